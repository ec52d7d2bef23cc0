"""Parts and their releases as CSV: ``part,effort,value,release,needs,week,release cost``.

One part a row: the weeks of the team that it takes, the value a week that it then brings, the
number of its release, and the parts that it needs, with semicolons between. The week that was
chosen for a release, and the cost of a release, stand in any of the rows; they may be missing.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from ..engines.activity import exact
from ..engines.methodology import Batch, Composition, Part
from ..engines.refusal import Refusal
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .table_csv import Column, TableRow, number_cell, read_table

MOST_PARTS = 200  # more cannot be told apart on one line of weeks

_COLUMNS = (
    Column("part", ("part", "parts", "feature", "story", "deliverable", "name", "title")),
    Column("effort", ("effort", "weeks", "effort weeks", "duration", "size")),
    Column("value", ("value", "value a week", "value per week", "benefit")),
    Column("release", ("release", "release number", "releases"), needed=False),
    Column("needs", ("needs", "after", "depends on", "predecessors"), needed=False),
    Column("week", ("week", "release week", "live in week", "date"), needed=False),
    Column("release cost", ("release cost", "cost", "cost of a release"), needed=False),
)


def read_releases(path: str | os.PathLike[str]) -> Composition:
    """Read parts and releases; refuse, with row and remedy, what cannot be understood.

    Without numbers of releases everything is one release. Refuses more than `MOST_PARTS` parts.
    """
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    if len(rows) > MOST_PARTS:
        problem = f"has {len(rows):,} parts, more than one picture can show"
        remedy = f"put small parts together, or open {MOST_PARTS} at most"
        raise Refusal(f"file {shown(file.name)}", problem, remedy)
    _refuse_twice(rows)
    names = {row["part"].casefold(): row["part"] for row in rows}
    parts = tuple(_part(row, names) for row in rows)
    numbers = [_release(row) for row in rows]
    weeks = _agreed(rows, numbers, "week", "4")
    costs = _agreed(rows, [0] * len(rows), "release cost", "600")
    batches = tuple(
        Batch(
            tuple(p.name for p, each in zip(parts, numbers, strict=True) if each == number),
            weeks.get(number),
        )
        for number in sorted(set(numbers))
    )
    return Composition(parts, batches, costs.get(0, 0), file.stem)


def _refuse_twice(rows: Sequence[TableRow]) -> None:
    first: dict[str, int] = {}
    for row in rows:
        name = row["part"].casefold()
        if not name:
            raise row.refusal("part", "is empty", "give the part a name")
        if name in first:
            problem = f"{shown(row['part'])} stands in row {first[name]} too"
            raise row.refusal("part", problem, "rename one of them")
        first[name] = row.number


def _part(row: TableRow, names: dict[str, str]) -> Part:
    effort, value = row.number_in("effort", "2"), row.number_in("value", "200")
    for column, number in (("effort", effort), ("value", value)):
        if number is None:
            raise row.refusal(column, "is empty", "give a number of 0 or more")
        if number < 0:
            raise row.refusal(column, f"is {shown(row[column])}", "give 0 or more")
    return Part(row["part"], effort or 0, value or 0, _needs(row, names))


def _needs(row: TableRow, names: dict[str, str]) -> tuple[str, ...]:
    found = []
    for piece in filter(None, (each.strip() for each in row["needs"].split(";"))):
        known = piece.casefold() in names
        for each in [piece] if known else [part.strip() for part in piece.split(",")]:
            if each.casefold() not in names:
                remedy = "use the name of a part, and semicolons between several"
                raise row.refusal("needs", f"{shown(each)} is not a part", remedy)
            found.append(names[each.casefold()])
    return tuple(dict.fromkeys(found))


def _release(row: TableRow) -> int:
    number = row.number_in("release", "1")
    if number is None:
        return 1
    if number != int(number) or number < 1:
        problem = f"{shown(row['release'])} is no number of a release"
        raise row.refusal("release", problem, "number the releases 1, 2, 3")
    return int(number)


def _agreed(
    rows: Sequence[TableRow], groups: Sequence[int], column: str, example: str
) -> dict[int, float]:
    """Read a number that holds for a whole group; refuse two that differ."""
    found: dict[int, float] = {}
    for row, group in zip(rows, groups, strict=True):
        number = row.number_in(column, example)
        if number is None:
            continue
        if number < 0:
            raise row.refusal(column, f"is {shown(row[column])}", "give 0 or more")
        if found.setdefault(group, number) != number:
            problem = f"{shown(row[column])} and {exact(found[group])} do not agree"
            raise row.refusal(column, problem, "write it once")
    return found


def write_releases(plan: Composition, path: str | os.PathLike[str]) -> None:
    """Write a plan so that `read_releases` reads it back; an existing file is replaced.

    Refuses names with a semicolon, which parts those that a part needs.
    """
    odd = next((part.name for part in plan.parts if ";" in part.name), None)
    if odd is not None:
        raise Refusal(f"part {shown(odd)}", "has a semicolon, which parts names", "rename the part")
    rows = [("part", "effort", "value", "release", "needs", "week", "release cost")]
    for index, batch in enumerate(plan.batches):
        week = number_cell(batch.week)
        for place, name in enumerate(batch.parts):
            part = plan.part(name)
            rows.append(
                (
                    name,
                    number_cell(part.effort),
                    number_cell(part.value),
                    str(index + 1),
                    "; ".join(part.after),
                    "" if place else week,
                    number_cell(plan.release_cost) if len(rows) == 1 else "",
                )
            )
    write_bytes(path, written(rows).encode("utf-8-sig"))
