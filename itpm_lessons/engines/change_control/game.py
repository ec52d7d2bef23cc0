"""A game as a value: a seed and the moves so far; each move gives a new game."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from ..refusal import Refusal, shown
from . import rules
from .deck import Letter
from .luck import Luck
from .prices import Price, prices
from .world import World

WEEK, ANALYSE = "week", "analyse"


class Move(NamedTuple):
    """One step of a player: let a week pass, look into a letter, or decide on it."""

    what: str
    letter: str = ""


@dataclass(frozen=True)
class Game:
    """An inbox of change requests, played up to here.

    The same seed and the same moves are the same game. `world` is the state; read it, and leave
    it as it is: every move is made on a copy.

    Examples
    --------
    >>> game = Game.of(seed=1)
    >>> letter = game.inbox[0]
    >>> later = game.analyse(letter.id).decide(letter.id, "reject").next_week()
    >>> later.week, later.seed, len(later.moves), game.week
    (2, 1, 3, 1)
    """

    seed: int | str
    moves: tuple[Move, ...] = ()
    world: World = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if isinstance(self.seed, bool) or not isinstance(self.seed, int | str):
            raise Refusal("seed", f"it is {shown(self.seed)}", "give a whole number or a text")
        if (isinstance(self.seed, int) and abs(self.seed) > 10**15) or len(shown(self.seed)) >= 60:
            raise Refusal("seed", f"{shown(self.seed)} is very long", "give a shorter one")
        object.__setattr__(self, "world", World(Luck(self.seed)))
        for move in self.moves:
            self._make(self.world, move)

    @classmethod
    def of(cls, seed: int | str = 1) -> Game:
        """Begin a game; refuses a seed that is no number and no text."""
        return cls(seed)

    # ---- what can be seen

    @property
    def week(self) -> int:
        """The week that has just begun, the first is 1."""
        return self.world.week

    @property
    def day(self) -> float:
        """Working days since the start."""
        return self.world.day

    @property
    def over(self) -> bool:
        """Whether the project is finished."""
        return self.world.over

    @property
    def letters(self) -> tuple[Letter, ...]:
        """All letters of the game, those that are still to come too; not for the player's eyes."""
        return self.world.luck.letters

    @cached_property
    def inbox(self) -> tuple[Letter, ...]:
        """Letters that are here and wait for a decision, the oldest first."""
        return tuple(self.letters[place] for place in self.world.inbox())

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Places of the letters, by id."""
        return {letter.id: place for place, letter in enumerate(self.letters)}

    def waits(self, id: str) -> int:
        """Return for how many weeks a letter has been here."""
        return self.week - self.world.luck.arrives[self._place(id)]

    def analysed(self, id: str) -> bool:
        """Tell whether a letter was looked into."""
        return self.world.analysed[self._place(id)]

    def prices(self, id: str) -> dict[str, Price]:
        """Return what each decision on a letter takes; known once it was looked into."""
        return prices(self.world, self._place(id))

    @property
    def analysis_price(self) -> tuple[float, float]:
        """Days that an analysis takes of what is running today, and dollars."""
        return rules.analysis(self.world.analyses_this_week)

    @property
    def log(self) -> Any:
        """The change log, as a tuple of entries."""
        return tuple(self.world.log)

    # ---- moves

    def analyse(self, id: str) -> Game:
        """Ask for an impact analysis."""
        return self._then(Move(ANALYSE, id))

    def decide(self, id: str, decision: str) -> Game:
        """Decide on a letter: one of `rules.DECISIONS`."""
        return self._then(Move(decision, id))

    def next_week(self) -> Game:
        """Let a week pass."""
        return self._then(Move(WEEK))

    def _then(self, move: Move) -> Game:
        world = self.world.copy()
        self._make(world, move)
        after = object.__new__(Game)  # what was played before is not played again
        for name, value in (("seed", self.seed), ("moves", (*self.moves, move)), ("world", world)):
            object.__setattr__(after, name, value)
        return after

    def _make(self, world: World, move: Move) -> None:
        if move.what == WEEK:
            world.pass_week()
        elif move.what == ANALYSE:
            world.analyse(self._place(move.letter))
        else:
            world.decide(self._place(move.letter), move.what)

    def _place(self, id: str) -> int:
        place = self.places.get(id)
        if place is None:
            here = ", ".join(letter.id for letter in self.inbox) or "(none)"
            raise Refusal(f"request {shown(id)}", "is not in the inbox", f"use one of {here}")
        return place
