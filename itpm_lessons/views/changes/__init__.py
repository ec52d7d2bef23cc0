"""The pages of the change-request inbox: the desk with plan and log, and the debrief."""

from .page import change_page
from .state import ChangeState
from .words import PROMPTS

__all__ = ["PROMPTS", "ChangeState", "change_page"]
