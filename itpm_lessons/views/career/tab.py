"""What a tab of the page of careers puts into the frame, and how it shows a fact."""

from collections.abc import Iterable
from dataclasses import dataclass

from itpm_lessons.engines.career import Fact, day_words

from ..markup import Markup, classes, tag


@dataclass(frozen=True)
class Tab:
    """What a tab puts into the frame."""

    figures: list[tuple[object, str]]
    body: Markup
    side: Markup
    note: Markup


def fact_note(fact: Fact) -> Markup:
    """Show a fact with source, mark and day; one in doubt says so first.

    >>> "Check with the owner" in fact_note(Fact("x", "60 units.", "an owner", "M"))
    True
    """
    day = f", looked at on {day_words(fact.asof)}" if fact.asof else ""
    doubt = tag("b", "Check with the owner. ") if fact.doubtful else None
    return tag(
        "div",
        tag("div", doubt, fact.text),
        tag("div", f"{fact.source}: {fact.known_by}{day}. [{fact.id}]", class_="itpm-fact-from"),
        class_=classes("itpm-fact", fact.doubtful and "itpm-fact-doubtful"),
    )


def facts_below(facts: Iterable[Fact | None]) -> list[Markup]:
    """Show each of several facts once.

    >>> len(facts_below([None, Fact("x", "a"), Fact("x", "a")]))
    1
    """
    each = {fact.id: fact for fact in facts if fact}
    return [fact_note(fact) for fact in each.values()]


def entry(label: str, field: Markup) -> Markup:
    """Set a field below its name."""
    return tag("label", tag("span", label), field)


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


def listing(id: str, chosen: str, options: dict[str, str], label: str | None = None) -> Markup:
    """Make a list of options by their ids."""
    drawn = (
        tag("option", words, value=key, selected=key == chosen) for key, words in options.items()
    )
    return tag("select", *drawn, data_id=id, aria_label=label)
