"""Durations and lags as people write them in a plan, turned into working days.

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
_DURATION = re.compile(r"([+-]?[0-9]{0,12})([.,][0-9]{1,40})?\s*([a-z ]{0,20})\s*\??")
# ``1,000`` is a thousand to some readers and one to others, so nobody may guess.
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}([.,])[0-9]{3}")
_ROUNDING = 1e-9


def read_unit(text: str) -> str | None:
    """Find the unit that `text` names (m, h, d, w, mo); None where it names none.

    >>> read_unit("Weeks"), read_unit("EUR")
    ('w', None)
    """
    return _UNITS.get(text.strip().casefold())


def read_duration(
    text: str, culprit: str, unit: str = "d", *, decimal_comma: bool = False
) -> float:
    """Working days that `text` stands for; `unit` holds where it names none.

    With `decimal_comma`, as in files that semicolons delimit, a point may part thousands.

    >>> [read_duration(text, "row 2") for text in ("5", "2,5 d", "3 wks", "1 day?", "4 h")]
    [5, 2.5, 15, 1, 0.5]
    """
    if not text.strip():
        raise Refusal(culprit, "duration is missing", "give working days; 0 makes it a milestone")
    days = _read(text, f"duration {shown(text)}", culprit, unit, decimal_comma)
    if not 0 <= days <= MAX_DAYS:
        raise Refusal(
            culprit, f"duration is {shown(text)}", f"give a number of days from 0 to {MAX_DAYS}"
        )
    return days


def read_lag(text: str, culprit: str, *, decimal_comma: bool = False) -> float:
    """Working days that a lag stands for, written without its sign, in the units of durations.

    >>> [read_lag(text, "row 2") for text in ("2", "1 wk", "4 h")]
    [2, 5, 0.5]
    """
    if "%" in text:
        raise Refusal(
            culprit,
            f"lag {shown(text)} is a share of the predecessor's duration",
            "give the working days that it is now",
        )
    return _read(text, f"lag {shown(text)}", culprit, "d", decimal_comma)


def _read(text: str, what: str, culprit: str, unit: str, decimal_comma: bool) -> float:
    found = _DURATION.fullmatch(text.strip().casefold())
    named = found and (read_unit(found[3]) if found[3].strip() else unit)
    if found and not named and read_unit(found[3].removeprefix("e")):
        raise Refusal(
            culprit,
            f"{what} is elapsed time, which runs through nights and weekends",
            "give working days; 7 elapsed days are 5",
        )
    if not found or not named or not (found[1].strip("+-") or found[2]):
        raise Refusal(
            culprit,
            f"{what} is not understood",
            "give working days as a number: 5, 2.5, 0; or 3 w, 4 h",
        )
    number = found[1] + (found[2] or "")
    grouped = _GROUPED.fullmatch(number)
    if grouped and (decimal_comma or grouped[1] == ","):
        raise Refusal(culprit, f"{what} can be read two ways", "write 1000 or 1.0, as you mean")
    return tidy(float(number.replace(",", ".")) * DAYS[named])


def tidy(days: float) -> float:
    """Turn what is a whole number but for a rounding error into an int; leave the rest as it is.

    Rounded, 24 times 20 minutes would no longer be as long as a day.

    >>> tidy(5.0), tidy(2.5), tidy(1 / 24)
    (5, 2.5, 0.041666666666666664)
    """
    whole = round(days)
    return whole if abs(days - whole) <= _ROUNDING else days
