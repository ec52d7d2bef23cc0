"""Keeping a certificate: units still to earn, how many a month, limits by category.

    60 needed, 35 done, 14 months left: (60 - 35) / 14 = 1.79 a month.

Of a category with a greatest number, what lies above it does not count; of one with a least
number, what is missing has to come from that category. Months are those that are left in the
period of renewal.

What this module does not do: it does not say which activity earns a unit; the owner does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..refusal import Refusal
from ..tidy import tidy
from ..within import number_within, whole_within
from .certificates import Renewal

MOST_UNITS, MOST_MONTHS = 500, 120


@dataclass(frozen=True)
class Category:
    """Units of one kind: how many are done, and the least and the greatest number that count.

    >>> Category("giving back", 30, most=25).counted
    25
    """

    name: str
    done: float = 0
    least: float = 0
    most: float | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", tidy("category", "name", self.name))
        culprit = f"category {self.name!r}"
        number_within(culprit, "units done", self.done, 0, MOST_UNITS, "units")
        number_within(culprit, "least", self.least, 0, MOST_UNITS, "units")
        if self.most is not None:
            number_within(culprit, "most", self.most, self.least, MOST_UNITS, "units")

    @property
    def counted(self) -> float:
        """How many of those that are done count."""
        return self.done if self.most is None else min(self.done, self.most)

    @property
    def too_many(self) -> float:
        """How many of those that are done do not count."""
        return self.done - self.counted

    @property
    def owed(self) -> float:
        """How many have to come from here to reach its least number."""
        return max(0, self.least - self.counted)


@dataclass(frozen=True)
class ContinuingPlan:
    """A period of renewal: units needed, done by category, months left.

    Parameters
    ----------
    needed : float
        Units to be earned in the whole period.
    months : int
        Months that are left of it.
    categories : tuple of Category
        What is done, by category.
    wait : int
        Months from now in which nothing is earned.

    Examples
    --------
    >>> plan = ContinuingPlan(60, 14, (Category("all", 35),))
    >>> plan.left, round(plan.a_month, 2)
    (25, 1.79)
    """

    needed: float = 60
    months: int = 14
    categories: tuple[Category, ...] = (Category("all", 35),)
    wait: int = 0

    def __post_init__(self) -> None:
        number_within("plan", "units needed", self.needed, 0, MOST_UNITS, "units")
        for name, what in (("months", "months left"), ("wait", "months of waiting")):
            whole = whole_within("plan", what, getattr(self, name), 0, MOST_MONTHS, "months")
            object.__setattr__(self, name, whole)
        if len({each.name.casefold() for each in self.categories}) < len(self.categories):
            raise Refusal("plan", "two categories have one name", "rename one")

    @classmethod
    def of(
        cls, renewal: Renewal | None, months: int | None = None, *, limited: bool = True
    ) -> "ContinuingPlan":
        """Make the empty plan of a renewal; with `limited`, with its limits by category."""
        if renewal is None or not renewal.units:
            return cls(0, 0, (Category("all"),))
        limits = (renewal.least, renewal.most) if limited else ()
        names = dict.fromkeys(name for each in limits for name in each)
        made = [
            Category(
                name,
                least=renewal.least[name].value if name in renewal.least else 0,
                most=renewal.most[name].value if name in renewal.most else None,
            )
            for name in names
        ]
        left = renewal.months if months is None else min(months, renewal.months)
        return cls(renewal.units, left, tuple(made) or (Category("all"),))

    @property
    def done(self) -> float:
        """Units that count so far."""
        return sum(each.counted for each in self.categories)

    @property
    def too_many(self) -> float:
        """Units that were earned above the greatest number of a category."""
        return sum(each.too_many for each in self.categories)

    @property
    def left(self) -> float:
        """Units still to earn: to the total, or to the least numbers, whatever is more."""
        owed = sum(each.owed for each in self.categories)
        return max(0, self.needed - self.done, owed)

    @property
    def a_month(self) -> float | None:
        """Units a month from now on; None where no month is left for what is left."""
        return self.after(0)

    @property
    def after_waiting(self) -> float | None:
        """Units a month in the months that are left after waiting."""
        return self.after(self.wait)

    def after(self, wait: int) -> float | None:
        """Units a month if nothing is earned in the next `wait` months.

        >>> ContinuingPlan().after(4), ContinuingPlan().after(14)
        (2.5, None)
        """
        if not self.left:
            return 0
        return self.left / (self.months - wait) if wait < self.months else None

    def earned(self, wait: int = 0) -> Sequence[float]:
        """Units at the end of every month from now, at a steady pace after waiting."""
        rate = self.after(wait) or 0
        return [self.done + rate * max(0, month - wait) for month in range(self.months + 1)]

    # ---- changes

    def changed(self, **changes: object) -> "ContinuingPlan":
        """Return the plan with some of it changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def with_done(self, place: int, done: float) -> "ContinuingPlan":
        """Return the plan with other units done in one category."""
        category = replace(self.categories[place], done=done)
        kept = self.categories
        return self.changed(categories=(*kept[:place], category, *kept[place + 1 :]))
