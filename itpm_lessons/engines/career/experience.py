"""Months of experience from periods: a union, so that no month counts twice.

Periods of projects that somebody worked on and did not lead are kept, and count nothing.

Convention for partial months: a calendar month counts if every day of it lies in some period
(`months`). Months of which only some days do are counted apart (`partly`): an owner of a
certificate may count them in another way, so that the careful number stands first.

    Jan-Jun 2024 (6) and Apr-Dec 2024 (9) add up to 15; Apr, May, Jun are in both: 15 - 3 = 12.

What this module does not do: it does not know what counts as leading a project.
"""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from ..refusal import Refusal
from .months import Period, month_of, years_before

MOST_PERIODS = 24  # that somebody types; a longer list is a slip
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Experience:
    """Periods of projects, in any order; they may overlap. Only those that are `led` count.

    >>> from itpm_lessons.engines.career import month_range
    >>> both = Experience.of(month_range("2024-01", "2024-06"), month_range("2024-04", "2024-12"))
    >>> both.added_up, both.twice, both.months
    (15, 3, 12)
    """

    periods: tuple[Period, ...] = ()

    @classmethod
    def of(cls, *periods: Period) -> "Experience":
        """Make experience of periods."""
        return cls(periods)

    @cached_property
    def counting(self) -> tuple[Period, ...]:
        """The periods in which the project was led."""
        return tuple(each for each in self.periods if each.led)

    @cached_property
    def merged(self) -> tuple[Period, ...]:
        """The union: periods that neither overlap nor touch, in the order of time."""
        found: list[Period] = []
        for each in sorted(self.counting, key=lambda period: (period.start, period.end)):
            if found and each.start <= found[-1].end + _DAY:
                found[-1] = Period(found[-1].start, max(found[-1].end, each.end))
            else:
                found.append(Period(each.start, each.end))
        return tuple(found)

    @cached_property
    def whole(self) -> tuple[int, ...]:
        """The months of which every day lies in some period, by number."""
        return tuple(month for each in self.merged for month in each.whole)

    @property
    def months(self) -> int:
        """How many months count."""
        return len(self.whole)

    @cached_property
    def partly(self) -> tuple[int, ...]:
        """The months of which only some days lie in a period."""
        begun = {month for each in self.merged for month in each.begun}
        return tuple(sorted(begun - set(self.whole)))

    @property
    def added_up(self) -> int:
        """What the whole months of all periods add up to, overlaps counted twice."""
        return sum(each.months for each in self.counting)

    @cached_property
    def overlaps(self) -> tuple[int, ...]:
        """The months that more than one period holds whole."""
        counted = Counter(month for each in self.counting for month in each.whole)
        return tuple(sorted(month for month, times in counted.items() if times > 1))

    @property
    def twice(self) -> int:
        """How many months the plain sum counts again after the first time."""
        counted = Counter(month for each in self.counting for month in each.whole)
        return sum(times - 1 for times in counted.values())

    @property
    def joined(self) -> int:
        """How many months are whole only because periods complete each other.

        months = added_up - twice + joined.
        """
        return self.months - self.added_up + self.twice

    def between(self, start: date, end: date) -> int:
        """Count the whole months that begin on `start` or later and are over before `end`.

        >>> from itpm_lessons.engines.career import month_range
        >>> led = Experience.of(month_range("2024-01", "2024-12"))
        >>> led.between(date(2024, 3, 1), date(2025, 1, 1))
        10
        """
        first = month_of(start) + (start.day > 1)
        found = bisect_left(self.whole, month_of(end)) - bisect_left(self.whole, first)
        return max(0, found)

    def on(self, day: date, years: int = 0) -> int:
        """Count the months that are over on `day`, of the last `years` only if that is not 0."""
        return self.between(years_before(day, years) if years else date.min, day)

    def before(self, day: date) -> "Experience":
        """Leave out what lies on `day` or later: a month counts once it is over.

        >>> from itpm_lessons.engines.career import month_range
        >>> Experience.of(month_range("2024-01", "2024-12")).before(date(2024, 7, 1)).months
        6
        """
        last = day - _DAY
        kept = (each for each in self.periods if each.start <= last)
        return Experience(tuple(replace(each, end=min(each.end, last)) for each in kept))

    def going_on(self, start: date, end: date) -> "Experience":
        """Add one period without a break."""
        return Experience((*self.periods, Period(start, end)))

    @property
    def span(self) -> tuple[int, int] | None:
        """First and last month that any period touches."""
        if not self.periods:
            return None
        return (
            min(month_of(each.start) for each in self.periods),
            max(month_of(each.end) for each in self.periods),
        )

    # ---- changes

    def with_period(self, place: int, period: Period) -> "Experience":
        """Return it with another period in that place."""
        return Experience((*self.periods[:place], period, *self.periods[place + 1 :]))

    def with_new(self, period: Period) -> "Experience":
        """Return it with one more period; more than `MOST_PERIODS` are refused."""
        if len(self.periods) >= MOST_PERIODS:
            problem = f"there are {len(self.periods)} periods"
            raise Refusal("experience", problem, "take one away first")
        return Experience((*self.periods, period))

    def without(self, place: int) -> "Experience":
        """Return it without a period."""
        return Experience(self.periods[:place] + self.periods[place + 1 :])
