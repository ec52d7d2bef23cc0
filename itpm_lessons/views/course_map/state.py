"""What the course map shows; the numbers come from the learner's log, worked out elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """An exercise in a list: what it is called, and whether it is solved."""

    title: str
    solved: bool = False


@dataclass(frozen=True)
class Meter:
    """What is solved of how many, under a name."""

    name: str
    solved: int
    of: int
    mastered: bool = False

    @property
    def share(self) -> float:
        """The solved part, 0 to 1."""
        return self.solved / self.of if self.of else 0.0

    @property
    def said(self) -> str:
        """The numbers in words."""
        return f"{self.solved} of {self.of}"


@dataclass(frozen=True)
class Place:
    """One lesson on the map; `meter` is about its exercises, `cards` about its questions.

    `spent` and `minutes` are the time taken so far and the time that the lesson asks for.
    """

    id: str
    number: str
    part: str
    notebook: str
    meter: Meter
    cards: Meter
    exercises: Sequence[Line] = ()
    outcomes: Sequence[Meter] = ()
    begun: bool = False
    spent: int = 0
    minutes: int = 0

    @property
    def title(self) -> str:
        """The name of the lesson."""
        return self.meter.name


@dataclass(frozen=True)
class MapState:
    """The whole map. `open` is the lesson that is shown beside it, `by_outcome` the other list.

    `step` says in a sentence what to do next, `go` is the lesson that it is about, "" for none;
    `coming` names lessons that are still being written.
    """

    places: Sequence[Place]
    outcomes: Sequence[Meter] = ()
    step: str = ""
    go: str = ""
    weakest: Meter | None = None
    spent: int = 0
    open: str = ""
    by_outcome: bool = False
    notice: str = ""
    coming: str = ""

    @property
    def shown(self) -> Place | None:
        """The lesson that is shown beside the map."""
        return next((place for place in self.places if place.id == self.open), None)

    @property
    def mastered(self) -> int:
        """How many lessons are mastered."""
        return sum(place.meter.mastered for place in self.places)
