"""The pages of the rework simulation: levers and pictures, and the debrief."""

from .page import rework_page
from .state import ReworkState
from .words import PROMPTS

__all__ = ["PROMPTS", "ReworkState", "rework_page"]
