"""Work reported done against work really done, and what each week got done."""

from collections.abc import Sequence
from itertools import pairwise

from itpm_lessons.engines.quality import State, rules

from ..chart import Chart, Point
from ..lettering import width_of
from ..markup import Markup
from .state import ReworkState
from .words import percent, weeks

SAID_APART = 14  # pixels between two lines of words


def progress_picture(state: ReworkState, width: int) -> Markup:
    """Draw both lines and the hidden rework between them.

    >>> from itpm_lessons.engines.quality import Game
    >>> "reported done 0 %" in progress_picture(ReworkState(Game.of(1)), 600)
    True
    """
    states = state.game.states
    far = max(18.0, states[-1].time + 2)
    room = Chart((0, far), (0, 108), width, 300, left=34, top=18)
    reported, really = _line(states, "reported"), _line(states, "really")
    shows = state.shows_hidden
    return room.draw(
        room.upright(rules.DATE, "due"),
        *_alone(state, room),
        room.area(really, reported, "critical", title="hidden rework: looks done, and is not")
        if shows
        else None,
        room.line(reported, "task"),
        room.line(really, "good") if shows else None,
        room.dots([reported[-1]], "task", 4),
        room.dots([really[-1]], "good", 4) if shows else None,
        *_ends(state, room, reported[-1], really[-1]),
        *_ninety(states, room),
        label=_said(state),
        x_name="week",
        y_name="% of the work",
        y_ticks=(0, 25, 50, 75, 90, 100),
        data_id="progress-picture",
    )


def _line(states: Sequence[State], what: str) -> list[Point]:
    return [(each.time, 100 * getattr(each, what)) for each in states]


def _said(state: ReworkState) -> str:
    now = state.game.state
    hidden = (
        f", really done {percent(now.really)}; the difference is hidden rework"
        if state.shows_hidden
        else ""
    )
    return f"After {weeks(now.time)}: reported done {percent(now.reported)}{hidden}."


def _alone(state: ReworkState, room: Chart) -> list[Markup]:
    """Draw the same project left alone, as far as this one has come; at the end, all of it."""
    now = state.game.state
    shown = [each for each in state.alone if each.time <= now.time + 1e-9 or state.game.over]
    shown = [each for each in shown if each.time <= room.x[1]]
    if len(shown) < 2 or all(a == b for a, b in zip(shown, state.game.states, strict=False)):
        return []
    what = "really" if state.shows_hidden else "reported"
    return [room.line(_line(shown, what), "ideal")]


def _ends(state: ReworkState, room: Chart, reported: Point, really: Point) -> list[Markup]:
    """Write behind the last points what they are."""
    if state.game.state.week == 0:
        return [room.words(0.4, 6, "nothing is done yet")]
    if not state.shows_hidden:
        return [_beside(room, reported, f"reported {percent(reported[1] / 100)}", "task", 4)]
    high, low = room.down(reported[1]), room.down(really[1])
    push = max(0.0, SAID_APART - (low - high)) / 2
    return [
        _beside(room, reported, f"reported {percent(reported[1] / 100)}", "task", 4 - push),
        _beside(room, really, f"really {percent(really[1] / 100)}", "good", 4 + push),
    ]


def _beside(room: Chart, point: Point, said: str, kind: str, dy: float) -> Markup:
    step = (room.x[1] - room.x[0]) / max(1, room.width - room.left - room.right)
    flip = room.across(point[0]) + 8 + width_of(said, 11) > room.width
    return room.words(point[0] + (-8 if flip else 8) * step, point[1], said, kind, end=flip, dy=dy)


def _ninety(states: Sequence[State], room: Chart) -> list[Markup]:
    """Mark, near the ground where there is room, how long it has looked 90 % done."""
    first = next((each.time for each in states if each.reported >= 0.9), None)
    last = states[-1].time
    if first is None or last - first < 0.5:
        return []
    said = f"“90 % done” for {weeks(last - first)}"
    ends = [room.line([(at, 6), (at, 14)], "critical") for at in (first, last)]
    return [
        room.line([(first, 10), (last, 10)], "critical"),
        *ends,
        room.words(last, 14, said, "critical", end=True, dy=-8),
    ]


def weeks_picture(state: ReworkState, width: int) -> Markup:
    """Draw what each week got done: right, and wrong as it showed later.

    Work of a week that did not add to what is right was wrong, or repaired nothing.
    """
    states = state.game.states
    done = [
        (before.time, after.time, after.worked - before.worked, after.right - before.right)
        for before, after in pairwise(states)
        if after.time > before.time
    ]
    far = max(18.0, states[-1].time + 2)
    most = max([32.0, *(work for _, _, work, _ in done)])
    room = Chart((0, far), (0, most * 1.12), width, 130, left=34, top=24)
    columns = [(a, b, work) for a, b, work, _ in done]
    right = [(a, b, good) for a, b, _, good in done]
    shows = state.shows_hidden
    return room.draw(
        room.columns(columns, "critical" if shows else "task"),
        room.columns(right, "task") if shows else None,
        room.upright(rules.DATE),
        label=_weeks_said(done, shows),
        x_name="week",
        y_name="person-days a week; blue came out right" if shows else "person-days a week",
        data_id="weeks-picture",
    )


def _weeks_said(done: Sequence[tuple[float, float, float, float]], shows: bool) -> str:
    if not done:
        return "No week has been worked yet."
    work, right = sum(each[2] for each in done), sum(each[3] for each in done)
    said = f"{work:.0f} person-days worked in {len(done)} weeks"
    return f"{said}, {right:.0f} of them came out right." if shows else f"{said}."
