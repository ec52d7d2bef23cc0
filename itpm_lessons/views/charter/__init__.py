"""The charter builder: a form with rules beside it, what the money comes to, and one page."""

from .one_page import charter_html, one_page
from .page import charter_page
from .state import CharterState

__all__ = ["CharterState", "charter_html", "charter_page", "one_page"]
