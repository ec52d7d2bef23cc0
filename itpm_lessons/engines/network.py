"""A project as a network: activities on the nodes, dependencies on the arrows.

Time is a number of working-time units, called days here, from the start of the project.
What this module does not do: dates of the calendar, resources, and any scheduling.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Self

from .activity import Activity, Dependency, DependencyType
from .ordering import LoopError, topological_order
from .refusal import Refusal, shown

__all__ = ["Activity", "Dependency", "DependencyType", "LoopError", "Project"]


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
        _ = self.placed_order  # raises LoopError

    @classmethod
    def of(cls, project_name: str = "", /, **rows: tuple[Any, ...]) -> Self:
        """Build a project from rows of (duration, predecessors) or (duration, predecessors, title).

        Predecessors are written as planners write them, with commas between:

        >>> Project.of("Shop", A=(3, ""), B=(2, "A"), C=(1, "A, B FF+2", "Release")).names
        ('A', 'B', 'C')
        """
        from .notation import read_predecessors

        for name, row in rows.items():
            _refuse_bad_row(name, row)
        return cls(
            tuple(Activity(name, row[0], *row[2:3]) for name, row in rows.items()),
            tuple(
                link
                for name, row in rows.items()
                for link in read_predecessors(row[1], name, rows.keys())
            ),
            project_name,
        )

    def _refuse_repeated_names(self) -> None:
        if len(self._by_name) < len(self.activities):
            twice = _first_repeat(activity.name for activity in self.activities)
            raise Refusal(f"activity {twice!r}", "stands in the plan twice", "rename one of them")

    def _refuse_bad_dependencies(self) -> None:
        known = self._by_name
        for link in self.dependencies:
            if link.predecessor not in known or link.successor not in known:
                name = link.successor if link.predecessor in known else link.predecessor
                raise Refusal(
                    f"dependency {link}",
                    f"there is no activity {name!r}",
                    f"use one of {_listed(self.names)}",
                )
            if link.predecessor == link.successor:
                raise LoopError((link.predecessor, link.successor))
        if len(set(self.dependencies)) < len(self.dependencies):
            twice = _first_repeat(self.dependencies)
            raise Refusal(f"dependency {twice}", "stands in the plan twice", "drop one of them")

    @cached_property
    def _by_name(self) -> dict[str, Activity]:
        return {activity.name: activity for activity in self.activities}

    @cached_property
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
        return isinstance(name, str) and name in self._by_name

    def __len__(self) -> int:
        return len(self.activities)

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each activity stands in `names`, by its name."""
        return {name: place for place, name in enumerate(self._by_name)}

    @cached_property
    def arrows(self) -> tuple[list[int], list[int]]:
        """The places of predecessor and successor, by dependency."""
        places = self.places
        return (
            [places[link.predecessor] for link in self.dependencies],
            [places[link.successor] for link in self.dependencies],
        )

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Names of the activities, each one after all its predecessors."""
        names = self.names
        return tuple(names[place] for place in self.placed_order)

    @cached_property
    def placed_order(self) -> list[int]:
        """`order` as places in `names`."""
        return topological_order(len(self.activities), *self.arrows, self.names)

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


def _refuse_bad_row(name: str, row: object) -> None:
    if not isinstance(row, tuple | list) or len(row) not in (2, 3):
        raise Refusal(
            f"activity {name!r}",
            f"its row is {shown(row)}",
            'give (duration, predecessors), as in (3, "A, B"), and a title as third if you like',
        )


def _first_repeat(items: Iterable[object]) -> object:
    seen: set[object] = set()
    for item in items:
        if item in seen:
            break
        seen.add(item)
    return item


def _listed(names: tuple[str, ...]) -> str:
    """Name at most twelve of the activities there are.

    >>> _listed(("A", "B"))
    "'A', 'B'"
    """
    shown = ", ".join(repr(name) for name in names[:12])
    return f"{shown} and {len(names) - 12} more" if len(names) > 12 else shown or "(none)"
