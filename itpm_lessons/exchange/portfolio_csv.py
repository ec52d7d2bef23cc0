"""What was typed for a portfolio as CSV, ``about,line,text``: the head, then piece by piece.

The first column names the head, as ``page``, or the file of a piece. Pieces come in the order
in which they are first named. Lines of a head are name, headline and contact; lines of a piece
are shown (yes or no), project (course case or my own), did, decided and otherwise. A line that is
missing is empty.
"""

import os
from pathlib import Path

from ..engines.portfolio import HEAD, LONGEST_TEXT, QUESTIONS, Piece, Portfolio
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
_WORDS = {"yes": True, "no": False, "true": True, "false": False, "x": True, "": None}
_PROJECTS = {OWN: True, "own": True, "my own project": True, COURSE: False, "course": False,
             "": False}  # fmt: skip
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
    pieces: dict[str, dict[str, object]] = {}
    for row in read_table(read_bytes(file), file.name, _COLUMNS):
        key = _KEYS.get(plain(row["line"]))
        about = row["about"]
        on_page = plain(about) == PAGE
        known = HEAD if on_page else ("shown", "project", *QUESTIONS)
        if key not in known:
            problem = f"{shown(row['line'])} is no line of {'the head' if on_page else 'a piece'}"
            raise row.refusal("line", problem, f"use one of {', '.join(known)}")
        if not about:
            raise row.refusal("about", "is empty", f"write {PAGE}, or the name of a file")
        target: dict = head if on_page else pieces.setdefault(about, {})
        name = "own" if key == "project" else key
        if name in target:
            raise row.refusal("line", f"{shown(row['line'])} is there twice", "keep one of them")
        target[name] = _value(row, key)
    try:
        made = tuple(Piece(about, **fields) for about, fields in pieces.items())  # type: ignore[arg-type]
        return Portfolio(**head, pieces=made)
    except Refusal as refusal:
        culprit = f"file {shown(file.name)}, {refusal.culprit}"
        raise Refusal(culprit, refusal.problem, refusal.remedy) from None


def _value(row: TableRow, key: str) -> object:
    text = row["text"]
    known = {"shown": _WORDS, "project": _PROJECTS}.get(key)
    if known is None:
        return text
    word = text.casefold()
    if word not in known:
        said = " or ".join(each for each in ("yes", "no") if each in known) or f"{COURSE} or {OWN}"
        raise row.refusal("text", f"{shown(text)} is not understood", f"write {said}")
    return known[word]


def write_portfolio(portfolio: Portfolio, path: str | os.PathLike[str]) -> None:
    """Write it so that `read_portfolio` reads it back; an existing file is replaced."""
    rows = [("about", "line", "text")]
    rows += [(PAGE, key, getattr(portfolio, key)) for key in HEAD]
    for piece in portfolio.pieces:
        choice = {None: "", True: "yes", False: "no"}[piece.shown]
        rows.append((piece.file, "shown", choice))
        rows.append((piece.file, "project", OWN if piece.own else COURSE))
        rows += [(piece.file, key, getattr(piece, key)) for key in QUESTIONS]
    write_bytes(path, written(rows).encode("utf-8-sig"))
