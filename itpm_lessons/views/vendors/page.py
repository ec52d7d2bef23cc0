"""The page of vendor scores; what is drawn is said by one value, `VendorState`."""

from ..frame import UNDO_KEYS, button, frame, group, side, unopened
from ..markup import Markup, tag
from .bars import bars
from .matrix import table, weights
from .panels import flips_panel, meaning, standing_panel
from .state import VendorState, two_places


def vendors_page(state: VendorState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.procurement.examples import SUPPLIERS
    >>> "Northline leads" in vendors_page(VendorState(SUPPLIERS))
    True
    """
    scores = state.scores
    title = f"{scores.title or 'Project'} · vendors"
    if state.problem:
        return unopened(title, state.problem, data_id="vendors")
    body = tag(
        "div",
        bars(scores, state.width),
        weights(scores),
        table(scores),
        data_measure="vendors",
        data_id="vendors-body",
        class_="itpm-vendors",
    )
    return frame(
        title,
        body,
        figures=_figures(state),
        tools=[_changes(state)],
        side=side(flips_panel(scores), standing_panel(scores)),
        note=meaning(scores),
        data_id="vendors",
        keys=UNDO_KEYS,
    )


def _figures(state: VendorState) -> list[tuple[object, str]]:
    scores = state.scores
    first = " / ".join(scores.best) or "nobody"
    figures: list[tuple[object, str]] = [(first, "leads")]
    if len(scores.still_in) > 1:
        gap = scores.total(scores.ranking[0]) - scores.total(scores.ranking[1])
        figures.append((two_places(gap), "points ahead"))
    out = len(scores.vendors) - len(scores.still_in)
    if out:
        figures.append((out, "out"))
    return figures


def _changes(state: VendorState) -> Markup:
    buttons = [
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
    ]
    if state.can_save:
        buttons.append(button("Save a copy", "do:save"))
    return group(*buttons, label="Changes")
