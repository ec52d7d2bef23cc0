"""Numbers that must lie between two ends; what lies outside is refused with both named.

What this module does not do: units are words in a message, never converted.
"""

from .activity import exact, plain_number
from .refusal import Refusal, shown

#: Dollars, hours or days beyond which nobody runs a project; sums of many stay plain numbers.
MOST = 1_000_000_000


def number_within(
    culprit: str,
    what: str,
    value: object,
    low: float = 0,
    high: float = MOST,
    unit: str = "dollars",
) -> float:
    """Return `value` if it lies from `low` to `high`, as an int where it is whole.

    Refuses what is no number, and what lies outside.

    >>> number_within("meeting", "length", 15, 1, 600, "minutes")
    15
    """
    number = plain_number(culprit, what, value, unit)
    if not low <= number <= high:
        ends = f"give {exact(low)} to {high:,} {unit}".rstrip()
        raise Refusal(culprit, f"{what} is {shown(value)}", ends)
    return int(number) if number == int(number) else number


def whole_within(
    culprit: str, what: str, value: object, low: int = 0, high: int = MOST, unit: str = "things"
) -> int:
    """Return `value` as an int if it is a whole number from `low` to `high`; refuse it otherwise.

    >>> whole_within("group", "people", 9.0, 1, 40, "people")
    9
    """
    number = number_within(culprit, what, value, low, high, unit)
    if number != int(number):
        raise Refusal(culprit, f"{what} is {shown(value)}", f"give a whole number of {unit}")
    return int(number)
