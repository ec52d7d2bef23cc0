"""An exercise: the one source of the statement, the check, the starter and the solution."""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from random import Random
from typing import Any

from itpm_lessons.engines.refusal import Refusal

from .kinds import Kind, Malformed, NotAttempted
from .source import solution_of, starter_of
from .verdict import Verdict, correct, incorrect, not_attempted

Words = str | Callable[[Any], str]

log = logging.getLogger(__name__)

MOST_DRAWS = 100
WITH_THAT = "Go through it once more with that in mind."


@dataclass(frozen=True)
class Mistake:
    """A wrong answer that learners really give, and the words that untangle it.

    Parameters
    ----------
    id : str
        Name of the misconception, the same in every exercise and question that shows it.
    answer : callable
        ``(case) -> answer`` of somebody who believes it.
    feedback, next_step : str or callable
        What they have done, and what to look at now; text, or ``(case) -> text``.
    recognises : callable, optional
        ``(answer, case) -> bool`` for a belief that shows in more answers than one.
    told : callable, optional
        ``(answer, case) -> text`` in place of the feedback, where the words depend on which of
        these answers was given.
    """

    id: str
    answer: Callable[[Any], object]
    feedback: Words
    next_step: Words = ""
    recognises: Callable[[Any, Any], bool] | None = None
    told: Callable[[Any, Any], str] | None = None

    def said(self, answer: Any, case: Any) -> str:
        """Return what somebody is told who gave this answer."""
        return in_words(self.feedback, case) if self.told is None else self.told(answer, case)


@dataclass(frozen=True)
class Variant:
    """One draw of an exercise: its case, how it is answered, and what is right and wrong on it."""

    number: int
    case: Any
    kind: Kind[Any]
    expected: Any
    wrong: tuple[tuple[Mistake, Any], ...]

    def clash(self) -> str:
        """Say which two answers are the same, so that a check could not tell them apart; or ""."""
        for mistake, answer in self.wrong:
            if self.kind.same(answer, self.expected):
                return f"mistake {mistake.id!r} gives the right answer"
        for (one, answer), (other, second) in combinations(self.wrong, 2):
            if self.kind.same(answer, second):
                return f"mistakes {one.id!r} and {other.id!r} give the same answer"
        return ""

    def mistake(self, answer: Any) -> Mistake | None:
        """Recognise the mistake behind a wrong answer: first by its value, then by its pattern."""
        for mistake, value in self.wrong:
            if self.kind.same(answer, value):
                return mistake
        for mistake, _ in self.wrong:
            if mistake.recognises is not None and mistake.recognises(answer, self.case):
                return mistake
        return None


