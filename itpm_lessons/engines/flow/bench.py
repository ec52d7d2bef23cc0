"""A board on the workbench: a state that may change, its piles, its people and what is to end.

Only `rules` and `decisions` work on it; everybody else sees the frozen `State`. What this module
does not do: decide what moves.
"""

from collections import deque
from heapq import heappush
from math import inf
from operator import attrgetter
from typing import Any

from .board import MOST_ITEMS, Arrivals, Board
from .items import Items, ServiceClass, Work
from .state import Card, State

_FIELDS = Card.__slots__
_values = attrgetter(*_FIELDS)
Pile = deque["Piece"]


class Piece:
    """A card that is being moved; its attributes are those of `Card`."""

    __slots__ = (*_FIELDS, "laid_down")

    work: Work
    place: int
    status: str
    service: ServiceClass
    arrived: float
    entered: tuple[float, ...]
    done: float | None
    touch: float
    blocked: float
    left: float
    since: float
    until: float | None
    interruptions: int
    hit: bool
    due: float | None
    laid_down: Card | None

    @classmethod
    def arriving(cls, work: Work, time: float) -> "Piece":
        """Make a new item that is to be begun."""
        piece = cls()
        piece.work, piece.service, piece.due = work, work.service, work.due
        piece.place, piece.status, piece.entered, piece.hit = -1, "queued", (), False
        piece.arrived = piece.since = time
        piece.touch = piece.blocked = piece.left = 0.0
        piece.done = piece.until = piece.laid_down = None
        piece.interruptions = 0
        return piece

    @classmethod
    def of(cls, card: Card) -> "Piece":
        """Take a card up."""
        piece = cls()
        for name, value in zip(_FIELDS, _values(card), strict=True):
            setattr(piece, name, value)
        piece.laid_down = card if card.status == "done" else None
        return piece

    def lay(self) -> Card:
        """Lay the card down as it is now."""
        if self.laid_down is None:
            self.laid_down = Card(*_values(self))
        return self.laid_down

    @property
    def number(self) -> int:
        """Its place in the order of arrival."""
        return self.work.number

    @property
    def started(self) -> float | None:
        """When it was begun."""
        return self.entered[0] if self.entered else None

    @property
    def fresh(self) -> bool:
        """Whether nobody has worked on it in its stage yet."""
        return not self.hit and self.left == self.work.efforts[self.place]


class Bench:
    """Everything that changes while a board runs.

    `time` is now; `pieces` are all items in the order of arrival; `queue`, and for each stage
    `waiting` and `finished`, are piles of them; `free` counts people without work, `there` the
    items in each stage, `begun` those in progress, `rushed` those that are not standard and not
    done. `events` is a heap of what will end: a piece, a person's absence (the stage), or the
    wait for the next arrival (None). `endless` says that another item always waits to be begun.
    """

    def __init__(self, state: State):
        board = state.board
        self.adopt(board)
        count = len(board.stages)
        self.seed, self.time, self.last = state.seed, float(state.day), count - 1
        self.items = Items.of(board, state.seed)
        self.busy = list(state.busy) or [0.0] * count
        self.free = [stage.people for stage in board.stages]
        self.there = [0] * count
        self.begun = self.rushed = self._serial = 0
        self.queue: Pile = deque()
        self.events: list[tuple[float, int, Any]] = []
        self.pieces = [Piece.of(card) for card in state.cards]
        self._pile(state)
        self.away = list(state.away)
        for until, place in self.away:
            self.free[place] -= 1
            self.expect(until, place)
        self._coming = 1 + sum(piece.number <= MOST_ITEMS for piece in self.pieces)
        self.endless = board.arrivals is Arrivals.FULL
        self._expect_arrival()

    def adopt(self, board: Board) -> None:
        """Let other limits hold from now on; who moves `people` tells `free` of it, too."""
        self.board = board
        self.limits = [inf if stage.limit is None else stage.limit for stage in board.stages]
        self.whole = inf if board.limit is None else board.limit

    def _pile(self, state: State) -> None:
        named = {piece.number: piece for piece in self.pieces}
        empty: tuple[tuple[int, ...], ...] = ((),) * (self.last + 1)
        self.waiting = [deque(named[n] for n in pile) for pile in state.waiting or empty]
        self.finished = [deque(named[n] for n in pile) for pile in state.finished or empty]
        for piece in self.pieces:
            if piece.status == "done":
                continue
            self.rushed += piece.service is not ServiceClass.STANDARD
            if piece.status == "queued":
                self.queue.append(piece)
                continue
            self.begun += 1
            self.there[piece.place] += 1
            self.free[piece.place] -= piece.status == "working"
            if piece.until is not None:
                self.expect(piece.until, piece)

    def state(self) -> State:
        """Lay everything down."""
        return State(
            self.board,
            self.seed,
            round(self.time),
            tuple([piece.lay() for piece in self.pieces]),
            tuple(self.away),
            tuple(self.busy),
            tuple(tuple(piece.number for piece in pile) for pile in self.waiting),
            tuple(tuple(piece.number for piece in pile) for pile in self.finished),
        )

    # ---- what will happen

    def expect(self, time: float, what: Piece | int | None) -> None:
        """Remember what ends at `time`."""
        self._serial += 1
        heappush(self.events, (time, self._serial, what))

    def _expect_arrival(self) -> None:
        if self.endless or self._coming > MOST_ITEMS:
            self.endless = self.endless and self._coming <= MOST_ITEMS
            return
        arrived = self.items[self._coming].arrived
        if arrived is not None and arrived < inf:
            self.expect(arrived, None)

    def arrive(self) -> None:
        """Take the next item in, and expect the one after it."""
        self.admit(self.items[self._coming])
        self._coming += 1
        self._expect_arrival()

    def admit(self, work: Work) -> Piece:
        """Put an item at the end of the queue."""
        piece = Piece.arriving(work, self.time)
        self.pieces.append(piece)
        self.queue.append(piece)
        self.rushed += piece.service is not ServiceClass.STANDARD
        return piece

    def leave(self, place: int, until: float) -> None:
        """Let a person of a stage who is free do something else until then."""
        self.free[place] -= 1
        self.away.append((until, place))
        self.expect(until, place)

    def back(self, place: int) -> None:
        """Let a person take up the work of their stage again."""
        self.away.remove((self.time, place))
        self.free[place] += 1
