"""The debrief: this game beside other decisions under the same luck, and beside other luck."""

from collections.abc import Callable, Mapping

from itpm_lessons.engines.sprint import (
    CARDS,
    CRITERIA,
    IMPROVEMENTS,
    Debrief,
    Outcome,
    Policy,
)
from itpm_lessons.engines.sprint.deck import card_of

from ..chart import Chart
from ..frame import UNDO_KEYS, button, frame, group, panel, row, scroller, side
from ..lettering import amount
from ..markup import Markup, join, tag
from .state import SprintState
from .words import again_tools, history_tools, percent

NAMES = {"value": "Value", "points": "Points", "goals": "Sprint Goals"}
PROMPTS = {
    "surprise": "What went otherwise than you expected, and where did you first see it?",
    "cause": "Which decision of yours mattered most? What tells you so, and not luck?",
    "next": "What will you do differently in the first Sprint of the next game?",
}
BINS = 14


def debrief_page(state: SprintState) -> Markup:
    """Draw the debrief."""
    found = state.found
    assert found is not None
    best = found.best(state.criterion)
    return frame(
        "Three Sprints · Debrief",
        _histogram(found, best),
        scroller(_table(state, found, best), "Your game and others"),
        _prompts(state.notes),
        figures=[
            (amount(found.mine.value), "value"),
            (amount(found.mine.points), "points Done"),
            (f"{found.mine.goals_met} of {len(found.mine.results)}", "Sprint Goals met"),
        ],
        tools=[history_tools(state), again_tools(state)],
        side=side(
            _criterion_panel(state, found),
            _choices_panel(found),
            _luck_panel(found),
            _best_panel(state, best),
        ),
        note=_meaning(state, found),
        data_id="sprint",
        keys=UNDO_KEYS,
    )


def _histogram(found: Debrief, best: Outcome) -> Markup:
    """Draw how much value the other ways to play brought, and where this game stands."""
    values = [other.value for other in found.others]
    mine = found.mine.value
    low, high = min(*values, mine), max(*values, mine) + 1
    step = (high - low) / BINS
    counts = [0] * BINS
    for value in values:
        counts[min(BINS - 1, int((value - low) / step))] += 1
    room = Chart((low, high), (0, max(counts) * 1.25), 560, 190, left=28)
    columns = [
        (low + place * step, low + (place + 1) * step, count) for place, count in enumerate(counts)
    ]
    return room.draw(
        room.columns(columns, "muted"),
        room.upright(mine, f"you {amount(mine)}", "task"),
        label=f"{len(values)} other ways to play the same luck brought {amount(min(values))} to "
        f"{amount(max(values))} of value, the best {amount(best.value)}; you {amount(mine)}.",
        x_name="value",
        y_name=f"of {len(values)} other ways to play",
        data_id="others",
    )


