"""What somebody wishes for a study plan, as CSV: ``field,value``, one wish a row.

Fields are start, goal, weekdays, minutes, hours, review and first. A field that is missing or
empty is as in `StudyWish`; an empty start is today, an empty goal means: as long as it takes.
A day is written as 2027-03-15, 15.3.2027 or 15 March 2027; 3/4/2027 could be two days and is
refused. Days of the week may be a range, Mon-Fri; a time may have its unit, 90 min or 1.5 hours,
and is taken in the unit that its field has. The sessions are not in the file: they follow from it.
"""

import os
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ..engines.refusal import Refusal
from ..engines.study_plan import WEEKDAYS, StudyWish
from ..engines.typed_day import is_two_days, parts_of
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .plan_columns import plain
from .stakeholders_csv import refuse_doubles
from .table_csv import Column, TableRow, number_cell, read_table

FIELDS = ("start", "goal", "weekdays", "minutes", "hours", "review", "first")
_COLUMNS = (
    Column("field", ("field", "fields", "name", "wish")),
    Column("value", ("value", "text", "answer", "content")),
)
_OTHER_NAMES = {
    "begin": "start", "first day": "start", "exam": "goal", "end": "goal", "exam date": "goal",
    "goal date": "goal", "days": "weekdays", "days of the week": "weekdays",
    "minutes a session": "minutes", "session": "minutes", "hours a week": "hours",
    "minutes of review": "review", "weak": "first", "weak domains": "first",
}  # fmt: skip
_CULPRITS = {
    "start": "start", "goal": "goal", "days of the week": "weekdays", "weekdays": "weekdays",
    "session": "minutes", "hours a week": "hours", "review": "review",
}  # fmt: skip


def read_study_plan(
    path: str | os.PathLike[str], today: date, domains: Mapping[str, str] | None = None
) -> StudyWish:
    r"""Read what is wished; refuse, with row and remedy, what cannot be meant.

    `domains` are the names of the domains that there are, by their ids; without them any is taken.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "my_study_plan.csv")
    ...     _ = file.write_text('field,value\ndays,"Tue, Sat"\ngoal,15.3.2027\nhours,"2,5"\n')
    ...     wish = read_study_plan(file, date(2026, 11, 26))
    >>> wish.start.isoformat(), wish.goal.isoformat(), wish.weekdays, wish.hours
    ('2026-11-26', '2027-03-15', (1, 5), 2.5)
    """
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    refuse_doubles(rows, "field")
    found: dict[str, TableRow] = {}
    for row in rows:
        field = _field(row)
        if field in found:
            raise row.refusal("field", f"{shown(row['field'])} is there twice", "keep one of them")
        found[field] = row
    values = {field: _READERS[field](row) for field, row in found.items() if row["value"].strip()}
    if domains is not None and "first" in values:
        values["first"] = _known(found["first"], values["first"], domains)
    try:
        return StudyWish(**{"start": today, **values})
    except Refusal as refusal:
        field = _CULPRITS.get(refusal.culprit, "")
        where = f"row {found[field].number}, " if field in found else ""
        culprit = f"{where}{refusal.culprit}"
        raise Refusal(culprit, refusal.problem, refusal.remedy) from None


def _field(row: TableRow) -> str:
    word = plain(row["field"])
    field = _OTHER_NAMES.get(word, word)
    if field not in FIELDS:
        problem = f"{shown(row['field'])} is nothing that a study plan asks"
        raise row.refusal("field", problem, f"use one of {', '.join(FIELDS)}")
    return field


def _minutes(row: TableRow) -> float:
    number, unit = _time(row)
    return round(number * 60, 6) if unit == "hours" else number


def _hours(row: TableRow) -> float:
    number, unit = _time(row)
    return number / 60 if unit == "minutes" else number


def _time(row: TableRow) -> tuple[float, str]:
    """Read a number and its unit; "" where there is none."""
    text = row["value"].strip()
    found = re.search(r"(?<=\d)\s*(?:(m|mins?|minutes?)|h|hrs?|hours?)\.?$", text, re.I)
    bare = text[: found.start()] if found else text
    number = TableRow(row.number, {"value": bare}).number_in("value", "60")
    assert number is not None  # an empty cell is not asked
    return number, "" if found is None else "minutes" if found[1] else "hours"


