"""A network as numbered arrays: the form in which the critical path method is fast.

Activities are renumbered so that each stands after all it waits for; its links lie side by side
in one compressed row. One sweep forward gathers the largest start, one sweep backward scatters
the smallest. As an activity is worked without a break, each of the four dependency types says
the same kind of thing, "start at least this long after the start of the other", and so a link
becomes one number, its `offset`:

    offset = lag + (duration of the predecessor, for FS and FF)
                 - (duration of the successor, for FF and SF)

Everything here is plain lists; `fast_network` does the same with arrays and numba. What this
module does not do: names, checks of numbers, calendars, constraints, progress.

Source: J. E. Kelley, "Critical-Path Planning and Scheduling: Mathematical Basis", Operations
Research 9 (1961); compressed rows are the usual sparse matrix layout.
"""

from collections.abc import MutableSequence, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, repeat
from math import inf
from operator import add, sub
from typing import TypeVar

from .ordering import topological_order

T = TypeVar("T")

#: How `CompiledNetwork.from_links` numbers the types: bit 0 leaves a start, bit 1 enters a finish.
TYPE_CODES = {"FS": 0, "SS": 1, "FF": 2, "SF": 3}


@dataclass(frozen=True, eq=False)
class CompiledNetwork:
    """Activities in topological order, links in compressed rows by successor.

    Parameters
    ----------
    order : sequence of int
        The number that the caller gave to the activity at each position.
    durations : sequence of float
        By position.
    heads : sequence of int
        The links into position ``i`` are ``heads[i]`` up to, not including, ``heads[i + 1]``.
    predecessors : sequence of int
        Position of the predecessor, by link.
    offsets : sequence of float
        Least time from the predecessor's start to the successor's start, by link.
    links : sequence of int
        The number that the caller gave to each link.
    """

    order: Sequence[int]
    durations: Sequence[float]
    heads: Sequence[int]
    predecessors: Sequence[int]
    offsets: Sequence[float]
    links: Sequence[int]

    @classmethod
    def from_links(
        cls,
        durations: Sequence[float],
        predecessors: Sequence[int],
        successors: Sequence[int],
        types: Sequence[int] | None = None,
        lags: Sequence[float] | None = None,
        order: Sequence[int] | None = None,
    ) -> "CompiledNetwork":
        """Compile activities 0, 1, … with `durations`, and links given by three or four columns.

        `types` are the `TYPE_CODES`, FS where left out; `lags` are 0 where left out; `order` may
        be given where a topological order is known. Raises `LoopError`, naming the numbers.

        >>> network = CompiledNetwork.from_links([2, 3, 1], [2, 0], [0, 1])
        >>> network.order, forward_pass(network)
        ([2, 0, 1], [0, 1, 3])
        """
        if order is None:
            order = topological_order(len(durations), predecessors, successors)
        into: list[list[int]] = [[] for _ in order]
        for link, successor in enumerate(successors):
            into[successor].append(link)
        rows = list(map(into.__getitem__, order))
        links = list(chain.from_iterable(rows))
        place = inverse(order)
        offsets = _offsets(durations, predecessors, successors, types, lags)
        return cls(
            order,
            list(map(durations.__getitem__, order)),
            [0, *accumulate(map(len, rows))],
            list(map(place.__getitem__, map(predecessors.__getitem__, links))),
            list(map(offsets.__getitem__, links)),
            links,
        )

    @cached_property
    def places(self) -> list[int]:
        """The position of each activity, in the order in which they were given."""
        return inverse(self.order)

    def given(self, values: Sequence[T]) -> list[T]:
        """Put `values` by position back into the order in which activities were given."""
        return [values[position] for position in self.places]


def forward_pass(network: CompiledNetwork, start_clamp: bool = True) -> list[float]:
    """Early start by position; see `critical_path.schedule` for `start_clamp`."""
    starts: list[float] = [0] * len(network.durations)
    gather_maximum(network.heads, network.predecessors, network.offsets, start_clamp, starts)
    return starts


def backward_pass(network: CompiledNetwork, finish: float) -> list[float]:
    """Late start by position, where nothing may end after `finish`."""
    latest = [finish - duration for duration in network.durations]
    scatter_minimum(network.heads, network.predecessors, network.offsets, latest)
    return latest


def gather_maximum(
    heads: Sequence[int],
    predecessors: Sequence[int],
    offsets: Sequence[float],
    start_clamp: bool,
    starts: MutableSequence[float],
) -> None:
    """Write the early start of each position into `starts`. Runs as Python and under numba."""
    first = heads[0]
    for position in range(len(starts)):
        last = heads[position + 1]
        earliest = starts[position] if start_clamp or first == last else -inf
        for link in range(first, last):
            ready = starts[predecessors[link]] + offsets[link]
            if ready > earliest:
                earliest = ready
        starts[position] = earliest
        first = last


def scatter_minimum(
    heads: Sequence[int],
    predecessors: Sequence[int],
    offsets: Sequence[float],
    latest: MutableSequence[float],
) -> None:
    """Lower `latest` to the late start of each position. Runs as Python and under numba."""
    last = heads[len(latest)]
    for position in range(len(latest) - 1, -1, -1):
        first = heads[position]
        start = latest[position]
        for link in range(first, last):
            due = start - offsets[link]
            if due < latest[predecessors[link]]:
                latest[predecessors[link]] = due
        last = first


def link_gaps(network: CompiledNetwork, starts: Sequence[float]) -> list[float]:
    """Spare time on each link, by link, when all start at `starts`; 0 where the link drives."""
    sizes = map(sub, network.heads[1:], network.heads)
    own = chain.from_iterable(map(repeat, starts, sizes))
    latest = map(sub, own, network.offsets)
    return list(map(sub, latest, map(starts.__getitem__, network.predecessors)))


def free_floats(
    network: CompiledNetwork, finishes: Sequence[float], gaps: Sequence[float], finish: float
) -> list[float]:
    """Free float by position: the least gap of the links out, which is never below 0.

    Without a link out it is the time from its own of `finishes` to `finish`, the project's.
    """
    least: list[float] = [inf] * len(finishes)
    for predecessor, gap in zip(network.predecessors, gaps, strict=True):
        if gap < least[predecessor]:
            least[predecessor] = gap
    return [finish - own if gap == inf else gap for gap, own in zip(least, finishes, strict=True)]


def inverse(order: Sequence[int]) -> list[int]:
    """Where each number stands in `order`."""
    place = [0] * len(order)
    for position, activity in enumerate(order):
        place[activity] = position
    return place


def _offsets(
    durations: Sequence[float],
    predecessors: Sequence[int],
    successors: Sequence[int],
    types: Sequence[int] | None,
    lags: Sequence[float] | None,
) -> list[float]:
    if types is None or not any(types):
        offsets = list(map(durations.__getitem__, predecessors))
    else:
        none = [0] * len(durations)
        left = (durations, none, durations, none)
        entered = (none, none, durations, durations)
        offsets = [
            left[code][predecessor] - entered[code][successor]
            for predecessor, successor, code in zip(predecessors, successors, types, strict=True)
        ]
    return list(map(add, offsets, lags)) if lags and any(lags) else offsets
