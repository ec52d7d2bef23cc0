"""A stage that holds a project which the learner changes, with undo, redo and reset."""

import os
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.critical_path import Schedule, schedule
from itpm_lessons.engines.network import Project

from .value_stage import ValueStage


class ProjectStage(ValueStage):
    """Base of widgets in which a project is changed; see `ValueStage`.

    >>> class Plan(ProjectStage):
    ...     def draw(self):
    ...         return str(self.schedule.finish)
    >>> plan = Plan(Project.of(A=(3, "")))
    >>> plan.project = plan.project.with_duration("A", 5)
    >>> plan.undo()
    >>> plan.picture
    '3'
    """

    HELD = "project"
    project = traitlets.Instance(Project)

    def __init__(self, project: Project | str | os.PathLike[str] | None = None, **state: Any):
        self._notes: tuple[str, ...] = ()
        self._scheduled: Schedule | None = None
        super().__init__(project, **state)
        if self._notes:
            self.say(" ".join(self._notes))

    def pattern(self) -> Project:
        """Return a project without activities; after a file, by its name."""
        return Project((), name=self._file.stem if self._file else "")

    def read(self, file: Path) -> Project:
        """Read a plan from CSV or MS Project XML, and keep what is to be said about it."""
        from itpm_lessons.exchange import open_plan

        plan = open_plan(file)
        self._notes = plan.notes
        return plan.project

    def write(self, value: Project, file: Path) -> None:
        """Write a plan as CSV."""
        from itpm_lessons.exchange import write_plan

        write_plan(value, file)

    @property
    def schedule(self) -> Schedule:
        """The dates of the present plan."""
        if self._scheduled is None or self._scheduled.project is not self.project:
            self._scheduled = schedule(self.project)
        return self._scheduled

    @property
    def table(self) -> Any:
        """The schedule as a pandas table."""
        return self.schedule.table

    @property
    def can_save(self) -> bool:
        """Whether there is a file beside which a copy can be saved."""
        return self._file is not None and len(self.project) > 0
