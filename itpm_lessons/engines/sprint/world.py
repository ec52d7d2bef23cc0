"""The state of a game, and what a day does to it. Mutable, and quick: replays run on it.

Who plays by hand uses `Game`, which copies it for each move; the rules and their numbers stand
in `rules`. Stories are numbered in the order of the Product Backlog.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass

from ..backlog import Backlog
from . import rules
from .cards import NOBODY, Card
from .deck import CARDS
from .luck import Luck
from .team import Team

BACKLOG, TODO, DOING, CHECK, DONE = range(5)
TINY = 1e-9  # hours; less is nothing


@dataclass(frozen=True)
class Happening:
    """A decision that was asked for, what was chosen, and what came of it."""

    sprint: int
    day: int
    card: str
    story: str
    option: str
    outcome: str


@dataclass(frozen=True)
class SprintResult:
    """What a Sprint brought.

    `velocity` is in points, only of stories that are Done; `planned` and `scope` are the points
    at its beginning and at its end. `remaining` holds the points not Done in the beginning and
    after each day, `in_scope` the points of all its stories then, `lanes` how many stories were
    to do, in work, in check and Done.
    """

    number: int
    planned: float
    scope: float
    velocity: float
    value: float
    goal: tuple[str, ...]
    goal_met: bool
    done: tuple[str, ...]
    carried_over: tuple[str, ...]
    escaped: int
    remaining: tuple[float, ...]
    in_scope: tuple[float, ...]
    lanes: tuple[tuple[int, int, int, int], ...]

    @property
    def net_value(self) -> float:
        """Value Done, less what the defects that escaped take from it."""
        return self.value - rules.ESCAPED_VALUE * self.escaped


class World:
    """Stories, people and the clock of a game.

    Attributes
    ----------
    build, check : list of float
        By story: hours left to build and, once it is built, to check.
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
        self.build = [self.hours_to_build(i) * luck.factors[i] for i in range(count)]
        self.check = [0.0] * count
        self.spent = [0.0] * count
        self.extra = [0.0] * count
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
        self.card: Card | None = None
        self.target = NOBODY
        self.planned = 0.0
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

    def last_not_started(self) -> int | None:
        """Find the lowest story that nobody started, that no goal and no other story needs."""
        needed = {other for story in self.order for other in self.after[story]}
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
        self._done(story)

    # ---- a Sprint

    def plan(self, order: Iterable[int], goal: Iterable[int], limit: int, full: bool) -> None:
        """Begin a Sprint with these stories."""
        self.order, self.goal = list(order), tuple(goal)
        self.limit, self.full_check = limit, full
        for story in self.order:
            self.place[story] = TODO
        self.planned = self.points_left()
        self._note()

    def morning(self) -> None:
        """Draw the card of this day, if one comes and any can."""
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

    def choose(self, option: str) -> None:
        """Answer the card of this day by the id of one of its options."""
        card, story = self.card, self.target
        assert card is not None
        chosen = card.option(option) or card.options[0]
        outcome = chosen.effect(self, story)
        name = "" if story == NOBODY else self.names[story]
        self.happened += (Happening(self.number, self.day + 1, card.id, name, chosen.id, outcome),)
        self.card, self.target = None, NOBODY

    def work(self) -> None:
        """Let the team work for a day."""
        people, hours = self._hours_today()
        ready, in_progress = self._start(people)
        hours *= rules.left_after_switching(in_progress)
        spare = 0.0
        if not ready:
            spare = hours
        for story, heads in self._shared_out(ready, people):
            spare += self._work_on(story, hours / people * rules.attention(heads))
        while spare > TINY and (more := self._next_for_spare()) is not None:
            spare = self._work_on(more, spare)
        self.day += 1
        self._note()

    def _hours_today(self) -> tuple[int, float]:
        """Count the people who are there, and the hours that they have for stories."""
        hours = self.luck.sprint(self.number - 1).hours[self.day]
        away = 0.0
        for until, share in self.absences:
            away += share if self.day < until else 0
        people = self.team.people - away
        hours = max(0.0, hours * people / self.team.people - self.daily_loss)
        paid = min(self.debt, hours)
        self.debt -= paid
        return max(1, round(people + 0.01)), hours - paid

    def _start(self, people: int) -> tuple[list[int], int]:
        """Start stories for people with nothing in hand; return those to work on, and all begun."""
        place, blocked, today = self.place, self.blocked_until, self.day
        begun = [story for story in self.order if DOING <= place[story] <= CHECK]
        ready = [story for story in begun if blocked[story] <= today]
        count = len(begun)
        while len(ready) < people and count < self.limit:
            following = self._next_to_start()
            if following is None:
                break
            place[following] = DOING
            ready.append(following)
            count += 1
        ready.sort(key=place.__getitem__, reverse=True)  # those in check first
        return ready, count

    def _next_to_start(self) -> int | None:
        place = self.place
        for story in self.order:
            if place[story] == TODO and all(place[other] == DONE for other in self.after[story]):
                return story
        return None

    def _shared_out(self, ready: list[int], people: int) -> list[tuple[int, int]]:
        """Share people out over stories, evenly, the first ones first."""
        if self.swarm in ready and len(ready) > 1 and people > 3:
            rest = [story for story in ready if story != self.swarm]
            return [(self.swarm, 3), *self._evenly(rest, people - 3)]
        return self._evenly(ready, people)

    @staticmethod
    def _evenly(stories: list[int], people: int) -> list[tuple[int, int]]:
        if not stories:
            return []
        each, more = divmod(people, len(stories))
        shared = [(story, each + (place < more)) for place, story in enumerate(stories)]
        return [(story, heads) for story, heads in shared if heads]

    def _next_for_spare(self) -> int | None:
        """Find work for hours that are left over: a story begun, else the next one."""
        place, begun = self.place, 0
        for story in self.order:
            if DOING <= place[story] <= CHECK:
                if self.blocked_until[story] <= self.day:
                    return story
                begun += 1
        following = self._next_to_start() if begun < self.limit else None
        if following is not None:
            place[following] = DOING
        return following

    def _work_on(self, story: int, hours: float) -> float:
        """Put hours into a story; return those that it did not need."""
        if self.place[story] == DOING:
            used = min(hours, self.build[story])
            self.build[story] -= used
            self.spent[story] += used
            hours -= used
            if self.build[story] > TINY:
                return 0.0
            self.place[story] = CHECK
            self.check[story] = self._hours_to_check(story)
        used = min(hours, self.check[story])
        self.check[story] -= used
        self.spent[story] += used
        if self.check[story] <= TINY:
            self.escaped += sum(u >= self._finds for u in self.luck.defects[story])
            self._done(story)
        return hours - used

    def _done(self, story: int) -> None:
        self.place[story], self.done_in[story] = DONE, self.number
        self.check[story] = 0.0
        if self.swarm == story:
            self.swarm = NOBODY

    @property
    def _finds(self) -> float:
        if not self.full_check:
            return rules.SHORT_FINDS
        return rules.AUTOMATED_FINDS if "automate" in self.improvements else rules.FULL_FINDS

    def _hours_to_check(self, story: int) -> float:
        hours = self.points[story] * rules.HOURS_PER_POINT * rules.CHECK_SHARE
        hours *= 1 if self.full_check else rules.SHORT_CHECK
        hours *= rules.AUTOMATED_CHECK if "automate" in self.improvements else 1
        found = sum(u < self._finds for u in self.luck.defects[story])
        return hours + found * rules.REPAIR_HOURS + self.extra[story]

    def _note(self) -> None:
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
    "extra",
    "place",
    "blocked_until",
    "done_in",
    "order",
    "absences",
    "remaining",
    "in_scope",
    "lanes",
)
