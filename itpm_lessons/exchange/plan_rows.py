"""One row of a CSV plan: its cells read into an activity and its dependencies."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from ..engines.network import Activity, Dependency
from ..engines.notation import LagReader, aliases, read_predecessors
from ..engines.refusal import Refusal
from .durations import read_duration, read_lag
from .intake import MAX_DAYS, MAX_LINKS, shown, visible
from .plan_columns import Columns

MAX_CELL, MAX_NAME = 10_000, 200
_INACTIVE = frozenset({"no", "n", "0", "false"})


@dataclass(frozen=True)
class Row:
    """An activity, the row it stands in, its predecessors as written, and its outline level."""

    number: int
    activity: Activity
    predecessors: str
    level: int = 1
    active: bool = True

    @property
    def uid(self) -> int:
        """What the outline knows the row by."""
        return self.number

    @property
    def culprit(self) -> str:
        """How a message names the row."""
        return f"row {self.number} {shown(self.activity.label, 40)}"


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
        decimal_comma=columns.decimal_comma,
    )
    title = "" if columns.title is None else cells[columns.title]
    return Row(
        number,
        Activity(name, days, title),
        cells[columns.predecessors],
        1 if columns.level is None else _level(cells[columns.level], number),
        columns.active is None or cells[columns.active].casefold() not in _INACTIVE,
    )


def _level(text: str, number: int) -> int:
    if not re.fullmatch("[0-9]{1,3}", text):
        raise Refusal(
            f"row {number}",
            f"its outline level is {shown(text)}",
            "give a whole number, 1 at the top; or drop the column",
        )
    return int(text)


def _refuse_extra(number: int, cells: list[str], columns: Columns) -> None:
    extra = [cell for cell in cells[len(columns.headers) :] if cell.strip()]
    if extra:
        raise Refusal(
            f"row {number}",
            f"has more cells than the header has columns; {shown(extra[0], 30)} is too many",
            'put several predecessors into one quoted cell: "B, C"',
        )


def _clean(cell: str, number: int, header: str) -> str:
    """Cell in its visible form; a control character or a huge cell is refused."""
    where = f"row {number}, column {shown(header)}"
    if len(cell) > MAX_CELL:
        raise Refusal(where, f"a cell has {len(cell)} characters", "shorten it")
    text = visible(cell)
    if re.search("[\x00-\x1f\x7f-\x9f]", text):
        raise Refusal(where, f"{shown(text)} holds a control character", "take it out")
    return text


def read_links(rows: list[Row], columns: Columns) -> list[Dependency]:
    """Read what every row waits for; titles serve as names where they are clear."""
    names = aliases(row.activity for row in rows)
    where = f"column {shown(columns.headers[columns.predecessors])}"
    lag = partial(read_lag, decimal_comma=columns.decimal_comma)
    links: list[Dependency] = []
    for row in rows:
        links += _links_of(row, names, lag, f"row {row.number}, {where}")
        if len(links) > MAX_LINKS:
            raise Refusal(f"row {row.number}", f"is past {MAX_LINKS} links", "split the plan")
    return links


def _repeated(values: list[str]) -> set[str]:
    seen: set[str] = set()
    return {value for value in values if value in seen or seen.add(value)}  # type: ignore[func-returns-value]


def _links_of(row: Row, names: Mapping[str, str], lag: LagReader, where: str) -> list[Dependency]:
    _refuse_long_part(row.predecessors, where)
    try:
        links = read_predecessors(row.predecessors, row.activity.name, names, lag)
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
