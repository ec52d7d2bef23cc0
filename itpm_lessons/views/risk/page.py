"""The page of the risk tool; what is drawn is said by one value, `RisksState`."""

from ..frame import UNDO_KEYS, button, frame, group, side, unopened
from ..lettering import money
from ..markup import Markup, piece, tag
from .doubting import doubt_panels
from .form import risk_form
from .grid import matrix_grid
from .listing import register_panel
from .scale_form import scale_form
from .state import RisksState
from .total import total_picture
from .words import meaning


def risks_page(state: RisksState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.risk.assessment import Assessment
    >>> from itpm_lessons.engines.risk.examples import CLOCKIN
    >>> "P80 of the total" in risks_page(RisksState(Assessment(CLOCKIN)))
    True
    """
    title = f"{state.register.name or 'Project'} · risks"
    if state.problem:
        return unopened(title, state.problem, data_id="risks")
    beside = doubt_panels(state) if state.doubting else []
    return frame(
        title,
        tag("div", piece(matrix_grid(state)), data_id="slot:matrix"),
        tag("div", piece(scale_form(state)), data_id="slot:scales") if state.scales else None,
        tag("div", piece(risk_form(state)), data_id="slot:form"),
        tag("div", piece(total_picture(state)), data_id="slot:total"),
        figures=_figures(state),
        tools=_tools(state),
        side=side(register_panel(state), *beside),
        note=meaning(state),
        data_id="risks",
        keys=UNDO_KEYS,
    )


def _figures(state: RisksState) -> list[tuple[str, str]]:
    number = len(state.register)
    return [
        (money(state.expected), "left on average" if state.residual else "expected value"),
        (money(state.enough), "P80, responses paid" if state.residual else "P80 of the total"),
        (str(number), "risk" if number == 1 else "risks"),
    ]


def _tools(state: RisksState) -> list[Markup]:
    changes = [
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
    ]
    if state.can_save:
        changes += [button("Save a copy", "do:save"), button("Save as .xlsx", "xlsx")]
    views = (
        button("Inherent → residual", "show:residual", pressed=state.residual),
        button("Why the matrix lies", "show:doubting", pressed=state.doubting),
        button("Scales", "show:scales", pressed=state.scales),
    )
    return [group(*views, label="Views"), group(*changes, label="Changes")]
