"""Plans of MS Project, from the XML that it saves (MSPDI, 2003 and later).

Taken over: all tasks that are no summaries, as activities in working days; links of the four
types with their lags. A working day has the file's MinutesPerDay. Names are the tasks' own where
all are different and free of commas; else the IDs are the names and the tasks' names the titles.

Link types are numbered 0 FF, 1 FS, 2 SF, 3 SS; a lag is in tenths of a minute, or a percentage
(LagFormat 19, 51: of the predecessor's duration). Elapsed time, which runs through nights and
weekends, is turned into working time by the file's working week: 7 elapsed days are one week.
Checked against the dates that MS Project itself stored in its files; percentages are not, since
no such file was at hand.

A link from or to a summary task holds for all activities below it. Not taken over, and said in
the plan's notes: date constraints, deadlines, calendars of tasks, progress, manual dates, levelling
delays, links into other files. Calendars of resources are not looked at.
"""

import re

from ..engines.network import Activity, Project
from ..engines.refusal import Refusal
from .intake import MAX_DAYS, shown
from .msproject_clock import Clock
from .msproject_links import ELAPSED, LinkReader
from .msproject_notes import notes_on
from .msproject_tasks import Task, read_tasks
from .msproject_xml import Fields, read_xml
from .outline import leaves_below
from .plan import Plan

_DURATION = re.compile(r"PT(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.\d{1,9})?S)?")


def read_msproject(data: bytes, name: str) -> Plan:
    """Read a plan from the bytes of an MS Project XML file; see `plan_file.open_plan`."""
    culprit = f"file {shown(name)}"
    raw = read_xml(data, culprit)
    clock = _clock(raw.project, culprit)
    tasks = read_tasks(raw.tasks)
    below = leaves_below(tasks)
    active = [task for task in tasks if below[task.uid] == [task.uid] and task.counts]
    if not active:
        raise Refusal(culprit, "has no tasks", "save a plan with at least one task")
    names = _names(active)
    days = {task.uid: _days(task, clock) for task in active}
    links = LinkReader(tasks, below, names, days, clock).read()
    project = Project(
        tuple(Activity(names[t.uid], days[t.uid], _title(t, names)) for t in active),
        tuple(links.dependencies),
        name,
    )
    return Plan(project, (*links.notes, *notes_on(tasks, raw.project)))


def _clock(project: Fields, culprit: str) -> Clock:
    day = _minutes(project, "MinutesPerDay", 480, 1_440, culprit)
    return Clock(day, _minutes(project, "MinutesPerWeek", 5 * day, 10_080, culprit))


def _minutes(project: Fields, what: str, default: int, most: int, culprit: str) -> int:
    text = project.get(what, str(default))
    if not re.fullmatch(r"[0-9]{1,5}", text) or not 1 <= int(text) <= most:
        raise Refusal(culprit, f"{what} is {shown(text)}", f"give minutes from 1 to {most}")
    return int(text)


def _days(task: Task, clock: Clock) -> float:
    text = task.fields.get("Duration", "PT0H0M0S" if task.flag("Milestone") else "")
    found = _DURATION.fullmatch(text)
    if not found or not any(found.groups()):
        problem = f"Duration is {shown(text)}" if text else "Duration is missing"
        raise Refusal(task.culprit, problem, "give it a duration in MS Project and save again")
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    worked = 60 * hours + minutes + seconds / 60
    days = clock.days(worked, elapsed=task.number("DurationFormat", 7) in ELAPSED)
    if days > MAX_DAYS:
        raise Refusal(task.culprit, f"Duration is {shown(text)}", f"give at most {MAX_DAYS} days")
    return days


def _names(tasks: list[Task]) -> dict[int, str]:
    """Names by UID: the tasks' own where they can serve, else their IDs, else their UIDs."""
    own = [task.name for task in tasks]
    fit = all(name and not re.search("[,;]", name) and len(name) <= 200 for name in own)
    if not fit or len(set(own)) < len(own):
        own = [task.fields.get("ID") or str(task.uid) for task in tasks]
    if len(set(own)) < len(own):
        own = [str(task.uid) for task in tasks]
    return {task.uid: name for task, name in zip(tasks, own, strict=True)}


def _title(task: Task, names: dict[int, str]) -> str:
    return "" if names[task.uid] == task.name else task.name
