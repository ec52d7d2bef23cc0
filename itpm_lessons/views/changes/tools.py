"""Buttons that every page of the inbox has."""

from ..frame import button, group
from ..markup import Markup
from .state import ChangeState


def again_tools(state: ChangeState) -> Markup:
    """Draw undo, redo, the buttons that begin anew, and saving the log."""
    game = state.game
    return group(
        button("↶", "game:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "game:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "game:reset", disabled=not state.can_reset),
        button(f"seed {game.seed} ↻", "game:seed", spoken="Another seed: other requests"),
        button("Save the log", "game:save", disabled=not game.log),
        label="History",
    )
