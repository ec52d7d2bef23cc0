"""A change log as CSV, one entry a row.

The columns are ``number,raised,what,asked by,scope,time,cost,quality,risk,decision,decided by,
decided on,given up,done,owner``; only ``what`` is needed. Time is in days, cost in dollars. What a
cell or a column leaves open stays open: an empty log of a learner is read, and the rules say what
it lacks.
"""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from ..engines.change_control import Entry
from ..engines.refusal import Refusal
from ..engines.tidy import SENTENCE
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .table_csv import Column, TableRow, number_cell, read_table

HEADERS = (
    "number",
    "raised",
    "what",
    "asked by",
    "scope",
    "time",
    "cost",
    "quality",
    "risk",
    "decision",
    "decided by",
    "decided on",
    "given up",
    "done",
    "owner",
)
_OTHERS = {
    "number": ("no", "nr", "id", "#"),
    "raised": ("raised on", "raised day", "opened", "date"),
    "what": ("change", "request", "change request", "title", "description"),
    "asked by": ("asker", "requester", "requested by", "raised by", "from"),
    "scope": ("impact scope", "impact on scope", "scope impact"),
    "time": ("impact time", "impact on time", "days", "time days", "delay"),
    "cost": ("impact cost", "impact on cost", "price", "cost usd"),
    "quality": ("impact quality", "impact on quality"),
    "risk": ("impact risk", "impact on risk", "risks"),
    "decision": ("decided", "status", "state"),
    "decided by": ("decider", "who decided", "by"),
    "decided on": ("decision date", "decided day", "when", "day"),
    "given up": ("traded for", "given up for it"),
    "done": ("implemented", "built", "in the product"),
    "owner": ("responsible", "who does it", "sees to it", "assigned to", "assignee"),
}
_COLUMNS = tuple(
    Column(name, (name, *_OTHERS[name]), needed=name == "what", longest=SENTENCE)
    for name in HEADERS
)
_DECISIONS = {
    "approved": "approve",
    "accept": "approve",
    "accepted": "approve",
    "yes": "approve",
    "rejected": "reject",
    "no": "reject",
    "declined": "reject",
    "deferred": "defer",
    "later": "defer",
    "traded": "trade",
    "open": "",
}
_YES = ("yes", "y", "true", "1", "x", "done")


def read_changes(path: str | os.PathLike[str]) -> tuple[Entry, ...]:
    """Read a change log; raises Refusal naming the row and the remedy where it cannot be read."""
    rows = read_table(read_bytes(path), Path(path).name, _COLUMNS)
    return tuple(_entry(place, row) for place, row in enumerate(rows, 1))


def _entry(place: int, row: TableRow) -> Entry:
    if not row["what"]:
        raise row.refusal("what", "is empty", "say what is asked for")
    number = _number(row, "number", str(place))
    if number is not None and number != int(number):
        problem = f"is {shown(row['number'])}"
        raise row.refusal("number", problem, "number the entries 1, 2, 3")
    said = row["decision"].strip().lower()
    cells = (
        place if number is None else int(number),
        row["what"],
        row["asked by"],
        _number(row, "raised", "10"),
        row["scope"],
        _number(row, "time", "2.5"),
        _number(row, "cost", "1200"),
        row["quality"],
        row["risk"],
        _DECISIONS.get(said, said),
        row["decided by"],
        _number(row, "decided on", "12"),
        row["given up"],
        row["done"].strip().lower() in _YES,
        row["owner"],
    )
    try:
        return Entry(*cells)
    except Refusal as refusal:
        culprit = f"row {row.number}, {refusal.culprit}"
        raise Refusal(culprit, refusal.problem, refusal.remedy) from None


def _number(row: TableRow, column: str, example: str) -> float | None:
    """Read a number that may have its unit with it: ``2 days``, ``day 12``, ``none``."""
    text = row[column].strip()
    if text.lower() in ("none", "nothing"):
        return 0
    if text in ("-", "—", "–", "?"):
        return None
    bare = re.sub(r"^day\s+|(?<=\d)\s*(?:d|days?|usd)$", "", text, flags=re.IGNORECASE)
    return TableRow(row.number, {column: bare.replace("−", "-")}).number_in(column, example)


def write_changes(entries: Iterable[Entry], path: str | os.PathLike[str]) -> None:
    """Write a change log so that `read_changes` reads it back; an existing file is replaced."""
    rows = [HEADERS, *(_row(entry) for entry in entries)]
    write_bytes(path, written(rows).encode("utf-8-sig"))


def _row(entry: Entry) -> tuple[str, ...]:
    return (
        str(entry.number),
        number_cell(entry.raised),
        entry.what,
        entry.asker,
        entry.scope,
        number_cell(entry.time),
        number_cell(entry.cost),
        entry.quality,
        entry.risk,
        entry.decision,
        entry.decided_by,
        number_cell(entry.decided_on),
        entry.given_up,
        "yes" if entry.done else "no",
        entry.owner,
    )
