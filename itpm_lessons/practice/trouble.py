"""What a learner is told when the file with their progress can't be used."""

import os
import sqlite3
from pathlib import Path

from .data_folder import VARIABLE
from .log_file import Held, TooNew, code_of, is_damage

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_FULL = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
_CLOSED = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)
_FORGOTTEN = "Everything works, but it is forgotten when this notebook's kernel stops."


def in_plain_words(error: BaseException, file: Path, waiting: bool) -> str:
    """Say what an error means for the learner, and what to do; `waiting` says that answers wait."""
    then = (
        "Your last answers wait, and are saved with the next one."
        if waiting
        else "What you did before can't be shown just now."
    )
    if isinstance(error, TooNew):
        return (
            "Your progress was kept by a newer version of this course, so this one leaves it "
            "alone and keeps nothing. Update the course to go on."
        )
    if isinstance(error, Held):
        return f"The file with your progress is damaged. {_keeps(file)} {then}"
    if is_damage(error):
        return (
            f"{file} is found damaged again and again: its disk may be failing. "
            f"Set {VARIABLE} to a folder on another disk. {then}"
        )
    if code_of(error) in _BUSY:
        return f"Another program is writing your progress. {then}"
    if code_of(error) in _FULL:
        return f"The disk is full or does not answer. Free some space. {then}"
    if isinstance(error, OSError) or code_of(error) in _CLOSED:
        return f"Your progress can't be kept: {_closed(file)} can't be written. {_FORGOTTEN}"
    return f"Your progress can't be kept: {file} says {str(error)!r}. {_FORGOTTEN}"


def _keeps(file: Path) -> str:
    """Say what keeps a damaged file where it is."""
    if os.access(file.parent, os.W_OK):
        return (
            f"Another program holds {file} open, so it can't be set aside. "
            "Shut down the other kernels of the course."
        )
    return f"It can't be set aside, for {file.parent} can't be written. Allow that."


def _closed(file: Path) -> Path:
    return file if file.exists() and os.access(file.parent, os.W_OK) else file.parent
