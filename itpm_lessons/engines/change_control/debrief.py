"""After a game: what other ways would have come to under the same luck, and what was luck.

The sum is a sum: what was agreed, what this inbox made of it in the hands of somebody who looks
into everything and takes what is worth most, what the player's decisions add to that, and what the
luck of the work added in the end. The middle two are averages over the same lucks, so that no
single luck is compared with another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from . import rules
from .course import COST
from .game import ANALYSE, WEEK, Game, Move
from .luck import Luck
from .records import OPEN
from .ways import NAMED, Drawn, Way, by_the_numbers, play
from .world import World

OTHERS, LUCKS, AVERAGED = 200, 40, 6
AGREED = rules.BENEFITS - COST


@dataclass(frozen=True)
class Outcome:
    """What a whole game came to; `decisions` by letter id, None for what was never decided."""

    value: float
    finish: float
    cost: float
    defects: int
    trust: float
    decisions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class OtherChoice:
    """One letter answered otherwise, all else as it was: what that adds on average.

    The average is over those lucks in which the other answer can be given.
    """

    letter: str
    decision: str
    instead: str
    value: float


@dataclass(frozen=True)
class Debrief:
    """A game beside others; values in dollars.

    Attributes
    ----------
    mine : Outcome
        The game that was played.
    others : tuple of Outcome
        Drawn ways under the same luck, the best first.
    named : mapping of str to Outcome
        Ways with a name under the same luck.
    inbox, decisions, luck : float
        The sum: `AGREED` and these three make the value of the game.
    choices : tuple of OtherChoice
        For each letter the best other answer, the most valuable first.
    alone : tuple of str
        Ids of the letters that no luck let be answered otherwise: nothing is known of those.
    """

    mine: Outcome
    others: tuple[Outcome, ...]
    named: Mapping[str, Outcome]
    inbox: float
    decisions: float
    luck: float
    choices: tuple[OtherChoice, ...]
    alone: tuple[str, ...] = ()

    @property
    def best(self) -> Outcome:
        """The best of the drawn ways and the named ones."""
        return max((*self.others, *self.named.values()), key=lambda each: each.value)

    @property
    def beaten(self) -> int:
        """How many of the drawn ways came to less."""
        return sum(each.value < self.mine.value - 0.5 for each in self.others)


def outcome(world: World) -> Outcome:
    """Sum up a finished game."""
    decided = tuple(
        (letter.id, state) for letter, state in zip(world.luck.letters, world.state, strict=True)
    )
    return Outcome(
        world.net_value, world.finish, world.cost, world.defects, world.mean_trust, decided
    )


def debrief(game: Game, others: int = OTHERS, lucks: int = LUCKS) -> Debrief:
    """Compare a finished game with others; the same game gives the same debrief.

    >>> game = Game.of(1)
    >>> while not game.over:
    ...     game = game.next_week()
    >>> found = debrief(game, others=20, lucks=5)
    >>> round(AGREED + found.inbox + found.decisions + found.luck - found.mine.value, 6)
    0.0
    """
    luck, random = game.world.luck, Random(f"change:{game.seed}:ways")
    drawn = [outcome(play(luck, Drawn.of(random))) for _ in range(others)]
    named = {name: outcome(play(luck, way)) for name, way in NAMED.items()}
    mine = outcome(game.world)
    reference = _mean(luck, by_the_numbers, lucks)
    usual = sum(replay(game, luck.anew(n)).net_value for n in range(lucks)) / max(1, lucks)
    choices = other_choices(game)
    compared = {each.letter for each in choices}
    return Debrief(
        mine,
        tuple(sorted(drawn, key=lambda each: -each.value)),
        named,
        reference - AGREED,
        usual - reference,
        mine.value - usual,
        choices,
        tuple(id for id in _decided(game) if id not in compared),
    )


def _mean(luck: Luck, way: Way, lucks: int) -> float:
    return sum(play(luck.anew(n), way).net_value for n in range(lucks)) / max(1, lucks)


def other_choices(game: Game, lucks: int = AVERAGED) -> tuple[OtherChoice, ...]:
    """Answer each letter otherwise, one at a time, and keep the best other answer of each.

    Letters that no luck lets be answered otherwise are left out.
    """
    tried = [game.world.luck.anew(n) for n in range(lucks)]
    usual = [replay(game, luck).net_value for luck in tried]
    found = []
    for id, decision in _decided(game).items():
        others = (each for each in rules.DECISIONS if each != decision)
        gains = ((_gain(game, tried, usual, id, each), each) for each in others)
        there = [(gain, instead) for gain, instead in gains if gain is not None]
        if there:
            gain, instead = max(there)
            found.append(OtherChoice(id, decision, instead, round(gain, 2)))
    return tuple(sorted(found, key=lambda each: -each.value))


def _decided(game: Game) -> dict[str, str]:
    """Return what was decided, by id of the letter."""
    return {move.letter: move.what for move in game.moves if move.what not in (WEEK, ANALYSE)}


def _gain(
    game: Game, lucks: Sequence[Luck], usual: Sequence[float], id: str, instead: str
) -> float | None:
    """Return what another answer adds, on average where it can be given; None where it never can.

    It cannot where a trade has nothing to take out, and where the project ended before.
    """
    gains, place = [], game.places[id]
    for luck, was in zip(lucks, usual, strict=True):
        world = replay(game, luck, {id: instead})
        if world.state[place] == instead:
            gains.append(world.net_value - was)
    return sum(gains) / len(gains) if gains else None


def replay(game: Game, luck: Luck, instead: Mapping[str, str] | None = None) -> World:
    """Make the moves of a game under another luck of the work, some letters answered otherwise.

    Where a trade is not possible there, the request is approved.
    """
    world, places, changes = World(luck, told=False), game.places, instead or {}
    for move in game.moves:
        if world.over:
            break
        _make(world, move, places, changes)
    while not world.over:
        world.pass_week()
    return world


def _make(world: World, move: Move, places: Mapping[str, int], changes: Mapping[str, str]) -> None:
    if move.what == WEEK:
        world.pass_week()
        return
    place = places[move.letter]
    if world.state[place] != OPEN:
        return
    if move.what == ANALYSE:
        world.analyse(place)
        return
    decision = changes.get(move.letter, move.what)
    if decision == "trade" and not world.can_trade(world.luck.letters[place]):
        decision = "approve"
    world.decide(place, decision)
