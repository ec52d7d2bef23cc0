"""The critical path method: when each activity can start, and when it must."""

from dataclasses import dataclass

from .network import Dependency, Project


@dataclass(frozen=True)
class ScheduledActivity:
    """Dates of one activity, in days from the start of the project (day 0)."""

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
    """The dates of all activities of `project`, in its order."""

    project: Project
    rows: tuple[ScheduledActivity, ...]

    def __getitem__(self, name: str) -> ScheduledActivity:
        return {row.name: row for row in self.rows}[name]

    @property
    def duration(self) -> float:
        """Days from the start of the project to its end."""
        return max((row.early_finish for row in self.rows), default=0)

    @property
    def critical(self) -> tuple[str, ...]:
        """Names of the critical activities, in order."""
        return tuple(row.name for row in self.rows if row.critical)


def schedule(project: Project) -> Schedule:
    """Find the early and late dates of every activity of `project`."""
    start, finish = {}, {}
    for name in project.order:
        days = project[name].duration
        start[name] = max([0, *(_held(link, start, finish, days) for link in project.into(name))])
        finish[name] = start[name] + days
    end = max([0, *finish.values()])
    late = {}
    rows = {}
    for name in reversed(project.order):
        days = project[name].duration
        links = project.out_of(name)
        late[name] = min(end, *(_must(link, late, project, days) for link in links), end)
        gaps = [_gap(link, start, finish) for link in links] or [end - finish[name]]
        rows[name] = ScheduledActivity(
            name, days, start[name], finish[name], late[name] - days, late[name],
            late[name] - finish[name], max(0, min(gaps)), late[name] - finish[name] <= 1e-9,
        )  # fmt: skip
    return Schedule(project, tuple(rows[name] for name in project.names))


def _held(link: Dependency, start: dict, finish: dict, days: float) -> float:
    base = (start if link.type[0] == "S" else finish)[link.predecessor] + link.lag
    return base if link.type[1] == "S" else base - days


def _must(link: Dependency, late: dict, project: Project, days: float) -> float:
    target = late[link.successor] - link.lag
    if link.type[1] == "S":
        target -= project[link.successor].duration
    return target if link.type[0] == "F" else target + days


def _gap(link: Dependency, start: dict, finish: dict) -> float:
    have = (start if link.type[0] == "S" else finish)[link.predecessor]
    need = (start if link.type[1] == "S" else finish)[link.successor]
    return need - link.lag - have
