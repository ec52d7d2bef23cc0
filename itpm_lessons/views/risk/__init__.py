"""The page of the risk tool: matrix, register, total, one risk to edit, and doubts about it all."""

from .page import risks_page
from .state import RisksState
from .words import moved

__all__ = ["RisksState", "moved", "risks_page"]
