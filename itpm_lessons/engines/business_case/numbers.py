"""What a business case is made of, read and refused: money, rates, years."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from ..activity import number_of
from ..refusal import Refusal, shown

#: No sum of money may be larger: a thousand times what the world earns in a year.
MOST_MONEY = 1e15
#: More years than any business case looks ahead.
MOST_YEARS = 200
#: The largest discount a year: 1,000 %.
HIGHEST_RATE = 10.0


def checked_money(culprit: str, value: Any, least: float = -MOST_MONEY) -> float:
    """Return a sum of money; refuse what is no number, too large, or below `least`."""
    number = number_of(value)
    if number != number or number in (math.inf, -math.inf):
        remedy = "give a number" if least < 0 else "give a number, 0 or more"
        raise Refusal(culprit, f"is {shown(value)}", remedy)
    if number < least and least >= 0:
        raise Refusal(culprit, f"is {shown(value)}", "give a number, 0 or more")
    if abs(number) > MOST_MONEY:
        problem = f"is {shown(value)}, more than {MOST_MONEY:,.0f}"
        raise Refusal(culprit, problem, "check its zeros")
    return number


def checked_flows(flows: Iterable[Any]) -> tuple[float, ...]:
    """Return yearly flows; refuse what is no number, and more years than anybody plans.

    >>> checked_flows([-5, 2.5])
    (-5, 2.5)
    """
    read: list[float] = []
    for year, flow in enumerate(flows):
        if year > MOST_YEARS:
            problem = f"run over more than {MOST_YEARS} years"
            raise Refusal("the flows", problem, "give one number a year")
        read.append(checked_money(f"the flow of year {year}", flow))
    return tuple(read)


def checked_rate(rate: Any) -> float:
    """Return a discount a year as a share; refuse what none can be.

    >>> checked_rate(0.08)
    0.08
    """
    remedy = "give a share, such as 0.08 for 8 %"
    share = number_of(rate)
    if not -1 < share < math.inf:
        raise Refusal("the rate", f"is {shown(rate)}", remedy)
    if share > HIGHEST_RATE:
        problem = f"is {shown(rate)}, more than {HIGHEST_RATE * 100:,.0f} % a year"
        raise Refusal("the rate", problem, remedy)
    return float(share)


def discounted(flows: Sequence[float], rate: float) -> tuple[float, ...]:
    """Return the worth of each checked flow at year 0; refuse where no number can hold it."""
    values = []
    for year, flow in enumerate(flows):
        try:
            value = flow / (1 + rate) ** year if flow else 0.0
        except (OverflowError, ZeroDivisionError):
            value = math.inf
        if not math.isfinite(value):
            problem = f"at a rate of {rate:g} its worth is larger than any number"
            raise Refusal(f"the flow of year {year}", problem, "take a rate nearer to 0")
        values.append(value)
    return tuple(values)
