"""Levels: who holds which tolerance, who set it, and who decides when it will not be kept.

In methods of this kind each level of a project works within a tolerance that the level above
set. Inside it, it decides alone and nobody is asked; when a forecast leaves it, the level above
is told, and decides or asks its own superior. So a question goes exactly as high as it must.

Described in our own words. Not done here: programmes with more than one level above a board.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ..refusal import Refusal, shown
from .tolerance import Reading


@dataclass(frozen=True)
class Level:
    """One level of a project.

    Parameters
    ----------
    name : str
        What the tolerance belongs to: ``"work package"``, ``"stage"``, ``"project"``.
    holder : str
        Who works within it, and decides alone while it holds.
    set_by : str
        Who set it, and decides when it will not hold.
    told_by : str
        How the one above hears of it.
    """

    name: str
    holder: str
    set_by: str
    told_by: str


LEVELS = (
    Level("work package", "team manager", "project manager", "an issue, raised at once"),
    Level("stage", "project manager", "project board", "an exception report"),
    Level("project", "project board", "company's management", "the board, with its own advice"),
)
_NAMES = tuple(level.name for level in LEVELS)


@dataclass(frozen=True)
class Authority:
    """Who decides, and why.

    `broken` is the highest level whose tolerance will not hold, None where all hold.
    """

    decides: str
    broken: Level | None
    because: str


def who_decides(readings: Mapping[str, Reading]) -> Authority:
    """Find who has to decide, from the readings of one target at one or more levels.

    Parameters
    ----------
    readings : mapping of str to Reading
        By the name of the level; each level has a forecast and a tolerance of its own.

    Raises
    ------
    Refusal
        For a level that is unknown, and for no reading at all.

    Examples
    --------
    A stage forecast at +12 % where 10 % are allowed, in a project that still keeps its own 10 %:

    >>> from .tolerance import Tolerance
    >>> stage = Tolerance.of_percent("cost", 30_000, 10).read(33_600)
    >>> project = Tolerance.of_percent("cost", 97_000, 10).read(100_600)
    >>> who_decides({"stage": stage, "project": project}).decides
    'project board'
    >>> who_decides({"stage": Tolerance.of_percent("cost", 30_000, 10).read(32_000)}).decides
    'project manager'
    """
    unknown = [name for name in readings if name not in _NAMES]
    if unknown or not readings:
        what = f"there is no level {shown(unknown[0])}" if unknown else "there is no reading"
        raise Refusal("who decides", what, f"give a reading for one of {', '.join(_NAMES)}")
    given = [level for level in LEVELS if level.name in readings]
    broken = [level for level in given if readings[level.name].exception]
    if not broken:
        lowest = given[0]
        because = f"The tolerance of the {lowest.name} holds, so the {lowest.holder} decides alone."
        return Authority(lowest.holder, None, because)
    top = broken[-1]
    because = (
        f"The tolerance of the {top.name} is forecast not to hold. The {top.set_by} set it, "
        f"hears of it by {top.told_by}, and decides."
    )
    return Authority(top.set_by, top, because)
