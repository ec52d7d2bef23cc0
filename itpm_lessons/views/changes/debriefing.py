"""The debrief: this game beside other ways under the same luck, and what each answer was worth."""

from collections.abc import Callable

from itpm_lessons.engines.change_control import Debrief, OtherChoice, Outcome
from itpm_lessons.engines.change_control.debrief import AGREED

from ..chart import Chart
from ..frame import UNDO_KEYS, button, frame, group, panel, row, scroller, side
from ..lettering import amount, money
from ..markup import Markup, join, tag
from .state import ChangeState
from .tools import again_tools
from .words import DECISIONS, PROMPTS, day_said, decided, more

BINS, MOST_CHOICES = 14, 5
WAYS = {
    "by the numbers": "Looks into everything, takes what is worth most by its price.",
    "all to the board": "Looks into everything, approves everything.",
    "no to all": "Rejects all that is not in the plan.",
    "yes to all": "Just does what is asked for.",
}


def debrief_page(state: ChangeState) -> Markup:
    """Draw the debrief."""
    found = state.found
    assert found is not None
    return frame(
        "ClockIn · change requests · debrief",
        _histogram(found, state.width),
        _beaten(found),
        scroller(_table(found), "Your game and others"),
        _choices(state, found),
        _prompts(state),
        figures=[
            (money(found.mine.value), "net value"),
            (day_said(found.mine.finish), "finish"),
            (money(found.mine.cost), "cost"),
        ],
        tools=[group(button("Back to the desk", "game:desk"), label="Page"), again_tools(state)],
        side=side(_sum_panel(found), _ways_panel(found), _best_panel(state, found)),
        note=_meaning(found),
        data_id="changes",
        keys=UNDO_KEYS,
    )


def _histogram(found: Debrief, width: int | None) -> Markup:
    values = [each.value / 1000 for each in found.others]
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
        label=f"{len(values)} games with the same letters and the same luck, decided otherwise, "
        f"came to {money(found.others[-1].value)} up to {money(found.others[0].value)}; yours to "
        f"{money(found.mine.value)}.",
        x_name="net value, $1,000",
        y_name=f"of {len(values)} games decided otherwise",
        data_id="others",
    )
    return tag("div", drawn, data_id="plan-room", data_measure="plan-room")


def _beaten(found: Debrief) -> Markup:
    said = (
        f"{len(found.others)} others got the same letters and the same luck; each had its own "
        f"habits. Your decisions came to more than {found.beaten} of them; the best came to "
        f"{money(found.best.value)}."
    )
    return tag("p", said, class_="itpm-prose", data_id="beaten")


def _table(found: Debrief) -> Markup:
    columns = {"you": found.mine, "best in hindsight": found.best, **found.named}
    measures: dict[str, Callable[[Outcome], object]] = {
        "net value": lambda each: money(each.value),
        "finish": lambda each: day_said(each.finish),
        "cost": lambda each: money(each.cost),
        "defects": lambda each: each.defects,
        "trust, mean of four": lambda each: amount(round(each.trust)),
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
        tag("caption", "The same letters, the same luck of the work; other answers."),
        tag("thead", head),
        tag("tbody", *rows),
        class_="itpm-figures itpm-compared",
        data_id="compared",
    )


def _choices(state: ChangeState, found: Debrief) -> Markup:
    """Show which single answers would have brought more, and that the others were sound."""
    better = [each for each in found.choices if each.value >= 50][:MOST_CHOICES]
    sound = sum(each.value < 50 for each in found.choices)
    title = "One answer changed, all else as it was"
    lines = [_choice(state, each) for each in better]
    said = (
        f"{sound} of your {len(found.choices)} answers had no better one. Averages over other luck "
        "of the work, so that no answer looks good or bad by chance."
        if found.choices
        else "No answer of yours could be compared."
        if found.alone
        else "You answered nothing; others decided, or nobody did."
    )
    if found.alone and found.choices:
        titles = {letter.id: letter.title for letter in state.game.letters}
        named = ", ".join(titles[id] for id in found.alone)
        said += f" Not compared, as no other luck let it be answered otherwise: {named}."
    return tag(
        "div",
        tag("div", title, class_="itpm-panel-title", role="heading", aria_level=4),
        tag("ul", *lines, class_="itpm-lines"),
        tag("p", said, class_="itpm-small"),
        class_="itpm-told",
        data_id="choices",
    )


def _choice(state: ChangeState, each: OtherChoice) -> Markup:
    letter = state.game.letters[state.game.places[each.letter]]
    mine = decided(letter.kind, each.decision)
    said = f"you: {mine}; “{DECISIONS[each.instead]}” would have brought"
    return tag("li", tag("b", letter.title), tag("span", said), tag("b", more(each.value)))


def _sum_panel(found: Debrief) -> Markup:
    planned, inbox = round(AGREED), round(found.inbox)
    luck = round(found.luck)
    mine = round(found.mine.value) - planned - inbox - luck
    return panel(
        "Inbox, decisions and luck, as a sum",
        row("net value, first plan", money(planned)),
        row("this inbox, by the numbers", more(inbox)),
        row("your decisions", more(mine)),
        row("luck of the work", more(luck)),
        row("your net value", money(found.mine.value)),
        tag(
            "p",
            "The inbox: what it brings on average to somebody who looks into everything and takes "
            "what is worth most. Your decisions: how far yours are from that, on average. Luck: "
            "how far the work took another time than it does on average.",
        ),
        data_id="panel:sum",
    )


def _ways_panel(found: Debrief) -> Markup:
    rows: list[Markup] = []
    for name, each in found.named.items():
        rows += [row(name, money(each.value)), tag("p", WAYS[name])]
    return panel("Ways to answer, this luck", *rows, data_id="panel:ways")


def _best_panel(state: ChangeState, found: Debrief) -> Markup:
    letters = {letter.id: letter for letter in state.game.letters}
    lines = (
        tag("li", tag("span", f"{letters[id].title}: {decided(letters[id].kind, how)}"))
        for id, how in found.best.decisions
    )
    return panel(
        "The best of them decided",
        tag("ul", *lines, class_="itpm-lines"),
        tag("p", "Best for this luck, as one knows afterwards."),
        data_id="panel:best",
    )


def _prompts(state: ChangeState) -> Markup:
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
        "Play this seed again with one answer changed, and see what that one is worth.",
    )
