"""The debrief: this project beside other ways under the same luck, and what each lever did."""

from collections.abc import Callable

from itpm_lessons.engines.quality import Debrief, Outcome, Way, rules

from ..chart import Chart
from ..frame import UNDO_KEYS, button, frame, group, panel, row, scroller, side
from ..lettering import amount, money
from ..markup import Markup, join, tag
from .state import ReworkState
from .tools import again_tools
from .words import LEVERS, PROMPTS, TEAM, more, percent, weeks

BINS = 14
SHOWN = 0.9  # of the others; the dearest would squeeze all the rest
WAYS = {
    "undisturbed": "10 % of the time for care, nothing else.",
    "care first": "A quarter of the time for care.",
    "pressure": "All the pressure there is, little care.",
    "overtime": "16 hours a week more.",
    "late hiring": "Three people hired in week 8.",
}


def debrief_page(state: ReworkState) -> Markup:
    """Draw the debrief."""
    found = state.found
    assert found is not None
    return frame(
        f"{TEAM} · rework · debrief",
        _histogram(found, state.width),
        _beaten(found),
        scroller(_table(found), "Your project and others"),
        _prompts(state),
        figures=[
            (money(found.mine.cost), "cost in all"),
            (weeks(found.mine.weeks), f"due in {rules.DATE}"),
            (percent(found.mine.worked / rules.SCOPE), "worked, of the plan"),
        ],
        tools=[group(button("Back to the board", "game:board"), label="Page"), again_tools(state)],
        side=side(_sum_panel(found), _levers_panel(found), _ways_panel(found), _best_panel(found)),
        note=_meaning(found),
        data_id="rework",
        keys=UNDO_KEYS,
    )


def _histogram(found: Debrief, width: int | None) -> Markup:
    kept = found.others[: max(1, round(len(found.others) * SHOWN))]
    values = [each.cost / 1000 for each in kept]
    mine = found.mine.cost / 1000
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
        room.upright(mine, f"you {money(found.mine.cost)}", "task"),
        label=f"The cheapest {len(kept)} of {len(found.others)} projects run in other ways under "
        f"the same luck cost {money(kept[0].cost)} to {money(kept[-1].cost)}; yours "
        f"{money(found.mine.cost)}.",
        x_name="cost, $1,000; less is better",
        y_name=f"the cheapest {len(kept)} of {len(found.others)} run in other ways",
        data_id="others",
    )
    return tag("div", drawn, data_id="rework-room", data_measure="rework-room")


def _beaten(found: Debrief) -> Markup:
    said = (
        f"{len(found.others)} others ran the same project under the same luck, each in a way of "
        f"its own. Yours was cheaper than {found.beaten} of them; the cheapest cost "
        f"{money(found.others[0].cost)}."
    )
    return tag("p", said, class_="itpm-prose", data_id="beaten")


def _table(found: Debrief) -> Markup:
    columns = {"you": found.mine, "best in hindsight": found.others[0], **found.named}
    measures: dict[str, Callable[[Outcome], object]] = {
        "cost": lambda each: money(each.cost),
        "weeks": lambda each: amount(round(each.weeks, 1)),
        "person-days worked": lambda each: f"{each.worked:.0f}",
        "hidden rework at the end": lambda each: f"{each.hidden:.0f}",
        "not right when released": lambda each: f"{each.escaped:.0f}" if each.escaped else "–",
        "fatigue at the end": lambda each: percent(each.fatigue),
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
        tag("caption", "The same luck; other ways to work."),
        tag("thead", head),
        tag("tbody", *rows),
        class_="itpm-figures itpm-compared",
        data_id="compared",
    )


def _sum_panel(found: Debrief) -> Markup:
    usual, luck = round(found.usual), round(found.luck)
    mine = round(found.mine.cost) - usual - luck
    return panel(
        "Decisions and luck, as a sum",
        row("left alone, on average", money(usual)),
        row("your decisions", more(mine)),
        row("luck", more(luck)),
        row("your cost", money(found.mine.cost)),
        tag(
            "p",
            "Your decisions: what they add to the project left alone, on average over forty other "
            "lucks. Luck: how far this time was from that average. Below 0 it saves.",
        ),
        data_id="panel:sum",
    )


def _levers_panel(found: Debrief) -> Markup:
    if not found.levers:
        said = "You moved no lever: this was the project left alone."
        return panel("What each lever did", tag("p", said), data_id="panel:levers")
    return panel(
        "What each lever did",
        *(
            row(LEVERS[lever], more(value), critical=value > 500)
            for lever, value in found.levers.items()
        ),
        tag(
            "p",
            "Cost with your settings against the same with this one lever left alone, on average. "
            "Below 0 it saved.",
        ),
        data_id="panel:levers",
    )


def _ways_panel(found: Debrief) -> Markup:
    rows: list[Markup] = []
    for name, each in found.named.items():
        rows += [row(name, f"{money(each.cost)}"), tag("p", WAYS[name])]
    return panel("Ways to work, this luck", *rows, data_id="panel:ways")


def _best_panel(found: Debrief) -> Markup:
    way = found.ways[0]
    return panel(
        "The cheapest of them",
        *(tag("p", said) for said in _way(way)),
        tag("p", *_luck_of_best(found)),
        data_id="panel:best",
    )


def _luck_of_best(found: Debrief) -> list[str]:
    """Say how much of the cheapest way was the luck of this seed."""
    way, first = found.ways[0], found.others[0].cost
    said = [
        f"It came out on top by the luck of this seed, for {money(first)}. Under forty other lucks "
        f"the same way costs {money(found.best_usual)} on average"
    ]
    if way == way.calm:
        return [f"{said[0]}."]
    gap = found.best_usual - found.best_calm
    if gap >= 0:
        lesson = "on average its pressure does not pay."
    else:
        lesson = f"with this much care its pressure saves {money(-gap)} on average."
    return [*said, f", and {money(found.best_calm)} without any pressure: {lesson}"]


def _way(way: Way) -> list[str]:
    said = []
    for name, each in (
        (f"Until {percent(way.from_share)} were reported done", way.first),
        ("From then on", way.then),
    ):
        said.append(
            f"{name}: care {percent(each.care)}, pressure {percent(each.pressure)}, overtime "
            f"{amount(each.overtime)} hours."
        )
    hired = f"Hired {way.hires} in week {way.hire_week}." if way.hires else "Hired nobody."
    ended = "Released as soon as nothing known was left." if way.release else "Tested to the end."
    return [*said, f"{hired} {ended}"]


def _prompts(state: ReworkState) -> Markup:
    fields = (
        tag(
            "label",
            tag("span", prompt),
            tag(
                "textarea",
                state.notes.get(id, ""),
                data_id=f"note:{id}",
                rows=2,
                class_="itpm-input itpm-textarea",
            ),
            class_="itpm-field itpm-field-tall",
        )
        for id, prompt in PROMPTS.items()
    )
    return tag("div", *fields, class_="itpm-prompts", data_id="prompts")


def _meaning(found: Debrief) -> Markup:
    said = f"{more(found.decisions)} by your decisions, {more(found.luck)} by luck. "
    return join(
        tag("b", said),
        "Play this seed again with one lever moved, and see what it does to the last tenth.",
    )
