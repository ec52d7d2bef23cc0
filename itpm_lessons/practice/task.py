"""An exercise as one learner meets it: a variant, its hints one by one, what was tried before."""

from collections.abc import Mapping
from random import Random
from typing import Any

from itpm_lessons.engines.refusal import Refusal

from .exercise import Exercise, Variant, in_words
from .kinds import Kind
from .progress import Progress
from .standing import Attempt, Standing
from .verdict import Status, Verdict

COURSE = "itpm"


class Task:
    """One exercise, opened; it takes up where the learner left off.

    Parameters
    ----------
    exercise_id : str
        ``topic/name``, under which progress is kept.
    exercise : Exercise
        What is asked.
    progress : Progress, optional
        Where attempts are kept; without it nothing is remembered.
    variant : int, optional
        Open this variant: 0 is the canonical one. Left out, the last one that was open.
    """

    def __init__(
        self,
        exercise_id: str,
        exercise: Exercise,
        progress: Progress | None = None,
        variant: int | None = None,
    ):
        self.id, self.exercise = exercise_id, exercise
        self.progress = progress or Progress(None)
        self._catch_up()
        last = self.standing.last_variant
        self.number = variant if variant is not None else last if last in exercise.variants else 0

    @property
    def drawn(self) -> Variant:
        """The variant that is open, with its answers."""
        return self.exercise.at(self.number)

    @property
    def case(self) -> Any:
        """The data of this variant."""
        return self.drawn.case

    @property
    def kind(self) -> Kind[Any]:
        """How this variant is answered."""
        return self.drawn.kind

    @property
    def statement(self) -> str:
        """What is asked, as prose."""
        return in_words(self.exercise.statement, self.case)

    @property
    def hints(self) -> tuple[str, ...]:
        """The hints that were asked for on this variant, from first to last."""
        count = min(self.standing.hints(self.number), len(self.exercise.hints))
        return tuple(in_words(hint, self.case) for hint in self.exercise.hints[:count])

    @property
    def solution_seen(self) -> bool:
        """Whether the solution of this variant was shown."""
        return self.number in self.standing.revealed

    def check(self, answer: object) -> Verdict:
        """Judge an answer to this variant; missing or unreadable ones are not counted."""
        verdict = self.exercise.judge(answer, self.number)
        if verdict.status is not Status.NOT_ATTEMPTED:
            self._log("answer", verdict, self.kind.entries(self.kind.read(answer)))
        return verdict

    def hint(self) -> str:
        """Give the next hint; after the last one, the last one again."""
        if not self.exercise.hints:
            return "There is no hint for this one."
        self._catch_up()
        given, most = len(self.hints), len(self.exercise.hints)
        if given < most:
            self._log("hint")
        return in_words(self.exercise.hints[min(given, most - 1)], self.case)

    def solution(self) -> str:
        """Show the answer and the worked solution of this variant; the log remembers that."""
        self._catch_up()
        if not self.solution_seen:
            self._log("solution")
        answer = self.kind.in_full(self.drawn.expected)
        worked = in_words(self.exercise.explanation, self.case)
        return f"{answer}\n\n{worked}"

    def variant(self, number: int | None = None) -> int:
        """Open another variant and return its number: first those that were not met yet.

        The order is the learner's own. Every variant is a deployed one, so it was tested; with
        `number` that one is opened, 0 for the course's own. Refuses a number that is no variant.
        """
        if number is not None and number not in self.exercise.variants:
            last = max(self.exercise.variants)
            raise Refusal(f"variant {number!r}", "there is none", f"give a number from 0 to {last}")
        self._catch_up()
        self.number = self._next() if number is None else number
        self._log("variant")
        return self.number

    def _next(self) -> int:
        order = self._order()
        met = self.standing.met | {self.number}
        fresh = [number for number in order if number not in met]
        place = order.index(self.number) if self.number in order else -1
        return fresh[0] if fresh else order[(place + 1) % len(order)]

    def _order(self) -> list[int]:
        seeds = list(self.exercise.seeds)
        Random(f"{COURSE}:{self.progress.learner}:{self.id}").shuffle(seeds)
        return [*seeds, 0]  # everyone begins with the course's own case, so it comes last

    def _log(
        self, event: str, verdict: Verdict | None = None, entries: Mapping[str, str] | None = None
    ) -> None:
        attempt = Attempt(
            exercise=self.id,
            version=self.exercise.version,
            variant=self.number,
            case=repr(self.case)[:2000],
            event=event,
            status=str(verdict.status) if verdict else "",
            score=verdict.score if verdict else 0.0,
            misconception=verdict.misconception if verdict else "",
            entries=dict(entries or {}),
        )
        self.progress.record(attempt)
        self._catch_up()

    def _catch_up(self) -> None:
        """Read the log anew: the task may be open elsewhere, and there the solution was shown."""
        self.standing: Standing = self.progress.standing(self.id, self.exercise.version)
