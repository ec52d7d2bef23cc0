"""Where the boxes of a network go: in layers from left to right, with few crossing arrows.

A layered drawing in four steps, after Sugiyama, Tagawa and Toda (1981): put each box one layer
behind the last of those that it waits for; cut long arrows into pieces by a bend in every layer
that they pass; order each layer by the neighbours' places, to and fro, keeping the best; and
give heights that make arrows straight while nothing overlaps. What it knows of a project is
its arrows; it computes no dates.
"""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

Arrow = tuple[str, str]
Node = str | tuple[str, str, int]  # a box, or the bend of an arrow in a layer
Order = list[list[Node]]
Neighbours = Mapping[Node, Sequence[Node]]
SWEEPS = 12


@dataclass(frozen=True)
class Layout:
    """Places of boxes as (layer, height), and bends of long arrows; heights are in boxes."""

    boxes: Mapping[str, tuple[int, float]]
    bends: Mapping[Arrow, tuple[tuple[int, float], ...]]
    crossings: int

    @property
    def columns(self) -> int:
        """How many layers there are."""
        return max((layer for layer, _ in self.boxes.values()), default=-1) + 1

    @property
    def height(self) -> float:
        """The lowest height of a box or bend."""
        bent = (height for bends in self.bends.values() for _, height in bends)
        return max([*(height for _, height in self.boxes.values()), *bent], default=0)


@lru_cache(32)
def layout(names: tuple[str, ...], arrows: tuple[Arrow, ...]) -> Layout:
    """Place `names`, which stand in an order in which arrows only point onwards.

    >>> layout(("A", "B", "C"), (("A", "B"), ("A", "C"))).boxes
    {'A': (0, 0.5), 'B': (1, 0.0), 'C': (1, 1.0)}
    """
    arrows = tuple(dict.fromkeys(arrows))
    order, before, after = split(names, arrows)
    order = ordered(order, before, after)
    heights = _heights(order, before, after)
    layer = {node: place for place, nodes in enumerate(order) for node in nodes}
    lowest = min(heights.values(), default=0)
    at = {node: (layer[node], round(heights[node] - lowest, 3)) for node in heights}
    return Layout(
        {name: at[name] for name in names},
        {
            (a, b): tuple(at[(a, b, between)] for between in range(layer[a] + 1, layer[b]))
            for a, b in arrows
        },
        crossings(order, after),
    )


def split(names: Sequence[str], arrows: Sequence[Arrow]) -> tuple[Order, Neighbours, Neighbours]:
    """Put boxes and bends into layers; return them with each one's neighbours on both sides."""
    layer: dict[str, int] = {}
    sources: dict[str, list[str]] = {name: [] for name in names}
    for a, b in arrows:
        sources[b].append(a)
    for name in names:
        layer[name] = max((layer[a] + 1 for a in sources[name]), default=0)
    order: Order = [[] for _ in range(max(layer.values(), default=-1) + 1)]
    for name in names:
        order[layer[name]].append(name)
    before: dict[Node, list[Node]] = {name: [] for name in names}
    after: dict[Node, list[Node]] = {name: [] for name in names}
    for a, b in arrows:
        bends = [(a, b, between) for between in range(layer[a] + 1, layer[b])]
        for bend in bends:
            order[bend[2]].append(bend)
        chain: list[Node] = [a, *bends, b]
        for one, next_ in pairwise(chain):
            after.setdefault(one, []).append(next_)
            before.setdefault(next_, []).append(one)
    return order, before, after


def ordered(order: Order, before: Neighbours, after: Neighbours) -> Order:
    """Order every layer so that few arrows cross; never worse than what came in."""
    best, fewest = [list(nodes) for nodes in order], crossings(order, after)
    for use_median in (True, False):
        now = [list(nodes) for nodes in order]
        for sweep in range(SWEEPS):
            if not fewest:
                return best
            _sweep(now, before if sweep % 2 == 0 else after, sweep % 2 == 0, use_median)
            _swap_neighbours(now, before, after)
            count = crossings(now, after)
            if count < fewest:
                best, fewest = [list(nodes) for nodes in now], count
    return best


