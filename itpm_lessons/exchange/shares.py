"""Probabilities in a learner's table: a share (``0.2``), or a number with a percent sign."""

from ..engines.typed import read_share
from .table_csv import TableRow


def share_in(row: TableRow, column: str) -> float | None:
    """Read the share of a cell, None where it is empty.

    >>> share_in(TableRow(2, {"p": "20 %"}), "p"), share_in(TableRow(2, {"p": "0,2"}), "p")
    (0.2, 0.2)
    """
    text = row[column].strip()
    return read_share(text, row.culprit(column)) if text else None
