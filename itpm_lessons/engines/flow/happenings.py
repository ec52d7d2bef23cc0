"""What happens to a team besides its items: urgent requests, and a stage that can't work.

Drawn from the seed alone, so that every policy meets the same on the same days. Each offers
choices with a price that is known before; who decides nothing takes the first. What this module
does not do: say which choice is right. That depends on the board of that day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from random import Random
from typing import Protocol

from ..refusal import Refusal, shown
from .bench import Bench
from .board import MOST_ITEMS, Board
from .decisions import apply, free_a_person, interrupted, pause, say_price
from .items import ServiceClass, extra_work
from .outlook import days_behind, pace
from .state import State

#: A day, and a helper, that a swarm on a stopped stage takes.
SWARM_DAYS = 1


class Choice(StrEnum):
    """What can be answered: to a request queue or expedite it, to an outage wait or swarm."""

    QUEUE = "queue"
    EXPEDITE = "expedite"
    WAIT = "wait"
    SWARM = "swarm"


@dataclass(frozen=True)
class Request:
    """An urgent request on the morning of a day, which costs money until it is done.

    `cost_of_delay` is money a day from its arrival until it is done.
    """

    number: int
    day: int
    cost_of_delay: int

    @property
    def item(self) -> int:
        """The number of its item, if it is taken in."""
        return MOST_ITEMS + self.number

    choices = (Choice.QUEUE, Choice.EXPEDITE)


@dataclass(frozen=True)
class Outage:
    """From the morning of a day, nobody in a stage can work for so many days."""

    number: int
    day: int
    stage: str
    days: int

    choices = (Choice.WAIT, Choice.SWARM)


Happening = Request | Outage


class Placed(Protocol):
    """An item with its number, and when it was done."""

    @property
    def number(self) -> int:
        """Its place in the order of arrival."""

    @property
    def done(self) -> float | None:
        """When it was done."""


def happenings(board: Board, seed: int | str, days: int = 60) -> tuple[Happening, ...]:
    """Draw what happens in a game of so many days: a request in each third, and an outage.

    Requests come in the first half of each third of the days, the outage, of 3 or 4 days, stops
    the last stage and falls between them, in the second half of the first or the second third.

    >>> from itpm_lessons.engines.flow.board import Board
    >>> [type(each).__name__ for each in happenings(Board.of(Build=(2, 3), Test=(1, 2)), 1)]
    ['Request', 'Request', 'Outage', 'Request']
    """
    draw = Random(f"{seed}:happenings")
    third = max(4, days // 3)
    drawn: list[Happening] = []
    for number in (1, 2, 3):
        day = third * (number - 1) + draw.randrange(2, max(3, third // 2))
        drawn.append(Request(number, day, draw.choice((200, 400, 600, 800))))
    day = third * draw.randrange(2) + draw.randrange(third // 2 + 1, third - 1)
    drawn.append(Outage(4, day, board.names[-1], draw.choice((3, 4))))
    return tuple(sorted((each for each in drawn if each.day < days), key=lambda each: each.day))


@dataclass(frozen=True)
class Answer:
    """What is decided on a happening, on its day: a decision as others are."""

    happening: Happening
    choice: Choice

    def __post_init__(self) -> None:
        if self.choice not in self.happening.choices:
            known = " or ".join(self.happening.choices)
            raise Refusal("answer", f"is {shown(self.choice)}", f"choose {known}")
        object.__setattr__(self, "choice", Choice(self.choice))


@apply.register
def _(decision: Answer, bench: Bench) -> None:
    happening, choice = decision.happening, decision.choice
    if isinstance(happening, Request):
        work = extra_work(bench.board, bench.seed, happening.item)
        urgent = choice is Choice.EXPEDITE
        service = ServiceClass.EXPEDITE if urgent else ServiceClass.STANDARD
        bench.admit(work._replace(arrived=bench.time, service=service))
        return
    place, days = bench.board.place(happening.stage), float(happening.days)
    helper = helping_stage(bench.board, place)
    if choice is Choice.SWARM and helper is not None:
        free_a_person(bench, helper)
        bench.leave(helper, bench.time + SWARM_DAYS)
        days = float(SWARM_DAYS)
    pause(bench, place, days)


@say_price.register
def _(decision: Answer, state: State) -> str:
    happening, choice = decision.happening, decision.choice
    if isinstance(happening, Request):
        return _price_of_request(state, happening, choice)
    if choice is Choice.WAIT:
        idle = f"{happening.stage} stands still for {happening.days} days"
        return f"{idle}: {happening.days} × {state.board[happening.stage].people} person-days."
    helper = helping_stage(state.board, state.board.place(happening.stage))
    if helper is None:
        return "Nobody stands before this stage who could help, so this is waiting."
    name = state.board.names[helper]
    cost = f"a person of {name} for {SWARM_DAYS} day{interrupted(state, name)}"
    return f"Costs {cost}; {happening.stage} stands still for {SWARM_DAYS} day only."


def _price_of_request(state: State, request: Request, choice: Choice) -> str:
    board, money = state.board, request.cost_of_delay
    if choice is Choice.EXPEDITE:
        days = board.touch_time
        cost = f"{board.restart:g} person-days each time"
        return f"About {days:g} days of work, ${days * money:,.0f}; interrupts others, {cost}."
    before = len(state.queue) + state.wip
    behind = days_behind(before, state)
    if behind is None:
        return f"{before} items are before it, and nothing gets done: ${money:,} a day without end."
    sum_up = f"{before} ÷ {round(pace(state), 2):g} a day = about {behind:.0f} days"
    return f"{before} items are before it: {sum_up}, ${round(behind) * money:,.0f}."


def helping_stage(board: Board, place: int) -> int | None:
    """Return the stage that lends a helper: the nearest before with people; None without any."""
    return next((p for p in range(place - 1, -1, -1) if board.stages[p].people), None)


def cost_of_delay(cards: Iterable[Placed], happened: Iterable[Happening], now: float) -> float:
    """Money that the requests have cost: each day that began until it was done, or until now.

    A request of day 3 that is done at 5.5 has cost three days.
    """
    requests = [each for each in happened if isinstance(each, Request) and each.day <= now]
    if not requests:
        return 0
    done = {card.number: card.done for card in cards if card.number > MOST_ITEMS}
    return sum(
        request.cost_of_delay * ceil(min(now, done.get(request.item) or now) - request.day - 1e-9)
        for request in requests
    )
