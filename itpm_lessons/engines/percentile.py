"""Percentiles by nearest rank: each is a value that was really observed.

The p-th percentile of n values is the one at rank ⌈p ÷ 100 × n⌉ of the sorted list, counted from
1; the 0th is the smallest. At least p % of the values are at most as large, and no value between
two observed ones is invented. Spreadsheets and numpy interpolate unless told otherwise, so that
they may answer 7.3 days where all items took whole days.

Ranks are exact: 7 % of 100 values is rank 7, which plain floating point would make 8. What this
module does not do: weights, interpolation, confidence intervals of a percentile.

Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American
Statistician 50 (1996); definition 1 of nine, the inverse of the observed distribution.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import ceil
from numbers import Rational

from .activity import plain_number
from .refusal import Refusal, shown


def percentile(values: Iterable[float], percent: float) -> float:
    """Return the `percent`-th percentile of `values` by nearest rank.

    Refuses an empty list, values that are no numbers, and a percent outside 0 to 100.

    >>> percentile([2, 3, 3, 4, 4, 5, 5, 6, 8, 13], 85)  # rank ⌈8.5⌉ = 9
    8
    """
    return percentiles(values, (percent,))[0]


def percentiles(values: Iterable[float], percents: Iterable[float]) -> tuple[float, ...]:
    """Return several percentiles of the same values, sorting them once; see `percentile`.

    >>> percentiles([1, 1, 2, 9], (50, 85))
    (1, 9)
    """
    known = list(values)
    if not known:
        raise Refusal("values", "there are none", "give at least one")
    for value in known:
        plain_number("values", "one of them", value, "days or points")
    known.sort()
    return tuple(known[nearest_rank(len(known), percent) - 1] for percent in percents)


def nearest_rank(count: int, percent: float) -> int:
    """Return the rank, from 1 to `count`, at which the percentile of `count` values stands.

    >>> nearest_rank(10, 85), nearest_rank(100, 7), nearest_rank(10, 0)
    (9, 7, 1)
    """
    plain_number("percent", "it", percent, "percent")
    if not 0 <= percent <= 100:
        raise Refusal("percent", f"it is {shown(percent)}", "give 0 to 100, as 85 for 85 %")
    return max(1, ceil(exact_fraction(percent) * count / 100))


def exact_fraction(number: float | Fraction) -> Fraction:
    """Take a number as it is written: 0.1 is a tenth, not the nearest sum of powers of two.

    >>> exact_fraction(0.85)
    Fraction(17, 20)
    """
    return (
        Fraction(number)
        if isinstance(number, Rational | Decimal)
        else Fraction(repr(float(number)))
    )
