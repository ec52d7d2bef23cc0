"""The register as a list, the largest expected value first, with bars of money."""

from itpm_lessons.engines.risk import OPPORTUNITY, Risk

from ..frame import button, panel
from ..lettering import money
from ..markup import Markup, classes, tag
from .state import RisksState

MOST_LISTED = 12  # more would make the page long for nothing; the rest is counted


def register_panel(state: RisksState) -> Markup:
    """List the risks by what they cost on average; id ``row:NAME`` selects one."""
    worth = {risk.name: _worth(risk, state.residual) for risk in state.register}
    ordered = sorted(state.register, key=lambda risk: -abs(worth[risk.name]))
    largest = max((abs(risk.expected_value) for risk in state.register), default=0) or 1
    hidden = len(ordered) - MOST_LISTED
    rows = [_line(state, risk, worth[risk.name], largest) for risk in ordered[:MOST_LISTED]]
    if not rows:
        rows = [tag("p", "No risk yet. Add one: what may happen, and why?")]
    return panel(
        "Register, by expected value",
        tag("div", *rows, class_="itpm-risk-list", data_nav=True, data_id="risk-list"),
        tag("p", f"… and {hidden} smaller ones.") if hidden > 0 else None,
        button("Add a risk", "add"),
        data_id="panel-register",
    )


def _worth(risk: Risk, residual: bool) -> float:
    return risk.residual_expected_value if residual else risk.expected_value


def _line(state: RisksState, risk: Risk, worth: float, largest: float) -> Markup:
    matrix = state.assessment.matrix
    score = matrix.score(matrix.cell(risk, state.residual))
    saves = risk.kind == OPPORTUNITY
    part = 100 * abs(worth) / largest
    before = 100 * abs(risk.expected_value) / largest
    note = f"score {score}" if state.doubting else None
    return tag(
        "div",
        tag(
            "div",
            tag("span", tag("b", risk.name), f" {risk.event or 'not described yet'}"),
            tag("b", money(worth)),
            class_="itpm-row",
        ),
        tag(
            "div",
            tag("i", style=f"width:{before:.1f}%", class_="itpm-bar-before")
            if state.residual
            else None,
            tag("i", style=f"width:{part:.1f}%"),
            class_=classes("itpm-risk-bar", saves and "itpm-bar-saves"),
        ),
        tag("small", note) if note else None,
        class_=classes(
            "itpm-risk-row",
            risk.name == state.selected and "itpm-selected",
            risk.name in state.pointed_at and "itpm-row-pointed",
        ),
        role="button",
        tabindex=0,
        aria_pressed=str(risk.name == state.selected).lower(),
        aria_label=f"{risk.name}: {risk.event}. "
        f"{'Saves' if saves else 'Costs'} {money(abs(worth))} on average",
        data_id=f"row:{risk.name}",
    )
