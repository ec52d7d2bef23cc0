"""What `itpm plan` says about a plan file, as plain values and as a table."""

import re
from itertools import islice
from pathlib import Path
from typing import Any

COLUMNS = (
    "activity", "duration", "early_start", "early_finish", "late_start", "late_finish",
    "total_float", "free_float", "critical",
)  # fmt: skip
HEADS = ("activity", "days", "ES", "EF", "LS", "LF", "total float", "free float", "")
PATHS_AT_MOST = 20
WIDEST = 400  # letters of a line in a file
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def report(file: Path) -> dict[str, Any]:
    """Read and schedule the plan; raises a `Refusal` where it cannot be read.

    All values are in working days from the start of the project. There may be more critical
    paths than atoms: `critical_path_count` counts them, `critical_paths` has the first twenty.
    """
    from .engines.critical_path import schedule
    from .exchange import open_plan

    plan = open_plan(file)
    dates = schedule(plan.project)
    rows = ((row.name, *(getattr(row, c) for c in COLUMNS[1:])) for row in dates.rows)
    return {
        "project": plan.project.name,
        "duration": dates.duration,
        "critical_path_count": dates.critical_path_count,
        "critical_paths": [list(path) for path in islice(dates.critical_paths(), PATHS_AT_MOST)],
        "activities": [dict(zip(COLUMNS, row, strict=True)) for row in rows],
        "titles": {a.name: a.title for a in plan.project.activities if a.title},
        "notes": list(plan.notes),
    }


def show(report: dict[str, Any]) -> None:
    """Print the report as a table; what is critical is said in words as well as in bold."""
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = WIDEST  # in a file no line has to be cut
    rows = [_cells(row, report["titles"]) for row in report["activities"]]
    table = Table(*HEADS, box=None, header_style="dim")
    table.columns[0].overflow = "fold"
    for place, column in enumerate(table.columns[1:], 1):  # no number is cut; the names give way
        column.justify = "right"
        column.min_width = max((len(row[place]) for row in rows), default=0)
    for cells in rows:
        table.add_row(*cells, style="bold" if cells[-1] else None)
    console.print(table)
    console.print(_plain(f"\n{report['project']} takes {_number(report['duration'])} days."))
    _show_paths(report, console)
    for note in report["notes"]:
        console.print(_plain(f"Note: {note}"))


def _show_paths(report: dict[str, Any], console: Any) -> None:
    count = report["critical_path_count"]
    for path in report["critical_paths"][:5]:
        shown = path if len(path) <= 30 else [*path[:15], "…", *path[-14:]]
        console.print(_plain(f"Critical path: {' → '.join(shown)}"))
    if count > 5:
        console.print(f"These are 5 of {count} critical paths.")


def _cells(row: dict[str, Any], titles: dict[str, str]) -> list[Any]:
    label = f"{row['activity']} {titles.get(row['activity'], '')}".strip()
    numbers = [_number(row[column]) for column in COLUMNS[1:-1]]
    return [_plain(label), *numbers, "critical" if row["critical"] else ""]


def _number(days: float) -> str:
    """Write days as a planner reads them; JSON has all digits.

    >>> _number(5), _number(1 / 3), _number(-0.0), _number(1234567.5)
    ('5', '0.333', '0', '1234567.5')
    """
    return f"{round(days, 3) + 0:.12g}"


def _plain(text: str) -> Any:
    """Text that no markup and no control character of a file can turn into anything else."""
    from rich.text import Text

    return Text(_CONTROL.sub("�", text.lstrip("\n")))
