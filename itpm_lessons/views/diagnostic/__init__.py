"""The pages of the diagnostic: before it, while it is taken, and what it came to."""

from .page import diagnostic_page
from .state import DiagnosticState, DomainRow, Outcome, Question, Told

__all__ = ["DiagnosticState", "DomainRow", "Outcome", "Question", "Told", "diagnostic_page"]
