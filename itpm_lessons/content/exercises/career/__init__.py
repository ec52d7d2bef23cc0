"""Exercises on the role, the careers and the way into them."""
