"""All that a page of the inbox shows; the widget holds it, the views only read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from itpm_lessons.engines.change_control import Debrief, Game, Letter


@dataclass(frozen=True)
class ChangeState:
    """All that a page shows.

    Parameters
    ----------
    game : Game
        The game so far.
    selected : str, optional
        Id of the letter that lies open; the oldest one where none is chosen.
    found : Debrief, optional
        The comparison after the game; None shows the desk.
    notes : mapping
        What the learner wrote at the end, by prompt.
    can_undo, can_redo, can_reset : bool
        Whether these buttons have something to do.
    width : int, optional
        Pixels for the picture, None until they are known.
    """

    game: Game
    selected: str | None = None
    found: Debrief | None = None
    notes: Mapping[str, str] = field(default_factory=dict)
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    width: int | None = None

    @property
    def letter(self) -> Letter | None:
        """The letter that lies open."""
        inbox = self.game.inbox
        chosen = (letter for letter in inbox if letter.id == self.selected)
        return next(chosen, inbox[0] if inbox else None)
