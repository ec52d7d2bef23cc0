"""The page of a plan: charts, network, table or the steps of the passes, with what stands around.

What is drawn is said by one value, `PlanState`; a widget holds it, and computes nothing here.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from itpm_lessons.engines.critical_path import Schedule
from itpm_lessons.engines.passes import passes
from itpm_lessons.engines.slip import Slip

from .axis import Axis
from .frame import UNDO_KEYS, frame, side
from .gantt import gantt
from .lettering import amount
from .markup import Markup, classes, join, tag
from .network_diagram import network_diagram
from .pass_steps import known_after, steps_panel
from .plan_panel import (
    activity_panel,
    box_note,
    count_of,
    hint_panel,
    link_note,
    meaning,
    slip_panel,
)
from .plan_room import Room
from .plan_tools import plan_tools
from .schedule_table import schedule_table

TALL = 30  # rows above which the chart scrolls in itself


@dataclass(frozen=True)
class PlanState:
    """All that a page of a plan shows.

    Parameters
    ----------
    schedule : Schedule
        The plan and its dates.
    room : Room
        What is drawn, and how wide.
    selected : str, optional
        Name of the activity whose details are shown.
    slip : Slip, optional
        What a slip of the selected activity would do.
    step : int, optional
        How many steps of the passes are shown; None when they are not stepped through.
    linking : bool
        Whether the next pick makes a link.
    axis : Axis, optional
        Where days stand while a bar is dragged.
    can_undo, can_redo, can_reset, can_save : bool
        Whether these buttons have something to do.
    problem : str
        Why there is no plan to show.
    id : str
        What makes patterns the page's own.
    """

    schedule: Schedule
    room: Room = field(default_factory=Room)
    selected: str | None = None
    slip: Slip | None = None
    step: int | None = None
    linking: bool = False
    axis: Axis | None = None
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""
    id: str = "plan"


def plan_page(state: PlanState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.critical_path import schedule
    >>> from itpm_lessons.engines.network import Project
    >>> "day 5" in plan_page(PlanState(schedule(Project.of(A=(3, ""), B=(2, "A")))))
    True
    """
    stepping = state.step is not None
    if state.problem:
        return frame(_title(state), tag("p", state.problem, class_="itpm-problem"), data_id="plan")
    return frame(
        _title(state),
        _steps(state) if stepping else _pictures(state),
        figures=[] if stepping else _figures(state.schedule),
        tools=_tools(state),
        side=None if stepping else side(*_panels(state)),
        note=_note(state),
        data_id="plan",
        keys=UNDO_KEYS + (" Escape" if state.linking else ""),
    )


def _title(state: PlanState) -> str:
    return f"{state.schedule.project.name or 'Project'} · plan"


def _figures(plan: Schedule) -> list[tuple[str, str]]:
    paths = plan.critical_path_count
    return [
        (f"day {amount(plan.finish)}", "finish"),
        (f"{len(plan.critical)} of {len(plan.rows)}", "critical"),
        (count_of(paths), "critical path" if paths == 1 else "critical paths"),
    ]


def _note(state: PlanState) -> Markup:
    if state.step is not None:
        return box_note()
    if state.linking and state.selected is not None:
        return link_note(state.selected)
    explained = (" ", box_note()) if state.room.shown in ("network", "both") else ()
    return join(meaning(state.schedule), *explained)


def _tools(state: PlanState) -> list[Markup]:
    stepping = state.step is not None
    return plan_tools(
        "" if stepping else state.room.shown,
        stepping=stepping,
        can_undo=state.can_undo,
        can_redo=state.can_redo,
        can_reset=state.can_reset,
        can_save=state.can_save,
    )


def _panels(state: PlanState) -> list[Markup]:
    if state.selected is None or state.slip is None:
        return [hint_panel(state.schedule)]
    return [
        activity_panel(state.schedule, state.selected, state.linking),
        slip_panel(state.schedule, state.slip),
    ]


def _pictures(state: PlanState) -> Markup:
    view = state.room.shown
    shown = [_VIEWS[name](state) for name in (("gantt", "network") if view == "both" else (view,))]
    return _measured(*shown, beside=state.room.beside)


def _measured(*pictures: Markup, beside: bool = False) -> Markup:
    """Let the page tell how many pixels it has for pictures."""
    return tag(
        "div",
        *pictures,
        class_=classes("itpm-pictures", beside and "itpm-two"),
        data_measure="plan",
        data_id="plan-pictures",
    )


def _gantt(state: PlanState) -> Markup:
    chart = gantt(
        state.schedule,
        selected=state.selected,
        interactive=True,
        width=state.room.chart_width,
        axis=state.axis,
        id=state.id,
    )
    tall = len(state.schedule.rows) > TALL and "itpm-tall"
    return tag("div", chart, class_=classes(tall), data_id="slot:gantt")


def _network(state: PlanState) -> Markup:
    diagram = network_diagram(
        state.schedule, selected=state.selected, interactive=True, width=state.room.network_width
    )
    return tag("div", diagram, data_id="slot:network")


def _table(state: PlanState) -> Markup:
    table = schedule_table(state.schedule, selected=state.selected, interactive=True)
    return tag("div", table, data_id="slot:table")


_VIEWS: dict[str, Callable[[PlanState], Markup]] = {
    "gantt": _gantt,
    "network": _network,
    "table": _table,
}


def _steps(state: PlanState) -> Markup:
    """Draw the network with what is known so far, and the arithmetic of the last step."""
    steps = passes(state.schedule.project)
    place = min(state.step or 0, len(steps))
    now = steps[place - 1] if place else None
    diagram = network_diagram(
        state.schedule,
        interactive=True,
        shown=known_after(steps, place),
        active=now.activity if now else None,
        deciding=now.deciding if now else (),
        width=state.room.whole,
    )
    return _measured(tag("div", steps_panel(steps, place), diagram, data_id="slot:steps"))
