"""The fact browser: facts by topic, and all that helps to weigh one of them."""

from .page import fact_page
from .state import FactState

__all__ = ["FactState", "fact_page"]
