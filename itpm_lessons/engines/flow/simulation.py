"""Run a board: day by day with decisions, or to an end without any.

>>> from itpm_lessons.engines.flow.board import Board
>>> board = Board.of(Design=(1, 1), Build=(2, 3), Test=(1, 2), limit=4)
>>> simulate(board, days=20).done[0].done
6.0
"""

from collections.abc import Iterable

from ..refusal import Refusal, shown
from .bench import Bench
from .board import MOST_ITEMS, Board
from .decisions import apply
from .rules import run
from .state import State

MOST_DAYS = 10_000


def start(board: Board, seed: int | str = 1) -> State:
    """Return the board on the morning of day 0, with what has arrived by then."""
    bench = Bench(State(board, seed))
    run(bench, 0)
    return bench.state()


def step(state: State, decisions: Iterable[object] = ()) -> State:
    """Return the next morning: the decisions are taken in their order, then a day is worked.

    The same state and decisions give the same morning. Refuses what `decide` refuses, and then
    nothing has changed.

    >>> from itpm_lessons.engines.flow.board import Board
    >>> step(start(Board.of(Build=(1, 1)))).done[0].done
    1.0
    """
    bench = Bench(state)
    for decision in decisions:
        apply(decision, bench)
    run(bench, state.day + 1)
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
    last = counted("days", days, MOST_DAYS) if days is not None else MOST_DAYS
    goal = counted("items", items, MOST_ITEMS) if items is not None else None
    bench = Bench(start(board, seed))
    for day in range(1, last + 1):
        run(bench, day)
        if goal is not None and sum(p.status == "done" for p in bench.pieces) >= goal:
            break
    return bench.state()


def counted(what: str, value: object, most: int) -> int:
    """Refuse what is no whole number from 1 to `most`."""
    if type(value) is not int or not 1 <= value <= most:
        remedy = f"give a whole number from 1 to {most:,}"
        raise Refusal(what, f"is {shown(value)}", remedy)
    return value
