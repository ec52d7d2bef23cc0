"""The critical path method: when each activity can start, when it must, and what that leaves.

Conventions. Time counts days of work from the start of the project, day 0. Intervals are half
open: what starts on day 0 and takes 3 days ends at 3, and its successor may start at 3. All
four dependency types hold, with lag or lead; activities are worked without a break. The late
finish of what nothing waits for is the finish of the project, and nothing may end after it.

Not done here: calendars and dates, constraints and deadlines, progress, resources.

Source: J. E. Kelley and M. R. Walker, "Critical-Path Planning and Scheduling", Proceedings of
the Eastern Joint Computer Conference (1959). What counts as *a* critical path: `critical_chains`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from .activity import Dependency, DependencyType, plain_number
from .compiled_network import TYPE_CODES, CompiledNetwork
from .critical_chains import CriticalChains, find_chains
from .dates import Dates, find_dates
from .network import Project
from .refusal import Refusal
from .slip import Slip, compare

if TYPE_CHECKING:
    from pandas import DataFrame

FloatType = Literal["start", "finish", "smallest"]


class ScheduledActivity(NamedTuple):
    """Dates and floats of one activity, in days from the start of the project (day 0).

    `total_float` is how long it may slip without moving the finish of the project; `free_float`
    without moving any other activity. With SS and FF links the free float may exceed the total
    float; MS Project caps it there.
    """

    name: str
    duration: float
    early_start: float
    early_finish: float
    late_start: float
    late_finish: float
    total_float: float
    free_float: float
    critical: bool


@dataclass(frozen=True)
class Schedule:
    """The dates of all activities of `project`, in its order; made by `schedule`."""

    project: Project
    start_clamp: bool = True
    float_type: FloatType = "start"
    critical_limit: float = 0

    def __post_init__(self) -> None:
        if self.float_type not in get_args(FloatType):
            raise Refusal(
                "option float_type", f"is {self.float_type!r}", "use start, finish or smallest"
            )
        limit = plain_number("option critical_limit", "it", self.critical_limit)
        object.__setattr__(self, "critical_limit", limit)
        if limit < 0:
            raise Refusal("option critical_limit", f"is {limit!r}", "give 0 or more days")
        _ = self._dates

    @cached_property
    def _network(self) -> CompiledNetwork:
        project = self.project
        return CompiledNetwork.from_links(
            [activity.duration for activity in project.activities],
            *project.arrows,
            self._types,
            [link.lag for link in project.dependencies],
            project.placed_order,
        )

    @property
    def _types(self) -> list[int] | None:
        types = [link.type for link in self.project.dependencies]
        plain = types.count(DependencyType.FINISH_TO_START) == len(types)
        return None if plain else [TYPE_CODES[type_] for type_ in types]

    @cached_property
    def _dates(self) -> Dates:
        return find_dates(self._network, self.start_clamp)

    @property
    def tolerance(self) -> float:
        """Up to how many days a time counts as 0: 0 with whole days, else a rounding error."""
        return self._dates.tolerance

    @cached_property
    def rows(self) -> tuple[ScheduledActivity, ...]:
        """One row for each activity, in the order of the project."""
        dates, network = self._dates, self._network
        total = dates.total_float(self.float_type)
        limit = self.critical_limit + dates.tolerance
        columns = (
            network.durations,
            dates.early_start,
            dates.early_finish,
            dates.late_start,
            dates.late_finish,
            total,
            dates.free_float,
            [days <= limit for days in total],
        )
        given = map(network.given, columns)
        return tuple(map(ScheduledActivity, self.project.names, *given))

    @cached_property
    def _by_name(self) -> dict[str, ScheduledActivity]:
        return dict(zip(self.project.names, self.rows, strict=True))

    def __getitem__(self, name: str) -> ScheduledActivity:
        """Row of the activity `name`; a `Refusal` where there is none.

        >>> schedule(Project.of(A=(3, ""), B=(2, "A")))["B"].early_start
        3
        """
        return self._by_name[self.project[name].name]

    @property
    def start(self) -> float:
        """The earliest start of all: 0, or less where leads pull work before day 0."""
        return min(self._dates.early_start, default=0)

    @property
    def finish(self) -> float:
        """The latest early finish of all, in days from day 0."""
        return self._dates.finish

    @property
    def duration(self) -> float:
        """Days from the first start to the last finish."""
        return self.finish - self.start

    @cached_property
    def critical(self) -> tuple[str, ...]:
        """Names of the activities with a total float of at most `critical_limit`, in order."""
        return tuple(row.name for row in self.rows if row.critical)

    @property
    def open_ends(self) -> tuple[str, ...]:
        """Names of the activities that nothing waits for. A sound plan has one: the finish.

        >>> schedule(Project.of(A=(3, ""), B=(2, "A"), C=(1, "A"))).open_ends
        ('B', 'C')
        """
        waited_for = set(self.project.arrows[0])
        names = self.project.names
        return tuple(name for place, name in enumerate(names) if place not in waited_for)

    @cached_property
    def driving(self) -> tuple[Dependency, ...]:
        """The dependencies without spare time, which hold their successor's start, in order.

        >>> plan = schedule(Project.of(A=(3, ""), B=(1, ""), C=(1, "A, B")))
        >>> [str(link) for link in plan.driving]
        ['A → C']
        """
        tight = sorted(
            link
            for link, gap in zip(self._network.links, self._dates.gaps, strict=True)
            if gap <= 0
        )
        return tuple(self.project.dependencies[link] for link in tight)

    @cached_property
    def _chains(self) -> CriticalChains:
        dates, network = self._dates, self._network
        links = [self.project.dependencies[link] for link in network.links]
        total = dates.total_float(self.float_type)
        return find_chains(
            network,
            dates.early_start,
            [days <= 0 for days in total],
            dates.gaps,
            [(TYPE_CODES[link.type], link.lag) for link in links],
            dates.finish,
            start_clamp=self.start_clamp,
            tolerance=dates.tolerance,
        )

    @cached_property
    def critical_path_count(self) -> int:
        """How many critical paths there are, without listing them; see `critical_chains`."""
        return self._chains.count()

    def critical_paths(self, limit: int | None = None) -> Iterator[tuple[str, ...]]:
        """List the critical paths as tuples of names, as they are asked for, at most `limit`.

        They have no spare time at all, whatever `critical_limit` is.

        >>> project = Project.of(A=(3, ""), B=(2, "A"), C=(2, "A"), D=(1, "B, C"))
        >>> list(schedule(project).critical_paths())
        [('A', 'B', 'D'), ('A', 'C', 'D')]
        """
        names, order = self.project.names, self._network.order
        for path in self._chains.paths(limit):
            yield tuple(names[order[position]] for position in path)

    @property
    def table(self) -> "DataFrame":
        """The rows as a pandas table, the name in column ``activity``."""
        from pandas import DataFrame

        return DataFrame(self.rows, columns=["activity", *ScheduledActivity._fields[1:]])

    def slip(self, name: str, days: float) -> Slip:
        """Schedule again with the activity `name` taking `days` longer (or, negative, shorter).

        >>> schedule(Project.of(A=(3, ""), B=(1, ""), C=(1, "A, B"))).slip("B", 3).delay
        1
        """
        days = plain_number(f"slip of activity {name!r}", "it", days)
        slipped = self.project.with_duration(name, self.project[name].duration + days)
        return compare(name, days, self, replace(self, project=slipped))


def schedule(
    project: Project,
    *,
    start_clamp: bool = True,
    float_type: FloatType = "start",
    critical_limit: float = 0,
) -> Schedule:
    """Find the early and late dates of every activity of `project`.

    Parameters
    ----------
    project : Project
    start_clamp : bool
        Whether day 0 holds: no lead may pull work before it (the default, as Primavera P6
        does). With False a lead may (as Microsoft Project does), and only activities that wait
        for nothing are held at day 0.
    float_type : "start", "finish" or "smallest"
        Whether total float compares late and early start (the default), late and early finish,
        or is the smaller of both. Here the three agree: they part with calendars, constraints
        and progress, which this module does not do.
    critical_limit : float
        Days of total float up to which an activity counts as critical; 0 by default, more to
        see what is nearly critical.

    Returns
    -------
    Schedule

    Raises
    ------
    Refusal
        On an unknown `float_type`, and a `critical_limit` that is negative or not a number. A
        `Project` refuses loops, unknown names and bad durations itself.

    Examples
    --------
    >>> plan = schedule(Project.of(A=(3, ""), B=(2, "A"), C=(4, "A SS+1"), D=(1, "B, C")))
    >>> plan.duration, plan.critical, plan["B"].free_float
    (6, ('A', 'B', 'C', 'D'), 0)
    """
    return Schedule(project, start_clamp, float_type, critical_limit)
