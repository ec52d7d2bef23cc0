"""Plans as CSV: a header, then one activity a row.

Delimiters comma, semicolon, tab and bar; UTF-8, UTF-16 and Windows encodings; empty rows and
Excel's ``sep=`` line are passed over. Rows are counted as a spreadsheet counts them.

A duration may have a decimal comma or point. What could be a thousand is refused: ``1,000``
always, ``1.000`` where semicolons delimit, as decimals have commas there. Predecessors are parted
by commas or semicolons in every file, so a lag has its decimals after a point: ``A SS+2,5`` is
refused. Lags know the units of durations; without one they are days.

The columns Active and Outline Level of MS Project are followed; see `plan_outline`.

What would run as a formula in a spreadsheet is written as text; see `csv_text`.
"""

import re

from ..engines.activity import exact
from ..engines.network import Activity, Dependency, LoopError, Project
from ..engines.notation import write_predecessors
from ..engines.refusal import Refusal
from .csv_text import records, split_declared, written
from .intake import MAX_ACTIVITIES, decode, shown
from .plan import Plan
from .plan_columns import Columns, find_columns, recognised
from .plan_outline import Outline
from .plan_rows import Row, read_links, read_row


def read_csv(data: bytes, name: str) -> Plan:
    """Read a plan from the bytes of a CSV file; see `plan.open_plan` for what is understood."""
    text, delimiter = split_declared(decode(data, f"file {shown(name)}"), recognised)
    columns: Columns | None = None
    rows: list[Row] = []
    for number, cells in records(text, delimiter):
        if columns is None:
            columns = find_columns(cells, number, decimal_comma=delimiter == ";")
        elif len(rows) == MAX_ACTIVITIES:
            raise Refusal(f"row {number}", f"is past {MAX_ACTIVITIES} activities", "split the plan")
        else:
            rows.append(read_row(number, cells, columns))
    if columns is None:
        raise _empty(name)
    by_name = _by_name(rows, columns)
    _refuse_spilled(rows, columns, by_name)
    outline = Outline(rows)
    if not outline.work:
        raise _empty(name)
    links = outline.lead(read_links(rows, columns))
    project = _project([row.activity for row in outline.work], links, name, by_name)
    return Plan(project, (*outline.notes, *_notes(columns)))


def _empty(name: str) -> Refusal:
    return Refusal(f"file {shown(name)}", "has no activities", "give one activity a row")


def _notes(columns: Columns) -> list[str]:
    headers = [shown(header) for header in columns.unheard]
    if not headers:
        return []
    which = f"column {headers[0]} is" if len(headers) == 1 else f"columns {_and(headers)} are"
    return [f"The {which} not used; only durations and predecessors count."]


def _and(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _by_name(rows: list[Row], columns: Columns) -> dict[str, Row]:
    by_name: dict[str, Row] = {}
    for row in rows:
        first = by_name.setdefault(row.activity.name, row)
        if first is not row:
            raise Refusal(
                f"row {row.number}, column {shown(columns.headers[columns.name])}",
                f"activity {shown(row.activity.name)} stands in row {first.number} too",
                "rename one of them",
            )
    return by_name


def _refuse_spilled(rows: list[Row], columns: Columns, by_name: dict[str, Row]) -> None:
    """Refuse a second predecessor that fell into the title, for want of quotes around the two."""
    if columns.title != columns.predecessors + 1:
        return
    for row in rows:
        name, title = row.activity.name, row.activity.title
        if row.predecessors and title != name and title in by_name:
            raise Refusal(
                f"row {row.number}, column {shown(columns.headers[columns.title])}",
                f"the title {shown(title)} is the name of another activity",
                f'if it is a predecessor, write "{row.predecessors}, {title}" in quotes',
            )


def _project(
    activities: list[Activity], links: list[Dependency], name: str, by_name: dict[str, Row]
) -> Project:
    try:
        return Project(tuple(activities), tuple(links), name)
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
    rows = [("activity", "duration", "predecessors", "title")]
    for activity in project.activities:
        links = write_predecessors(project.into(activity.name))
        rows.append((activity.name, exact(activity.duration), links, activity.title))
    text = written(rows)
    _refuse_changed(project, text)
    return text


def _refuse_changed(project: Project, text: str) -> None:
    """Read back what was written; a plan that would come back otherwise is not written."""
    _refuse_parted_names(project)
    try:
        back = read_csv(text.encode(), project.name).project
    except Refusal as error:
        raise _unwritten(project, f"{error.culprit}, {error.problem}", error.remedy) from None
    for activity, read in zip(project.activities, back.activities, strict=True):
        for what in ("name", "title", "duration"):
            given, found = getattr(activity, what), getattr(read, what)
            if given != found:
                raise _changed(project, f"the {what} {shown(given)}", f"make it {shown(found)}")
    for link, found in zip(_links(project), _links(back), strict=True):
        if link.predecessor != found.predecessor:
            raise _changed(project, f"link {link}", f"rename activity {shown(found.predecessor)}")
        if link != found:
            raise _changed(project, f"link {link}", f"make it {found}")


def _refuse_parted_names(project: Project) -> None:
    for link in project.dependencies:
        if re.search("[,;]", link.predecessor):
            problem = f"{shown(link.predecessor)} is a predecessor, and commas part predecessors"
            raise _unwritten(project, problem, "give it a name without comma and semicolon")


def _links(project: Project) -> list[Dependency]:
    """Links in the order in which they are written."""
    return [link for name in project.names for link in project.into(name)]


def _changed(project: Project, what: str, remedy: str) -> Refusal:
    return _unwritten(project, f"{what} would come back changed", remedy)


def _unwritten(project: Project, problem: str, remedy: str) -> Refusal:
    return Refusal(f"plan {shown(project.name)}", f"cannot be written as CSV: {problem}", remedy)
