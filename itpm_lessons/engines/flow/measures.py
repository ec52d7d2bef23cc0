"""Flow metrics of any log of items: of a simulation, or the dates of a learner's own work.

Conventions, all stated again where they matter:

- Days are working days; a moment is a real number of them. An item that was begun at 2 and done
  at 5 took 3 days (elapsed). Where a log holds whole dates, an item that was begun and done on the
  same date took 1 day in most offices: `inclusive=True` counts so, and adds 1 to each.
- Cycle time runs from begun to done; lead time from arrival to done. Both of done items only.
- An item is in progress at a moment from its begin on, and no longer when it is done.
- Percentiles are of the nearest rank; see `engines.percentile`.

What this module does not do: read files, or tell which working day a date is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import nan
from typing import Any, Protocol

from ..activity import plain_number
from ..percentile import percentile
from ..refusal import Refusal, shown


class Timed(Protocol):
    """What is measured: an item with its moments; a `Card`, or an `Item` of a log."""

    @property
    def arrived(self) -> float:
        """When it was asked for."""

    @property
    def started(self) -> float | None:
        """When it was begun."""

    @property
    def done(self) -> float | None:
        """When it was done."""

    @property
    def touch(self) -> float:
        """Days on which somebody worked on it."""


@dataclass(frozen=True)
class Item:
    """One item of a log.

    Parameters
    ----------
    name : str
        What it is called.
    arrived : float
        The day on which it was asked for; where nobody noted it, give the day of its begin.
    started, done : float, optional
        The day on which it was begun, and on which it was done.
    touch : float
        Days on which somebody worked on it.
    entered : tuple of float
        The day on which it entered each stage so far, where that was noted.

    Refused with a `Refusal`: an item that is begun before it arrives or done before it is begun,
    or done without having been begun.

    >>> Item("Export", arrived=1, started=4, done=9).done
    9
    """

    name: str
    arrived: float
    started: float | None = None
    done: float | None = None
    touch: float = 0
    entered: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        culprit, last = f"item {shown(self.name)}", ("asked for", self.arrived)
        plain_number(culprit, "the day it arrived", self.arrived)
        for what, day in (("begun", self.started), ("done", self.done)):
            if day is None:
                continue
            if what == "done" and self.started is None:
                raise Refusal(culprit, "is done, and was never begun", "say when it was begun")
            if plain_number(culprit, f"the day it was {what}", day) < last[1]:
                problem = f"it was {last[0]} on day {last[1]:g} and {what} on day {day:g}"
                raise Refusal(culprit, problem, "check the two days")
            last = (what, day)


def percentile_or_nan(values: Iterable[float], percent: float) -> float:
    """Return a percentile by nearest rank; nan where there are no values.

    >>> percentile_or_nan([2, 3, 3, 4, 4, 5, 5, 6, 8, 13], 85), percentile_or_nan([], 85)
    (8, nan)
    """
    listed = list(values)
    return percentile(listed, percent) if listed else nan


def mean(values: Iterable[float]) -> float:
    """Return the mean; nan where there are no values.

    >>> mean([2, 3, 7])
    4.0
    """
    listed = list(values)
    return sum(listed) / len(listed) if listed else nan


def done_within(items: Iterable[Timed], start: float, end: float) -> list[Any]:
    """Return the items that were done after `start` and not after `end`."""
    return [item for item in items if item.done is not None and start < item.done <= end]


def cycle_times(items: Iterable[Timed], *, inclusive: bool = False) -> list[float]:
    """Days from begun to done of each done item, in the order of the log.

    >>> cycle_times([Item("A", 1, started=4, done=9)], inclusive=True)
    [6]
    """
    more = 1 if inclusive else 0
    return [x.done - (x.started or 0) + more for x in items if x.done is not None]


def lead_times(items: Iterable[Timed], *, inclusive: bool = False) -> list[float]:
    """Days from arrival to done of each done item, in the order of the log.

    >>> lead_times([Item("A", 1, started=4, done=9)])
    [8]
    """
    more = 1 if inclusive else 0
    return [x.done - x.arrived + more for x in items if x.done is not None]


def ages(items: Iterable[Timed], now: float) -> list[float]:
    """Days since its begin of each item in progress at `now`: work item age.

    >>> ages([Item("A", 1, started=4), Item("B", 1, started=2, done=5)], now=9)
    [5]
    """
    return [now - x.started for x in items if x.started is not None and in_progress(x, now)]


def in_progress(item: Timed, time: float) -> bool:
    """Tell whether an item is begun and not done at a moment."""
    begun = item.started is not None and item.started <= time
    return begun and (item.done is None or item.done > time)


def average_wip(items: Iterable[Timed], start: float, end: float) -> float:
    """Items in progress, on average over all moments of a window; refuses an empty window.

    >>> average_wip([Item("A", 0, started=0, done=3), Item("B", 0, started=2, done=4)], 0, 4)
    1.25
    """
    refuse_window(start, end)
    days = 0.0
    for item in items:
        if item.started is not None:
            until = end if item.done is None else min(item.done, end)
            days += max(0.0, until - max(item.started, start))
    return days / (end - start)


def refuse_window(start: float, end: float) -> None:
    """Refuse a window that ends before it begins."""
    if not end > start:
        raise Refusal("window", f"goes from {start:g} to {end:g}", "let it end after its begin")


def throughput(items: Iterable[Timed], start: float, end: float) -> float:
    """Items done a day in a window.

    >>> throughput([Item("A", 0, started=0, done=3), Item("B", 0, started=2, done=4)], 0, 4)
    0.5
    """
    refuse_window(start, end)
    return len(done_within(items, start, end)) / (end - start)


def flow_efficiency(items: Iterable[Timed]) -> float:
    """Share of their cycle times in which somebody worked on the done items; nan without any.

    All touch time ÷ all cycle time, so that a long item counts more than a short one; elapsed.

    >>> flow_efficiency([Item("A", 0, started=0, done=22.4, touch=6)])
    0.26785714285714285
    """
    done = [item for item in items if item.done is not None]
    whole = sum(cycle_times(done))
    return sum(item.touch for item in done) / whole if whole else nan


@dataclass(frozen=True)
class FlowMeasures:
    """The key figures of a window; nan stands where nothing was done that could be measured.

    `wip` is the average number of items in progress, `throughput` items done a day, `cycle_time`
    and `lead_time` means in days, `cycle_p85` the days within which 85 % of the items were done.
    """

    start: float
    end: float
    arrived: int
    begun: int
    done: int
    wip: float
    throughput: float
    cycle_time: float
    cycle_p50: float
    cycle_p85: float
    lead_time: float
    flow_efficiency: float


def measure(items: Sequence[Timed], end: float, start: float = 0) -> FlowMeasures:
    """Measure a log over a window, by default from day 0.

    >>> log = [Item("A", 0, started=0, done=3, touch=3), Item("B", 0, started=2, done=4, touch=1)]
    >>> measure(log, end=4).cycle_time
    2.5
    """
    refuse_window(start, end)
    done = done_within(items, start, end)
    cycles = cycle_times(done)
    return FlowMeasures(
        start,
        end,
        sum(start <= item.arrived <= end for item in items),
        sum(item.started is not None and start <= item.started <= end for item in items),
        len(done),
        average_wip(items, start, end),
        len(done) / (end - start),
        mean(cycles),
        percentile_or_nan(cycles, 50),
        percentile_or_nan(cycles, 85),
        mean(lead_times(done)),
        flow_efficiency(done),
    )
