"""Tasks of an MS Project file: which are there, and which count."""

import re
from dataclasses import dataclass

from ..engines.refusal import Refusal
from .intake import shown, visible
from .msproject_xml import Fields, RawTask


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
    name = visible(re.sub("[\x00-\x1f\x7f-\x9f]", " ", raw.fields.get("Name", "")))
    uid = whole(raw.fields, "UID", None, culprit)
    level = whole(raw.fields, "OutlineLevel", 0 if uid == 0 else 1, culprit)
    return Task(uid, level, name, raw.fields, raw.links)
