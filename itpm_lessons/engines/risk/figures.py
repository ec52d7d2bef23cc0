"""Shares and money as the parts of a register need them: read with care, computed exactly."""

from fractions import Fraction

from ..activity import plain_number
from ..percentile import exact_fraction
from ..refusal import Refusal, shown

MOST_MONEY = 1e12  # of one risk; what is more is a slip of the keyboard


def share(culprit: str, what: str, value: object) -> float:
    """Read a share from 0 to 1; refuse anything else, percent included.

    >>> share("risk 'R1'", "probability", 0.2)
    0.2
    """
    number = plain_number(culprit, what, value, "0 to 1, such as 0.2 for 20 %")
    if not 0 <= number <= 1:
        raise Refusal(culprit, f"{what} is {shown(value)}", "give 0 to 1, such as 0.2 for 20 %")
    return number


def money(culprit: str, what: str, value: object) -> float:
    """Read an amount of money from 0 to `MOST_MONEY`.

    >>> money("risk 'R1'", "impact", 18_000)
    18000
    """
    number = plain_number(culprit, what, value, "0 or more, in one currency")
    if number < 0:
        raise Refusal(culprit, f"{what} is {shown(value)}", "give 0 or more")
    if number > MOST_MONEY:
        raise Refusal(culprit, f"{what} is {shown(value)}", "give at most 1,000,000,000,000")
    return number


def times(probability: float, amount: float) -> Fraction:
    """Multiply as on paper: three tenths of 10 are 3, without the dust of binary fractions.

    >>> times(0.1, 3) == Fraction(3, 10), 0.1 * 3 == 0.3
    (True, False)
    """
    return exact_fraction(probability) * exact_fraction(amount)


def plain(number: Fraction) -> float:
    """Write a fraction as an int where it is whole, else as a float.

    >>> plain(Fraction(6, 2)), plain(Fraction(1, 4))
    (3, 0.25)
    """
    return number.numerator if number.denominator == 1 else float(number)
