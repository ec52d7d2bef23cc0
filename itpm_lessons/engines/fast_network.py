"""The sweeps of `compiled_network` as machine code, for large networks, where numba is installed.

Same arrays, same answers. numba takes 0.3 s to import, and seconds to compile the first time
(it keeps the result on disk), so plans of ordinary size never wait for it.
"""

import sys
from collections.abc import Callable, Iterable
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


def sweeps(network: CompiledNetwork, kinds: Iterable[type]) -> tuple[Forward, Backward] | None:
    """Forward and backward pass for a network of lists, or None where plain Python serves better.

    `kinds` are the types of its numbers: only int and float can be told to the machine.
    """
    least = WORTH_IT_LOADED if "numba" in sys.modules else WORTH_IT
    kinds = set(kinds)
    if len(network.durations) < least or not kinds <= {int, float} or not is_available():
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
    codes = np.zeros(len(before), np.int8) if types is None else np.asarray(types, np.int8)
    lags = np.zeros(len(before)) if lags is None else np.asarray(lags, np.float64)
    order, place = np.empty((2, len(durations)), np.int32)
    counts = np.zeros((2, len(durations) + 1), np.int32)
    links = np.empty(len(before), np.int32)
    found = _machine(number_topologically)(before, after, *counts, links, order, place)
    if found < len(durations):
        topological_order(len(durations), before.tolist(), after.tolist())  # says which loop
    heads = np.zeros(len(durations) + 2, np.int32)
    rows = np.empty(len(before), np.int32)
    offsets = np.empty(len(before))
    _machine(fill_rows)(durations, before, after, codes, lags, place, heads, rows, offsets, links)
    columns: Any = (order, durations[order], heads[:-1], rows, offsets, links)
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


def number_topologically(
    predecessors: Any, successors: Any, heads: Any, waiting: Any, links: Any, order: Any, place: Any
) -> int:
    """Write an order into `order` and its inverse into `place`; returns how many it could number.

    Depth first, so that an activity stands near those it waits for. `heads`, `waiting`
    (zeros) and `links` are room to work in: the links out of each, in compressed rows.
    """
    for link in range(len(predecessors)):
        heads[predecessors[link] + 1] += 1
        waiting[successors[link]] += 1
    for number in range(len(order)):
        heads[number + 1] += heads[number]
    for link in range(len(predecessors)):
        before = predecessors[link]
        links[heads[before]] = successors[link]
        heads[before] += 1  # ends as the head of the next row
    stacked = found = 0
    for number in range(len(order)):
        if waiting[number] == 0:
            place[stacked] = number  # holds the stack until the order stands
            stacked += 1
    while stacked:
        stacked -= 1
        number = place[stacked]
        order[found] = number
        found += 1
        for out in range(heads[number - 1] if number else 0, heads[number]):
            waiting[links[out]] -= 1
            if waiting[links[out]] == 0:
                place[stacked] = links[out]
                stacked += 1
    for position in range(found):
        place[order[position]] = position
    return found


def fill_rows(
    durations: Any,
    predecessors: Any,
    successors: Any,
    types: Any,
    lags: Any,
    place: Any,
    heads: Any,
    rows: Any,
    offsets: Any,
    links: Any,
) -> None:
    """Fill the compressed rows of links by successor; `heads` comes in as zeros, one to spare."""
    for link in range(len(successors)):
        heads[place[successors[link]] + 2] += 1
    for position in range(len(heads) - 2):
        heads[position + 2] += heads[position + 1]
    for link in range(len(successors)):
        row = place[successors[link]] + 1
        slot = heads[row]
        heads[row] += 1
        rows[slot] = place[predecessors[link]]
        links[slot] = link
        offset = lags[link]
        if not types[link] & 1:
            offset += durations[predecessors[link]]
        if types[link] & 2:
            offset -= durations[successors[link]]
        offsets[slot] = offset
