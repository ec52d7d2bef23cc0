"""A project charter as CSV, ``field,text``, one line of the charter a row; and as Markdown.

A field goes by its key or by its name, whatever its case; lines that are missing are empty. In
Markdown what a learner wrote is text: signs that Markdown would take for its own are escaped.
"""

import os
import re
from pathlib import Path

from ..engines.charter import GROUPS, LINES, LONGEST, Charter, figures, standing
from ..engines.refusal import Refusal
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .plan_columns import plain
from .stakeholders_csv import refuse_doubles
from .table_csv import Column, TableRow, read_table

_COLUMNS = (
    Column("field", ("field", "line", "fields", "name")),
    Column("text", ("text", "content", "answer", "value"), longest=LONGEST),
)
_OTHER_NAMES = {
    "title": "project", "name": "project", "scope": "in", "in": "in", "exclusions": "out",
    "not in scope": "out", "cost": "budget", "end": "finish", "kpis": "measured",
    "project lead": "manager", "discount rate": "rate", "authority": "decides",
}  # fmt: skip
_KEYS = {
    **_OTHER_NAMES,
    **{plain(line.name): line.key for line in LINES},
    **{line.key: line.key for line in LINES},
}


def read_charter(path: str | os.PathLike[str]) -> Charter:
    r"""Read a charter; refuse, with row and remedy, a field that no charter has.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "my_charter.csv")
    ...     _ = file.write_text('field,text\nProject,Shop\nOut of scope,"web, app"\n')
    ...     page = read_charter(file)
    >>> page["project"], page["out"]
    ('Shop', 'web, app')
    """
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    refuse_doubles(rows, "field")
    texts: dict[str, str] = {}
    for row in rows:
        key = _key(row)
        if key in texts:
            raise row.refusal("field", f"{shown(row['field'])} is there twice", "keep one of them")
        texts[key] = row["text"]
    return Charter.of(texts)


def _key(row: TableRow) -> str:
    key = _KEYS.get(plain(row["field"]))
    if key is None:
        problem = f"{shown(row['field'])} is no line of a charter"
        raise row.refusal("field", problem, f"use one of {', '.join(line.key for line in LINES)}")
    return key


def write_charter(charter: Charter, path: str | os.PathLike[str]) -> None:
    """Write a charter so that `read_charter` reads it back; an existing file is replaced.

    Line breaks within a text become spaces.
    """
    rows = [("field", "text")]
    rows += [(line.key, " ".join(charter[line.key].split())) for line in LINES]
    write_bytes(path, written(rows).encode("utf-8-sig"))


def charter_markdown(charter: Charter) -> str:
    """Write a charter as a page of Markdown.

    >>> print(charter_markdown(Charter.of(project="Shop"))[:23])
    # Project charter: Shop
    """
    parts = [f"# Project charter: {_escaped(charter.title)}"]
    for group in GROUPS:
        parts.append(f"## {group}")
        rows = [
            f"**{line.name}.** {_escaped(charter[line.key]) or '*(empty)*'}"
            for line in LINES
            if line.group == group
        ]
        parts += rows
        if group == "Business case":
            parts += [f"**{name}.** {_escaped(value)}" for name, value in figures(charter)]
    parts += ["## Standing", standing(charter), "Signed: ______________________ (sponsor)"]
    return "\n\n".join(parts) + "\n"


# what begins a list, or as a line of its own makes the line above it a heading
_MARKS = re.compile(r"^(\s*\d*)([-+.)](?=\s)|[-=](?=[-=\s]*$))")


def _escaped(text: str) -> str:
    lines = (re.sub(r"([\\`*_{}\[\]<>#|$~&])", r"\\\1", line) for line in text.split("\n"))
    listed = (re.sub(_MARKS, r"\1\\\2", line) for line in lines)
    return "  \n".join(listed)


def write_charter_page(charter: Charter, path: str | os.PathLike[str]) -> None:
    """Write a charter as Markdown; refuse a name that does not end in ``.md``."""
    if Path(path).suffix.lower() != ".md":
        raise Refusal(f"file {shown(Path(path).name)}", "is no Markdown", "let it end in .md")
    write_bytes(path, charter_markdown(charter).encode("utf-8"))
