"""Explore a plan: change durations and links, and watch the critical path move."""

import os
from typing import Any

import traitlets

from itpm_lessons.engines.critical_path import Schedule, schedule
from itpm_lessons.engines.network import Dependency, Project
from itpm_lessons.engines.notation import read_predecessors
from itpm_lessons.engines.passes import passes
from itpm_lessons.views.axis import Axis
from itpm_lessons.views.frame import frame, side
from itpm_lessons.views.gantt import axis_of, gantt
from itpm_lessons.views.lettering import amount
from itpm_lessons.views.markup import Markup, classes, tag
from itpm_lessons.views.network_diagram import network_diagram
from itpm_lessons.views.pass_steps import known_after, steps_panel
from itpm_lessons.views.plan_panel import (
    activity_panel,
    box_note,
    count_of,
    hint_panel,
    link_note,
    meaning,
    slip_panel,
)
from itpm_lessons.views.plan_tools import VIEWS, plan_tools
from itpm_lessons.views.schedule_table import schedule_table

from .history import History
from .stage import Stage, read_number

WIDE, GAP = 980, 18  # pixels from which two pictures stand side by side, and between them
TALL = 30  # rows above which the chart scrolls in itself
GANTT_SHARE = 0.385  # of the width, when both stand side by side


class PlanWidget(Stage):
    """A plan as Gantt chart, network and table, in which durations and links can be changed.

    Parameters
    ----------
    project : Project or path, optional
        The plan, or a CSV or MS Project XML file with one; an empty plan where it is missing.
    selected : str, optional
        Name of the activity whose details are shown.
    view : {"gantt", "network", "both", "table"}, optional
        What is drawn; chosen by the width of the page where it is missing.

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
    >>> plan = PlanWidget(Project.of(A=(3, ""), B=(2, "A")))
    >>> plan.on_key("B", "ArrowRight")
    >>> plan.project["B"].duration, plan.schedule.duration
    (3, 6)
    >>> plan.undo()
    >>> plan.schedule.duration
    5
    """

    project = traitlets.Instance(Project)
    selected = traitlets.Unicode(None, allow_none=True)
    view = traitlets.Enum(list(VIEWS), None, allow_none=True)
    slip_days = traitlets.Float(5)
    step = traitlets.Int(None, allow_none=True, min=0)

    def __init__(self, project: Project | str | os.PathLike | None = None, **state: Any):
        notes: tuple[str, ...] = ()
        if isinstance(project, str | os.PathLike):
            from itpm_lessons.exchange import open_plan

            opened = open_plan(project)
            project, notes = opened.project, opened.notes
        self._history = History()
        self._travelling = True  # while True, a new project is no step of its own to undo
        self._before_drag: Project | None = None
        self._axis: Axis | None = None  # stands still while a bar is dragged
        self._linking = False
        self._scheduled: Schedule | None = None
        super().__init__(project=Project(()) if project is None else project, **state)
        self._travelling, self._original = False, self.project
        if notes:
            self.say(" ".join(notes))

    # ---- state

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

    @traitlets.validate("selected")
    def _known(self, proposal: Any) -> str | None:
        return None if proposal.value is None else self.project[proposal.value].name

    @traitlets.observe("project")
    def _on_project(self, change: Any) -> None:
        if not self._travelling:
            self._history.leave(change.old)
        if self.selected is not None and self.selected not in self.project:
            self.selected = None
        self.redraw()

    @traitlets.observe("selected", "view", "slip_days", "step")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    def undo(self) -> None:
        """Take back the last change of the plan."""
        self._travel(self._history.back(self.project))

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._travel(self._history.forward(self.project))

    def reset(self) -> None:
        """Go back to the plan that the widget began with; this too can be taken back."""
        self.project = self._original

    def _travel(self, project: Project) -> None:
        self._travelling = True
        try:
            self.project = project
        finally:
            self._travelling = False

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, or select an activity by its bar, box or row."""
        name = self._named(id)
        if name is not None:
            self._pick_activity(name)
        elif id.startswith("view:"):
            self.view, self.step = id.removeprefix("view:"), None
        elif id.startswith("step:"):
            self._go(id.removeprefix("step:"))
        elif id == "plan:link":
            self._linking = not self._linking and self.selected is not None
        elif id in ("plan:undo", "plan:redo", "plan:reset"):
            getattr(self, id.removeprefix("plan:"))()
        self.redraw()

    def on_enter(self, id: str, value: str) -> None:
        """Change a duration, the predecessors, or the slip by typing."""
        what, _, name = id.partition(":")
        match what:
            case "duration":
                self.project = self.project.with_duration(name, read_number(value, "duration"))
            case "predecessors":
                links = read_predecessors(value, name, self.project.names)
                self.project = self.project.with_predecessors(name, links)
            case "slip":
                self.slip_days = read_number(value, "slip")

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Give an activity the duration to which the end of its bar was dragged."""
        name = self._named(id)
        if name is None:
            return
        if self._before_drag is None:
            self._before_drag = self.project
            self._axis = axis_of(self.schedule, self._chart_width())
        self._travel(self.project.with_duration(name, _whole(value)))
        if done:
            before, self._before_drag, self._axis = self._before_drag, None, None
            if before != self.project:
                self._history.leave(before)
        self.redraw()

    def on_key(self, id: str, key: str) -> None:
        """Change a duration by arrows; undo and redo."""
        match key:
            case "Control+z":
                self.undo()
            case "Control+Z" | "Control+Shift+Z" | "Control+y":
                self.redo()
            case "Escape":
                self._linking = False
                self.redraw()
            case "ArrowLeft" | "ArrowRight":
                self._nudge(self._named(id), 1 if key == "ArrowRight" else -1)

    def _named(self, id: str) -> str | None:
        """Find the activity that an id of the picture stands for."""
        for name in (id, id.partition(":")[2]):
            if name in self.project:
                return name
        return None

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
            step = Axis(0, self._chart_width() * 0.7, self.schedule.finish).snap
            days = max(0, self.project[name].duration + direction * step)
            self.project = self.project.with_duration(name, _whole(days))

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the plan in the frame."""
        stepping = self.step is not None
        return frame(
            f"{self.project.name or 'Project'} · plan",
            self._pictures(),
            figures=[] if stepping else self._figures(),
            tools=self._tools(),
            side=None if stepping else side(*self._panels()),
            note=self._note(),
            data_id="plan",
            keys="Control+z Control+Z Control+y" + (" Escape" if self._linking else ""),
        )

    def _figures(self) -> list[tuple[str, str]]:
        plan, paths = self.schedule, self.schedule.critical_path_count
        return [
            (f"day {amount(plan.finish)}", "finish"),
            (f"{len(plan.critical)} of {len(plan.rows)}", "critical"),
            (count_of(paths), "critical path" if paths == 1 else "critical paths"),
        ]

    def _note(self) -> Markup:
        if self.step is not None:
            return box_note()
        return link_note(self.selected) if self._linking else meaning(self.schedule)

    def _tools(self) -> list[Markup]:
        return plan_tools(
            "" if self.step is not None else self._shown_view(),
            stepping=self.step is not None,
            can_undo=self._history.has_past,
            can_redo=self._history.has_future,
            can_reset=self.project != self._original_plan(),
        )

    def _original_plan(self) -> Project:
        return getattr(self, "_original", self.project)

    def _panels(self) -> list[Markup]:
        if self.selected is None:
            return [hint_panel(self.schedule)]
        return [
            activity_panel(self.schedule, self.selected, self._linking),
            slip_panel(self.schedule, self.schedule.slip(self.selected, self._slip())),
        ]

    def _slip(self) -> float:
        """How far the selected activity is imagined to slip; it can't take less than no time."""
        return _whole(max(self.slip_days, -self.project[self.selected].duration))

    def _shown_view(self) -> str:
        return self.view or ("both" if self.width("plan", 0) >= WIDE else "gantt")

    def _chart_width(self) -> int:
        room = self.width("plan", 760)
        return max(320, round((room - GAP) * GANTT_SHARE) if self._beside() else room)

    def _network_width(self) -> int:
        room = self.width("plan", 760)
        return room - GAP - self._chart_width() if self._beside() else room

    def _beside(self) -> bool:
        return self._shown_view() == "both" and self.width("plan", 0) >= WIDE

    def _pictures(self) -> Markup:
        if self.step is not None:
            shown = [self._steps()]
        else:
            views = {"gantt": self._gantt, "network": self._network, "table": self._table}
            view = self._shown_view()
            chosen = ("gantt", "network") if view == "both" else (view,)
            shown = [views[name]() for name in chosen]
        beside = self._beside() and self.step is None
        return tag(
            "div",
            *shown,
            class_=classes("itpm-pictures", beside and "itpm-two"),
            data_measure="plan",
            data_id="plan-pictures",
        )

    def _gantt(self) -> Markup:
        chart = gantt(
            self.schedule,
            selected=self.selected,
            interactive=True,
            width=self._chart_width(),
            axis=self._axis,
            id=self.model_id[:8],
        )
        tall = len(self.schedule.rows) > TALL and "itpm-tall"
        return tag("div", chart, class_=classes(tall), data_id="slot:gantt")

    def _network(self) -> Markup:
        diagram = network_diagram(
            self.schedule, selected=self.selected, interactive=True, width=self._network_width()
        )
        return tag("div", diagram, data_id="slot:network")

    def _table(self) -> Markup:
        table = schedule_table(self.schedule, selected=self.selected, interactive=True)
        return tag("div", table, data_id="slot:table")

    def _steps(self) -> Markup:
        """Draw the network with what is known so far, and the arithmetic of the last step."""
        steps = passes(self.project)
        place = min(self.step, len(steps))
        now = steps[place - 1] if place else None
        diagram = network_diagram(
            self.schedule,
            interactive=True,
            shown=known_after(steps, place),
            active=now and now.activity,
            deciding=now.deciding if now else (),
            width=self.width("plan", 760),
        )
        return tag("div", steps_panel(steps, place), diagram, data_id="slot:steps")


def _whole(value: float) -> float:
    return int(value) if float(value).is_integer() else value
