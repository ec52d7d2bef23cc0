"""Design key performance indicators: their numbers, limits and owners, and try values."""

import re
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.objectives import DIRECTIONS, Kpi, KpiSet
from itpm_lessons.engines.objectives.examples import CLOCKIN_KPIS
from itpm_lessons.engines.refusal import Refusal, shown
from itpm_lessons.engines.typed import read_amount
from itpm_lessons.views.kpi import KpiState, Scale, kpi_page
from itpm_lessons.views.kpi.strip import start_value
from itpm_lessons.views.markup import Markup

from .value_stage import ValueStage

NARROWEST, WIDEST = 300, 1400  # pixels of a strip
UNKNOWN = 600  # until the page has said how much room there is
INSIDE = 22  # pixels of a row beside its strip
FIELDS = {"baseline": "start", "actual": "value now", "amber": "amber to", "green": "green from"}
NUMBERS, TEXTS = ("baseline", "target", "amber", "green"), ("name", "unit", "owner", "source")
#: Units in full, of which short forms stand in many tables.
SPELLED = {
    "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hour",
    "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "percent",
    "point", "points",
}  # fmt: skip


class KpiWidget(ValueStage):
    """The KPIs of a project, each as a strip with baseline, target, limits and a value to drag.

    Parameters
    ----------
    kpis : KpiSet or path, optional
        The KPIs, or a CSV file with the columns kpi, baseline, target, unit, direction, green,
        amber, kind, owner, source, actual; those of ClockIn where it is missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    selected : int or None
        Place of the KPI whose fields can be changed, from 0.
    table : pandas.DataFrame
        The KPIs with their values, status and progress.

    Examples
    --------
    >>> widget = KpiWidget()
    >>> widget.kpis[0].status
    'red'
    >>> widget.on_drag("actual:0", 86, True)
    >>> widget.kpis[0].status
    'green'
    """

    HELD = "kpis"
    kpis = traitlets.Instance(KpiSet)
    selected = traitlets.Int(0, allow_none=True)
    _held: tuple[int, tuple[float, float]] | None = None  # a strip stands still while dragged

    def __init__(self, kpis: Any = None, **state: Any):
        super().__init__(kpis, **state)

    def pattern(self) -> KpiSet:
        """Return the KPIs of ClockIn."""
        return CLOCKIN_KPIS

    def read(self, file: Path) -> KpiSet:
        """Read KPIs from CSV."""
        from itpm_lessons.exchange.kpis_csv import read_kpis

        return read_kpis(file)

    def write(self, value: KpiSet, file: Path) -> None:
        """Write KPIs as CSV."""
        from itpm_lessons.exchange.kpis_csv import write_kpis

        write_kpis(value, file)

    @property
    def table(self) -> Any:
        """The KPIs as a pandas table, in their order; what is not known is missing."""
        import pandas

        rows = [
            {
                "kpi": row.kpi.name,
                "baseline": row.kpi.baseline,
                "target": row.kpi.target,
                "unit": row.kpi.unit,
                "direction": row.kpi.direction,
                "amber": row.kpi.amber,
                "green": row.kpi.green_from,
                "actual": row.actual,
                "status": row.status,
                "progress": row.progress,
                "kind": row.kpi.kind,
                "owner": row.kpi.owner,
            }
            for row in self.kpis
        ]
        columns = [
            "kpi", "baseline", "target", "unit", "direction", "amber", "green", "actual",
            "status", "progress", "kind", "owner",
        ]  # fmt: skip
        return pandas.DataFrame(rows, columns=columns).set_index("kpi")

    @traitlets.observe("selected")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @traitlets.observe("kpis")
    def _keep_selection(self, _: Any) -> None:
        if self.selected is not None and not 0 <= self.selected < len(self.kpis):
            self.selected = None

    @traitlets.validate("selected")
    def _valid_selection(self, proposal: Any) -> Any:
        place = proposal["value"]
        return place if place is None or 0 <= place < len(self.kpis) else None

    # ---- gestures

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Show the status of a value while its marker is dragged."""
        kind, _, place = id.partition(":")
        if kind != "actual" or not place.isdecimal():
            return
        number = int(place)
        if self._held is None or self._held[0] != number:
            scale = Scale.of(self.kpis[number], UNKNOWN)
            self._held = number, (scale.low, scale.high)
        self.preview(self.kpis.at(number, _plain(value)))
        if done:
            self._held = None
            self.settle()
        self.redraw()

    def on_key(self, id: str, key: str) -> None:
        """Move a value by one step; undo and redo."""
        kind, _, place = id.partition(":")
        way = {"ArrowLeft": -1, "ArrowRight": 1}.get(key)
        if kind != "actual" or way is None or not place.isdecimal():
            super().on_key(id, key)
            return
        row, number = self.kpis[int(place)], int(place)
        scale = Scale.of(row, UNKNOWN)
        value = row.actual if row.actual is not None else start_value(scale)
        self.kpis = self.kpis.at(number, _plain(_next(row.kpi, value, way * scale.unit)))

    def on_pick(self, id: str) -> None:
        """Press a tool, or select a KPI by its name or its marker."""
        if self.change(id):
            return
        kind, _, place = id.partition(":")
        if kind in ("pick", "actual") and place.isdecimal():
            self.kpis[int(place)]
            self.selected = int(place)
        elif kind == "add":
            self.kpis = self.kpis.added()
            self.selected = len(self.kpis) - 1
        elif kind == "remove" and self.selected is not None:
            self.kpis = self.kpis.without(self.selected)

    def on_enter(self, id: str, value: str) -> None:
        """Take what was typed or chosen for the KPI that is selected."""
        kind, _, field = id.partition(":")
        if kind != "field" or self.selected is None:
            return
        place, text = self.selected, " ".join(value.split())
        if field == "actual":
            self.kpis = self.kpis.at(place, self._number(field, text))
        elif field in NUMBERS:
            self._set_number(field, self._number(field, text))
        elif field == "direction" and text in DIRECTIONS:
            self._turn(text)
        elif field in (*TEXTS, "kind"):
            self.kpis = self.kpis.changed(place, **{field: text})

    def _number(self, field: str, text: str) -> float | None:
        """Read a number that may have the KPI's unit behind it; nothing is "not known"."""
        unit, typed = self.kpis[self.selected or 0].kpi.unit, text
        text = _without_unit(text, unit)
        if not text:
            return None
        money = re.search(r"[$€£]|\b(?:usd|eur|dollars?|euros?)\b", unit, re.IGNORECASE)
        try:
            return read_amount(text, field, commas=bool(money), example="85")
        except Refusal as refusal:
            if "could be" in refusal.problem:
                raise
            more = f", in {unit}" if unit else ""
            problem = f"{shown(typed)} is not a number"
            raise Refusal(FIELDS.get(field, field), problem, f"type one{more}") from refusal

    def _set_number(self, field: str, number: float | None) -> None:
        """Set a number; with a new target the limits keep their distance from it."""
        kpi, more = self.kpis[self.selected or 0].kpi, {field: number}
        if field == "target" and number is not None and kpi.target is not None:
            by = number - kpi.target
            for limit in ("amber", "green"):
                old = getattr(kpi, limit)
                more[limit] = None if old is None else _plain(old + by)
        self.kpis = self.kpis.changed(self.selected or 0, **more)

    def _turn(self, direction: str) -> None:
        """Turn the direction; limits go to the other side of the target, or away without one."""
        kpi = self.kpis[self.selected or 0].kpi
        more: dict[str, Any] = {"direction": direction}
        if direction != kpi.direction:
            for limit in ("amber", "green"):
                old = getattr(kpi, limit)
                known = old is not None and kpi.target is not None
                more[limit] = _plain(2 * kpi.target - old) if known else None
        self.kpis = self.kpis.changed(self.selected or 0, **more)

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        room = (self.width("kpis") or UNKNOWN + INSIDE) - INSIDE
        return kpi_page(
            KpiState(
                self.kpis,
                width=min(WIDEST, max(NARROWEST, room)),
                selected=self.selected,
                held=self._held,
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                can_save=self.can_save,
                problem=self._problem,
            )
        )


