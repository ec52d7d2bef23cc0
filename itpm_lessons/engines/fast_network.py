"""The sweeps of `compiled_network` as machine code, for large networks, where numba is installed.

Same arrays, same answers. numba takes 0.3 s to import, and seconds to compile the first time
(it keeps the result on disk), so plans of ordinary size never wait for it.
"""

import sys
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import Any

from .compiled_network import CompiledNetwork, gather_maximum, scatter_minimum
from .ordering import topological_order

#: From how many activities on the machine code is used: loaded already, or still to be loaded.
WORTH_IT_LOADED, WORTH_IT = 5_000, 150_000

Forward = Callable[[CompiledNetwork, bool], list[float]]
Backward = Callable[[CompiledNetwork, float], list[float]]


def is_available() -> bool:
    """Whether numba is installed."""
    return "numba" in sys.modules or find_spec("numba") is not None


def sweeps(network: CompiledNetwork) -> tuple[Forward, Backward] | None:
    """Forward and backward pass for a network of lists, or None where plain Python serves better.

    Only int and float can be told to the machine.
    """
    least = WORTH_IT_LOADED if "numba" in sys.modules else WORTH_IT
    if len(network.durations) < least or not is_available():
        return None
    kinds = set(map(type, network.durations)) | set(map(type, network.offsets))
    if not kinds <= {int, float}:
        return None
    whole = kinds == {int}
    if whole and sum(map(abs, network.durations)) + sum(map(abs, network.offsets)) >= 2**53:
        return None
    arrays = as_arrays(network)
    shown: Callable[[Any], list[float]] = _whole if whole else _plain
    return (
        lambda _, start_clamp: shown(forward_pass(arrays, start_clamp)),
        lambda _, finish: shown(backward_pass(arrays, finish)),
    )


def _whole(values: Any) -> list[float]:
    return list(values.astype("int64").tolist())


def _plain(values: Any) -> list[float]:
    return list(values.tolist())


def as_arrays(network: CompiledNetwork) -> CompiledNetwork:
    """Copy the lists of `network` into numpy arrays."""
    import numpy as np

    columns: Any = (
        np.asarray(network.order, np.int32),
        np.asarray(network.durations, np.float64),
        np.asarray(network.heads, np.int32),
        np.asarray(network.predecessors, np.int32),
        np.asarray(network.offsets, np.float64),
        np.asarray(network.links, np.int32),
    )
    return CompiledNetwork(*columns)


def compile_arrays(
    durations: Any, predecessors: Any, successors: Any, types: Any = None, lags: Any = None
) -> CompiledNetwork:
    """Compile as `CompiledNetwork.from_links` does, from and into numpy arrays.

    Raises `LoopError`, which names the numbers of one loop.
    """
    import numpy as np

    durations = np.ascontiguousarray(durations, np.float64)
    before = np.ascontiguousarray(predecessors, np.int32)
    after = np.ascontiguousarray(successors, np.int32)
    count, size = len(durations), len(before)
    ends, waiting = np.zeros((2, count + 1), np.int32)
    gathered, numbers, rows, links = np.empty((4, size), np.int32)
    _machine(gather_rows)(before, after, ends, waiting, gathered, numbers)
    order, place = np.empty((2, count), np.int32)
    if _machine(number_backward)(ends, waiting, gathered, order, place) > 0:
        topological_order(count, before.tolist(), after.tolist())  # says which loop
    heads = np.zeros(count + 1, np.int32)
    _machine(place_rows)(ends, gathered, numbers, place, heads, rows, links)
    placed = durations[order]
    offsets = np.empty(size)
    _machine(look_up)(placed, rows, offsets)
    if types is not None or lags is not None:
        codes = np.zeros(size, np.int8) if types is None else np.asarray(types)
        own = np.where(codes & 1, 0, durations[before]) - np.where(codes & 2, durations[after], 0)
        offsets = (own if lags is None else own + np.asarray(lags))[links]
    columns: Any = (order, placed, heads, rows, offsets, links)
    return CompiledNetwork(*columns)


def forward_pass(network: CompiledNetwork, start_clamp: bool = True) -> Any:
    """Early start by position, as an array."""
    import numpy as np

    starts = np.zeros(len(network.durations))
    sweep = _machine(gather_maximum)
    sweep(network.heads, network.predecessors, network.offsets, start_clamp, starts)
    return starts


def backward_pass(network: CompiledNetwork, finish: float) -> Any:
    """Late start by position, as an array, where nothing may end after `finish`."""
    import numpy as np

    latest = finish - np.asarray(network.durations)
    sweep = _machine(scatter_minimum)
    sweep(network.heads, network.predecessors, network.offsets, latest)
    return latest


@cache
def _machine(function: Callable[..., Any]) -> Callable[..., Any]:
    """Compile `function`; kept on disk where there is a place to keep it."""
    from numba import njit

    try:
        machine: Callable[..., Any] = njit(cache=True)(function)
    except RuntimeError:  # no place to write
        machine = njit(function)
    return machine


def gather_rows(
    predecessors: Any, successors: Any, ends: Any, waiting: Any, gathered: Any, numbers: Any
) -> None:
    """Gather the predecessors of each activity, and the numbers of its links, in one row.

    Row i comes to end at ``ends[i]``, where row i + 1 begins. `ends` and `waiting`, which counts
    the links out of each, come in as zeros.
    """
    for link in range(len(successors)):
        ends[successors[link] + 1] += 1
        waiting[predecessors[link]] += 1
    for number in range(len(ends) - 1):
        ends[number + 1] += ends[number]
    for link in range(len(successors)):
        slot = ends[successors[link]]
        ends[successors[link]] = slot + 1
        gathered[slot] = predecessors[link]
        numbers[slot] = link


def number_backward(ends: Any, waiting: Any, gathered: Any, order: Any, place: Any) -> int:
    """Order from the ends back, depth first, so that an activity stands near its predecessors.

    Writes `order` and its inverse `place`; returns how many it could not number.
    """
    stacked = 0
    for number in range(len(order)):
        if waiting[number] == 0:
            place[stacked] = number  # holds the stack until the order stands
            stacked += 1
    position = len(order)
    while stacked > 0:
        stacked -= 1
        number = place[stacked]
        position -= 1
        order[position] = number
        for slot in range(ends[number - 1] if number > 0 else 0, ends[number]):
            before = gathered[slot]
            waiting[before] -= 1
            if waiting[before] == 0:
                place[stacked] = before
                stacked += 1
    for rank in range(position, len(order)):
        place[order[rank]] = rank
    return position


def place_rows(
    ends: Any, gathered: Any, numbers: Any, place: Any, heads: Any, rows: Any, links: Any
) -> None:
    """Copy the rows into the new order, `heads` coming in as zeros.

    Reads the old rows one after another and writes wherever they belong: a processor waits for
    what it reads, not for what it writes.
    """
    begin = 0
    for number in range(len(place)):
        heads[place[number] + 1] = ends[number] - begin
        begin = ends[number]
    for position in range(len(place)):
        heads[position + 1] += heads[position]
    begin = 0
    for number in range(len(place)):
        shift = heads[place[number]] - begin
        for slot in range(begin, ends[number]):
            rows[slot + shift] = place[gathered[slot]]
            links[slot + shift] = numbers[slot]
        begin = ends[number]


def look_up(values: Any, places: Any, found: Any) -> None:
    """Write ``values[places]`` into `found`; numpy would copy the places to wider numbers first."""
    for slot in range(len(places)):
        found[slot] = values[places[slot]]
