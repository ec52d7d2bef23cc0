"""All that a page of a dialogue shows; the widget holds it, the views only read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from itpm_lessons.engines.dialogue import Choice, Debrief, Play, shuffled


@dataclass(frozen=True)
class DialogueState:
    """All that a page shows.

    Parameters
    ----------
    play : Play
        The choices so far.
    seed : int or str
        In which order choices are listed.
    found : Debrief, optional
        The comparison after the end, where it is shown.
    notes : mapping
        What the learner wrote at the end, by prompt.
    can_undo, can_redo, can_reset : bool
        Whether these buttons have something to do.
    width : int, optional
        Pixels for the picture, None until they are known.
    """

    play: Play
    seed: int | str = 1
    found: Debrief | None = None
    notes: Mapping[str, str] = field(default_factory=dict)
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    width: int | None = None

    @property
    def listed(self) -> tuple[Choice, ...]:
        """The choices of the present scene in the order in which they are listed."""
        scene = self.play.scene
        return () if scene is None else shuffled(scene, self.seed)
