"""Parts put into releases: when each release can go live, what it brings, and the best order.

One team builds one part after another, in the order of the releases, without a break. A release
can go live when its parts and those of earlier releases are built; it may wait longer, for a
week that was chosen. Each release has a fixed cost. A part may need another one, which must then
go live before it or with it. Not done here: several teams, parts that take longer when they are
cut apart, and waiting for people.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ..refusal import Refusal, shown
from .releases import Release, ReleasePlan, positive

MOST_PARTS = 10  # of which the best releases are looked for: 3 ** 10 ways to go on


@dataclass(frozen=True)
class Part:
    """A part that takes `effort` weeks of the team and then brings `value` a week.

    `after` names the parts that it needs. Refuses negative numbers and an empty name.
    """

    name: str
    effort: float
    value: float
    after: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise Refusal("part", f"its name is {shown(self.name)}", "give it a name")
        for what in ("effort", "value"):
            found = positive(f"part {self.name!r}", what, getattr(self, what))
            object.__setattr__(self, what, found)


@dataclass(frozen=True)
class Batch:
    """What goes live together: names of parts, and the week that was chosen, if any."""

    parts: tuple[str, ...]
    week: float | None = None


@dataclass(frozen=True)
class Composition:
    """All parts, in batches that go live one after another, each at `release_cost`.

    Every part stands in exactly one batch. Refuses parts that are unknown, missing or there
    twice, an empty batch, and one that goes live before what it needs.

    >>> from .examples import CLOCKIN_PARTS
    >>> plan = Composition.of(CLOCKIN_PARTS, [CLOCKIN_PARTS])
    >>> plan.weeks, plan.release_plan.value_by(20)
    ((12,), 8000)
    """

    parts: tuple[Part, ...]
    batches: tuple[Batch, ...]
    release_cost: float = 0
    title: str = ""

    def __post_init__(self) -> None:
        cost = positive("release plan", "cost of a release", self.release_cost)
        object.__setattr__(self, "release_cost", cost)
        _refuse_bad_batches(self)
        for index, batch in enumerate(self.batches):
            if batch.week is not None:
                positive(f"release {index + 1}", "week", batch.week)
            for name in batch.parts:
                self._refuse_too_early(name, index)

    @classmethod
    def of(
        cls,
        parts: Iterable[Part],
        batches: Iterable[Iterable[Part | str]],
        release_cost: float = 0,
        title: str = "",
    ) -> "Composition":
        """Make a composition in which every release goes live as soon as it is built."""
        made = tuple(
            Batch(tuple(p.name if isinstance(p, Part) else p for p in batch)) for batch in batches
        )
        return cls(tuple(parts), made, release_cost, title)

    def _refuse_too_early(self, name: str, index: int) -> None:
        for need in self.part(name).after:
            if self.batch_of(need) > index:
                raise Refusal(
                    f"part {name!r}",
                    f"it needs {need!r}, which goes live later",
                    f"release {need!r} before it or with it",
                )

    @cached_property
    def _by_name(self) -> Mapping[str, Part]:
        return {part.name: part for part in self.parts}

    def part(self, name: str) -> Part:
        """Return the part of this name; refuse an unknown one."""
        if name not in self._by_name:
            listed = ", ".join(self._by_name)
            raise Refusal(f"part {shown(name)}", "is not in the plan", f"use {listed}")
        return self._by_name[name]

    def batch_of(self, name: str) -> int:
        """Tell in which batch a part stands, counted from 0."""
        self.part(name)
        return next(i for i, batch in enumerate(self.batches) if name in batch.parts)

    @cached_property
    def ready(self) -> tuple[float, ...]:
        """Week in which each batch is built: the effort of all parts up to it."""
        total, weeks = 0.0, []
        for batch in self.batches:
            total += sum(self.part(name).effort for name in batch.parts)
            weeks.append(_whole(total))
        return tuple(weeks)

    @cached_property
    def weeks(self) -> tuple[float, ...]:
        """Week in which each batch goes live: chosen or ready, and not before the one before."""
        live: list[float] = []
        for batch, ready in zip(self.batches, self.ready, strict=True):
            live.append(max(ready, batch.week or 0, live[-1] if live else 0))
        return tuple(live)

    def adds(self, index: int) -> float:
        """Value a week that a batch adds."""
        return sum(self.part(name).value for name in self.batches[index].parts)

    @cached_property
    def release_plan(self) -> ReleasePlan:
        """The same as releases with weeks, values and costs."""
        made = (Release(w, self.adds(i), self.release_cost) for i, w in enumerate(self.weeks))
        return ReleasePlan(tuple(made))

    def net_by(self, week: float) -> float:
        """Value by `week` less the cost of all releases, also of those that come later."""
        cost = self.release_cost * len(self.batches)
        return self.release_plan.value_by(week) - cost

    # ---- changes

    def moved(self, name: str, to: int, before: str = "") -> "Composition":
        """Put a part into batch `to`, in front of part `before`; the next number makes a new batch.

        A batch that loses its last part is gone.
        """
        self.part(name)
        if not 0 <= to <= len(self.batches):
            raise Refusal(f"release {to + 1}", "is not there", f"use 1 to {len(self.batches) + 1}")
        groups = [[p for p in batch.parts if p != name] for batch in self.batches] + [[]]
        place = groups[to].index(before) if before in groups[to] else len(groups[to])
        groups[to].insert(place, name)
        weeks = [batch.week for batch in self.batches] + [None]
        kept = (Batch(tuple(g), w) for g, w in zip(groups, weeks, strict=True) if g)
        return replace(self, batches=tuple(kept))

    def at_week(self, index: int, week: float | None) -> "Composition":
        """Choose a week for a batch; None, or one before it is built, is as soon as possible."""
        if week is not None and week <= self.ready[index]:
            week = None
        batches = list(self.batches)
        batches[index] = replace(batches[index], week=week)
        return replace(self, batches=tuple(batches))

    def as_one(self) -> "Composition":
        """Put everything into one release, as soon as all is built."""
        names = tuple(name for batch in self.batches for name in batch.parts)
        return replace(self, batches=(Batch(names),) if names else ())


def _refuse_bad_batches(plan: Composition) -> None:
    names = [part.name for part in plan.parts]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise Refusal(f"part {twice!r}", "stands in the plan twice", "rename one of them")
    for part in plan.parts:
        for need in part.after:
            if need not in names:
                raise Refusal(
                    f"part {part.name!r}", f"it needs {shown(need)}, which is not there", "add it"
                )
    placed = [name for batch in plan.batches for name in batch.parts]
    for index, batch in enumerate(plan.batches):
        if not batch.parts:
            raise Refusal(f"release {index + 1}", "has no parts", "put one in, or leave it out")
    for name in placed:
        plan.part(name)
        if placed.count(name) > 1:
            raise Refusal(f"part {name!r}", "is in two releases", "keep one of them")
    missing = next((name for name in names if name not in placed), None)
    if missing is not None:
        raise Refusal(f"part {missing!r}", "is in no release", "put it into one")


def _whole(value: float) -> float:
    return int(value) if float(value).is_integer() else value


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
