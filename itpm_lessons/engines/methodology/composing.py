"""Parts put into releases: when each release can go live, and what it brings.

One team builds one part after another, in the order of the releases, without a break. A release
can go live when its parts and those of earlier releases are built; it may wait longer, for a
week that was chosen. Each release has a fixed cost. A part may need another one, which must then
go live before it or with it. Not done here: several teams, parts that take longer when they are
cut apart, and waiting for people.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ..refusal import Refusal, shown
from .pieces import Batch, BuiltPart, Part, whole
from .releases import Release, ReleasePlan, positive


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
    def _places(self) -> Mapping[str, int]:
        """Tell of each part in which batch it stands."""
        return {name: place for place, batch in enumerate(self.batches) for name in batch.parts}

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
        return self._places[self.part(name).name]

    @cached_property
    def ready(self) -> tuple[float, ...]:
        """Week in which each batch is built: the effort of all parts up to it."""
        total, weeks = 0.0, []
        for batch in self.batches:
            total += sum(self.part(name).effort for name in batch.parts)
            weeks.append(whole(total))
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

    @cached_property
    def building(self) -> tuple[BuiltPart, ...]:
        """The parts in the order in which they are built."""
        done, rows = 0.0, []
        for index, batch in enumerate(self.batches):
            for name in batch.parts:
                part = self.part(name)
                start, done = done, done + part.effort
                row = BuiltPart(part, index, whole(start), whole(done), self.weeks[index])
                rows.append(row)
        return tuple(rows)

    def waiting_cost(self) -> float:
        """Value that parts would have brought in the weeks in which they are built and wait.

        >>> from .examples import CLOCKIN_RELEASES
        >>> CLOCKIN_RELEASES.waiting_cost()  # 2 weeks of 200, 2 of 150, 1 of 350
        1050
        """
        return whole(sum(row.part.value * row.waits for row in self.building))

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
        if not 0 <= index < len(self.batches):
            raise Refusal(f"release {index + 1}", "is not there", f"use 1 to {len(self.batches)}")
        if week is not None and week <= self.ready[index]:
            week = None
        batches = list(self.batches)
        batches[index] = replace(batches[index], week=week)
        return replace(self, batches=tuple(batches))

    def shifted(self, index: int, by: int) -> "Composition":
        """Let a batch change places with the one before it (-1) or after it (1)."""
        other = index + by
        if not (0 <= index < len(self.batches) and 0 <= other < len(self.batches)):
            raise Refusal(f"release {index + 1}", "has no release on that side", "move another one")
        batches = list(self.batches)
        batches[index], batches[other] = batches[other], batches[index]
        return replace(self, batches=tuple(batches))

    def with_part(self, part: Part) -> "Composition":
        """Return the plan with other numbers for the part of this name."""
        self.part(part.name)
        parts = (part if each.name == part.name else each for each in self.parts)
        return replace(self, parts=tuple(parts))

    def with_release_cost(self, cost: float) -> "Composition":
        """Return the plan with another cost of each release."""
        return replace(self, release_cost=cost)

    def alone(self) -> "Composition":
        """Give each part a release of its own, in the present order, or as needs allow."""
        waiting = [name for batch in self.batches for name in batch.parts]
        groups: list[Batch] = []
        live: set[str] = set()
        while waiting:
            free = [n for n in waiting if live.issuperset(self.part(n).after)]
            group = free[:1] or waiting  # what needs each other goes live together
            groups.append(Batch(tuple(group)))
            live.update(group)
            waiting = [name for name in waiting if name not in live]
        return replace(self, batches=tuple(groups))

    def as_one(self) -> "Composition":
        """Put everything into one release, as soon as all is built."""
        names = tuple(name for batch in self.batches for name in batch.parts)
        return replace(self, batches=(Batch(names),) if names else ())


def _refuse_bad_batches(plan: Composition) -> None:
    names = Counter(part.name for part in plan.parts)
    twice = next((name for name in names if names[name] > 1), None)
    if twice is not None:
        raise Refusal(f"part {twice!r}", "stands in the plan twice", "rename one of them")
    for part in plan.parts:
        for need in part.after:
            if need not in names:
                raise Refusal(
                    f"part {part.name!r}", f"it needs {shown(need)}, which is not there", "add it"
                )
    placed = Counter(name for batch in plan.batches for name in batch.parts)
    for index, batch in enumerate(plan.batches):
        if not batch.parts:
            raise Refusal(f"release {index + 1}", "has no parts", "put one in, or leave it out")
    for name in placed:
        plan.part(name)
        if placed[name] > 1:
            raise Refusal(f"part {name!r}", "is in two releases", "keep one of them")
    missing = next((name for name in names if name not in placed), None)
    if missing is not None:
        raise Refusal(f"part {missing!r}", "is in no release", "put it into one")
