"""What all weighted scores have in common: the mean, and the values on either side of one.

`methodology` weighs one project's profile with it, `procurement` the offers of vendors. What this
module does not do: it knows no criteria and no scales, and judges nothing.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from .percentile import exact_fraction
from .refusal import Refusal


def weighted_mean(pairs: Iterable[tuple[float, float]]) -> Fraction:
    """Sum of value x weight, by the sum of the weights; exact, so that a tie is a tie.

    Weights need not add up to anything. Refuses weights that are all 0.

    >>> weighted_mean([(4, 1), (1, 2)])
    Fraction(2, 1)
    """
    total = weights = Fraction(0)
    for value, weight in pairs:
        share = exact_fraction(weight)
        total += exact_fraction(value) * share
        weights += share
    if not weights:
        raise Refusal("weights", "all of them are 0", "give one of them more than 0")
    return total / weights


def nearest_beyond(present: int, allowed: Sequence[int], way: int) -> list[int]:
    """Values above (`way` 1) or below (-1) the present one, the nearest first.

    >>> nearest_beyond(3, (1, 2, 3, 4, 5), -1)
    [2, 1]
    """
    return [each for each in allowed[::way] if (each - present) * way > 0]
