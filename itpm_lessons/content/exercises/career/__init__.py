"""Exercises on careers: the role, paths, resumes and interviews."""
