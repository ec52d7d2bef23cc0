"""The page of the glossary: what is listed, and the term that is open."""

from itpm_lessons.engines.glossary import Found
from itpm_lessons.engines.glossary.ranking import SAID, SLIP

from ..frame import UNDO_KEYS, button, frame, group
from ..markup import Markup, classes, join, tag
from .entry import entry
from .state import GlossaryState

TITLE = "Glossary"
MOST = 30  # more results of a search help nobody


def glossary_page(state: GlossaryState) -> Markup:
    """Draw the glossary.

    >>> from itpm_lessons.engines.glossary import Glossary, Term
    >>> risk = Term("risk", "Risk", "Something that may happen.")
    >>> "Something that may happen." in glossary_page(GlossaryState(Glossary((risk,)), term="risk"))
    True
    """
    return frame(
        TITLE,
        _search(state),
        _letters(state),
        tag("div", _list(state), entry(state), class_="itpm-lookup"),
        figures=[(len(state.glossary.terms), "terms"), (len(state.added), "in my review")],
        tools=[
            group(
                button("Back", "do:undo", disabled=not state.can_undo),
                button("Forward", "do:redo", disabled=not state.can_redo),
                button("Reset", "do:reset"),
                label="Terms you looked at",
            )
        ],
        note=_meaning(state),
        data_id="glossary",
        keys=UNDO_KEYS,
    )


def _search(state: GlossaryState) -> Markup:
    topics = {"": "choose", **{topic.id: topic.title for topic in state.glossary.topics}}
    options = (
        tag("option", title, value=id, selected=id == state.topic) for id, title in topics.items()
    )
    return tag(
        "div",
        tag(
            "label",
            tag("span", "Search"),
            tag(
                "input",
                type="search",
                data_id="find:words",
                data_live=True,
                value=state.words,
                autocomplete="off",
                spellcheck="false",
                placeholder="float, WIP, sponsor …",
                class_="itpm-input",
            ),
            class_="itpm-field",
        ),
        tag(
            "label",
            tag("span", "Topic"),
            tag("select", *options, data_id="find:topic", class_="itpm-input"),
            class_="itpm-field",
        ),
        class_="itpm-search",
        role="search",
        data_id="search",
        data_submit="first",
    )


def _letters(state: GlossaryState) -> Markup:
    free = not state.words.strip() and not state.topic
    shown = (
        button(
            letter,
            f"letter:{letter}",
            pressed=free and letter == state.letter,
            spoken="Figures" if letter == "#" else f"Letter {letter}",
        )
        for letter in state.glossary.letters
    )
    return tag(
        "div", *shown, class_="itpm-tools itpm-letters", role="group", aria_label="First letter"
    )


def _list(state: GlossaryState) -> Markup:
    found = state.listed
    shown = found[:MOST] if state.words.strip() else found
    there = {each.term.id for each in shown}
    rows = [
        _row(state, each, place == 0 if state.term not in there else each.term.id == state.term)
        for place, each in enumerate(shown)
    ]
    left = len(found) - len(shown)
    return tag(
        "div",
        tag("p", _heading(state, len(found)), class_="itpm-caption", role="status"),
        tag("div", *rows, class_="itpm-terms", data_nav=True, data_id="terms", role="group",
            aria_label="Terms"),
        tag("p", f"… and {left} more. Type another letter.") if left else None,
        data_id="listed",
    )  # fmt: skip


def _heading(state: GlossaryState, count: int) -> str:
    if state.words.strip():
        if not count:
            return "Nothing found."
        if state.listed[0].rank == SLIP:
            return "Nothing is spelled so. Did you mean:"
        if state.listed[0].rank == SAID:
            return "No term is called so; these speak of it:"
        return f"{count} found, best first"
    if state.topic:
        titles = {topic.id: topic.title for topic in state.glossary.topics}
        return f"{titles.get(state.topic, state.topic)}: {count} terms"
    return f"{count} under {state.letter}"


def _row(state: GlossaryState, found: Found, reachable: bool) -> Markup:
    term, chosen = found.term, found.term.id == state.term
    other = found.by if found.by and found.by not in (term.term, term.name) else ""
    return tag(
        "div",
        tag("span", term.term),
        tag("small", other) if other else None,
        class_=classes("itpm-term-row", chosen and "itpm-selected"),
        data_id=f"term:{term.id}",
        role="button",
        tabindex=0 if reachable else -1,
        aria_pressed=str(chosen).lower(),
        data_follow=chosen and (state.can_undo or state.can_redo),
    )


def _meaning(state: GlossaryState) -> Markup:
    if state.problem:
        return join(tag("b", "Your review: "), state.problem)
    term = state.open
    if term and term.id in state.added:
        return join(tag("b", f"{term.term} is in your review. "), "It comes up on a later day.")
    if term:
        return join(
            tag("b", "Say it in your own words first. "),
            "A word that you can explain to somebody outside IT is yours.",
        )
    return join(
        tag("b", "Type what you remember. "),
        "Hyphens, plurals, abbreviations and small slips do not matter; Enter opens the first.",
    )
