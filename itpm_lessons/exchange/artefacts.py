"""The files of a learner's own that lie in a folder: which there are, and what they hold.

A file counts under its first name and under those of copies: ``my_plan.csv``, ``my_plan-2.csv``.
One that holds what the course's example holds is told apart by its values, so that another
order of columns or another program's CSV does not make it somebody's own.

Not done here: drawing, judging what a file is worth, looking into folders below.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ..engines.portfolio import Piece, Portfolio
from ..engines.refusal import Refusal
from ..engines.risk.assessment import Assessment
from ..engines.risk.matrix import Matrix
from .approach_csv import read_approach
from .backlog_csv import read_backlog
from .board_csv import read_board
from .bullets_csv import read_bullets
from .changes_csv import read_changes
from .charter_csv import read_charter
from .communication_csv import read_communication
from .decision_csv import read_decision
from .kpis_csv import read_kpis
from .plan_file import read_plan
from .releases_csv import read_releases
from .risks_csv import read_risks
from .scales_csv import read_scales, scales_beside
from .skills_csv import read_skills
from .stages_csv import read_stages
from .stakeholders_csv import read_stakeholders
from .vendors_csv import read_vendors

MOST_COPIES = 10


def read_assessment(path: Path) -> Assessment:
    """Read a register of risks, with the scales that lie beside it."""
    scales = scales_beside(path)
    return Assessment(read_risks(path), read_scales(scales) if scales.exists() else Matrix())


#: What reads a file, by its first name.
READERS: dict[str, Callable[[Path], object]] = {
    "my_approach.csv": read_approach,
    "my_backlog.csv": read_backlog,
    "my_board.csv": read_board,
    "my_bullets.csv": read_bullets,
    "my_changes.csv": read_changes,
    "my_charter.csv": read_charter,
    "my_communication.csv": read_communication,
    "my_decision.csv": read_decision,
    "my_kpis.csv": read_kpis,
    "my_plan.csv": read_plan,
    "my_releases.csv": read_releases,
    "my_risks.csv": read_assessment,
    "my_skills.csv": read_skills,
    "my_stages.csv": read_stages,
    "my_stakeholders.csv": read_stakeholders,
    "my_vendors.csv": read_vendors,
}


@dataclass(frozen=True)
class Kind:
    """A kind of artefact: its first file name, title, what it shows a reader, where it is made.

    `lesson` and `notebook` are number with title, and file, of the lesson that makes it;
    `example` writes the course's example to a path.
    """

    file: str
    title: str
    shows: str
    widget: str = ""
    lesson: str = ""
    notebook: str = ""
    example: Callable[[Path], object] | None = None

    def names(self, file: str) -> bool:
        """Tell whether a file of this name is of this kind.

        >>> kind = Kind("my_plan.csv", "Plan", "Dates.")
        >>> [kind.names(n) for n in ("my_plan.csv", "my_plan-12.csv", "my_plan-old.csv")]
        [True, True, False]
        """
        stem = re.escape(Path(self.file).stem)
        return re.fullmatch(rf"{stem}(?:-\d{{1,4}})?\.csv", file) is not None


@dataclass(frozen=True)
class Found:
    """A file that was found: its kind, what it holds, or why it cannot be read."""

    kind: Kind
    file: str
    value: object = None
    problem: str = ""
    unchanged: bool = False


def found_in(folder: Path, kinds: Iterable[Kind]) -> tuple[Found, ...]:
    """Read all files of these kinds in a folder, in the order of the kinds; copies follow.

    A file that cannot be read is there with the reason, row and remedy. Of more than
    `MOST_COPIES` copies the latest are read.
    """
    try:
        names = sorted(path.name for path in folder.iterdir() if path.is_file())
    except OSError:
        raise Refusal(f"folder {folder.name!r}", "cannot be read", "give another one") from None
    listed: list[Found] = []
    for kind in kinds:
        mine = sorted((n for n in names if kind.names(n)), key=_number)[-MOST_COPIES:]
        listed += [_read(kind, folder / name) for name in mine]
    return tuple(listed)


def _number(name: str) -> int:
    digits = re.search(r"-(\d+)\.csv$", name)
    return int(digits[1]) if digits else 0


def _read(kind: Kind, path: Path) -> Found:
    reader = READERS[kind.file]
    try:
        value = reader(path)
    except Refusal as refusal:
        return Found(kind, path.name, problem=str(refusal))
    return Found(kind, path.name, value, unchanged=value == _example(kind, path.name))


@cache
def _example(kind: Kind, name: str) -> object:
    """Read what the course's example holds, under this name; None where there is none."""
    if kind.example is None:
        return None
    with TemporaryDirectory() as folder:
        first = Path(folder, kind.file)
        kind.example(first)
        return READERS[kind.file](first.rename(first.with_name(name)))


@dataclass(frozen=True)
class Choice:
    """A found file, what was said about it, and whether it is on the page."""

    found: Found
    piece: Piece
    shown: bool


def chosen(found: Iterable[Found], portfolio: Portfolio) -> tuple[Choice, ...]:
    """Put the files into the portfolio's order, and tell which are on the page.

    Until somebody chose, a file is on the page if it can be read, is no unchanged example, and
    is the latest copy of its kind. One that cannot be read is never on it.
    """
    files = list(found)
    latest = {
        each.kind.file: each.file for each in files if not each.problem and not each.unchanged
    }
    order = {piece.file: place for place, piece in enumerate(portfolio.pieces)}
    files.sort(key=lambda each: order.get(each.file, len(order)))
    return tuple(_choice(each, portfolio[each.file], latest) for each in files)


def _choice(found: Found, piece: Piece, latest: dict[str, str]) -> Choice:
    wanted = latest.get(found.kind.file) == found.file if piece.shown is None else piece.shown
    return Choice(found, piece, wanted and not found.problem)