@dataclass(frozen=True)
class Exercise:
    """A task with data that can vary; `case` draws the data, everything else is made from it.

    Parameters
    ----------
    title : str
        What is asked, in a few words.
    case : callable
        ``(random) -> case``, frozen data; for None the canonical case of the course.
    statement, explanation : str or callable
        The task, and its worked solution, as prose; text, or ``(case) -> text``.
    answer : Kind or callable
        The kind of answer, or ``(case) -> kind`` where it depends on the case.
    solution : callable
        ``(case) -> answer``: the code that starter and solution notebooks show.
    hints : sequence
        Three, from a nudge to nearly there; text, or ``(case) -> text``.
    mistakes : sequence of Mistake
        At least two misconceptions.
    picture : callable, optional
        ``(case) -> Markup``, shown below the statement.
    next_step : str or callable
        What to do after a wrong answer that no mistake explains; left out, the kind of answer
        says it by how much is right.
    seeds : iterable of int
        The variants that learners meet besides 0, the canonical one. Each is tested.
    varies : bool
        Whether variants differ in more than the order in which options are shown.

    Examples
    --------
    >>> from itpm_lessons.practice import Number
    >>> double = Exercise(
    ...     title="Twice", case=lambda random: random.randint(3, 9) if random else 5,
    ...     statement="What is twice {}?".format, answer=Number(), solution=lambda case: 2 * case,
    ...     explanation="Add it to itself.", hints=("Add.", "To itself.", "Like 4 + 4."),
    ...     mistakes=[Mistake("square", lambda case: case**2, "You took the square.")],
    ... )
    >>> print(double.judge(25))
    Not yet. You took the square. Go through it once more with that in mind.
    >>> print(double.judge("10"))
    Correct. Add it to itself.
    """

    title: str
    case: Callable[[Random | None], Any]
    statement: Words
    answer: Kind[Any] | Callable[[Any], Kind[Any]]
    solution: Callable[[Any], object]
    explanation: Words
    hints: Sequence[Words]
    mistakes: Sequence[Mistake]
    outcome: str = ""
    domains: tuple[str, ...] = ()
    seeds: Iterable[int] = range(1, 21)
    minutes: int = 4
    version: int = 1
    picture: Callable[[Any], Any] | None = None
    next_step: Words = ""
    varies: bool = True

    @cached_property
    def _drawn(self) -> dict[int, Variant]:
        return {}

    @property
    def variants(self) -> tuple[int, ...]:
        """All variants that learners meet: the canonical one, then the deployed seeds."""
        return (0, *self.seeds)

    def draw(self, variant: int = 0) -> Any:
        """Return the case of a variant: 0 is the canonical one, others are seeds."""
        return self.at(variant).case

    def at(self, variant: int) -> Variant:
        """Draw a variant; the same number always gives the same.

        A case on which two mistakes coincide, or one is right, is drawn again. Refuses when
        no draw tells them apart.
        """
        if variant not in self._drawn:
            self._drawn[variant] = self._draw(variant)
        return self._drawn[variant]

    def _draw(self, variant: int) -> Variant:
        clash = ""
        for turn in range(MOST_DRAWS if variant else 1):
            case = self.case(Random(f"{variant}:{turn}") if variant else None)
            drawn = self._variant(variant, case)
            if not (clash := drawn.clash()):
                return drawn
        raise Refusal(
            f"exercise {self.title!r}, variant {variant}",
            f"{clash} on every draw of the case",
            "change the case or the mistake so that they differ",
        )

    def _variant(self, number: int, case: Any) -> Variant:
        kind = self.answer if isinstance(self.answer, Kind) else self.answer(case)
        wrong = tuple((each, kind.read(each.answer(case))) for each in self.mistakes)
        return Variant(number, case, kind, kind.read(self.solution(case)), wrong)

    def judge(self, given: object, variant: int = 0) -> Verdict:
        """Judge an answer to a variant. Whatever is given, this returns a verdict."""
        drawn = self.at(variant)
        try:
            return self._judge(drawn.kind.read(given), drawn)
        except NotAttempted:
            return not_attempted()
        except Malformed as explained:
            return not_attempted(str(explained))
        except Exception:  # a slip of the exercise's author must not reach the learner
            log.exception("%r, variant %s, could not judge an answer", self.title, variant)
            return not_attempted("The check itself failed on this answer. It does not count.")

    def _judge(self, answer: Any, drawn: Variant) -> Verdict:
        if drawn.kind.same(answer, drawn.expected):
            explained = in_words(self.explanation, drawn.case)
            said = f"{explained}\n\n{drawn.kind.caveat}".strip()
            return correct(said, drawn.kind.praise)
        score = min(drawn.kind.score(answer, drawn.expected), 0.99)
        general = in_words(self.next_step, drawn.case)
        mistake = drawn.mistake(answer)
        if mistake is None:
            difference = drawn.kind.difference(answer, drawn.expected)
            advice = general or drawn.kind.advice(answer, drawn.expected)
            return incorrect(difference, score=score, next_step=advice)
        return incorrect(
            mistake.said(answer, drawn.case),
            score=score,
            misconception=mistake.id,
            next_step=in_words(mistake.next_step, drawn.case) or general or WITH_THAT,
        )

    @property
    def solution_code(self) -> str:
        """Source of the solution, for the solution notebook."""
        return solution_of(self.solution)

    @property
    def starter_code(self) -> str:
        """Source of the solution with its body replaced by ``...``; the docstring stays."""
        return starter_of(self.solution)


def in_words(words: Words, case: Any) -> str:
    """Write text that may depend on the case.

    >>> in_words("Day {}".format, 47), in_words("Day 45", 47)
    ('Day 47', 'Day 45')
    """
    return words if isinstance(words, str) else words(case)
