"""Run a board: day by day with decisions, to an end, or many times for comparison.

>>> from itpm_lessons.engines.flow.board import Board
>>> board = Board.of(Design=(1, 1), Build=(2, 3), Test=(1, 2), limit=4)
>>> simulate(board, days=20).done[0].done
6.0
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import nan

from ..refusal import Refusal, shown
from .bench import Bench
from .board import MOST_ITEMS, Board
from .measures import cycle_times, mean, percentile
from .rules import run
from .state import State

MOST_DAYS = 10_000


def start(board: Board, seed: int | str = 1) -> State:
    """Return the board on the morning of day 0, with what has arrived by then."""
    bench = Bench(State(board, seed))
    run(bench, 0)
    return bench.state()


def simulate(
    board: Board, seed: int | str = 1, *, days: int | None = None, items: int | None = None
) -> State:
    """Run a board without decisions for so many days, or until so many items are done.

    Both may be given, and then the first that is reached ends the run; it ends on a whole day.
    Refuses a run without end, and stops at 10,000 days.
    """
    if days is None and items is None:
        raise Refusal("run", "has no end", "give days, or the number of items to be done")
    last = _count("days", days, MOST_DAYS) if days is not None else MOST_DAYS
    goal = _count("items", items, MOST_ITEMS) if items is not None else None
    bench = Bench(start(board, seed))
    if goal is None:
        run(bench, last)
        return bench.state()
    for day in range(1, last + 1):
        run(bench, day)
        if sum(piece.status == "done" for piece in bench.pieces) >= goal:
            break
    return bench.state()


def _count(what: str, value: object, most: int) -> int:
    if type(value) is not int or not 1 <= value <= most:
        remedy = f"give a whole number from 1 to {most:,}"
        raise Refusal(what, f"is {shown(value)}", remedy)
    return value


@dataclass(frozen=True)
class Outcome:
    """What a replay came to: items done, done a day, mean and P85 of cycle time, average WIP."""

    board: Board
    seed: int | str
    done: int
    throughput: float
    cycle_time: float
    cycle_p85: float
    wip: float


def replay(board: Board, seed: int | str, days: int = 60) -> Outcome:
    """Run a board without decisions and keep the key figures alone, from day 0 on.

    >>> from itpm_lessons.engines.flow.board import Board
    >>> replay(Board.of(Build=(1, 2), Test=(1, 1)), seed=1, days=20).throughput
    0.45
    """
    bench = Bench(State(board, seed))
    run(bench, 0)
    run(bench, days)
    return _outcome(bench, days)


def _outcome(bench: Bench, days: int) -> Outcome:
    cycles = cycle_times(piece for piece in bench.pieces if piece.done is not None)
    begun = [piece for piece in bench.pieces if piece.started is not None]
    in_progress = sum((days if p.done is None else p.done) - (p.started or 0) for p in begun)
    return Outcome(
        bench.board,
        bench.seed,
        len(cycles),
        len(cycles) / days,
        mean(cycles),
        percentile(cycles, 85) if cycles else nan,
        in_progress / days,
    )


def replays(board: Board, seeds: Iterable[int | str], days: int = 60) -> list[Outcome]:
    """Replay a board with each of these seeds."""
    return [replay(board, seed, days) for seed in seeds]


def compare(
    boards: Sequence[Board], seeds: Sequence[int | str], days: int = 60
) -> list[list[Outcome]]:
    """Replay every board with the same seeds, so that all of them meet the same items."""
    return [replays(board, seeds, days) for board in boards]
