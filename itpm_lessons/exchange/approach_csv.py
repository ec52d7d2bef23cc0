"""A project's profile as CSV: ``criterion,rating,weight``, one criterion a row.

A criterion goes by its name or its title; the weight may be left out and is then 1. A third
column with the words of the rating is written for the reader, and not read.
"""

import os
from pathlib import Path

from ..engines.methodology import CRITERIA, Criterion, Profile, Rated
from ..engines.refusal import Refusal
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .table_csv import Column, TableRow, read_table

_COLUMNS = (
    Column("criterion", ("criterion", "criteria", "name")),
    Column("rating", ("rating", "ratings", "score")),
    Column("weight", ("weight", "weights", "counts"), needed=False),
)


def read_approach(path: str | os.PathLike[str]) -> Profile:
    """Read a profile; refuse, with row and remedy, what is no criterion, rating or weight."""
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    rated = [_rated(row) for row in rows]
    for place, (row, each) in enumerate(zip(rows, rated, strict=True)):
        earlier = [other.name for other in rated[:place]]
        if each.name in earlier:
            first = rows[earlier.index(each.name)].number
            problem = f"{shown(row['criterion'])} stands in row {first} too"
            raise row.refusal("criterion", problem, "keep one of them")
    return Profile(tuple(rated), file.stem)


def _rated(row: TableRow) -> Rated:
    criterion = _criterion(row)
    rating, weight = _whole(row, "rating", "4"), _whole(row, "weight", "1")
    if rating is None:
        raise row.refusal("rating", "is empty", "give a whole number from 1 to 5")
    try:
        return Rated(criterion, rating, 1 if weight is None else weight)
    except Refusal as refusal:
        raise Refusal(
            f"row {row.number}, {refusal.culprit}", refusal.problem, refusal.remedy
        ) from None


def _whole(row: TableRow, column: str, example: str) -> int | None:
    number = row.number_in(column, example)
    if number is not None and number != int(number):
        raise row.refusal(column, f"{shown(row[column])} is not whole", f"write one like {example}")
    return None if number is None else int(number)


def _criterion(row: TableRow) -> Criterion:
    written_so = row["criterion"].casefold()
    for each in CRITERIA:
        if written_so in (each.name, each.name.replace("_", " "), each.title.casefold()):
            return each
    listed = ", ".join(each.name for each in CRITERIA)
    problem = f"{shown(row['criterion'])} is not a criterion"
    raise row.refusal("criterion", problem, f"use one of {listed}")


def write_approach(profile: Profile, path: str | os.PathLike[str]) -> None:
    """Write a profile so that `read_approach` reads it back; an existing file is replaced."""
    rows = [("criterion", "rating", "weight", "what the rating means")]
    rows += [(row.name, str(row.rating), str(row.weight), row.words) for row in profile]
    write_bytes(path, written(rows).encode("utf-8-sig"))
