"""Exercises of the lessons on methodology."""
