"""Many runs of a board, quickly, to compare policies that meet the same items.

A single run is an anecdote: what it shows is partly luck. Replays of several seeds show what a
policy does on average; two policies are compared on the same seeds, so that the luck is the same.

On the board Design 1 person, 1 day; Build 2, 3; Test 1, 2, with a spread of 0.5, 100 items take,
over 100 seeds: without limits 0.49 a day and 56 days each; with 10 in all 0.49 and 19; with 4
0.46 and 8; with 2 0.31 and 6. A wide limit takes out waiting and costs nothing, a tight one costs
throughput. Which is best depends on the criterion: most items, least time, or time without loss.

What this module does not do: search. The best of a few hundred drawn policies is a fair
comparison, and no optimum.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf, isnan
from random import Random

from ..refusal import Refusal
from .bench import Bench
from .board import Board
from .decisions import apply
from .happenings import Answer, Choice, Happening, cost_of_delay
from .measures import average_wip, cycle_times, done_within, mean, percentile_or_nan
from .rules import run
from .simulation import MOST_DAYS, counted, start
from .state import State

#: A decision and the day on which it is taken.
Dated = tuple[int, object]
#: Share of the greatest number of items done that counts as no loss, for `Criterion.BALANCE`.
NO_LOSS = 0.95


@dataclass(frozen=True)
class Outcome:
    """What a run came to, from its start on.

    Items done, items done a day, mean and 85th percentile of their cycle times (nan where nothing
    was done), average number in progress, and what the urgent requests cost until they were done.
    """

    board: Board
    seed: int | str
    done: int
    throughput: float
    cycle_time: float
    cycle_p85: float
    wip: float
    cost: float = 0


class Criterion(StrEnum):
    """What makes one policy better than another; which is right depends on what is needed."""

    THROUGHPUT = "throughput"
    TIME = "time"
    BALANCE = "balance"
    COST = "cost"


def replay(
    board: Board,
    seed: int | str,
    days: int = 60,
    happened: Sequence[Happening] = (),
    answers: Mapping[int, str] | None = None,
) -> Outcome:
    """Run a board without other decisions than answers, and keep the key figures alone.

    `answers` gives the choice for the number of a happening; the first choice is taken for others.

    >>> replay(Board.of(Build=(1, 2), Test=(1, 1)), seed=1, days=20).throughput
    0.45
    """
    counted("days", days, MOST_DAYS)
    return replay_from(start(board, seed), days, happened, answers)


def replay_from(
    state: State,
    until: int,
    happened: Sequence[Happening] = (),
    answers: Mapping[int, str] | None = None,
    decided: Sequence[Dated] = (),
) -> Outcome:
    """Run on from a state until the morning of a day, and measure from that state on.

    `decided` are other decisions with their days, in the order in which they were taken. What
    can't be done there, as its card is elsewhere or nobody is to spare, is left out.
    """
    return _outcome(_ran(state, until, happened, answers, decided), state.day, happened)


def run_on(
    state: State,
    until: int,
    happened: Sequence[Happening] = (),
    answers: Mapping[int, str] | None = None,
    decided: Sequence[Dated] = (),
) -> State:
    """Return what `replay_from` measures: the state at the end."""
    return _ran(state, until, happened, answers, decided).state()


def _ran(
    state: State,
    until: int,
    happened: Sequence[Happening],
    answers: Mapping[int, str] | None,
    decided: Sequence[Dated],
) -> Bench:
    bench = Bench(state)
    said = {what.happening.number for _, what in decided if isinstance(what, Answer)}
    rest: list[Dated] = [
        (each.day, Answer(each, Choice((answers or {}).get(each.number, each.choices[0]))))
        for each in happened
        if each.number not in said
    ]
    for day, what in sorted([*decided, *rest], key=lambda dated: dated[0]):
        if state.day <= day < until:
            run(bench, day)
            _take(what, bench)
    run(bench, until)
    return bench


def _take(what: object, bench: Bench) -> None:
    """Take a decision where it can be taken; else an answer is the first one, others are none."""
    try:
        apply(what, bench)
    except Refusal:
        if isinstance(what, Answer):
            apply(Answer(what.happening, what.happening.choices[0]), bench)


def _outcome(bench: Bench, first: float, happened: Sequence[Happening]) -> Outcome:
    now = bench.time
    done = done_within(bench.pieces, first, now)
    cycles = cycle_times(done)
    return Outcome(
        bench.board,
        bench.seed,
        len(done),
        len(done) / (now - first),
        mean(cycles),
        percentile_or_nan(cycles, 85),
        average_wip(bench.pieces, first, now),
        cost_of_delay(bench.pieces, happened, now),
    )


def outcome(state: State, happened: Sequence[Happening] = (), first: float = 0) -> Outcome:
    """Measure a run that was played in the same way, from the morning of day `first` on."""
    return _outcome(Bench(state), first, happened)


def replays(board: Board, seeds: Iterable[int | str], days: int = 60) -> list[Outcome]:
    """Replay a board with each of these seeds."""
    return [replay(board, seed, days) for seed in seeds]


def compare(
    boards: Sequence[Board], seeds: Sequence[int | str], days: int = 60
) -> list[list[Outcome]]:
    """Replay every board with the same seeds, so that all of them meet the same items.

    >>> boards = [Board.of(Build=(1, 2), Test=(1, 1), limit=limit) for limit in (1, 3)]
    >>> [[run.done for run in runs] for runs in compare(boards, seeds=(1, 2), days=30)]
    [[10, 10], [14, 14]]
    """
    return [replays(board, seeds, days) for board in boards]


def other_limits(board: Board, count: int = 200, seed: int | str = 1) -> list[Board]:
    """Draw boards with other WIP limits, each of them once, beginning with none at all.

    The limit of a stage is none, with one chance in five, or 1 to three times its people and 2;
    that of the whole board is none, as often as not, or 1 to twice the people and 4.
    """
    draw = Random(f"{seed}:limits")
    found: dict[Board, None] = {}
    none = board.with_limits([None] * len(board.stages))
    found[none] = None
    for _ in range(20 * count):
        if len(found) >= count:
            break
        limits = [
            None if draw.random() < 0.2 else draw.randint(1, 3 * stage.people + 2)
            for stage in board.stages
        ]
        people = sum(stage.people for stage in board.stages)
        whole = None if draw.random() < 0.5 else draw.randint(1, 2 * people + 4)
        found[board.with_limits(limits, whole)] = None
    return list(found)


def best(outcomes: Sequence[Outcome], criterion: Criterion | str) -> Outcome:
    """Return the best outcome: most items done; least P85, also without loss; or least cost.

    Ties go to the other figure. Without loss means at least 95 % of the most items done by any.
    """
    by_time = {Criterion.TIME, Criterion.BALANCE}
    if criterion == Criterion.COST:
        return min(outcomes, key=lambda each: (each.cost, -each.done))
    most = max(each.done for each in outcomes)
    enough = NO_LOSS * most if criterion == Criterion.BALANCE else 1
    fair = [each for each in outcomes if each.done >= enough] or list(outcomes)
    if criterion in by_time:
        return min(fair, key=lambda each: (_known(each.cycle_p85), -each.done))
    return min(fair, key=lambda each: (-each.done, _known(each.cycle_p85)))


def _known(value: float) -> float:
    return inf if isnan(value) else value
