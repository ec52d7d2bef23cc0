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
# These would change the schedule, and no column of a CSV plan tells them to this reader.
UNHEARD = frozenset(
    {"lag", "lags", "link type", "successors", "successor", "calendar", "deadline",
     "constraint", "constraint type", "constraint date"}
)  # fmt: skip


@dataclass(frozen=True)
class Columns:
    """Where each part of a plan stands, as places in a row, and the headers as written."""

    headers: tuple[str, ...]
    name: int
    duration: int
    predecessors: int
    title: int | None
    unit: str
    unheard: tuple[str, ...]


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


def find_columns(headers: list[str], row: int) -> Columns:
    """Find the columns in the header row; refuse one that is missing or stands twice."""
    if len(headers) > MAX_COLUMNS:
        raise Refusal(
            f"row {row}", f"has {len(headers)} columns", "keep activity, duration and predecessors"
        )
    words = [plain(header) for header in headers]
    name = _place(_NAME, "activity", words, headers, row)
    duration = _place(_DURATION, "duration", words, headers, row)
    title = next((words.index(w) for w in _TITLE if w in words and words.index(w) != name), None)
    return Columns(
        tuple(headers),
        name,
        duration,
        _place(_PREDECESSORS, "predecessors", words, headers, row),
        title,
        _unit(headers[duration], row),
        tuple(h.strip() for h, w in zip(headers, words, strict=True) if w in UNHEARD),
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
