"""All that a page of the stage board shows; the widget holds it, the views only read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from itpm_lessons.engines.stages import Debrief, Draft, Run

ROOMS = (0, 5, 10, 20, 40)  # percent; tolerances that can be set before the project begins
NOTHING = Draft("", "", (), "")  # a report of which nothing is written


class Point(NamedTuple):
    """What was forecast on one day of a stage: its cost, and how far that may be off."""

    stage: int
    day: float
    cost: float
    unsure: float


@dataclass(frozen=True)
class StageState:
    """All that a page shows.

    Parameters
    ----------
    run : Run
        The project so far.
    draft : Draft
        The exception report that is being written.
    composing : bool
        Whether it is.
    lessons : str
        What the report says others should know.
    trail : tuple of Point
        Forecasts as they were made, day by day.
    selected : int, optional
        The stage whose details are shown; the present one where none is.
    playing : bool
        Whether the days pass by themselves.
    found : Debrief, optional
        The comparison after the project.
    notes : mapping
        What the learner wrote at the end, by prompt.
    can_undo, can_redo : bool
        Whether these buttons have something to do.
    problem : str
        Why there is nothing to play.
    width : int, optional
        Pixels for the board, None until they are known.
    """

    run: Run
    draft: Draft = NOTHING
    composing: bool = False
    lessons: str = ""
    trail: tuple[Point, ...] = ()
    selected: int | None = None
    playing: bool = False
    found: Debrief | None = None
    notes: Mapping[str, str] = field(default_factory=dict)
    can_undo: bool = False
    can_redo: bool = False
    problem: str = ""
    width: int | None = None

    @property
    def shown(self) -> int:
        """The stage whose details are shown."""
        return self.run.stage if self.selected is None else self.selected
