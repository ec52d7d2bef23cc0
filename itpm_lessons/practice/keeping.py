"""A learner's log as a file of their own, and its removal: the data belong to the learner."""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from itpm_lessons.engines.refusal import Refusal

from .data_folder import data_folder
from .progress import FILE, Progress
from .standing import Attempt

FORMAT, VERSION = "itpm-progress", 1
LARGEST = 64 * 1024 * 1024  # bytes of a file that is read


def exported(progress: Progress) -> str:
    """Write all attempts as JSON, oldest first, with everything that is kept about them.

    >>> progress = Progress(None)
    >>> _ = progress.record(Attempt("planning/slip", "answer", status="correct"))
    >>> [each.exercise for each in read_export(exported(progress))]
    ['planning/slip']
    """
    attempts = [asdict(attempt) for attempt in progress.attempts()]
    kept = {"format": FORMAT, "version": VERSION, "learner": progress.learner, "attempts": attempts}
    return json.dumps(kept, indent=1)


def read_export(text: str) -> list[Attempt]:
    """Read attempts from an export; refuses a file that is none."""
    if len(text) > LARGEST:
        raise Refusal("export of progress", "is larger than 64 MB", "give the exported file")
    try:
        found = json.loads(text)
        if found["format"] != FORMAT or found["version"] != VERSION:
            raise ValueError("another format")
        return [_attempt(each) for each in found["attempts"]]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        problem = "cannot be read"
        raise Refusal("export of progress", problem, "make it by: itpm progress export") from None


def _attempt(values: dict[str, object]) -> Attempt:
    entries = values.get("entries")
    return Attempt(
        exercise=str(values["exercise"]),
        event=str(values["event"]),
        version=int(str(values.get("version", 1))),
        variant=int(str(values.get("variant", 0))),
        case=str(values.get("case", "")),
        status=str(values.get("status", "")),
        score=float(str(values.get("score", 0))),
        misconception=str(values.get("misconception", "")),
        entries={str(k): str(v) for k, v in entries.items()} if isinstance(entries, dict) else {},
        at=str(values.get("at", "")),
    )


def kept_files(folder: Path | None = None) -> list[Path]:
    """List the files in which progress is kept on this machine, damaged ones set aside too."""
    folder = folder or data_folder()
    if folder is None or not folder.is_dir():
        return []
    stem, suffix = FILE.rsplit(".", 1)
    patterns = (f"{FILE}*", f"{stem}-damaged-*.{suffix}*", f".{FILE}.lock", f".*-{FILE}*")
    return sorted({path for each in patterns for path in folder.glob(each) if path.is_file()})


def deleted(progress: Progress, files: Sequence[Path]) -> list[Path]:
    """Delete these files, and return those that could not be deleted."""
    progress.close()
    progress.forget()
    for path in files:
        with suppress(OSError):
            path.unlink(missing_ok=True)
    return [path for path in files if path.exists()]


def counted(attempts: Iterable[Attempt]) -> dict[str, int]:
    """Count attempts by what they are.

    >>> counted([Attempt("a/b", "answer"), Attempt("a/b", "hint"), Attempt("a/c", "answer")])
    {'answer': 2, 'hint': 1}
    """
    events: dict[str, int] = {}
    for attempt in attempts:
        events[attempt.event] = events.get(attempt.event, 0) + 1
    return events
