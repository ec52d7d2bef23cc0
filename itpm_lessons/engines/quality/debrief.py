"""After a game: other ways to run the same project under the same luck, and what was luck."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from . import rules
from .flow import Even, Luck, State, advance, release
from .game import Game
from .rules import UNDISTURBED, Settings

OTHERS, LUCKS = 200, 40
LEVERS = ("care", "pressure", "overtime", "hire")


@dataclass(frozen=True)
class Outcome:
    """How a project ended: dollars, weeks, person-days worked, fatigue, people.

    `hidden` is the rework that nobody has found, `escaped` all that was not right at a release.
    """

    cost: float
    weeks: float
    worked: float
    escaped: float
    people: float
    fatigue: float
    hidden: float = 0.0


@dataclass(frozen=True)
class Way:
    """A way to run a project: settings before and after a moment, hires, and when to release.

    The moment is a share of work reported done. `release` tells whether it ends as soon as nothing
    known is left.
    """

    first: Settings
    then: Settings = UNDISTURBED
    from_share: float = 1.0
    hire_week: int = 0
    hires: int = 0
    release: bool = False

    @classmethod
    def drawn(cls, chance: Random) -> "Way":
        """Draw a way by chance."""

        def settings() -> Settings:
            return Settings(
                chance.choice((0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3)),
                chance.choice((0.0, 0.0, 0.25, 0.5, 1.0)),
                chance.choice((0.0, 0.0, 4.0, 8.0, 16.0)),
            )

        return cls(
            settings(),
            settings(),
            chance.choice((0.4, 0.6, 0.8, 0.9)),
            chance.choice((0, 2, 4, 8)),
            chance.choice((0, 0, 0, 1, 2, 3)),
            chance.random() < 0.3,
        )

    @property
    def calm(self) -> "Way":
        """The same way with no pressure."""
        first, then = self.first._replace(pressure=0.0), self.then._replace(pressure=0.0)
        return replace(self, first=first, then=then)

    def __call__(self, state: State) -> Settings:
        """Return the settings of the week that begins."""
        chosen = self.first if state.reported < self.from_share else self.then
        if self.hires and state.week == self.hire_week:
            return chosen._replace(hire=self.hires)
        return chosen


NAMED = {
    "undisturbed": Way(UNDISTURBED),
    "care first": Way(Settings(care=0.25), Settings(care=0.2), 0.8),
    "pressure": Way(Settings(care=0.05, pressure=1.0), Settings(care=0.05, pressure=1.0)),
    "overtime": Way(Settings(overtime=16.0), Settings(overtime=16.0)),
    "late hiring": Way(UNDISTURBED, hire_week=8, hires=3),
}


@dataclass(frozen=True)
class Debrief:
    """A game beside others; costs in dollars, less is better.

    Attributes
    ----------
    mine : Outcome
        The game that was played.
    others : tuple of Outcome
        Drawn ways under the same luck, the cheapest first; `ways` are those ways.
    named : mapping of str to Outcome
        Ways with a name under the same luck.
    usual, decisions, luck : float
        The sum: what an undisturbed run costs on average, what the decisions add to that on
        average, and what luck added; together the cost of the game.
    levers : mapping of str to float
        For each lever that was moved: what moving it added on average, all else as it was.
    best_usual, best_calm : float
        What the cheapest of the drawn ways costs on average over other lucks, as it is and with
        no pressure at all; how much of it was luck.
    """

    mine: Outcome
    others: tuple[Outcome, ...]
    ways: tuple[Way, ...]
    named: Mapping[str, Outcome]
    usual: float
    decisions: float
    luck: float
    levers: Mapping[str, float]
    best_usual: float = 0.0
    best_calm: float = 0.0

    @property
    def beaten(self) -> int:
        """How many of the drawn ways cost more."""
        return sum(each.cost > self.mine.cost + 0.5 for each in self.others)


def outcome(state: State) -> Outcome:
    """Sum up a project that has ended."""
    escaped = state.to_do + state.known + state.hidden if state.released else 0.0
    return Outcome(
        state.cost, state.time, state.worked, escaped, state.people, state.fatigue, state.hidden
    )


def play(way: Way, luck: Luck) -> State:
    """Run a whole project by a way.

    >>> play(NAMED["undisturbed"], Even()).over
    True
    """
    state = State()
    while not state.over:
        if way.release and state.to_do < 1 and state.known < 0.02 * rules.SCOPE:
            return release(state)
        state = advance(state, way(state), luck)
    return state


def replay(game: Game, luck: Luck, without: str = "") -> State:
    """Run the weeks of a game under another luck; `without` leaves one lever undisturbed.

    Where the game has ended and this run has not, it goes on as its last week was, without hiring,
    and is released where the game was.
    """
    weeks = [each for each in game.moves if each is not None]
    released = any(each is None for each in game.moves)
    if without:
        weeks = [each._replace(**{without: getattr(UNDISTURBED, without)}) for each in weeks]
    last = weeks[-1]._replace(hire=0) if weeks else UNDISTURBED
    state = State()
    while not state.over:
        clear = state.to_do < 1 and state.known < 0.02 * rules.SCOPE
        if released and clear and state.week >= len(weeks):
            return release(state)
        state = advance(state, weeks[state.week] if state.week < len(weeks) else last, luck)
    return state


def debrief(game: Game, others: int = OTHERS, lucks: int = LUCKS) -> Debrief:
    """Compare a game that is over with others; the same game gives the same debrief.

    >>> game = Game.of(3)
    >>> while not game.over:
    ...     game = game.work(Settings(pressure=0.5))
    >>> found = debrief(game, others=20, lucks=5)
    >>> round(found.usual + found.decisions + found.luck - found.mine.cost, 6)
    0.0
    """
    chance = Random(f"rework:{game.seed}:ways")
    ways = [Way.drawn(chance) for _ in range(others)]
    ended = sorted(
        ((outcome(play(way, game.luck)), place) for place, way in enumerate(ways)),
        key=lambda pair: pair[0].cost,
    )
    tried = [Luck(f"{game.seed}:{number}") for number in range(lucks)]
    count = max(1, lucks)
    usual = sum(play(NAMED["undisturbed"], luck).cost for luck in tried) / count
    mine = sum(replay(game, luck).cost for luck in tried) / count
    moved = [lever for lever in LEVERS if _moved(game, lever)]
    best = ways[ended[0][1]] if ended else NAMED["undisturbed"]
    return Debrief(
        outcome(game.state),
        tuple(found for found, _ in ended),
        tuple(ways[place] for _, place in ended),
        {name: outcome(play(way, game.luck)) for name, way in NAMED.items()},
        usual,
        mine - usual,
        game.state.cost - mine,
        {
            lever: mine - sum(replay(game, luck, lever).cost for luck in tried) / count
            for lever in moved
        },
        sum(play(best, luck).cost for luck in tried) / count,
        sum(play(best.calm, luck).cost for luck in tried) / count,
    )


def _moved(game: Game, lever: str) -> bool:
    usual = getattr(UNDISTURBED, lever)
    return any(getattr(each, lever) != usual for each in game.moves if each is not None)


def undisturbed(game: Game) -> tuple[State, ...]:
    """Return the weeks of the same project left alone, under the same luck."""
    states = [State()]
    while not states[-1].over:
        states.append(advance(states[-1], UNDISTURBED, game.luck))
    return tuple(states)


def even_cost() -> float:
    """Return what the undisturbed project costs without any luck."""
    return play(NAMED["undisturbed"], Even()).cost
