"""A backlog as CSV: ``item,points,value,after,title,acceptance``, one item a row, the first first.

Only item and points are needed. What an item waits for stands in one cell, parted by commas or
semicolons; a title serves as well as a name where no two items share it. Boards export much more:
other columns are passed over. An item without points is refused, and one without a value has 0.
"""

import os
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..engines.backlog import Backlog, Item
from ..engines.ordering import LoopError
from ..engines.refusal import Refusal
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .table_csv import Column, TableRow, number_cell, read_table

LONGEST = 2_000  # letters of a text, as of a story pasted from a board
_COLUMNS = (
    Column("item", ("item", "id", "key", "issue key", "name", "story", "title", "summary")),
    Column(
        "points",
        ("points", "story points", "story point estimate", "estimate", "effort", "size"),
    ),
    Column("value", ("value", "business value", "worth"), needed=False),
    Column(
        "after",
        ("after", "depends on", "dependencies", "waits for", "blocked by", "predecessors", "needs"),
        needed=False,
        longest=LONGEST,
    ),
    Column("title", ("title", "summary", "description", "story"), needed=False, longest=LONGEST),
    Column(
        "acceptance", ("acceptance", "acceptance criteria", "done when"), needed=False,
        longest=LONGEST,
    ),
)  # fmt: skip


def read_backlog(path: str | os.PathLike[str]) -> Backlog:
    r"""Read a backlog; refuse, with row and remedy, what is no item, number or known name.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "shop.csv")
    ...     _ = file.write_text("item;points;value;after\ncart;5;20;\npay;8;2,5;cart\n")
    ...     read_backlog(file)["pay"].value
    2.5
    """
    file = Path(path)
    return _read(read_bytes(file), file.name)


def _read(data: bytes, name: str) -> Backlog:
    rows = read_table(data, name, _COLUMNS)
    _refuse_repeated(rows)
    names = _names(rows)
    items = tuple(_item(row, names) for row in rows)
    try:
        return Backlog(items, Path(name).stem)
    except LoopError as error:
        numbers = sorted(row.number for row in rows if row["item"] in error.loop)
        listed = ", ".join(map(str, numbers[:12])) + (" and more" if len(numbers) > 12 else "")
        raise Refusal(
            f"row{'s' * (len(numbers) > 1)} {listed}", f"what waits for what: {error.problem}",
            error.remedy,
        ) from None  # fmt: skip


def _refuse_repeated(rows: Sequence[TableRow]) -> None:
    first: dict[str, int] = {}
    for row in rows:
        name = row["item"]
        if not name:
            raise row.refusal("item", "the item has no name", "give it a name or drop the row")
        if name in first:
            problem = f"{shown(name)} stands in row {first[name]} too"
            raise row.refusal("item", problem, "rename one of them")
        first[name] = row.number


def _names(rows: Sequence[TableRow]) -> dict[str, str]:
    """Names by what may stand for them: themselves, in any case, and titles that are clear."""
    names = [row["item"] for row in rows]
    known: dict[str, str] = {}
    for words in ([row["title"] for row in rows], names):
        folded = [word.casefold() for word in words]
        often = Counter(folded)
        known |= {word: name for word, name in zip(folded, names, strict=True) if often[word] == 1}
    return known | {name: name for name in names}


def _item(row: TableRow, names: Mapping[str, str]) -> Item:
    points = row.number_in("points", "5")
    if points is None:
        raise row.refusal("points", "is empty", "estimate it, or leave the item out")
    value = row.number_in("value", "20")
    try:
        return Item(
            row["item"], row["title"], points, value or 0, _after(row, names), row["acceptance"]
        )
    except Refusal as refusal:
        raise Refusal(
            f"row {row.number}, {refusal.culprit}", refusal.problem, refusal.remedy
        ) from None


def _after(row: TableRow, names: Mapping[str, str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    cell = row["after"]
    whole = cell.casefold() in names  # a single one, whose name may hold a comma
    for part in [cell] if whole else re.split("[,;]", cell):
        word = part.strip()
        if not word:
            continue
        name = names.get(word) or names.get(word.casefold())
        if name is None:
            listed = ", ".join(list(dict.fromkeys(names.values()))[:8])
            problem = f"{shown(word)} is no item of this backlog"
            raise row.refusal("after", problem, f"use names of items, such as {listed}")
        found[name] = None
    return tuple(found)


def write_backlog(backlog: Backlog, path: str | os.PathLike[str]) -> None:
    """Write a backlog so that `read_backlog` reads it back; an existing file is replaced.

    Refuses names that would come back otherwise, as those with commas.
    """
    rows = [("item", "points", "value", "after", "title", "acceptance")]
    rows += [
        (
            item.name, number_cell(item.points), number_cell(item.value), ", ".join(item.after),
            item.title, item.acceptance,
        )
        for item in backlog.items
    ]  # fmt: skip
    data = written(rows).encode("utf-8-sig")
    _refuse_changed(backlog, data)
    write_bytes(path, data)


def _refuse_changed(backlog: Backlog, data: bytes) -> None:
    """Read back what was written; a backlog that would come back otherwise is not written."""
    culprit = f"backlog {shown(backlog.name)}"
    try:
        items = _read(data, backlog.name).items
    except Refusal as error:
        raise Refusal(
            culprit, f"cannot be written as CSV: {error.culprit} {error.problem}", error.remedy
        ) from None
    for given, found in zip(backlog.items, items, strict=True):
        if given != found:
            raise Refusal(
                culprit,
                f"cannot be written as CSV: item {shown(given.name)} would come back changed",
                "use names and texts without commas, line breaks and spaces at the ends",
            )
