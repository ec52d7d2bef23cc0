"""The file that the attempts are kept in: opened, made, checked, and set aside when damaged.

A file is made complete under another name and then linked into place, so that a program that is
killed leaves either no file or a whole one, and an empty file is always a damaged one. SQLite's
write-ahead log lets two kernels write at once; where the file system can't, a plain journal does.
Only one kernel at a time makes a file or sets one aside, after a second look at what is there.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from urllib.parse import quote_from_bytes

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
_COMPANIONS = ("-wal", "-shm", "-journal")
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Damaged(Exception):
    """The file is not, or no longer, a log of attempts."""


class TooNew(Exception):
    """The file was made by a newer version of the kit."""


class Held(Exception):
    """The file is damaged, but another program or its folder keeps it from being set aside."""


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
        with _alone(path):
            if not path.exists():
                create(path)
    return _open(path)


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open a file that can be read, but neither it nor its folder written."""
    return _checked(_connection(path, "immutable=1"))


def _open(path: Path) -> sqlite3.Connection:
    """Open a file that is there; where another kernel has just moved it, it is `Damaged`."""
    try:
        if path.stat().st_size == 0:
            raise Damaged
        return _checked(_connection(path, "mode=rw"))
    except (sqlite3.OperationalError, FileNotFoundError):
        if path.exists():
            raise
        raise Damaged from None


def _connection(path: Path, mode: str) -> sqlite3.Connection:
    """Connect by an address with a mode: a bare path would leave an empty file where none is."""
    name = quote_from_bytes(os.fsencode(path.absolute().as_posix()), safe="/:")
    address = f"file://{name if name.startswith('/') else '/' + name}?{mode}"
    return sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, check_same_thread=False)


def _checked(connection: sqlite3.Connection) -> sqlite3.Connection:
    # Text that is not UTF-8 any more must not hide the lines around it.
    connection.text_factory = lambda raw: raw.decode(errors="replace")
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
    _move(path, _dated(path), _COMPANIONS)
    fresh = path.with_name(f".{token_hex(6)}-{path.name}")
    try:
        _write_tables(fresh)
        _put_in_place(fresh, path)
    finally:
        for end in ("", *_COMPANIONS):
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


def set_aside(path: Path) -> Path | None:
    """Move a damaged file, with what belongs to it, to a dated name beside it.

    Returns None where nothing is to be moved, because another kernel was quicker. Raises `Held`
    where the file can't be moved; then everything is where it was.
    """
    to = _dated(path)
    try:
        with _alone(path):
            if not _is_broken(path):
                return None
            # The file itself goes last: a new one must never find the old one's write-ahead log.
            _move(path, to, (*_COMPANIONS, ""))
    except (OSError, sqlite3.OperationalError) as error:
        raise Held from error
    return to


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other kernels from making or moving the file meanwhile.

    It is SQLite's own lock, on a file beside it: every system has that, and lets go of it when
    a program is killed.
    """
    lock = path.with_name(f".{path.name}.lock")
    with closing(sqlite3.connect(lock, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


def _is_broken(path: Path) -> bool:
    """Open the file anew and look through all of it: it may be another one than a moment ago."""
    if not path.exists():
        return False
    try:
        with closing(_open(path)) as connection:
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            return bool(found != "ok")
    except TooNew:
        return False
    except (sqlite3.Error, Damaged) as error:
        if is_damage(error):
            return True
        raise


def _move(path: Path, to: Path, ends: Sequence[str]) -> None:
    """Move the parts of a file that are there; all of them, or else none."""
    with ExitStack() as undo:
        for end in ends:
            part, moved = Path(f"{path}{end}"), Path(f"{to}{end}")
            with suppress(FileNotFoundError):
                part.rename(moved)
                undo.callback(moved.rename, part)
        undo.pop_all()


def _dated(path: Path) -> Path:
    day = f"{datetime.now():%Y-%m-%d-%H%M%S}"
    return path.with_name(f"{path.stem}-damaged-{day}-{token_hex(2)}{path.suffix}")
