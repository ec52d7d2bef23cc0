"""The file that the attempts are kept in: opened, made, checked, and set aside when damaged.

A file is made complete under another name and then linked into place, so that a program that is
killed leaves either no file or a whole one, and an empty file is always a damaged one. SQLite's
write-ahead log lets two kernels write at once; where the file system can't, a plain journal does.
"""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from secrets import token_hex

SCHEMA = 1
BUSY_SECONDS = 2.0
COLUMNS = "at, exercise, version, variant, event, status, score, misconception, data, entries"

_TABLES = f"""
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL, exercise TEXT NOT NULL, version INTEGER NOT NULL, variant INTEGER NOT NULL,
    event TEXT NOT NULL, status TEXT NOT NULL, score REAL NOT NULL, misconception TEXT NOT NULL,
    data TEXT NOT NULL, entries TEXT NOT NULL
);
CREATE INDEX attempts_by_exercise ON attempts (exercise);
CREATE TRIGGER attempts_are_not_changed BEFORE UPDATE ON attempts
    BEGIN SELECT RAISE(ABORT, 'the log of attempts is only appended to'); END;
CREATE TRIGGER attempts_are_not_removed BEFORE DELETE ON attempts
    BEGIN SELECT RAISE(ABORT, 'the log of attempts is only appended to'); END;
PRAGMA user_version = {SCHEMA};
"""
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Damaged(Exception):
    """The file is not, or no longer, a log of attempts."""


class TooNew(Exception):
    """The file was made by a newer version of the kit."""


def code_of(error: BaseException) -> int:
    """Return SQLite's primary error code, 0 where there is none."""
    return (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def is_damage(error: BaseException) -> bool:
    """Tell whether an error means that the file itself is broken."""
    return isinstance(error, Damaged) or code_of(error) in _DAMAGE


def connect(path: Path) -> sqlite3.Connection:
    """Open the file at `path`, making it and its folder where there is none.

    Raises `Damaged`, `TooNew`, OSError, or what SQLite says.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        create(path)
    if path.stat().st_size == 0:
        raise Damaged
    return _checked(sqlite3.connect(path, timeout=BUSY_SECONDS, check_same_thread=False))


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open a file that can be read, but neither it nor its folder written."""
    address = f"{path.absolute().as_uri()}?immutable=1"
    return _checked(sqlite3.connect(address, uri=True, check_same_thread=False))


def _checked(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        _check(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA:
        raise TooNew
    if version < 1 or connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise Damaged
    try:
        connection.execute(f"SELECT {COLUMNS} FROM attempts LIMIT 0")
    except sqlite3.OperationalError as error:
        raise (Damaged() if code_of(error) == sqlite3.SQLITE_ERROR else error) from error
    if connection.execute("PRAGMA journal_mode").fetchone() == ("wal",):
        # A killed program loses nothing by this; a power cut may lose the last attempts.
        connection.execute("PRAGMA synchronous = NORMAL")


def create(path: Path) -> None:
    """Make an empty log at `path`; does nothing where another program was quicker."""
    _set_aside_all([Path(f"{path}{end}") for end in ("-wal", "-shm")], _dated(path))
    fresh = path.with_name(f".{token_hex(6)}-{path.name}")
    try:
        _write_tables(fresh)
        _put_in_place(fresh, path)
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                Path(f"{fresh}{end}").unlink(missing_ok=True)


def _write_tables(fresh: Path) -> None:
    with closing(sqlite3.connect(fresh)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
            connection.executescript(_TABLES)
        except sqlite3.OperationalError:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
            connection.executescript(_TABLES)
        with connection:
            connection.execute("INSERT INTO about VALUES ('learner', ?)", (token_hex(8),))


def _put_in_place(fresh: Path, path: Path) -> None:
    try:
        os.link(fresh, path)  # unlike a rename, this never replaces a file
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not path.exists():
            fresh.rename(path)


def set_aside(path: Path) -> Path:
    """Move a damaged file, with what belongs to it, to a dated name beside it."""
    to = _dated(path)
    # The file itself goes last: a new one must never find the old one's write-ahead log.
    _set_aside_all([Path(f"{path}{end}") for end in ("-wal", "-shm", "")], to)
    return to


def _set_aside_all(files: list[Path], to: Path) -> None:
    for file in files:
        end = next((end for end in ("-wal", "-shm") if file.name.endswith(end)), "")
        if file.exists():
            with suppress(FileNotFoundError):  # another kernel was quicker
                file.rename(f"{to}{end}")


def _dated(path: Path) -> Path:
    day = f"{datetime.now():%Y-%m-%d-%H%M%S}"
    return path.with_name(f"{path.stem}-damaged-{day}-{token_hex(2)}{path.suffix}")
