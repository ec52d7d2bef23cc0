"""Durations as people write them in a plan, turned into working days.

A day has 8 working hours, a week 5 working days, a month 20: MS Project's own defaults.
"""

import re

from ..engines.refusal import Refusal
from .intake import MAX_DAYS, shown

DAYS = {"m": 1 / 480, "h": 1 / 8, "d": 1.0, "w": 5.0, "mo": 20.0}
_UNITS = {
    **dict.fromkeys(["m", "min", "mins", "minute", "minutes"], "m"),
    **dict.fromkeys(["h", "hr", "hrs", "hour", "hours"], "h"),
    **dict.fromkeys(["d", "day", "days", "working day", "working days", "workdays"], "d"),
    **dict.fromkeys(["w", "wk", "wks", "week", "weeks"], "w"),
    **dict.fromkeys(["mo", "mon", "mons", "month", "months"], "mo"),
}
_DURATION = re.compile(r"([+-]?[0-9]{0,12})([.,][0-9]{1,12})?\s*([a-z ]{0,20})\s*\??")


def read_unit(text: str) -> str | None:
    """Find the unit that `text` names (m, h, d, w, mo); None where it names none.

    >>> read_unit("Weeks"), read_unit("EUR")
    ('w', None)
    """
    return _UNITS.get(text.strip().casefold())


def read_duration(text: str, culprit: str, unit: str = "d") -> float:
    """Working days that `text` stands for; `unit` holds where it names none.

    >>> [read_duration(text, "row 2") for text in ("5", "2,5 d", "3 wks", "1 day?", "4 h")]
    [5, 2.5, 15, 1, 0.5]
    """
    found = _DURATION.fullmatch(text.strip().casefold())
    if not text.strip():
        raise Refusal(culprit, "duration is missing", "give working days; 0 makes it a milestone")
    named = found and (read_unit(found[3]) if found[3].strip() else unit)
    if not found or not named or not (found[1].strip("+-") or found[2]):
        raise Refusal(
            culprit,
            f"duration {shown(text)} is not understood",
            "give working days as a number: 5, 2.5, 0; or 3 w, 4 h",
        )
    _refuse_thousands(found, text, culprit)
    days = float(found[1] + (found[2] or "").replace(",", ".")) * DAYS[named]
    if not 0 <= days <= MAX_DAYS:
        raise Refusal(
            culprit, f"duration is {shown(text)}", f"give a number of days from 0 to {MAX_DAYS}"
        )
    return tidy(days)


def _refuse_thousands(found: re.Match[str], text: str, culprit: str) -> None:
    """``1,000`` is a thousand to some readers and one to others, so nobody may guess."""
    if (found[2] or "").startswith(",") and len(found[2]) == 4:
        raise Refusal(
            culprit,
            f"duration {shown(text)} can be read two ways",
            "write 1000 or 1.0, as you mean",
        )


def tidy(days: float) -> float:
    """Turn a whole number of days into an int, so that it shows as 5 and not as 5.0.

    >>> tidy(5.0), tidy(2.5)
    (5, 2.5)
    """
    rounded = round(days, 9)
    return int(rounded) if rounded == int(rounded) else rounded
