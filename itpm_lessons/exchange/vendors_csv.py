"""Vendor scores as CSV: ``criterion,weight,least,Vendor A,Vendor B``, one criterion a row.

Every column that is not criterion, weight or least is a vendor, named by its header; notes and
remarks are passed over. The weight may be missing and is then 1; an empty least knocks nobody out.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from ..engines.procurement import Criterion, Scores, Vendor
from ..engines.refusal import Refusal
from .csv_text import records, split_declared, written
from .intake import decode, read_bytes, shown, visible, write_bytes
from .plan_columns import plain
from .table_csv import Column, TableRow, number_cell, read_table

_COLUMNS = (
    Column("criterion", ("criterion", "criteria", "name", "what")),
    Column("weight", ("weight", "weights", "counts"), needed=False),
    Column("least", ("least", "least score", "minimum", "knock out", "knockout"), needed=False),
)
_KNOWN = {word for column in _COLUMNS for word in column.headers}
_PASSED_OVER = {"note", "notes", "remark", "remarks", "comment", "comments"}


def read_vendors(path: str | os.PathLike[str]) -> Scores:
    """Read vendor scores; refuse, with row and remedy, what cannot be understood."""
    file = Path(path)
    data = read_bytes(file)
    names = _vendors(data, file.name)
    columns = (*_COLUMNS, *(Column(name, (plain(name),)) for name in names))
    rows = read_table(data, file.name, columns)
    _refuse_twice(rows)
    criteria = tuple(_criterion(row) for row in rows)
    vendors = tuple(Vendor(name, tuple(_score(row, name) for row in rows)) for name in names)
    return Scores(criteria, vendors, file.stem)


def _vendors(data: bytes, name: str) -> list[str]:
    """Names of the vendors, from the header."""
    culprit = f"file {shown(name)}"
    text, delimiter = split_declared(decode(data, culprit), _likely)
    number, headers = next(records(text, delimiter), (1, []))
    found = [visible(each) for each in headers if plain(each) not in _KNOWN | _PASSED_OVER]
    found = [each for each in found if each]
    for place, each in enumerate(found):
        if plain(each) in [plain(other) for other in found[:place]]:
            raise Refusal(f"row {number}", f"has two columns {shown(each)}", "rename one of them")
    if not found:
        remedy = "begin with a header row such as: criterion,weight,least,Vendor A,Vendor B"
        raise Refusal(f"row {number}", "names no vendor", remedy)
    return found


def _likely(headers: Sequence[str]) -> int:
    """How many headers are known; of two delimiters the one with more columns is meant."""
    return 100 * sum(plain(each) in _KNOWN for each in headers) + min(99, len(headers))


def _refuse_twice(rows: Sequence[TableRow]) -> None:
    first: dict[str, int] = {}
    for row in rows:
        number = first.setdefault(row["criterion"].casefold(), row.number)
        if number != row.number:
            problem = f"{shown(row['criterion'])} stands in row {number} too"
            raise row.refusal("criterion", problem, "keep one of them")


def _criterion(row: TableRow) -> Criterion:
    if not row["criterion"]:
        raise row.refusal("criterion", "is empty", "give the criterion a name")
    weight, least = row.number_in("weight", "30"), row.number_in("least", "5")
    return _of_row(row, lambda: Criterion(row["criterion"], 1 if weight is None else weight, least))


def _score(row: TableRow, vendor: str) -> float:
    number = row.number_in(vendor, "7")
    if number is None:
        raise row.refusal(vendor, "is empty", "give a score from 0 to 10")
    if not 0 <= number <= 10:
        raise row.refusal(vendor, f"is {shown(row[vendor])}", "give a score from 0 to 10")
    return number


def _of_row(row: TableRow, make: Callable[[], Criterion]) -> Criterion:
    try:
        return make()
    except Refusal as refusal:
        culprit = f"row {row.number}, {refusal.culprit}"
        raise Refusal(culprit, refusal.problem, refusal.remedy) from None


def write_vendors(scores: Scores, path: str | os.PathLike[str]) -> None:
    """Write scores so that `read_vendors` reads them back; an existing file is replaced.

    Refuses vendors whose names are headers of other columns, such as "weight".
    """
    names = [each.name for each in scores.vendors]
    odd = next((name for name in names if plain(name) in _KNOWN | _PASSED_OVER), None)
    if odd is not None:
        raise Refusal(f"vendor {shown(odd)}", "has the name of a column", "rename the vendor")
    headers = [plain(name) for name in names]
    same = next((name for n, name in enumerate(names) if headers[n] in ("", *headers[:n])), None)
    if same is not None:
        problem = "has a name that a header cannot tell from another"
        raise Refusal(f"vendor {shown(same)}", problem, "rename the vendor")
    rows = [("criterion", "weight", "least", *names)]
    for place, each in enumerate(scores.criteria):
        least = number_cell(each.least)
        given = [number_cell(vendor.scores[place]) for vendor in scores.vendors]
        rows.append((each.name, number_cell(each.weight), least, *given))
    write_bytes(path, written(rows).encode("utf-8-sig"))
