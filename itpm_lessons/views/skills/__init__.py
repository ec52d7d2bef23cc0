"""A self-assessment of skills: ratings by anchors, gaps to a role, what closes most."""

from .page import SkillState, skill_page

__all__ = ["SkillState", "skill_page"]
