"""Little's law: average items in progress = throughput × average cycle time, and when it holds.

J. D. C. Little, "A Proof for the Queuing Formula: L = λW", Operations Research 9 (1961). Over a
window that starts and ends with nothing in progress it is arithmetic and holds exactly; over other
windows as well as the window is long compared with a cycle time, and as what is begun balances
what is done. What this module does not do: forecast. Past averages say nothing on one item.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .measures import Timed, average_wip, cycle_times, done_within, in_progress, mean, refuse_window

#: How many mean cycle times a window should be long for its ends not to matter much.
LONG = 5


@dataclass(frozen=True)
class Condition:
    """What the law asks for: in words, whether it holds here, and with which figures."""

    what: str
    holds: bool
    figures: str


@dataclass(frozen=True)
class LittlesLaw:
    """Both sides of the law over a window.

    Attributes
    ----------
    wip : float
        Items in progress, averaged over all moments of the window.
    throughput : float
        Items done a day.
    cycle_time : float
        Mean days from begun to done, of the items done in the window.
    begun, done : int
        Items that were begun, and that were done, in the window.
    wip_at_start, wip_at_end : int
        Items in progress at its two ends.
    conditions : tuple of Condition
        What the law asks for, checked.
    """

    start: float
    end: float
    wip: float
    throughput: float
    cycle_time: float
    begun: int
    done: int
    wip_at_start: int
    wip_at_end: int
    conditions: tuple[Condition, ...]

    @property
    def product(self) -> float:
        """Throughput × cycle time: what the law says that the average WIP is."""
        return self.throughput * self.cycle_time

    @property
    def gap(self) -> float:
        """Average WIP less what the law says; 0 where it holds exactly."""
        return self.wip - self.product

    @property
    def exact(self) -> bool:
        """Whether nothing was in progress at either end, so that it must hold to the last digit."""
        return self.wip_at_start == self.wip_at_end == 0 and self.done > 0

    @property
    def holds(self) -> bool:
        """Whether all conditions hold."""
        return all(condition.holds for condition in self.conditions)


def littles_law(items: Sequence[Timed], end: float, start: float = 0) -> LittlesLaw:
    """Measure both sides of the law over a window, and check its conditions.

    Refuses a window without length; with nothing done in it, the cycle time is nan.

    >>> from itpm_lessons.engines.flow.measures import Item
    >>> law = littles_law([Item("A", 0, 0, 3), Item("B", 0, 1, 4)], end=4)
    >>> law.wip, law.product, law.holds
    (1.5, 1.5, True)
    """
    refuse_window(start, end)
    finished = done_within(items, start, end)
    begun = [x for x in items if x.started is not None and start <= x.started < end]
    cycle, length = mean(cycle_times(finished)), end - start
    first = sum(x.started is not None and x.started < start and _open(x, start) for x in items)
    last = sum(in_progress(x, end) and x.started != end for x in items)
    return LittlesLaw(
        start,
        end,
        average_wip(items, start, end),
        len(finished) / length,
        cycle,
        len(begun),
        len(finished),
        first,
        last,
        _conditions(length, cycle, len(begun), len(finished), first, last),
    )


def _open(item: Timed, time: float) -> bool:
    return item.done is None or item.done > time


def _conditions(
    length: float, cycle: float, begun: int, done: int, first: int, last: int
) -> tuple[Condition, ...]:
    empty = first == last == 0 and done > 0
    balanced = abs(begun - done) <= 0.1 * max(done, 1)
    long = done > 0 and length >= LONG * cycle
    times = f"{length / cycle:.1f}" if done and cycle else "no"
    return (
        Condition(
            "As many items are done as are begun (within a tenth)",
            empty or balanced,
            f"{begun} begun, {done} done",
        ),
        Condition(
            "As much is in progress at the end as at the start, or the window is long "
            f"({LONG} cycle times or more)",
            empty or first == last or long,
            f"{first} at the start, {last} at the end; {times} cycle times long",
        ),
        Condition("Something is done in the window", done > 0, f"{done} done"),
    )
