"""A decision tree to build: the picture, the picked node, what would flip the choice."""

from .page import DecisionState, decision_page
from .picture import picture

__all__ = ["DecisionState", "decision_page", "picture"]
