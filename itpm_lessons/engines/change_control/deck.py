"""The letters that may come in to ClockIn's project; each game draws some of them.

`says` is what the writer believes, `request` what an impact analysis finds. Ours, invented.
"""

from typing import NamedTuple

from . import letters
from .requests import ChangeRequest, Kind
from .rules import RATE


class Letter(NamedTuple):
    """A request as it comes in, with what nobody sees before it was looked into.

    `group` is whose trust it moves, `weeks` between which it may come; `fine` is due if a must is
    not met; `hurts` is a group that loses trust where it is built, and how much. `activity` is what
    it is about, `days` what it takes by an analysis, both as in `request`.
    """

    id: str
    kind: Kind
    group: str
    title: str
    writer: str
    says: str
    claim: str
    request: ChangeRequest
    weeks: tuple[int, int]
    activity: str
    days: float
    fine: float = 0
    hurts: tuple[str, float] = ("", 0)


_NO_RISK = "none beyond that of any new code"


def _letter(
    id: str,
    kind: Kind,
    group: str,
    title: str,
    writer: str,
    says: str,
    claim: str,
    where: tuple[str, float],
    value: float,
    weeks: tuple[int, int],
    *,
    scope: str,
    buys: float = 0,
    quality: str = "a few test cases more",
    risk: str = _NO_RISK,
    fine: float = 0,
    hurts: tuple[str, float] = ("", 0),
) -> Letter:
    activity, days = where
    request = ChangeRequest(
        id,
        {activity: days},
        days * RATE + buys,
        what=scope,
        asker=writer,
        why=says,
        quality=quality,
        risk=risk,
        value=value,
    )
    return Letter(
        id, kind, group, title, writer, says, claim, request, weeks, activity, days, fine, hurts
    )


_ALL = (
    (Kind.CREEP, letters.CREEP),
    (Kind.CHANGE, letters.CHANGES),
    (Kind.CHANGE, letters.MUSTS),
    (Kind.ELABORATION, letters.ELABORATION),
    (Kind.GOLD_PLATING, letters.GOLD),
)


def _read(kind: Kind, row: tuple) -> Letter:  # type: ignore[type-arg]
    id, group, title, writer, says, claim, where, value, weeks, scope, *more = row
    options = dict(more[0]) if more else {}
    if kind is Kind.ELABORATION:
        options |= {"quality": "none", "risk": "none"}
    return _letter(
        id, kind, group, title, writer, says, claim, where, value, weeks, scope=scope, **options
    )


LETTERS = {
    letter.id: letter for letter in (_read(kind, row) for kind, rows in _ALL for row in rows)
}
MUSTS = frozenset(row[0] for row in letters.MUSTS)

# How many of each a game has.
DRAWN = (
    (letters.CREEP, 6),
    (letters.CHANGES, 4),
    (letters.MUSTS, 1),
    (letters.ELABORATION, 2),
    (letters.GOLD, 2),
)
POOLS = tuple((tuple(str(row[0]) for row in rows), count) for rows, count in DRAWN)
