"""Ways to play, written down: what a replay needs to decide by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from ..backlog import Backlog
from . import rules
from .day import work_a_day
from .deck import CARDS
from .luck import Luck
from .results import SprintResult
from .team import Team
from .world import BACKLOG, DONE, World


@dataclass(frozen=True)
class Policy:
    """How somebody plays: what they plan, how they decide, what they improve.

    Parameters
    ----------
    load : float
        Points planned, as a share of what the capacity gives at ten hours a point.
    by_value : bool
        Whether stories are taken by value for their points; else in the Product Backlog's order.
    limit : int
        How many stories may be in progress at once.
    full_check : bool
        Whether Done means the full check.
    choices : mapping
        By card, the option that is taken; the first one where a card is missing.
    improvements : tuple of str
        What is improved after the first Sprint, after the second, and so on.

    Examples
    --------
    >>> Policy.drawn(Random(1)) == Policy.drawn(Random(1))
    True
    """

    load: float = 1.0
    by_value: bool = False
    limit: int = rules.FREE_IN_PROGRESS
    full_check: bool = True
    choices: Mapping[str, str] = field(default_factory=dict)
    improvements: tuple[str, ...] = ()

    @classmethod
    def drawn(cls, random: Random) -> Policy:
        """Draw a policy: any load from 70 to 130 %, any limit from 1 to 6, any choices."""
        return cls(
            load=random.choice((0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3)),
            by_value=random.random() < 0.5,
            limit=random.randint(1, 6),
            full_check=random.random() < 0.5,
            choices={id: random.choice(card.options).id for id, card in CARDS.items()},
            improvements=tuple(random.sample(list(rules.IMPROVEMENTS), rules.SPRINTS - 1)),
        )

    def stories(self, world: World) -> list[int]:
        """Choose stories for the next Sprint: as many as fit, each with what it waits for."""
        room = self.load * world.team.capacity / rules.HOURS_PER_POINT
        open_ = [story for story, place in enumerate(world.place) if place == BACKLOG]
        if self.by_value:
            open_.sort(key=lambda story: -world.value[story] / (world.points[story] or 0.1))
        chosen: list[int] = []
        for story in open_:
            if story in chosen or (chosen and world.points[story] > room):
                continue
            wanted = [*_missing(world, story, chosen), story]
            size = sum(world.points[each] for each in wanted)
            if size <= room or not chosen:
                chosen += wanted
                room -= size
        return chosen


def _missing(world: World, story: int, chosen: list[int]) -> list[int]:
    """Stories that `story` waits for, near or far, and that nobody has done or chosen."""
    seen: set[int] = set()
    waiting = list(world.after[story])
    while waiting:
        other = waiting.pop()
        if other not in seen and world.place[other] != DONE and other not in chosen:
            seen.add(other)
            waiting += world.after[other]
    return sorted(seen)


@dataclass(frozen=True)
class Outcome:
    """What a game came to, summed up over its Sprints."""

    policy: Policy
    results: tuple[SprintResult, ...]

    @property
    def value(self) -> float:
        """Value of all stories that are Done, less what defects took from it."""
        return sum(result.net_value for result in self.results)

    @property
    def points(self) -> float:
        """Points of all stories that are Done."""
        return sum(result.velocity for result in self.results)

    @property
    def goals_met(self) -> int:
        """Sprint Goals that were met."""
        return sum(result.goal_met for result in self.results)

    @property
    def escaped(self) -> int:
        """Defects that escaped."""
        return sum(result.escaped for result in self.results)


def play(backlog: Backlog, team: Team, seed: int | str, policy: Policy) -> Outcome:
    """Play a game by a policy.

    >>> backlog = Backlog.of(cart=(3, 9), pay=(5, 20, "cart"), gift=(2, 3))
    >>> play(backlog, Team(), 7, Policy()).points
    10
    """
    world = World(backlog, team, Luck(f"{seed}", backlog.items, team))
    for number in range(rules.SPRINTS):
        stories = policy.stories(world)
        world.plan(stories, stories[: (len(stories) + 1) // 2], policy.limit, policy.full_check)
        world.morning()
        run_sprint(world, policy.choices)
        if world.is_over:
            break
        if number < rules.SPRINTS - 1:
            chosen = policy.improvements[number] if number < len(policy.improvements) else ""
            world.improve("" if chosen in world.improvements else chosen)
    return Outcome(policy, world.results)


def run_sprint(world: World, choices: Mapping[str, str]) -> None:
    """Let the Sprint run to its end, deciding by `choices`."""
    number = world.number
    while len(world.results) < number:
        if world.card is not None:
            world.choose(choices.get(world.card.id, ""))
        work_a_day(world)
