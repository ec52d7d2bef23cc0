"""The rework cycle in time: heaps of work and people, moved a day at a time; rules in `rules`."""

from random import Random
from typing import NamedTuple

from . import rules
from .rules import Settings

STEP = 1 / rules.DAYS_A_WEEK  # weeks


class State(NamedTuple):
    """A project at the beginning of a week.

    `to_do`, `known`, `hidden` and `right` are person-days of work and add up to the scope;
    `knowing` and `newcomers` are people, `coming` those who were hired and have not begun, as
    (week, how many); `fatigue` goes from 0 to 1. `cost` is in dollars, `worked` all work so far in
    person-days, `time` in weeks; `over` says that the project has ended, `released` that it was
    ended with what was known.
    """

    week: int = 0
    to_do: float = rules.SCOPE
    known: float = 0
    hidden: float = 0
    right: float = 0
    knowing: float = rules.PEOPLE
    newcomers: float = 0
    coming: tuple[tuple[int, int], ...] = ()
    fatigue: float = 0
    cost: float = 0
    worked: float = 0
    time: float = 0
    over: bool = False
    released: bool = False

    @property
    def reported(self) -> float:
        """Share of the scope that looks done."""
        return (self.hidden + self.right) / rules.SCOPE

    @property
    def really(self) -> float:
        """Share of the scope that is done."""
        return self.right / rules.SCOPE

    @property
    def wrong(self) -> float:
        """Share of what looks done that is wrong."""
        looks = self.hidden + self.right
        return self.hidden / looks if looks else 0.0

    @property
    def people(self) -> float:
        """Everybody who is there."""
        return self.knowing + self.newcomers


class Luck:
    """What chance decides, drawn from the seed and from the week that it is about.

    >>> Luck(1).week(3) == Luck(1).week(3), Luck(1).week(3) == Luck(2).week(3)
    (True, False)
    """

    def __init__(self, seed: int | str):
        self.seed = seed
        self.team = Random(f"rework:{seed}:team").uniform(-1, 1) * rules.TEAM_QUALITY
        self._weeks: dict[int, tuple[float, float, int]] = {}

    def week(self, number: int) -> tuple[float, float, int]:
        """Return the pace of a week as a factor, what is added to quality, weeks of hiring."""
        if number not in self._weeks:
            chance = Random(f"rework:{self.seed}:{number}")
            self._weeks[number] = (
                1 + chance.uniform(-1, 1) * rules.WEEK_PACE,
                self.team + chance.uniform(-1, 1) * rules.WEEK_QUALITY,
                chance.choice(rules.HIRE_WEEKS),
            )
        return self._weeks[number]


class Even(Luck):
    """No luck at all: each week is as the rules say, and hiring takes what it takes most often."""

    def __init__(self) -> None:
        super().__init__("even")

    def week(self, number: int) -> tuple[float, float, int]:
        """Return a week without chance."""
        return 1.0, 0.0, 2


def advance(state: State, settings: Settings, luck: Luck) -> State:
    """Work for a week, or until enough is right.

    >>> after = advance(State(), rules.UNDISTURBED, Even())
    >>> round(after.worked, 6), round(after.hidden, 1), round(after.cost)
    (27.0, 5.1, 12000)
    """
    pace_luck, quality_luck, hire_weeks = luck.week(state.week)
    cost, coming = state.cost, state.coming
    if settings.hire:
        cost += rules.HIRE_PRICE * settings.hire
        coming = (*coming, (state.week + hire_weeks, settings.hire))
    newcomers = state.newcomers + sum(many for week, many in coming if week <= state.week)
    coming = tuple(each for each in coming if each[0] > state.week)
    to_do, known, hidden, right = state.to_do, state.known, state.hidden, state.right
    knowing, fatigue, worked, time = state.knowing, state.fatigue, state.worked, state.time
    scope, enough, over = rules.SCOPE, rules.ENOUGH * rules.SCOPE, False
    pull = settings.overtime / rules.MOST_OVERTIME
    week_cost = rules.wages(settings, knowing + newcomers)
    for _ in range(rules.DAYS_A_WEEK):
        people = knowing + newcomers
        able = rules.hands(knowing, newcomers) * rules.pace(settings, fatigue) * pace_luck * STEP
        finished = hidden + right
        wrong = hidden / finished if finished else 0.0
        good = rules.quality(settings, fatigue, newcomers / people, wrong) + quality_luck
        good = min(rules.BEST_QUALITY, max(rules.LEAST_QUALITY, good))
        found = hidden * min(1.0, rules.finding(settings, finished / scope) * STEP)
        again = min(known, able)
        new = min(to_do, able - again)
        done = again + new
        to_do -= new
        known += found - again
        hidden += done * (1 - good) - found
        right += done * good
        worked += done
        fatigue += (pull - fatigue) * STEP / rules.TIRES_WEEKS
        learnt = newcomers * STEP / rules.LEARN_WEEKS
        newcomers, knowing = newcomers - learnt, knowing + learnt
        time += STEP
        cost += week_cost * STEP
        if time > rules.DATE + 1e-9:
            cost += rules.LATE_PRICE * STEP
        if right >= enough:
            over = True
            break
    week = state.week + 1
    return State(
        week, to_do, known, hidden, right, knowing, newcomers, coming, fatigue, cost, worked,
        round(time, 9), over or week >= rules.LONGEST_WEEKS, False,
    )  # fmt: skip


def release(state: State) -> State:
    """End the project now; what is not right is done again by others, at a higher price."""
    left = state.to_do + state.known + state.hidden
    price = rules.ESCAPED * left * rules.RATE / rules.DAYS_A_WEEK
    return state._replace(cost=state.cost + price, over=True, released=True)
