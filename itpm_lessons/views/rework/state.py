"""All that a page of the rework simulation shows; the widget holds it, the views only read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from itpm_lessons.engines.quality import UNDISTURBED, Debrief, Game, Settings, State


@dataclass(frozen=True)
class ReworkState:
    """All that a page shows.

    Parameters
    ----------
    game : Game
        The game so far.
    settings : Settings
        How the next week is going to be worked.
    alone : tuple of State
        The same project left alone, under the same luck; shown as far as the game is.
    seen : bool
        Whether hidden rework is shown although nobody in the project can see it.
    playing : bool
        Whether weeks pass by themselves.
    found : Debrief, optional
        The comparison after the game.
    notes : mapping
        What the learner wrote at the end, by prompt.
    can_undo, can_redo, can_reset : bool
        Whether these buttons have something to do.
    width : int, optional
        Pixels for the picture, None until they are known.
    """

    game: Game
    settings: Settings = UNDISTURBED
    alone: tuple[State, ...] = ()
    seen: bool = True
    playing: bool = False
    found: Debrief | None = None
    notes: Mapping[str, str] = field(default_factory=dict)
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    width: int | None = None

    @property
    def shows_hidden(self) -> bool:
        """Whether hidden rework is drawn: when asked for, and always at the end."""
        return self.seen or self.game.over
