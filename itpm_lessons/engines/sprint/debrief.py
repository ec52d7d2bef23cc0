"""After a game: how it compares with other decisions under the same luck, and with other luck."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from . import rules
from .deck import CARDS
from .game import Game
from .luck import Luck
from .moves import Improve, Plan
from .policy import Outcome, Policy, play, run_sprint
from .world import DONE, World

OTHERS, LUCKS = 200, 100
CRITERIA: dict[str, Callable[[Outcome], float]] = {
    "value": lambda outcome: outcome.value,
    "points": lambda outcome: outcome.points,
    "goals": lambda outcome: outcome.goals_met + outcome.value / 1e6,  # ties by value
}


@dataclass(frozen=True)
class OtherChoice:
    """One card answered otherwise, all else as it was: what that would have been worth.

    `value` is how much more (or less, below 0) the game would have brought.
    """

    card: str
    option: str
    instead: str
    value: float


@dataclass(frozen=True)
class Debrief:
    """A game beside others.

    Attributes
    ----------
    mine : Outcome
        The game that was played; its policy holds the decisions.
    others : tuple of Outcome
        The same luck, played by drawn policies.
    other_luck : tuple of Outcome
        The same decisions under other luck.
    """

    mine: Outcome
    others: tuple[Outcome, ...]
    other_luck: tuple[Outcome, ...]
    other_choices: tuple[OtherChoice, ...] = ()

    def best(self, criterion: str = "value") -> Outcome:
        """Return the best of the other ways to play, by one of `CRITERIA`."""
        return max(self.others, key=CRITERIA[criterion])

    def beaten(self, criterion: str = "value") -> float:
        """Return the share of the other ways that the game did better than."""
        return _share_below(CRITERIA[criterion], self.mine, self.others)

    def luckier_than(self, criterion: str = "value") -> float:
        """Return the share of other lucks that would have brought less by the same decisions."""
        return _share_below(CRITERIA[criterion], self.mine, self.other_luck)


def _share_below(
    measure: Callable[[Outcome], float], mine: Outcome, others: tuple[Outcome, ...]
) -> float:
    if not others:
        return 0.0
    return sum(measure(other) < measure(mine) for other in others) / len(others)


def debrief(game: Game, others: int = OTHERS, lucks: int = LUCKS) -> Debrief:
    """Compare a game that is over with `others` drawn ways to play, and with `lucks` seeds.

    The same game gives the same debrief.

    >>> from itpm_lessons.engines.backlog import Backlog
    >>> from .game import Phase
    >>> game = Game(Backlog.of(cart=(3, 9), pay=(5, 20), gift=(2, 3)), seed=3).plan(["cart"])
    >>> while game.phase != Phase.OVER:
    ...     game = game.choose() if game.phase == Phase.DECIDING else game.work()
    >>> found = debrief(game, others=20, lucks=5)
    >>> found.mine.points, len(found.others), len(found.other_luck)
    (10, 20, 5)
    """
    random = Random(f"{game.seed}:others")
    return Debrief(
        Outcome(policy_of(game), game.results),
        tuple(
            play(game.backlog, game.team, game.seed, Policy.drawn(random)) for _ in range(others)
        ),
        tuple(replayed(game, f"{game.seed}:luck:{place}") for place in range(lucks)),
        other_choices(game),
    )


def other_choices(game: Game) -> tuple[OtherChoice, ...]:
    """Answer each card of a game otherwise, one at a time, under the same luck.

    Compared are replays, so that changes in the middle of a Sprint, which a replay leaves out,
    count on neither side.
    """
    seed, policy = f"{game.seed}", policy_of(game)
    as_played = replayed(game, seed).value
    found = []
    for id, chosen in policy.choices.items():
        if id not in CARDS:
            continue
        for option in CARDS[id].options:
            if option.id != chosen:
                other = replayed(game, seed, {**policy.choices, id: option.id}).value
                found.append(OtherChoice(id, chosen, option.id, round(other - as_played, 1)))
    return tuple(sorted(found, key=lambda each: -abs(each.value)))


def policy_of(game: Game) -> Policy:
    """Sum up the decisions of a game as a policy; its plans are summed up by their load alone."""
    plans = [move for move in game.moves if isinstance(move, Plan)]
    planned = sum(game.backlog[name].points for plan in plans for name in plan.stories)
    room = game.team.capacity / rules.HOURS_PER_POINT * max(1, len(plans))
    return Policy(
        load=round(planned / room, 2),
        limit=plans[-1].limit if plans else rules.FREE_IN_PROGRESS,
        full_check=all(plan.full_check for plan in plans),
        choices={each.card: each.option for each in game.world.happened},
        improvements=game.world.improvements,
    )


def replayed(game: Game, seed: str, choices: Mapping[str, str] | None = None) -> Outcome:
    """Make the same decisions under another luck, as far as they can be made there.

    Of a plan, stories that are Done already are left out, and those that wait for something that
    is neither Done nor planned. Cards are answered by `choices`, else as in the game, and by their
    first option where they did not come in it. Changes in the middle of a Sprint are not repeated.
    """
    world = World(game.backlog, game.team, Luck(seed, game.backlog.items, game.team))
    policy = policy_of(game)
    places = {name: place for place, name in enumerate(world.names)}
    for move in game.moves:
        if world.is_over:
            break
        if isinstance(move, Plan):
            stories = _refilled(world, [places[name] for name in move.stories])
            goal = [places[name] for name in move.goal if places[name] in stories]
            world.plan(stories, goal, move.limit, move.full_check)
            world.morning()
            run_sprint(world, policy.choices if choices is None else choices)
        elif isinstance(move, Improve):
            world.improve(move.improvement)
    return Outcome(policy, world.results)


def _refilled(world: World, planned: list[int]) -> list[int]:
    """Return what can be planned of a plan, filled up to as many points as it had.

    Under another luck some of it may be Done already, and something else may have been carried
    over: that comes in first, as whoever planned would have taken it.
    """
    stories = _possible(world, planned)
    room = sum(world.points[story] for story in planned)
    room -= sum(world.points[story] for story in stories)
    begun = [
        story
        for story in range(len(world.names))
        if world.spent[story] and world.place[story] != DONE and story not in stories
    ]
    for story in begun:
        if world.points[story] <= room:
            stories = [story, *stories]
            room -= world.points[story]
    return _possible(world, stories)


def _possible(world: World, stories: list[int]) -> list[int]:
    left = [story for story in stories if world.place[story] != DONE]
    while True:
        kept = [
            story
            for story in left
            if all(world.place[other] == DONE or other in left for other in world.after[story])
        ]
        if len(kept) == len(left):
            return kept
        left = kept
