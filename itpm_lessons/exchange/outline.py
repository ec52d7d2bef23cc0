"""The outline of a plan: which rows are work, and which are summaries of those below them."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Protocol

from ..engines.refusal import Refusal

MAX_LEVELS = 100


class Outlined(Protocol):
    """A row of an outline."""

    @property
    def uid(self) -> int:
        """Its number, which no other row has."""

    @property
    def level(self) -> int:
        """How deep it stands."""

    @property
    def culprit(self) -> str:
        """How a message names it."""


def leaves_below(rows: Sequence[Outlined]) -> dict[int, list[int]]:
    """List by UID the rows at the bottom of each row's outline, itself if nothing is below.

    A row is a summary when the next one stands deeper, whatever else it says; number 0, which
    stands for the whole project in MS Project, is one even when it is alone.
    """
    below: dict[int, list[int]] = {row.uid: [] for row in rows}
    above: list[Outlined] = []
    for row, after in zip_longest(rows, rows[1:]):
        while above and above[-1].level >= row.level:
            above.pop()
        if len(above) > MAX_LEVELS:
            raise Refusal(row.culprit, f"stands {MAX_LEVELS} levels deep", "flatten the outline")
        if after is not None and after.level > row.level:
            above.append(row)
        elif row.uid != 0:
            for each in (*above, row):
                below[each.uid].append(row.uid)
    return below
