"""When will it be done, and how much by then: exactly where it can be, else by random futures.

One random future: draw scope, growth and risks once, then the throughput of one period after
another until the scope is done. The answer counts the period in which that happens as a whole one.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import floor
from random import Random

from ..percentile import exact_fraction
from ..refusal import Refusal, shown
from .convolution import periods_until, steps_of_periods, steps_of_sum, sum_of_draws
from .distribution import Distribution
from .futures import NEAR, Futures, read_pace
from .quantity import Given, Quantity, Risk, Sample, read_quantity

TRIALS = 10_000
MOST_DRAWS = 30_000_000  # random numbers in all; some seconds
MOST_PERIODS = 1_000_000  # weeks of some nineteen thousand years


@dataclass(frozen=True)
class WhenDone:
    """In how many periods it is done.

    `trials` is the number of random futures, None where the chances are exact; `seed` is theirs.
    """

    distribution: Distribution
    trials: int | None = None
    seed: int | None = None

    def periods(self, confidence: float) -> float:
        """Return the smallest number of periods that is enough with this chance or more."""
        return self.distribution.lowest(confidence)

    def chance(self, periods: float) -> float:
        """Tell the chance to be done within `periods`."""
        return self.distribution.at_most(periods)


@dataclass(frozen=True)
class HowMany:
    """How many items, or points, are done by then; see `WhenDone` for `trials` and `seed`."""

    distribution: Distribution
    trials: int | None = None
    seed: int | None = None

    def items(self, confidence: float) -> float:
        """Return the largest number that is reached with this chance or more.

        The surer, the fewer: here 85 % is below 50 %.
        """
        return self.distribution.highest(confidence)

    def chance(self, items: float) -> float:
        """Tell the chance to have `items` or more."""
        return self.distribution.at_least(items)


def when_done(
    items: Given,
    throughput: Given,
    *,
    growth: Given = 1,
    risks: Iterable[Risk] = (),
    trials: int = TRIALS,
    seed: int = 1,
    exact: bool | None = None,
) -> WhenDone:
    """Forecast in how many periods `items` are done.

    Parameters
    ----------
    items : number, Between or list of numbers
        Items or points that are left; 0 or more.
    throughput : Between or list of numbers
        Items or points finished in each past period, weeks or Sprints alike, those with none
        included; or a range, each number of which is as likely.
    growth : number, Between or list of numbers
        Into how many an item turns, as a rule: 1.2 where of ten items two are split in two.
    risks : iterable of Risk
        What may add work that is not split.
    trials, seed : int
        How many random futures, and which; not used where the chances are exact.
    exact : bool, optional
        True for exact chances, False for random futures; by itself exact where `items` and
        `growth` are numbers, there is no risk, and it is quick.

    Returns
    -------
    WhenDone
        The chances. Items are not rounded: 10 items that grow by 1.25 are 12.5.

    Raises
    ------
    Refusal
        For numbers that are negative or not finite, a throughput of nothing but 0, exact chances
        of ranges or risks, and a forecast that would take minutes.

    Examples
    --------
    >>> forecast = when_done(148, [18, 22, 20, 25, 21])
    >>> forecast.periods(0.5), forecast.periods(0.85), round(forecast.chance(7), 3)
    (7, 8, 0.549)
    """
    futures = Futures(
        read_quantity("items", items),
        read_pace(throughput),
        read_quantity("growth", growth),
        tuple(risks),
    )
    if futures.is_exact(exact, steps_of_periods):
        return WhenDone(periods_until(futures.target, futures.sample))
    _refuse_long(trials, futures.mean_periods)
    random = Random(f"when done {seed}")
    ends = (futures.periods(random) for _ in range(trials))
    return WhenDone(Distribution.of(ends), trials, seed)


def how_many(
    throughput: Given,
    periods: int,
    *,
    growth: Given = 1,
    trials: int = TRIALS,
    seed: int = 1,
    exact: bool | None = None,
) -> HowMany:
    """Forecast how many items, or points, are done after `periods` periods.

    Parameters are those of `when_done`. With growth, items are counted as they stand in the
    backlog now: 12 finished pieces, where an item turns into 1.25, are 9 whole items.

    >>> forecast = how_many([18, 22, 20, 25, 21], 6)
    >>> forecast.items(0.5), forecast.items(0.85), forecast.chance(148)
    (127, 121, 6.4e-05)
    """
    whole = isinstance(periods, int) and not isinstance(periods, bool)
    if not whole or not 0 <= periods <= MOST_PERIODS:
        remedy = f"give a whole number from 0 to {MOST_PERIODS:,}"
        raise Refusal("periods", f"it is {shown(periods)}", remedy)
    pace, factor = read_pace(throughput), read_quantity("growth", growth)
    futures = Futures(Sample((periods,)), pace, factor)
    if futures.is_exact(exact, lambda _, sample: steps_of_sum(sample, periods)):
        sums = sum_of_draws(futures.sample, periods)
        return HowMany(_divided(sums, factor.mean))
    _refuse_long(trials, periods)
    random = Random(f"how many {seed}")
    found = (_items(random, pace, factor, periods) for _ in range(trials))
    return HowMany(Distribution.of(found), trials, seed)


def _items(random: Random, pace: Quantity, growth: Quantity, periods: int) -> float:
    """Draw one future and tell how many items are done in it."""
    factor = growth.draw(random)
    done = sum(pace.draw(random) for _ in range(periods))
    return done if factor == 1 else floor(done / factor + NEAR)


def _divided(sums: Distribution, growth: float) -> Distribution:
    """Count whole items of before, where each has become `growth` pieces."""
    if growth == 1:
        return sums
    ways: Counter[int] = Counter()
    for value, weight in zip(sums.values, sums.weights, strict=True):
        ways[floor(exact_fraction(value) / exact_fraction(growth))] += weight
    return Distribution(tuple(ways), tuple(ways.values()))


def _refuse_long(trials: int, periods: float) -> None:
    if isinstance(trials, bool) or not isinstance(trials, int) or trials < 1:
        raise Refusal("trials", f"it is {shown(trials)}", "give a whole number, 1 or more")
    if trials > MOST_DRAWS or trials * periods > MOST_DRAWS:
        raise Refusal(
            "forecast",
            f"{shown(trials)} futures of about {periods:.6g} periods take minutes",
            "ask for fewer trials, or count in longer periods",
        )
