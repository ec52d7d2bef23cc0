"""Facts with their source, mark and day, their doubts, and what other sources say instead."""

from .fact import FRESH, MARKS, Fact, Mark, Reading, Source
from .shelf import Shelf

__all__ = ["FRESH", "MARKS", "Fact", "Mark", "Reading", "Shelf", "Source"]
