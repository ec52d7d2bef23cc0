"""Make or buy: two ways whose costs grow with the days of use or work, and where they cross.

A way costs a fixed amount and an amount for each day. What may go wrong can be added as its
expected cost (chance x cost), and the time that own people spend on it as a daily amount. Below
the break-even the way with the lower fixed cost is cheaper, above it the one that costs less a
day.

What this does not do: discounting, steps in prices, and all that is no money: skills that leave
the house, dependence on a supplier, who answers at three in the night. Two ways that differ by less
than what you are unsure of do not differ.
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from ..percentile import exact_fraction
from ..refusal import Refusal
from ..within import number_within


@dataclass(frozen=True)
class Way:
    """A way to get something: a name, dollars once, and dollars a day.

    >>> own = Way("own staff", 12_000, 450)
    >>> own.cost(40), own.with_chance(0.2, 5_000).cost(40)
    (30000.0, 31000.0)
    """

    name: str
    fixed: float
    per_day: float

    def __post_init__(self) -> None:
        for what in ("fixed", "per_day"):
            words = "fixed cost" if what == "fixed" else "cost a day"
            value = number_within(f"way {self.name!r}", words, getattr(self, what))
            object.__setattr__(self, what, value)

    def cost(self, days: float) -> float:
        """Dollars for so many days."""
        return float(self._cost(days))

    def _cost(self, days: float) -> Fraction:
        count = number_within(f"way {self.name!r}", "time", days, unit="days")
        return exact_fraction(self.fixed) + exact_fraction(self.per_day) * exact_fraction(count)

    def with_chance(self, chance: float, cost: float) -> "Way":
        """Add what may go wrong once, as its expected cost; `chance` is a share from 0 to 1."""
        share = number_within(f"way {self.name!r}", "chance", chance, 0, 1, "as a share")
        more = number_within(f"way {self.name!r}", "cost of it", cost)
        return replace(
            self,
            fixed=float(exact_fraction(self.fixed) + exact_fraction(share) * exact_fraction(more)),
        )

    def with_own_time(self, share: float, rate: float) -> "Way":
        """Add the time of own people: the share of each day that they spend, at `rate` a day.

        >>> Way("supplier", 5_000, 620).with_own_time(0.25, 400).per_day
        720
        """
        part = number_within(f"way {self.name!r}", "share of own time", share, 0, 100, "people")
        day = number_within(f"way {self.name!r}", "rate", rate, unit="dollars a day")
        return replace(
            self,
            per_day=float(
                exact_fraction(self.per_day) + exact_fraction(part) * exact_fraction(day)
            ),
        )


@dataclass(frozen=True)
class BreakEven:
    """Where two ways cost the same; `days` is None where they never do so above 0 days.

    `below` and `above` name the cheaper way on either side; both are the same where one is
    always cheaper, and None where the two always cost the same.
    """

    days: float | None
    below: str | None
    above: str | None


def break_even(one: Way, other: Way) -> BreakEven:
    """Find the days at which two ways cost the same.

    >>> found = break_even(Way("make", 12_000, 450), Way("buy", 5_000, 620))
    >>> round(found.days, 1), found.below, found.above
    (41.2, 'buy', 'make')
    """
    if one.name == other.name:
        raise Refusal(f"way {one.name!r}", "is compared with itself", "give two names")
    fixed = exact_fraction(one.fixed) - exact_fraction(other.fixed)
    daily = exact_fraction(other.per_day) - exact_fraction(one.per_day)
    if not fixed and not daily:
        return BreakEven(None, None, None)
    if daily and fixed / daily > 0:
        below = other if fixed > 0 else one
        above = one if below is other else other
        return BreakEven(float(fixed / daily), below.name, above.name)
    if fixed:
        always = other.name if fixed > 0 else one.name
    else:
        always = one.name if daily > 0 else other.name
    return BreakEven(None, always, always)


def cheaper(one: Way, other: Way, days: float) -> tuple[str | None, float]:
    """Tell which way is cheaper for so many days, and by how much; None where neither is.

    >>> cheaper(Way("make", 12_000, 450), Way("buy", 5_000, 620), 60)
    ('make', 3200.0)
    """
    gap = other._cost(days) - one._cost(days)
    if not gap:
        return None, 0.0
    return (one.name if gap > 0 else other.name), float(abs(gap))
