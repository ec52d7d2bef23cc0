"""Plans as CSV: a header, then one activity a row.

Delimiters comma, semicolon, tab and bar; UTF-8, UTF-16 and Windows encodings; empty rows and
Excel's ``sep=`` line are passed over. Rows are counted as a spreadsheet counts them.

A cell that begins with ``=``, ``+``, ``-`` or ``@`` would run as a formula in a spreadsheet.
`to_csv` therefore writes an apostrophe in front of it, which spreadsheets take as "this is text",
and the reader takes that apostrophe off again.
"""

import csv
import io
import re
from collections.abc import Iterator

from ..engines.network import Activity, Dependency, LoopError, Project
from ..engines.notation import write_predecessors
from ..engines.refusal import Refusal
from .intake import MAX_ACTIVITIES, decode, shown
from .plan import Plan
from .plan_columns import Columns, find_columns, recognised
from .plan_rows import MAX_CELL, Row, read_links, read_row

_FORMULA = re.compile(r"[=+\-@\t\r']")


def read_csv(data: bytes, name: str) -> Plan:
    """Read a plan from the bytes of a CSV file; see `plan.open_plan` for what is understood."""
    records = _records(decode(data, f"file {shown(name)}"))
    columns: Columns | None = None
    rows: list[Row] = []
    for number, cells in records:
        if columns is None:
            columns = find_columns(cells, number)
        elif len(rows) == MAX_ACTIVITIES:
            raise Refusal(f"row {number}", f"is past {MAX_ACTIVITIES} activities", "split the plan")
        else:
            rows.append(read_row(number, cells, columns))
    if columns is None or not rows:
        raise Refusal(f"file {shown(name)}", "has no activities", "give one activity a row")
    return Plan(_project(rows, columns, name), _notes(columns))


def _notes(columns: Columns) -> tuple[str, ...]:
    return tuple(
        f"The column {shown(header)} is not used; only durations and predecessors count."
        for header in columns.unheard
    )


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with their numbers, leaving out the empty ones."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    declared = re.match(r"sep=(.)\n", text)
    text = text[declared.end() :] if declared else text
    delimiter = declared[1] if declared else _delimiter(text)
    number = 0
    try:
        for cells in csv.reader(io.StringIO(text), delimiter=delimiter, strict=True):
            number += 1
            if any(cell.strip() for cell in cells):
                yield number, [_unguarded(cell) for cell in cells]
    except csv.Error as error:
        raise Refusal(
            f"row {number + 1}",
            f"cannot be read: {error}",
            "put whole cells in quotes, and double a quote inside",
        ) from None


def _delimiter(text: str) -> str:
    """Choose the delimiter under which the header makes most sense."""
    header = text.lstrip()[:MAX_CELL].partition("\n")[0]
    return max(",;\t|", key=lambda each: recognised(next(csv.reader([header], delimiter=each), [])))


def _unguarded(cell: str) -> str:
    """Cell without what a spreadsheet writes to mark it as text: ``="007"`` or ``'=A1``."""
    if cell.startswith('="') and cell.endswith('"') and len(cell) > 3:
        return cell[2:-1]
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell


def _project(rows: list[Row], columns: Columns, name: str) -> Project:
    by_name: dict[str, Row] = {}
    for row in rows:
        first = by_name.setdefault(row.activity.name, row)
        if first is not row:
            raise Refusal(
                f"row {row.number}, column {shown(columns.headers[columns.name])}",
                f"activity {shown(row.activity.name)} stands in row {first.number} too",
                "rename one of them",
            )
    links = read_links(rows, columns)
    try:
        return Project(tuple(row.activity for row in rows), tuple(links), name)
    except LoopError as error:
        numbers = sorted({by_name[each].number for each in error.loop})
        listed = ", ".join(map(str, numbers[:12])) + (" and more" if len(numbers) > 12 else "")
        raise Refusal(
            f"row{'s' * (len(numbers) > 1)} {listed}", f"dependencies {error.problem}", error.remedy
        ) from None


def to_csv(project: Project) -> str:
    """Write `project` as CSV that reads back as the same activities and dependencies.

    Refuses a name that the form cannot carry, such as one with a comma that is a predecessor.

    >>> print(to_csv(Project.of(A=(3, "", "Plan"), B=(2.5, "A SS+1"))).replace(chr(13), ""))
    activity,duration,predecessors,title
    A,3,,Plan
    B,2.5,A SS+1,
    <BLANKLINE>
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["activity", "duration", "predecessors", "title"])
    for activity in project.activities:
        links = write_predecessors(project.into(activity.name))
        cells = (activity.name, _number(activity.duration), links, activity.title)
        writer.writerow([_guarded(cell) for cell in cells])
    text = out.getvalue()
    _refuse_changed(project, text)
    return text


def _number(days: float) -> str:
    return str(days) if isinstance(days, int) else repr(float(days))


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _refuse_changed(project: Project, text: str) -> None:
    """Read back what was written; a plan that would come back otherwise is not written."""
    try:
        back = read_csv(text.encode(), project.name).project
        changed = _first_change(project, back)
    except Refusal as error:
        changed = str(error)
    if changed:
        raise Refusal(
            f"plan {shown(project.name)}",
            f"cannot be written as CSV without change: {changed}",
            "give names without commas, semicolons, line breaks and spaces at the ends",
        )


def _first_change(project: Project, back: Project) -> str:
    pairs: list[tuple[set[Activity] | set[Dependency], set[Activity] | set[Dependency]]] = [
        (set(project.activities), set(back.activities)),
        (set(project.dependencies), set(back.dependencies)),
    ]
    lost = [str(each) for before, after in pairs for each in sorted(before ^ after, key=str)]
    return lost[0] if lost else ""