def _table(state: SprintState, found: Debrief, best: Outcome) -> Markup:
    middle = sorted(found.others, key=CRITERIA[state.criterion])[len(found.others) // 2]
    columns = {"you": found.mine, "middle of 200": middle, "best of 200": best}
    measures: dict[str, Callable[[Outcome], object]] = {
        "value, less what defects took": lambda each: amount(each.value),
        "points Done": lambda each: amount(each.points),
        "Sprint Goals met": lambda each: each.goals_met,
        "defects that escaped": lambda each: each.escaped,
        "points by Sprint": lambda each: ", ".join(amount(r.velocity) for r in each.results),
    }
    head = tag(
        "tr", tag("th", "", scope="col"), *(tag("th", name, scope="col") for name in columns)
    )
    rows = (
        tag(
            "tr",
            tag("th", name, scope="row"),
            *(tag("td", measure(outcome)) for outcome in columns.values()),
        )
        for name, measure in measures.items()
    )
    caption = "The same stories, days and cards; other decisions."
    return tag(
        "table",
        tag("caption", caption),
        tag("thead", head),
        tag("tbody", *rows),
        class_="itpm-figures itpm-compared",
        data_id="compared",
    )


def _criterion_panel(state: SprintState, found: Debrief) -> Markup:
    others = len(found.others)
    return panel(
        "Compare by",
        group(
            *(
                button(name, f"criterion:{id}", pressed=id == state.criterion)
                for id, name in NAMES.items()
            ),
            label="Criterion",
        ),
        row("better than", f"{_count(found.beaten(state.criterion), others)} of {others}"),
        tag("p", "Drawn ways to play, not clever ones: to beat half of them is no feat."),
        data_id="panel:criterion",
    )


def _best_panel(state: SprintState, best: Outcome) -> Markup:
    mine = state.found.mine.policy if state.found else Policy()
    policy = best.policy
    rows = [
        row("planned", f"{percent(policy.load)} of capacity"),
        row("order", "by value" if policy.by_value else "as listed"),
        row("in progress", f"at most {policy.limit}"),
        row("Done", "checked fully" if policy.full_check else "checked briefly"),
    ]
    for id in policy.improvements:
        rows.append(tag("p", f"Improved: {IMPROVEMENTS[id].title.lower()}"))
    otherwise = _other_choices(mine, policy)
    return panel(
        "The best of them",
        *rows,
        tag("p", tag("b", "It decided otherwise")) if otherwise else None,
        *otherwise,
        tag("p", "Best for this luck, as one knows afterwards; another seed has another best."),
        data_id="panel:best",
    )


def _other_choices(mine: Policy, best: Policy) -> list[Markup]:
    """Name cards that both met and answered differently."""
    told = []
    for id, option in mine.choices.items():
        other = card_of(id).option(best.choices.get(id, ""))
        if id in CARDS and other is not None and other.id != option:
            told.append(tag("p", f"{id.replace('-', ' ').capitalize()}: {other.label.lower()}"))
    return told[:4]


def _luck_panel(found: Debrief) -> Markup:
    values = sorted(each.value for each in found.other_luck)
    tenth = len(values) // 10
    return panel(
        "Luck or decision?",
        tag(
            "p",
            "The same decisions under other luck mostly bring ",
            tag("b", f"{amount(values[tenth])} to {amount(values[-tenth - 1])}"),
            f". You have {amount(found.mine.value)}: {_luck_words(found.luckier_than())}.",
        ),
        data_id="panel:luck",
    )


def _count(share: float, whole: int) -> int:
    return round(share * whole)


def _luck_words(share: float) -> str:
    """Say what a share of worse lucks means.

    >>> _luck_words(0.5), _luck_words(0.95)
    ('about what these decisions bring', 'you were very lucky')
    """
    for limit, words in (
        (0.1, "you were very unlucky"),
        (0.35, "you were somewhat unlucky"),
        (0.65, "about what these decisions bring"),
        (0.9, "you were somewhat lucky"),
    ):
        if share <= limit:
            return words
    return "you were very lucky"


def _choices_panel(found: Debrief) -> Markup | None:
    """Say what the cards that mattered most were worth, one at a time."""
    told = [each for each in found.other_choices if abs(each.value) >= 0.5][:4]
    if not found.other_choices:
        return None
    words = [
        tag(
            "p",
            tag("b", f"{amount(each.value)} " if each.value < 0 else f"+{amount(each.value)} "),
            f"if “{_option_label(each.card, each.option)}” had been "
            f"“{_option_label(each.card, each.instead)}”",
        )
        for each in told
    ]
    none = tag("p", "No single card changes the value much.")
    how = tag("p", "On average of other lucks, all else as you decided:")
    return panel("One card answered otherwise", how, *(words or [none]), data_id="panel:choices")


def _option_label(card: str, option: str) -> str:
    found = card_of(card).option(option)
    return found.label if found else option


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


def _meaning(state: SprintState, found: Debrief) -> Markup:
    better, others = found.beaten(state.criterion), len(found.others)
    best = CRITERIA[state.criterion](found.best(state.criterion))
    mine = CRITERIA[state.criterion](found.mine)
    name = NAMES[state.criterion].lower()
    if mine >= best:
        return join(
            tag("b", f"None of the {others} had more {name}. "), "Try another seed: was it you?"
        )
    return join(
        tag("b", f"Under the same luck, {_count(1 - better, others)} of {others} had no less. "),
        "Play this seed again with one decision changed, and see what that one was worth.",
    )
