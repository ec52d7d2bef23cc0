"""Lines of a resume before and after, with what the rules say, marked in the text."""

from .marking import marked
from .page import bullets_page
from .state import BulletState

__all__ = ["BulletState", "bullets_page", "marked"]
