"""A schedule as bars on a time axis, with the float behind them and the links between them."""

from math import ceil
from zlib import crc32

from itpm_lessons.engines.critical_path import Schedule, ScheduledActivity

from .axis import Axis, round_step
from .bars import ROW, Sheet, activity_bar, words_of
from .frame import scroller
from .lettering import amount, least_width, width_of
from .links import route
from .markup import Markup, classes, tag

TOP = 26  # pixels: height of the axis above the bars
NAMES_AT_MOST = 0.3  # share of the width that names may take
Way = tuple[str | None, str, str]  # class of a link, where it starts, its way from there
FAINT, STRONG, WARM = None, "itpm-drives", "itpm-drives itpm-critical-link"
MOST_IN_MOTION = 60  # rows whose changes are animated; more would hold up the pointer


def gantt(
    schedule: Schedule,
    *,
    selected: str | None = None,
    interactive: bool = False,
    width: int = 760,
    axis: Axis | None = None,
    id: str | None = None,
) -> Markup:
    """Draw one bar for each activity, its float as a dashed line, and all links.

    Critical bars are hatched, their names are bold, and it is said behind them. An arrow ends
    on the edge of the bar that it moves; links that drive a date are strong, others faint.

    Parameters
    ----------
    schedule : Schedule
        What to draw, in the order of its rows.
    selected : str, optional
        Name of the activity to mark.
    interactive : bool
        Whether bars are buttons that can be picked, dragged by their end, and moved by keys;
        their ids are the names.
    width : int
        Pixels that the picture takes.
    axis : Axis, optional
        Where days stand; `axis_of` the schedule where it is missing. Pass one on to keep the
        scale while the plan changes; what lies beyond it is cut.
    id : str, optional
        What makes the picture's pattern its own on a page; derived from the dates if missing.

    Examples
    --------
    >>> from itpm_lessons.engines.network import Project
    >>> from itpm_lessons.engines.critical_path import schedule
    >>> picture = gantt(schedule(Project.of(A=(3, ""), B=(2, "A"))))
    >>> 'aria-label="A: 3 days, day 0 to 3, critical"' in picture
    True
    """
    if not schedule.rows:
        return tag("p", "The plan has no activities yet.", class_="itpm-empty")
    axis = axis or axis_of(schedule, width)
    own = id or f"{crc32(repr((schedule.rows, axis)).encode('utf-8', 'replace')):x}"
    sheet = Sheet(axis, width, f"itpm-hatch-{own}", interactive)
    height = ROW * len(schedule.rows) + 8
    asked = {
        "data_nav": "rows",
        "data_keys": "ArrowLeft ArrowRight",
        "data_step": round(axis.step, 5),
        "data_unit": axis.snap,
        "data_min": axis.snap,  # no milestone by a slip of the hand; typing 0 makes one
    }
    picture = tag(
        "svg",
        _pattern(sheet.hatch),
        tag("path", d=_grid(axis, height), class_="itpm-grid"),
        _links(schedule, sheet),
        *_bars(schedule, sheet, selected),
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        class_="itpm-bars",
        role="group",
        aria_label=_spoken_chart(schedule),
        **(asked if interactive else {}),
    )
    many = len(schedule.rows) > MOST_IN_MOTION
    chart = tag(
        "div",
        _numbers(schedule, axis, width),
        picture,
        class_=classes("itpm-gantt", many and "itpm-many"),
        style=None if interactive else least_width(width),
    )
    return chart if interactive else scroller(chart, "Gantt chart")


def axis_of(schedule: Schedule, width: int) -> Axis:
    """Lay the days of `schedule` on `width` pixels, with room for names and last words.

    The scale is round, so that a small change of the plan moves bars and does not stretch all.
    """
    names = (width_of(schedule.project[row.name].label, 12.6) for row in schedule.rows)
    left = round(max(40, min(max(names, default=0) + 14, width * NAMES_AT_MOST))) + 10
    words = max((width_of(_longest_words(row), 11) for row in schedule.rows), default=0)
    behind = ceil((words + 12) / 24) * 24
    grain = round_step(schedule.duration / 20) if schedule.duration else 1
    horizon = round(ceil(schedule.finish / grain - 1e-9) * grain, 9)
    return Axis(left, max(width - behind, left + 60), horizon, min(0, schedule.start))


