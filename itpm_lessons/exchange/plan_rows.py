"""One row of a CSV plan: its cells read into an activity and its dependencies."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..engines.network import Activity, Dependency
from ..engines.notation import aliases, read_predecessors
from ..engines.refusal import Refusal
from .durations import read_duration
from .intake import MAX_DAYS, MAX_LINKS, shown
from .plan_columns import Columns

MAX_CELL, MAX_NAME = 10_000, 200


@dataclass(frozen=True)
class Row:
    """An activity, the row it stands in, and its predecessors as written."""

    number: int
    activity: Activity
    predecessors: str


def read_row(number: int, cells: list[str], columns: Columns) -> Row:
    """Read the cells of row `number`; refuse what is too long, missing or too many."""
    _refuse_extra(number, cells, columns)
    cells = [
        _clean(cell, number, columns.headers[i])
        for i, cell in enumerate(cells[: len(columns.headers)])
    ]
    cells += [""] * (len(columns.headers) - len(cells))
    name = cells[columns.name]
    where = f"row {number}, column {shown(columns.headers[columns.name])}"
    if not name:
        raise Refusal(where, "the activity has no name", "give it a name or drop the row")
    if len(name) > MAX_NAME:
        raise Refusal(
            where, f"the name {shown(name)} is too long", f"use {MAX_NAME} letters or less"
        )
    days = read_duration(
        cells[columns.duration],
        f"row {number}, column {shown(columns.headers[columns.duration])}",
        columns.unit,
    )
    title = "" if columns.title is None else cells[columns.title]
    return Row(number, Activity(name, days, title), cells[columns.predecessors])


def _refuse_extra(number: int, cells: list[str], columns: Columns) -> None:
    extra = [cell for cell in cells[len(columns.headers) :] if cell.strip()]
    if extra:
        raise Refusal(
            f"row {number}",
            f"has more cells than the header has columns; {shown(extra[0], 30)} is too many",
            'put several predecessors into one quoted cell: "B, C"',
        )


def _clean(cell: str, number: int, header: str) -> str:
    """Cell with its white space made single; a control character or a huge cell is refused."""
    where = f"row {number}, column {shown(header)}"
    if len(cell) > MAX_CELL:
        raise Refusal(where, f"a cell has {len(cell)} characters", "shorten it")
    text = " ".join(cell.split())
    if re.search("[\x00-\x1f\x7f-\x9f]", text):
        raise Refusal(where, f"{shown(text)} holds a control character", "take it out")
    return text


def read_links(rows: list[Row], columns: Columns) -> list[Dependency]:
    """Read what every row waits for; titles serve as names where they are clear."""
    names = aliases(row.activity for row in rows)
    where = f"column {shown(columns.headers[columns.predecessors])}"
    links: list[Dependency] = []
    for row in rows:
        links += _links_of(row, names, f"row {row.number}, {where}")
        if len(links) > MAX_LINKS:
            raise Refusal(f"row {row.number}", f"is past {MAX_LINKS} links", "split the plan")
    return links


def _repeated(values: list[str]) -> set[str]:
    seen: set[str] = set()
    return {value for value in values if value in seen or seen.add(value)}  # type: ignore[func-returns-value]


def _links_of(row: Row, names: Mapping[str, str], where: str) -> list[Dependency]:
    _refuse_long_part(row.predecessors, where)
    try:
        links = read_predecessors(row.predecessors, row.activity.name, names)
    except Refusal as error:
        raise Refusal(where, error.problem, error.remedy) from None
    twice = _repeated([link.notation for link in links])
    if twice:
        raise Refusal(where, f"{shown(min(twice))} stands there twice", "write it once")
    far = next((link for link in links if abs(link.lag) > MAX_DAYS), None)
    if far:
        raise Refusal(where, f"the lag of {shown(far.notation)} is too far", "give a lag in days")
    return links


def _refuse_long_part(text: str, where: str) -> None:
    for part in re.split("[,;]", text):
        if len(part) > MAX_NAME + 40:
            raise Refusal(
                where, f"predecessor {shown(part)} is too long", "give a name of the plan"
            )
