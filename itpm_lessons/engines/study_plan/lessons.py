"""Lessons to be studied, and the order in which they are taken: weak domains early, as allowed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..refusal import Refusal
from ..within import whole_within
from .rules import MOST_LESSONS, MOST_MINUTES


@dataclass(frozen=True)
class StudyLesson:
    """A lesson: what it is called, how long it takes, what comes before it, what it is about.

    `needs` are ids of lessons that come first; those that are not among the lessons count as
    done. `domains` are the fields of an exam outline that it serves. `label` is a short mark for a
    calendar, such as its number.
    """

    id: str
    title: str
    minutes: int
    needs: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    label: str = ""

    def __post_init__(self) -> None:
        name = f"lesson {self.id!r}"
        minutes = whole_within(name, "its length", self.minutes, 1, MOST_MINUTES, "minutes")
        object.__setattr__(self, "minutes", minutes)


def in_study_order(
    lessons: Iterable[StudyLesson], first: Sequence[str] = ()
) -> tuple[StudyLesson, ...]:
    """Return the lessons in the order in which they are studied.

    At each step, of the lessons that need nothing which is still to come, the one is taken that
    is most urgent, and of equally urgent ones the one that the course has first. A lesson is as
    urgent as its weakest domain, or as a lesson that waits for it: so what a weak domain needs
    is pulled forward too. Refuses ids that are there twice, needs that form a loop, and more
    lessons than a course has.

    >>> course = [StudyLesson("a", "Start", 60), StudyLesson("b", "Scrum", 90, ("a",), ("agile",)),
    ...           StudyLesson("c", "Plan", 90, ("a",), ("predictive",))]
    >>> [lesson.id for lesson in in_study_order(course, first=("predictive",))]
    ['a', 'c', 'b']
    """
    known = _by_id(lessons)
    places = {id: place for place, id in enumerate(known)}
    urgency = _urgencies(known, first)
    done: dict[str, StudyLesson] = {}
    while len(done) < len(known):
        ready = [
            id
            for id, lesson in known.items()
            if id not in done and all(need in done or need not in known for need in lesson.needs)
        ]
        if not ready:
            raise _loop(known, done)
        chosen = min(ready, key=lambda id: (urgency[id], places[id]))
        done[chosen] = known[chosen]
    return tuple(done.values())


def _by_id(lessons: Iterable[StudyLesson]) -> dict[str, StudyLesson]:
    known: dict[str, StudyLesson] = {}
    for lesson in lessons:
        if lesson.id in known:
            raise Refusal(f"lesson {lesson.id!r}", "is there twice", "keep one of them")
        known[lesson.id] = lesson
        if len(known) > MOST_LESSONS:
            raise Refusal("lessons", f"there are more than {MOST_LESSONS}", "take fewer")
    return known


def _urgencies(known: dict[str, StudyLesson], first: Sequence[str]) -> dict[str, int]:
    """Give each lesson the rank of its weakest domain, and hand it on to what it needs."""
    last = len(first)
    ranks = {domain: rank for rank, domain in enumerate(first)}
    urgency = {
        id: min((ranks.get(domain, last) for domain in lesson.domains), default=last)
        for id, lesson in known.items()
    }
    for id in sorted(known, key=lambda id: urgency[id]):
        waiting = [id]
        while waiting:
            lesson = known[waiting.pop()]
            for need in lesson.needs:
                if need in known and urgency[need] > urgency[id]:
                    urgency[need] = urgency[id]
                    waiting.append(need)
    return urgency


def _loop(known: dict[str, StudyLesson], done: dict[str, StudyLesson]) -> Refusal:
    stuck = [id for id in known if id not in done]
    problem = f"{', '.join(stuck[:5])} wait for each other"
    return Refusal("lessons", problem, "drop one of their needs")
