"""The pages of the stage board: stages and gates, exception report, debrief."""

from ..frame import frame
from ..markup import Markup, tag
from .board import board_page
from .bullet import bullet
from .debriefing import PROMPTS, debrief_page
from .state import Point, StageState

__all__ = ["PROMPTS", "Point", "StageState", "bullet", "stage_page"]


def stage_page(state: StageState) -> Markup:
    """Draw the page of a project in stages.

    >>> from itpm_lessons.engines.stages import CLOCKIN, begin
    >>> "stage 1 of 4" in stage_page(StageState(begin(CLOCKIN, 1)))
    True
    """
    if state.problem:
        return frame("Stages", tag("p", state.problem, class_="itpm-problem"), data_id="stages")
    return debrief_page(state) if state.found is not None else board_page(state)
