"""The critical paths of a scheduled network: counted first, listed only as asked for.

A **critical path** is a chain of activities that explains the finish: it leaves day 0, follows
dependencies that have no spare time, and arrives at the finish of the project. In full:

* Every dependency of the chain is tight: the successor starts exactly as early as it allows.
* The chain begins with an activity that the start of the project holds at day 0. If a link
  without lag enters its start from something that stands at day 0 too (a start milestone, say),
  the chain begins there instead.
* It ends with an activity that finishes with the project. If a link without lag leaves its
  finish for something that also stands at the finish (a finish milestone, say), it goes on.

With finish-to-start links these are the longest paths of any textbook. With the other types
one path can be the beginning of another: A (10 days) and B (10 days, SS with A) both take until
day 10, so A alone is a critical path, and A-B, from A's start to B's finish, is a second.
Two links between the same activities make one path: a path is its sequence of names.

There may be more paths than atoms (3 choices at each of 200 steps), so `count` never lists.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from .compiled_network import CompiledNetwork


@dataclass(frozen=True)
class CriticalChains:
    """The tight links between critical activities, by position.

    `followers` gives each critical activity those that it drives; chains begin at `starts`, in
    order, and end at `ends`.
    """

    followers: dict[int, list[int]]
    starts: tuple[int, ...]
    ends: frozenset[int]

    def count(self) -> int:
        """Count the critical paths, without listing them."""
        onward: dict[int, int] = {}
        for position in sorted(self.followers, reverse=True):
            after = sum(onward[follower] for follower in self.followers[position])
            onward[position] = after + (position in self.ends)
        return sum(onward[position] for position in self.starts)

    def paths(self, limit: int | None = None) -> Iterator[tuple[int, ...]]:
        """List critical paths one by one, at most `limit`; no recursion."""
        return islice(self._walk(), limit)

    def _walk(self) -> Iterator[tuple[int, ...]]:
        for start in self.starts:
            path = [start]
            choices = [iter(self.followers[start])]
            if start in self.ends:
                yield (start,)
            while choices:
                follower = next(choices[-1], None)
                if follower is None:
                    choices.pop()
                    path.pop()
                    continue
                path.append(follower)
                choices.append(iter(self.followers[follower]))
                if follower in self.ends:
                    yield tuple(path)


def find_chains(
    network: CompiledNetwork,
    starts: Sequence[float],
    critical: Sequence[bool],
    gaps: Sequence[float],
    kinds: Sequence[tuple[int, float]],
    finish: float,
    *,
    start_clamp: bool = True,
    tolerance: float = 0,
) -> CriticalChains:
    """Find the tight links between critical activities, and where chains begin and end.

    All is by position or link of `network`; `kinds` gives type code and lag of each link.
    """
    followers: dict[int, dict[int, None]] = {p: {} for p, yes in enumerate(critical) if yes}
    begun_before: set[int] = set()
    driven: set[int] = set()
    goes_on: set[int] = set()
    durations = network.durations
    for position in followers:
        for link in range(network.heads[position], network.heads[position + 1]):
            before = network.predecessors[link]
            if gaps[link] > 0 or not critical[before]:
                continue
            followers[before][position] = None
            driven.add(position)
            code, lag = kinds[link]
            if lag == 0 and (not code & 2 or durations[position] == 0):
                begun_before.add(position)
            if lag == 0 and (not code & 1 or durations[before] == 0):
                goes_on.add(before)

    def is_start(position: int) -> bool:
        held = start_clamp and starts[position] <= tolerance
        return position not in driven or (held and position not in begun_before)

    def is_end(position: int) -> bool:
        finishes = starts[position] + durations[position] >= finish - tolerance
        return not followers[position] or (finishes and position not in goes_on)

    return CriticalChains(
        {position: list(after) for position, after in followers.items()},
        tuple(filter(is_start, followers)),
        frozenset(filter(is_end, followers)),
    )
