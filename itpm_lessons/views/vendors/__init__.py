"""Vendors by weighted scores: the ranking, how firm it is, and what would flip it."""

from .page import vendors_page
from .state import VendorState

__all__ = ["VendorState", "vendors_page"]
