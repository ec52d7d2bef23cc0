"""Stakeholders as CSV, one a row.

The columns are ``stakeholder,power,interest,attitude,now,wanted,action,owner,wants,role``; the
first three are needed. Power and interest are whole numbers from 1 to 10; without an attitude or
an engagement, neutral is taken.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from ..engines.refusal import Refusal
from ..engines.stakeholders import ATTITUDES, LEVELS, MOST_STAKEHOLDERS, Stakeholder, StakeholderMap
from ..engines.stakeholders.stakeholder import LONGEST_TEXT
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .table_csv import Column, TableRow, read_table

HEADERS = (
    "stakeholder", "power", "interest", "attitude", "now", "wanted", "action", "owner", "wants",
    "role",
)  # fmt: skip
_COLUMNS = (
    Column("stakeholder", ("stakeholder", "stakeholders", "name", "who")),
    Column("power", ("power", "influence")),
    Column("interest", ("interest",)),
    Column("attitude", ("attitude", "stance", "position"), needed=False),
    Column("now", ("now", "engagement now", "current", "current engagement"), needed=False),
    Column(
        "wanted", ("wanted", "engagement wanted", "desired", "desired engagement"), needed=False
    ),
    Column("action", ("action", "actions", "what we do"), needed=False, longest=LONGEST_TEXT),
    Column("owner", ("owner", "responsible"), needed=False),
    Column(
        "wants", ("wants", "expectations", "needs", "concerns"), needed=False, longest=LONGEST_TEXT
    ),
    Column("role", ("role", "description"), needed=False),
)
_MEANT = {
    "supporter": "for", "supportive": "for", "positive": "for", "pro": "for",
    "opponent": "against", "negative": "against", "resistant": "against", "contra": "against",
    "undecided": "neutral",
}  # fmt: skip


def read_stakeholders(path: str | os.PathLike[str]) -> StakeholderMap:
    r"""Read a map of stakeholders; refuse, with row and remedy, what is none.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "my_stakeholders.csv")
    ...     _ = file.write_text("Name;Power;Interest;Attitude\nBoard;9;7;positive\n")
    ...     who = read_stakeholders(file)["Board"]
    >>> who.quadrant(), who.attitude
    ('manage closely', 'for')
    """
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    if len(rows) > MOST_STAKEHOLDERS:
        number = rows[MOST_STAKEHOLDERS].number
        problem = f"is past {MOST_STAKEHOLDERS} stakeholders"
        raise Refusal(f"row {number}", problem, "put some of them together")
    refuse_doubles(rows, "stakeholder")
    return StakeholderMap(tuple(map(_stakeholder, rows)), file.stem)


def refuse_doubles(rows: Sequence[TableRow], column: str) -> None:
    """Refuse a table in which two rows have the same name, whatever its case."""
    first: dict[str, int] = {}
    for row in rows:
        name = row[column]
        if not name:
            raise row.refusal(column, "is empty", "give a name, or drop the row")
        if name.casefold() in first:
            problem = f"{shown(name)} stands in row {first[name.casefold()]} too"
            raise row.refusal(column, problem, "rename one of them")
        first[name.casefold()] = row.number


def _stakeholder(row: TableRow) -> Stakeholder:
    power, interest = (_rating(row, column) for column in ("power", "interest"))
    attitude = word_in(row, "attitude", ATTITUDES, "neutral", _MEANT)
    now, wanted = (word_in(row, column, LEVELS, "neutral") for column in ("now", "wanted"))
    try:
        return Stakeholder(
            row["stakeholder"], power, interest, attitude, now, wanted,  # type: ignore[arg-type]
            row["action"], row["owner"], row["wants"], row["role"],
        )  # fmt: skip
    except Refusal as refusal:
        culprit = f"row {row.number}, {refusal.culprit}"
        raise Refusal(culprit, refusal.problem, refusal.remedy) from None


def _rating(row: TableRow, column: str) -> int:
    number = row.number_in(column, "7")
    if number is None:
        raise row.refusal(column, "is empty", "give a whole number from 1 to 10")
    if number != int(number):
        raise row.refusal(column, f"{shown(row[column])} is not whole", "write one like 7")
    return int(number)


def word_in(
    row: TableRow,
    column: str,
    known: Sequence[str],
    otherwise: str,
    meant: dict[str, str] | None = None,
) -> str:
    """Read one of some words, or a word that means one of them; refuse any other."""
    word = row[column].casefold()
    word = (meant or {}).get(word, word)
    if not word:
        return otherwise
    if word not in known:
        problem = f"{shown(row[column])} is not known"
        raise row.refusal(column, problem, f"use one of {', '.join(known)}")
    return word


def write_stakeholders(people: StakeholderMap, path: str | os.PathLike[str]) -> None:
    """Write stakeholders so that `read_stakeholders` reads them back; replaces what is there."""
    rows = [HEADERS]
    for who in people:
        rows.append(
            (
                who.name, str(who.power), str(who.interest), who.attitude, who.now, who.wanted,
                who.action, who.owner, who.wants, who.role,
            )
        )  # fmt: skip
    write_bytes(path, written(rows).encode("utf-8-sig"))
