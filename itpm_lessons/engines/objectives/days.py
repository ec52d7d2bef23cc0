"""Days as people write them: ``2027-03-15``, ``15 March 2027``, ``March 15, 2027``.

A day in figures alone, such as 03/04/2027, is two days, depending on who reads it; it is
recognised and refused. So is a day that no calendar has. Where a day stands alone, what
`engines.typed_day` knows is read, ``15.3.2027`` too.
"""

import re
from datetime import date

from ..refusal import Refusal, shown
from ..typed_day import MONTHS as _MONTHS
from ..typed_day import is_two_days, parts_of

_NAMES = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in _MONTHS).replace(
    "sep(?:tember)?", "sept?(?:ember)?"
)
_NAMED = re.compile(rf"\b(?:{_NAMES})\b", re.IGNORECASE)
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\.? (?:of )?({_NAMES})\.?,? (\d{{4}})\b", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"\b({_NAMES})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE
)
_FIGURES = re.compile(r"\b\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})\b")
_REMEDY = "write it as 2027-03-15 or 15 March 2027"


def read_day(text: str, culprit: str = "the date") -> date:
    """Read one day; refuse what is none, or could be two.

    >>> read_day("March 15, 2027") == read_day("15 March 2027") == date(2027, 3, 15)
    True
    """
    written = " ".join(text.split())
    year, month, day = parts_of(written) or (0, 0, None)
    if day is not None:
        return _day(culprit, written, year, month, day)
    found = days_in(written, culprit)
    if len(found) == 1 and not _rest(written):
        return found[0]
    if is_two_days(written) or _FIGURES.search(written):
        problem = f"{shown(written)} is another day for other readers"
        raise Refusal(culprit, problem, _REMEDY)
    raise Refusal(culprit, f"{shown(written)} is no date", _REMEDY)


def _rest(text: str) -> str:
    for pattern in (_ISO, _DAY_FIRST, _MONTH_FIRST):
        text = pattern.sub("", text)
    return text.strip(" .,;")


def days_in(text: str, culprit: str = "the date") -> list[date]:
    """Return the full days that a text names, in their order; refuse one that no calendar has.

    >>> days_in("pilot 2027-03-01, go-live on the 15th of March 2027")
    [datetime.date(2027, 3, 1), datetime.date(2027, 3, 15)]
    """
    found: list[tuple[int, date]] = []
    for each in _ISO.finditer(text):
        found.append((each.start(), _day(culprit, each[0], *map(int, each.groups()))))
    for each in _DAY_FIRST.finditer(text):
        day, month, year = each.groups()
        found.append((each.start(), _day(culprit, each[0], int(year), _month(month), int(day))))
    for each in _MONTH_FIRST.finditer(text):
        month, day, year = each.groups()
        found.append((each.start(), _day(culprit, each[0], int(year), _month(month), int(day))))
    return [day for _, day in sorted(found)]


def names_a_time(text: str) -> bool:
    """Tell whether a text names a point in time that can be checked, a day or something rougher.

    >>> names_a_time("by June"), names_a_time("on day 30 after go-live")
    (True, True)
    >>> names_a_time("soon"), names_a_time("by the end of 2027"), names_a_time("within 3 months")
    (False, True, True)
    """
    rougher = (
        r"\b(?:by|until|before|on|in|from|end of|since|during)\b[^.;]{0,24}?\b20\d\d\b",
        rf"\b(?:by|until|before|in|during|of) (?:early |late |mid-)?(?:{_NAMES})\b",
        r"\bQ[1-4]\b",
        r"\b(?:day|week|month|sprint) \d+\b",
        r"\b(?:within|in|after) (?:\d+|one|two|three|four|six|twelve) (?:day|week|month|year)s?\b",
        r"\b\d+ (?:day|week|month|year)s? (?:after|from|before)\b",
    )
    if _ISO.search(text) or _FIGURES.search(text):
        return True
    if _NAMED.search(text) and re.search(rf"(?:{_NAMES})\.? \d|\d\.? (?:{_NAMES})", text, re.I):
        return True
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in rougher)


def written_day(day: date) -> str:
    """Write a day in words, the same in every country.

    >>> written_day(date(2027, 6, 3))
    '3 June 2027'
    """
    return f"{day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}"


def _month(name: str) -> int:
    return next(i for i, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3]))


def _day(culprit: str, written: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Refusal(culprit, f"{shown(written)} is in no calendar", _REMEDY) from None
