"""One fact with all that helps to weigh it: source, mark, age, doubts, and what others say."""

from collections.abc import Sequence

from itpm_lessons.engines.facts import MARKS, Fact

from ..frame import button, panel
from ..markup import Markup, tag
from .state import FactState
from .words import OWNER, age, day, emphasised, known, plain, warnings

MOST_ASKED = 4


def detail(state: FactState) -> Markup:
    """Draw the fact that is selected, or what one can do."""
    fact = state.chosen
    if fact is None:
        return tag("div", _marks(), class_="itpm-fact-detail", data_id="detail")
    return tag(
        "div",
        panel(
            state.shelf.topics[fact.topic],
            tag("p", emphasised(fact.text), class_="itpm-fact-text"),
            _warned(state, fact),
            _line("Said by", fact.source.title),
            _line("Known", f"{known(fact)}: {MARKS[fact.mark].meaning}"),
            _line("Last looked at", f"{day(fact.asof)}, {age(fact, state.today)}"),
            tag("p", tag("b", "What it cannot show: "), emphasised(fact.doubt))
            if fact.doubt
            else None,
            data_id=f"panel:{fact.id}",
        ),
        _disagreement(fact),
        _beside(state, fact),
        _used(fact),
        class_="itpm-fact-detail",
        role="region",
        aria_label="The fact that is selected",
        data_id="detail",
    )


def _marks() -> Markup:
    rows = (
        tag("p", tag("b", f"{mark.name[:1].upper()}{mark.name[1:]}: "), mark.meaning)
        for mark in MARKS.values()
    )
    return panel(
        "Pick a fact",
        tag("p", "It shows who says it, how it is known, how old the look is, and what it hides."),
        tag("p", "On the keyboard ↑ ↓ go from fact to fact, Enter picks."),
        tag("p", tag("b", "How facts are known"), class_="itpm-fact-head"),
        *rows,
        data_id="panel:marks",
    )


def _warned(state: FactState, fact: Fact) -> Markup | None:
    said = warnings(fact, state.today)
    if not said:
        return None
    text = " · ".join(said)
    return tag("p", f"{text[:1].upper()}{text[1:]}", class_="itpm-fact-warned")


def _line(name: str, said: str) -> Markup:
    return tag("p", tag("b", f"{name}: "), said)


def _disagreement(fact: Fact) -> Markup | None:
    """Set what sources say side by side."""
    if not fact.disagrees:
        return None
    sides = [_side("Stated here", fact.text, fact.source.title)]
    sides += [_side("Stated elsewhere", each.text, each.source.title) for each in fact.disagrees]
    return panel(
        "Sources disagree",
        tag("div", *sides, class_="itpm-fact-sides"),
        tag("p", f"Which of them holds today, only the owner can say: {OWNER}."),
        data_id="panel:disagrees",
    )


def _side(head: str, text: str, source: str) -> Markup:
    return tag(
        "div",
        tag("b", head),
        tag("p", emphasised(text)),
        tag("p", source, class_="itpm-fact-source"),
        class_="itpm-fact-side",
    )


def _beside(state: FactState, fact: Fact) -> Markup | None:
    others = state.shelf.beside(fact.id)
    if not others:
        return None
    sides = (
        tag(
            "div",
            tag("p", emphasised(other.text)),
            tag("p", f"{known(other)} · {other.source.title}", class_="itpm-fact-source"),
            button("Show", f"see:{other.id}", spoken=f"Show: {_short(other.text)}"),
            class_="itpm-fact-side",
        )
        for other in others
    )
    return panel(
        "Read beside it", tag("div", *sides, class_="itpm-fact-sides"), data_id="panel:beside"
    )


def _used(fact: Fact) -> Markup:
    if fact.needs_owner:
        return panel(
            "Where it is used",
            tag("p", "No question rests on it."),
            _listed("Lessons that speak of its subject", fact.lessons) if fact.lessons else None,
            data_id="panel:used",
        )
    if not fact.lessons:
        return panel("Where it is used", tag("p", "In no lesson yet."), data_id="panel:used")
    shown = fact.questions[:MOST_ASKED]
    left = len(fact.questions) - len(shown)
    return panel(
        "Where it is used",
        _listed("Lessons that rest on this source", fact.lessons),
        _listed("Questions that rest on it", shown, f"and {left} more" if left else "")
        if shown
        else None,
        data_id="panel:used",
    )


def _listed(head: str, lines: Sequence[str], last: str = "") -> Markup:
    items = [*lines, last] if last else lines
    return tag(
        "div",
        tag("p", tag("b", head)),
        tag("ul", *(tag("li", line) for line in items)),
        class_="itpm-fact-used",
    )


def _short(text: str) -> str:
    words = plain(text).split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
