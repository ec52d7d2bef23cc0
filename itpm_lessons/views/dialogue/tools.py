"""Buttons that every page of a dialogue has."""

from ..frame import button, group
from ..markup import Markup
from .state import DialogueState


def again_tools(state: DialogueState) -> Markup:
    """Draw undo, redo, and the buttons that begin anew."""
    return group(
        button("↶", "dialogue:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "dialogue:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "dialogue:reset", disabled=not state.can_reset),
        button(
            f"Shuffle {state.seed}",
            "dialogue:seed",
            spoken=f"Shuffle {state.seed}: begin anew, choices in another order",
        ),
        label="History",
    )
