"""The price of time as a flow of money; the machinery behind `crashing`.

Every activity has two moments, its start and its finish. Arcs between moments say "at least
this long after". An activity gives three: its full length, which lets flow through up to its
price a day; its shortest length, without limit; and back from finish to start, minus its full
length, as it takes no longer than that. Flow is sent along the longest path from start to
finish until that path is no longer than the target; what the flow leaves then fixes the moments.
"""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf

from .network import Project

_ROUNDING = 1e-9
_SOURCE, _SINK = 0, 1


class NoEnd(ValueError):
    """No price buys an end before `earliest`."""

    def __init__(self, earliest: float):
        self.earliest = earliest
        super().__init__(earliest)


@dataclass
class _Flow:
    """Arcs by number, an arc and its reverse side by side (``arc ^ 1``), and their room."""

    out: list[list[int]]
    heads: list[int] = field(default_factory=list)
    lengths: list[float] = field(default_factory=list)
    room: list[float] = field(default_factory=list)

    def add(self, tail: int, head: int, length: float, room: float = inf, back: float = 0) -> None:
        """Add an arc that can carry `room`, and its reverse, which can carry `back`."""
        for start, end, sign, carries in ((tail, head, 1, room), (head, tail, -1, back)):
            self.out[start].append(len(self.heads))
            self.heads.append(end)
            self.lengths.append(sign * length)
            self.room.append(carries)

    def longest(self) -> tuple[list[float], list[int]]:
        """Longest way from the source to every moment, and the arc by which each is reached."""
        distance = [-inf] * len(self.out)
        arrived = [-1] * len(self.out)
        distance[_SOURCE] = 0
        queue, waiting = deque([_SOURCE]), {_SOURCE}
        while queue:
            tail = queue.popleft()
            waiting.discard(tail)
            for arc in self.out[tail]:
                head, length = self.heads[arc], distance[tail] + self.lengths[arc]
                if self.room[arc] > _ROUNDING and length > distance[head] + _ROUNDING:
                    distance[head], arrived[head] = length, arc
                    if head not in waiting:
                        waiting.add(head)
                        queue.append(head)
        return distance, arrived

    def push(self, arrived: list[int]) -> float:
        """Send as much as the path to the sink lets through; returns how much."""
        path, moment = [], _SINK
        while moment != _SOURCE:
            path.append(arrived[moment])
            moment = self.heads[arrived[moment] ^ 1]
        amount = min(self.room[arc] for arc in path)
        if amount < inf:
            for arc in path:
                self.room[arc] -= amount
                self.room[arc ^ 1] += amount
        return amount


def cheapest_times(
    project: Project, shortest: Mapping[str, float], prices: Mapping[str, float], target: float
) -> dict[str, float]:
    """Days that each activity takes so that `project` ends by `target` at the least price.

    `shortest` and `prices` (a day) are given for those that can be shortened. Raises `NoEnd`.
    """
    flow = _arcs(project, shortest, prices)
    sent: float = 0
    while True:
        distance, arrived = flow.longest()
        if distance[_SINK] <= target + _ROUNDING:
            break
        amount = flow.push(arrived)
        if amount == inf:
            raise NoEnd(distance[_SINK])
        sent += amount
    flow.add(_SINK, _SOURCE, -target, back=sent)
    moments, _ = flow.longest()
    starts = moments[2::2]
    finishes = moments[3::2]
    return {
        name: finish - start
        for name, start, finish in zip(project.names, starts, finishes, strict=True)
    }


def _arcs(project: Project, shortest: Mapping[str, float], prices: Mapping[str, float]) -> _Flow:
    flow = _Flow([[] for _ in range(2 + 2 * len(project))])
    for place, activity in enumerate(project.activities):
        start, finish = 2 + 2 * place, 3 + 2 * place
        days, name = activity.duration, activity.name
        flow.add(_SOURCE, start, 0)
        flow.add(finish, _SINK, 0)
        flow.add(start, finish, days, prices.get(name, inf))
        flow.add(start, finish, shortest.get(name, days))
        flow.add(finish, start, -days)
    for link in project.dependencies:
        leaves = 2 + 2 * project.places[link.predecessor] + (link.type[0] == "F")
        enters = 2 + 2 * project.places[link.successor] + (link.type[1] == "F")
        flow.add(leaves, enters, link.lag)
    return flow
