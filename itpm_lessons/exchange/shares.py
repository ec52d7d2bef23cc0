"""Probabilities in a learner's table: a share (``0.2``), or a number with a percent sign."""

from fractions import Fraction

from ..engines.percentile import exact_fraction
from .table_csv import TableRow


def share_in(row: TableRow, column: str) -> float | None:
    """Read the share of a cell, None where it is empty; that it lies in 0 to 1 is not checked.

    >>> share_in(TableRow(2, {"p": "20 %"}), "p"), share_in(TableRow(2, {"p": "0,2"}), "p")
    (0.2, 0.2)
    """
    text = row[column].strip()
    if not text.endswith("%"):
        return row.number_in(column, "0.2")
    percent = TableRow(row.number, {column: text[:-1]}).number_in(column, "20 %")
    return None if percent is None else float(exact_fraction(percent) / Fraction(100))
