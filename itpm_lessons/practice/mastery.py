"""How far a learner has come: lessons, outcomes, the weakest of them, the next step, the time.

All of it is worked out from the log of attempts. A lesson is *mastered* when four in five of its
exercises are solved; nothing is ever locked. An outcome is mastered when four in five of the
exercises and cards that serve it are. A card is solved where it is answered in its lesson; its
reviews on later days are no answers here, for they say what was kept, not what was learned.
Nothing here forecasts the result of any exam.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from .standing import HELP, MASTERY, Attempt, Standing, is_mastered
from .time_spent import minutes_by

TRIED = frozenset({"answer", *HELP})  # what shows that somebody has worked on it


@dataclass(frozen=True)
class Piece:
    """An exercise or a card: what it is called, and the outcome it serves ("" where none)."""

    id: str
    title: str
    outcome: str = ""


@dataclass(frozen=True)
class Chapter:
    """A lesson as the map needs it: its exercises, its cards, and the notebook that holds it.

    `part` is the part of the course it stands in, as ``planning``; `minutes` is what it asks for.
    """

    id: str
    number: str
    title: str
    part: str
    notebook: str
    minutes: int = 0
    exercises: tuple[Piece, ...] = ()
    cards: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class LessonState:
    """Where a learner stands in one lesson; `minutes` is the time spent on it so far."""

    chapter: Chapter
    solved: frozenset[str] = frozenset()
    cards: frozenset[str] = frozenset()
    begun: bool = False
    mastered: bool = False
    minutes: int = 0

    @property
    def share(self) -> float:
        """The part of its exercises that is solved, 0 to 1."""
        count = len(self.chapter.exercises)
        return len(self.solved) / count if count else 0.0

    @property
    def left_words(self) -> str:
        """What of it is not solved, in words; "" where all is."""
        counts = (
            (len(self.chapter.exercises) - len(self.solved), "exercise"),
            (len(self.chapter.cards) - len(self.cards), "card"),
        )
        return " and ".join(f"{n} {what}{'s' * (n > 1)}" for n, what in counts if n)

    @property
    def open_exercise(self) -> Piece | None:
        """The first exercise in the lesson's order that is not solved."""
        return next((each for each in self.chapter.exercises if each.id not in self.solved), None)


@dataclass(frozen=True)
class OutcomeState:
    """Where a learner stands with one outcome: what serves it, and what of that is solved."""

    id: str
    text: str
    pieces: tuple[str, ...]
    solved: int = 0
    tried: int = 0
    lessons: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """The part that is solved, 0 to 1."""
        return self.solved / len(self.pieces)

    @property
    def mastered(self) -> bool:
        """Whether at least four in five are solved."""
        return self.solved >= MASTERY * len(self.pieces)


@dataclass(frozen=True)
class NextStep:
    """What to do now: begin a lesson, go on in it, or, with all mastered, review.

    `behind` is the lesson of the last attempt, where it is mastered and something in it is open.
    """

    kind: Literal["begin", "go on", "review"]
    lesson: LessonState | None = None
    exercise: Piece | None = None
    behind: LessonState | None = None


@dataclass(frozen=True)
class CourseState:
    """Where a learner stands in the whole course."""

    lessons: tuple[LessonState, ...]
    outcomes: tuple[OutcomeState, ...]
    minutes: int = 0
    last: str = field(default="", repr=False)

    @classmethod
    def of(
        cls,
        chapters: Sequence[Chapter],
        outcomes: Mapping[str, str],
        attempts: Iterable[Attempt],
    ) -> "CourseState":
        """Work out the state from the log, oldest attempt first.

        `outcomes` gives the words of each outcome by its id. Attempts at what is in no chapter
        count for the time spent, and for nothing else.

        >>> slip = Piece("planning/slip", "How late?", "analyse-slips")
        >>> path = Chapter("planning/path", "07", "Path", "planning", "07.ipynb", 90, (slip,))
        >>> tried = [Attempt("planning/slip", "answer", status="correct", at="2026-11-26T09:00")]
        >>> CourseState.of([path], {}, tried).lessons[0].mastered
        True
        """
        attempts = list(attempts)
        tried = [each for each in attempts if each.event in TRIED]
        standings = _standings(tried)
        home = {piece.id: each.id for each in chapters for piece in (*each.exercises, *each.cards)}
        spent = minutes_by(attempts, lambda attempt: home.get(attempt.exercise, ""))
        lessons = tuple(_lesson(each, standings, spent.get(each.id, 0.0)) for each in chapters)
        last = next((home[a.exercise] for a in reversed(tried) if a.exercise in home), "")
        return cls(
            lessons, _outcomes(chapters, outcomes, standings), round(sum(spent.values())), last
        )

    @property
    def mastered(self) -> int:
        """How many lessons are mastered."""
        return sum(lesson.mastered for lesson in self.lessons)

    @property
    def passed(self) -> bool:
        """Whether every lesson is mastered."""
        return bool(self.lessons) and self.mastered == len(self.lessons)

    @property
    def weakest(self) -> OutcomeState | None:
        """The outcome with the smallest solved part, of those tried and not yet mastered.

        Where parts are equal, the one on which more was tried; then the earlier of the course.
        """
        open_ones = [each for each in self.outcomes if each.tried and not each.mastered]
        return min(open_ones, key=lambda each: (each.share, -each.tried), default=None)

    @property
    def next_step(self) -> NextStep:
        """Go on where the last attempt was; else with what is begun; else begin the next one."""
        last = [each for each in self.lessons if each.chapter.id == self.last]
        begun = [each for each in self.lessons if each.begun]
        for lesson in (*last, *begun):
            if not lesson.mastered:
                return NextStep("go on", lesson, lesson.open_exercise)
        for lesson in self.lessons:
            if not lesson.mastered:
                behind = next((each for each in last if each.left_words), None)
                return NextStep("begin", lesson, lesson.open_exercise, behind)
        return NextStep("review")


