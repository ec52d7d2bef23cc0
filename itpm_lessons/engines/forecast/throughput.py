"""Throughput from dates: how many items were finished in each week, weeks without any included.

Weeks are those of ISO 8601, Monday to Sunday. What this module does not do: business days,
holidays, time zones; a date is the day that somebody wrote down.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ..refusal import Refusal, shown

_WEEK = 7


@dataclass(frozen=True)
class Weekly:
    """Items finished by week: `counts`, the first of them in the week of the Monday `first`.

    >>> Weekly(date(2026, 1, 5), (3, 0)).weeks
    ('2026-W02', '2026-W03')
    """

    first: date
    counts: tuple[int, ...]

    @property
    def weeks(self) -> tuple[str, ...]:
        """Names of the weeks, as ISO 8601 writes them."""
        mondays = (self.first + timedelta(_WEEK * place) for place in range(len(self.counts)))
        return tuple(f"{day.isocalendar().year}-W{day.isocalendar().week:02}" for day in mondays)


def weekly(finished: Iterable[date], first: date | None = None, last: date | None = None) -> Weekly:
    """Count finished items by week, from the week of `first` to that of `last`.

    Without them, from the first to the last finished item. The first and the last week may then
    be parts of weeks, which a forecast takes for slow ones: give `first` and `last` so that both
    were worked in full. Items outside are left out.

    >>> weekly([date(2026, 1, 5), date(2026, 1, 11), date(2026, 1, 19)]).counts
    (2, 0, 1)
    """
    days = list(finished)
    if not days and (first is None or last is None):
        raise Refusal("finished items", "there are none", "give the days on which items were done")
    start, end = _monday(first or min(days)), _monday(last or max(days))
    if end < start:
        raise Refusal("last", f"{shown(last)} is before the first week", "swap first and last")
    found = Counter(_monday(day) for day in days)
    weeks = (end - start).days // _WEEK + 1
    return Weekly(start, tuple(found[start + timedelta(_WEEK * place)] for place in range(weeks)))


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def last_day(start: date, periods: int, days: int = _WEEK) -> date:
    """Return the last day of `periods` periods of `days` calendar days that begin on `start`.

    >>> last_day(date(2026, 3, 2), 8, days=14)
    datetime.date(2026, 6, 21)
    """
    _refuse_no_days(days)
    try:
        return start + timedelta(periods * days - 1)
    except OverflowError:
        problem = f"{shown(periods)} of {shown(days)} days do not end in the years 1 to 9999"
        raise Refusal("periods", problem, "ask for fewer periods") from None


def whole_periods(start: date, deadline: date, days: int = _WEEK) -> int:
    """Count the periods of `days` days from `start` that are over on the evening of `deadline`.

    >>> whole_periods(date(2026, 3, 2), date(2026, 3, 15)), whole_periods(
    ...     date(2026, 3, 2), date(2026, 3, 14))
    (2, 1)
    """
    _refuse_no_days(days)
    return max(0, ((deadline - start).days + 1) // days)


def _refuse_no_days(days: int) -> None:
    if days < 1:
        raise Refusal("period", f"it has {shown(days)} days", "give 1 or more, 7 for a week")
