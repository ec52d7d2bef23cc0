"""Buttons that every page of the rework simulation has."""

from ..frame import button, group
from ..markup import Markup
from .state import ReworkState


def again_tools(state: ReworkState) -> Markup:
    """Draw undo, redo, and the buttons that begin anew."""
    return group(
        button("↶", "game:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "game:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "game:reset", disabled=not state.can_reset),
        button(f"seed {state.game.seed} ↻", "game:seed", spoken="Another seed: other luck"),
        label="History",
    )
