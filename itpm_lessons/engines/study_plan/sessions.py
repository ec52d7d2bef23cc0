"""Sessions with dates: walk the days, fill each session with review and pieces of lessons."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from ..refusal import Refusal
from .lessons import StudyLesson, in_study_order
from .rules import LONGEST_GAP, MOST_DAYS, REVIEW_TIMES, REVIEWS_AFTER, SMALLEST_PIECE
from .wish import StudyWish


@dataclass(frozen=True)
class Piece:
    """Minutes of one lesson in one session; `ends` where the lesson is finished by it."""

    lesson: StudyLesson
    minutes: int
    ends: bool


@dataclass(frozen=True)
class Session:
    """One session: its day, minutes of review, and pieces of lessons in order."""

    day: date
    review: int
    pieces: tuple[Piece, ...] = ()

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.review + sum(piece.minutes for piece in self.pieces)


@dataclass(frozen=True)
class StudyPlan:
    """Sessions in the order of their days, and the minutes of lessons that found no place."""

    wish: StudyWish
    order: tuple[StudyLesson, ...]
    sessions: tuple[Session, ...]

    @property
    def placed(self) -> dict[str, int]:
        """Minutes of each lesson that have a place, by its id."""
        found = {lesson.id: 0 for lesson in self.order}
        for session in self.sessions:
            for piece in session.pieces:
                found[piece.lesson.id] += piece.minutes
        return found

    @property
    def missing(self) -> dict[str, int]:
        """Minutes that have no place, by the id of their lesson; empty where all fits."""
        placed = self.placed
        left = {lesson.id: lesson.minutes - placed[lesson.id] for lesson in self.order}
        return {id: minutes for id, minutes in left.items() if minutes}

    @property
    def fits(self) -> bool:
        """Whether all lessons have a place."""
        return not self.missing

    @property
    def ends(self) -> dict[str, date]:
        """The day on which each lesson is finished, by its id."""
        return {
            piece.lesson.id: session.day
            for session in self.sessions
            for piece in session.pieces
            if piece.ends
        }

    @property
    def last_lesson_day(self) -> date | None:
        """The day on which the last lesson is finished; None while something has no place."""
        return max(self.ends.values(), default=None) if self.fits else None

    @property
    def minutes(self) -> tuple[int, int]:
        """Minutes of lessons and of review, in all sessions."""
        review = sum(session.review for session in self.sessions)
        return sum(self.placed.values()), review

    @property
    def longest_gap(self) -> int:
        """Days from one session to the next, at most; 0 with fewer than two."""
        days = [session.day for session in self.sessions]
        return max(((b - a).days for a, b in pairwise(days)), default=0)

    @property
    def weeks(self) -> list[tuple[date, tuple[Session, ...]]]:
        """The sessions by week, each with its Monday."""
        by_week = groupby(self.sessions, key=lambda each: monday(each.day))
        return [(first, tuple(sessions)) for first, sessions in by_week]


def monday(day: date) -> date:
    """Return the Monday of a week.

    >>> monday(date(2026, 11, 26))
    datetime.date(2026, 11, 23)
    """
    return day - timedelta(day.weekday())


def make_plan(wish: StudyWish, lessons: Iterable[StudyLesson], *, begun: bool = False) -> StudyPlan:
    """Put the lessons into sessions on the days of the wish's rhythm.

    Each session begins with review, but for the first where nothing was studied before; `begun`
    says that something was, and the plan is only made anew. A lesson goes on in the next session
    where one is too short; the next lesson begins in the same session where ten minutes are left,
    else these minutes are review. When the lessons are done, short sessions of review alone
    follow, one a week: until the goal, or two without one. So no two sessions are more than seven
    days apart. Refuses what the lessons refuse, and a goal before the first possible session.

    >>> wish = StudyWish(date(2026, 11, 26), date(2026, 12, 12), (1, 5), 60, 2)
    >>> plan = make_plan(wish, [StudyLesson("a", "Start", 90), StudyLesson("b", "Role", 60)])
    >>> [(f"{s.day:%a %d}", s.review, [p.minutes for p in s.pieces]) for s in plan.sessions]
    [('Sat 28', 0, [60]), ('Tue 01', 10, [30, 20]), ('Sat 05', 10, [40])]
    """
    order = in_study_order(lessons, wish.first)
    left = [_Left(lesson, lesson.minutes) for lesson in order]
    sessions: list[Session] = []
    reviews = 0
    for day in _days(wish):
        if left:
            sessions.append(_session(wish, day, left, first=not (sessions or begun)))
            continue
        if wish.goal is None and reviews == REVIEWS_AFTER:
            break
        if not sessions or _next_is_too_late(wish, sessions[-1].day, day):
            sessions.append(Session(day, min(wish.minutes, REVIEW_TIMES * wish.review)))
            reviews += 1
    if not sessions and order:
        problem = f"no session lies between {wish.start} and {wish.goal}"
        raise Refusal("goal", problem, "give a later day, or more days of the week")
    return StudyPlan(wish, order, tuple(sessions))


def _days(wish: StudyWish) -> Iterator[date]:
    """Yield the days of the rhythm, from the start to the day before the goal."""
    days = MOST_DAYS if wish.goal is None else (wish.goal - wish.start).days
    rhythm = set(wish.rhythm)
    for number in range(days):
        day = wish.start + timedelta(number)
        if day.weekday() in rhythm:
            yield day


def _next_is_too_late(wish: StudyWish, before: date, day: date) -> bool:
    """Tell whether waiting for the day of the rhythm after `day` would make the gap too long."""
    later = next(
        each
        for each in (day + timedelta(number) for number in range(1, 8))
        if each.weekday() in wish.rhythm
    )
    return (later - before).days > LONGEST_GAP


@dataclass
class _Left:
    """A lesson, and how many of its minutes have no session yet."""

    lesson: StudyLesson
    minutes: int


def _session(wish: StudyWish, day: date, left: list[_Left], *, first: bool) -> Session:
    """Fill one session, and take what it holds off `left`."""
    review = 0 if first else wish.review
    room, pieces = wish.minutes - review, list[Piece]()
    while left and room:
        next_one = left[0]
        new = next_one.minutes == next_one.lesson.minutes
        if pieces and new and room < min(SMALLEST_PIECE, next_one.minutes):
            break
        taken = min(room, next_one.minutes)
        pieces.append(Piece(next_one.lesson, taken, taken == next_one.minutes))
        room -= taken
        next_one.minutes -= taken
        if not next_one.minutes:
            del left[0]
    rest = room if left else 0  # what is left of the last session is free
    return Session(day, review + rest, tuple(pieces))
