"""The business case of a project, as far as a stage boundary needs it: present value, now and then.

Convention: flows come once a year and the first of them at year 0, undiscounted; flow `t` is
divided by ``(1 + rate) ** t``. What benefits lose by coming later is discount alone: none is lost,
all are moved. Money already spent is gone whatever is decided; going on is judged by what is
still to be paid and still to be gained.

Not done here: payback, rates of return, taxes, inflation, flows within a year.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from ..refusal import Refusal, shown


def present_value(flows: Iterable[float], rate: float) -> float:
    """Value of yearly `flows` at year 0, where the first of them comes.

    Parameters
    ----------
    flows : iterable of float
        Money in each year from year 0 on; paid is negative, gained positive.
    rate : float
        Discount a year, as a share: 0.08 for 8 %. More than -1.

    Raises
    ------
    Refusal
        For a flow or a rate that is no number, and a rate of -1 or less.

    Examples
    --------
    >>> round(present_value([-97_000, 38_000, 46_000, 46_000], 0.08))
    14139
    >>> round(present_value([-97_000, 0, 38_000, 46_000, 46_000], 0.08))
    5907
    """
    _rate(rate)
    total = 0.0
    for year, flow in enumerate(flows):
        if isinstance(flow, bool) or not isinstance(flow, int | float) or not math.isfinite(flow):
            raise Refusal(f"the flow of year {year}", f"is {shown(flow)}", "give a number")
        total += flow / (1 + rate) ** year
    return total


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
        How many years later than planned the benefits come; may be a part of a year.

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
        _rate(self.rate)
        present_value(self.benefits, self.rate)
        for what, value in (("cost", self.cost), ("delay", self.delay)):
            bad = isinstance(value, bool) or not isinstance(value, int | float)
            if bad or not math.isfinite(value) or value < 0:
                raise Refusal(f"the {what}", f"is {shown(value)}", "give a number, 0 or more")

    @cached_property
    def worth(self) -> float:
        """Present value of the benefits alone."""
        later = float((1 + self.rate) ** self.delay)
        return present_value((0, *self.benefits), self.rate) / later

    @property
    def value(self) -> float:
        """Net present value: the benefits' worth less the cost."""
        return self.worth - self.cost

    def delayed(self, years: float) -> "BusinessCase":
        """Return the case with all benefits `years` later than they are now."""
        return replace(self, delay=self.delay + years)

    def costing(self, cost: float) -> "BusinessCase":
        """Return the case at another cost."""
        return replace(self, cost=cost)

    def with_benefits(self, share: float) -> "BusinessCase":
        """Return the case with this share of its benefits: 0.9 where a tenth is lost."""
        if not isinstance(share, int | float) or not math.isfinite(share) or share < 0:
            raise Refusal("the share of benefits", f"is {shown(share)}", "give 0 or more")
        return replace(self, benefits=tuple(share * benefit for benefit in self.benefits))

    def going_on(self, spent: float) -> float:
        """Value of going on when `spent` is gone: the worth less what is still to be paid.

        Stopping is worth 0 here. So a project can be a loss as a whole and still be worth
        finishing; and a large sum spent is no reason to go on.

        >>> BusinessCase(120_000, (38_000, 46_000, 46_000)).going_on(80_000) > 0
        True
        """
        return self.worth - max(0, self.cost - spent)


def _rate(rate: float) -> None:
    bad = isinstance(rate, bool) or not isinstance(rate, int | float) or not math.isfinite(rate)
    if bad or rate <= -1:
        raise Refusal("the rate", f"is {shown(rate)}", "give a share, such as 0.08 for 8 %")
