"""The pages of the Sprint simulation: planning, board, Review, Retrospective, debrief."""

from itpm_lessons.engines.sprint import Phase

from ..frame import frame
from ..markup import Markup, tag
from .board import board_page
from .debriefing import PROMPTS, debrief_page
from .planning import planning_page
from .review import retrospective_page, review_page
from .state import CHARTS, SprintState

__all__ = ["CHARTS", "PROMPTS", "SprintState", "sprint_page"]


def sprint_page(state: SprintState) -> Markup:
    """Draw the page of the phase in which the game is.

    >>> from itpm_lessons.engines.backlog import Backlog
    >>> from itpm_lessons.engines.sprint import Game
    >>> "Sprint 1 of 3 · Planning" in sprint_page(SprintState(Game(Backlog.of(cart=(3, 9)))))
    True
    """
    if state.problem:
        return frame("Sprint simulation", tag("p", state.problem, class_="itpm-problem"))
    match state.game.phase:
        case Phase.PLANNING:
            return planning_page(state)
        case Phase.RUNNING | Phase.DECIDING:
            return board_page(state)
        case Phase.RETROSPECTIVE if not state.at_review:
            return retrospective_page(state)
        case Phase.OVER if not state.at_review and state.found:
            return debrief_page(state)
    return review_page(state)
