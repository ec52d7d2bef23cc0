"""The card at hand: what it asks, what was answered, whether it was turned over and rated."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from random import Random
from typing import Any, Self

from ..exercise import Exercise, Variant, in_words
from ..verdict import Status, Verdict
from .card import ReviewCard
from .rating import Rating


@dataclass(frozen=True)
class Hand:
    """A card being asked.

    `day` and `met`, how often the card was met before, choose the variant: the options of a
    question stand in another order each time. `rated` is the rating that it has already.

    >>> Hand(ReviewCard("t", "term", "x", "Float", "Float?", "Room."), date(2026, 11, 22)).asks
    'Float?'
    """

    card: ReviewCard
    day: date
    met: int = 0
    verdict: Verdict | None = None
    turned: bool = False
    rated: Rating | None = None
    given: object = None

    @cached_property
    def exercise(self) -> Exercise:
        """The question as the exercise that asks it; for a judged card only."""
        assert self.card.ask is not None
        return self.card.ask()

    @cached_property
    def drawn(self) -> Variant:
        """The question in the order, or with the numbers, of this meeting."""
        chosen = Random(f"{self.card.id}:{self.met}:{self.day}")
        return self.exercise.at(chosen.choice(self.exercise.variants))

    @property
    def asks(self) -> str:
        """What is asked, as prose."""
        if not self.card.is_judged:
            return self.card.front
        return in_words(self.exercise.statement, self.drawn.case)

    @property
    def answer(self) -> str:
        """The right answer, as prose; what was said to a wrong one is not said again."""
        if not self.card.is_judged:
            return self.card.back
        worked = in_words(self.exercise.explanation, self.drawn.case)
        said = self.verdict.message if self.verdict else ""
        return f"{self.drawn.kind.in_full(self.drawn.expected)}\n\n{_without(worked, said)}"

    def judged(self, given: object) -> Self:
        """Return the hand after an answer; one that cannot be read leaves it as it was."""
        verdict = self.exercise.judge(given, self.drawn.number)
        if verdict.status is Status.NOT_ATTEMPTED:
            return replace(self, verdict=verdict)
        return replace(self, verdict=verdict, turned=True, given=given)

    def details(self, rating: Rating) -> dict[str, Any]:
        """Say what the log keeps of this meeting besides the card's name."""
        if not self.card.is_judged:
            return {"entries": {"rating": str(rating)}}
        details: dict[str, Any] = {
            "version": self.exercise.version,
            "variant": self.drawn.number,
            "case": repr(self.drawn.case)[:2000],
            "entries": {"rating": str(rating)},
        }
        if self.verdict is not None and self.given is not None:
            kind = self.drawn.kind
            details["status"], details["score"] = str(self.verdict.status), self.verdict.score
            details["misconception"] = self.verdict.misconception
            details["entries"] = {"rating": str(rating), **kind.entries(kind.read(self.given))}
        return details


def _without(worked: str, said: str) -> str:
    r"""Leave the line of a list out that says the same; and its heading, if it was the only one.

    >>> _without("Why.\n\nWhy not the others:\n- *B*: No.", "No.")
    'Why.'
    """
    lines = worked.split("\n")
    kept = [line for line in lines if not (said and line.startswith("- ") and line.endswith(said))]
    if len(kept) < len(lines) and kept and kept[-1].endswith(":"):
        kept.pop()
    return "\n".join(kept).strip()
