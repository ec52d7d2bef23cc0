"""What the referee says, and what it looks at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from itpm_lessons.catalogue import Content
from itpm_lessons.engines.refusal import Refusal


@dataclass(frozen=True)
class Finding:
    """Something to mend: where it is, what is wrong, and what to do or run.

    >>> print(Finding("content/course.toml", "lists 'a/b', which is not there", "take it out"))
    content/course.toml: lists 'a/b', which is not there; take it out
    """

    where: str
    what: str
    repair: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.repair}"


@dataclass(frozen=True)
class Kit:
    """A checkout of the course: its folder, what authors wrote in it, and the day of the check."""

    root: Path
    content: Content
    today: date

    def place(self, path: str) -> str:
        """Write a path inside content/ as it is seen from the root."""
        return (self.content.folder / path).relative_to(self.root).as_posix()


Rule = Callable[[Kit], Iterator[Finding]]


def guarded(where: str, findings: Iterator[Finding]) -> Iterator[Finding]:
    """Pass findings on; when the checked thing breaks the check itself, that is a finding too."""
    try:
        yield from findings
    except Refusal as refusal:
        yield Finding(refusal.culprit, refusal.problem, refusal.remedy)
    except Exception as error:
        yield Finding(
            where, f"fails with {type(error).__name__}: {error}", "mend it, then run `itpm check`"
        )
