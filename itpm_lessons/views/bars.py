"""One activity of a Gantt chart: name, bar, float behind it, and what is said about it."""

from dataclasses import dataclass
from functools import lru_cache

from itpm_lessons.engines.activity import Activity
from itpm_lessons.engines.critical_path import ScheduledActivity

from .axis import Axis
from .lettering import amount, days, fitted, pixels, width_of
from .links import Span
from .markup import Markup, classes, join, piece, tag

ROW, BAR = 25, 14  # pixels: height of a row, and of a bar


@dataclass(frozen=True)
class Sheet:
    """What all rows of one chart have in common."""

    axis: Axis
    width: int
    hatch: str  # id of the pattern that fills critical bars
    interactive: bool

    def span(self, row: ScheduledActivity, place: int = 0) -> Span:
        """Return left edge, right edge and middle of a bar; even the shortest can be seen."""
        left = self.axis.exactly(row.early_start)
        right = self.axis.exactly(row.early_finish)
        middle = ROW * place + ROW / 2
        if row.duration == 0:
            return left - 6, left + 6, middle
        return left, max(right, left + 3), middle


def activity_bar(
    sheet: Sheet,
    row: ScheduledActivity,
    activity: Activity,
    place: int,
    *,
    selected: bool,
    reachable: bool,
    arrow_at_end: bool,
) -> Markup:
    """Draw the row of one activity.

    `reachable` gives it the one place that the chart has in the order of tabs; the arrow keys
    lead on from there. `arrow_at_end` keeps words clear of the end of the bar. What only moves
    keeps its markup and gets another place, which is quick to draw, to send and to animate.
    """
    left, right, _ = sheet.span(row)
    late = max(right, sheet.axis.exactly(row.late_finish))
    marks = _marks(
        row.duration,
        row.total_float,
        row.critical,
        pixels(right - left),
        pixels(late - left),
        19 if arrow_at_end else 9,
        sheet.hatch if row.critical else None,
        sheet.interactive,
    )
    return tag(
        "g",
        _label(activity, sheet.width, sheet.axis.left - 18),
        tag("g", marks, transform=f"translate({pixels(left)} 0)", class_="itpm-slide"),
        transform=f"translate(0 {ROW * place})",
        class_=classes(
            "itpm-activity", row.critical and "itpm-critical", selected and "itpm-selected"
        ),
        data_id=f"bar:{row.name}",
        role="button" if sheet.interactive else "img",
        tabindex=(0 if reachable else -1) if sheet.interactive else None,
        aria_current="true" if selected else None,
        aria_label=spoken(row, activity.label),
    )


@lru_cache(4096)
def _label(activity: Activity, width: int, room: float) -> Markup:
    band = tag("rect", width=width, height=ROW, rx=4, class_="itpm-band")
    return piece(tag("g", band, _name(activity, room)))


def _name(activity: Activity, room: float) -> Markup:
    """Write a name, bold, and as much of the title as there is room; the rest as a tooltip."""
    short = fitted(activity.name, room, 12.6)
    title = activity.label.removeprefix(activity.name).lstrip()
    rest = room - width_of(short, 12.6) - 4
    shown = fitted(title, rest) if title and rest > 24 else ""
    whole = short == activity.name and shown == title
    return tag(
        "text",
        tag("tspan", short, class_="itpm-name"),
        f" {shown}" if shown else None,
        None if whole else tag("title", activity.label),
        x=6,
        y=17,
    )


def words_of(critical: bool, total_float: float) -> str:
    """Say what stands behind a bar: its float, or that it is critical."""
    return "critical" if critical else f"float {amount(total_float)} d"


def spoken(row: ScheduledActivity, label: str) -> str:
    """Say what a bar shows.

    >>> spoken(ScheduledActivity("F", 9, 17, 26, 21, 30, 4, 4, False), "F Payroll")
    'F Payroll: 9 days, day 17 to 26, total float 4 days'
    """
    length = "milestone" if row.duration == 0 else days(row.duration)
    when = amount(row.early_start)
    when = when if row.duration == 0 else f"{when} to {amount(row.early_finish)}"
    slack = "critical" if row.critical else f"total float {days(row.total_float)}"
    return f"{label}: {length}, day {when}, {slack}"


@lru_cache(4096)
def _marks(
    duration: float,
    total_float: float,
    critical: bool,
    length: float,
    late: float,
    gap: float,
    hatch: str | None,
    interactive: bool,
) -> Markup:
    """Draw a bar from its left edge on, with its whisker, words and grip.

    `length` and `late` are where bar and float end, in pixels from there.
    """
    fill = f"url(#{hatch})" if hatch else None
    return piece(
        tag(
            "g",
            _whisker(length - 6 if duration == 0 else length, late) if total_float > 0 else None,
            _diamond(fill) if duration == 0 else _bar(length, fill),
            _words(duration, words_of(critical, total_float), length, late + gap),
            _grip(length, duration) if interactive else None,
        )
    )


def _whisker(start: float, end: float) -> Markup:
    """Draw the total float behind the bar, up to where it would delay the finish."""
    return tag("path", d=f"M{pixels(start)} 12.5H{end}M{end} 8V17", class_="itpm-whisker")


def _diamond(fill: str | None) -> Markup:
    return tag("path", d="M0 12.5l6 -7l6 7l-6 7z", class_="itpm-bar", fill=fill)


def _bar(length: float, fill: str | None) -> Markup:
    return tag(
        "rect",
        y=(ROW - BAR) / 2,
        width=length,
        height=BAR,
        rx=3 if length > 8 else 1,
        class_="itpm-bar",
        fill=fill,
        data_part="bar",
    )


def _words(duration: float, slack: str, length: float, x: float) -> Markup:
    """Say the duration, in the bar if it fits, and what the float is, behind it."""
    said = f"{amount(duration)} d"
    inside = length > width_of(said, 11) + 12
    behind = slack if inside or not duration else f"{said} · {slack}"
    after = tag("text", behind, x=pixels(x), y=16.5, class_="itpm-after", data_part="after")
    if not inside:
        return after
    value = tag("text", said, x=7, y=16.5, class_="itpm-value", data_part="value", data_suffix=" d")
    return join(value, after)


def _grip(length: float, duration: float) -> Markup:
    """Lay a handle over the end of the bar, wide enough for a finger."""
    return tag(
        "rect",
        x=pixels(length - 5),
        width=14,
        height=ROW,
        class_="itpm-grip",
        data_drag="end",
        data_value=duration,
        data_part="after",
    )
