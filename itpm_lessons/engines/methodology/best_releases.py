"""The releases of given parts that bring most by a week: all ways are looked at, none twice."""

from dataclasses import replace

from ..refusal import Refusal
from .composing import Composition
from .pieces import Batch

MOST_PARTS = 10  # of which the best releases are looked for: 3 ** 10 ways to go on


def best_composition(plan: Composition, horizon: float) -> Composition:
    """Find the releases of these parts that bring most by `horizon`, net of their costs.

    Exact: for each set of parts that is live, it knows the best way on. Among equals it takes
    the fewest releases. Refuses more than `MOST_PARTS` parts.

    >>> from .examples import CLOCKIN_RELEASES
    >>> best = best_composition(CLOCKIN_RELEASES, 20)
    >>> best.weeks, best.net_by(20)
    ((2, 7, 12), 10450)
    """
    if len(plan.parts) > MOST_PARTS:
        problem = f"has {len(plan.parts)} parts, too many to try all ways"
        raise Refusal("release plan", problem, f"keep {MOST_PARTS} at most")
    return replace(plan, batches=tuple(map(Batch, _Search(plan, horizon).best())))


class _Search:
    """The best way on from each set of parts that is live; sets are numbers, a bit for a part."""

    def __init__(self, plan: Composition, horizon: float):
        self.plan, self.horizon = plan, horizon
        places = {part.name: place for place, part in enumerate(plan.parts)}
        self.needs = [sum(1 << places[n] for n in part.after) for part in plan.parts]
        self.all = (1 << len(plan.parts)) - 1
        self.effort = self._sums([part.effort for part in plan.parts])
        self.value = self._sums([part.value for part in plan.parts])

    def _sums(self, numbers: list[float]) -> list[float]:
        sums = [0.0]
        for number in numbers:
            sums += [total + number for total in sums]
        return sums

    def best(self) -> list[tuple[str, ...]]:
        """Go backwards from everything live to nothing live, then read the way forwards."""
        worth: dict[int, tuple[float, int]] = {self.all: (0.0, 0)}
        onward: dict[int, int] = {}
        for live in range(self.all - 1, -1, -1):
            worth[live], onward[live] = self._onward(live, worth)
        groups, live = [], 0
        while live != self.all:
            groups.append(self._names(onward[live]))
            live |= onward[live]
        return groups

    def _onward(
        self, live: int, worth: dict[int, tuple[float, int]]
    ) -> tuple[tuple[float, int], int]:
        rest = self.all & ~live
        found = ((-1.0, 0), 0, True)
        group = rest
        while group:
            now = live | group
            if self._allowed(group, now):
                later, releases = worth[now]
                brings = self.value[group] * max(0, self.horizon - self.effort[now])
                tried = (later + brings - self.plan.release_cost, releases - 1)
                if found[2] or tried > found[0]:
                    found = (tried, group, False)
            group = (group - 1) & rest
        return found[0], found[1]

    def _allowed(self, group: int, live: int) -> bool:
        return all(not group >> i & 1 or need & ~live == 0 for i, need in enumerate(self.needs))

    def _names(self, group: int) -> tuple[str, ...]:
        return tuple(part.name for i, part in enumerate(self.plan.parts) if group >> i & 1)
