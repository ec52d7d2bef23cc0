"""Exercises on planning: networks, dates, float."""
