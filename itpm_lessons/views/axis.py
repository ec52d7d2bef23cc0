"""A time axis: how days become pixels, and where the ticks stand."""

from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor, log10

from .lettering import pixels, width_of


@dataclass(frozen=True)
class Axis:
    """Days from `start` to `horizon` on the pixels from `left` to `right`.

    >>> Axis(100, 300, 20).at(5)
    150
    """

    left: float
    right: float
    horizon: float
    start: float = 0

    @cached_property
    def step(self) -> float:
        """How many pixels a day has."""
        return (self.right - self.left) / (self.horizon - self.start or 1)

    def at(self, day: float) -> float:
        """Where `day` stands, in pixels, rounded to be written."""
        return pixels(self.exactly(day))

    def exactly(self, day: float) -> float:
        """Where `day` stands; lengths are taken from this, so that what moves keeps its size."""
        return self.left + (day - self.start) * self.step

    def ticks(self, apart: float = 44) -> list[float]:
        """Choose round days, at least `apart` pixels from each other, wider for long numbers.

        >>> Axis(0, 400, 45).ticks()
        [0, 5, 10, 15, 20, 25, 30, 35, 40, 45]
        """
        apart = max(apart, width_of(f"{self.horizon:,.0f}", 11) + 24)
        if self.horizon == self.start:
            return [self.start]
        step = round_step(apart / self.step)
        first, last = ceil(self.start / step - 1e-9), floor(self.horizon / step + 1e-9)
        return [round(index * step, 9) for index in range(first, last + 1)]

    @property
    def snap(self) -> float:
        """What a drag counts in: whole days, or less where a day is wide, more where it is thin.

        >>> Axis(0, 400, 45).snap, Axis(0, 400, 2).snap, Axis(0, 400, 40000).snap
        (1, 0.5, 100)
        """
        if self.step >= 120:
            return 0.5 if self.step < 600 else 0.1
        return max(1, round_step(1 / self.step))


def round_step(least: float) -> float:
    """Find the smallest of 1, 2, 5, 10, 20, 50, … (and 0.5, 0.2, …) that is at least `least`.

    >>> round_step(3), round_step(0.11), round_step(70)
    (5, 0.2, 100)
    """
    least = max(least, 1e-9)  # nobody plans in shorter times
    base = 10.0 ** floor(log10(least))
    step = next(base * factor for factor in (1, 2, 5, 10) if base * factor >= least * (1 - 1e-9))
    return ceil(step) if step >= 1 else round(step, 12)
