"""A stage that holds a project which the learner changes, with undo, redo and reset."""

import os
from itertools import count
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.critical_path import Schedule, schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.engines.refusal import Refusal

from .history import History
from .stage import Stage


class ProjectStage(Stage):
    """Base of widgets in which a project is changed.

    A subclass assigns `project` to change it, which can be undone; while something is dragged
    it gives projects to `preview`, and calls `settle` at the end, so that a drag is one step.
    A file that cannot be read makes an empty plan that says why: a notebook runs on.

    >>> class Plan(ProjectStage):
    ...     def draw(self):
    ...         return str(self.schedule.finish)
    >>> plan = Plan(Project.of(A=(3, "")))
    >>> plan.project = plan.project.with_duration("A", 5)
    >>> plan.undo()
    >>> plan.picture
    '3'
    """

    project = traitlets.Instance(Project)

    def __init__(self, project: Project | str | os.PathLike | None = None, **state: Any):
        notes: tuple[str, ...] = ()
        self._file: Path | None = None
        self._problem = ""
        if isinstance(project, str | os.PathLike):
            self._file = Path(project)
            project, notes, self._problem = _opened(self._file)
        self._original = Project(()) if project is None else project
        self._history = History()
        self._travelling = True  # while True, a new project is no step of its own to undo
        self._before_drag: Project | None = None
        self._scheduled: Schedule | None = None
        super().__init__(project=self._original, **state)
        self._travelling = False
        if notes:
            self.say(" ".join(notes))

    @property
    def schedule(self) -> Schedule:
        """The dates of the present plan."""
        if self._scheduled is None or self._scheduled.project is not self.project:
            self._scheduled = schedule(self.project)
        return self._scheduled

    @property
    def table(self):
        """The schedule as a pandas table."""
        return self.schedule.table

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.has_past

    @property
    def can_redo(self) -> bool:
        """Whether there is a change that was taken back."""
        return self._history.has_future

    @property
    def can_reset(self) -> bool:
        """Whether the plan is another one than in the beginning."""
        return self.project != self._original

    @traitlets.observe("project")
    def _on_project(self, change: Any) -> None:
        if len(self.project):
            self._problem = ""
        if not self._travelling:
            self._history.leave(change.old)
        self.redraw()

    @property
    def can_save(self) -> bool:
        """Whether there is a file beside which a copy can be saved."""
        return self._file is not None and len(self.project) > 0

    def save(self, path: str | os.PathLike[str] | None = None) -> Path:
        """Write the present plan as CSV and return where.

        Without `path`, to a new file beside the one that was opened, under the next free name:
        that one stays as it is. Raises what `write_plan` raises, and a Refusal for a plan that
        was not opened from a file.
        """
        from itpm_lessons.exchange import write_plan

        if path is None and self._file is None:
            raise Refusal("saving", "this plan is from no file", 'say where: plan.save("plan.csv")')
        target = Path(path) if path is not None else _free_name(self._file)
        write_plan(self.project, target)
        self.say(f"Saved as {target.name}. To go on with it, write this name into the cell above.")
        return target

    def undo(self) -> None:
        """Take back the last change of the plan."""
        self._travel(self._history.back(self.project))

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._travel(self._history.forward(self.project))

    def reset(self) -> None:
        """Go back to the plan that the widget began with; this too can be taken back."""
        self.project = self._original

    def preview(self, project: Project) -> None:
        """Show a project while something is dragged; it is a step only when it is settled."""
        if self._before_drag is None:
            self._before_drag = self.project
        self._travel(project)

    def settle(self) -> None:
        """Make what was dragged one step to undo, if it changed anything."""
        before, self._before_drag = self._before_drag, None
        if before is not None and before != self.project:
            self._history.leave(before)

    def _travel(self, project: Project) -> None:
        self._travelling = True
        try:
            self.project = project
        finally:
            self._travelling = False


def _opened(file: Path) -> tuple[Project, tuple[str, ...], str]:
    """Read a plan and its notes; where that is refused, an empty plan and why."""
    from itpm_lessons.exchange import open_plan

    try:
        plan = open_plan(file)
    except Refusal as refusal:
        why = f"{file.name} cannot be opened yet. {refusal}. Then run this cell again."
        return Project((), name=file.stem), (), why
    return plan.project, plan.notes, ""


def _free_name(file: Path) -> Path:
    names = (file.with_name(f"{file.stem}-{number}.csv") for number in count(2))
    return next(name for name in names if not name.exists())
