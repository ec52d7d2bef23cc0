"""Explore a plan: change durations and links, and watch the critical path move."""

from typing import Any

import traitlets

from itpm_lessons.engines.network import Dependency
from itpm_lessons.engines.notation import aliases, read_predecessors
from itpm_lessons.engines.slip import Slip
from itpm_lessons.views.axis import Axis
from itpm_lessons.views.gantt import axis_of
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.plan_page import PlanState, plan_page
from itpm_lessons.views.plan_room import Room
from itpm_lessons.views.plan_tools import VIEWS

from .project_stage import ProjectStage
from .stage import read_number


class PlanWidget(ProjectStage):
    """A plan as Gantt chart, network and table, in which durations and links can be changed.

    Parameters
    ----------
    project : Project or path, optional
        The plan, or a CSV or MS Project XML file with one; an empty plan where it is missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.
    selected : str, optional
        Name of the activity whose details are shown.
    view : {"gantt", "network", "both", "table"}, optional
        What is drawn; chosen by the width of the page, and by the size of
        the plan, where it is missing.

    Attributes
    ----------
    slip_days : float
        How many days the selected activity is imagined to slip.
    step : int or None
        How many steps of the passes are shown; None when they are not stepped through.
    schedule : Schedule
        The dates of the present plan.
    table : pandas.DataFrame
        The same as a table.

    Examples
    --------
    >>> from itpm_lessons.engines.network import Project
    >>> plan = PlanWidget(Project.of(A=(3, ""), B=(2, "A")))
    >>> plan.on_key("bar:B", "ArrowRight")
    >>> plan.project["B"].duration, plan.schedule.duration
    (3, 6)
    >>> plan.undo()
    >>> plan.schedule.duration
    5
    """

    selected = traitlets.Unicode(None, allow_none=True)
    view = traitlets.Enum(list(VIEWS), None, allow_none=True)
    slip_days = traitlets.Float(5)
    step = traitlets.Int(None, allow_none=True, min=0)
    _axis: Axis | None = None  # stands still while a bar is dragged
    _linking = False

    # ---- state

    @traitlets.validate("selected")
    def _known(self, proposal: Any) -> str | None:
        return None if proposal.value is None else self.project[proposal.value].name

    @traitlets.observe("project")
    def _keep_selection(self, _: Any) -> None:
        if self.selected is not None and self.selected not in self.project:
            self.selected = None

    @traitlets.observe("selected", "view", "slip_days", "step")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, or select an activity by its bar, box or row."""
        kind, _, what = id.partition(":")
        name = self._named(id)
        if name is not None:
            self._pick_activity(name)
        elif kind == "view":
            self.view, self.step = what, None
        elif kind == "step":
            self._go(what)
        elif id == "plan:link":
            self._linking = not self._linking and self.selected is not None
        elif id in ("plan:undo", "plan:redo", "plan:reset", "plan:save"):
            getattr(self, what)()
        self.redraw()

    def on_enter(self, id: str, value: str) -> None:
        """Change a duration, the predecessors, or the slip by typing."""
        what, _, name = id.partition(":")
        match what:
            case "duration":
                self.project = self.project.with_duration(name, read_number(value, "duration"))
            case "predecessors":
                links = read_predecessors(value, name, aliases(self.project.activities))
                self.project = self.project.with_predecessors(name, links)
            case "slip":
                self.slip_days = read_number(value, "slip")

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Give an activity the duration to which the end of its bar was dragged."""
        name = self._named(id)
        if name is None:
            return
        self._axis = self._axis or axis_of(self.schedule, self._room.chart_width)
        self.preview(self.project.with_duration(name, _whole(value)))
        if done:
            self._axis = None
            self.settle()
        self.redraw()

    def on_key(self, id: str, key: str) -> None:
        """Change a duration by arrows; undo and redo."""
        match key:
            case "Escape":
                self._linking = False
                self.redraw()
            case "ArrowLeft" | "ArrowRight":
                self._nudge(self._named(id), 1 if key == "ArrowRight" else -1)
            case _:
                super().on_key(id, key)

    def _named(self, id: str) -> str | None:
        """Find the activity whose bar, box or row has this id."""
        kind, _, name = id.partition(":")
        return name if kind in ("bar", "box", "row") and name in self.project else None

    def _pick_activity(self, name: str) -> None:
        if self._linking and self.selected is not None:
            self._linking = False
            self.redraw()
            link = Dependency(self.selected, name)
            self.project = self.project.with_predecessors(name, [*self.project.into(name), link])
        else:
            self.selected = None if name == self.selected else name

    def _go(self, where: str) -> None:
        """Begin or leave the steps of the passes, or go one on or back."""
        last = 2 * len(self.project)
        match where:
            case "begin":
                self.step = 0 if self.step is None else None
            case "end":
                self.step = None
            case "next":
                self.step = min(last, (self.step or 0) + 1)
            case "back":
                self.step = max(0, (self.step or 0) - 1)

    def _nudge(self, name: str | None, direction: int) -> None:
        if name is not None:
            step = max(1, axis_of(self.schedule, self._room.chart_width).snap)
            days = max(0, self.project[name].duration + direction * step)
            self.project = self.project.with_duration(name, _whole(days))

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the plan in the frame."""
        state = PlanState(
            self.schedule,
            self._room,
            selected=self.selected,
            slip=self._slip(),
            step=self.step,
            linking=self._linking,
            axis=self._axis,
            can_undo=self.can_undo,
            can_redo=self.can_redo,
            can_reset=self.can_reset,
            can_save=self.can_save,
            problem=self._problem,
            id=self.model_id[:8],
        )
        return plan_page(state)

    @property
    def _room(self) -> Room:
        return Room(self.view, self.width("plan"), len(self.project))

    def _slip(self) -> Slip | None:
        """Imagine the slip; an activity can't take less than no time."""
        if self.selected is None:
            return None
        days = max(self.slip_days, -self.project[self.selected].duration)
        return self.schedule.slip(self.selected, _whole(days))


def _whole(value: float) -> float:
    return int(value) if float(value).is_integer() else value
