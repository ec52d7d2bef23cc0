"""Files put in place whole, and the marks by which a notebook's changes are seen.

A file is written under a name of its own and then moved: a reader, a crash or a second run meets
the old file or the new one, never half of one.
"""

import contextlib
import hashlib
import json
import os
import secrets
from collections.abc import Iterator
from pathlib import Path


def mark_of(path: Path) -> str | None:
    """Fingerprint of what is at `path`; None for a folder and for what cannot be read."""
    with contextlib.suppress(OSError):
        return fingerprint(path.read_bytes())
    return None


def fingerprint(data: bytes) -> str:
    """Mark that tells whether the cells are the same; for other files, whether the bytes are.

    >>> notebook = '{"cells": [{"cell_type": "code", "source": %s, "outputs": %s}]}'
    >>> fresh, run = notebook % ('["1+1"]', "[]"), notebook % ('"1+1"', "[2]")
    >>> fingerprint(fresh.encode()) == fingerprint(run.encode())
    True
    """
    try:
        cells = [_essence(cell) for cell in json.loads(data)["cells"]]
        kept = json.dumps([cell for cell in cells if cell[1].strip() or cell[2]], sort_keys=True)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return "bytes:" + hashlib.sha256(data).hexdigest()
    return "cells:" + hashlib.sha256(kept.encode("utf-8", "surrogatepass")).hexdigest()


def _essence(cell: dict) -> tuple[str, str, object]:
    return cell["cell_type"], "".join(cell["source"]), cell.get("attachments")


def put_new(target: Path, data: bytes) -> None:
    """Put a whole new file in place; raises FileExistsError where one has appeared meanwhile."""
    with _written(target, data) as part:
        _move_new(part, target)


def _move_new(part: Path, target: Path) -> None:
    """Give `part` the name `target`; a link does so only where nothing has that name."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError(17, "something has this name", str(target)) from None
        os.replace(part, target)


def replace_known(target: Path, data: bytes, known: str | None) -> None:
    """Replace a file in one step, unless it has changed since its mark was `known`."""
    with _written(target, data) as part:
        if mark_of(target) != known:
            raise OSError("it changed just now; open the workbook again")
        os.replace(part, target)


def put(target: Path, data: bytes) -> None:
    """Put a whole file in place, over the one that is there."""
    with _written(target, data) as part:
        os.replace(part, target)


@contextlib.contextmanager
def _written(target: Path, data: bytes) -> Iterator[Path]:
    """Write `data` beside `target` under another name, which is gone afterwards."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".itpm-{secrets.token_hex(8)}.part")
    try:
        part.write_bytes(data)
        yield part
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
