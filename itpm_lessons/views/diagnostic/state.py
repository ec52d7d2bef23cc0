"""What the pages of the diagnostic show, said by plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Question:
    """The question that is open: its place from 1 on, its domain, options and what was chosen."""

    place: int
    domain: str
    stem: str
    options: Mapping[str, str]
    option: str = ""
    confidence: int = 0


@dataclass(frozen=True)
class DomainRow:
    """One domain of the profile; `low` and `high` are the ends of its interval, as shares."""

    name: str
    right: int
    asked: int
    low: float
    high: float


@dataclass(frozen=True)
class Told:
    """One question after the end: how it was answered, and why each option is right or wrong.

    `options` are texts with their explanations, the right one first.
    """

    place: int
    domain: str
    stem: str
    right: bool
    yours: str
    confidence: int
    options: tuple[tuple[str, str], ...]
    lesson: str = ""


@dataclass(frozen=True)
class Outcome:
    """What a sitting came to; `steps` are (percent, answers, right ones)."""

    right: int
    asked: int
    predicted: int
    brier: float
    expected: float
    luck: float
    leaning: str
    domains: tuple[DomainRow, ...]
    steps: tuple[tuple[int, int, int], ...]
    lessons: tuple[str, ...] = ()
    day: str = ""

    @property
    def error(self) -> int:
        """How many questions the prediction was off."""
        return abs(self.predicted - self.right)


@dataclass(frozen=True)
class DiagnosticState:
    """Which page is shown, and what is on it.

    `outline` are the domains with their items and their share of the exam in percent. `marks` say
    of each question whether it is answered in full. `earlier` are results of earlier sittings in
    words. With a `question` it is being taken; with an `outcome` it has ended; else it has yet to
    begin.
    """

    outline: tuple[tuple[str, int, int], ...] = ()
    typed: str = ""
    question: Question | None = None
    marks: tuple[bool, ...] = ()
    steps: tuple[int, ...] = ()
    predicted: int | None = None
    outcome: Outcome | None = None
    told: tuple[Told, ...] = ()
    show_all: bool = False
    earlier: tuple[str, ...] = field(default=())
    has_result: bool = False
    notice: str = ""

    @property
    def count(self) -> int:
        """How many questions there are."""
        return sum(items for _, items, _ in self.outline)