def _day(row: TableRow) -> date:
    try:
        return read_day(row["value"], row.culprit("value"))
    except Refusal as refusal:
        raise row.refusal("value", refusal.problem, refusal.remedy) from None


def read_day(text: str, what: str = "day") -> date:
    """Read a day as people write it; refuse one that could be two, or that no calendar has.

    >>> read_day("2027-03-15") == read_day("15.3.2027") == read_day("15 March 2027")
    True
    """
    year, month, day = parts_of(text) or (0, 0, None)
    if day is None:
        problem = f"{shown(text)} {'could be two days' if is_two_days(text) else 'is no day'}"
        raise Refusal(what, problem, "write it as year, month, day: 2027-03-15")
    try:
        return date(year, month, day)
    except ValueError:
        raise Refusal(what, f"{shown(text)} is in no calendar", "check day and month") from None


def _days(row: TableRow) -> tuple[int, ...]:
    text = row["value"].casefold().replace(" and ", " ")
    text = re.sub(r"\s*(?:[-\u2010-\u2015]|\b(?:to|through|until|till)\b)\s*", "-", text)
    found: list[int] = []
    for part in re.findall(r"[\w-]+", text):
        found += _span(row, part)
    return tuple(found)


def _span(row: TableRow, part: str) -> list[int]:
    """Read one day, or all days from one to another, over the end of the week too."""
    ends = [_weekday(row, word) for word in part.split("-")]
    if len(ends) > 2:
        problem = f"{shown(part)} could be single days or all between"
        raise row.refusal("value", problem, "write a list as Monday, Wednesday, Friday")
    first, last = ends[0], ends[-1]
    return [(first + number) % 7 for number in range((last - first) % 7 + 1)]


def _weekday(row: TableRow, word: str) -> int:
    found = [
        n for n, day in enumerate(WEEKDAYS) if len(word) > 1 and day.casefold().startswith(word)
    ]
    if len(found) != 1:
        problem = f"{shown(word)} is no day of the week"
        raise row.refusal("value", problem, "write the days as Tuesday, Saturday")
    return found[0]


def _known(row: TableRow, found: tuple[str, ...], domains: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids of domains, which may be named in full; refuse one that there is not."""
    ids = {_as_id(name): id for id, name in domains.items()} | {id: id for id in domains}
    for each in found:
        if each not in ids:
            problem = f"{shown(each)} is no domain of the outline"
            raise row.refusal("value", problem, f"use {', '.join(domains)}")
    return tuple(ids[each] for each in found)


def _as_id(name: str) -> str:
    return name.strip().casefold().replace(" ", "_")


def _domains(row: TableRow) -> tuple[str, ...]:
    found = (_as_id(part) for part in re.split(r"[,;|]", row["value"]))
    return tuple(part for part in found if part)


_READERS: dict[str, Callable[[TableRow], Any]] = {
    "start": _day,
    "goal": _day,
    "weekdays": _days,
    "minutes": _minutes,
    "hours": _hours,
    "review": _minutes,
    "first": _domains,
}


def write_study_plan(wish: StudyWish | None, path: str | os.PathLike[str]) -> None:
    """Write a wish so that `read_study_plan` reads it back; None writes an open one.

    The open one has neither start nor goal: it begins on the day on which it is read.
    """
    known = wish or StudyWish(date(2000, 1, 1))
    rows = [
        ("field", "value"),
        ("start", known.start.isoformat() if wish else ""),
        ("goal", known.goal.isoformat() if known.goal else ""),
        ("weekdays", ", ".join(WEEKDAYS[day] for day in known.weekdays)),
        ("minutes", number_cell(known.minutes)),
        ("hours", number_cell(known.hours)),
        ("review", number_cell(known.review)),
        ("first", ", ".join(known.first)),
    ]
    write_bytes(path, written(rows).encode("utf-8-sig"))
