"""Tables as CSV: delimiters, rows as a spreadsheet counts them, and cells that are no formulas.

A cell that begins with ``=``, ``+``, ``-`` or ``@`` would run as a formula in a spreadsheet.
Writers therefore put an apostrophe in front of it, which spreadsheets take as "this is text", and
readers take that apostrophe off again.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator

from ..engines.refusal import Refusal

MAX_HEADER = 10_000
MAX_SHEET_ROWS, MAX_SHEET_CELLS = 2**20, 2**14  # of a spreadsheet, and of a row of it
_FORMULA = re.compile(r"[=+\-@\t\r']")


def split_declared(text: str, known: Callable[[list[str]], int]) -> tuple[str, str]:
    r"""Text without the line that declares its delimiter, if there is one, and the delimiter.

    Without such a line it is the one under which most headers are `known`.

    >>> split_declared("sep=;\na;b\n", len), split_declared("a,b;c,d\n1,2\n", len)[1]
    (('a;b\n', ';'), ',')
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    declared = re.match(r"sep=(.)\n", text)
    if declared:
        return text[declared.end() :], declared[1]
    header = text.lstrip()[:MAX_HEADER].partition("\n")[0]
    cells = {each: next(csv.reader([header], delimiter=each), []) for each in ",;\t|"}
    return text, max(cells, key=lambda each: known(cells[each]))


def records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with their numbers, leaving out the empty ones."""
    number = 0
    try:
        for cells in csv.reader(io.StringIO(text), delimiter=delimiter, strict=True):
            number += 1
            _refuse_no_sheet(number, len(cells))
            if cells and any(map(str.strip, cells)):
                yield number, [cell and unguarded(cell) for cell in cells]
    except csv.Error as error:
        raise Refusal(
            f"row {number + 1}",
            f"cannot be read: {error}",
            "put whole cells in quotes, and double a quote inside",
        ) from None


def _refuse_no_sheet(row: int, cells: int) -> None:
    if cells > MAX_SHEET_CELLS or row > MAX_SHEET_ROWS:
        much = f"has {cells:,} cells" if cells > MAX_SHEET_CELLS else "is one of too many"
        problem = f"{much}, more than a spreadsheet can hold"
        raise Refusal(f"row {row}", problem, "take away what is empty or not needed")


def unguarded(cell: str) -> str:
    """Cell without what a spreadsheet writes to mark it as text: ``="007"`` or ``'=A1``."""
    if cell.startswith('="') and cell.endswith('"') and len(cell) > 3:
        return cell[2:-1]
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell


def guarded(cell: str) -> str:
    """Cell that no spreadsheet takes for a formula.

    >>> guarded("=A1"), guarded("A1")
    ("'=A1", 'A1')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def written(rows: Iterable[Iterable[str]]) -> str:
    """Rows as CSV, with commas."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue()
