"""What random futures are drawn from, and whether exact chances can be computed instead."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from ..activity import MOST_DAYS
from ..percentile import exact_fraction
from ..refusal import Refusal
from .convolution import QUICK
from .quantity import Given, Quantity, Risk, Sample, read_quantity

NEAR = 1e-9  # by this much a sum of fractions may miss what it should be


@dataclass(frozen=True)
class Futures:
    """What random futures are drawn from."""

    scope: Quantity
    pace: Quantity
    growth: Quantity
    risks: tuple[Risk, ...] = ()

    def __post_init__(self) -> None:
        if self.growth.low < 1 / MOST_DAYS:
            raise Refusal("growth", "it may be 0", "give 1 where no item splits")

    @property
    def target(self) -> Fraction:
        """The work, where it is one number."""
        return exact_fraction(self.scope.low) * exact_fraction(self.growth.low)

    @property
    def sample(self) -> Sample:
        """The observed throughput, where it is not a range."""
        assert isinstance(self.pace, Sample)
        return self.pace

    @property
    def mean_periods(self) -> float:
        """How many periods it takes, roughly."""
        work = self.scope.mean * self.growth.mean + sum(risk.mean for risk in self.risks)
        return 1 + work / self.pace.mean

    def is_exact(self, wanted: bool | None, steps: Callable[[Fraction, Sample], Fraction]) -> bool:
        """Tell whether to compute exactly; refuse where that is wanted and cannot be."""
        known = self.scope.low == self.scope.high and self.growth.low == self.growth.high
        possible = known and isinstance(self.pace, Sample) and not self.risks
        if wanted and not possible:
            raise Refusal(
                "exact forecast",
                "needs numbers, and a list as throughput; ranges and risks have no such answer",
                "leave out `exact`",
            )
        if wanted is None:
            return possible and steps(self.target, self.sample) <= QUICK
        return wanted

    def periods(self, random: Random) -> int:
        """Draw one future and tell in which period it is done."""
        left = self.scope.draw(random) * self.growth.draw(random)
        for risk in self.risks:
            left += risk.draw(random)
        draw, periods = self.pace.draw, 0
        while left > NEAR:
            left -= draw(random)
            periods += 1
        return periods


def read_pace(throughput: Given) -> Quantity:
    """Read the throughput of past periods; refuse one in which nothing was ever finished."""
    pace = read_quantity("throughput", throughput)
    if pace.high <= 0:
        raise Refusal("throughput", "nothing was finished in any period", "give other periods")
    return pace
