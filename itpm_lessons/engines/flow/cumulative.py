"""Cumulative flow: how many items had arrived, entered each stage, and were done, day by day.

Read across at one height: roughly the time that an item takes. Read down at one day: how many
items are between two curves. What this module does not do: draw.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


class Entering(Protocol):
    """What is counted: an item with the moments at which it entered each stage."""

    @property
    def arrived(self) -> float:
        """When it was asked for."""

    @property
    def entered(self) -> tuple[float, ...]:
        """When it entered each stage so far."""

    @property
    def done(self) -> float | None:
        """When it was done."""


@dataclass(frozen=True)
class CumulativeFlow:
    """Counts at the mornings of the days 0, 1, 2, …, up to and with what happened before.

    Attributes
    ----------
    days : tuple of int
        The mornings.
    arrived : tuple of int
        Items that had arrived.
    entered : tuple of tuple of int
        For each stage, items that had entered it; the first stage's are those that were begun.
    done : tuple of int
        Items that were done.
    """

    days: tuple[int, ...]
    arrived: tuple[int, ...]
    entered: tuple[tuple[int, ...], ...]
    done: tuple[int, ...]

    @property
    def started(self) -> tuple[int, ...]:
        """Items that had been begun."""
        return self.entered[0]

    @property
    def wip(self) -> tuple[int, ...]:
        """Items in progress."""
        return tuple(a - b for a, b in zip(self.started, self.done, strict=True))


def cumulative_flow(items: Iterable[Entering], stages: int, until: int) -> CumulativeFlow:
    """Count a log of a board with so many stages, from day 0 to the morning of day `until`.

    >>> from itpm_lessons.engines.flow.measures import Item
    >>> log = [Item("A", 0, 0, 2, entered=(0, 1)), Item("B", 1, 1, 4, entered=(1, 2))]
    >>> flow = cumulative_flow(log, stages=2, until=4)
    >>> flow.arrived, flow.entered, flow.done
    ((1, 2, 2, 2, 2), ((1, 2, 2, 2, 2), (0, 1, 2, 2, 2)), (0, 0, 1, 1, 2))
    """
    listed, days = list(items), range(until + 1)

    def counted(moments: Iterable[float]) -> tuple[int, ...]:
        ranked = sorted(moments)
        return tuple([bisect_right(ranked, day) for day in days])

    return CumulativeFlow(
        tuple(days),
        counted(item.arrived for item in listed),
        tuple(
            counted(item.entered[place] for item in listed if len(item.entered) > place)
            for place in range(stages)
        ),
        counted(item.done for item in listed if item.done is not None),
    )
