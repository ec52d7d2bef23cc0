"""The copies that are saved beside a learner's file: `my_risks-2.csv`, then `my_risks-3.csv`.

Nothing is overwritten; the newest copy is the one with the highest number.
"""

import re
from itertools import count
from pathlib import Path

_NUMBERED = re.compile(r"(.+)-([2-9]|[1-9]\d{1,5})")


def original(file: Path) -> Path:
    """Return the file that a copy was made of; a file that is no copy is its own.

    >>> original(Path("my_risks-3.csv")).name, original(Path("plan-2026.csv")).name
    ('my_risks.csv', 'plan-2026.csv')
    """
    found = _NUMBERED.fullmatch(file.stem)
    first = file.with_name(found[1] + file.suffix) if found else file
    return first if found and (first.exists() or first.name.startswith("my_")) else file


def newest(file: Path) -> Path:
    """Return the newest copy of a file that is there, the file itself where there is none.

    >>> newest(Path("my_risks.csv")).name
    'my_risks.csv'
    """
    found = file.parent.glob(f"{_plain(file)}-*{file.suffix}")
    copies = {number: path for path in found if (number := _number(path, file.stem))}
    return copies[max(copies)] if copies else file


def _number(path: Path, stem: str) -> int | None:
    found = _NUMBERED.fullmatch(path.stem)
    return int(found[2]) if found and found[1] == stem and path.is_file() else None


def _plain(file: Path) -> str:
    """Write the stem so that a pattern takes it letter by letter."""
    return re.sub(r"([*?[])", r"[\1]", file.stem)


def next_copy(file: Path, ending: str) -> Path:
    """Return the name of the next copy, which is not there yet; it comes after all others.

    >>> next_copy(Path("my_risks-2.csv"), ".xlsx").name
    'my_risks-2.xlsx'
    """
    first = original(file).with_suffix(ending)
    last = _number(newest(first), first.stem) or 1
    names = (first.with_name(f"{first.stem}-{number}{ending}") for number in count(last + 1))
    return next(name for name in names if not name.exists())
