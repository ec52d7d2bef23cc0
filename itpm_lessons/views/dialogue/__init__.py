"""A branching scene as a conversation: what was said, what can be said, and the debrief."""

from .page import dialogue_page
from .state import DialogueState
from .words import PROMPTS

__all__ = ["PROMPTS", "DialogueState", "dialogue_page"]
