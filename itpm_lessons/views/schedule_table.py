"""A schedule as a table: the same facts as the pictures, for reading, copying and listening."""

from itpm_lessons.engines.critical_path import Schedule, ScheduledActivity
from itpm_lessons.engines.notation import write_predecessors

from .frame import scroller
from .lettering import amount
from .markup import Markup, classes, join, tag

COLUMNS = (
    "duration", "early_start", "early_finish", "late_start", "late_finish", "total_float",
    "free_float",
)  # fmt: skip


def schedule_table(
    schedule: Schedule, *, selected: str | None = None, interactive: bool = False
) -> Markup:
    """Draw one row for each activity, with dates in days from the start of the project.

    With `interactive` the names are buttons; their ids are ``row:`` and the name.

    >>> from itpm_lessons.engines.network import Project
    >>> from itpm_lessons.engines.critical_path import schedule
    >>> schedule_table(schedule(Project.of(A=(3, "")))).count('scope="row"')
    1
    """
    names = ("activity", *(name.replace("_", " ") for name in COLUMNS), "critical", "after")
    head = tag("tr", *(tag("th", name, scope="col") for name in names))
    body = [_row(schedule, row, selected, interactive) for row in schedule.rows]
    table = tag(
        "table",
        tag("caption", f"Finish on day {amount(schedule.finish)}. Dates in days."),
        tag("thead", head),
        tag("tbody", *body),
        class_="itpm-table",
    )
    return scroller(table, "Schedule")


def _row(
    schedule: Schedule, row: ScheduledActivity, selected: str | None, interactive: bool
) -> Markup:
    activity = schedule.project[row.name]
    name = join(tag("b", row.name), activity.label.removeprefix(row.name))
    if interactive:
        name = tag("button", name, type="button", class_="itpm-plain", data_id=f"row:{row.name}")
    return tag(
        "tr",
        tag("th", name, scope="row"),
        *(tag("td", amount(getattr(row, column))) for column in COLUMNS),
        tag("td", "critical" if row.critical else ""),
        tag("td", write_predecessors(schedule.project.into(row.name)), class_="itpm-words"),
        class_=classes(row.critical and "itpm-critical", row.name == selected and "itpm-selected"),
        data_id=f"tr:{row.name}",
    )
