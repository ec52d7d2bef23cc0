"""The document finder: what answers a need, and a quiz on it."""

from ..markup import Markup
from .finder import finder_page
from .quiz import quiz_page
from .state import DocumentState

__all__ = ["DocumentState", "document_page"]


def document_page(state: DocumentState) -> Markup:
    """Draw the finder, or the quiz.

    >>> from itpm_lessons.engines.documents import Document, Library
    >>> plan = Document("plan", "Plan", "ahead", "To say when.", "PM", "all", "first", (), ())
    >>> "1 of 1" in document_page(DocumentState(Library((plan,), (), {})))
    True
    """
    return finder_page(state) if state.quiz is None else quiz_page(state)
