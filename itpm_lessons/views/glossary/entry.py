"""One term: what it means, what it is also called, what is near it, and where it is taught."""

from itpm_lessons.engines.glossary import Term

from ..frame import button, group
from ..markup import Markup, tag
from .state import GlossaryState


def entry(state: GlossaryState) -> Markup:
    """Draw the open term; without one, say how to open it."""
    term = state.open
    if term is None:
        return tag(
            "div",
            tag("p", "Choose a term, and it is explained here.", class_="itpm-caption"),
            class_="itpm-term itpm-term-none",
            data_id="entry",
        )
    return tag(
        "div",
        tag("div", term.term, class_="itpm-term-name", role="heading", aria_level=4, tabindex=-1,
            data_focus=state.led or None),
        tag("p", f"also: {', '.join(term.also)}", class_="itpm-term-also") if term.also else None,
        tag("p", term.short, class_="itpm-term-short"),
        tag("p", term.more) if term.more else None,
        _related(state, term),
        _lessons(state, term),
        _review(state, term),
        class_="itpm-term",
        data_id="entry",
        role="region",
        aria_label=f"Meaning of {term.term}",
    )  # fmt: skip


def _related(state: GlossaryState, term: Term) -> Markup | None:
    if not term.see:
        return None
    buttons = (button(state.glossary[id].term, f"see:{id}") for id in term.see)
    return tag(
        "div",
        tag("span", "Related"),
        group(*buttons, label="Related terms"),
        class_="itpm-term-line",
    )


def _lessons(state: GlossaryState, term: Term) -> Markup | None:
    titles = [title for id, title in state.lessons.items() if id in term.lessons]
    if not titles:
        return None
    return tag(
        "div",
        tag("span", "Taught in"),
        tag("b", "; ".join(titles)),
        class_="itpm-term-line",
    )


def _review(state: GlossaryState, term: Term) -> Markup:
    there = term.id in state.added
    said = "In my review" if there else "Add to my review"
    return tag("div", button(said, "add", disabled=there), class_="itpm-term-line")
