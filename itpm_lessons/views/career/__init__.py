"""Careers in projects, in four rooms: ladder, certificates, months, keeping a certificate."""

from .page import career_page
from .state import TABS, CareerPath, CareerState

__all__ = ["TABS", "CareerPath", "CareerState", "career_page"]
