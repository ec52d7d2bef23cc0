r"""Sessions for a calendar program, as an iCalendar file (.ics).

Lines end in CR LF and are folded at 75 octets, never within a letter; commas, semicolons,
backslashes and line breaks in texts are escaped. Times are local ones without a time zone: the
session begins at that hour wherever the learner is. A session keeps its id from one export to the
next, so that importing a newer plan moves nothing twice where the program goes by ids.

Not done here: reading calendars, alarms, rules of repetition.

Source: RFC 5545, Internet Calendaring and Scheduling Core Object Specification, 2009: sections 3.1
(content lines), 3.3.11 (text), 3.6.1 (event).
"""

import os
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from ..engines.refusal import Refusal
from ..engines.study_plan import Session
from .intake import shown, write_bytes

FOLDED_AT = 75  # octets of a line without its end
EVENING = time(19, 0)
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f]")


def calendar_text(
    sessions: Iterable[Session], stamp: datetime, at: time = EVENING, owner: str = ""
) -> str:
    r"""Write sessions as an iCalendar object.

    Parameters
    ----------
    sessions : iterable of Session
        What is to be entered.
    stamp : datetime
        The moment of this export, with a time zone.
    at : time
        The hour at which sessions begin.
    owner : str
        Whose sessions they are, so that those of two people differ in their ids.

    Examples
    --------
    >>> from datetime import date
    >>> from itpm_lessons.engines.study_plan import Session
    >>> text = calendar_text([Session(date(2026, 12, 1), 20)], datetime(2026, 11, 26, tzinfo=UTC))
    >>> [line for line in text.split("\r\n") if line.startswith(("DTSTART", "DUR", "SUMM"))]
    ['DTSTART:20261201T190000', 'DURATION:PT20M', 'SUMMARY:IT project management: review']
    """
    if stamp.tzinfo is None:
        raise Refusal("moment of export", "it has no time zone", "give one, such as UTC")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//ITPM Training Kit//Study plan//EN",
        "CALSCALE:GREGORIAN",
    ]
    moment = f"{_basic(stamp.astimezone(UTC))}Z"
    for session in sessions:
        lines += _event(session, moment, at, owner)
    return "".join(f"{folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _event(session: Session, stamp: str, at: time, owner: str) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{uuid5(NAMESPACE_URL, f'itpm-study:{owner}:{_digits(session.day)}')}",
        f"DTSTAMP:{stamp}",
        f"DTSTART:{_basic(datetime.combine(session.day, at))}",
        f"DURATION:PT{session.minutes}M",
        f"SUMMARY:{escaped(f'IT project management: {_what(session)}')}",
        f"DESCRIPTION:{escaped(_in_full(session))}",
        "TRANSP:OPAQUE",
        "END:VEVENT",
    ]


def _basic(moment: datetime) -> str:
    return f"{_digits(moment.date())}T{moment:%H%M%S}"


def _digits(day: date) -> str:
    """Write a day as eight digits; the system writes early years with fewer."""
    return day.isoformat().replace("-", "")


def _what(session: Session) -> str:
    titles = [piece.lesson.title for piece in session.pieces]
    return " and ".join(titles) or "review"


def _in_full(session: Session) -> str:
    lines = [f"Review of earlier lessons: {session.review} minutes"] if session.review else []
    lines += [
        f"{piece.lesson.title}: {piece.minutes} minutes{', to its end' if piece.ends else ''}"
        for piece in session.pieces
    ]
    return "\n".join(lines)


def escaped(text: str) -> str:
    r"""Write text as a value: what would end it or begin another is escaped.

    >>> print(escaped("Plan; test, done\nC:\\"))
    Plan\; test\, done\nC:\\
    """
    known = re.sub(r"([\\;,])", r"\\\1", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _CONTROL.sub(" ", known).replace("\n", "\\n")


def folded(line: str) -> str:
    r"""Break a line that is too long into pieces of 75 octets at most, within no letter.

    >>> [len(each.encode()) for each in folded("x" * 160).split("\r\n")]
    [75, 75, 12]
    """
    pieces, piece, length = [], "", 0
    for letter in line:
        size = len(letter.encode("utf-8", "replace"))
        if length + size > FOLDED_AT:
            pieces.append(piece)
            piece, length = " ", 1
        piece, length = piece + letter, length + size
    return "\r\n".join([*pieces, piece])


def write_calendar(
    sessions: Iterable[Session],
    path: str | os.PathLike[str],
    stamp: datetime,
    at: time = EVENING,
    owner: str = "",
) -> None:
    """Write sessions as a file for calendars; refuse a name that does not end in ``.ics``."""
    if Path(path).suffix.lower() != ".ics":
        raise Refusal(f"file {shown(Path(path).name)}", "is no calendar", "let it end in .ics")
    text = calendar_text(sessions, stamp, at, owner)
    write_bytes(path, text.encode("utf-8", "replace"))