def _longest_words(row: ScheduledActivity) -> str:
    return f"{amount(row.duration)} d · {words_of(row.critical, row.total_float)}"


def _bars(schedule: Schedule, sheet: Sheet, selected: str | None) -> list[Markup]:
    reachable = selected or schedule.rows[0].name
    crowded = _arrows_at_end(schedule)
    return [
        activity_bar(
            sheet,
            row,
            schedule.project[row.name],
            place,
            selected=row.name == selected,
            reachable=row.name == reachable,
            arrow_at_end=row.name in crowded,
        )
        for place, row in enumerate(schedule.rows)
    ]


def _arrows_at_end(schedule: Schedule) -> set[str]:
    """Find the bars at whose finish a link arrives, or leaves along the row."""
    links = schedule.project.dependencies
    arriving = {link.successor for link in links if link.type[1] == "F"}
    return arriving | {link.predecessor for link in links if link.type == "FF"}


def _links(schedule: Schedule, sheet: Sheet) -> Markup:
    spans = {row.name: sheet.span(row, place) for place, row in enumerate(schedule.rows)}
    driving, critical = set(schedule.driving), set(schedule.critical)
    ways = []
    for link in schedule.project.dependencies:
        source, target = link.predecessor, link.successor
        kind = FAINT
        if link in driving:
            kind = WARM if source in critical and target in critical else STRONG
        ways.append((kind, *route(link.type, spans[source], spans[target], ROW)))
    draw = _paths_in_one if len(schedule.rows) > MOST_IN_MOTION else _paths
    return tag("g", *draw(ways), class_="itpm-links", aria_hidden="true")


def _paths(ways: list[Way]) -> list[Markup]:
    """Draw each link by itself, so that it moves by itself; the critical ones on top."""
    upwards = sorted(enumerate(ways), key=lambda way: (FAINT, STRONG, WARM).index(way[1][0]))
    return [
        tag("path", d=f"M0 0{way}", transform=f"translate({at})", class_=kind, data_id=f"~{place}")
        for place, (kind, at, way) in upwards
    ]


def _paths_in_one(ways: list[Way]) -> list[Markup]:
    """Draw all links of a kind as one path: hundreds of elements cost more than their lines."""
    lines: dict[str | None, list[str]] = {FAINT: [], STRONG: [], WARM: []}
    for kind, at, way in ways:
        lines[kind].append(f"M{at}{way}")
    return [tag("path", d="".join(drawn), class_=kind) for kind, drawn in lines.items()]


def _pattern(id: str) -> Markup:
    return tag(
        "pattern",
        tag("rect", width=6, height=6, class_="itpm-hatch"),
        tag("path", d="M0 0V6", class_="itpm-stripe"),
        id=id,
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )


def _numbers(schedule: Schedule, axis: Axis, width: int) -> Markup:
    """Draw the numbers of the axis; they stay in sight while the bars are scrolled."""
    end = axis.at(schedule.finish)
    finish = f"day {amount(schedule.finish)}"
    clear = width_of(finish, 12) / 2 + 14
    days = [day for day in axis.ticks() if abs(axis.at(day) - end) > clear]
    shown = [tag("text", amount(day), x=axis.at(day), y=16) for day in days]
    if end <= width - 20:
        shown.append(tag("text", finish, x=end, y=16, class_="itpm-finish", data_id="axis-end"))
    return tag(
        "svg",
        *shown,
        viewBox=f"0 0 {width} {TOP}",
        width=width,
        height=TOP,
        class_="itpm-axis",
        aria_hidden="true",
    )


def _grid(axis: Axis, height: int) -> str:
    return "".join(f"M{axis.at(day)} 0V{height - 4}" for day in axis.ticks())


def _spoken_chart(schedule: Schedule) -> str:
    count = len(schedule.rows)
    return (
        f"Gantt chart of {count} {'activity' if count == 1 else 'activities'}, "
        f"finish on day {amount(schedule.finish)}, {len(schedule.critical)} critical"
    )
