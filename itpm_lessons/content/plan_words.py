"""How exercises write about plans: tables, chains and lists of activities, as prose."""

from collections.abc import Iterable, Mapping

from itpm_lessons.engines.network import Project
from itpm_lessons.engines.notation import write_predecessors
from itpm_lessons.views.lettering import amount

SHORT = 12  # letters of a cell that need not be broken


def activity_table(project: Project, more: Mapping[str, Mapping[str, object]] | None = None) -> str:
    """Write the activities as a table; `more` adds columns, each by name of the activity.

    >>> print(activity_table(Project.of(A=(3, ""), B=(2, "A", "Build"))))
    | Activity | Days | After |
    | --- | --- | --- |
    | A | 3 | – |
    | B Build | 2 | A |
    """
    columns = more or {}
    rows = []
    for activity in project.activities:
        after = _unbroken(write_predecessors(project.into(activity.name)) or "–")
        extra = [str(column.get(activity.name, "")) for column in columns.values()]
        rows.append(_row([activity.label, amount(activity.duration), after, *extra]))
    return table_of_rows(_row(["Activity", "Days", "After", *columns]), rows)


def _unbroken(text: str) -> str:
    """Keep a short cell on one line."""
    return text.replace(" ", "\N{NO-BREAK SPACE}") if len(text) <= SHORT else text


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def table_of_rows(head: str, rows: Iterable[str]) -> str:
    """Put rows below their head, with the line between that Markdown asks for.

    >>> print(table_of_rows("| A | B |", ["| 1 | 2 |"]))
    | A | B |
    | --- | --- |
    | 1 | 2 |
    """
    return "\n".join([head, _row(["---"] * (head.count("|") - 1)), *rows])


def chain(names: Iterable[str]) -> str:
    """Write a path through the network.

    >>> chain("ABD")
    'A-B-D'
    """
    return "-".join(names)


def listed(names: Iterable[str]) -> str:
    """Write names as a sentence has them.

    >>> listed("C"), listed("CF"), listed("ABD")
    ('C', 'C and F', 'A, B and D')
    """
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
