"""Exercises on methodology: ways of working, and how to choose among them."""
