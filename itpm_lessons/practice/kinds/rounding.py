"""How exactly a number is asked for, and whether rounding alone parts it from the right one."""

from math import ceil, floor, log10, trunc

CLOSE = 0.05  # a rounded number that is further off than this may be another number
CLOSE_WHOLE = 0.005
_WORDS = ("whole numbers", "one decimal", "two decimals", "three decimals", "four decimals")


def decimals(tolerance: float) -> int:
    """Return as many decimals as a tolerance asks for.

    >>> decimals(0.006), decimals(0.1), decimals(0.5), decimals(1)
    (2, 1, 0, 0)
    """
    return max(0, ceil(-log10(2 * tolerance) - 1e-9)) if tolerance > 0 else 4


def rounded_too_far(answer: float, expected: float, tolerance: float) -> int | None:
    """Return the decimals to give where the answer is the expected number, rounded too far.

    Rounding to the wrong side counts, too. None where rounding does not explain the answer.

    >>> rounded_too_far(2.3, 2.2826, 0.006), rounded_too_far(66.6, 66.667, 0.06)
    (2, 1)
    >>> rounded_too_far(13_300, 13_286, 1), rounded_too_far(2.4, 2.2826, 0.006)
    (0, None)
    """
    off = abs(answer - expected)
    if answer == 0 or expected == 0 or off > CLOSE * abs(expected):
        return None
    asked = decimals(tolerance)
    for places in range(-3, asked):
        if round(expected, places) == answer and (places >= 0 or off < CLOSE_WHOLE * abs(expected)):
            return _bounded(asked, expected)
    if any(_to_a_side(answer, expected, places) for places in range(asked + 1)):
        return _bounded(asked, expected)
    return None


def how_to_round(answer: float, expected: float, most: int = 4) -> str:
    """Say what to do about the rounding: "give" more, or round otherwise.

    >>> how_to_round(66.6, 66.667), how_to_round(67, 66.667), how_to_round(29, 28.4)
    ('round instead of cutting off, to', 'give', 'round to the nearest, to')
    """
    for scale in (10**places for places in range(most + 1)):
        if round(expected * scale) / scale == answer:
            return "give"
        if trunc(expected * scale + 1e-9) / scale == answer:
            return "round instead of cutting off, to"
        if answer in (floor(expected * scale) / scale, ceil(expected * scale - 1e-9) / scale):
            return "round to the nearest, to"
    return "give"


def in_decimals(count: int) -> str:
    """Write how exactly to answer.

    >>> in_decimals(2), in_decimals(0)
    ('two decimals', 'whole numbers')
    """
    return _WORDS[min(count, len(_WORDS) - 1)]


def _to_a_side(answer: float, expected: float, places: int) -> bool:
    scale = 10**places
    sides = (floor(expected * scale + 1e-9) / scale, ceil(expected * scale - 1e-9) / scale)
    return answer in sides


def _bounded(count: int, expected: float) -> int:
    """Ask for no more decimals than the number has."""
    return next((n for n in range(count) if round(expected, n) == expected), count)
