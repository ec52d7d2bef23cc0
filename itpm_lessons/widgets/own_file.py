"""What all widgets do with a learner's own file: open it or say why not, save beside it."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TypeVar

from itpm_lessons.engines.refusal import Refusal

Value = TypeVar("Value")


def opened(file: Path, read: Callable[[Path], Value]) -> tuple[Value | None, str]:
    """Read a file; where that is refused, give None and say why: the notebook runs on.

    >>> opened(Path("mine.csv"), lambda file: f"what {file.name} holds")
    ('what mine.csv holds', '')
    """
    try:
        return read(file), ""
    except Refusal as refusal:
        return None, f"{file.name} cannot be opened yet. {refusal}. Then run this cell again."


def place_to_save(file: Path | None, path: object, what: str, ending: str = ".csv") -> Path:
    """Choose where to save: `path`, or a new file beside `file`, which stays as it is.

    Refuses where there is neither; `what` names what is to be saved.
    """
    if path is not None:
        return Path(str(path))
    if file is None:
        raise Refusal("saving", f"this {what} is from no file", 'say where: save("mine.csv")')
    names = (file.with_name(f"{file.stem}-{number}{ending}") for number in count(2))
    return next(name for name in names if not name.exists())


def saved(target: Path) -> str:
    """Say where something was saved, and how to go on.

    >>> saved(Path("mine-2.csv"))
    'Saved as mine-2.csv. To go on with it, write this name into the cell above.'
    """
    return f"Saved as {target.name}. To go on with it, write this name into the cell above."
