"""The debrief: this run beside other decisions under the same luck, and other ways of control."""

from collections.abc import Callable, Mapping

from itpm_lessons.engines.stages import Debrief, Entry, Outcome, outcome

from ..chart import Chart
from ..frame import UNDO_KEYS, button, frame, group, panel, row, scroller, side
from ..lettering import amount, money
from ..markup import Markup, join, tag
from .state import StageState
from .tools import again_tools
from .words import LABELS, SHORT, more

PROMPTS = {
    "early": "Which forecast or issue could have been answered earlier? What held you back?",
    "mattered": "Which one decision moved the value most? How do you know it was not luck?",
    "next": "What will you do differently in the first stage of the next project?",
}
CONTROLS = {
    "by exception": "Inside the limits the manager decides alone; outside, the board is asked.",
    "micromanagement": "A report each day, and every decision is made above the manager.",
    "no control": "Nobody looks; all is absorbed, and the gates are waved through.",
}
BINS = 14
MOST_DECISIONS = 9


def debrief_page(state: StageState) -> Markup:
    """Draw the debrief."""
    found = state.found
    assert found is not None
    return frame(
        f"{state.run.project.name} · debrief",
        _histogram(found, state.width),
        _beaten(found),
        scroller(_table(found), "Your project and others"),
        _prompts(state.notes),
        figures=[
            (money(found.mine.value), "net value"),
            (money(found.mine.cost), "cost"),
            (amount(round(found.mine.weeks, 1)), "weeks"),
        ],
        tools=[
            group(button("Back to the board", "run:board"), label="Page"),
            again_tools(state),
        ],
        side=side(_sum_panel(state), _control_panel(found), _best_panel(found)),
        note=_meaning(state),
        data_id="stages",
        keys=UNDO_KEYS,
    )


def _histogram(found: Debrief, width: int | None) -> Markup:
    values = [value / 1000 for value in found.values]
    mine = found.mine.value / 1000
    low, high = min(*values, mine), max(*values, mine) + 0.001
    step = (high - low) / BINS
    counts = [0] * BINS
    for value in values:
        counts[min(BINS - 1, int((value - low) / step))] += 1
    wide = max(300, min(640, width or 560))
    room = Chart((low, high), (0, max(counts) * 1.25), wide, 190, left=28)
    columns = [
        (low + place * step, low + (place + 1) * step, count) for place, count in enumerate(counts)
    ]
    drawn = room.draw(
        room.columns(columns, "muted"),
        room.upright(mine, f"you {money(found.mine.value)}", "task"),
        label=f"{len(values)} runs with the same luck and other decisions came to "
        f"{money(found.values[-1])} up to {money(found.values[0])}; yours to "
        f"{money(found.mine.value)}.",
        x_name="net value, $1,000",
        y_name=f"of {len(values)} runs with other decisions",
        data_id="others",
    )
    return tag("div", drawn, data_id="others-room", data_measure="phases")


def _table(found: Debrief) -> Markup:
    columns = {
        "you": found.mine,
        "best in hindsight": outcome(found.best),
        **found.regimes,
    }
    measures: dict[str, Callable[[Outcome], object]] = {
        "net value": lambda each: money(each.value),
        "cost": lambda each: money(each.cost),
        "weeks": lambda each: amount(round(each.weeks, 1)),
        "finished": lambda each: "yes" if each.finished else "stopped",
        "decisions above the manager": lambda each: each.asked,
    }
    head = tag(
        "tr", tag("th", "", scope="col"), *(tag("th", name, scope="col") for name in columns)
    )
    rows = (
        tag(
            "tr", tag("th", name, scope="row"), *(tag("td", say(each)) for each in columns.values())
        )
        for name, say in measures.items()
    )
    return tag(
        "table",
        tag("caption", "The same days and issues; other decisions, other ways of control."),
        tag("thead", head),
        tag("tbody", *rows),
        class_="itpm-figures itpm-compared",
        data_id="compared",
    )


def _best_panel(found: Debrief) -> Markup:
    made = [entry for entry in found.best.log if entry.choice]
    lines = [_decided(entry) for entry in made[:MOST_DECISIONS]]
    left = len(made) - MOST_DECISIONS
    return panel(
        "The best of them decided",
        tag("ul", *lines, class_="itpm-lines itpm-told"),
        tag("p", f"and {left} more") if left > 0 else None,
        tag("p", "Best for this luck, as one knows afterwards. Nobody could have known it."),
        data_id="panel:best",
    )


def _decided(entry: Entry) -> Markup:
    return tag(
        "li",
        tag("span", f"Day {entry.day:.0f}", class_="itpm-where"),
        tag("span", f"{SHORT[entry.what]}: {LABELS[entry.choice].lower()}"),
    )


def _control_panel(found: Debrief) -> Markup:
    rows: list[Markup] = []
    for name, each in found.regimes.items():
        rows += [row(name, money(each.value)), tag("p", CONTROLS[name])]
    said = (
        "One luck proves nothing on ways of control. Over hundreds of them, on the plan of "
        "ClockIn, control by exception comes to more on average than both others, most of all "
        "where luck is bad."
    )
    return panel("Ways of control, this luck", *rows, tag("p", said), data_id="panel:control")


def _shares(state: StageState) -> tuple[float, float, float]:
    """Return the planned value, what luck made of it, and what these decisions added.

    All in whole dollars, so that the sum is right on the page, too.
    """
    found = state.found
    assert found is not None
    steady = round(found.regimes["by exception"].value)
    planned = round(state.run.project.case.value)
    return planned, steady - planned, round(found.mine.value) - steady


def _sum_panel(state: StageState) -> Markup:
    found = state.found
    assert found is not None
    planned, luck, mine = _shares(state)
    return panel(
        "Luck and decisions, as a sum",
        row("net value agreed", money(planned)),
        row("luck", more(luck)),
        row("with these rules kept", money(planned + luck)),
        row("your decisions", more(mine)),
        row("your net value", money(found.mine.value)),
        tag(
            "p",
            "Luck: what the same days and issues leave where each rule is kept, that is, under "
            "control by exception. Your decisions: what is different because of you.",
        ),
        data_id="panel:sum",
    )


def _beaten(found: Debrief) -> Markup:
    beaten = sum(value < found.mine.value - 0.5 for value in found.values)
    said = (
        f"Each of the {len(found.values)} kept the rule: outside the limits the board was asked. "
        f"Your decisions came to more than {beaten} of them."
    )
    return tag("p", said, class_="itpm-prose", data_id="beaten")


def _prompts(notes: Mapping[str, str]) -> Markup:
    return tag(
        "div",
        *(
            tag(
                "label",
                tag("span", prompt),
                tag(
                    "textarea",
                    notes.get(id, ""),
                    data_id=f"note:{id}",
                    rows=2,
                    class_="itpm-input itpm-textarea",
                ),
                class_="itpm-field itpm-field-tall",
            )
            for id, prompt in PROMPTS.items()
        ),
        class_="itpm-prompts",
        data_id="prompts",
    )


def _meaning(state: StageState) -> Markup:
    planned, luck, mine = _shares(state)
    said = f"{money(planned)} agreed, {more(luck)} by luck, {more(mine)} by your decisions. "
    return join(
        tag("b", said),
        "Play this seed again with one decision changed, and see what that one is worth.",
    )
