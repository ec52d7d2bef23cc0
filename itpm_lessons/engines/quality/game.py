"""A game as a value: a seed, and how each week was worked so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import isfinite
from typing import NamedTuple

from ..refusal import Refusal, shown
from . import rules
from .flow import Even, Luck, State, advance, release
from .rules import Settings


class Outlook(NamedTuple):
    """What the next week brings by the rules, without luck: the prices of its settings."""

    work: float
    quality: float
    found: float
    cost: float
    hiring: float
    fatigue: float
    late: float


@dataclass(frozen=True)
class Game:
    """A project of work, rework and people, played up to here.

    The same seed and the same moves are the same game. `moves` holds the settings of each week,
    and None for the release.

    Examples
    --------
    >>> game = Game.of(1).work(Settings(care=0.2))
    >>> game.state.week, game.over, len(game.states)
    (1, False, 2)
    """

    seed: int | str
    moves: tuple[Settings | None, ...] = ()
    states: tuple[State, ...] = field(init=False, repr=False, compare=False)
    luck: Luck = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if isinstance(self.seed, bool) or not isinstance(self.seed, int | str):
            raise Refusal("seed", f"it is {shown(self.seed)}", "give a whole number or a text")
        if (isinstance(self.seed, int) and abs(self.seed) > 10**15) or len(shown(self.seed)) >= 60:
            raise Refusal("seed", f"{shown(self.seed)} is very long", "give a shorter one")
        game = self._at((), (State(),), Luck(self.seed))
        for move in self.moves:
            game = game.release() if move is None else game.work(move)
        self._hold(game.moves, game.states, game.luck)

    @classmethod
    def of(cls, seed: int | str = 1) -> Game:
        """Begin a game; refuses a seed that is no number and no text."""
        return cls(seed)

    def _hold(
        self, moves: tuple[Settings | None, ...], states: tuple[State, ...], luck: Luck
    ) -> None:
        for name, value in (("moves", moves), ("states", states), ("luck", luck)):
            object.__setattr__(self, name, value)

    def _at(
        self, moves: tuple[Settings | None, ...], states: tuple[State, ...], luck: Luck
    ) -> Game:
        """Return this game at another moment, with what was played before not played again."""
        other = object.__new__(Game)
        object.__setattr__(other, "seed", self.seed)
        other._hold(moves, states, luck)
        return other

    @property
    def state(self) -> State:
        """The project as it is."""
        return self.states[-1]

    @property
    def over(self) -> bool:
        """Whether the project has ended."""
        return self.state.over

    @property
    def may_release(self) -> bool:
        """Whether all that is known of is done, so that one can release."""
        state = self.state
        return not self.over and state.to_do < 1 and state.known < 0.02 * rules.SCOPE

    def work(self, settings: Settings = rules.UNDISTURBED) -> Game:
        """Work for a week."""
        checked = check(settings)
        self._refuse_at_the_end()
        room = rules.MOST_HIRES - sum(each.hire for each in self.moves if each is not None)
        if checked.hire > room:
            raise Refusal("hiring", f"{checked.hire} more", f"hire {room} at most")
        after = advance(self.state, checked, self.luck)
        return self._at((*self.moves, checked), (*self.states, after), self.luck)

    def release(self) -> Game:
        """End the project although some rework may be hidden."""
        self._refuse_at_the_end()
        if not self.may_release:
            problem = "known work is still to be done"
            raise Refusal("the release", problem, "let the team finish it first")
        states = (*self.states[:-1], release(self.state))
        return self._at((*self.moves, None), states, self.luck)

    def _refuse_at_the_end(self) -> None:
        if self.over:
            raise Refusal("the project", "has ended", "look at the debrief, or begin anew")

    def outlook(self, settings: Settings) -> Outlook:
        """Say what a week with these settings brings by the rules; luck is not known."""
        now = self.state
        after = advance(now, check(settings), Even())
        people = max(1e-9, now.people)
        hiring = float(rules.HIRE_PRICE * settings.hire)
        late = rules.LATE_PRICE * max(0.0, after.time - max(rules.DATE, now.time))
        return Outlook(
            after.worked - now.worked,
            rules.quality(settings, now.fatigue, now.newcomers / people, now.wrong),
            rules.finding(settings, now.reported),
            after.cost - now.cost - hiring - late,
            hiring,
            after.fatigue,
            late,
        )


def check(settings: Settings) -> Settings:
    """Refuse settings that cannot be.

    >>> check(Settings(care=0.2)).care
    0.2
    """
    if not isinstance(settings, Settings):
        raise Refusal("settings", f"they are {shown(settings)}", "give Settings(care=0.2)")
    for what, most in (
        ("care", rules.MOST_CARE),
        ("pressure", 1.0),
        ("overtime", rules.MOST_OVERTIME),
        ("hire", rules.MOST_HIRES),
    ):
        value = getattr(settings, what)
        number = not isinstance(value, bool) and isinstance(value, int | float)
        if not number or not isfinite(value) or not 0 <= value <= most:
            raise Refusal(what, f"it is {shown(value)}", f"give 0 to {most:g}")
    if settings.hire != int(settings.hire):
        raise Refusal("hire", f"it is {shown(settings.hire)}", "hire whole people")
    return settings
