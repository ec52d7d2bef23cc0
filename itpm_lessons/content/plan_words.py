"""How exercises write about plans: tables, chains and lists of activities, as prose."""

from collections.abc import Iterable, Mapping

from itpm_lessons.engines.network import Project
from itpm_lessons.engines.notation import write_predecessors
from itpm_lessons.views.lettering import amount


def activity_table(project: Project, more: Mapping[str, Mapping[str, object]] | None = None) -> str:
    """Write the activities as a table; `more` adds columns, each by name of the activity.

    >>> print(activity_table(Project.of(A=(3, ""), B=(2, "A", "Build"))))
    | Activity | Days | After |
    | A | 3 | – |
    | B Build | 2 | A |
    """
    columns = more or {}
    rows = [["Activity", "Days", "After", *columns]]
    for activity in project.activities:
        after = write_predecessors(project.into(activity.name)) or "–"
        extra = [str(column.get(activity.name, "")) for column in columns.values()]
        rows.append([activity.label, amount(activity.duration), after, *extra])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


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
