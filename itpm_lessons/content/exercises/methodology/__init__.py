"""Exercises on methodology: which approach fits, and how each of them works."""
