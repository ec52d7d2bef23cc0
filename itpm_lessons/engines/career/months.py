"""Calendar months: their numbers and names, periods of days, and days as people type them.

A month is counted by a whole number, so that months can be added: January of year 1 is 12.
A period has a first and a last day, and both belong to it; ``2024-01`` to ``2024-06`` is from
1 January to 30 June and has six months.

What this module does not do: hours, weeks, and what an owner of a certificate counts as work.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from ..refusal import Refusal, shown
from ..tidy import tidy
from ..typed_day import is_two_days, parts_of

EARLIEST, LATEST = 1950, 2100  # years in which a period may lie
NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_EXAMPLE = "write a month such as 2024-01, or a day such as 2024-01-15"


def month_of(day: date) -> int:
    """Return the number of the month in which a day lies.

    >>> month_of(date(2024, 4, 30)) - month_of(date(2024, 1, 1))
    3
    """
    return day.year * 12 + day.month - 1


def first_day(month: int) -> date:
    """Return the first day of a month.

    >>> first_day(month_of(date(2024, 2, 20)))
    datetime.date(2024, 2, 1)
    """
    return date(month // 12, month % 12 + 1, 1)


def last_day(month: int) -> date:
    """Return the last day of a month.

    >>> last_day(month_of(date(2024, 2, 1)))
    datetime.date(2024, 2, 29)
    """
    year, number = month // 12, month % 12 + 1
    return date(year, number, monthrange(year, number)[1])


def month_name(month: int) -> str:
    """Name a month.

    >>> month_name(month_of(date(2024, 4, 1)))
    'Apr 2024'
    """
    return f"{NAMES[month % 12]} {month // 12}"


def years_before(day: date, years: int) -> date:
    """Return the same day some years earlier; 29 February becomes 28 February.

    >>> years_before(date(2024, 2, 29), 8), years_before(date(2024, 2, 29), 1)
    (datetime.date(2016, 2, 29), datetime.date(2023, 2, 28))
    """
    year = day.year - years
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


@dataclass(frozen=True)
class Period:
    """Days from `start` to `end`, both included, in which somebody worked on a project.

    Only one that is `led` counts as experience of leading. Refuses an end before the start, and
    years outside `EARLIEST` to `LATEST`.

    >>> Period(date(2024, 1, 1), date(2024, 6, 30), "Help desk").months
    6
    """

    start: date
    end: date
    what: str = ""
    led: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "what", tidy("period", "what it was", self.what))
        for name in ("start", "end"):
            day = getattr(self, name)
            if not isinstance(day, date):
                raise Refusal(self.name, f"{name} is {shown(day)}", "give a day")
            if not EARLIEST <= day.year <= LATEST:
                remedy = f"give a year from {EARLIEST} to {LATEST}"
                raise Refusal(self.name, f"{name} is in {day.year}", remedy)
        if self.end < self.start:
            problem = f"ends on {self.end}, before it starts on {self.start}"
            raise Refusal(self.name, problem, "give an end that is not before the start")

    @property
    def name(self) -> str:
        """What it is called in a message."""
        return f"period {self.what!r}" if self.what else "period"

    @property
    def whole(self) -> range:
        """The months of which every day belongs to it."""
        first, last = month_of(self.start), month_of(self.end)
        first += self.start.day > 1
        last -= self.end < last_day(last)
        return range(first, max(first, last + 1))

    @property
    def begun(self) -> range:
        """The months of which at least one day belongs to it."""
        return range(month_of(self.start), month_of(self.end) + 1)

    @property
    def months(self) -> int:
        """How many whole months it has."""
        return len(self.whole)


def month_range(start: str, end: str, what: str = "") -> Period:
    """Make a period of two months, or days, as people type them; both ends belong to it.

    >>> month_range("2024-01", "Jun 2024").end, month_range("2024-04", "2024-12").months
    (datetime.date(2024, 6, 30), 9)
    """
    return Period(read_day(start), read_day(end, end=True), what)


def read_day(text: str, culprit: str = "month", *, end: bool = False) -> date:
    """Read a month or a day; a month means its first day, its last where `end` is set.

    Known is what `engines.typed_day` knows: ``2024-01``, ``01/2024``, ``Jan 2024``,
    ``2024-01-15``, ``15.1.2024``. Refuses ``03/04/2024``, which two countries read differently,
    and a year alone.

    >>> read_day("Feb 2024", end=True), read_day("2/2024"), read_day("15.03.2023")
    (datetime.date(2024, 2, 29), datetime.date(2024, 2, 1), datetime.date(2023, 3, 15))
    """
    parts = parts_of(text)
    if parts:
        return _day(culprit, text, *parts, end)
    year = text.strip()
    if re.fullmatch(r"\d{4}", year):
        problem = f"{year} is a year, and months are counted here"
        raise Refusal(culprit, problem, f"say which month, such as {year}-{'12' if end else '01'}")
    two = is_two_days(text)
    problem = f"{shown(text.strip())} is {'another day for other readers' if two else 'no month'}"
    raise Refusal(culprit, problem, _EXAMPLE)


def _day(culprit: str, text: str, year: int, month: int, day: int | None, end: bool) -> date:
    if not EARLIEST <= year <= LATEST or not 1 <= month <= 12:
        remedy = f"{_EXAMPLE}, from {EARLIEST} to {LATEST}"
        raise Refusal(culprit, f"{shown(text.strip())} is no month", remedy)
    last = monthrange(year, month)[1]
    if day is None:
        return date(year, month, last if end else 1)
    if not 1 <= day <= last:
        problem = f"{shown(text.strip())} is no day: {NAMES[month - 1]} {year} has {last}"
        raise Refusal(culprit, problem, _EXAMPLE)
    return date(year, month, day)
