"""The KPIs of one project with what was measured last, and what the set as a whole lacks."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..refusal import Refusal, shown
from .kpi import Kpi, Status, checked_value

MOST_KPIS = 40


@dataclass(frozen=True)
class Measured:
    """A KPI and its actual value, None while nothing was measured."""

    kpi: Kpi
    actual: float | None = None

    def __post_init__(self) -> None:
        if self.actual is not None:
            value = checked_value(self.kpi.culprit, "actual value", self.actual)
            object.__setattr__(self, "actual", value)

    @property
    def status(self) -> Status | None:
        """Colour of the actual value."""
        return self.kpi.status(self.actual)

    @property
    def progress(self) -> float | None:
        """Share of the way from baseline to target."""
        return self.kpi.progress(self.actual)


@dataclass(frozen=True)
class KpiSet:
    """KPIs in their order, each with its last value.

    >>> kpis = KpiSet((Measured(Kpi("errors", 6, 2, direction="down"), 3),))
    >>> kpis[0].status, kpis.at(0, 2)[0].status
    ('red', 'green')
    """

    rows: tuple[Measured, ...] = ()
    title: str = ""

    def __post_init__(self) -> None:
        if len(self.rows) > MOST_KPIS:
            problem = f"there are {len(self.rows)}"
            raise Refusal("KPIs", problem, f"choose {MOST_KPIS} at most; few are looked at")
        names = Counter(row.kpi.name.casefold() for row in self.rows)
        double = next((row.kpi for row in self.rows if names[row.kpi.name.casefold()] > 1), None)
        if double is not None:
            raise Refusal(double.culprit, "is there twice", "rename one of them")

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Measured]:
        return iter(self.rows)

    def __getitem__(self, place: int) -> Measured:
        if not 0 <= place < len(self.rows):
            raise Refusal("KPI", f"there is no number {place + 1}", "choose one of the list")
        return self.rows[place]

    def _with(self, place: int, row: Measured) -> "KpiSet":
        return replace(self, rows=(*self.rows[:place], row, *self.rows[place + 1 :]))

    def at(self, place: int, actual: float | None) -> "KpiSet":
        """Return the set with another actual value of the KPI at `place`."""
        return self._with(place, replace(self[place], actual=actual))

    def changed(self, place: int, /, **fields: object) -> "KpiSet":
        """Return the set with other fields of the KPI at `place`."""
        row = self[place]
        return self._with(place, replace(row, kpi=row.kpi.changed(**fields)))

    def added(self, kpi: Kpi | None = None) -> "KpiSet":
        """Return the set with one more KPI at its end, an empty one where none is given."""
        if kpi is None:
            taken = {row.kpi.name.casefold() for row in self.rows}
            number = next(n for n in range(1, MOST_KPIS + 3) if f"new kpi {n}" not in taken)
            kpi = Kpi(f"New KPI {number}")
        return replace(self, rows=(*self.rows, Measured(kpi)))

    def without(self, place: int) -> "KpiSet":
        """Return the set without the KPI at `place`."""
        row = self[place]
        return replace(self, rows=tuple(each for each in self.rows if each is not row))

    @property
    def findings(self) -> tuple[str, ...]:
        """Say what the set as a whole lacks.

        >>> KpiSet((Measured(Kpi("profit", 1, 2, kind="lagging")),)).findings
        ('No KPI is leading: nothing warns before the result is there.',)
        """
        kinds = {row.kpi.kind for row in self.rows}
        found = []
        if not self.rows:
            found.append("There is no KPI yet.")
        if kinds == {"lagging"}:
            found.append("No KPI is leading: nothing warns before the result is there.")
        if kinds == {"leading"}:
            found.append("No KPI is lagging: nothing says whether the result came.")
        if len(self.rows) > 7:
            found.append(f"{len(self.rows)} KPIs: few are looked at where there are many.")
        return tuple(found)

    def place_of(self, name: str) -> int:
        """Place of the KPI of this name."""
        for place, row in enumerate(self.rows):
            if row.kpi.name == name:
                return place
        raise Refusal("KPI", f"there is none named {shown(name)}", "choose one of the list")
