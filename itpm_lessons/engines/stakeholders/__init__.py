"""Stakeholders on the power-interest grid: where each stands, how far engagement is from wanted.

Power is how far somebody can help or stop the project, interest how far it concerns them; both
are rated from 1 to 10, and 6 and more is high. What to do follows from the quadrant, as it is
taught since A. Mendelow (1981): manage closely, keep satisfied, keep informed, monitor. Levels
of engagement are those in common use: unaware, resistant, neutral, supportive, leading.

Not done here: how to talk to anybody, relations among stakeholders, ratings over time. The
ratings are somebody's opinion on one day; the grid only shows what follows from them.
"""

from .grid import MOST_STAKEHOLDERS, Finding, StakeholderMap
from .stakeholder import (
    ATTITUDES,
    HIGH_FROM,
    HIGHEST,
    LEVELS,
    LOWEST,
    MEANING,
    QUADRANTS,
    Stakeholder,
)

__all__ = [
    "ATTITUDES",
    "HIGHEST",
    "HIGH_FROM",
    "LEVELS",
    "LOWEST",
    "MEANING",
    "MOST_STAKEHOLDERS",
    "QUADRANTS",
    "Finding",
    "Stakeholder",
    "StakeholderMap",
]
