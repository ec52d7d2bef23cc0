"""A board: the stages that work passes through, who works there, and how much may be begun.

What this module does not do: move any work (`rules`), or measure it (`measures`).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Any, Self

from ..activity import plain_number
from ..refusal import Refusal, shown

MOST_STAGES, MOST_PEOPLE, MOST_ITEMS = 12, 99, 5_000
LEAST_EFFORT, MOST_EFFORT = 0.01, 1_000


class Arrivals(StrEnum):
    """How items come: one always waits, all on day 0, every so many days, or by chance."""

    FULL = "full"
    BATCH = "batch"
    FIXED = "fixed"
    POISSON = "poisson"


@dataclass(frozen=True)
class WorkStage:
    """A column of a board: people who do one kind of work on every item.

    Parameters
    ----------
    name : str
        What it is called.
    people : int
        How many work there; each on one item at a time, and each item with one person.
    effort : float
        Person-days that an item takes there, on average.
    limit : int, optional
        WIP limit: how many items may be there, whether worked on, waiting, blocked or finished
        and waiting for the next stage. None sets none.

    Examples
    --------
    >>> WorkStage("Build", people=2, effort=3).capacity
    0.6666666666666666
    """

    name: str
    people: int
    effort: float
    limit: int | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise Refusal("stage", f"its name is {shown(self.name)}", "give it a name")
        _refuse_count(self._culprit, "number of people", self.people, 0, MOST_PEOPLE)
        effort = plain_number(self._culprit, "effort", self.effort)
        if not LEAST_EFFORT <= effort <= MOST_EFFORT:
            raise Refusal(
                self._culprit,
                f"effort is {shown(self.effort)}",
                f"give person-days an item, from {LEAST_EFFORT} to {MOST_EFFORT:,}",
            )
        object.__setattr__(self, "effort", effort)
        _refuse_limit(self._culprit, self.limit)

    @property
    def _culprit(self) -> str:
        return f"stage {shown(self.name)}"

    @property
    def capacity(self) -> float:
        """Items a day that it can finish at most: people ÷ effort."""
        return self.people / self.effort


@dataclass(frozen=True)
class Board:
    """Stages in order, limits, how items arrive, and what chance does to them.

    Parameters
    ----------
    stages : tuple of WorkStage
        In the order in which items pass through them.
    limit : int, optional
        WIP limit of the whole board, over all stages; None sets none.
    arrivals : {"full", "batch", "fixed", "poisson"}
        Whether an item always waits to be begun; or all `items` wait on day 0; or `rate` items
        arrive a day, evenly or by chance (Poisson: gaps are exponential).
    rate : float
        Items a day, for "fixed" and "poisson".
    items : int
        How many items there are, for "batch".
    spread : float
        Standard deviation of an item's effort in a stage ÷ its mean; efforts are lognormal,
        0 makes all alike.
    blocked_chance : float
        Chance that an item is blocked once in a stage, somewhere within its work there.
    blocked_days : int
        Days that a blocked item stands still on average: whole days from 1 to twice this, less 1,
        each as likely.
    expedite_share, fixed_share : float
        Share of items that arrive as expedite or with a fixed date; the rest are standard.
    due_after : float
        Days from its arrival to the date of an item with a fixed date.
    hurry : float
        Days before its date from which an item with a fixed date is pulled before others.
    restart : float
        Person-days that an item costs in addition each time its work is interrupted.
    expedite_limit : int
        How many expedite items may be begun and not yet done; they pass all other limits.

    Refused with a `Refusal`: no stages, two of one name, numbers out of range, and shares of
    more than 1 together.

    Examples
    --------
    >>> board = Board.of(Design=(1, 1), Build=(2, 3), Test=(1, 2), limit=10)
    >>> board.bottleneck.name, board.capacity
    ('Test', 0.5)
    """

    stages: tuple[WorkStage, ...]
    limit: int | None = None
    arrivals: Arrivals = Arrivals.FULL
    rate: float = 0.5
    items: int = 100
    spread: float = 0
    blocked_chance: float = 0
    blocked_days: int = 3
    expedite_share: float = 0
    fixed_share: float = 0
    due_after: float = 20
    hurry: float = 10
    restart: float = 0.5
    expedite_limit: int = 1
    name: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "stages", tuple(self.stages))
        _refuse_stages(self.stages)
        _refuse_limit("board", self.limit)
        try:
            object.__setattr__(self, "arrivals", Arrivals(self.arrivals))
        except ValueError:
            raise Refusal(
                "arrivals", f"is {shown(self.arrivals)}", "use full, batch, fixed or poisson"
            ) from None
        _refuse_count("board", "number of items", self.items, 1, MOST_ITEMS)
        _refuse_count("board", "number of blocked days", self.blocked_days, 1, 1_000)
        _refuse_count("board", "limit of expedite items", self.expedite_limit, 0, MOST_PEOPLE)
        for what, least, most in _RANGES:
            value = plain_number("board", what, getattr(self, what))
            if not least <= value <= most:
                remedy = f"give a number from {least:g} to {most:g}"
                raise Refusal("board", f"{what} is {shown(value)}", remedy)
            object.__setattr__(self, what, value)
        if self.expedite_share + self.fixed_share > 1:
            raise Refusal("board", "its shares add up to more than 1", "give smaller shares")

    @classmethod
    def of(cls, board_name: str = "", /, limit: int | None = None, **more: Any) -> Self:
        """Build a board from stages as (people, effort) or (people, effort, limit).

        What is no tuple is a parameter of the board:

        >>> Board.of(Design=(1, 2), Test=(1, 1, 3), limit=6, arrivals="batch", items=40).names
        ('Design', 'Test')
        """
        stages = {name: row for name, row in more.items() if isinstance(row, tuple | list)}
        options = {name: value for name, value in more.items() if name not in stages}
        for name, row in stages.items():
            if len(row) not in (2, 3):
                problem = f"it is {shown(row)}"
                raise Refusal(f"stage {name!r}", problem, "give (people, effort): (2, 3)")
        rows = tuple(WorkStage(name, *row) for name, row in stages.items())
        return cls(rows, limit, name=board_name, **options)

    # ---- what follows from it

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the stages, in order."""
        return tuple(stage.name for stage in self.stages)

    @property
    def capacity(self) -> float:
        """Items a day that the whole board can finish at most: that of its bottleneck."""
        return min(stage.capacity for stage in self.stages)

    @property
    def bottlenecks(self) -> tuple[WorkStage, ...]:
        """Stages of the lowest capacity; more than one where they tie."""
        least = self.capacity * (1 + 1e-9)
        return tuple(stage for stage in self.stages if stage.capacity <= least)

    @property
    def bottleneck(self) -> WorkStage:
        """The stage of the lowest capacity, the first where several tie."""
        return self.bottlenecks[0]

    @property
    def touch_time(self) -> float:
        """Days that an item takes on average while somebody works on it."""
        return sum(stage.effort for stage in self.stages)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {stage.name: place for place, stage in enumerate(self.stages)}

    def place(self, name: str) -> int:
        """Return how many stages stand before this one; refuse an unknown name."""
        if name not in self._places:
            known = ", ".join(self.names)
            raise Refusal(f"stage {shown(name)}", "is not on the board", f"use one of {known}")
        return self._places[name]

    def __getitem__(self, name: str) -> WorkStage:
        return self.stages[self.place(name)]

    # ---- other boards

    def with_stage(self, name: str, **changes: Any) -> Self:
        """Return the board with another number of people, effort or limit in one stage.

        >>> Board.of(Build=(2, 3), Test=(1, 2)).with_stage("Test", people=2).bottleneck.name
        'Build'
        """
        place = self.place(name)
        changed = replace(self.stages[place], **changes)
        return replace(self, stages=(*self.stages[:place], changed, *self.stages[place + 1 :]))

    def with_limits(self, limits: Iterable[int | None], whole: int | None = None) -> Self:
        """Return the board with these limits of its stages, in order, and of the whole.

        >>> board = Board.of(Build=(2, 3), Test=(1, 2)).with_limits((3, 2), whole=4)
        >>> [stage.limit for stage in board.stages], board.limit
        ([3, 2], 4)
        """
        pairs = zip(self.stages, limits, strict=True)
        stages = tuple(replace(stage, limit=limit) for stage, limit in pairs)
        return replace(self, stages=stages, limit=whole)


_RANGES = (
    ("rate", 0, 1_000),
    ("spread", 0, 10),
    ("blocked_chance", 0, 1),
    ("expedite_share", 0, 1),
    ("fixed_share", 0, 1),
    ("due_after", 0, 1_000),
    ("hurry", 0, 1_000),
    ("restart", 0, 100),
)


def _refuse_stages(stages: tuple[WorkStage, ...]) -> None:
    if not 1 <= len(stages) <= MOST_STAGES:
        raise Refusal("board", f"has {len(stages)} stages", f"give 1 to {MOST_STAGES}")
    names = [stage.name for stage in stages]
    for name in names:
        if names.count(name) > 1:
            raise Refusal(f"stage {shown(name)}", "is on the board twice", "rename one of the two")


def _refuse_limit(culprit: str, limit: object) -> None:
    if limit is not None:
        _refuse_count(culprit, "WIP limit", limit, 1, MOST_ITEMS)


def _refuse_count(culprit: str, what: str, value: object, least: int, most: int) -> None:
    if type(value) is not int or not least <= value <= most:
        remedy = f"give a whole number from {least} to {most:,}"
        raise Refusal(culprit, f"{what} is {shown(value)}", remedy)
