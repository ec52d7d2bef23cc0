"""The result of checking an answer: a value to show, print or store, never an exception."""

from dataclasses import dataclass
from enum import StrEnum

from itpm_lessons.views.prose import plain_text

UNTOUCHED = "Give your answer, then check again."
CORRECT = "Correct."


class Status(StrEnum):
    """How an answer came out; an untouched or unreadable one is not a failed one."""

    CORRECT = "correct"
    INCORRECT = "incorrect"
    NOT_ATTEMPTED = "not attempted"


@dataclass(frozen=True)
class Verdict:
    """What to tell the learner about one answer.

    `message` says what is the case and why, `next_step` what to do now; both are prose, see
    `itpm_lessons.views.prose`. `score` is the share that is right, from 0 to 1. `misconception`
    is the id of the mistake that was recognised. `praise` opens a good verdict: what a kind of
    answer that is judged by rules cannot call correct, it says in its own words.

    >>> print(incorrect("You added the whole slip.", next_step="Look at its float."))
    Not yet. You added the whole slip. Look at its float.
    """

    status: Status
    message: str = ""
    score: float = 0.0
    misconception: str = ""
    next_step: str = ""
    praise: str = CORRECT

    @property
    def opening(self) -> str:
        """The first words, which name the outcome without scolding."""
        untouched = self.message == UNTOUCHED
        return {
            Status.CORRECT: self.praise,
            Status.INCORRECT: "Not yet.",
            Status.NOT_ATTEMPTED: "Not attempted." if untouched else "Not counted.",
        }[self.status]

    def __str__(self) -> str:
        said = " ".join(part for part in (self.opening, self.message, self.next_step) if part)
        return plain_text(said)

    def _repr_pretty_(self, printer: object, cycle: bool) -> None:
        printer.text(str(self))  # type: ignore[attr-defined]


def correct(message: str = "", praise: str = CORRECT) -> Verdict:
    """Make a verdict on a right answer, or on one of which `praise` says what is good about it."""
    return Verdict(Status.CORRECT, message, 1.0, praise=praise)


def incorrect(
    message: str, *, score: float = 0.0, misconception: str = "", next_step: str = ""
) -> Verdict:
    """Make a verdict on a wrong answer; the message must help, so it is required."""
    return Verdict(Status.INCORRECT, message, score, misconception, next_step)


def not_attempted(message: str = UNTOUCHED) -> Verdict:
    """Make a verdict on an answer that is missing or cannot be read; it costs nothing."""
    return Verdict(Status.NOT_ATTEMPTED, message)
