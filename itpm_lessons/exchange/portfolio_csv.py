"""What was typed for a portfolio as CSV, ``about,line,text``: the head, then piece by piece.

The first column names the head, as ``page``, or the file of a piece. Pieces come in the order
in which they are first named. Lines of a head are name, headline and contact; lines of a piece
are shown (yes or no), project (course case or my own), did, decided and otherwise. A line that is
missing is empty.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..engines.portfolio import HEAD, LONGEST_LINE, LONGEST_TEXT, QUESTIONS, Piece, Portfolio
from ..engines.refusal import Refusal
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .plan_columns import plain
from .table_csv import Column, TableRow, read_table

PAGE, OWN, COURSE = "page", "my own", "course case"
_COLUMNS = (
    Column("about", ("about", "file", "piece")),
    Column("line", ("line", "field", "what")),
    Column("text", ("text", "content", "answer", "value"), longest=LONGEST_TEXT),
)
_CHOICES: dict[str, dict[str, bool | None]] = {
    "shown": {"yes": True, "no": False, "true": True, "false": False, "x": True, "": None},
    "project": {
        OWN: True, "own": True, "my own project": True, COURSE: False, "course": False, "": False,
    },
}  # fmt: skip
_KEYS = {plain(words): key for key, words in (QUESTIONS | HEAD).items()} | {
    key: key for key in (*QUESTIONS, *HEAD, "shown", "project")
}


def read_portfolio(path: str | os.PathLike[str]) -> Portfolio:
    r"""Read what was typed; refuse, with row and remedy, a line that no portfolio has.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "my_portfolio.csv")
    ...     _ = file.write_text("about;line;text\npage;name;Ada\nmy_plan.csv;shown;yes\n")
    ...     read_portfolio(file)["my_plan.csv"].shown
    True
    """
    file = Path(path)
    head: dict[str, str] = {}
    pieces: dict[str, dict[str, Any]] = {}
    for row in read_table(read_bytes(file), file.name, _COLUMNS):
        if plain(row["about"]) == PAGE:
            _take(row, tuple(HEAD), head)
        elif row["about"]:
            _take(row, ("shown", "project", *QUESTIONS), pieces.setdefault(row["about"], {}))
        else:
            raise row.refusal("about", "is empty", f"write {PAGE}, or the name of a file")
    try:
        made = tuple(
            Piece(about, own=fields.pop("project", False), **fields)
            for about, fields in pieces.items()
        )
        return Portfolio(**head, pieces=made)
    except Refusal as refusal:
        culprit = f"file {shown(file.name)}, {refusal.culprit}"
        raise Refusal(culprit, refusal.problem, refusal.remedy) from None


def _take(row: TableRow, known: Sequence[str], into: dict[str, Any]) -> None:
    """Read one line into the head or into a piece."""
    key = _KEYS.get(plain(row["line"]), "")
    if key not in known:
        what = "the head" if "name" in known else "a piece"
        problem = f"{shown(row['line'])} is no line of {what}"
        raise row.refusal("line", problem, f"use one of {', '.join(known)}")
    if key in into:
        raise row.refusal("line", f"{shown(row['line'])} is there twice", "keep one of them")
    words = _CHOICES.get(key)
    text = row["text"]
    if words is not None and text.casefold() not in words:
        said = "yes or no" if key == "shown" else f"{COURSE} or {OWN}"
        raise row.refusal("text", f"{shown(text)} is not understood", f"write {said}")
    if key in HEAD and len(text) > LONGEST_LINE:
        problem = f"has {len(text)} letters"
        raise row.refusal("text", problem, f"keep {LONGEST_LINE} at most")
    into[key] = text if words is None else words[text.casefold()]


def write_portfolio(portfolio: Portfolio, path: str | os.PathLike[str]) -> None:
    """Write it so that `read_portfolio` reads it back; an existing file is replaced."""
    rows = [("about", "line", "text")]
    rows += [(PAGE, key, getattr(portfolio, key)) for key in HEAD]
    for piece in portfolio.pieces:
        choice = {None: "", True: "yes", False: "no"}[piece.shown]
        rows.append((piece.file, "shown", choice))
        if piece.own:
            rows.append((piece.file, "project", OWN))
        said = ((key, getattr(piece, key)) for key in QUESTIONS)
        rows += [(piece.file, key, text) for key, text in said if text]
    write_bytes(path, written(rows).encode("utf-8-sig"))
