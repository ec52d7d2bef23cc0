"""What is remembered of a learner: an append-only log of attempts, and what it says when it can't.

Attempts that can't be saved wait in memory and are saved with the next one that can. So the
course works on a full disk, in a read-only home or beside a newer version of the kit; the learner
is told what is not kept.
"""

import logging
import os
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import TypeVar
from weakref import finalize

from . import log_file
from .data_folder import data_folder
from .log_file import Damaged, Held, TooNew, code_of, is_damage
from .rows import from_row, to_row, unicode
from .standing import Attempt, Standing
from .trouble import in_plain_words

FILE = "progress.sqlite3"
_INSERT = f"INSERT INTO attempts ({log_file.COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SELECT = f"SELECT {log_file.COLUMNS} FROM attempts"
_TROUBLES = (sqlite3.Error, OSError, Damaged, TooNew, Held)
_UNSTORABLE = (sqlite3.IntegrityError, sqlite3.DataError, ValueError, TypeError, OverflowError)

log = logging.getLogger(__name__)

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
        self._known: dict[str, list[Attempt]] = {}
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
        return self._use(_learner) or "learner"

    def attempts(self, exercise: str = "") -> list[Attempt]:
        """Return the attempts at one exercise, or all of them, oldest first.

        While the file can't be read, what was found in it before stands in.
        """
        with self._lock:
            found = self._use(lambda connection: _attempts(connection, exercise))
            if found is not None:
                self._known[exercise] = found
            unsaved = [each for each in self._waiting if exercise in ("", each.exercise)]
            return [*self._known.get(exercise, ()), *unsaved]

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
            saved = self._use(self._save)
            if saved is not None:
                self._waiting.clear()
                self._trouble = ""
                self._remember(saved)
        return dated

    def _save(self, connection: sqlite3.Connection) -> list[Attempt]:
        with connection:
            return [attempt for attempt in self._waiting if _stored(connection, attempt)]

    def _remember(self, saved: Iterable[Attempt]) -> None:
        for attempt in saved:
            for key in ("", attempt.exercise):
                self._known.setdefault(key, []).append(attempt)

    def forget(self) -> None:
        """Forget what was found in the file and what waits to be saved."""
        with self._lock:
            self._known.clear()
            self._waiting.clear()

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
            try:
                result = self._tried(action, self.file)
            except _TROUBLES as error:
                self._trouble = in_plain_words(error, self.file, bool(self._waiting))
                return None
            if not self._waiting:
                self._trouble = ""
            return result

    def _tried(self, action: Callable[[sqlite3.Connection], Result], file: Path) -> Result:
        """Run `action`, and once more after the file was found damaged and set aside."""
        try:
            return action(self._opened(file))
        except _TROUBLES as error:
            if not is_damage(error):
                raise
            self._put_aside(file)
            return action(self._opened(file))

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

    def _put_aside(self, file: Path) -> None:
        self.close()
        moved = log_file.set_aside(file)
        if moved is not None:
            self._set_aside = (
                f"The file with your earlier progress is damaged. It was not deleted: it is now "
                f"{moved.name} in {moved.parent}. A new one was begun."
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


def _attempts(connection: sqlite3.Connection, exercise: str) -> list[Attempt]:
    where, values = (" WHERE exercise = ?", (unicode(exercise),)) if exercise else ("", ())
    rows = connection.execute(f"{_SELECT}{where} ORDER BY id", values)
    return [attempt for row in rows if (attempt := from_row(row)) is not None]


def _stored(connection: sqlite3.Connection, attempt: Attempt) -> bool:
    """Append an attempt; one that no log can hold is dropped, so that later ones are kept."""
    try:
        connection.execute(_INSERT, to_row(attempt))
    except _UNSTORABLE:
        log.exception("an attempt at %r can't be stored and is dropped", attempt.exercise)
        return False
    return True


def _learner(connection: sqlite3.Connection) -> str:
    try:
        found = connection.execute("SELECT value FROM about WHERE key = 'learner'").fetchone()
    except sqlite3.OperationalError as error:
        if code_of(error) != sqlite3.SQLITE_ERROR:
            raise
        return ""  # the table is gone; the attempts are not
    return str(found[0]) if found else ""


_opened: dict[Path | None, Progress] = {}
