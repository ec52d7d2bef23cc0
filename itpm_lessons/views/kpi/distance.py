"""How far a KPI is from its target, in points and, where a whole is named, in people or sheets.

A share of the way to the target is not said: beside a colour it is read as the value itself.
"""

import re
from math import ceil

from itpm_lessons.engines.objectives import Kpi, Measured

from ..lettering import amount
from .scale import with_unit

_WHOLE = re.compile(r"(?:÷|/|\bof)\s*(\d[\d,]{1,8})\s+([a-z][a-z -]*)", re.IGNORECASE)


def whole_of(kpi: Kpi) -> tuple[int, str] | None:
    """Return of how many a KPI is a share, and of what; None where its texts do not say it.

    >>> whole_of(Kpi("use", unit="%", source="app log ÷ 400 hourly staff"))
    (400, 'hourly staff')
    """
    if kpi.unit.strip() not in ("%", "percent"):
        return None
    found = _WHOLE.search(kpi.source) or _WHOLE.search(kpi.name)
    if not found:
        return None
    number = int(found[1].replace(",", ""))
    return (number, " ".join(found[2].split())) if number else None


def distance(row: Measured) -> str:
    """Say how far the value is from its target.

    >>> kpi = Kpi("use", 0, 85, "%", source="app log ÷ 400 hourly staff", amber=82)
    >>> distance(Measured(kpi, 80.5))
    '322 of 400 hourly staff: 4.5 points short of the target, 18 more are needed.'
    >>> distance(Measured(Kpi("errors", 6, 2, "%", "down"), 2.5))
    '0.5 points above the target.'
    """
    kpi, actual = row.kpi, row.actual
    if actual is None:
        return ""
    whole = whole_of(kpi)
    counted = _counted(actual, *whole) if whole and 0 <= actual <= 100 else ""
    way = _way(row, whole)
    if counted and way:
        return f"{counted}: {way[:1].lower()}{way[1:]}"
    return way or (f"{counted}." if counted else "")


def _counted(actual: float, whole: int, what: str) -> str:
    exact = actual * whole / 100
    about = "" if abs(exact - round(exact)) < 1e-6 else "about "
    return f"{about}{round(exact)} of {whole:,} {what}"


def _way(row: Measured, whole: tuple[int, str] | None) -> str:
    kpi, actual = row.kpi, row.actual
    if actual is None or kpi.target is None:
        return ""
    missing = (kpi.target - actual) * (1 if kpi.direction == "up" else -1)
    if missing <= 0:
        return "The target is reached." if missing == 0 else "Past the target."
    side = "short of" if kpi.direction == "up" else "above"
    unit = kpi.unit.strip()
    far = f"{amount(missing)} points" if unit in ("%", "percent") else with_unit(missing, unit)
    return f"{far} {side} the target{_needed(kpi, actual, whole)}."


def _needed(kpi: Kpi, actual: float, whole: tuple[int, str] | None) -> str:
    if whole is None or kpi.target is None or kpi.direction != "up" or not 0 <= actual <= 100:
        return ""
    wanted = ceil(kpi.target * whole[0] / 100 - 1e-9)
    more = wanted - round(actual * whole[0] / 100)
    return f", {more} more {'is' if more == 1 else 'are'} needed" if more > 0 else ""
