"""A posting beside a resume: which keywords are shown, named or missing, with their sentences."""

from .page import posting_page
from .state import PostingState

__all__ = ["PostingState", "posting_page"]