def _sweep(order: Order, toward: Neighbours, forward: bool, use_median: bool) -> None:
    """Sort each layer by where the neighbours in the layer just done stand."""
    layers = range(1, len(order)) if forward else range(len(order) - 2, -1, -1)
    for layer in layers:
        fixed = _places(order[layer - 1 if forward else layer + 1])
        own = _places(order[layer])
        wish = {
            node: _middle(sorted(fixed[n] for n in toward.get(node, ())), own[node], use_median)
            for node in order[layer]
        }
        order[layer].sort(key=wish.__getitem__)


def _middle(places: Sequence[int], own: float, use_median: bool) -> float:
    if not places:
        return own
    if not use_median:
        return sum(places) / len(places)
    half = len(places) // 2
    return places[half] if len(places) % 2 else (places[half - 1] + places[half]) / 2


def _swap_neighbours(order: Order, before: Neighbours, after: Neighbours) -> None:
    """Swap two that stand together wherever that takes crossings away."""
    for place, nodes in enumerate(order):
        left = _places(order[place - 1]) if place else {}
        right = _places(order[place + 1]) if place + 1 < len(order) else {}
        for i in range(len(nodes) - 1):
            gain = 0
            for side, toward in ((left, before), (right, after)):
                a = sorted(side[n] for n in toward.get(nodes[i], ()) if n in side)
                b = sorted(side[n] for n in toward.get(nodes[i + 1], ()) if n in side)
                gain += _over(a, b) - _over(b, a)
            if gain > 0:
                nodes[i], nodes[i + 1] = nodes[i + 1], nodes[i]


def _over(first: Sequence[int], second: Sequence[int]) -> int:
    """Count the crossings of two nodes' arrows when `first` stands above `second`."""
    return sum(bisect_left(second, place) for place in first)


def crossings(order: Order, after: Neighbours) -> int:
    """Count the pairs of arrows that cross between neighbouring layers."""
    total = 0
    for nodes, following in pairwise(order):
        places = _places(following)
        seen: list[int] = []
        for node in nodes:
            ends = sorted(places[n] for n in after.get(node, ()))
            total += sum(len(seen) - bisect_left(seen, end + 1) for end in ends)
            for end in ends:
                insort(seen, end)
    return total


def _places(nodes: Sequence[Node]) -> dict[Node, int]:
    return {node: place for place, node in enumerate(nodes)}


def _heights(order: Order, before: Neighbours, after: Neighbours) -> dict[Node, float]:
    """Give each node a height near its neighbours', in its layer's order and apart enough."""
    height: dict[Node, float] = {n: float(i) for nodes in order for i, n in enumerate(nodes)}
    for sweep in range(10):
        forward = sweep % 2 == 0
        for nodes in order if forward else reversed(order):
            wish = []
            for node in nodes:
                near = [*before.get(node, ()), *after.get(node, ())]
                wish.append(sum(height[n] for n in near) / len(near) if near else height[node])
            for node, settled in zip(nodes, spread(nodes, wish), strict=True):
                height[node] = settled
    return height


def spread(nodes: Sequence[Node], wish: Sequence[float]) -> list[float]:
    """Find the heights nearest to the wishes that keep order and distance.

    Boxes stand one apart, a bend needs less room. Least squares under an order, by pooling
    those that would come too close: the pool takes the mean of its wishes.

    >>> spread(["A", "B"], [2, 2])
    [1.5, 2.5]
    """
    offsets: list[float] = []
    for place, node in enumerate(nodes):
        gap = 0.0 if not place else (_room(nodes[place - 1]) + _room(node)) / 2
        offsets.append(gap + (offsets[-1] if offsets else 0.0))
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wish, offsets, strict=True):
        total, count = want - offset, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / count:
            total, count = total + pools[-1][0], count + pools[-1][1]
            pools.pop()
        pools.append((total, count))
    level = [total / count for total, count in pools for _ in range(count)]
    return [base + offset for base, offset in zip(level, offsets, strict=True)]


def _room(node: Node) -> float:
    return 1.0 if isinstance(node, str) else 0.4
