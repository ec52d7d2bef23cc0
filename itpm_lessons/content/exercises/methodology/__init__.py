"""Exercises on ways of working: choosing an approach, Scrum, Kanban, structured control."""
