"""A self-assessment as CSV: one skill a row, with the role that it is compared with.

    skill,level,evidence,asked,role
    Planning,2,plan of the office move,,Junior project manager
    Risk,,,3,Junior project manager

An empty level is a skill that is not rated yet, which is not 0. `asked` is a level that a posting
asks for; empty, the level of the role counts. The role may stand in one row or in all of them.
"""

import os
from pathlib import Path

from ..engines.career import HIGHEST, Assessment, Rating
from ..engines.career.skills import MOST_NAME
from ..engines.refusal import Refusal
from ..engines.tidy import NAME, SENTENCE
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .table_csv import Column, TableRow, read_table

_COLUMNS = (
    Column("skill", ("skill", "name"), longest=MOST_NAME),
    Column("level", ("level", "own", "my level", "rating")),
    Column("evidence", ("evidence", "shown by", "proof"), needed=False, longest=SENTENCE),
    Column("asked", ("asked", "wanted", "asked for"), needed=False),
    Column("role", ("role", "for role", "aim"), needed=False, longest=NAME),
)


def read_skills(path: str | os.PathLike[str]) -> Assessment:
    """Read a self-assessment; refuse, with row and remedy, what cannot be understood."""
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    roles: dict[str, TableRow] = {}
    ratings: list[Rating] = []
    places: dict[str, int] = {}
    for row in rows:
        if not row["skill"]:
            raise row.refusal("skill", "is empty", "write the name of a skill")
        name = row["skill"].casefold()
        if name in places:
            problem = f"{shown(row['skill'])} stands in row {places[name]} already"
            raise row.refusal("skill", problem, "keep one of the two rows")
        places[name] = row.number
        if row["role"]:
            roles.setdefault(row["role"].casefold(), row)
        ratings.append(
            Rating(row["skill"], _level(row, "level"), row["evidence"], _level(row, "asked"))
        )
    if len(roles) > 1:
        first, second = list(roles.values())[:2]
        problem = f"is {shown(second['role'])}, and {shown(first['role'])} in row {first.number}"
        raise second.refusal("role", problem, "write one role in all rows")
    role = next(iter(roles.values()))["role"] if roles else ""
    try:
        return Assessment(tuple(ratings), role)
    except Refusal as refusal:
        culprit = f"file {shown(file.name)}, {refusal.culprit}"
        raise Refusal(culprit, refusal.problem, refusal.remedy) from None


def _level(row: TableRow, column: str) -> int | None:
    number = row.number_in(column, "2")
    if number is None:
        return None
    if number != int(number) or not 0 <= number <= HIGHEST:
        remedy = f"write a whole number from 0 to {HIGHEST}, or nothing"
        raise row.refusal(column, f"is {shown(row[column])}", remedy)
    return int(number)


def write_skills(assessment: Assessment, path: str | os.PathLike[str]) -> None:
    """Write a self-assessment so that `read_skills` reads it back; an existing file is replaced."""
    rows: list[tuple[str, ...]] = [tuple(column.name for column in _COLUMNS)]
    rows += [
        (each.skill, _cell(each.level), each.evidence, _cell(each.asked), assessment.role)
        for each in assessment
    ]
    write_bytes(path, written(rows).encode("utf-8-sig"))


def _cell(level: int | None) -> str:
    return "" if level is None else str(level)
