"""Yearly flows of money, and what they are worth: present value, benefit-cost ratio, payback."""

from collections.abc import Iterable
from itertools import accumulate
from math import fsum

from ..refusal import Refusal
from .numbers import checked_flows, checked_rate, discounted


def present_value(flows: Iterable[float], rate: float) -> float:
    """Value of yearly `flows` at year 0, where the first of them comes.

    Parameters
    ----------
    flows : iterable of float
        Money in each year from year 0 on; paid is negative, gained positive.
    rate : float
        Discount a year, as a share: 0.08 for 8 %. More than -1, and at most 10.

    Raises
    ------
    Refusal
        For a flow or a rate that is no number, a rate of -1 or less, and what no number can hold.

    Examples
    --------
    >>> round(present_value([-97_000, 38_000, 46_000, 46_000], 0.08))
    14139
    >>> round(present_value([-97_000, 0, 38_000, 46_000, 46_000], 0.08))
    5907
    """
    return fsum(discounted(checked_flows(flows), checked_rate(rate)))


def net_present_value(flows: Iterable[float], rate: float) -> float:
    """Present value of all flows, what is paid among them; another name of `present_value`.

    >>> round(net_present_value([-97_000, 38_000, 46_000, 46_000], 0.08))
    14139
    """
    return present_value(flows, rate)


def benefit_cost_ratio(flows: Iterable[float], rate: float) -> float | None:
    """Present value of what is gained, divided by that of what is paid.

    A year counts as gained or as paid by its net flow. Above 1 the net present value is above
    0. None where nothing is paid, since nothing can be divided by it.

    >>> round(benefit_cost_ratio([-97_000, 38_000, 46_000, 46_000], 0.08), 3)
    1.146
    """
    values = discounted(checked_flows(flows), checked_rate(rate))
    paid = -fsum(value for value in values if value < 0)
    gained = fsum(value for value in values if value > 0)
    return _ratio(gained, paid) if paid else None


def _ratio(gained: float, paid: float) -> float:
    ratio = gained / paid
    if ratio == float("inf"):
        problem = "what is paid is too little to divide by"
        raise Refusal("the benefit-cost ratio", problem, "check what is paid")
    return ratio


def payback(flows: Iterable[float]) -> float | None:
    """Years until what was paid has come back, not discounted.

    Convention: the flow of year 0 comes at once, the flow of year `t` evenly from the end of
    year `t - 1` to the end of year `t`, so that parts of a year are read off a straight line.
    It is the time from which on the running total stays at 0 or above; None where it never
    does, 0 where it never was below.

    Money after that, and the time value of money, play no part: payback says how long money is
    at stake, not whether a project pays.

    >>> round(payback([-97_000, 38_000, 46_000, 46_000]), 2)  # 2 + 13,000 / 46,000
    2.28
    """
    return _payback(checked_flows(flows))


def discounted_payback(flows: Iterable[float], rate: float) -> float | None:
    """Years until what was paid has come back in present values; the convention of `payback`.

    >>> round(discounted_payback([-97_000, 38_000, 46_000, 46_000], 0.08), 2)
    2.61
    """
    return _payback(discounted(checked_flows(flows), checked_rate(rate)))


def _payback(flows: tuple[float, ...]) -> float | None:
    totals = list(accumulate(flows))
    below = [year for year, total in enumerate(totals) if total < 0]
    if not below:
        return 0.0
    last = below[-1]
    if last == len(totals) - 1:
        return None
    return last + -totals[last] / flows[last + 1]
