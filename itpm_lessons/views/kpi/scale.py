"""The scale of one KPI: which values it spans, and where red, amber and green lie on it."""

from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor

from itpm_lessons.engines.objectives import Measured

from ..axis import Axis, round_step
from ..lettering import amount

EDGE = 10  # pixels left and right of a strip, so that marks at its ends are whole
STEPS = 120  # how many steps of the arrow keys a strip has, at the least


@dataclass(frozen=True)
class Scale:
    """One KPI with its value, on a strip of `width` pixels over `low` to `high`."""

    row: Measured
    low: float
    high: float
    width: int

    @classmethod
    def of(cls, row: Measured, width: int, held: tuple[float, float] | None = None) -> "Scale":
        """Choose the range; `held` keeps that of a strip whose marker is dragged.

        >>> from itpm_lessons.engines.objectives import Kpi
        >>> scale = Scale.of(Measured(Kpi("used", 0, 85, "%", amber=82), 80.5), 600)
        >>> scale.low, scale.high
        (0.0, 100.0)
        """
        low, high = held or span(row)
        return cls(row, low, high, width)

    @cached_property
    def axis(self) -> Axis:
        """How values become pixels."""
        return Axis(EDGE, self.width - EDGE, self.high, self.low)

    @property
    def unit(self) -> float:
        """What dragging and the arrow keys count in."""
        return round_step((self.high - self.low) / STEPS)

    @property
    def zones(self) -> list[tuple[str, float, float]]:
        """Colours with the values between which they hold, from left to right."""
        kpi = self.row.kpi
        green, amber = kpi.green_from, kpi.amber
        if green is None:
            return []
        up = kpi.direction == "up"
        inner = green if amber is None else amber
        bounds = [self.low, inner, green, self.high] if up else [self.low, green, inner, self.high]
        bounds = [min(max(each, self.low), self.high) for each in bounds]
        names = ["red", "amber", "green"] if up else ["green", "amber", "red"]
        pairs = zip(names, bounds, bounds[1:], strict=False)
        return [(name, start, end) for name, start, end in pairs if end > start]


def span(row: Measured) -> tuple[float, float]:
    """Return a range of round values that holds all that is known, with room at both sides.

    >>> from itpm_lessons.engines.objectives import Kpi
    >>> span(Measured(Kpi("new")))
    (0.0, 10.0)
    """
    kpi = row.kpi
    known = [
        v for v in (kpi.baseline, kpi.target, kpi.amber, kpi.green, row.actual) if v is not None
    ]
    if not known:
        return 0.0, 10.0
    low, high = min(known), max(known)
    room = (high - low) * 0.15 or abs(high) * 0.2 or 5
    step = round_step((high - low + 2 * room) / 12)
    start, end = floor((low - room) / step) * step, ceil((high + room) / step) * step
    if low >= 0:
        start = max(start, 0.0)
    if kpi.unit.strip() in ("%", "percent") and high <= 100:
        end = min(end, 100.0)
    if start >= end:
        start = end - step
    return float(round(start, 9)), float(round(end, 9))


def with_unit(value: float, unit: str) -> str:
    """Write a value with its unit.

    >>> with_unit(80.5, "%"), with_unit(3, "")
    ('80.5 %', '3')
    """
    return f"{amount(value)} {unit}".strip()
