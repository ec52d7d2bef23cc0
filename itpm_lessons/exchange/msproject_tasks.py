"""Tasks of an MS Project file: which are there, which count, and which stand below which."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from ..engines.refusal import Refusal
from .intake import shown
from .msproject_xml import Fields, RawTask

MAX_LEVELS = 100


@dataclass(frozen=True)
class Task:
    """A task of the file; `uid` is what links refer to, `ID` the row that MS Project shows."""

    uid: int
    level: int
    name: str
    fields: Fields
    links: list[Fields]

    @property
    def culprit(self) -> str:
        """How a message names the task."""
        return f"task {self.fields.get('ID') or self.uid} {shown(self.name, 40)}"

    @property
    def counts(self) -> bool:
        """Whether it is part of this plan: active, and not a guest from another file."""
        return self.fields.get("Active", "1") not in ("0", "false") and not self.flag(
            "ExternalTask"
        )

    def flag(self, field: str) -> bool:
        """Whether a yes-or-no field says yes."""
        return self.fields.get(field, "0") in ("1", "true")

    def number(self, field: str, default: int) -> int:
        """Read a whole number; refuse what is none."""
        return whole(self.fields, field, default, self.culprit)


def whole(fields: Fields, field: str, default: int | None, culprit: str) -> int:
    """Read the whole number in `field`; without a default it must be there.

    >>> whole({"LinkLag": "-4800"}, "LinkLag", 0, "task 2")
    -4800
    """
    text = fields.get(field) or ("" if default is None else str(default))
    if not re.fullmatch(r"[+-]?[0-9]{1,12}(\.0{1,6})?", text):
        problem = f"{field} is {shown(text)}" if text else f"{field} is missing"
        raise Refusal(culprit, problem, "open the file in MS Project and save it again")
    return int(text.partition(".")[0])


def read_tasks(raw: list[RawTask]) -> list[Task]:
    """Read the tasks in their order, without blank rows; refuse two of one UID."""
    tasks: dict[int, Task] = {}
    for place, each in enumerate(raw, 1):
        if each.fields.get("IsNull") in ("1", "true"):
            continue
        task = _task(each, f"task at place {place}")
        if task.uid in tasks:
            raise Refusal(
                task.culprit,
                f"UID {task.uid} stands in the file twice",
                "open the file in MS Project and save it again",
            )
        tasks[task.uid] = task
    return list(tasks.values())


def _task(raw: RawTask, culprit: str) -> Task:
    name = " ".join(re.sub("[\x00-\x1f\x7f-\x9f]", " ", raw.fields.get("Name", "")).split())
    uid = whole(raw.fields, "UID", None, culprit)
    level = whole(raw.fields, "OutlineLevel", 0 if uid == 0 else 1, culprit)
    return Task(uid, level, name, raw.fields, raw.links)


def leaves_below(tasks: list[Task]) -> dict[int, list[int]]:
    """List by UID the tasks at the bottom of each task's outline, itself if nothing is below.

    A task is a summary when the next one stands deeper, whatever its Summary field says; task 0,
    which stands for the whole project, is one even when it is alone.
    """
    below: dict[int, list[int]] = {task.uid: [] for task in tasks}
    above: list[Task] = []
    for task, after in zip_longest(tasks, tasks[1:]):
        while above and above[-1].level >= task.level:
            above.pop()
        if len(above) > MAX_LEVELS:
            raise Refusal(task.culprit, f"stands {MAX_LEVELS} levels deep", "flatten the outline")
        if after is not None and after.level > task.level:
            above.append(task)
        elif task.uid != 0:
            for each in (*above, task):
                below[each.uid].append(task.uid)
    return below
