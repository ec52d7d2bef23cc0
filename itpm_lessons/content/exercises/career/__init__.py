"""Exercises on the role, careers and how to apply."""
