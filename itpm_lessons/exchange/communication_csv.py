"""A communication plan as CSV: ``who,what,when,how,owner,within,answer``, one row each.

A row with nothing but `who` names a stakeholder who gets nothing yet. `within` and `answer` may be
missing; an answer is yes, y, x, 1 or true, and anything else that says no.
"""

import os
from pathlib import Path

from ..engines.communication import FIELDS, URGENCIES, CommunicationPlan, Row
from ..engines.communication.plan import MOST_ROWS
from ..engines.refusal import Refusal
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .table_csv import Column, TableRow, read_table

_COLUMNS = (
    Column("who", ("who", "stakeholder", "audience", "receiver", "to", "name")),
    Column("what", ("what", "content", "message", "information", "topic"), needed=False),
    Column("when", ("when", "frequency", "time", "date", "how often"), needed=False),
    Column("how", ("how", "channel", "way", "medium", "method"), needed=False),
    Column("owner", ("owner", "by", "by whom", "responsible", "sender", "from"), needed=False),
    Column("within", ("within", "urgency", "must know", "how soon"), needed=False),
    Column("answer", ("answer", "needs answer", "reply", "must answer"), needed=False),
)
_YES, _NO = ("yes", "y", "x", "1", "true"), ("", "no", "n", "0", "false", "-")


def read_communication(path: str | os.PathLike[str]) -> CommunicationPlan:
    """Read a plan; refuse, with row and remedy, what cannot be understood."""
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    if len(rows) > MOST_ROWS:
        problem = f"has {len(rows):,} rows, more than one picture can show"
        raise Refusal(f"file {shown(file.name)}", problem, f"open {MOST_ROWS} at most")
    return CommunicationPlan(tuple(map(_row, rows)), file.stem)


def _row(row: TableRow) -> Row:
    if not row["who"]:
        raise row.refusal("who", "is empty", "say who needs it")
    texts = {name: row[name] for name in FIELDS if name != "within"}
    return Row(**texts, within=_within(row), answer=_answer(row))


def _within(row: TableRow) -> str:
    words = row["within"].casefold()
    if words and words not in URGENCIES:
        problem = f"{shown(row['within'])} is not known"
        raise row.refusal("within", problem, f"write {', '.join(URGENCIES)}, or leave it empty")
    return words


def _answer(row: TableRow) -> bool:
    words = row["answer"].casefold()
    if words not in (*_YES, *_NO):
        raise row.refusal("answer", f"is {shown(row['answer'])}", "write yes or no")
    return words in _YES


def write_communication(plan: CommunicationPlan, path: str | os.PathLike[str]) -> None:
    """Write a plan so that `read_communication` reads it back; an existing file is replaced."""
    rows: list[tuple[str, ...]] = [(*FIELDS, "answer")]
    rows += [
        (*(getattr(row, name) for name in FIELDS), "yes" if row.answer else "") for row in plan.rows
    ]
    rows += [(who, *[""] * 6) for who in plan.without_rows]
    write_bytes(path, written(rows).encode("utf-8-sig"))
