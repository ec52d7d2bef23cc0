"""Where a learner stands, worked out from what they tried; nothing but the log is stored."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

MASTERY = 0.8
HELP = ("hint", "solution", "variant")  # other events, such as a review, are others' affair


@dataclass(frozen=True)
class Attempt:
    """One line of the log: an answer that was checked, or a hint, solution or variant asked for.

    `at` is the moment in UTC, ISO 8601. `case` is the data of the variant as text, kept so that
    an old attempt can be understood after the exercise has changed; `version` says that it has.
    """

    exercise: str
    event: str
    version: int = 1
    variant: int = 0
    case: str = ""
    status: str = ""
    score: float = 0.0
    misconception: str = ""
    entries: Mapping[str, str] = field(default_factory=dict)
    at: str = ""


@dataclass(frozen=True)
class Standing:
    """What the attempts at one exercise come to.

    `solved_at` is the moment of the first right answer on a variant whose solution had not been
    shown, or "". Hints and answers given to another version of the exercise do not carry over;
    that it was solved, does. `done` holds the variants that were answered right.
    """

    version: int = 1
    tries: int = 0
    tries_to_solve: int = 0
    solved_at: str = ""
    last_variant: int = 0
    last_entries: Mapping[str, str] = field(default_factory=dict)
    last_status: str = ""
    asked: tuple[int, ...] = ()
    shown: frozenset[tuple[int, int]] = frozenset()
    met: frozenset[int] = frozenset()
    done: frozenset[int] = frozenset()

    @classmethod
    def of(cls, attempts: Iterable[Attempt], version: int = 1) -> Self:
        """Work out the standing from the attempts at one exercise, oldest first."""
        standing = cls(version=version)
        for attempt in attempts:
            standing = standing.after(attempt)
        return standing

    @property
    def revealed(self) -> frozenset[int]:
        """The variants of this version whose solution was shown."""
        return frozenset(variant for version, variant in self.shown if version == self.version)

    @property
    def solved(self) -> bool:
        """Whether it was solved without its solution being shown first."""
        return bool(self.solved_at)

    def hints(self, variant: int) -> int:
        """Count the hints asked for on a variant."""
        return self.asked.count(variant)

    def after(self, attempt: Attempt) -> Self:
        """Return the standing after one more attempt."""
        if attempt.event == "answer":
            return self._answered(attempt)
        if attempt.event == "solution":
            seen = replace(self, shown=self.shown | {(attempt.version, attempt.variant)})
            return seen._met(attempt.variant) if attempt.version == self.version else seen
        if attempt.version != self.version or attempt.event not in HELP:
            return self
        met = self._met(attempt.variant)
        if attempt.event == "hint":
            return replace(met, asked=(*self.asked, attempt.variant))
        return met

    def _met(self, variant: int) -> Self:
        if variant == self.last_variant:
            return self if variant in self.met else replace(self, met=self.met | {variant})
        return replace(
            self, last_variant=variant, last_entries={}, last_status="", met=self.met | {variant}
        )

    def _answered(self, attempt: Attempt) -> Self:
        known = attempt.version == self.version
        met = self._met(attempt.variant) if known else self
        right = attempt.status == "correct"
        seen = (attempt.version, attempt.variant) in self.shown
        first = right and not seen and not self.solved
        return replace(
            met,
            tries=self.tries + 1,
            solved_at=attempt.at if first else self.solved_at,
            tries_to_solve=self.tries + 1 if first else self.tries_to_solve,
            last_entries=attempt.entries if known else {},
            last_status=attempt.status if known else "",
            done=self.done | {attempt.variant} if right and known else self.done,
        )


def is_mastered(standings: Iterable[Standing]) -> bool:
    """Tell whether at least four in five exercises of a lesson are solved.

    >>> is_mastered([Standing(solved_at="2026-11-22")] * 4 + [Standing()])
    True
    """
    solved = [standing.solved for standing in standings]
    return bool(solved) and sum(solved) >= MASTERY * len(solved)
