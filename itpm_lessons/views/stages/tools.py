"""Buttons that every page of the stage board has."""

from ..frame import button, group
from ..markup import Markup
from .state import StageState


def again_tools(state: StageState) -> Markup:
    """Draw undo, redo, and the buttons that begin anew."""
    return group(
        button("↶", "run:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "run:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "run:reset", disabled=not state.run.today and not state.run.log),
        button(f"seed {state.run.luck.seed} ↻", "run:seed", spoken="Another seed: other luck"),
        label="History",
    )
