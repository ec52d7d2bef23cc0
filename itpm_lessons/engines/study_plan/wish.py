"""What somebody wishes: days of the week, minutes, hours a week, a start and a goal."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, pairwise
from math import ceil
from typing import Any

from ..refusal import Refusal, shown
from ..within import number_within, whole_within
from .rules import (
    LEAST_REVIEW,
    LONGEST_SESSION,
    MOST_DAYS,
    MOST_HOURS,
    MOST_REVIEW,
    SHORTEST_SESSION,
    SMALLEST_PIECE,
)

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LAST_DAY = date(9000, 1, 1)  # computing with later days could leave the calendar


@dataclass(frozen=True)
class StudyWish:
    """How somebody can and wants to study.

    Parameters
    ----------
    start : date
        The first day on which there may be a session.
    goal : date, optional
        The day of the exam, or another day before which everything is to be done; None where
        the plan lasts as long as it takes.
    weekdays : tuple of int
        Days of the week on which there is time: 0 is Monday, 6 Sunday.
    minutes : int
        Length of a session.
    hours : float
        Hours a week that can be given.
    review : int
        Minutes of each session for reviewing earlier lessons, as soon as there are any.
    first : tuple of str
        Domains that are weak, the weakest first; their lessons come as early as others allow.

    Examples
    --------
    >>> wish = StudyWish(date(2026, 11, 26), weekdays=(0, 2, 4), minutes=60, hours=2)
    >>> wish.rhythm
    (0, 4)
    >>> wish.in_words
    'Monday and Friday, 60 minutes each'
    """

    start: date
    goal: date | None = None
    weekdays: tuple[int, ...] = (1, 3, 5)
    minutes: int = 60
    hours: float = 3
    review: int = 10
    first: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _refuse_days(self.start, self.goal)
        days = tuple(sorted({whole_within("weekdays", "one", d, 0, 6, "") for d in self.weekdays}))
        if not days:
            raise Refusal("days of the week", "there are none", "choose one at least")
        low, high = SHORTEST_SESSION, LONGEST_SESSION
        minutes = whole_within("session", "its length", self.minutes, low, high, "minutes")
        hours = number_within("hours a week", "their number", self.hours, 0.25, MOST_HOURS, "hours")
        most = min(MOST_REVIEW, minutes // 2, minutes - SMALLEST_PIECE)
        review = whole_within("review", "its time", self.review, LEAST_REVIEW, most, "minutes")
        if hours * 60 + 1e-9 < minutes:
            week = "1 hour a week holds" if hours == 1 else f"{hours:g} hours a week hold"
            problem = f"a session of {minutes} minutes is more than {week}"
            remedy = f"give {hours_for(minutes):g} hours, or shorter sessions"
            raise Refusal("hours a week", problem, remedy)
        known = {"weekdays": days, "minutes": minutes, "hours": hours, "review": review}
        for name, value in {**known, "first": tuple(dict.fromkeys(self.first))}.items():
            object.__setattr__(self, name, value)

    def changed(self, **changes: Any) -> "StudyWish":
        """Return this wish with other values; refuses what a wish refuses."""
        return replace(self, **changes)

    @property
    def sessions_a_week(self) -> int:
        """How many sessions fit into a week: by its hours, and by the days that were named."""
        return min(len(self.weekdays), int(self.hours * 60 + 1e-9) // self.minutes)

    @property
    def rhythm(self) -> tuple[int, ...]:
        """Days of the week that are used: as many as fit, spread as evenly as the days allow.

        >>> StudyWish(date(2026, 11, 26), weekdays=range(7), minutes=60, hours=3).rhythm
        (0, 2, 4)
        """
        return most_even(combinations(self.weekdays, self.sessions_a_week))

    @property
    def in_words(self) -> str:
        """The days that are used, and how long each session is."""
        *others, last = [WEEKDAYS[day] for day in self.rhythm]
        days = f"{', '.join(others)} and {last}" if others else last
        return f"{days}, {self.minutes} minutes{' each' if others else ''}"


def hours_for(minutes: float) -> float:
    """Return so many minutes as hours with two decimals, rounded up: they hold the minutes.

    >>> hours_for(80), hours_for(75)
    (1.34, 1.25)
    """
    return ceil(minutes / 60 * 100 - 1e-9) / 100


def _refuse_days(start: object, goal: object) -> None:
    for what, day in (("start", start), ("goal", goal)):
        if (what == "start" or day is not None) and type(day) is not date:
            raise Refusal(what, f"{shown(day)} is no day", "give a day such as 2027-03-15")
    assert isinstance(start, date)
    if start > LAST_DAY:
        raise Refusal("start", f"it is {start}", "give a day in this life")
    if goal is None:
        return
    assert isinstance(goal, date)
    if goal <= start:
        raise Refusal("goal", f"it is {goal}, and the start {start}", "give a later day")
    if goal - start > timedelta(MOST_DAYS):
        raise Refusal("goal", f"{goal} is more than five years ahead", "give an earlier day")


def most_even(choices: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """Return the days that lie most evenly in a week, the earliest of those that are alike.

    First the shortest gap between two of them shall be long, then the gaps alike.

    >>> most_even([(0, 1, 2, 3), (0, 1, 3, 5), (0, 2, 4, 6)]), most_even([(1,), (3,)])
    ((0, 1, 3, 5), (1,))
    """

    def rank(days: tuple[int, ...]) -> tuple[int, int, tuple[int, ...]]:
        gaps = [b - a for a, b in pairwise((*days, days[0] + 7))]
        return -min(gaps), sum(gap * gap for gap in gaps), days

    return min(choices, key=rank)
