"""A certificate of completion that can be checked: its id is computed from what it says.

The id is a digest of the name, the day, the lessons and the answers behind them. Whoever changes
a letter needs another id; but anybody can compute one, so that the id alone proves no issuer.
What stands behind a certificate is the learner's exported log: with it, each answer is judged
once more by the exercise's own check, and there has to be one for each exercise that is claimed.
What it cannot show is who sat at the keyboard, and it is no certificate of any owner of a method
or exam.
"""

import hashlib
import json
import unicodedata
from base64 import b32encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.tidy import tidy

from .mastery import Chapter, CourseState
from .standing import MASTERY, Attempt

LONGEST_NAME = 80
JOINERS = "\u200c\u200d"  # part of how some languages write names

Judge = Callable[[Attempt], bool | None]


@dataclass(frozen=True)
class Passed:
    """A lesson whose gate was passed: the exercises that were solved, and how many it has."""

    id: str
    number: str
    title: str
    exercises: tuple[str, ...]
    of: int

    @property
    def solved(self) -> int:
        """How many exercises were solved."""
        return len(set(self.exercises))


@dataclass(frozen=True)
class Certificate:
    """What a certificate says. `evidence` is the digest of the answers that it rests on.

    `issued` is a day, ISO 8601; `minutes` is the time spent as far as the log tells.
    """

    name: str
    issued: str
    kit: str
    lessons: tuple[Passed, ...]
    minutes: int
    evidence: str

    @property
    def id(self) -> str:
        """The id that everything on the certificate comes to; it changes with any letter."""
        text = json.dumps(asdict(self), sort_keys=True, ensure_ascii=True)
        letters = b32encode(hashlib.sha256(text.encode()).digest()).decode()[:20]
        return "ITPM-" + "-".join(letters[i : i + 5] for i in range(0, 20, 5))


def issue(
    state: CourseState, attempts: Iterable[Attempt], *, name: str, day: str, kit: str
) -> Certificate:
    """Issue a certificate for a course whose gates are all passed.

    Raises
    ------
    Refusal
        While a lesson is not mastered, or without a name.
    """
    shown = _name(name)
    missing = [each.chapter for each in state.lessons if not each.mastered]
    if missing or not state.lessons:
        listed = ", ".join(f"{each.number} {each.title}" for each in missing[:3])
        more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
        problem = f"is not complete: {listed}{more} not mastered yet"
        remedy = "solve four in five exercises of each; itpm progress shows which are open"
        raise Refusal("the course", problem, remedy)
    lessons = tuple(
        Passed(
            each.chapter.id,
            each.chapter.number,
            each.chapter.title,
            tuple(piece.id for piece in each.chapter.exercises if piece.id in each.solved),
            len(each.chapter.exercises),
        )
        for each in state.lessons
    )
    answers = evidence(attempts, (id for lesson in lessons for id in lesson.exercises))
    return Certificate(shown, day, kit, lessons, state.minutes, digest(answers))


def _name(name: str) -> str:
    """Return a name that can be read as it is written: no hidden or turning letters."""
    shown = tidy("certificate", "the name", name, LONGEST_NAME)
    if not any(letter.isalpha() for letter in shown):
        raise Refusal("name", "has no letter", "give the name that the certificate is to show")
    hidden = [each for each in shown if unicodedata.category(each)[0] == "C"]
    if set(hidden) - set(JOINERS):
        problem = f"holds a letter that cannot be seen ({hidden[0]!a})"
        raise Refusal("name", problem, "type it again, letter by letter")
    return shown


def evidence(attempts: Iterable[Attempt], exercises: Iterable[str]) -> list[Attempt]:
    """Return the right answers that each exercise rests on, in the order of the log.

    It is the first right answer to a variant whose solution had not been shown.
    """
    wanted, revealed, found = set(exercises), set(), []
    for attempt in attempts:
        if attempt.exercise not in wanted:
            continue
        key = (attempt.exercise, attempt.version, attempt.variant)
        if attempt.event == "solution":
            revealed.add(key)
        elif attempt.event == "answer" and attempt.status == "correct" and key not in revealed:
            found.append(attempt)
            wanted.discard(attempt.exercise)
    return found


def digest(answers: Sequence[Attempt]) -> str:
    """Return a digest of answers, by what was asked and what was entered."""
    kept = [
        [each.exercise, each.version, each.variant, sorted(each.entries.items()), each.at]
        for each in answers
    ]
    return hashlib.sha256(json.dumps(kept).encode()).hexdigest()


