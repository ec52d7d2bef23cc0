"""The items that a board meets: how much work each is, and what will stop it.

All chance is drawn here, from the seed and the item's number alone. So two policies on the same
seed meet the same items, whatever they do with them (common random numbers), and what differs
between their results is the policy.
"""

from enum import StrEnum
from functools import lru_cache
from math import cos, exp, log, pi, sqrt
from random import Random
from typing import NamedTuple

from .board import Arrivals, Board


class ServiceClass(StrEnum):
    """How urgent an item is: which is pulled first, and what may pass a limit."""

    STANDARD = "standard"
    EXPEDITE = "expedite"
    FIXED_DATE = "fixed date"


class Blocker(NamedTuple):
    """What stops an item in a stage: after how much of its work there, and for how many days."""

    after: float
    days: float


class Work(NamedTuple):
    """What an item is, before anybody touches it.

    Attributes
    ----------
    number : int
        Its place in the order of arrival, from 1.
    arrived : float or None
        The day on which it arrived; None where an item always waits (it arrives when begun).
    efforts : tuple of float
        Person-days in each stage.
    blockers : tuple of (Blocker or None)
        What stops it in each stage.
    service : ServiceClass
        How urgent it is.
    due : float or None
        The day by which it has to be done, for a fixed date.
    """

    number: int
    arrived: float | None
    efforts: tuple[float, ...]
    blockers: tuple[Blocker | None, ...]
    service: ServiceClass = ServiceClass.STANDARD
    due: float | None = None


class Items:
    """The items of one seed, in their order; drawn when asked for, and kept.

    >>> items = Items.of(Board.of(Build=(2, 3), Test=(1, 2), spread=0.5), seed=3)
    >>> items[1] == Items.of(Board.of(Build=(5, 3), Test=(1, 2, 4), spread=0.5), seed=3)[1]
    True
    """

    def __init__(self, board: Board, seed: int | str):
        self._board = board
        self._made: list[Work] = []
        self._arrived = 0.0
        self._gaps, self._sizes, self._stops, self._kinds = (
            Random(f"{seed}:{what}") for what in ("arrivals", "effort", "blockers", "classes")
        )
        self._unblocked = (None,) * len(board.stages)
        sigma = log(1 + board.spread**2)
        self._shapes = [(s.effort * exp(-sigma / 2), sqrt(sigma)) for s in board.stages]

    @classmethod
    def of(cls, board: Board, seed: int | str) -> "Items":
        """Return the items that `board` meets with this seed; people and limits play no part."""
        return _items(_without_policy(board), seed)

    def __getitem__(self, number: int) -> Work:
        while len(self._made) < number:
            self._made.append(self._next(len(self._made) + 1))
        return self._made[number - 1]

    def _next(self, number: int) -> Work:
        board, arrived = self._board, self._arrival(number)
        service, due = ServiceClass.STANDARD, None
        if board.expedite_share or board.fixed_share:
            chance = self._kinds.random()
            if chance < board.expedite_share:
                service = ServiceClass.EXPEDITE
            elif chance < board.expedite_share + board.fixed_share and arrived is not None:
                service, due = ServiceClass.FIXED_DATE, arrived + board.due_after
        return Work(number, arrived, self._efforts(), self._blockers(), service, due)

    def _arrival(self, number: int) -> float | None:
        board = self._board
        match board.arrivals:
            case Arrivals.FULL:
                return None
            case Arrivals.BATCH:
                return 0.0 if number <= board.items else float("inf")
            case Arrivals.FIXED:
                return (number - 1) / board.rate if board.rate else float("inf")
        if not board.rate:
            return float("inf")
        self._arrived += self._gaps.expovariate(board.rate)
        return self._arrived

    def _efforts(self) -> tuple[float, ...]:
        if not self._board.spread:
            return tuple(stage.effort for stage in self._board.stages)
        draw = self._sizes.random
        return tuple(
            [
                middle * exp(sigma * sqrt(-2 * log(1 - draw())) * cos(2 * pi * draw()))
                for middle, sigma in self._shapes
            ]
        )

    def _blockers(self) -> tuple[Blocker | None, ...]:
        if not self._board.blocked_chance:
            return self._unblocked
        return tuple([self._blocker() for _ in self._board.stages])

    def _blocker(self) -> Blocker | None:
        draw, longest = self._stops.random, 2 * self._board.blocked_days - 1
        if draw() >= self._board.blocked_chance:
            return None
        return Blocker(after=draw(), days=float(1 + int(draw() * longest)))


@lru_cache(512)
def _without_policy(board: Board) -> Board:
    """Board with what chance depends on, and nothing that a policy can change."""
    from dataclasses import replace

    stages = tuple(replace(stage, people=1, limit=None) for stage in board.stages)
    return replace(board, stages=stages, limit=None, expedite_limit=1, restart=0, hurry=0, name="")


@lru_cache(512)
def _items(board: Board, seed: int | str) -> Items:
    return Items(board, seed)


def extra_work(board: Board, seed: int | str, number: int) -> Work:
    """Draw an item that comes besides the others, such as an urgent request; never blocked.

    >>> board = Board.of(Build=(2, 3), Test=(1, 2))
    >>> extra_work(board, 1, 901).efforts
    (3, 2)
    """
    drawn = Items(_without_policy(board), f"{seed}:extra:{number}")
    return Work(number, None, drawn[1].efforts, (None,) * len(board.stages))
