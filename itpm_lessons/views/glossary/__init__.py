"""The glossary: search, letters and topics at the left, one term with what belongs to it."""

from .page import glossary_page
from .state import GlossaryState

__all__ = ["GlossaryState", "glossary_page"]
