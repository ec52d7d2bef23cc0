"""A project as a network: a box for each activity, an arrow for each dependency."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from itpm_lessons.engines.critical_path import Schedule, ScheduledActivity
from itpm_lessons.engines.network import Dependency

from .bars import name_text, spoken
from .layers import Layout, layout
from .lettering import amount, days, fitted, pixels, width_of
from .markup import Markup, classes, tag

BOX_WIDTH, GAP, MARGIN = 132, 46, 12
NARROWEST, NARROWEST_GAP = 100, 20  # boxes shrink so far to fit a width, then it is scrolled
DATES = ("early_start", "early_finish", "late_start", "late_finish", "total_float")


@dataclass(frozen=True)
class Size:
    """Width and height of the boxes, and of the space between them, in pixels."""

    width: int
    height: int
    gap: int
    between: int

    @property
    def column(self) -> int:
        """From one box to the next in a row."""
        return self.width + self.gap

    @property
    def row(self) -> int:
        """From one box to the next in a column."""
        return self.height + self.between


def network_diagram(
    schedule: Schedule,
    *,
    brief: bool = False,
    selected: str | None = None,
    interactive: bool = False,
    shown: Mapping[str, Collection[str]] | None = None,
    active: str | None = None,
    deciding: Collection[Dependency] = (),
    width: int | None = None,
) -> Markup:
    """Draw boxes in layers from left to right, with dates and float in each.

    A box says: early start, duration, early finish; name and title; late start, total float,
    late finish. Critical boxes have a heavy edge, a hatched side and the word.

    Parameters
    ----------
    schedule : Schedule
        What to draw.
    brief : bool
        Whether a box holds the name and the days only, for a network that is yet to be computed.
    selected : str, optional
        Name of the activity to mark.
    interactive : bool
        Whether boxes are buttons; their ids are ``box:`` and the name.
    shown : mapping of name to field names, optional
        Which dates are known so far, for a step through the passes; all where it is missing.
        Criticality is not given away before the float is shown.
    active : str, optional
        Name of the activity that is being computed.
    deciding : collection of Dependency
        The links that decide its date, drawn strong during the passes.
    width : int, optional
        Pixels to fit into where that is possible; boxes get narrower, never smaller in print.

    Examples
    --------
    >>> from itpm_lessons.engines.network import Project
    >>> from itpm_lessons.engines.critical_path import schedule
    >>> picture = network_diagram(schedule(Project.of(A=(3, ""), B=(2, "A"))))
    >>> picture.count('class="itpm-box"'), 'aria-label="B: 2 days, day 3 to 5, critical"' in picture
    (2, True)
    """
    if not schedule.rows:
        return tag("p", "The plan has no activities yet.", class_="itpm-empty")
    project = schedule.project
    places = layout(
        project.order,
        tuple((link.predecessor, link.successor) for link in project.dependencies),
    )
    size = _brief_size(schedule) if brief else _fit(places.columns, width)
    shown = {} if brief else shown
    diagram = _Diagram(
        schedule, places, selected, interactive, shown, active, deciding, size, brief
    )
    drawn = MARGIN * 2 + size.column * (places.columns - 1) + size.width
    height = pixels(MARGIN * 2 + size.row * places.height + size.height)
    count = len(schedule.rows)
    picture = tag(
        "svg",
        diagram.arrows(),
        *map(diagram.box, schedule.rows),
        viewBox=f"0 0 {drawn} {height}",
        width=drawn,
        height=height,
        role="group",
        aria_label=f"Network diagram of {count} {'activity' if count == 1 else 'activities'}",
        data_nav="boxes" if interactive else None,
        data_keys="ArrowLeft ArrowRight" if interactive else None,
    )
    return tag(
        "div",
        picture,
        class_=classes("itpm-network", brief and "itpm-brief"),
        role="region",
        tabindex=0,  # where it is too wide it is scrolled, by the arrow keys too
        aria_label="Network diagram",
    )


def _fit(columns: int, width: int | None) -> Size:
    """Choose the width of boxes and the gap between them; the usual ones if nothing fits."""
    usual = Size(BOX_WIDTH, 60, GAP, 20)
    if width is None or columns < 2:
        return usual
    room = width - MARGIN * 2
    for box, gap in ((BOX_WIDTH, GAP), (BOX_WIDTH, 34), (112, 30), (NARROWEST, NARROWEST_GAP)):
        if columns * (box + gap) - gap <= room:
            return Size(box, 60, gap, 20)
    return usual


def _brief_size(schedule: Schedule) -> Size:
    widest = max(width_of(_brief_words(row), 12.6) for row in schedule.rows)
    return Size(round(min(widest, BOX_WIDTH) + 16), 28, 22, 16)


def _brief_words(row: ScheduledActivity) -> str:
    return f"{row.name} {amount(row.duration)} d"


@dataclass(frozen=True)
class _Diagram:
    """What all parts of one picture need to know."""

    schedule: Schedule
    layout: Layout
    selected: str | None
    interactive: bool
    shown: Mapping[str, Collection[str]] | None
    active: str | None
    deciding: Collection[Dependency]
    size: Size
    brief: bool

    def knows(self, name: str, field: str) -> bool:
        return self.shown is None or field in self.shown.get(name, ())

    def corner(self, name: str) -> tuple[float, float]:
        """Return left and top of a box."""
        layer, height = self.layout.boxes[name]
        return MARGIN + layer * self.size.column, pixels(MARGIN + height * self.size.row)

    def arrows(self) -> Markup:
        stepping = self.shown is not None
        driving = set(self.deciding if stepping else self.schedule.driving)
        critical = set() if stepping else set(self.schedule.critical)
        ports = self.ports()
        drawn = []
        for link in sorted(self.schedule.project.dependencies, key=driving.__contains__):
            drives = link in driving
            warm = drives and {link.predecessor, link.successor} <= critical
            drawn.append(
                tag(
                    "path",
                    d=self.route(link, ports[link]),
                    class_=classes(drives and "itpm-drives", warm and "itpm-critical-link"),
                    data_id=f"arrow:{link}",
                )
            )
        said = [_kind(link, self.corner(link.successor)[0], ports[link]) for link in ports]
        return tag("g", *drawn, *said, class_="itpm-links", aria_hidden="true")

    def ports(self) -> dict[Dependency, float]:
        """Give arrows that enter the same box heights of their own, in the order they come."""
        ports = {}
        for name in self.schedule.project.names:
            links = self.schedule.project.into(name)
            links.sort(key=lambda link: self.last_height(link))
            top = self.corner(name)[1]
            for place, link in enumerate(links):
                ports[link] = pixels(top + self.size.height * (place + 1) / (len(links) + 1))
        return ports

    def last_height(self, link: Dependency) -> float:
        bends = self.layout.bends[link.predecessor, link.successor]
        return bends[-1][1] if bends else self.layout.boxes[link.predecessor][1]

    def route(self, link: Dependency, port: float) -> str:
        left, top = self.corner(link.predecessor)
        x, y = left + self.size.width, pixels(top + self.size.height / 2)
        path = [f"M{x} {y}"]
        for layer, height in self.layout.bends[link.predecessor, link.successor]:
            enter, y_bend = (
                MARGIN + layer * self.size.column,
                pixels(MARGIN + height * self.size.row + self.size.height / 2),
            )
            path.append(_curve(x, y, enter, y_bend) + f"H{enter + self.size.width}")
            x, y = enter + self.size.width, y_bend
        end = self.corner(link.successor)[0]
        path.append(_curve(x, y, end, port))
        return "".join(path) + f"M{end - 5} {port - 3.5}L{end} {port}L{end - 5} {port + 3.5}"

    def box(self, row: ScheduledActivity) -> Markup:
        left, top = self.corner(row.name)
        activity = self.schedule.project[row.name]
        critical = row.critical and self.knows(row.name, "total_float")
        first = row.name == (self.selected or self.schedule.rows[0].name)
        label = spoken(row, activity.label) if self.shown is None else activity.label
        label = f"{label}: {days(row.duration)}" if self.brief else label
        return tag(
            "g",
            tag("rect", width=self.size.width, height=self.size.height, rx=6, class_="itpm-box"),
            *(self.name_and_days(row) if self.brief else self.all_fields(row, critical)),
            transform=f"translate({left} {top})",
            class_=classes(
                "itpm-activity",
                critical and "itpm-critical",
                row.name == self.selected and "itpm-selected",
                row.name == self.active and "itpm-active",
            ),
            data_id=f"box:{row.name}",
            data_follow="yes" if row.name == self.active else None,
            role="button" if self.interactive else "img",
            tabindex=(0 if first else -1) if self.interactive else None,
            aria_current="true" if row.name == self.selected else None,
            aria_label=label,
        )

    def name_and_days(self, row: ScheduledActivity) -> list[Markup]:
        name = tag("tspan", fitted(row.name, BOX_WIDTH - 30, 12.6), class_="itpm-name")
        length = f" {amount(row.duration)} d"
        title = tag("title", self.schedule.project[row.name].label)
        middle = {"x": self.size.width / 2, "y": 18.5, "class_": "itpm-box-name itpm-middle"}
        return [tag("text", name, length, title, **middle)]

    def all_fields(self, row: ScheduledActivity, critical: bool) -> list[Markup | None]:
        width, title = self.size.width, self.schedule.project[row.name].title
        rules = f"M1 19H{width - 1}M1 41H{width - 1}"
        return [
            tag("path", d=rules, class_="itpm-rule"),
            tag("path", d="M4 21V39", class_="itpm-side-hatch") if critical else None,
            name_text(row.name, title, width - 20, x=11, y=34, class_="itpm-box-name"),
            *self.dates(row),
        ]

    def dates(self, row: ScheduledActivity) -> list[Markup]:
        beside = width_of(amount(row.late_start) + amount(row.late_finish), 11)
        slack = _slack(row, self.size.width - beside - 22)
        words = [
            ("early_start", amount(row.early_start), 7, 14, None),
            ("duration", f"{amount(row.duration)} d", self.size.width / 2, 14, "itpm-middle"),
            ("early_finish", amount(row.early_finish), self.size.width - 7, 14, "itpm-end"),
            ("late_start", amount(row.late_start), 7, 54, None),
            ("total_float", slack, self.size.width / 2, 54, "itpm-middle itpm-slack"),
            ("late_finish", amount(row.late_finish), self.size.width - 7, 54, "itpm-end"),
        ]
        return [
            tag("text", fitted(said, 60, 11), x=pixels(x), y=y, class_=class_, data_id=field)
            for field, said, x, y, class_ in words
            if field == "duration" or self.knows(row.name, field)
        ]


def _slack(row: ScheduledActivity, room: float) -> str:
    """Say the total float, or that there is none, in the words for which there is room."""
    value = amount(row.total_float)
    whole, short = ("critical", "crit.") if row.critical else (f"float {value}", value)
    return whole if width_of(whole, 11) <= room else short


def _curve(x1: float, y1: float, x2: float, y2: float) -> str:
    middle = pixels((x1 + x2) / 2)
    return f"C{middle} {y1} {middle} {y2} {x2} {y2}"


def _kind(link: Dependency, left: float, port: float) -> Markup | None:
    """Say type and lag of a link before its arrow head; a plain one needs no words."""
    said = link.notation.removeprefix(link.predecessor).strip()
    return tag("text", said, x=left - 9, y=port - 7, class_="itpm-end") if said else None
