"""What may come out, and how often each of it does."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from typing import Self

from ..percentile import exact_fraction
from ..refusal import Refusal, shown


@dataclass(frozen=True)
class Distribution:
    """Outcomes in ascending order, and the weight of each, a whole number.

    The chance of an outcome is its weight divided by all weights together. Weights may count
    random futures, or ways in which an outcome can come about.

    >>> dice = Distribution((1, 2, 3, 4, 5, 6), (1,) * 6)
    >>> dice.lowest(0.5), dice.highest(0.5), dice.mean, dice.at_most(2) == 2 / 6
    (3, 4, 3.5, True)
    """

    values: tuple[float, ...]
    weights: tuple[int, ...]

    @classmethod
    def of(cls, outcomes: Iterable[float]) -> Self:
        """Count outcomes.

        >>> Distribution.of([3, 1, 3])
        Distribution(values=(1, 3), weights=(1, 2))
        """
        counts = Counter(outcomes)
        values = tuple(sorted(counts))
        return cls(values, tuple(counts[value] for value in values))

    @cached_property
    def _sums(self) -> list[int]:
        """Weight of each outcome and all below it."""
        return list(accumulate(self.weights))

    @property
    def total(self) -> int:
        """All weights together."""
        return self._sums[-1]

    @property
    def mean(self) -> float:
        """The average outcome."""
        weighed = zip(self.values, self.weights, strict=True)
        return float(sum(Fraction(value) * weight for value, weight in weighed) / self.total)

    def at_most(self, value: float) -> float:
        """Tell the chance that the outcome is `value` or less."""
        place = bisect_right(self.values, value)
        return float(Fraction(self._sums[place - 1], self.total)) if place else 0.0

    def at_least(self, value: float) -> float:
        """Tell the chance that the outcome is `value` or more."""
        place = bisect_left(self.values, value)
        below = self._sums[place - 1] if place else 0
        return float(Fraction(self.total - below, self.total))

    def lowest(self, share: float) -> float:
        """Return the smallest outcome that is not exceeded with a chance of `share` or more.

        For a sample this is its percentile by nearest rank.
        """
        needed = read_share(share) * self.total
        return next(v for v, w in zip(self.values, self._sums, strict=True) if w >= needed)

    def highest(self, share: float) -> float:
        """Return the largest outcome that is reached with a chance of `share` or more."""
        most_below = (1 - read_share(share)) * self.total
        below = [0, *self._sums[:-1]]
        pairs = zip(reversed(self.values), reversed(below), strict=True)
        return next(value for value, weight in pairs if weight <= most_below)


def read_share(share: float, culprit: str = "confidence") -> Fraction:
    """Read a share of 1, exactly as it is written; refuse what is outside 0 to 1.

    >>> read_share(0.85)
    Fraction(17, 20)
    """
    if isinstance(share, bool) or not isinstance(share, int | float | Fraction):
        raise Refusal(culprit, f"it is {shown(share)}", "give a share, as 0.85 for 85 %")
    if not 0 < share <= 1:
        remedy = "give a share above 0 and up to 1, as 0.85 for 85 %"
        raise Refusal(culprit, f"it is {shown(share)}", remedy)
    return exact_fraction(share)
