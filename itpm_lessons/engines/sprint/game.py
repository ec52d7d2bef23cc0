"""A game as a value: backlog, team, seed and the moves so far. Each move gives a new game."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from ..backlog import Backlog
from ..refusal import Refusal, shown
from . import rules
from .day import work_a_day
from .luck import Luck
from .moves import Arrange, Choose, Day, Improve, Move, Plan
from .results import SprintResult
from .team import Team
from .world import BACKLOG, DONE, World

MOST_POINTS = 1000


class Phase(StrEnum):
    """Where a game stands: what can be done now."""

    PLANNING = "planning"
    RUNNING = "running"
    DECIDING = "deciding"
    RETROSPECTIVE = "retrospective"
    OVER = "over"


@dataclass(frozen=True)
class Game:
    """Three Sprints of a Scrum team, played move by move.

    The same backlog, team, seed and moves always give the same game.

    Parameters
    ----------
    backlog : Backlog
        The Product Backlog, in the order of the Product Owner.
    team : Team, optional
        The Developers and their time.
    seed : int or str
        What decides all chance.
    moves : tuple of Move
        What was done so far.

    Examples
    --------
    >>> backlog = Backlog.of("Shop", cart=(3, 9), pay=(5, 20, "cart"), gift=(2, 3))
    >>> game = Game(backlog, seed=7).plan(["cart", "pay"], goal=["cart"])
    >>> while not game.results:
    ...     game = game.choose() if game.phase == Phase.DECIDING else game.work()
    >>> game.results[0].velocity, game.results[0].goal_met  # there was time for the gift, too
    (10, True)
    """

    backlog: Backlog
    team: Team = field(default_factory=Team)
    seed: int | str = 1
    moves: tuple[Move, ...] = ()

    # ---- where it stands

    @cached_property
    def world(self) -> World:
        """The state after all moves; look at it, and change nothing in it."""
        if not self.moves:
            self._refuse_unplayable()
            return World(
                self.backlog, self.team, Luck(f"{self.seed}", self.backlog.items, self.team)
            )
        game = Game(self.backlog, self.team, self.seed)
        for move in self.moves:
            game = game.after(move)
        return game.world

    def _refuse_unplayable(self) -> None:
        for item in self.backlog.items:
            if item.points > MOST_POINTS:
                raise Refusal(
                    f"item {item.name!r}",
                    f"it has {item.points:g} points",
                    f"cut it into items of {MOST_POINTS} points at most",
                )
        if not any(item.points for item in self.backlog.items):
            raise Refusal(
                "backlog", "it holds no item with points", "give items that take some effort"
            )

    @cached_property
    def phase(self) -> Phase:
        """What can be done now."""
        world = self.world
        if world.is_over:
            return Phase.OVER
        if len(world.results) == world.number:
            return Phase.RETROSPECTIVE
        if world.card is not None:
            return Phase.DECIDING
        return Phase.RUNNING if world.remaining else Phase.PLANNING

    @property
    def results(self) -> tuple[SprintResult, ...]:
        """What the Sprints so far brought."""
        return self.world.results

    @property
    def open_stories(self) -> tuple[str, ...]:
        """Stories that are not Done and not in this Sprint, in the Product Backlog's order."""
        world = self.world
        return tuple(
            name for name, place in zip(world.names, world.place, strict=True) if place == BACKLOG
        )

    @property
    def table(self) -> Any:
        """The stories as a pandas table: points, value, Sprint in which each was Done, hours."""
        import pandas

        world = self.world
        columns = {
            "title": [item.title for item in self.backlog.items],
            "points": world.points,
            "value": world.value,
            "done_in_sprint": [each or None for each in world.done_in],
            "hours_spent": [round(each, 1) for each in world.spent],
        }
        return pandas.DataFrame(columns, index=pandas.Index(world.names, name="story"))

    # ---- moves

    def plan(
        self,
        stories: Iterable[str],
        goal: Iterable[str] = (),
        limit: int = rules.FREE_IN_PROGRESS,
        full_check: bool = True,
    ) -> Game:
        """Begin a Sprint with these stories; see `Plan`.

        Refuses stories that are Done or unknown, one that waits for another which is neither
        Done nor planned, a goal that is not planned, an empty plan, and a limit below 1.
        """
        return self.after(Plan(tuple(stories), tuple(goal), limit, full_check))

    def work(self, days: int = 1) -> Game:
        """Let the team work; stops before a card, and at the end of the Sprint."""
        game = self.after(Day())
        for _ in range(days - 1):
            if game.phase != Phase.RUNNING:
                break
            game = game.after(Day())
        return game

    def choose(self, option: str = "") -> Game:
        """Answer the card of the day; without an option, by the first one."""
        world = self.world
        first = world.card.offered(world, world.target)[0].id if world.card else ""
        return self.after(Choose(option or first))

    def arrange(self, stories: Iterable[str] | None = None, limit: int | None = None) -> Game:
        """Change the order of the Sprint Backlog or the limit while the Sprint runs."""
        world = self.world
        order = tuple(world.names[story] for story in world.order)
        return self.after(
            Arrange(
                order if stories is None else tuple(stories),
                world.limit if limit is None else limit,
            )
        )

    def improve(self, improvement: str = "") -> Game:
        """Choose an improvement, or none, and go on to the next Sprint."""
        return self.after(Improve(improvement))

    def after(self, move: Move) -> Game:
        """Return the game after one more move; refuses what cannot be done now."""
        game = Game(self.backlog, self.team, self.seed, (*self.moves, move))
        game.__dict__["world"] = self.after_move(move)
        return game

    def after_move(self, move: Move) -> World:
        """Return the state after one more move; refuses what cannot be done now."""
        self._refuse_untimely(move)
        world = self.world.copy()
        match move:
            case Plan():
                self._plan(world, move)
            case Day():
                work_a_day(world)
            case Choose():
                self._choose(world, move)
            case Arrange():
                self._arrange(world, move)
            case Improve():
                self._improve(world, move)
        return world

    def _refuse_untimely(self, move: Move) -> None:
        if self.phase not in _WHEN[type(move)]:
            raise Refusal(
                type(move).__name__.lower(),
                f"the game is {_STANDS[self.phase]}",
                _NEXT[self.phase],
            )

    def _plan(self, world: World, move: Plan) -> None:
        stories = self._numbers("the plan", move.stories)
        goal = self._numbers("the Sprint Goal", move.goal)
        if not stories:
            raise Refusal("the plan", "it is empty", "take at least one story into the Sprint")
        for story in stories:
            self._refuse_impossible(world, story, stories)
        for story in goal:
            if story not in stories:
                name = world.names[story]
                raise Refusal("the Sprint Goal", f"{name!r} is not in the plan", "take it in, too")
        _refuse_limit(move.limit)
        world.plan(stories, goal, move.limit, move.full_check)
        world.morning()

    def _numbers(self, where: str, names: tuple[str, ...]) -> list[int]:
        known = {name: place for place, name in enumerate(self.backlog.names)}
        for name in names:
            _ = self.backlog[name]  # refuses one that is unknown
        if len(set(names)) < len(names):
            raise Refusal(where, "a story stands in it twice", "name each story once")
        return [known[name] for name in names]

    @staticmethod
    def _refuse_impossible(world: World, story: int, planned: list[int]) -> None:
        name = world.names[story]
        if world.place[story] == DONE:
            raise Refusal(f"story {name!r}", "it is Done already", "leave it out")
        for other in world.after[story]:
            if world.place[other] != DONE and other not in planned:
                raise Refusal(
                    f"story {name!r}",
                    f"it waits for {world.names[other]!r}, which is not Done",
                    "take that one into the Sprint, too",
                )

    @staticmethod
    def _choose(world: World, move: Choose) -> None:
        assert world.card is not None
        offered = [option.id for option in world.card.offered(world, world.target)]
        if move.option not in offered:
            known = ", ".join(map(repr, offered))
            raise Refusal(f"option {shown(move.option)}", "is not on offer", f"use {known}")
        world.choose(move.option)

    def _arrange(self, world: World, move: Arrange) -> None:
        stories = self._numbers("the Sprint Backlog", move.stories)
        if sorted(stories) != sorted(world.order):
            raise Refusal(
                "the Sprint Backlog",
                "its stories are others now",
                "give those of this Sprint, in another order",
            )
        _refuse_limit(move.limit)
        world.order, world.limit = stories, move.limit

    @staticmethod
    def _improve(world: World, move: Improve) -> None:
        if move.improvement and move.improvement not in rules.IMPROVEMENTS:
            known = ", ".join(map(repr, rules.IMPROVEMENTS))
            raise Refusal(f"improvement {shown(move.improvement)}", "is unknown", f"use {known}")
        if move.improvement in world.improvements:
            raise Refusal(
                f"improvement {move.improvement!r}", "it was made before", "choose another one"
            )
        world.improve(move.improvement)


def _refuse_limit(limit: int) -> None:
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
        raise Refusal("limit", f"it is {shown(limit)}", "give 1 story or more")


_WHEN: dict[type, tuple[Phase, ...]] = {
    Plan: (Phase.PLANNING,),
    Day: (Phase.RUNNING,),
    Choose: (Phase.DECIDING,),
    Arrange: (Phase.RUNNING, Phase.DECIDING),
    Improve: (Phase.RETROSPECTIVE,),
}
_STANDS = {
    Phase.PLANNING: "at Sprint Planning",
    Phase.RUNNING: "in the middle of a Sprint",
    Phase.DECIDING: "waiting for a decision",
    Phase.RETROSPECTIVE: "at the Retrospective",
    Phase.OVER: "over",
}
_NEXT = {
    Phase.PLANNING: "plan the Sprint",
    Phase.RUNNING: "let the team work",
    Phase.DECIDING: "choose an option of the card",
    Phase.RETROSPECTIVE: "choose an improvement, or none",
    Phase.OVER: "begin a new game",
}
