"""The page of the release composer; what is drawn is said by one value, `ReleasesState`."""

from dataclasses import dataclass

from itpm_lessons.engines.methodology import Composition, gates, sprints

from ..frame import UNDO_KEYS, button, frame, group, side, unopened
from ..lettering import amount, money
from ..markup import Markup, tag
from .board import board
from .marks import marks_of, nameless
from .panels import calendar_panel, comparison, meaning, part_panel, settings_panel
from .sheet import Sheet, in_week
from .timeline import timeline
from .value import Curve, value_chart


@dataclass(frozen=True)
class ReleasesState:
    """All that the page shows.

    Parameters
    ----------
    plan : Composition
        Parts and releases.
    horizon : float
        The week until which value is counted.
    best : Composition, optional
        The best releases of these parts, where they are shown.
    width : int
        Pixels of the pictures.
    end : float, optional
        The last week that is shown, while a release is dragged.
    selected : str, optional
        Name of the part whose numbers can be changed.
    sprint_weeks : int
        Length of Sprints on the timeline; 0 shows none.
    gates : bool
        Whether gates are shown.
    many : bool
        Whether there are too many parts to look for the best releases.
    can_undo, can_redo, can_reset, can_save : bool
        Whether these buttons have something to do.
    problem : str
        Why there is no plan to show.
    """

    plan: Composition
    horizon: float = 20
    best: Composition | None = None
    width: int = 640
    end: float | None = None
    selected: str | None = None
    sprint_weeks: int = 0
    gates: bool = False
    many: bool = False
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""


def releases_page(state: ReleasesState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.methodology.examples import CLOCKIN_RELEASES
    >>> "$9,800" in releases_page(ReleasesState(CLOCKIN_RELEASES))
    True
    """
    plan = state.plan
    title = f"{plan.title or 'Project'} · releases"
    if state.problem:
        return unopened(title, state.problem, data_id="releases")
    curves = _curves(state)
    return frame(
        title,
        _pictures(state, curves),
        tag("div", board(plan, state.selected), class_="itpm-releases-board", data_id="slot:board"),
        figures=_figures(state),
        tools=[_changes(state)],
        side=side(
            comparison(curves, state.horizon, state.best),
            settings_panel(plan, state.horizon, best=state.best is not None, many=state.many),
            part_panel(None if state.selected is None else plan.part(state.selected)),
            calendar_panel(state.sprint_weeks, state.gates),
        ),
        note=meaning(plan, plan.as_one(), state.horizon),
        data_id="releases",
        keys=UNDO_KEYS,
    )


def _curves(state: ReleasesState) -> list[Curve]:
    curves = [
        Curve("yours", "yours", state.plan, "task"),
        Curve("one release", "one", state.plan.as_one(), "ideal"),
    ]
    if state.best is not None:
        curves.append(Curve("the best", "best", state.best, "good"))
    return curves


def _figures(state: ReleasesState) -> list[tuple[str, str]]:
    plan = state.plan
    return [
        (money(plan.net_by(state.horizon)), f"net by week {amount(state.horizon)}"),
        (in_week(plan.release_plan.break_even()), "costs paid back for good"),
        (in_week(max(plan.weeks, default=0)), "last release"),
    ]


def _pictures(state: ReleasesState, curves: list[Curve]) -> Markup:
    plan = state.plan
    sheet = Sheet.of(plan, state.horizon, state.width)
    if state.end is not None:
        sheet = Sheet(state.width, state.end)
    built = max(plan.ready, default=0)
    line = timeline(
        plan,
        sheet,
        state.horizon,
        sprints=sprints(built, state.sprint_weeks) if state.sprint_weeks else (),
        gates=gates(plan) if state.gates else (),
        interactive=True,
    )
    return tag(
        "div",
        line,
        _marks_in_words(plan, sheet, state.horizon),
        value_chart(curves, sheet, state.horizon),
        data_measure="releases",
        data_id="releases-pictures",
    )


def _marks_in_words(plan: Composition, sheet: Sheet, horizon: float) -> Markup | None:
    """Say what the marks of a part are, where there is no room to name them in the picture."""
    if not nameless(marks_of(row, sheet, horizon) for row in plan.building):
        return None
    return tag(
        "p",
        "A part is built (solid bar), may wait for its release (dashed line), "
        "and is then in use (pale bar).",
        class_="itpm-small",
    )


def _changes(state: ReleasesState) -> Markup:
    buttons = [
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
    ]
    if state.can_save:
        buttons.append(button("Save a copy", "do:save"))
    return group(*buttons, label="Changes")
