"""The pages of the Kanban flow game: board, charts, decisions, comparison, debrief."""

from .page import flow_page
from .state import CRITERIA, FlowState

__all__ = ["CRITERIA", "FlowState", "flow_page"]
