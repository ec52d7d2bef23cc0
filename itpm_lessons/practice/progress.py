"""What is remembered of a learner: an append-only log of attempts, and what it says when it can't.

Attempts that can't be saved wait in memory and are saved with the next one that can. So the
course works on a full disk, in a read-only home or beside a newer version of the kit; the learner
is told what is not kept.
"""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar
from weakref import finalize

from . import log_file
from .data_folder import data_folder
from .log_file import TooNew, code_of, is_damage
from .standing import Attempt, Standing

FILE = "progress.sqlite3"
_INSERT = f"INSERT INTO attempts ({log_file.COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SELECT = f"SELECT {log_file.COLUMNS} FROM attempts"
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_FULL = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)

Result = TypeVar("Result")


class Progress:
    """The attempts of one learner, kept in `file`; with None, only while the program runs.

    Nothing here raises on account of the file. `notice` says in plain words what is wrong with
    it, and is "" while all is well.

    >>> progress = Progress(None)
    >>> progress.record(Attempt("planning/slip", "answer", status="correct")).exercise
    'planning/slip'
    >>> progress.standing("planning/slip").solved
    True
    """

    def __init__(self, file: Path | None):
        self.file = file
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None
        self._waiting: list[Attempt] = []
        self._set_aside = self._trouble = ""
        self._lock = RLock()

    @classmethod
    def open(cls) -> "Progress":
        """Return the progress of the learner at this machine; the same object each time."""
        folder = data_folder()
        file = folder / FILE if folder else None
        progress = _opened.setdefault(file, cls(file))
        if file is None:
            progress._trouble = (
                "No folder for your progress is known on this machine. Everything works, but it "
                "is forgotten when this notebook's kernel stops."
            )
        return progress

    @property
    def notice(self) -> str:
        """What the learner should know about how progress is kept; "" when it simply is."""
        return " ".join(filter(None, (self._set_aside, self._trouble)))

    @property
    def learner(self) -> str:
        """A random name of this learner on this machine; it orders the variants."""
        found = self._use(lambda log: log.execute("SELECT value FROM about").fetchone())
        return str(found[0]) if found else "learner"

    def attempts(self, exercise: str = "") -> list[Attempt]:
        """Return the attempts at one exercise, or all of them, oldest first."""
        where, values = (" WHERE exercise = ?", (exercise,)) if exercise else ("", ())
        ordered = f"{_SELECT}{where} ORDER BY id"
        with self._lock:
            rows = self._use(lambda log: log.execute(ordered, values).fetchall()) or ()
            unsaved = [each for each in self._waiting if exercise in ("", each.exercise)]
        return [*map(_from_row, rows), *unsaved]

    def standing(self, exercise: str, version: int = 1) -> Standing:
        """Work out where the learner stands in one exercise."""
        return Standing.of(self.attempts(exercise), version)

    def standings(self, exercises: Iterable[str]) -> dict[str, Standing]:
        """Work out where the learner stands in each of several exercises, from one reading."""
        by_exercise: dict[str, list[Attempt]] = {}
        for attempt in self.attempts():
            by_exercise.setdefault(attempt.exercise, []).append(attempt)
        return {each: _latest(by_exercise.get(each, [])) for each in exercises}

    def record(self, attempt: Attempt) -> Attempt:
        """Append an attempt, with the moment in UTC, and return it."""
        dated = replace(attempt, at=datetime.now(UTC).isoformat(timespec="seconds"))
        with self._lock:
            self._waiting.append(dated)
            if self.file is not None and self._use(self._save):
                self._waiting.clear()
                self._trouble = ""
        return dated

    def _save(self, log: sqlite3.Connection) -> bool:
        with log:
            log.executemany(_INSERT, map(_to_row, self._waiting))
        return True

    def close(self) -> None:
        """Close the file; it is opened again when it is needed."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
            self._connection = self._identity = None

    def _use(self, action: Callable[[sqlite3.Connection], Result]) -> Result | None:
        """Run `action` on the file; None when the file does not let it, which is then said."""
        if self.file is None:
            return None
        with self._lock:
            for _ in range(2):
                try:
                    return action(self._opened(self.file))
                except (sqlite3.Error, OSError, log_file.Damaged, TooNew) as error:
                    if not is_damage(error) or not self._put_aside(self.file):
                        self._explain(error, self.file)
                        return None
        return None

    def _opened(self, file: Path) -> sqlite3.Connection:
        """Return the open file; another kernel may have set it aside and made a new one."""
        if self._connection is not None and self._identity == _identity(file):
            return self._connection
        self.close()
        try:
            connection = log_file.connect(file)
        except (sqlite3.OperationalError, OSError):
            connection = self._readable(file)
        self._connection, self._identity = connection, _identity(file)
        finalize(self, connection.close)
        return connection

    def _readable(self, file: Path) -> sqlite3.Connection:
        """Open what is there for reading; without that, go on with the trouble at hand."""
        if not os.access(file, os.R_OK) or os.access(file.parent, os.W_OK):
            raise
        return log_file.connect_to_read(file)

    def _put_aside(self, file: Path) -> bool:
        self.close()
        try:
            moved = log_file.set_aside(file)
        except OSError:
            return False
        self._set_aside = (
            f"The file with your earlier progress is damaged. It was not deleted: it is now "
            f"{moved.name} in {moved.parent}. A new one was begun."
        )
        return True

    def _explain(self, error: BaseException, file: Path) -> None:
        code = code_of(error)
        if isinstance(error, TooNew):
            self._trouble = (
                "Your progress was kept by a newer version of this course, so this one leaves it "
                "alone and keeps nothing. Update the course to go on."
            )
        elif code in _BUSY:
            self._trouble = (
                "Another program is writing your progress. Your last answer waits, "
                "and is saved with the next one."
            )
        elif code in _FULL:
            self._trouble = (
                "The disk is full or does not answer, so your last answers are not saved yet. "
                "Free some space: they are saved with the next one."
            )
        else:
            self._trouble = (
                f"Your progress can't be kept: {file.parent} can't be written. Everything works, "
                "but it is forgotten when this notebook's kernel stops."
            )


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(file)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _latest(attempts: list[Attempt]) -> Standing:
    version = max((attempt.version for attempt in attempts), default=1)
    return Standing.of(attempts, version)


def _to_row(attempt: Attempt) -> tuple[object, ...]:
    return (
        attempt.at,
        attempt.exercise,
        attempt.version,
        attempt.variant,
        attempt.event,
        attempt.status,
        attempt.score,
        attempt.misconception,
        attempt.case,
        json.dumps(dict(attempt.entries)),
    )


def _from_row(row: tuple[Any, ...]) -> Attempt:
    at, exercise, version, variant, event, status, score, misconception, case, entries = row
    return Attempt(
        exercise=exercise,
        event=event,
        version=version,
        variant=variant,
        case=case,
        status=status,
        score=score,
        misconception=misconception,
        entries=_entries(entries),
        at=at,
    )


def _entries(text: str) -> dict[str, str]:
    try:
        found = json.loads(text)
    except ValueError:  # one unreadable line must not hide the others
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


_opened: dict[Path | None, Progress] = {}
