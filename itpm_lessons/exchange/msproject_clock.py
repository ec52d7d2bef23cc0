"""Working time as an MS Project file counts it."""

from dataclasses import dataclass

from .durations import tidy


@dataclass(frozen=True)
class Clock:
    """Working minutes of a day and of a week, as the file counts them."""

    day: int
    week: int

    def days(self, minutes: float, *, elapsed: bool = False) -> float:
        """Working days in `minutes` of working time, or of elapsed time.

        >>> Clock(480, 2400).days(960), Clock(480, 2400).days(7 * 24 * 60, elapsed=True)
        (2, 5)
        """
        return tidy(minutes * (self.week / 10_080 if elapsed else 1) / self.day)
