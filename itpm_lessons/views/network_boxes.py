"""The boxes of a network: full ones with all dates, brief ones with the name and the days."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from itpm_lessons.engines.activity import Activity
from itpm_lessons.engines.critical_path import Schedule, ScheduledActivity

from .bars import spoken
from .lettering import amount, days, fitted, pixels, width_of
from .markup import Markup, classes, tag
from .network_grid import LINE, NAME_SIZE, Grid, title_lines


@dataclass(frozen=True)
class Boxes:
    """What the boxes of one picture have in common; see `network_diagram` for the names."""

    schedule: Schedule
    grid: Grid
    brief: bool
    selected: str | None
    interactive: bool
    shown: Mapping[str, Collection[str]] | None
    active: str | None

    def draw(self, row: ScheduledActivity) -> Markup:
        """Draw the box of one activity where it belongs."""
        left, top = self.grid.corner(row.name)
        critical = row.critical and self.knows(row.name, "total_float")
        first = row.name == (self.selected or self.schedule.rows[0].name)
        return tag(
            "g",
            tag("rect", width=self.grid.width, height=self.grid.height, rx=6, class_="itpm-box"),
            *(self._name_and_days(row) if self.brief else self._all_fields(row, critical)),
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
            aria_label=self._spoken(row),
        )

    def knows(self, name: str, field: str) -> bool:
        """Whether a date is known so far."""
        return self.shown is None or field in self.shown.get(name, ())

    def _spoken(self, row: ScheduledActivity) -> str:
        label = self.schedule.project[row.name].label
        if self.brief:
            return f"{label}: {days(row.duration)}"
        return spoken(row, label) if self.shown is None else label

    def _name_and_days(self, row: ScheduledActivity) -> list[Markup]:
        length = f" {amount(row.duration)} d"
        room = self.grid.width - 12 - width_of(length, NAME_SIZE)
        name = tag("tspan", fitted(row.name, room, NAME_SIZE), class_="itpm-name")
        title = tag("title", self.schedule.project[row.name].label)
        middle = {"x": self.grid.width / 2, "y": 18.5, "class_": "itpm-box-name itpm-middle"}
        return [tag("text", name, length, title, **middle)]

    def _all_fields(self, row: ScheduledActivity, critical: bool) -> list[Markup | None]:
        end, below = self.grid.width - 1, self.grid.height - 19
        return [
            tag("path", d=f"M1 19H{end}M1 {below}H{end}", class_="itpm-rule"),
            tag("path", d=f"M4 21V{below - 2}", class_="itpm-side-hatch") if critical else None,
            *self._title(self.schedule.project[row.name]),
            *self._dates(row),
        ]

    def _title(self, activity: Activity) -> list[Markup]:
        """Write name and title on the lines that there are, the name bold."""
        lines = title_lines(activity, self.grid.width)
        first = 34 if len(lines) == self.grid.lines else 34 + LINE / 2
        whole = " ".join(lines) == activity.label
        hint = None if whole else tag("title", activity.label)
        name = activity.name if lines[0].startswith(activity.name) else lines[0]
        bold = tag("tspan", name, class_="itpm-name")
        words = [(bold, lines[0].removeprefix(name), hint), *((line, hint) for line in lines[1:])]
        return [
            tag("text", *said, x=11, y=first + place * LINE, class_="itpm-box-name")
            for place, said in enumerate(words)
        ]

    def _dates(self, row: ScheduledActivity) -> list[Markup]:
        middle, end, low = self.grid.width / 2, self.grid.width - 7, self.grid.height - 6
        beside = width_of(amount(row.late_start) + amount(row.late_finish), 11)
        slack = _slack(row, self.grid.width - beside - 22)
        words = [
            ("early_start", amount(row.early_start), 7, 14, None),
            ("duration", f"{amount(row.duration)} d", middle, 14, "itpm-middle"),
            ("early_finish", amount(row.early_finish), end, 14, "itpm-end"),
            ("late_start", amount(row.late_start), 7, low, None),
            ("total_float", slack, middle, low, "itpm-middle itpm-slack"),
            ("late_finish", amount(row.late_finish), end, low, "itpm-end"),
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
