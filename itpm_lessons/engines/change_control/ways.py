"""Ways to answer an inbox: named ones, drawn ones, and the decisions of a player."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from . import rules
from .luck import Luck
from .prices import price, prices
from .requests import Kind
from .world import World

_YES = ("approve", "trade", "do", "answer")
_SPREAD = 0.6180339887  # the golden ratio spreads what is looked into evenly over the letters
Way = Callable[[World, int], None]


def yes_to_all(world: World, place: int) -> None:
    """Just do what is asked for, with no record."""
    world.decide(place, "do")


def no_to_all(world: World, place: int) -> None:
    """Reject whatever comes, as it is not in the plan."""
    world.decide(place, "reject")


def all_to_the_board(world: World, place: int) -> None:
    """Look into everything, approve everything."""
    world.analyse(place)
    world.decide(place, "approve")


def by_the_numbers(world: World, place: int) -> None:
    """Look into what is no mere detail, and take what comes out best by its price."""
    if world.luck.letters[place].kind is not Kind.ELABORATION:
        world.analyse(place)
    world.decide(place, best_decision(world, place))


def best_decision(world: World, place: int) -> str:
    """Return the decision of the greatest worth by today's prices."""
    there = [each for each in prices(world, place).values() if each.open]
    return max(there, key=lambda each: each.worth).decision


NAMED: dict[str, Way] = {
    "by the numbers": by_the_numbers,
    "all to the board": all_to_the_board,
    "no to all": no_to_all,
    "yes to all": yes_to_all,
}


@dataclass(frozen=True)
class Drawn:
    """A way drawn by chance: how often it looks into things, how strict it is, what it skips.

    It answers each kind by habit unless it looked into the letter; then it takes what is worth
    most to it, having added an amount of its own to what is asked for.
    """

    looks: float
    lenient: float
    habits: Mapping[Kind, str] = field(default_factory=dict)
    phase: float = 0
    trades: bool = True

    @classmethod
    def of(cls, random: Random) -> "Drawn":
        """Draw a way."""
        habits = {kind: random.choice(("approve", "defer", "reject", "do")) for kind in Kind}
        if habits[Kind.ELABORATION] == "do":
            habits[Kind.ELABORATION] = "answer"
        return cls(
            random.choice((0.0, 0.3, 0.6, 0.9, 1.0)),
            random.gauss(0, 1_500),
            habits,
            random.random(),
            random.random() < 0.7,
        )

    def __call__(self, world: World, place: int) -> None:
        """Answer one letter."""
        if (self.phase + _SPREAD * place) % 1 >= self.looks:
            world.decide(place, self.habits[world.luck.letters[place].kind])
            return
        world.analyse(place)
        best, most = "reject", float("-inf")
        for decision in rules.DECISIONS:
            if decision == "trade" and not self.trades:
                continue
            found = price(world, place, decision)
            worth = found.worth + (self.lenient if decision in _YES else 0)
            if found.open and worth > most:
                best, most = decision, worth
        world.decide(place, best)


def play(luck: Luck, way: Way) -> World:
    """Play a whole game by a way, without its story.

    >>> play(Luck(1), by_the_numbers).net_value > play(Luck(1), yes_to_all).net_value
    True
    """
    world = World(luck, told=False)
    while not world.over:
        for place in world.inbox():
            way(world, place)
        world.pass_week()
    return world
