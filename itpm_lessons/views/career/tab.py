"""What a tab of the page of careers puts into the frame, and how it shows a fact."""

from collections.abc import Iterable
from dataclasses import dataclass

from itpm_lessons.engines.career import day_words
from itpm_lessons.engines.facts import MARKS, Fact

from ..markup import Markup, classes, tag
from .state import CareerState


@dataclass(frozen=True)
class Tab:
    """What a tab puts into the frame."""

    figures: list[tuple[object, str]]
    body: Markup
    side: Markup
    note: Markup


def fact_note(fact: Fact) -> Markup:
    """Show a fact with source, mark and day; one in doubt says so first.

    >>> from datetime import date
    >>> from itpm_lessons.engines.facts import Source
    >>> fact = Fact("x", "60 units.", Source("s", "S"), "M", date(2026, 11, 22), "learning")
    >>> "Check with the owner" in fact_note(fact)
    True
    """
    doubt = tag("b", "Check with the owner. ") if fact.needs_owner else None
    known = f"{fact.source.title}: {MARKS[fact.mark].name}, looked at on {day_words(fact.asof)}."
    others = [f"Others say: {each.text}" for each in fact.disagrees]
    return tag(
        "div",
        tag("div", doubt, fact.text),
        *(tag("div", words) for words in others),
        tag("div", f"{known} [{fact.id}]", class_="itpm-fact-from"),
        class_=classes("itpm-fact", fact.needs_owner and "itpm-fact-doubtful"),
    )


def facts_below(facts: Iterable[Fact | None]) -> list[Markup]:
    """Show each of several facts once.

    >>> facts_below([None])
    []
    """
    each = {fact.id: fact for fact in facts if fact}
    return [fact_note(fact) for fact in each.values()]


def entry(label: str, field: Markup) -> Markup:
    """Set a field below its name."""
    return tag("label", tag("span", label), field)


def start_from(state: CareerState) -> Markup:
    """Offer invented people to look at; one's own situation is kept meanwhile."""
    people = {"": "your own", **{name: f"example: {name}" for name in state.career.situations}}
    return entry("start from", listing("person", state.path.example, people))


def typed(id: str, value: object, *, wide: bool = False) -> Markup:
    """Make a field for a number or words."""
    return tag(
        "input",
        type="text",
        inputmode=None if wide else "decimal",
        value=value,
        data_id=id,
        autocomplete="off",
    )


def check(id: str, words: str, on: bool) -> Markup:
    """Make a box to tick."""
    box = tag("input", type="checkbox", data_id=id, checked=on)
    return tag("label", box, tag("span", words), class_="itpm-check")


def listing(id: str, chosen: str, options: dict[str, str], label: str | None = None) -> Markup:
    """Make a list of options by their ids."""
    drawn = (
        tag("option", words, value=key, selected=key == chosen) for key, words in options.items()
    )
    return tag("select", *drawn, data_id=id, aria_label=label)
