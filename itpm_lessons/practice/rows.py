"""An attempt as a row of the log, and back; a row that makes no sense must not hide the others."""

import json
import logging
from typing import Any

from .standing import Attempt

log = logging.getLogger(__name__)


def to_row(attempt: Attempt) -> tuple[object, ...]:
    """Write an attempt in the order of the log's columns; raises where one makes no sense."""
    return (
        attempt.at,
        unicode(attempt.exercise),
        int(attempt.version),
        int(attempt.variant),
        unicode(attempt.event),
        unicode(attempt.status),
        float(attempt.score),
        unicode(attempt.misconception),
        unicode(attempt.case),
        json.dumps(dict(attempt.entries)),
    )


def from_row(row: tuple[Any, ...]) -> Attempt | None:
    """Read an attempt from a row; None, and a line for whoever looks, where it makes no sense."""
    at, exercise, version, variant, event, status, score, misconception, case, entries = row
    try:
        return Attempt(
            exercise=_text(exercise),
            event=_text(event),
            version=int(version),
            variant=int(variant),
            case=_text(case),
            status=_text(status),
            score=float(score),
            misconception=_text(misconception),
            entries=_entries(entries),
            at=_text(at),
        )
    except (ValueError, TypeError, OverflowError):
        log.info("a row of the log can't be read: %r", row)
        return None


def unicode(text: str) -> str:
    """Write half characters as escapes; no file can hold them as they are.

    >>> unicode("day 47"), unicode("half " + chr(0xD83D)).isascii()
    ('day 47', True)
    """
    return str(text).encode(errors="backslashreplace").decode()


def _text(value: object) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else str(value)


def _entries(text: str | bytes) -> dict[str, str]:
    try:
        found = json.loads(text)
    except (ValueError, TypeError, RecursionError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}
