"""What chance decides in a game: which letters come when, and what the work really takes.

Each draw is made from the seed and from the letter that it is about, never in the order in which
things happen. So other decisions meet the same luck. The luck of the work can be drawn anew while
the inbox stays, to tell decision from luck.
"""

from random import Random

from . import rules
from .deck import LETTERS, POOLS, Letter


class Luck:
    """The letters of a game with their weeks, and for each what its work takes and brings.

    Attributes
    ----------
    letters : tuple of Letter
        In the order in which they come.
    arrives : tuple of int
        The week of each.
    factor, finds : tuple of float
        By letter: real work as a multiple of the estimate, and a number from 0 to 1 that rounds
        its defects up or down.

    Examples
    --------
    >>> luck = Luck(1)
    >>> len(luck.letters), luck.arrives == Luck(1).arrives, luck.anew(2).arrives == luck.arrives
    (15, True, True)
    """

    def __init__(self, seed: int | str, work: int | str | None = None):
        self.seed = seed
        drawn = sorted(
            (_week(seed, LETTERS[id]), place, id) for place, id in enumerate(_chosen(seed))
        )
        self.letters = tuple(LETTERS[id] for _, _, id in drawn)
        self.arrives = (1, *(week for week, _, _ in drawn[1:]))  # nobody waits for the first
        self._draw_work(f"{seed}" if work is None else f"{seed}:{work}")

    def _draw_work(self, seed: str) -> None:
        least, likely, most = rules.FACTOR
        chances = [Random(f"change:{seed}:{letter.id}:work") for letter in self.letters]
        self.factor = tuple(chance.triangular(least, most, likely) for chance in chances)
        self.finds = tuple(chance.random() for chance in chances)

    def anew(self, work: int | str) -> "Luck":
        """Return the same inbox with other luck of the work."""
        other = object.__new__(Luck)
        other.seed, other.letters, other.arrives = self.seed, self.letters, self.arrives
        other._draw_work(f"{self.seed}:{work}")
        return other


def _chosen(seed: int | str) -> list[str]:
    """Choose the letters of each pool: those that draw the smallest numbers."""
    chosen: list[str] = []
    for ids, count in POOLS:
        chosen += sorted(ids, key=lambda id: Random(f"change:{seed}:{id}:comes").random())[:count]
    return chosen


def _week(seed: int | str, letter: Letter) -> int:
    first, last = letter.weeks
    return Random(f"change:{seed}:{letter.id}:week").randint(first, last)
