"""Where a plan does not fit: what would, one change at a time, each of them tried."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from ..refusal import Refusal
from .lessons import StudyLesson
from .rules import LONGEST_SESSION, MOST_HOURS
from .sessions import make_plan
from .wish import WEEKDAYS, StudyWish, hours_for, most_even

STEP = 5  # minutes by which a session is made longer


@dataclass(frozen=True)
class Way:
    """One change with which everything fits: its kind, the wish with it, and words for it."""

    kind: str
    wish: StudyWish
    words: str


def ways_to_fit(
    wish: StudyWish, lessons: Iterable[StudyLesson], *, begun: bool = False
) -> tuple[Way, ...]:
    """Return what would make the lessons fit, each way by itself; nothing where they do.

    Tried are longer sessions, more sessions a week (first on the days that were named) and a
    later goal. Each is the smallest change of its kind that fits. `begun` is as in `make_plan`.

    >>> from datetime import date
    >>> wish = StudyWish(date(2026, 11, 30), date(2026, 12, 14), (0,), 60, 1)
    >>> for way in ways_to_fit(wish, [StudyLesson("a", "Start", 150)]):
    ...     print(way.words)
    sessions of 80 minutes, 1.34 hours a week
    2 sessions a week: Monday and Thursday, 2 hours a week
    the goal on 15 December 2026 or later
    """
    known = tuple(lessons)
    if make_plan(wish, known, begun=begun).fits:
        return ()
    found = (_first_that_fits(ways, known, begun) for ways in (_longer(wish), _more(wish)))
    ways = [way for way in found if way is not None]
    return (*ways, *_later(wish, known, begun))


def _first_that_fits(
    ways: Iterator[Way], lessons: Sequence[StudyLesson], begun: bool
) -> Way | None:
    return next((way for way in ways if make_plan(way.wish, lessons, begun=begun).fits), None)


def _longer(wish: StudyWish) -> Iterator[Way]:
    """Yield longer and longer sessions, as many of them a week as now."""
    count = wish.sessions_a_week
    for minutes in range(wish.minutes + STEP, LONGEST_SESSION + 1, STEP):
        hours = max(wish.hours, hours_for(count * minutes))
        if hours > MOST_HOURS:
            return
        words = f"sessions of {minutes} minutes{_and_hours(wish, hours)}"
        yield Way("longer", wish.changed(minutes=minutes, hours=hours), words)


def _more(wish: StudyWish) -> Iterator[Way]:
    """Yield more and more sessions a week, on other days where those named are used up."""
    for count in range(wish.sessions_a_week + 1, 8):
        hours = max(wish.hours, hours_for(count * wish.minutes))
        if hours > MOST_HOURS:
            return
        more = wish.changed(hours=hours, weekdays=_with(wish.weekdays, count))
        *others, last = [WEEKDAYS[day] for day in more.rhythm]
        days = f"{', '.join(others)} and {last}"
        yield Way("more", more, f"{count} sessions a week: {days}{_and_hours(wish, hours)}")


def _with(weekdays: tuple[int, ...], count: int) -> tuple[int, ...]:
    """Add days until there are `count`, as far from each other as can be."""
    free = [day for day in range(7) if day not in weekdays]
    added = combinations(free, max(0, count - len(weekdays)))
    return most_even(tuple(sorted((*weekdays, *days))) for days in added)


def _later(wish: StudyWish, lessons: Sequence[StudyLesson], begun: bool) -> Iterator[Way]:
    """Yield the first goal that comes after the last lesson in this rhythm."""
    if wish.goal is None:
        return
    last = make_plan(wish.changed(goal=None), lessons, begun=begun).last_lesson_day
    if last is None:
        return
    goal = last + timedelta(1)
    try:
        yield Way("later", wish.changed(goal=goal), f"the goal on {in_full(goal)} or later")
    except Refusal:  # more than five years ahead
        return


def _and_hours(wish: StudyWish, hours: float) -> str:
    return f", {hours:g} hours a week" if hours > wish.hours else ""


def in_full(day: object) -> str:
    """Write a date with the name of its month.

    >>> from datetime import date
    >>> in_full(date(2026, 12, 5))
    '5 December 2026'
    """
    return f"{day:%d %B %Y}".lstrip("0")
