"""What is remembered of a learner; this first form keeps it only while the program runs."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from .standing import Attempt


class Progress:
    """The attempts of one learner."""

    def __init__(self, file: Path | None):
        self.file, self.learner = file, "learner"
        self._attempts: list[Attempt] = []

    def attempts(self, exercise: str = "") -> list[Attempt]:
        """Return the attempts, oldest first."""
        return [each for each in self._attempts if exercise in ("", each.exercise)]

    def record(self, attempt: Attempt) -> Attempt:
        """Keep an attempt, with the moment."""
        dated = replace(attempt, at=datetime.now(UTC).isoformat(timespec="seconds"))
        self._attempts.append(dated)
        return dated
