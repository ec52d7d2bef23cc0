"""Lines of a resume as CSV, one a row: ``before,after,proof``; the first is needed.

`before` is the line as it was, `after` as it is now, `proof` where it could be seen, or who could
confirm it.
"""

import os
from pathlib import Path

from ..engines.refusal import Refusal
from ..engines.resume import Bullet, BulletList
from ..engines.resume.bullets import MOST_BULLETS
from ..engines.tidy import SENTENCE
from .csv_text import written
from .intake import read_bytes, write_bytes
from .table_csv import Column, read_table

FIRST = "write your first line here"  # in a file without a line; read as an empty one
HEADERS = ("before", "after", "proof")
_COLUMNS = (
    Column("before", ("before", "bullet", "bullets", "line", "text", "old"), longest=SENTENCE),
    Column("after", ("after", "new", "rewritten", "now"), needed=False, longest=SENTENCE),
    Column("proof", ("proof", "evidence", "source", "who"), needed=False),
)


def read_bullets(path: str | os.PathLike[str]) -> BulletList:
    r"""Read lines of a resume; refuse, with row and remedy, what is none.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "my_bullets.csv")
    ...     _ = file.write_text("Bullet;After\nDid tickets;Sorted 60 tickets a day\n")
    ...     lines = read_bullets(file)
    >>> lines[0].now, lines.name
    ('Sorted 60 tickets a day', 'my_bullets')
    """
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    if len(rows) > MOST_BULLETS:
        number = rows[MOST_BULLETS].number
        raise Refusal(f"row {number}", f"is past {MOST_BULLETS} lines", "make two files of it")
    bullets = tuple(
        Bullet("" if row["before"] == FIRST else row["before"], row["after"], row["proof"])
        for row in rows
    )
    return BulletList(bullets, file.stem)


def write_bullets(bullets: BulletList, path: str | os.PathLike[str]) -> None:
    """Write lines so that `read_bullets` reads them back; an existing file is replaced.

    A line in which nothing stands is left out, unless nothing else is there.
    """
    kept = [each for each in bullets if each.before or each.after or each.proof]
    rows = [HEADERS, *((each.before, each.after, each.proof) for each in kept)]
    if not kept:
        rows.append((FIRST, "", ""))
    write_bytes(path, written(rows).encode("utf-8-sig"))
