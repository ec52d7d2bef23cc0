"""The page of the fact browser: search, the facts that are found, and the one that is selected."""

from itpm_lessons.engines.facts import MARKS, Fact

from ..cards import card, lane
from ..frame import UNDO_KEYS, button, frame, group
from ..markup import Markup, join, tag
from .detail import detail
from .state import FactState
from .words import OWNER, emphasised, known, plain, warnings

TITLE = "Facts of this course"


def fact_page(state: FactState) -> Markup:
    """Draw the page.

    >>> from datetime import date
    >>> from itpm_lessons.engines.facts import Shelf
    >>> "Nothing fits" in fact_page(FactState(Shelf((), {}), date(2026, 11, 22)))
    True
    """
    found = state.found
    to_check = sum(fact.needs_owner for fact in found)
    stale = sum(fact.is_stale(state.today) for fact in found)
    figures: list[tuple[object, str]] = [
        (f"{len(found)} of {len(state.shelf.facts)}", "facts"),
        (to_check, "to check"),
    ]
    if stale:
        figures.append((stale, "stale"))
    return frame(
        TITLE,
        _search(state),
        tag(
            "div",
            _list(state, found),
            detail(state),
            class_="itpm-facts",
            data_id="facts:body",
        ),
        figures=figures,
        tools=[_history(state)],
        note=_meaning(state, found),
        data_id="facts",
        keys=UNDO_KEYS,
    )


def _history(state: FactState) -> Markup:
    return group(
        button("Undo", "facts:undo", disabled=not state.can_undo),
        button("Redo", "facts:redo", disabled=not state.can_redo),
        button("Reset", "facts:reset", disabled=not state.can_reset),
        label="History",
    )


# ---- what is searched for


def _search(state: FactState) -> Markup:
    counts = state.shelf.counts
    topics = {
        topic: f"{title} ({counts[topic]})"
        for topic, title in state.shelf.topics.items()
        if topic in counts
    }
    marks = {letter: mark.name for letter, mark in MARKS.items()}
    return tag(
        "div",
        tag(
            "label",
            tag("span", "Search"),
            tag(
                "input",
                type="search",
                data_id="find:words",
                value=state.words,
                autocomplete="off",
                placeholder="median, CAPM, openings …",
                class_="itpm-input",
            ),
            class_="itpm-field",
        ),
        _select("topic", "Topic", "all", topics, state.topic),
        _select("mark", "Known", "in any way", marks, state.mark),
        tag(
            "label",
            tag("input", type="checkbox", data_id="find:check", checked=state.to_check),
            tag("span", OWNER),
            class_="itpm-field",
        ),
        class_="itpm-search",
        role="search",
        data_id="search",
    )


def _select(part: str, label: str, none: str, options: dict[str, str], chosen: str) -> Markup:
    listed = (
        tag("option", name, value=key, selected=key == chosen)
        for key, name in {"": none, **options}.items()
    )
    field = tag("select", *listed, data_id=f"find:{part}", class_="itpm-input")
    return tag("label", tag("span", label), field, class_="itpm-field")


# ---- what is found


def _list(state: FactState, found: tuple[Fact, ...]) -> Markup:
    title = state.shelf.topics.get(state.topic, "All topics")
    more = state.elsewhere if state.words or state.mark or state.to_check else 0
    controls = (
        button(f"{more} more under other topics", "find:everywhere")
        if more and state.topic
        else None
    )
    reachable = state.fact if state.fact in {fact.id for fact in found} else ""
    return lane(
        title,
        *(
            _card(state, fact, reachable=fact.id == reachable if reachable else place == 0)
            for place, fact in enumerate(found)
        ),
        id="lane:facts",
        count=len(found) or None,
        empty="Nothing fits. Take a word out, or choose all topics.",
        controls=controls,
        label="Facts that are found",
    )


def _card(state: FactState, fact: Fact, *, reachable: bool) -> Markup:
    warned = warnings(fact, state.today)
    tone = "critical" if fact.is_stale(state.today) else "warn" if warned else ""
    return card(
        f"fact:{fact.id}",
        emphasised(fact.text),
        " · ".join(warned) or None,
        None if state.topic else state.shelf.topics[fact.topic],
        corner=known(fact),
        tone=tone,
        selected=fact.id == state.fact,
        reachable=reachable,
        spoken=". ".join([plain(fact.text).rstrip("."), known(fact), *warned]),
    )


# ---- what it means


def _meaning(state: FactState, found: tuple[Fact, ...]) -> Markup:
    fact = state.chosen
    if fact is None:
        return _of_all(state, found)
    if fact.is_stale(state.today):
        return join(tag("b", "Too old to rely on. "), "Look at the source again before you use it.")
    if fact.needs_owner:
        return join(
            tag("b", "Not settled. "),
            "No question of this course rests on it; the owner's own page says what holds today.",
        )
    if fact.doubt:
        return join(
            tag("b", "Usable with its doubt. "),
            "Whoever hears the figure should hear the doubt, the publisher and the year with it.",
        )
    return join(tag("b", "Usable as it stands, "), "with its source and the day of the look.")


def _of_all(state: FactState, found: tuple[Fact, ...]) -> Markup:
    if not found:
        return join(tag("b", "Nothing fits. "), "Take a word out, or choose all topics.")
    doubted = sum(fact.is_doubtful for fact in found)
    stale = sum(fact.is_stale(state.today) for fact in found)
    if stale:
        text = f"of {len(found)} were looked at more than twelve months ago. Look at these again."
        return join(tag("b", f"{stale} "), text)
    text = f"of {len(found)} have something to be said against them. Pick one to read it."
    return join(tag("b", f"{doubted} "), text)
