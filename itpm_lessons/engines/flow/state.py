"""A board at one moment: where every item is, and since when.

Times are working days from the start of the run, as real numbers: 0 is the morning of the first
day, 1 its evening and the next morning. An item that is begun at 2 and done at 5 took 3 days.
"""

from dataclasses import dataclass, field
from functools import cached_property

from .board import Board
from .items import ServiceClass, Work


@dataclass(frozen=True, slots=True)
class Card:
    """One item on a board.

    Attributes
    ----------
    work : Work
        What it is: number, efforts, blockers, class of service.
    place : int
        The stage it is in, from 0; -1 in the queue before the board, the number of stages if done.
    status : {"queued", "waiting", "working", "blocked", "finished", "done"}
        Waiting is for a person of its stage; finished is for room in the next stage.
    service : ServiceClass
        How urgent it is now; a decision can change it.
    arrived : float
        When it arrived in the queue.
    entered : tuple of float
        When it entered each stage so far; the first is when it was begun.
    done : float or None
        When it left the last stage.
    touch : float
        Person-days that were worked on it so far, of work that ended or was interrupted.
    blocked : float
        Days that it was blocked, of blocks that ended.
    left : float
        Person-days of work left in its stage, as of when it was last begun or stopped.
    since : float
        When it took its present status.
    until : float or None
        When its work or its block ends, while it is worked on or blocked.
    interruptions : int
        How often its work was interrupted.
    hit : bool
        Whether the blocker of its present stage has struck.
    due : float or None
        The day by which it has to be done, for a fixed date.
    """

    work: Work
    place: int
    status: str
    service: ServiceClass
    arrived: float
    entered: tuple[float, ...] = ()
    done: float | None = None
    touch: float = 0
    blocked: float = 0
    left: float = 0
    since: float = 0
    until: float | None = None
    interruptions: int = 0
    hit: bool = False
    due: float | None = None

    @property
    def number(self) -> int:
        """Its place in the order of arrival."""
        return self.work.number

    @property
    def started(self) -> float | None:
        """When it was begun, that is, pulled into the first stage."""
        return self.entered[0] if self.entered else None


@dataclass(frozen=True)
class State:
    """A run of a board, as it stands on the morning of a day.

    Attributes
    ----------
    board : Board
        People and limits as they are now.
    seed : int or str
        What the items are drawn from.
    day : int
        Days that have passed.
    cards : tuple of Card
        Every item that has arrived, in the order in which they did.
    away : tuple of (float, int)
        People who are busy elsewhere: until when, and in which stage they work then.
    busy : tuple of float
        Person-days worked in each stage, of work that ended or was interrupted.
    waiting, finished : tuple of tuple of int
        Numbers of the items that wait in each stage for a person, or for the next stage, in order.
    """

    board: Board
    seed: int | str
    day: int = 0
    cards: tuple[Card, ...] = ()
    away: tuple[tuple[float, int], ...] = ()
    busy: tuple[float, ...] = ()
    waiting: tuple[tuple[int, ...], ...] = field(default=(), repr=False)
    finished: tuple[tuple[int, ...], ...] = field(default=(), repr=False)

    @cached_property
    def _by_number(self) -> dict[int, Card]:
        return {card.number: card for card in self.cards}

    def __getitem__(self, number: int) -> Card:
        return self._by_number[number]

    @property
    def queue(self) -> tuple[Card, ...]:
        """Items that have arrived and are not begun."""
        return tuple(card for card in self.cards if card.status == "queued")

    @property
    def done(self) -> tuple[Card, ...]:
        """Items that are done, in the order in which they were finished."""
        done = (card for card in self.cards if card.done is not None)
        return tuple(sorted(done, key=lambda card: card.done or 0))

    @property
    def begun(self) -> tuple[Card, ...]:
        """Items in progress: begun and not done."""
        return tuple(card for card in self.cards if 0 <= card.place < len(self.board.stages))

    @property
    def wip(self) -> int:
        """How many items are in progress."""
        return len(self.begun)

    def in_stage(self, place: int) -> tuple[Card, ...]:
        """Items in a stage, those that entered first before others."""
        there = (card for card in self.cards if card.place == place)
        return tuple(sorted(there, key=lambda card: card.entered[-1]))
