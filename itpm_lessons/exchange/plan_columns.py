"""Find the columns of a plan by their headers, in the words that people use for them."""

import re
from dataclasses import dataclass

from ..engines.refusal import Refusal
from .durations import read_unit
from .intake import shown

MAX_COLUMNS = 200

# In order of preference: with `ID` and `Task` the ID is the name and the task its title.
_NAME = (
    "id", "activity id", "task id", "activity code", "code", "key", "no", "nr", "number", "#",
    "activity", "task", "activity name", "task name", "name", "title", "wbs",
)  # fmt: skip
_TITLE = (
    "title", "activity name", "task name", "name", "description", "activity description",
    "task description", "summary", "activity", "task",
)  # fmt: skip
_DURATION = (
    "duration", "days", "duration days", "duration in days", "working days", "dur", "time",
    "estimate", "length", "hours", "weeks", "duration hours", "duration in hours",
    "duration weeks", "duration in weeks",
)  # fmt: skip
_PREDECESSORS = (
    "predecessors", "predecessor", "depends on", "depend on", "depends", "dependencies",
    "dependency", "after", "preds", "pred", "immediate predecessors", "immediate predecessor",
    "waits for", "blocked by", "comes after", "requires",
)  # fmt: skip
# These say something on the schedule, and no column of a CSV plan tells it to this reader.
UNHEARD = frozenset(
    {"lag", "lags", "lead", "type", "link type", "dependency type", "successors", "successor",
     "calendar", "task calendar", "deadline", "due", "due date", "constraint", "constraint type",
     "constraint date", "start", "start date", "begin", "finish", "finish date", "end", "end date",
     "scheduled start", "scheduled finish", "planned start", "planned finish", "actual start",
     "actual finish", "actual duration", "remaining duration", "complete", "percent complete",
     "progress", "status", "done", "summary", "task mode", "leveling delay", "levelling delay"}
)  # fmt: skip
_ACTIVE, _LEVEL = "active", "outline level"


@dataclass(frozen=True)
class Columns:
    """Where each part of a plan stands, as places in a row, and the headers as written.

    `unit` is that of the durations, `unheard` the headers of columns that are not used.
    """

    headers: tuple[str, ...]
    name: int
    duration: int
    predecessors: int
    title: int | None
    active: int | None
    level: int | None
    unit: str
    unheard: tuple[str, ...]
    decimal_comma: bool


def plain(header: str) -> str:
    """Header without case, punctuation and remarks in brackets.

    >>> plain(" Depends-On "), plain("Duration (days)")
    ('depends on', 'duration')
    """
    without = re.sub(r"[(\[][^()\[\]]{0,40}[)\]]", " ", header[:200])
    return " ".join(re.sub(r"[^\w#]|_", " ", without).casefold().split())


def recognised(headers: list[str]) -> int:
    """How many of the three columns that a plan needs are among `headers`."""
    words = {plain(header) for header in headers[:MAX_COLUMNS]}
    return sum(bool(words.intersection(known)) for known in (_NAME, _DURATION, _PREDECESSORS))


def find_columns(headers: list[str], row: int, *, decimal_comma: bool = False) -> Columns:
    """Find the columns in the header row; refuse one that is missing or stands twice."""
    if len(headers) > MAX_COLUMNS:
        raise Refusal(
            f"row {row}", f"has {len(headers)} columns", "keep activity, duration and predecessors"
        )
    words = [plain(header) for header in headers]
    name = _place(_NAME, "activity", words, headers, row)
    duration = _place(_DURATION, "duration", words, headers, row)
    title = next((words.index(w) for w in _TITLE if w in words and words.index(w) != name), None)
    unheard = [place for place, word in enumerate(words) if word in UNHEARD and place != title]
    return Columns(
        tuple(headers),
        name,
        duration,
        _place(_PREDECESSORS, "predecessors", words, headers, row),
        title,
        words.index(_ACTIVE) if _ACTIVE in words else None,
        words.index(_LEVEL) if _LEVEL in words else None,
        _unit(headers[duration], row),
        tuple(headers[place].strip() for place in unheard),
        decimal_comma,
    )


def _place(
    known: tuple[str, ...], what: str, words: list[str], headers: list[str], row: int
) -> int:
    word = next((word for word in known if word in words), None)
    if word is None:
        there = ", ".join(shown(header, 20) for header in headers[:8])
        raise Refusal(
            f"row {row}",
            f"there is no column {what!r} among the headers {there}",
            "begin with a header row such as: activity,duration,predecessors",
        )
    if words.count(word) > 1:
        raise Refusal(f"row {row}", f"two columns are called {word!r}", "keep one of them")
    return words.index(word)


def _unit(header: str, row: int) -> str:
    """Read the unit that the duration's header names, as in ``Duration (weeks)``; else days."""
    remark = re.search(r"[(\[]([^()\[\]]{0,40})[)\]]", header)
    if not remark:
        return read_unit(plain(header).split()[-1]) or "d"
    unit = read_unit(remark[1].strip().removeprefix("in "))
    if unit is None:
        raise Refusal(
            f"row {row}, column {shown(header.strip())}",
            f"{shown(remark[1])} is not a unit of working time",
            "write days, hours, weeks or months in the brackets",
        )
    return unit