def coming(numbers: Iterable[str]) -> str:
    """Say which numbers between the lessons that there are have none yet; "" where all do.

    >>> coming(["08", "09", "13"]), coming(["00", "02"]), coming(["00", "01"])
    ('Lessons 10 to 12 are being written.', 'Lesson 01 is being written.', '')
    """
    known = sorted(int(number) for number in numbers if number.isdecimal())
    said = []
    for one, next_one in pairwise(known):
        if next_one - one == 2:
            said.append(f"Lesson {one + 1:02} is being written.")
        elif next_one - one > 2:
            said.append(f"Lessons {one + 1:02} to {next_one - 1:02} are being written.")
    return " ".join(said)


def next_words(step: NextStep) -> str:
    """Say a next step in a sentence.

    >>> next_words(NextStep("review"))
    'every lesson is mastered: review, so that it stays.'
    """
    if step.lesson is None:
        return "every lesson is mastered: review, so that it stays."
    chapter = step.lesson.chapter
    name = f"lesson {chapter.number}, {chapter.title}"
    if step.kind == "begin" or step.exercise is None:
        behind = step.behind
        left = f" Left in lesson {behind.chapter.number}: {behind.left_words}." if behind else ""
        return f"begin {name} (about {chapter.minutes} minutes).{left}"
    count = len(chapter.exercises) - len(step.lesson.solved)
    return f"{name}: “{step.exercise.title}”; {count} exercise{'s' * (count > 1)} still open."


def _standings(attempts: Iterable[Attempt]) -> dict[str, Standing]:
    """Work out all standings in one pass; a new version of an exercise does not undo a solution."""
    by_piece: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        by_piece.setdefault(attempt.exercise, []).append(attempt)
    return {
        id: Standing.of(tried, max(attempt.version for attempt in tried))
        for id, tried in by_piece.items()
    }


def _lesson(chapter: Chapter, standings: Mapping[str, Standing], minutes: float) -> LessonState:
    empty = Standing()
    found = [standings.get(piece.id, empty) for piece in chapter.exercises]
    return LessonState(
        chapter,
        solved=_solved(chapter.exercises, standings),
        cards=_solved(chapter.cards, standings),
        begun=any(piece.id in standings for piece in (*chapter.exercises, *chapter.cards)),
        mastered=is_mastered(found),
        minutes=round(minutes),
    )


def _solved(pieces: Iterable[Piece], standings: Mapping[str, Standing]) -> frozenset[str]:
    return frozenset(p.id for p in pieces if p.id in standings and standings[p.id].solved)


def _outcomes(
    chapters: Iterable[Chapter], words: Mapping[str, str], standings: Mapping[str, Standing]
) -> tuple[OutcomeState, ...]:
    """Gather what serves each outcome, in the order of the course."""
    pieces: dict[str, list[str]] = {}
    lessons: dict[str, list[str]] = {}
    for chapter in chapters:
        for piece in (*chapter.exercises, *chapter.cards):
            if piece.outcome:
                pieces.setdefault(piece.outcome, []).append(piece.id)
                lessons.setdefault(piece.outcome, []).append(chapter.id)
    return tuple(
        OutcomeState(
            id,
            words.get(id, id),
            tuple(ids),
            solved=sum(standings[each].solved for each in ids if each in standings),
            tried=sum(each in standings for each in ids),
            lessons=tuple(dict.fromkeys(lessons[id])),
        )
        for id, ids in pieces.items()
    )
