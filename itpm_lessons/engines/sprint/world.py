"""The state of a game, and what a day does to it. Mutable, and quick: replays run on it.

Who plays by hand uses `Game`, which copies it for each move; the rules and their numbers stand
in `rules`. Stories are numbered in the order of the Product Backlog.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy

from ..backlog import Backlog
from . import rules
from .cards import NOBODY, Card
from .deck import CARDS, EARLY
from .luck import Luck
from .results import Happening, SprintResult
from .team import Team

BACKLOG, TODO, DOING, CHECK, DONE = range(5)


class World:
    """Stories, people and the clock of a game.

    Attributes
    ----------
    build, check : list of float
        By story: hours left to build and, once it is built, to check.
    size : list of float
        By story: how many times its estimate it is now known to take.
    place : list of int
        By story: `BACKLOG`, `TODO`, `DOING`, `CHECK` or `DONE`.
    order : list of int
        The Sprint Backlog from the top, Done stories included.
    day : int
        Days of this Sprint that are over.
    debt : float
        Hours that the team will lose before it can work on stories again.
    """

    def __init__(self, backlog: Backlog, team: Team, luck: Luck):
        items, count = backlog.items, len(backlog)
        places = {item.name: place for place, item in enumerate(items)}
        self.backlog, self.team, self.luck = backlog, team, luck
        self.names = [item.name for item in items]
        self.points = [item.points for item in items]
        self.after = [[places[name] for name in item.after] for item in items]
        self.value = [float(item.value) for item in items]
        self.size = [1.0] * count
        self.build = [self.hours_to_build(i) * luck.factors[i] for i in range(count)]
        self.check = [0.0] * count
        self.spent = [0.0] * count
        self.refined = [False] * count
        self.place = [BACKLOG] * count
        self.blocked_until = [0] * count
        self.done_in = [0] * count
        self.improvements: tuple[str, ...] = ()
        self.used_cards: tuple[str, ...] = ()
        self.happened: tuple[Happening, ...] = ()
        self.results: tuple[SprintResult, ...] = ()
        self.number = 1
        self.debt = 0.0
        self.escaped = 0  # defects that come back in the next Sprint
        self._begin_sprint()

    def _begin_sprint(self) -> None:
        self.day = 0
        self.order: list[int] = []
        self.goal: tuple[int, ...] = ()
        self.limit = rules.FREE_IN_PROGRESS
        self.full_check = True
        self.swarm = NOBODY
        self.daily_loss = 0.0
        self.absences: list[tuple[int, float]] = []
        self.idle = False  # whether the day is spent on something else than stories
        self.card: Card | None = None
        self.target = NOBODY
        self.planned = 0.0
        self.promised: tuple[int, ...] = ()
        self.remaining: list[float] = []
        self.in_scope: list[float] = []
        self.lanes: list[tuple[int, int, int, int]] = []

    def copy(self) -> World:
        """Copy it, so that the two can go on without each other."""
        twin = copy(self)
        for name in _LISTS:
            setattr(twin, name, getattr(self, name).copy())
        return twin

    # ---- looking

    def building(self) -> list[int]:
        """Stories in work."""
        place = self.place
        return [story for story in self.order if place[story] == DOING]

    def checking(self) -> list[int]:
        """Stories in check."""
        place = self.place
        return [story for story in self.order if place[story] == CHECK]

    def wishes(self) -> list[int]:
        """Stories outside the Sprint that could be done in it."""
        return [
            story
            for story, place in enumerate(self.place)
            if place == BACKLOG and self.points[story] > 0 and self.could_start(story)
        ]

    def could_start(self, story: int) -> bool:
        """Whether all that a story waits for is Done or in this Sprint."""
        return all(self.place[other] != BACKLOG for other in self.after[story])

    def last_not_started(self, wished: int = NOBODY) -> int | None:
        """Find the lowest story that nobody started, and that nothing needs.

        Not the Sprint Goal, no other story of the Sprint, and not `wished`, which is to come in.
        """
        stories = self.order if wished == NOBODY else [*self.order, wished]
        needed = {other for story in stories for other in self.after[story]}
        free = (
            story
            for story in reversed(self.order)
            if self.place[story] == TODO and story not in self.goal and story not in needed
        )
        return next(free, None)

    def hours_to_build(self, story: int) -> float:
        """Hours that a story is expected to take to build, by its points."""
        return self.points[story] * rules.HOURS_PER_POINT * rules.BUILD_SHARE

    def risk(self, card: str) -> float:
        """Return the number from 0 to 1 that decides whether the risk of a card comes true."""
        return self.luck.sprint(self.number - 1).risks[card]

    def points_left(self) -> float:
        """Points of the Sprint that are not Done."""
        return sum(self.points[story] for story in self.order if self.place[story] != DONE)

    # ---- what options do

    def lose(self, hours: float) -> None:
        """Take hours from the team, the next that it has."""
        self.debt += hours

    def block(self, story: int, days: int) -> None:
        """Let nobody work on a story for so many days from today."""
        self.blocked_until[story] = self.day + days

    def absent(self, people: float, days: int) -> None:
        """Take people, or a share of one, out for so many days from today."""
        self.absences.append((self.day + days, people))

    def add(self, story: int) -> None:
        """Take a story into the Sprint, below the others."""
        self.place[story] = TODO
        self.order.append(story)

    def remove(self, story: int) -> None:
        """Give a story back to the Product Backlog."""
        self.place[story] = BACKLOG
        self.order.remove(story)

    def call_done(self, story: int) -> None:
        """Call a story Done without the rest of its check; all its defects escape."""
        self.escaped += len(self.luck.defects[story])
        self.finish(story)

    # ---- a Sprint

    def plan(self, order: Iterable[int], goal: Iterable[int], limit: int, full: bool) -> None:
        """Begin a Sprint with these stories."""
        self.order, self.goal = list(order), tuple(goal)
        self.limit, self.full_check = limit, full
        for story in self.order:
            self.place[story] = TODO
        self.planned = self.points_left()
        self.promised = tuple(self.order)
        self.note()

    def morning(self) -> None:
        """Draw the card of this day, if one comes and any can."""
        self.idle = False
        if self.points_left() == 0:
            self._offer_more()
            return
        if self.day not in self.luck.sprint(self.number - 1).card_days:
            return
        for id in self.luck.deck:
            card = CARDS[id]
            if id in self.used_cards:
                continue
            target = card.about(self)
            if target is not None:
                self.used_cards += (id,)
                if card.spared_by not in self.improvements:
                    self.card, self.target = card, target
                return

    def _offer_more(self) -> None:
        """Ask what to do with time that is left, if there is something to do."""
        target = EARLY.about(self)
        if target is not None:
            self.card, self.target = EARLY, target

    def choose(self, option: str) -> None:
        """Answer the card of this day by the id of one of its options."""
        card, story = self.card, self.target
        assert card is not None
        offered = card.offered(self, story)
        chosen = next((each for each in offered if each.id == option), offered[0])
        outcome = chosen.effect(self, story)
        name = "" if story == NOBODY else self.names[story]
        self.happened += (Happening(self.number, self.day + 1, card.id, name, chosen.id, outcome),)
        self.card, self.target = None, NOBODY

    def finish(self, story: int) -> None:
        """Let a story be Done."""
        self.place[story], self.done_in[story] = DONE, self.number
        self.check[story] = 0.0
        if self.swarm == story:
            self.swarm = NOBODY

    def note(self) -> None:
        """Write down where the Sprint stands."""
        counts, left, scope = [0] * 5, 0.0, 0.0
        for story in self.order:
            counts[self.place[story]] += 1
            scope += self.points[story]
            if self.place[story] != DONE:
                left += self.points[story]
        self.remaining.append(left)
        self.in_scope.append(scope)
        self.lanes.append((counts[TODO], counts[DOING], counts[CHECK], counts[DONE]))

    def review(self) -> SprintResult:
        """End the Sprint: what is Done counts, the rest goes back to the Product Backlog."""
        done = [story for story in self.order if self.place[story] == DONE]
        rest = [story for story in self.order if self.place[story] != DONE]
        result = SprintResult(
            number=self.number,
            planned=self.planned,
            scope=self.in_scope[-1],
            velocity=sum(self.points[story] for story in done),
            value=sum(self.value[story] for story in done),
            goal=tuple(self.names[story] for story in self.goal),
            goal_met=bool(self.goal) and all(self.place[story] == DONE for story in self.goal),
            plan_met=all(self.place[story] == DONE for story in self.promised),
            done=tuple(self.names[story] for story in done),
            carried_over=tuple(self.names[story] for story in rest),
            escaped=self.escaped,
            remaining=tuple(self.remaining),
            in_scope=tuple(self.in_scope),
            lanes=tuple(self.lanes),
        )
        for story in rest:
            self.place[story] = BACKLOG
            self.check[story] = 0.0
            self.blocked_until[story] = 0
        self.results += (result,)
        return result

    def improve(self, id: str) -> None:
        """Choose an improvement, "" for none, and go on to the next Sprint."""
        self.debt += self.escaped * rules.ESCAPED_HOURS
        self.escaped = 0
        if id:
            self.debt += rules.IMPROVEMENTS[id].hours
            self.improvements += (id,)
        if id == "refine":
            for story, place in enumerate(self.place):
                if place == BACKLOG and not self.spent[story]:
                    expected = self.hours_to_build(story)
                    self.build[story] = (self.build[story] + expected) / 2
                    self.refined[story] = True
        self.number += 1
        self._begin_sprint()

    @property
    def is_over(self) -> bool:
        """Whether the last Sprint has been reviewed, or nothing is left to do."""
        if len(self.results) < self.number:
            return False
        return self.number == rules.SPRINTS or all(place == DONE for place in self.place)


_LISTS = (
    "value",
    "build",
    "check",
    "spent",
    "refined",
    "size",
    "place",
    "blocked_until",
    "done_in",
    "order",
    "absences",
    "remaining",
    "in_scope",
    "lanes",
)
