"""The power-interest grid of stakeholders: names at their places, fields, what the map lacks."""

from .page import stakeholder_page
from .picture import grid
from .places import Box, Wish, placed
from .state import StakeholderState

__all__ = ["Box", "StakeholderState", "Wish", "grid", "placed", "stakeholder_page"]
