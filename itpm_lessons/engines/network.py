"""A project as a network: activities on the nodes, dependencies on the arrows.

Time is a number of working-time units, called days here, from the start of the project.
What this module does not do: dates of the calendar, resources, and any scheduling.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from math import isfinite
from numbers import Real
from typing import Self

from .refusal import Refusal


class DependencyType(StrEnum):
    """Which end of the predecessor holds which end of the successor.

    >>> DependencyType("SS") is DependencyType.START_TO_START
    True
    """

    FINISH_TO_START = "FS"
    START_TO_START = "SS"
    FINISH_TO_FINISH = "FF"
    START_TO_FINISH = "SF"


class LoopError(Refusal):
    """The dependencies form a loop, so no activity of it could ever start.

    `loop` names the activities of one loop in order, the first again at the end.
    """

    def __init__(self, loop: tuple[str, ...]):
        self.loop = loop
        shown = loop if len(loop) <= 12 else (*loop[:6], "…", *loop[-5:])
        super().__init__(
            "dependencies", f"form a loop: {' → '.join(shown)}", "drop one of these links"
        )

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[str, ...]]]:
        return type(self), (self.loop,)


@dataclass(frozen=True)
class Activity:
    """A piece of work that takes `duration` days; 0 makes it a milestone.

    `name` is short, unique in its project, and what everything refers to; `title` says what
    the work is. Refuses an empty name, and a duration that is negative, missing or not finite.

    >>> Activity("A", 5, "Requirements").is_milestone
    False
    """

    name: str
    duration: float
    title: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise Refusal("activity", f"its name is {self.name!r}", "give it a name")
        _refuse_bad_number(f"activity {self.name!r}", "duration", self.duration)
        if self.duration < 0:
            raise Refusal(
                f"activity {self.name!r}",
                f"duration is {self.duration!r}",
                "give 0 or more days; 0 makes it a milestone",
            )

    @property
    def is_milestone(self) -> bool:
        """Whether it takes no time, and so marks a moment."""
        return self.duration == 0

    @property
    def label(self) -> str:
        """Name and title together, as a picture shows them."""
        return f"{self.name} {self.title}".strip()


@dataclass(frozen=True)
class Dependency:
    """An arrow: `predecessor` holds `successor`, in the way `type` says, with a lag in days.

    A negative lag is a lead. `type` may be given as text: ``Dependency("B", "D", "SS", 3)``.

    >>> str(Dependency("B", "D", "SS", 3)), str(Dependency("A", "B"))
    ('B SS+3 → D', 'A → B')
    """

    predecessor: str
    successor: str
    type: DependencyType = DependencyType.FINISH_TO_START
    lag: float = 0

    def __post_init__(self) -> None:
        try:
            object.__setattr__(self, "type", DependencyType(self.type))
        except ValueError:
            raise Refusal(
                f"dependency of {self.successor!r} on {self.predecessor!r}",
                f"its type is {self.type!r}",
                "use FS, SS, FF or SF",
            ) from None
        _refuse_bad_number(
            f"dependency of {self.successor!r} on {self.predecessor!r}", "lag", self.lag
        )

    @property
    def notation(self) -> str:
        """The predecessor as planners write it: ``B``, ``B SS+3``, ``C FF-1``."""
        plain = self.type is DependencyType.FINISH_TO_START and self.lag == 0
        lag = f"{self.lag:+g}" if self.lag else ""
        return self.predecessor if plain else f"{self.predecessor} {self.type}{lag}"

    def __str__(self) -> str:
        return f"{self.notation} → {self.successor}"


@dataclass(frozen=True)
class Project:
    """Activities and the dependencies between them; refuses a network that cannot be run.

    Refused with a `Refusal`: two activities of one name, a dependency on an unknown name or
    of an activity on itself, the same dependency twice, and loops (`LoopError`).

    >>> project = Project.of(A=(3, ""), B=(2, "A"), C=(4, "A SS+1"))
    >>> [str(link) for link in project.into("C")]
    ['A SS+1 → C']
    """

    activities: tuple[Activity, ...]
    dependencies: tuple[Dependency, ...] = ()
    name: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "activities", tuple(self.activities))
        object.__setattr__(self, "dependencies", tuple(self.dependencies))
        self._refuse_repeated_names()
        self._refuse_bad_dependencies()
        _ = self.order  # raises LoopError

    @classmethod
    def of(cls, project_name: str = "", /, **rows: tuple) -> Self:
        """Build a project from rows of (duration, predecessors) or (duration, predecessors, title).

        Predecessors are written as planners write them, with commas between:

        >>> Project.of("Shop", A=(3, ""), B=(2, "A"), C=(1, "A, B FF+2", "Release")).names
        ('A', 'B', 'C')
        """
        from .notation import read_predecessors

        return cls(
            tuple(Activity(name, row[0], *row[2:3]) for name, row in rows.items()),
            tuple(
                link for name, row in rows.items() for link in read_predecessors(row[1], name, rows)
            ),
            project_name,
        )

    def _refuse_repeated_names(self) -> None:
        if len(self._by_name) < len(self.activities):
            seen: set[str] = set()
            twice = next(a.name for a in self.activities if a.name in seen or seen.add(a.name))
            raise Refusal(f"activity {twice!r}", "stands in the plan twice", "rename one of them")

    def _refuse_bad_dependencies(self) -> None:
        for link in self.dependencies:
            for name in (link.predecessor, link.successor):
                if name not in self._by_name:
                    raise Refusal(
                        f"dependency {link}",
                        f"there is no activity {name!r}",
                        f"use one of {_listed(self.names)}",
                    )
            if link.predecessor == link.successor:
                raise LoopError((link.predecessor, link.successor))
        if len(set(self.dependencies)) < len(self.dependencies):
            known: set[Dependency] = set()
            twice = next(d for d in self.dependencies if d in known or known.add(d))
            raise Refusal(f"dependency {twice}", "stands in the plan twice", "drop one of them")

    @cached_property
    def _by_name(self) -> dict[str, Activity]:
        return {activity.name: activity for activity in self.activities}

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the activities, in the order in which they were given."""
        return tuple(self._by_name)

    def __getitem__(self, name: str) -> Activity:
        try:
            return self._by_name[name]
        except (KeyError, TypeError):
            raise Refusal(
                f"activity {name!r}", "is not in the plan", f"use one of {_listed(self.names)}"
            ) from None

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def __len__(self) -> int:
        return len(self.activities)

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Names of the activities, each one after all its predecessors."""
        sorter: TopologicalSorter[str] = TopologicalSorter(
            {name: {link.predecessor for link in self.into(name)} for name in self.names}
        )
        try:
            return tuple(sorter.static_order())
        except CycleError as error:
            raise LoopError(tuple(error.args[1])) from None

    @cached_property
    def _links(self) -> tuple[dict[str, list[Dependency]], dict[str, list[Dependency]]]:
        into: dict[str, list[Dependency]] = {name: [] for name in self.names}
        out_of: dict[str, list[Dependency]] = {name: [] for name in self.names}
        for link in self.dependencies:
            into[link.successor].append(link)
            out_of[link.predecessor].append(link)
        return into, out_of

    def into(self, name: str) -> list[Dependency]:
        """Dependencies that `name` waits for."""
        return list(self._links[0][self[name].name])

    def out_of(self, name: str) -> list[Dependency]:
        """Dependencies that wait for `name`."""
        return list(self._links[1][self[name].name])

    def with_duration(self, name: str, days: float) -> Self:
        """Copy the project, giving one activity another duration in days.

        >>> Project.of(A=(3, "")).with_duration("A", 5)["A"].duration
        5
        """
        changed = {**self._by_name, name: replace(self[name], duration=days)}
        return replace(self, activities=tuple(changed.values()))

    def with_predecessors(self, name: str, links: Iterable[Dependency]) -> Self:
        """Copy the project, replacing all that `name` waits for.

        >>> project = Project.of(A=(3, ""), B=(2, "A"))
        >>> project.with_predecessors("B", []).dependencies
        ()
        """
        kept = [link for link in self.dependencies if link.successor != self[name].name]
        return replace(self, dependencies=(*kept, *links))


def _refuse_bad_number(culprit: str, what: str, value: object) -> None:
    if value is None:
        raise Refusal(culprit, f"{what} is missing", "give a number of days")
    if not isinstance(value, Real) or isinstance(value, bool) or not isfinite(value):
        raise Refusal(culprit, f"{what} is {value!r}", "give a finite number of days")


def _listed(names: tuple[str, ...]) -> str:
    """Name at most twelve of the activities there are.

    >>> _listed(("A", "B"))
    "'A', 'B'"
    """
    shown = ", ".join(repr(name) for name in names[:12])
    return f"{shown} and {len(names) - 12} more" if len(names) > 12 else shown or "(none)"
