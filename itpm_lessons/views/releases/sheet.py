"""What timeline and chart have in common: the same weeks at the same place, and money in words."""

from dataclasses import dataclass
from functools import cached_property
from math import ceil

from itpm_lessons.engines.methodology import Composition

from ..axis import Axis
from ..lettering import amount


@dataclass(frozen=True)
class Sheet:
    """Pixels of the picture, and the last week that it shows.

    >>> Sheet(600, 20).axis.at(0)
    132
    """

    width: int
    end: float

    @classmethod
    def of(cls, plan: Composition, horizon: float, width: int) -> "Sheet":
        """Take enough weeks for the horizon and for the last release, and one more."""
        last = max(plan.weeks, default=0)
        return cls(width, ceil(max(horizon, last)) + 1)

    @property
    def left(self) -> int:
        """Pixels for the names of parts."""
        return max(92, min(150, round(self.width * 0.22)))

    @property
    def right(self) -> int:
        """Pixels for what stands behind the last week."""
        return 78 if self.width >= 560 else 62

    @cached_property
    def axis(self) -> Axis:
        """Where weeks stand."""
        return Axis(self.left, self.width - self.right, self.end)


def in_week(week: float | None) -> str:
    """Write a week to one decimal; None is never.

    >>> in_week(4), in_week(10.333), in_week(None)
    ('week 4', 'week 10.3', 'never')
    """
    return "never" if week is None else f"week {amount(round(week, 1))}"
