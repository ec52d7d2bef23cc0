"""Exercises on the career: the course itself, the role, paths, résumé and interview."""
