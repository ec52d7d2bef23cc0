"""Lessons, exercises and widgets that teach IT project management."""
