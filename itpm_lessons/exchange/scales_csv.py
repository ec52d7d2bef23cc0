"""The scales of a risk matrix as CSV: one level a row, and the scores where colours begin.

    scale,level,up to
    probability,very low,0.2
    ...
    impact,severe,
    colour,medium,6
    colour,high,15

Scales lie beside the register that they belong to: ``my_risks.csv``, ``my_risks-scales.csv``.
"""

import os
from collections.abc import Sequence
from math import inf
from pathlib import Path

from ..engines.refusal import Refusal
from ..engines.risk import COST, PROBABILITY, Level, Matrix, Scale
from ..engines.risk.scale import SHARE
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .table_csv import Column, TableRow, number_cell, read_table

_COLUMNS = (
    Column("scale", ("scale", "axis", "kind")),
    Column("level", ("level", "label", "word")),
    Column("up to", ("up to", "top", "bound", "to", "value"), needed=False),
)
_KINDS = ("probability", "impact", "colour")


def scales_beside(register: Path) -> Path:
    """Name the file of scales that belongs to a register.

    >>> scales_beside(Path("my_risks.csv")).name
    'my_risks-scales.csv'
    """
    return register.with_name(f"{register.stem}-scales.csv")


def read_scales(path: str | os.PathLike[str]) -> Matrix:
    """Read a matrix; refuse, with row and remedy, what cannot be understood."""
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    for row in rows:
        if row["scale"].casefold() not in _KINDS:
            raise row.refusal("scale", f"is {shown(row['scale'])}", f"write {', '.join(_KINDS)}")
    probability, impact, colours = (
        [row for row in rows if row["scale"].casefold() == kind] for kind in _KINDS
    )
    try:
        return Matrix(
            Scale(PROBABILITY.name, _levels(probability), SHARE),
            Scale(COST.name, _levels(impact)),
            **_scores(colours),
        )
    except Refusal as refusal:
        culprit = f"file {shown(file.name)}, {refusal.culprit}"
        raise Refusal(culprit, refusal.problem, refusal.remedy) from None


def _levels(rows: Sequence[TableRow]) -> tuple[Level, ...]:
    tops = ((row, row.number_in("up to", "0.2")) for row in rows)
    return tuple(Level(row["level"], inf if top is None else top) for row, top in tops)


def _scores(rows: Sequence[TableRow]) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows:
        word, score = row["level"].casefold(), row.number_in("up to", "6")
        if word not in ("medium", "high") or score is None or score != int(score):
            raise row.refusal("level", f"is {shown(word)}", "write medium or high, and a score")
        found[word] = int(score)
    return found


def write_scales(matrix: Matrix, path: str | os.PathLike[str]) -> None:
    """Write scales so that `read_scales` reads them back; an existing file is replaced."""
    rows: list[tuple[str, ...]] = [tuple(column.name for column in _COLUMNS)]
    for kind, scale in (("probability", matrix.probability), ("impact", matrix.impact)):
        rows += [
            (kind, lv.label, "" if lv.top == inf else number_cell(lv.top)) for lv in scale.levels
        ]
    rows += [("colour", "medium", str(matrix.medium)), ("colour", "high", str(matrix.high))]
    write_bytes(path, written(rows).encode("utf-8-sig"))
