"""Small tables of a learner's own: a header, then one thing a row, as spreadsheets save them.

Columns are found by their headers, whatever their order, case and punctuation; columns that
nobody asks for are passed over. Rows are counted as a spreadsheet counts them. A number may have
a decimal comma or point and a currency sign; what could be a thousand (``1,000``) is refused, and
`number_cell` writes none that is.
"""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from ..engines.activity import exact
from ..engines.refusal import Refusal
from ..engines.typed import MOST_DECIMALS, MOST_DIGITS, could_be_thousands, read_amount
from .csv_text import records, split_declared
from .intake import decode, shown, visible
from .plan_columns import plain

MAX_ROWS, MAX_COLUMNS, MAX_CELL = 1_000, 1_000, 200


@dataclass(frozen=True)
class Column:
    """A column, the headers under which it is known, and whether a table must have it.

    `longest` is how many letters a cell of it may have.
    """

    name: str
    headers: tuple[str, ...]
    needed: bool = True
    longest: int = MAX_CELL


@dataclass(frozen=True)
class TableRow:
    """One row: its number in the file, and its cells by the names of columns, "" where missing."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def culprit(self, column: str) -> str:
        """Name one cell, as a message does."""
        return f"row {self.number}, column {shown(column)}"

    def refusal(self, column: str, problem: str, remedy: str) -> Refusal:
        """Make the refusal that points at one cell."""
        return Refusal(self.culprit(column), problem, remedy)

    def number_in(self, column: str, example: str) -> float | None:
        """Read the number of a cell, None where it is empty.

        >>> TableRow(2, {"value": "$2,5"}).number_in("value", "200")
        2.5
        """
        text = self[column].strip()
        return read_amount(text, self.culprit(column), example=example) if text else None


def number_cell(number: float | None) -> str:
    """Write a number, nothing for None, so that `number_in` reads the same and doubts nothing.

    >>> number_cell(80.437), number_cell(5000), number_cell(None), number_cell(5e-324)
    ('80.4370', '5000', '', '5e-324')
    """
    if number is None:
        return ""
    text = exact(number)
    whole, _, part = text.lstrip("-").partition(".")
    if len(whole) > MOST_DIGITS or len(part) > MOST_DECIMALS:
        return repr(float(number))
    return f"{text}0" if could_be_thousands(text) else text


def read_table(data: bytes, name: str, columns: Sequence[Column]) -> list[TableRow]:
    """Read the rows of a table; refuse one without a column that is needed, or without rows."""
    text, delimiter = split_declared(
        decode(data, f"file {shown(name)}"), lambda headers: len(_places(headers, columns))
    )
    rows = records(text, delimiter)
    number, headers = next(rows, (1, []))
    _refuse_wide(number, headers)
    places = _places(headers, columns)
    _refuse_missing(number, headers, columns, places)
    longest = {column.name: column.longest for column in columns}
    found = [
        _row(number, cells, headers, places, longest) for number, cells in islice(rows, MAX_ROWS)
    ]
    if not found:
        raise Refusal(f"file {shown(name)}", "has a header and no rows", "add a row")
    if next(rows, None) is not None:
        problem = f"has more than {MAX_ROWS:,} rows under its header"
        raise Refusal(f"file {shown(name)}", problem, f"keep {MAX_ROWS:,} at most")
    return found


def _refuse_wide(number: int, headers: Sequence[str]) -> None:
    if len(headers) > MAX_COLUMNS:
        problem = f"has {len(headers):,} cells"
        raise Refusal(f"row {number}", problem, f"keep {MAX_COLUMNS:,} columns at most")


def _places(headers: Sequence[str], columns: Sequence[Column]) -> dict[str, int]:
    words = [plain(header) for header in headers]
    found = {}
    for column in columns:
        word = next((each for each in column.headers if each in words), None)
        if word is not None:
            found[column.name] = words.index(word)
    return found


def _refuse_missing(
    number: int, headers: Sequence[str], columns: Sequence[Column], places: Mapping[str, int]
) -> None:
    missing = next((c.name for c in columns if c.needed and c.name not in places), None)
    if missing is not None:
        there = ", ".join(shown(header, 20) for header in headers[:8])
        raise Refusal(
            f"row {number}",
            f"there is no column {missing!r} among the headers {there}",
            "begin with a header row such as: " + ",".join(c.name for c in columns),
        )


def _split_apart(cells: Sequence[str]) -> str:
    """Say how to repair a row that a comma split: within a number, or within a text."""
    for before, after in itertools.pairwise(cells):
        if re.fullmatch(r"\s*[$€£]?\s*\d{1,3}", before) and re.fullmatch(r"\d{3}\s*", after):
            joined = before.strip() + after.strip()
            return f"write the number without a comma for thousands: {joined}"
    return 'put a cell with commas into quotes: "B, C"'


def _row(
    number: int,
    cells: Sequence[str],
    headers: Sequence[str],
    places: Mapping[str, int],
    longest: Mapping[str, int],
) -> TableRow:
    extra = [cell for cell in cells[len(headers) :] if cell and cell.strip()]
    if extra:
        raise Refusal(
            f"row {number}",
            f"has more cells than the header has columns; {shown(extra[0], 30)} is too many",
            _split_apart(cells),
        )
    kept = {name: visible(cells[at]) for name, at in places.items() if at < len(cells)}
    row = TableRow(number, kept)
    for column, cell in kept.items():
        if len(cell) > longest[column]:
            problem = f"has {len(cell)} letters"
            raise row.refusal(column, problem, f"keep {longest[column]} at most")
    return row
