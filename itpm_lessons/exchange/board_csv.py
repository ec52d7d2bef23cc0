"""A Kanban board as CSV: ``stage,people,effort,limit``, one stage a row, in order.

Effort is person-days an item takes in the stage on average. An empty limit, or the word none,
sets none. A row that is called ``whole board`` holds the limit of all stages together, and
nothing else.
"""

import os
from pathlib import Path

from ..engines.flow import Board, WorkStage
from ..engines.refusal import Refusal
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .table_csv import Column, TableRow, number_cell, read_table

WHOLE = "whole board"
_COLUMNS = (
    Column("stage", ("stage", "column", "step", "status", "state", "name", "activity")),
    Column("people", ("people", "persons", "staff", "team", "members", "who")),
    Column("effort", ("effort", "days", "person days", "effort days", "time", "duration", "work")),
    Column("limit", ("limit", "wip limit", "wip", "max"), needed=False),
)
_NO_LIMIT = frozenset({"", "none", "no", "no limit", "-", "–", "∞", "unlimited"})


def read_board(path: str | os.PathLike[str]) -> Board:
    r"""Read a board; refuse, with row and remedy, what is no number of people, days or items.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "shop.csv")
    ...     _ = file.write_text("Stage;People;Effort (days);WIP limit\nBuild;2;1,5;3\nTest;1;1;\n")
    ...     read_board(file)["Build"]
    WorkStage(name='Build', people=2, effort=1.5, limit=3)
    """
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    whole: int | None = None
    stages: list[WorkStage] = []
    places: dict[str, int] = {}
    for row in rows:
        name = row["stage"]
        if name.casefold() == WHOLE:
            whole = _limit(row)
            continue
        if name in places:
            problem = f"{shown(name)} stands in row {places[name]} too"
            raise row.refusal("stage", problem, "rename one of them")
        places[name] = row.number
        stages.append(_stage(row))
    return Board(tuple(stages), whole, name=file.stem)


def _stage(row: TableRow) -> WorkStage:
    people, effort = row.number_in("people", "2"), row.number_in("effort", "1.5")
    if not row["stage"]:
        raise row.refusal("stage", "the stage has no name", "give it a name or drop the row")
    if people is None or people != int(people):
        raise row.refusal("people", f"it is {shown(row['people'])}", "give a whole number, as 2")
    if effort is None:
        raise row.refusal("effort", "is empty", "give the person-days an item takes, as 1.5")
    try:
        return WorkStage(row["stage"], int(people), effort, _limit(row))
    except Refusal as refusal:
        culprit = f"row {row.number}, {refusal.culprit}"
        raise Refusal(culprit, refusal.problem, refusal.remedy) from None


def _limit(row: TableRow) -> int | None:
    if row["limit"].casefold() in _NO_LIMIT:
        return None
    limit = row.number_in("limit", "3")
    if limit is None or limit != int(limit) or limit < 1:
        problem = f"{shown(row['limit'])} is no WIP limit"
        raise row.refusal("limit", problem, "give a whole number from 1 up, or leave it empty")
    return int(limit)


def write_board(board: Board, path: str | os.PathLike[str]) -> None:
    """Write stages and limits so that `read_board` reads them back; a file there is replaced.

    How items arrive, and what chance does, is not in the file.
    """
    rows = [("stage", "people", "effort", "limit")]
    for stage in board.stages:
        limit = "" if stage.limit is None else str(stage.limit)
        rows.append((stage.name, str(stage.people), number_cell(stage.effort), limit))
    if board.limit is not None:
        rows.append((WHOLE, "", "", str(board.limit)))
    write_bytes(path, written(rows).encode("utf-8-sig"))
