"""The ladder of careers in projects: what changes from level to level, and where somebody stands.

Four things change: scope, autonomy, budget, and the evidence that shows the level. Titles differ
from firm to firm, and a person can stand on different levels in different things; so a place is
four levels and no average.

What this module does not do: it says nothing about pay, and promises no level to anybody.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..refusal import Refusal, shown

#: What changes, with the question that each answers.
DIMENSIONS = {
    "scope": "What are you answerable for?",
    "autonomy": "What do you decide alone?",
    "budget": "Whose money do you answer for?",
    "evidence": "What can you show?",
}


@dataclass(frozen=True)
class Level:
    """A step of the ladder: name, other titles, and a sentence for each of `DIMENSIONS`.

    `next` says what leads on from here, `short` is a name for a small place.
    """

    id: str
    name: str
    also: tuple[str, ...]
    scope: str
    autonomy: str
    budget: str
    evidence: str
    next: str = ""
    short: str = ""

    def says(self, dimension: str) -> str:
        """Return the sentence of a dimension."""
        if dimension not in DIMENSIONS:
            remedy = f"use one of {', '.join(DIMENSIONS)}"
            raise Refusal("ladder", f"{shown(dimension)} does not change on it", remedy)
        return str(getattr(self, dimension))


@dataclass(frozen=True)
class Ladder:
    """Levels from the lowest to the highest."""

    levels: tuple[Level, ...]

    def __post_init__(self) -> None:
        if len({level.id for level in self.levels}) < len(self.levels):
            raise Refusal("ladder", "two levels have one id", "give each an id of its own")

    def __len__(self) -> int:
        return len(self.levels)

    def __iter__(self) -> Iterator[Level]:
        return iter(self.levels)

    def __getitem__(self, place: int) -> Level:
        if not 0 <= place < len(self.levels):
            remedy = f"give a level from 0 to {len(self.levels) - 1}"
            raise Refusal("ladder", f"there is no level {place}", remedy)
        return self.levels[place]

    def place_of(self, id: str) -> int:
        """Return which step a level is, from 0."""
        ids = [level.id for level in self.levels]
        if id not in ids:
            raise Refusal("ladder", f"{shown(id)} is no level", f"use one of {', '.join(ids)}")
        return ids.index(id)


def compared(lower: Level, upper: Level) -> dict[str, tuple[str, str]]:
    """Say what changes between two levels, by dimension.

    >>> low = Level("a", "A", (), "tasks", "asks", "none", "notes")
    >>> high = Level("b", "B", (), "a project", "decides", "none", "a plan")
    >>> list(compared(low, high))
    ['scope', 'autonomy', 'evidence']
    """
    pairs = {name: (lower.says(name), upper.says(name)) for name in DIMENSIONS}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


@dataclass(frozen=True)
class Place:
    """Where somebody stands in each dimension, by the number of the level; None where not said.

    >>> place = Place().put("scope", 1).put("budget", 0)
    >>> place.lowest, place.highest, place.behind
    (0, 1, ('budget',))
    """

    scope: int | None = None
    autonomy: int | None = None
    budget: int | None = None
    evidence: int | None = None

    def put(self, dimension: str, level: int | None) -> "Place":
        """Return the place with another level in one dimension."""
        if dimension not in DIMENSIONS:
            raise Refusal("place", f"{shown(dimension)} is unknown", f"use {', '.join(DIMENSIONS)}")
        change: Mapping[str, int | None] = {dimension: level}
        return replace(self, **change)

    def at(self, dimension: str) -> int | None:
        """Return the level in one dimension."""
        level: int | None = getattr(self, dimension)
        return level

    @property
    def said(self) -> dict[str, int]:
        """The dimensions in which a level is said."""
        pairs = ((name, self.at(name)) for name in DIMENSIONS)
        return {name: level for name, level in pairs if level is not None}

    @property
    def lowest(self) -> int | None:
        """The lowest level that is said."""
        return min(self.said.values(), default=None)

    @property
    def highest(self) -> int | None:
        """The highest level that is said."""
        return max(self.said.values(), default=None)

    @property
    def behind(self) -> tuple[str, ...]:
        """The dimensions in which somebody stands lower than in another one."""
        return tuple(name for name, level in self.said.items() if level != self.highest)
