"""The learner's workbook: a folder with the course's notebooks, where nothing of theirs is lost.

The kit's notebooks are laid into it. What the learner has not changed follows the kit; what they
have changed is theirs, and a newer version is laid beside it. Changed means the cells' kinds,
text or order; running a notebook, or an empty cell at its end, changes nothing.

``.itpm/laid.json`` in the workbook records how each notebook was when it was laid. If it is lost
or damaged, every notebook that differs from the kit's counts as the learner's. No lock is needed:
files appear whole or not at all, and two runs at once lay the same.
"""

import contextlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from .engines.refusal import Refusal
from .laying import fingerprint, mark_of, put, put_new, replace_known

FOLDERS = ("notebooks", "exercises")
RECORD = Path(".itpm", "laid.json")


@dataclass
class Laid:
    """What opening a workbook did, in paths relative to it; `problems` are sentences."""

    folder: Path
    new: list[str] = field(default_factory=list)
    refreshed: list[str] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)
    beside: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    @property
    def sentences(self) -> list[str]:
        """What a learner should know about it."""
        said = [
            (self.new, "Laid into your workbook: {}."),
            (self.refreshed, "Brought up to date, since you had not changed them: {}."),
        ]
        return [
            *(text.format(counted(len(paths), "notebook")) for paths, text in said if paths),
            *(f"{path} was missing and has been laid again." for path in self.returned),
            *(
                f"{path} was kept as you have it; the newer version is {newer}."
                for path, newer in self.beside.items()
            ),
            *self.problems,
        ]


def counted(number: int, what: str) -> str:
    """Write a number of things.

    >>> counted(1, "notebook"), counted(2, "notebook")
    ('1 notebook', '2 notebooks')
    """
    return f"{number} {what}{'' if number == 1 else 's'}"


def default_folder() -> Path:
    """Where the workbook is when the learner names no other place."""
    return Path.home() / "itpm-workbook"


def kit_folder() -> Path:
    """Where the kit's own notebooks are: in its repository, else inside the installed package."""
    package = Path(__file__).resolve().parent
    in_checkout = (package.parent / "pyproject.toml").is_file()
    return package.parent if in_checkout else package / "_notebooks"


def kit_files(kit: Path) -> list[str]:
    """Files that a workbook has from the kit, relative to both, in order."""
    found = (path for name in FOLDERS for path in (kit / name).rglob("*") if path.is_file())
    relative = (path.relative_to(kit) for path in found)
    return sorted(
        path.as_posix()
        for path in relative
        if not any(part.startswith((".", "__")) for part in path.parts)
    )


def first_notebook(kit: Path | None = None) -> str | None:
    """Path, in the kit and in a workbook, of the notebook that the course starts with."""
    lessons = (name for name in kit_files(kit or kit_folder()) if name.startswith("notebooks/"))
    return next((name for name in lessons if name.endswith(".ipynb")), None)


def open_workbook(folder: Path, kit: Path | None = None) -> Laid:
    """Lay the kit's notebooks into `folder`, overwriting nothing that the learner wrote.

    What cannot be laid is a sentence in `problems`; nothing is raised for it.
    """
    kit, laid = kit or kit_folder(), Laid(folder)
    if _same(folder, kit):
        return laid
    record = read_record(folder)
    for name in kit_files(kit):
        try:
            _lay(name, (kit / name).read_bytes(), record.setdefault(name, {}), laid)
        except OSError as error:
            laid.problems.append(f"{name} could not be laid: {error.strerror or error}.")
    try:
        _write_record(folder, record)
    except OSError as error:
        laid.problems.append(f"What was laid could not be recorded: {error.strerror or error}.")
    return laid


def prepare_workbook(folder: Path | None = None, here: bool = False) -> Laid:
    """Choose the workbook's folder, make it, and lay the kit into it.

    Refuses a place where nothing can be laid, a folder together with `here`, a folder among the
    kit's own notebooks, and a kit that has no notebooks.
    """
    chosen = _choose(folder, here)
    _refuse_inside(kit_folder(), chosen)
    laid = open_workbook(chosen)
    start = first_notebook()
    if start is None:
        raise Refusal("the kit", "has no notebooks", "run itpm doctor")
    if not (chosen / start).is_file():
        problem = laid.problems[0] if laid.problems else f"{start} could not be laid."
        raise Refusal(f"workbook {str(chosen)!r}", problem.rstrip("."), "give another folder")
    return laid


def _choose(folder: Path | None, here: bool) -> Path:
    if folder is not None and here:
        raise Refusal("itpm lab", "got a folder and --here", "give one of them")
    try:
        chosen = (Path.cwd() if here else (folder or default_folder()).expanduser()).resolve()
        chosen.exists()  # a name that is too long shows here
        return chosen
    except (OSError, RuntimeError) as error:
        raise Refusal("workbook", f"no place for it: {error}", "give a folder") from None


def _refuse_inside(kit: Path, folder: Path) -> None:
    """Refuse a workbook among what is laid from: each opening would lay the last one, too."""
    for name in FOLDERS:
        if folder.is_relative_to((kit / name).resolve()):
            raise Refusal(
                f"workbook {str(folder)!r}",
                "is among the kit's own notebooks",
                f"change into {kit} or give another folder",
            )


def wanting(folder: Path, kit: Path) -> list[str]:
    """List what `open_workbook` would lay, refresh or lay beside."""
    record = read_record(folder)
    return [
        name
        for name in kit_files(kit)
        if (mark := fingerprint((kit / name).read_bytes())) != mark_of(folder / name)
        and record.get(name, {}).get("offered") != mark
    ]


def _same(one: Path, other: Path) -> bool:
    with contextlib.suppress(OSError):
        return os.path.samefile(one, other)
    return False


def _lay(name: str, data: bytes, entry: dict[str, str], laid: Laid) -> None:
    """Lay one file; `entry` holds the mark it was ``laid`` with and the last one ``offered``."""
    target, mark = laid.folder / name, fingerprint(data)
    if not os.path.lexists(target):
        put_new(target, data)
        (laid.returned if entry else laid.new).append(name)
    elif (there := mark_of(target)) != mark:
        if not entry or there != entry.get("laid") or target.is_symlink():
            _offer(name, data, mark, entry, laid)
            return
        replace_known(target, data, there)
        laid.refreshed.append(name)
    entry.update(laid=mark, offered=mark)


def _offer(name: str, data: bytes, mark: str, entry: dict[str, str], laid: Laid) -> None:
    """Lay the newer version beside the learner's, once."""
    if entry.get("offered") == mark:
        return
    target = laid.folder / name
    for number in range(1, 1000):
        ending = "" if number == 1 else f"-{number}"
        newer = target.with_name(f"{target.stem}.newer{ending}{target.suffix}")
        if not os.path.lexists(newer):
            put_new(newer, data)
        elif mark_of(newer) != mark:
            continue
        laid.beside[name] = newer.relative_to(laid.folder).as_posix()
        entry["offered"] = mark
        return


def read_record(folder: Path) -> dict[str, dict[str, str]]:
    """Read how notebooks were when they were laid; empty where that is lost or damaged."""
    with contextlib.suppress(OSError, ValueError, RecursionError):
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        if isinstance(record, dict) and all(isinstance(each, dict) for each in record.values()):
            return record
    return {}


def _write_record(folder: Path, record: dict[str, dict[str, str]]) -> None:
    put(folder / RECORD, json.dumps(record, indent=1, sort_keys=True).encode())