def to_json(certificate: Certificate) -> str:
    """Write a certificate with its id."""
    return json.dumps({"id": certificate.id, **asdict(certificate)}, ensure_ascii=True)


def from_json(text: str) -> tuple[Certificate, str]:
    """Read a certificate and the id that stands on it; refuses what is none."""
    try:
        found: Mapping[str, object] = json.loads(text)
        lessons = found["lessons"]
        assert isinstance(lessons, list)
        read = Certificate(
            str(found["name"]),
            str(found["issued"]),
            str(found["kit"]),
            tuple(_passed(each) for each in lessons),
            int(str(found["minutes"])),
            str(found["evidence"]),
        )
        return read, str(found["id"])
    except (ValueError, LookupError, TypeError, AssertionError, RecursionError):
        problem = "holds no certificate that can be read"
        raise Refusal("file", problem, "give the page that itpm certificate wrote") from None


def _passed(values: Mapping[str, object]) -> Passed:
    exercises = values["exercises"]
    assert isinstance(exercises, list)
    kept = tuple(map(str, exercises))
    return Passed(
        str(values["id"]), str(values["number"]), str(values["title"]), kept, int(str(values["of"]))
    )


@dataclass(frozen=True)
class Finding:
    """One thing that was checked about a certificate; `ok` is None where it can't be told."""

    ok: bool | None
    said: str


def verified(certificate: Certificate, id: str) -> list[Finding]:
    """Check what can be checked of the page alone: the id, and the gate of each lesson."""
    same = certificate.id == id
    said = "the id fits what the page says" if same else "the page was changed after it was issued"
    short = [p for p in certificate.lessons if not 0 < MASTERY * p.of <= p.solved <= p.of]
    gate = (
        f"lesson {short[0].number} is below the gate"
        if short
        else f"{len(certificate.lessons)} lessons, each with four in five exercises solved or more"
    )
    return [
        Finding(same, said),
        Finding(not short and bool(certificate.lessons), gate),
        *_dated(certificate),
    ]


def _dated(certificate: Certificate) -> list[Finding]:
    try:
        date.fromisoformat(certificate.issued)
    except ValueError:
        return [Finding(False, f"{certificate.issued!r} is no day")]
    return []


def compared(certificate: Certificate, chapters: Iterable[Chapter], kit: str) -> Finding:
    """Compare the lessons of a certificate with those of this kit, if it is the same version."""
    if certificate.kit != kit:
        said = f"version {certificate.kit} of the kit wrote it; this is {kit}"
        return Finding(None, f"{said}, and its lessons may have been others")
    course = {each.id: {piece.id for piece in each.exercises} for each in chapters}
    claimed = {each.id: each for each in certificate.lessons}
    same = (
        claimed.keys() == course.keys()
        and len(claimed) == len(certificate.lessons)
        and all(
            each.of == len(course[id]) and course[id].issuperset(each.exercises)
            for id, each in claimed.items()
        )
    )
    return Finding(
        same, f"its lessons are {'those of' if same else 'not those of'} version {kit} of the kit"
    )


def audited(certificate: Certificate, attempts: Sequence[Attempt], judge: Judge) -> list[Finding]:
    """Check a certificate against the learner's log: every answer is judged once more.

    `judge` says whether an answer is right, None where the exercise has changed since.
    """
    claimed = {id for lesson in certificate.lessons for id in lesson.exercises}
    answers = evidence(attempts, claimed)
    same = digest(answers) == certificate.evidence
    fits = "the log holds the very answers" if same else "the log holds other answers"
    return [Finding(same, fits), _judged(answers, len(claimed), judge)]


def _judged(answers: Sequence[Attempt], claimed: int, judge: Judge) -> Finding:
    """Judge each answer again; as many have to be right as exercises are claimed."""
    verdicts = [judge(each) for each in answers]
    right, wrong, changed = (verdicts.count(each) for each in (True, False, None))
    said = f"{right} of {claimed} answers are right"
    if wrong:
        said += f", {wrong} wrong"
    if changed:
        said += f", {changed} of exercises that have changed since and can't be judged"
    if claimed > len(answers):
        said += f", {claimed - len(answers)} not in the log"
    if wrong or len(answers) < claimed or not claimed:
        return Finding(False, said)
    return Finding(None if changed else True, said)
