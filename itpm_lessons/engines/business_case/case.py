"""A business case as a cost, benefits a year, a rate and a delay."""

import math
from dataclasses import dataclass, replace
from functools import cached_property

from ..activity import number_of
from ..refusal import Refusal, shown
from .flows import present_value
from .numbers import MOST_YEARS, checked_flows, checked_money, checked_rate


@dataclass(frozen=True)
class BusinessCase:
    """What a project costs and what it brings.

    Parameters
    ----------
    cost : float
        What the project costs in all, paid at year 0; 0 or more.
    benefits : tuple of float
        What it brings in year 1, year 2 and so on.
    rate : float
        Discount a year, as a share.
    delay : float
        How many years later than planned the benefits come; may be a part of a year. Convention:
        each benefit moves as a whole and is discounted for the part too. `worth`, `value` and the
        margins rest on that; only `flows` divides benefits between years.

    Examples
    --------
    >>> case = BusinessCase(97_000, (38_000, 46_000, 46_000), 0.08)
    >>> round(case.value), round(case.delayed(1).value)
    (14139, 5907)
    >>> round(case.costing(105_000).value)
    6139
    """

    cost: float
    benefits: tuple[float, ...]
    rate: float = 0.08
    delay: float = 0

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "rate", checked_rate(self.rate))
        put(self, "cost", checked_money("the cost", self.cost, 0))
        put(self, "delay", checked_money("the delay", self.delay, 0))
        if self.delay > MOST_YEARS:
            problem = f"is {shown(self.delay)} years"
            raise Refusal("the delay", problem, f"give {MOST_YEARS} years at most")
        try:
            benefits = tuple(self.benefits)
        except TypeError:
            problem = f"are {shown(self.benefits)}"
            raise Refusal("the benefits", problem, "give one number a year") from None
        put(self, "benefits", checked_flows((0, *benefits))[1:])
        present_value((0, *self.benefits), self.rate)

    @cached_property
    def worth(self) -> float:
        """Present value of the benefits alone."""
        now = present_value((0, *self.benefits), self.rate)
        try:
            later = float(now / (1 + self.rate) ** self.delay)
        except (OverflowError, ZeroDivisionError):
            later = math.inf
        if not math.isfinite(later):
            problem = f"with a rate of {self.rate:g} is larger than any number can hold"
            raise Refusal("the delay", problem, "take a rate nearer to 0")
        return later

    @property
    def flows(self) -> tuple[float, ...]:
        """Money by year: the cost at year 0, then the benefits.

        Benefits that come later by a part of a year are divided between two years, as their
        months are: to be listed by year, and for payback. So their present value differs a
        little from `value`, which moves each as a whole, and `margins` asks no rate of them.

        >>> BusinessCase(100, (60, 60)).delayed(0.5).flows
        (-100, 30.0, 60.0, 30.0)
        """
        whole, part = int(self.delay), self.delay - int(self.delay)
        if not part:
            return (-self.cost, *(0,) * whole, *self.benefits)
        now, then = (*self.benefits, 0), (0, *self.benefits)
        shared = (a * (1 - part) + b * part for a, b in zip(now, then, strict=True))
        return (-self.cost, *(0,) * whole, *shared)

    @property
    def value(self) -> float:
        """Net present value: the benefits' worth less the cost."""
        return self.worth - self.cost

    def delayed(self, years: float) -> "BusinessCase":
        """Return the case with all benefits `years` later than they are now."""
        return replace(self, delay=self.delay + checked_money("the delay", years))

    def costing(self, cost: float) -> "BusinessCase":
        """Return the case at another cost."""
        return replace(self, cost=cost)

    def with_benefits(self, share: float) -> "BusinessCase":
        """Return the case with this share of its benefits: 0.9 where a tenth is lost."""
        part = number_of(share)
        if not 0 <= part < math.inf:
            raise Refusal("the share of benefits", f"is {shown(share)}", "give 0 or more")
        return replace(self, benefits=tuple(part * benefit for benefit in self.benefits))

    def going_on(self, spent: float) -> float:
        """Value of going on when `spent` is gone: the worth less what is still to be paid.

        Stopping is worth 0 here. So a project can be a loss as a whole and still be worth
        finishing; and a large sum spent is no reason to go on. Where more is spent than the cost,
        nothing is left to pay. Refuses what is no number, 0 or more.

        >>> BusinessCase(120_000, (38_000, 46_000, 46_000)).going_on(80_000) > 0
        True
        """
        gone = checked_money("what is spent", spent, 0)
        return self.worth - max(0, self.cost - gone)
