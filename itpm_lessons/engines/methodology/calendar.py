"""Sprints and gates on one line of weeks: the calendar of a hybrid.

Sprints follow each other without a break; gates are decisions: to begin, to go
live and go on, and at last to go live and close. Not done here: the events within a Sprint, and
how a gate decides.
"""

from dataclasses import dataclass
from math import ceil

from ..refusal import Refusal, shown
from .composing import Composition


@dataclass(frozen=True)
class Sprint:
    """A Sprint by its number from 1, from `start` to `end`, in weeks."""

    number: int
    start: float
    end: float


@dataclass(frozen=True)
class Gate:
    """A decision at the end of `week`, and the question that it answers."""

    week: float
    question: str


def sprints(until: float, weeks: int) -> tuple[Sprint, ...]:
    """Lay Sprints of so many weeks from week 0 until all is built; refuses other than 1 to 4.

    >>> [(s.number, s.end) for s in sprints(7, 2)]
    [(1, 2), (2, 4), (3, 6), (4, 8)]
    """
    if weeks not in (1, 2, 3, 4) or isinstance(weeks, bool):
        raise Refusal("Sprint", f"its length is {shown(weeks)} weeks", "give 1, 2, 3 or 4")
    count = ceil(until / weeks)
    return tuple(Sprint(n + 1, n * weeks, (n + 1) * weeks) for n in range(count))


def gates(plan: Composition) -> tuple[Gate, ...]:
    """Set a gate before the work, and one at each release; the last one closes, too.

    >>> from .examples import CLOCKIN_RELEASES
    >>> [(gate.week, gate.question) for gate in gates(CLOCKIN_RELEASES)][:2]
    [(0, 'Begin?'), (4, 'Release 1: go live, and go on?')]
    """
    if not plan.batches:
        return ()
    last = len(plan.batches)
    asked = [Gate(0, "Begin?")]
    for number, week in enumerate(plan.weeks, 1):
        then = "and close" if number == last else "and go on"
        asked.append(Gate(week, f"Release {number}: go live, {then}?"))
    return tuple(asked)
