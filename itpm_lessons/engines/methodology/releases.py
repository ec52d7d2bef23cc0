"""Value over time: what releases bring by a week, what they cost, and when that is even.

Weeks run from 0, the start of the project. A release at week 4 brings its value every week from
then on: by week 20 that is 16 weeks of it. Costs of a release (deploying, training) fall in its
week; the work costs an even amount a week until the last release. Value and costs are in one
unit, whatever it is. Not done here: interest, a value that grows or fades, and what one learns
from an early release.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from ..activity import plain_number
from ..refusal import Refusal, shown

WEEKS = ("week", "effort")  # what is counted in weeks; the rest is in the unit of value


@dataclass(frozen=True)
class Release:
    """At the end of `week` something goes live that adds `adds` of value a week, and has a cost.

    Refuses negative numbers and what is no number.
    """

    week: float
    adds: float
    cost: float = 0

    def __post_init__(self) -> None:
        for what in ("week", "adds", "cost"):
            object.__setattr__(self, what, positive("release", what, getattr(self, what)))


def positive(culprit: str, what: str, value: object) -> float:
    """Turn `value` into a plain number of 0 or more; refuse anything else."""
    number = plain_number(culprit, what, value, "weeks" if what in WEEKS else "units")
    if number < 0:
        raise Refusal(culprit, f"{what} is {shown(value)}", "give 0 or more")
    return number


@dataclass(frozen=True)
class ReleasePlan:
    """Releases in the order of their weeks, and what the work costs a week until the last one.

    >>> plan = ReleasePlan((Release(4, 3), Release(8, 3), Release(12, 4)))
    >>> plan.value_by(20), plan.as_one().value_by(20)
    (116, 80)
    """

    releases: tuple[Release, ...]
    work_per_week: float = 0

    def __post_init__(self) -> None:
        ordered = sorted(self.releases, key=lambda release: release.week)
        object.__setattr__(self, "releases", tuple(ordered))
        work = positive("release plan", "work per week", self.work_per_week)
        object.__setattr__(self, "work_per_week", work)

    @classmethod
    def of_totals(cls, totals: Iterable[tuple[float, float]]) -> "ReleasePlan":
        """Make a plan of (week, value a week in total from then on); refuses a total that falls.

        >>> ReleasePlan.of_totals([(4, 3), (8, 6), (12, 10)]).value_by(20)
        116
        """
        ordered: list[tuple[float, float]] = [(0, 0), *sorted(totals)]
        steps = [(week, now - before) for (_, before), (week, now) in pairwise(ordered)]
        if any(adds < 0 for _, adds in steps):
            raise Refusal("release plan", "its value a week falls", "give totals that rise")
        return cls(tuple(Release(week, adds) for week, adds in steps))

    @property
    def last_week(self) -> float:
        """Week of the last release; 0 without one."""
        return self.releases[-1].week if self.releases else 0

    @property
    def rate(self) -> float:
        """Value a week once everything is live."""
        return sum(release.adds for release in self.releases)

    def rate_at(self, week: float) -> float:
        """Value a week of what is live at `week`."""
        return sum(release.adds for release in self.releases if release.week <= week)

    def value_by(self, week: float) -> float:
        """Value that has come in by `week`: for each release its value x the weeks since."""
        return sum(r.adds * (week - r.week) for r in self.releases if r.week < week)

    def cost_by(self, week: float) -> float:
        """Cost of the work until `week`, and of the releases up to it."""
        work = self.work_per_week * max(0, min(week, self.last_week))
        return work + sum(release.cost for release in self.releases if release.week <= week)

    def cash_by(self, week: float) -> float:
        """Value less cost by `week`.

        >>> ReleasePlan((Release(4, 3, cost=5), Release(8, 3, cost=5))).cash_by(10)
        14
        """
        return self.value_by(week) - self.cost_by(week)

    def value_curve(self, horizon: float) -> tuple[tuple[float, float], ...]:
        """Corners of the line of value by week, from 0 to `horizon`."""
        return tuple((week, self.value_by(week)) for week in self._corners(horizon))

    def cash_curve(self, horizon: float) -> tuple[tuple[float, float], ...]:
        """Corners of the line of cash; two in the week of a release, before and after its cost."""
        corners: list[tuple[float, float]] = []
        for week in self._corners(horizon):
            after = self.cash_by(week)
            paid = sum(release.cost for release in self.releases if release.week == week)
            if paid:
                corners.append((week, after + paid))
            corners.append((week, after))
        return tuple(corners)

    def _corners(self, horizon: float) -> list[float]:
        inside = {release.week for release in self.releases if release.week <= horizon}
        return sorted({0.0, float(horizon)} | inside)

    def break_even(self) -> float | None:
        """Return the first week from which on the cash is never below 0 again, None without one.

        A plan that costs nothing breaks even at 0. A later release may cost more than has come
        in so far; then that release decides.

        >>> ReleasePlan((Release(4, 10, cost=30),), work_per_week=5).break_even()
        9.0
        """
        last = self.last_week
        end = self.cash_by(last)
        if end < 0:
            return last - end / self.rate if self.rate else None
        corners = self.cash_curve(last)
        below = [i for i, (_, cash) in enumerate(corners) if cash < 0]
        if not below:
            return 0.0
        (week, cash), (later, then) = corners[below[-1] : below[-1] + 2]
        return week - cash * (later - week) / (then - cash)

    def delayed(self, weeks: float) -> "ReleasePlan":
        """Return the plan with every release later by `weeks`; negative is earlier."""
        moved = (replace(release, week=release.week + weeks) for release in self.releases)
        return replace(self, releases=tuple(moved))

    def cost_of_delay(self, weeks: float, horizon: float) -> float:
        """Value that is lost by `horizon` if everything comes later by `weeks`.

        >>> ReleasePlan((Release(12, 10),)).cost_of_delay(2, horizon=20)
        20
        """
        return self.value_by(horizon) - self.delayed(weeks).value_by(horizon)

    def as_one(self) -> "ReleasePlan":
        """Return one big release in the week of the last one, at the cost of the dearest one."""
        if not self.releases:
            return self
        cost = max(release.cost for release in self.releases)
        return replace(self, releases=(Release(self.last_week, self.rate, cost),))


def running_totals(adds: Sequence[float]) -> tuple[float, ...]:
    """Value a week in total after each release.

    >>> running_totals([3, 3, 4])
    (3, 6, 10)
    """
    return tuple(accumulate(adds))
