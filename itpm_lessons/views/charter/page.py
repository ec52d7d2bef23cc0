"""The page of the charter builder."""

from itpm_lessons.engines.charter import Charter, figures, findings, standing

from ..frame import UNDO_KEYS, button, frame, group, side, unopened
from ..markup import Markup, join, tag
from .form import form
from .one_page import one_page
from .panels import mend_panel, money_panel
from .state import CharterState

CANNOT = (
    "The rules see whether a line is there, can be read, and fits the others. They cannot judge "
    "whether it is true, wise or agreed. A line with ? may stand, if you can answer the question."
)


def charter_page(state: CharterState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.charter.examples import CLOCKIN
    >>> "$14,139" in charter_page(CharterState(CLOCKIN))
    True
    """
    charter = state.charter
    title = f"{charter.title} · project charter"
    if state.problem:
        return unopened(title, state.problem, data_id="charter")
    body = (
        one_page(charter)
        if state.reading
        else tag(
            "div",
            tag("p", CANNOT, class_="itpm-caption"),
            form(charter, state.focus),
            data_id="charter-fields",
        )
    )
    return frame(
        title,
        body,
        figures=_figures(charter),
        tools=[_views(state), _changes(state)],
        side=None if state.reading else side(mend_panel(charter), money_panel(charter)),
        note=meaning(charter),
        data_id="charter",
        keys=UNDO_KEYS,
    )


def _figures(charter: Charter) -> list[tuple[object, str]]:
    found = findings(charter)
    against = sum(each.kind == "contradiction" for each in found)
    open_lines = {
        key for each in found if each.kind not in ("contradiction", "note") for key in each.keys
    }
    shown = [(against, "contradictions" if against != 1 else "contradiction")]
    shown.append((len(open_lines), "lines open" if len(open_lines) != 1 else "line open"))
    money = figures(charter)
    return [*shown, (money[0][1], "net present value")] if money else [*shown]


def _views(state: CharterState) -> Markup:
    buttons = [
        button("Fill in", "view:form", pressed=not state.reading),
        button("Read as one page", "view:page", pressed=state.reading),
    ]
    return group(*buttons, label="View")


def _changes(state: CharterState) -> Markup:
    buttons = [
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
    ]
    if state.can_save:
        buttons += [button("Save a copy", "do:save"), button("Save as a page", "save:page")]
    return group(*buttons, label="Changes")


def meaning(charter: Charter) -> Markup:
    """Say whether the page can be signed, and what stands against it."""
    head, _, rest = standing(charter).partition(": ")
    if not rest:
        head, _, rest = standing(charter).partition(". ")
        return join(tag("b", f"{head}."), f" {rest}")
    return join(tag("b", f"{head}: "), rest)
