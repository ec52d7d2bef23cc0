"""Exact chances of sums of draws from a sample: the second method beside random futures.

The ways to reach each sum are counted, draw after draw. Nothing is rounded: numbers are taken as
they are written, and chances are whole numbers of ways. Worth it while there are thousands of
sums, not millions. What it does not do: ranges, of which every number is possible.
"""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from itertools import accumulate, count
from math import lcm

from ..activity import MOST_DAYS
from ..percentile import exact_fraction
from ..refusal import Refusal
from .distribution import Distribution
from .quantity import Sample, read_quantity

#: Steps up to which the exact way is taken without asking, and beyond which it is refused.
QUICK, MOST = 300_000, 30_000_000
_REST = 10**9  # of all futures, one in this many is left to the last period


def sum_of_draws(sample: Iterable[float] | Sample, draws: int) -> Distribution:
    """Find what `draws` values of `sample` add up to, drawn independently, with replacement.

    Refuses what takes more than 30 million steps.

    >>> sum_of_draws([0, 1], 2)
    Distribution(values=(0, 1, 2), weights=(1, 2, 1))
    """
    known = read_quantity("sample", sample)
    assert isinstance(known, Sample)
    _refuse_slow(steps_of_sum(known, draws))
    values, unit = _whole(known.values)
    sums = Counter({0: 1})
    for _ in range(draws):
        sums = _one_more(sums, values)
    ordered = sorted(sums)
    return Distribution(
        tuple(_plain(each, unit) for each in ordered), tuple(sums[each] for each in ordered)
    )


def periods_until(target: float | Fraction, sample: Sample) -> Distribution:
    """Find in how many draws of `sample` the sum reaches `target`.

    Where the sample holds a 0, no number of draws is enough for certain; futures that are not
    done after all but one in a thousand million are counted with the last number.

    >>> periods_until(3, Sample((1, 2)))  # 2+1, 1+2, 2+2 in two draws; 1+1 needs a third
    Distribution(values=(2, 3), weights=(6, 2))
    """
    _refuse_slow(steps_of_periods(target, sample))
    (goal, *values), _ = _whole((target, *sample.values))
    if goal <= 0:
        return Distribution((0,), (1,))
    going = Counter({0: 1})
    done: list[int] = []  # by draw, out of len(values) ** draw
    for draw in count(1):
        sums = _one_more(going, values)
        going = Counter({each: ways for each, ways in sums.items() if each < goal})
        done.append(sums.total() - going.total())
        if going.total() * _REST <= len(values) ** draw:
            done[-1] += going.total()
            break
    powers = list(accumulate([1] + [len(values)] * (len(done) - 1), lambda a, b: a * b))
    found = [(n, ways * power) for n, (ways, power) in _weighed(done, powers) if ways]
    return Distribution(tuple(n for n, _ in found), tuple(ways for _, ways in found))


def _weighed(done: list[int], powers: list[int]) -> Iterable[tuple[int, tuple[int, int]]]:
    """Ways of each draw, and in how many ways the draws after it can go."""
    return enumerate(zip(done, reversed(powers), strict=True), 1)


def _one_more(sums: Counter[int], values: list[int]) -> Counter[int]:
    """Count the ways to each sum after one more draw."""
    after: Counter[int] = Counter()
    for value, times in Counter(values).items():
        for each, ways in sums.items():
            after[each + value] += ways * times
    return after


def steps_of_sum(sample: Sample, draws: int) -> Fraction:
    """Estimate the steps of `sum_of_draws`."""
    values, _ = _whole(sample.values)
    spread: int = max(values) - min(values)
    return draws * len(set(values)) * (1 + Fraction(draws * spread, 2))


def steps_of_periods(target: float | Fraction, sample: Sample) -> Fraction:
    """Estimate the steps of `periods_until`."""
    (goal, *values), _ = _whole((target, *sample.values))
    spread: int = max(values) - min(values)
    draws = 1 + Fraction(goal * len(values), sum(values))
    return 2 * draws * len(set(values)) * min(Fraction(goal), 1 + draws * spread)


def _refuse_slow(steps: Fraction) -> None:
    if steps > MOST:
        many = f"about {float(steps):.0e}" if steps < MOST_DAYS else "far too many"
        raise Refusal("exact forecast", f"takes {many} steps", "leave out `exact`, or round")


def _whole(numbers: Iterable[float | Fraction]) -> tuple[list[int], int]:
    """Write numbers as multiples of one unit: return them, and how many units make 1."""
    exact = [exact_fraction(number) for number in numbers]
    unit = lcm(*(number.denominator for number in exact))
    return [int(number * unit) for number in exact], unit


def _plain(number: int, unit: int) -> float:
    return number // unit if number % unit == 0 else number / unit
