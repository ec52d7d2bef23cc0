"""What all widgets do with a learner's own file: open it or say why not, save beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.copies import next_copy

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
    return next_copy(file, ending)


def saved(target: Path) -> str:
    """Say where something was saved, and how to go on; `own_file` opens the newest copy.

    >>> saved(Path("my_risks-2.csv"))
    'Saved as my_risks-2.csv. Run the cell again, today or another day, to go on with it.'
    >>> saved(Path("mine-2.csv"))
    'Saved as mine-2.csv. To go on with it, write this name into the cell above.'
    """
    if target.name.startswith("my_"):
        how = "Run the cell again, today or another day, to go on with it."
    else:
        how = "To go on with it, write this name into the cell above."
    return f"Saved as {target.name}. {how}"
