"""One activity of a Gantt chart: name, bar, float behind it, and what is said about it."""

from dataclasses import dataclass

from itpm_lessons.engines.activity import Activity
from itpm_lessons.engines.critical_path import ScheduledActivity

from .axis import Axis
from .lettering import amount, days, fitted, pixels, width_of
from .links import Span
from .markup import Markup, classes, join, tag

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
        left, right = self.axis.at(row.early_start), self.axis.at(row.early_finish)
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
    lead on from there. `arrow_at_end` keeps words clear of the end of the bar.
    """
    interactive = sheet.interactive
    return tag(
        "g",
        tag("rect", width=sheet.width, height=ROW, rx=4, class_="itpm-band"),
        name_text(row.name, activity.title, sheet.axis.left - 18, x=6, y=17),
        _whisker(sheet, row),
        _body(sheet, row),
        _words(sheet, row, 19 if arrow_at_end else 9),
        _grip(sheet, row) if interactive else None,
        transform=f"translate(0 {ROW * place})",
        class_=classes(
            "itpm-activity", row.critical and "itpm-critical", selected and "itpm-selected"
        ),
        data_id=row.name,
        role="button" if interactive else "img",
        tabindex=(0 if reachable else -1) if interactive else None,
        aria_pressed=str(selected).lower() if interactive else None,
        data_keys="ArrowLeft ArrowRight" if interactive else None,
        aria_label=spoken(row, activity.label),
    )


def name_text(name: str, title: str, room: float, **place: object) -> Markup:
    """Write a name, bold, and as much of the title as there is room; the rest as a tooltip."""
    short = fitted(name, room, 12.6)
    rest = room - width_of(short, 12.6) - 4
    shown = fitted(title, rest) if title and rest > 24 else ""
    whole = short == name and shown == title
    return tag(
        "text",
        tag("tspan", short, class_="itpm-name"),
        f" {shown}" if shown else None,
        None if whole else tag("title", f"{name} {title}".strip()),
        **place,
    )


def words_behind(row: ScheduledActivity, with_length: bool = True) -> str:
    """Say what stands behind a bar: its float, or that it is critical, and its length if asked."""
    slack = "critical" if row.critical else f"float {amount(row.total_float)} d"
    return f"{amount(row.duration)} d · {slack}" if with_length and row.duration else slack


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


def _whisker(sheet: Sheet, row: ScheduledActivity) -> Markup | None:
    """Draw the total float behind the bar, up to where it would delay the finish."""
    if row.total_float <= 0:
        return None
    start, end = sheet.axis.at(row.early_finish), sheet.axis.at(row.late_finish)
    return tag("path", d=f"M{start} 12.5H{end}M{end} 8V17", class_="itpm-whisker")


def _body(sheet: Sheet, row: ScheduledActivity) -> Markup:
    left, right, _ = sheet.span(row)
    fill = f"url(#{sheet.hatch})" if row.critical else None
    if row.duration == 0:
        return tag("path", d=f"M{left} 12.5l6 -7l6 7l-6 7z", class_="itpm-bar", fill=fill)
    return tag(
        "rect",
        x=left,
        y=(ROW - BAR) / 2,
        width=pixels(right - left),
        height=BAR,
        rx=3 if right - left > 8 else 1,
        class_="itpm-bar",
        fill=fill,
        data_part="bar",
    )


def _words(sheet: Sheet, row: ScheduledActivity, gap: float) -> Markup:
    """Say the duration, in the bar if it fits, and what the float is, behind it."""
    left, right, _ = sheet.span(row)
    length = f"{amount(row.duration)} d"
    inside = right - left > width_of(length, 11) + 12
    x = pixels(max(right, sheet.axis.at(row.late_finish)) + gap)
    behind = words_behind(row, with_length=not inside)
    said = tag("text", behind, x=x, y=16.5, class_="itpm-after", data_part="after")
    if not inside:
        return said
    at = pixels(left + 7)
    return join(
        tag("text", length, x=at, y=16.5, class_="itpm-value", data_part="value", data_suffix=" d"),
        said,
    )


def _grip(sheet: Sheet, row: ScheduledActivity) -> Markup:
    """Lay a handle over the end of the bar, wide enough for a finger."""
    return tag(
        "rect",
        x=pixels(sheet.span(row)[1] - 5),
        y=1,
        width=14,
        height=23,
        class_="itpm-grip",
        data_drag="end",
        data_value=row.duration,
        data_part="after",
    )
