"""What an MS Project file says that the schedule does not follow, in sentences."""

from collections.abc import Callable

from .msproject_links import ELAPSED
from .msproject_tasks import Task, whole
from .msproject_xml import Fields

_CONSTRAINTS = (
    "as soon as possible",
    "as late as possible",
    "must start on",
    "must finish on",
    "start no earlier than",
    "start no later than",
    "finish no earlier than",
    "finish no later than",
)


def notes_on(tasks: list[Task], project: Fields) -> list[str]:
    """List what the schedule leaves out, each with how many tasks it touches and the first."""
    own = project.get("CalendarUID", "-1")
    active = [task for task in tasks if task.counts]
    found = [
        _say("has a date constraint, which is not followed", active, _constrained, _constraint),
        _say("has a deadline, which is not followed", active, _has("Deadline")),
        _say("has a calendar of its own, which is not followed", active, _calendar(own)),
        _say("is dated by hand in MS Project; here the links decide", active, _flag("Manual")),
        _say("is delayed by levelling; the delay is not followed", active, _other("LevelingDelay")),
        _say("has progress, which is not followed", active, _other("PercentComplete")),
        _say(
            "lasts elapsed time, counted here as its average share of the working week",
            active,
            lambda task: task.number("DurationFormat", 7) in ELAPSED,
        ),
        _say("is inactive or from another file, and left out", tasks, lambda t: not t.counts),
    ]
    return [note for note in (*found, *_on_project(project)) if note]


def _on_project(project: Fields) -> list[str]:
    notes = []
    if project.get("ScheduleFromStart", "1") in ("0", "false"):
        notes.append("The file schedules backwards from its finish; here the start is day 0.")
    limit = whole(project, "CriticalSlackLimit", 0, "the project")
    if limit:
        notes.append(
            f"The file calls activities critical up to {limit} days of slack; here the limit is 0."
        )
    return notes


def _say(
    what: str,
    tasks: list[Task],
    test: Callable[[Task], bool],
    detail: Callable[[Task], str] = lambda task: "",
) -> str:
    """Say how many tasks pass the test, and which is the first; nothing where none does."""
    hits = [task for task in tasks if task.uid != 0 and test(task)]
    if not hits:
        return ""
    first = f"{hits[0].culprit}{detail(hits[0])}"
    rest = f" and {len(hits) - 1} more" if len(hits) > 1 else ""
    return f"{first[0].upper()}{first[1:]} {what}{' (' + rest.strip() + ')' if rest else ''}."


def _constrained(task: Task) -> bool:
    return task.number("ConstraintType", 0) != 0


def _constraint(task: Task) -> str:
    number = task.number("ConstraintType", 0)
    kind = _CONSTRAINTS[number] if 0 <= number < len(_CONSTRAINTS) else f"constraint {number}"
    date = task.fields.get("ConstraintDate", "").partition("T")[0][:10]
    return f" ({' '.join(filter(None, (kind, date)))})"


def _has(field: str) -> Callable[[Task], bool]:
    return lambda task: bool(task.fields.get(field))


def _flag(field: str) -> Callable[[Task], bool]:
    return lambda task: task.flag(field)


def _other(field: str) -> Callable[[Task], bool]:
    return lambda task: task.fields.get(field, "0").strip("0.") != ""


def _calendar(own: str) -> Callable[[Task], bool]:
    return lambda task: task.fields.get("CalendarUID", "-1") not in ("-1", "", own)
