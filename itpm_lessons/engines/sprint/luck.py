"""What chance decides in a game, drawn in advance from its seed.

No draw depends on a decision, so that other decisions can be tried under the same luck.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from random import Random

from ..backlog import Item
from .deck import CARDS
from .rules import CARDS_A_SPRINT, DEFECTS_PER_POINT, EFFORT_SPREAD, FOCUS
from .team import Team

DRAW_MEAN = sum(FOCUS) / 3  # of the triangular distribution


class SprintLuck:
    """What chance decides in one Sprint: the hours of each day, and when cards come.

    Attributes
    ----------
    hours : list of float
        By day: hours that all Developers together have for stories, before anything is lost.
    card_days : frozenset of int
        Days, counted from 0, on which a card comes.
    risks : dict
        By card: a number from 0 to 1 that decides whether its risk comes true.
    """

    def __init__(self, random: Random, team: Team):
        draw = random.random
        least, greatest, likeliest = FOCUS
        turn = (likeliest - least) / (greatest - least)
        up, down = (
            ((likeliest - least) * (greatest - least)),
            ((greatest - likeliest) * (greatest - least)),
        )
        full = team.hours * (team.days - team.events) / team.days * team.focus / DRAW_MEAN
        self.hours = []
        for _ in range(team.days):
            shares = 0.0
            for _ in range(team.people):
                u = draw()
                shares += (
                    least + (u * up) ** 0.5 if u < turn else greatest - ((1 - u) * down) ** 0.5
                )
            self.hours.append(shares * full)
        last = max(2, team.days - 2)
        days = list(range(1, last))
        self.card_days = frozenset(random.sample(days, min(CARDS_A_SPRINT, len(days))))
        self.risks = {id: draw() for id in CARDS}


class Luck:
    """What chance decides in a whole game.

    Attributes
    ----------
    factors : list of float
        By story: its real effort as a multiple of the estimate; 1 on average.
    defects : list of tuple of float
        By story: for each defect in it a number from 0 to 1; a check finds those below its share.
    deck : list of str
        The cards, in the order in which they come if they can.

    Examples
    --------
    >>> luck = Luck("7", [Item("A", points=3)], Team())
    >>> len(luck.sprint(0).hours), luck.factors == Luck("7", [Item("A", points=3)], Team()).factors
    (10, True)
    """

    def __init__(self, seed: str, items: Sequence[Item], team: Team):
        self.seed, self.team = seed, team
        self.points = [item.points for item in items]
        self._sprints: dict[int, SprintLuck] = {}
        random = Random(f"{seed}:stories")
        middle = -(EFFORT_SPREAD**2) / 2  # so that the mean is 1
        self.factors = [random.lognormvariate(middle, EFFORT_SPREAD) for _ in items]
        draw = random.random
        self.defects = [drawn_defects(draw, item.points) for item in items]
        self.deck = shuffled_deck(random)

    def sprint(self, number: int) -> SprintLuck:
        """Return the luck of a Sprint, counted from 0."""
        if number not in self._sprints:
            self._sprints[number] = SprintLuck(Random(f"{self.seed}:{number}"), self.team)
        return self._sprints[number]

    def redrawn(self, stories: Sequence[int], sprint: int, today: int, seed: str) -> Luck:
        """Return another luck for what lies ahead of `today` in a Sprint, counted from 0.

        Only these stories, the days and the cards of this Sprint are drawn anew.
        """
        other, random = copy(self), Random(seed)
        other.factors, other.defects = self.factors.copy(), self.defects.copy()
        for story in stories:
            other.factors[story] = drawn_factor(random)
            other.defects[story] = drawn_defects(random.random, self.points[story])
        other.deck = shuffled_deck(random)
        ahead = SprintLuck(random, self.team)
        ahead.card_days = frozenset(day for day in ahead.card_days if day > today)
        other._sprints = {**self._sprints, sprint: ahead}
        return other


def drawn_factor(random: Random) -> float:
    """Draw the real effort of a story as a multiple of the estimate; its mean is 1."""
    return random.lognormvariate(-(EFFORT_SPREAD**2) / 2, EFFORT_SPREAD)


def drawn_defects(draw: Callable[[], float], points: float) -> tuple[float, ...]:
    """Draw the defects of a story, at most one a point, each with how hard it is to find."""
    drawn = (draw() for _ in range(round(points)))
    return tuple(u / DEFECTS_PER_POINT for u in drawn if u < DEFECTS_PER_POINT)


def shuffled_deck(random: Random) -> list[str]:
    """Put the cards into a drawn order."""
    return random.sample(list(CARDS), len(CARDS))
