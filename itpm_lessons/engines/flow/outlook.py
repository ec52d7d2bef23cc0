"""How long until an item is done that has so many before it: one rule for every place that asks.

It divides what is before it by what was done a day lately. That is about right where items are
taken in turn and the pace stays. What this module does not do: say how sure that is.
"""

from .measures import throughput
from .state import State

#: Days that the pace is taken from.
LATELY = 20


def pace(state: State) -> float:
    """Items done a day in the last 20 days, or in all where there were fewer.

    Where nothing was done in them, what the board could finish at most; 0 if nobody works in one
    of its stages.

    >>> from itpm_lessons.engines.flow.board import Board
    >>> from itpm_lessons.engines.flow.simulation import simulate
    >>> pace(simulate(Board.of(Build=(1, 1), Test=(1, 2)), days=21))
    0.5
    """
    now = state.day
    done = throughput(state.cards, max(0, now - LATELY), now) if now else 0.0
    return done or state.board.capacity


def days_behind(before: int, state: State) -> float | None:
    """Days until an item is done that has so many before it; None where nothing gets done."""
    rate = pace(state)
    return before / rate if rate else None
