"""Stages of a project as CSV, one stage a row, in their order.

The columns are ``stage,weeks,budget,cost tolerance %,time tolerance weeks,products``; the first
three are needed. Without a tolerance of the cost 10 % are taken, without one of the time none.
Products are parted by commas or semicolons; so a cell of several stands in quotes.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from ..engines.refusal import Refusal
from ..engines.stages import ManagementStage
from ..engines.stages.plan import MOST_STAGES
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .table_csv import Column, TableRow, number_cell, read_table

HEADERS = ("stage", "weeks", "budget", "cost tolerance %", "time tolerance weeks", "products")
_COLUMNS = (
    Column("stage", ("stage", "stages", "name", "phase", "management stage")),
    Column("weeks", ("weeks", "duration", "duration weeks", "length", "time")),
    Column("budget", ("budget", "cost", "money", "planned cost", "budget usd")),
    Column(
        "cost tolerance %",
        (
            "cost tolerance",
            "cost tolerance %",
            "cost tolerance percent",
            "tolerance",
            "tolerance %",
        ),
        needed=False,
    ),
    Column(
        "time tolerance weeks",
        ("time tolerance weeks", "time tolerance", "tolerance weeks"),
        needed=False,
    ),
    Column("products", ("products", "deliverables", "product", "outputs"), needed=False),
)
PERCENT, NO_TIME = 10.0, 0.0


def read_stages(path: str | os.PathLike[str]) -> tuple[ManagementStage, ...]:
    r"""Read stages; refuse, with row and remedy, what is no stage.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "my_stages.csv")
    ...     _ = file.write_text("Stage;Weeks;Budget;Products\nBuild;2,5;$30 000;app, report\n")
    ...     stage = read_stages(file)[0]
    >>> stage.weeks, stage.budget, stage.products, stage.cost_percent
    (2.5, 30000, ('app', 'report'), 10.0)
    """
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    if len(rows) > MOST_STAGES:
        problem = f"is past {MOST_STAGES} stages"
        raise Refusal(f"row {rows[MOST_STAGES].number}", problem, "join some of them")
    first: dict[str, int] = {}
    for row in rows:
        name = row["stage"]
        if name in first:
            problem = f"{shown(name)} stands in row {first[name]} too"
            raise row.refusal("stage", problem, "rename one of them")
        first[name] = row.number
    return tuple(map(_stage, rows))


def _stage(row: TableRow) -> ManagementStage:
    if not row["stage"]:
        raise row.refusal("stage", "the stage has no name", "give it a name or drop the row")
    weeks, budget = _above_nothing(row, "weeks", "2.5"), _above_nothing(row, "budget", "30000")
    percent = _at_least_nothing(row, "cost tolerance %", "10", PERCENT)
    room = _at_least_nothing(row, "time tolerance weeks", "0.5", NO_TIME)
    products = tuple(filter(None, (each.strip() for each in re.split("[,;]", row["products"]))))
    return ManagementStage(row["stage"], weeks, budget, percent, room, products)


def _above_nothing(row: TableRow, column: str, example: str) -> float:
    number = _number(row, column, example)
    if number is None or number <= 0:
        problem = "is empty" if number is None else f"is {shown(row[column])}"
        raise row.refusal(column, problem, f"give a number above 0, such as {example}")
    return number


def _at_least_nothing(row: TableRow, column: str, example: str, otherwise: float) -> float:
    number = _number(row, column, example)
    if number is not None and number < 0:
        raise row.refusal(column, f"is {shown(row[column])}", "give 0 or more")
    return otherwise if number is None else number


def _number(row: TableRow, column: str, example: str) -> float | None:
    """Read a number that may have its unit behind it: ``10 %``, ``2 weeks``."""
    bare = re.sub(r"(?<=\d)\s*(?:%|percent|weeks?|w|usd)$", "", row[column], flags=re.IGNORECASE)
    return TableRow(row.number, {column: bare}).number_in(column, example)


def write_stages(stages: Sequence[ManagementStage], path: str | os.PathLike[str]) -> None:
    """Write stages so that `read_stages` reads them back; an existing file is replaced.

    Refuses a product whose name holds a comma or a semicolon, as it would come back as two.
    Tolerances of other targets than cost and time are not written.
    """
    rows = [HEADERS]
    for stage in stages:
        for product in stage.products:
            if re.search("[,;]", product):
                problem = f"product {shown(product)} would come back as two"
                raise Refusal(f"stage {shown(stage.name)}", problem, "name it without a comma")
        numbers = (stage.weeks, stage.budget, stage.cost_percent, stage.time_weeks)
        weeks, budget, percent, room = map(number_cell, numbers)
        rows.append((stage.name, weeks, budget, percent, room, ", ".join(stage.products)))
    write_bytes(path, written(rows).encode("utf-8-sig"))