def _without_unit(text: str, unit: str) -> str:
    """Take off the unit behind a number, also where it is written in full or in short.

    >>> _without_unit("25 seconds", "s"), _without_unit("9 h", "hours"), _without_unit("6 %", "")
    ('25', '9', '6')
    >>> _without_unit("25 sheets", "hours")
    '25 sheets'
    """
    found = re.fullmatch(r"(.*\d)\s*(%|[^\W\d].*)", text)
    if not found:
        return text
    behind, known = found[2].casefold().rstrip("."), unit.strip().casefold()
    near = known and (known.startswith(behind) or (behind.startswith(known) and behind in SPELLED))
    return found[1] if behind in ("%", "percent") or near or behind == known else text


def _next(kpi: Kpi, value: float, step: float) -> float:
    """Return the value a step further; target and limits on the way are not stepped over."""
    known = (kpi.baseline, kpi.amber, kpi.green, kpi.target)
    low, high = sorted((value, value + step))
    between = [each for each in known if each is not None and low + 1e-9 < each < high - 1e-9]
    if not between:
        return value + step
    return min(between) if step > 0 else max(between)


def _plain(value: float) -> float:
    """Return a number without the dust of floats.

    >>> _plain(80.4 + 0.2), _plain(3.0)
    (80.6, 3)
    """
    rounded = round(value, 6)
    return int(rounded) if float(rounded).is_integer() else rounded
