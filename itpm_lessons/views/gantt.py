"""A schedule as bars on a time axis, with the float behind them and the links between them."""

from dataclasses import dataclass
from zlib import crc32

from itpm_lessons.engines.critical_path import Schedule, ScheduledActivity

from .axis import Axis
from .lettering import amount, days, fitted, pixels, width_of
from .links import Span, route
from .markup import Markup, classes, tag

ROW, BAR, TOP = 25, 14, 26  # pixels: height of a row, of a bar, of the axis above
NAMES_AT_MOST = 0.36  # share of the width that names may take


def gantt(
    schedule: Schedule,
    *,
    selected: str | None = None,
    interactive: bool = False,
    width: int = 760,
    horizon: float | None = None,
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
        Whether bars are buttons that can be picked, dragged by their end, and moved by keys.
    width : int
        Pixels that the picture takes.
    horizon : float, optional
        Day at which the axis ends; the finish where it is missing. Later bars are cut there.
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
    chart = _Chart.of(schedule, selected, interactive, width, horizon, id)
    height = ROW * len(schedule.rows) + 8
    bars = tag(
        "svg",
        chart.pattern(),
        chart.grid(height),
        chart.links(),
        *(chart.bar(row, place) for place, row in enumerate(schedule.rows)),
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        class_="itpm-bars",
        role="group",
        aria_label=_spoken_chart(schedule),
        data_nav="rows" if interactive else None,
        data_step=round(chart.axis.step, 4) if interactive else None,
        data_unit=chart.axis.snap if interactive else None,
        data_min=0 if interactive else None,
    )
    return tag("div", chart.scale(), bars, class_="itpm-gantt")


@dataclass(frozen=True)
class _Chart:
    """What all parts of one picture need to know."""

    schedule: Schedule
    selected: str | None
    interactive: bool
    width: int
    names: float
    axis: Axis
    id: str

    @classmethod
    def of(
        cls,
        schedule: Schedule,
        selected: str | None,
        interactive: bool,
        width: int,
        horizon: float | None,
        id: str | None,
    ) -> "_Chart":
        longest = max(width_of(schedule.project[row.name].label, 12.6) for row in schedule.rows)
        names = round(max(40, min(longest + 14, width * NAMES_AT_MOST)))
        end = schedule.duration if horizon is None else horizon
        behind = max(width_of(_words_behind(row), 11) for row in schedule.rows) + 16
        axis = Axis(names + 10, max(width - behind, names + 60), end)
        id = id or f"{crc32(repr((schedule.rows, width)).encode('utf-8', 'replace')):x}"
        return cls(schedule, selected, interactive, width, names, axis, f"itpm-hatch-{id}")

    def pattern(self) -> Markup:
        stripe = tag("path", d="M0 0V6", class_="itpm-stripe")
        return tag(
            "pattern",
            tag("rect", width=6, height=6, class_="itpm-hatch"),
            stripe,
            id=self.id,
            width=6,
            height=6,
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        )

    def scale(self) -> Markup:
        """Draw the numbers of the axis; they stay in sight while the bars are scrolled."""
        end = self.schedule.duration
        finish = f"day {amount(end)}"
        keep_clear = width_of(finish, 12) / 2 + 14
        ticks = [
            tag("text", amount(day), x=self.axis.at(day), y=16)
            for day in self.axis.ticks()
            if abs(self.axis.at(day) - self.axis.at(end)) > keep_clear
        ]
        if self.axis.at(end) <= self.width - 20:
            at = self.axis.at(end)
            ticks.append(tag("text", finish, x=at, y=16, class_="itpm-finish", data_id="axis-end"))
        return tag(
            "svg",
            *ticks,
            viewBox=f"0 0 {self.width} {TOP}",
            width=self.width,
            height=TOP,
            class_="itpm-axis",
            aria_hidden="true",
        )

    def grid(self, height: int) -> Markup:
        lines = "".join(f"M{self.axis.at(day)} 0V{height - 4}" for day in self.axis.ticks())
        return tag("path", d=lines, class_="itpm-grid")

    def span(self, row: ScheduledActivity, place: int) -> Span:
        """Return left edge, right edge and middle of a bar; even the shortest can be seen."""
        left, right = self.axis.at(row.early_start), self.axis.at(row.early_finish)
        middle = ROW * place + ROW / 2
        if row.duration == 0:
            return left - 6, left + 6, middle
        return left, max(right, left + 3), middle

    def links(self) -> Markup:
        spans = {row.name: self.span(row, place) for place, row in enumerate(self.schedule.rows)}
        driving = set(self.schedule.driving)
        critical = set(self.schedule.critical)
        drawn = []
        for link in sorted(self.schedule.project.dependencies, key=driving.__contains__):
            drives = link in driving
            warm = drives and {link.predecessor, link.successor} <= critical
            drawn.append(
                tag(
                    "path",
                    d=route(link, spans[link.predecessor], spans[link.successor], ROW),
                    class_=classes(drives and "itpm-drives", warm and "itpm-critical-link"),
                    data_id=f"link:{link}",
                )
            )
        return tag("g", *drawn, class_="itpm-links", aria_hidden="true")

    def bar(self, row: ScheduledActivity, place: int) -> Markup:
        activity = self.schedule.project[row.name]
        first = row.name == (self.selected or self.schedule.rows[0].name)
        interactive = self.interactive
        return tag(
            "g",
            tag("rect", width=self.width, height=ROW, rx=4, class_="itpm-band"),
            self.name(row.name, activity.title),
            self.whisker(row),
            self.body(row),
            self.words(row),
            self.grip(row) if interactive else None,
            transform=f"translate(0 {ROW * place})",
            class_=classes(
                "itpm-activity",
                row.critical and "itpm-critical",
                row.name == self.selected and "itpm-selected",
            ),
            data_id=row.name,
            role="button" if interactive else "img",
            tabindex=(0 if first else -1) if interactive else None,
            aria_pressed=str(row.name == self.selected).lower() if interactive else None,
            data_keys="ArrowLeft ArrowRight" if interactive else None,
            aria_label=spoken(row, activity.label),
        )

    def name(self, name: str, title: str) -> Markup:
        room = self.names - 8
        short = fitted(name, room, 12.6)
        rest = room - width_of(short, 12.6) - 4
        shown = fitted(title, rest) if title and rest > 24 else ""
        whole = short == name and shown == title
        return tag(
            "text",
            tag("tspan", short, class_="itpm-name"),
            f" {shown}" if shown else None,
            None if whole else tag("title", f"{name} {title}".strip()),
            x=6,
            y=17,
        )

    def whisker(self, row: ScheduledActivity) -> Markup | None:
        """Draw the total float behind the bar, up to where it would delay the finish."""
        if row.total_float <= 0:
            return None
        start, end = self.axis.at(row.early_finish), self.axis.at(row.late_finish)
        return tag("path", d=f"M{start} 12.5H{end}M{end} 8V17", class_="itpm-whisker")

    def body(self, row: ScheduledActivity) -> Markup:
        left, right, _ = self.span(row, 0)
        fill = f"url(#{self.id})" if row.critical else None
        if row.duration == 0:
            d = f"M{pixels(left)} 12.5l6 -7l6 7l-6 7z"
            return tag("path", d=d, class_="itpm-bar", fill=fill)
        return tag(
            "rect",
            x=left,
            y=(ROW - BAR) // 2,
            width=pixels(right - left),
            height=BAR,
            rx=3 if right - left > 8 else 1,
            class_="itpm-bar",
            fill=fill,
            data_part="bar",
        )

    def words(self, row: ScheduledActivity) -> Markup:
        """Say the duration, in the bar if it fits, and what the float is, behind it."""
        left, right, _ = self.span(row, 0)
        length = f"{amount(row.duration)} d"
        inside = right - left > width_of(length, 11) + 12
        after = _words_behind(row, with_length=not inside)
        x = max(right, self.axis.at(row.late_finish)) + (19 if self.has_arrow_at_end(row) else 9)
        said = tag("text", after, x=pixels(x), y=16, class_="itpm-after", data_part="after")
        if not inside:
            return said
        value = tag(
            "text", length, x=left + 7, y=16.5, class_="itpm-value", data_part="value",
            data_suffix=" d",
        )  # fmt: skip
        return Markup(value + said)

    def has_arrow_at_end(self, row: ScheduledActivity) -> bool:
        """Whether a link comes to or passes the end of the bar, where words would stand."""
        project = self.schedule.project
        return any(link.type[1] == "F" for link in project.into(row.name)) or any(
            link.type == "FF" for link in project.out_of(row.name)
        )

    def grip(self, row: ScheduledActivity) -> Markup | None:
        """Lay a handle over the end of the bar, wide enough for a finger."""
        right = self.span(row, 0)[1]
        return tag(
            "rect",
            x=pixels(right - 5),
            y=1,
            width=14,
            height=23,
            class_="itpm-grip",
            data_drag="end",
            data_value=row.duration,
            data_part="after",
        )


def _words_behind(row: ScheduledActivity, with_length: bool = True) -> str:
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


def _spoken_chart(schedule: Schedule) -> str:
    count = len(schedule.rows)
    return (
        f"Gantt chart of {count} {'activity' if count == 1 else 'activities'}, "
        f"finish on day {amount(schedule.duration)}, {len(schedule.critical)} critical"
    )
