"""What to put into a release: the most value that fits a capacity, with all that it waits for.

`best_selection` is exact. `greedy_selection` takes the best quotient of value and points first, as
one does by hand, and can miss the best twice over: a small item that is a bargain leaves no room
for a large one, and an item that is worth little itself is never taken, nor what waits for it.

Exact, in plain Python. Items are walked through in a possible order; of all choices so far that
agree on the items on which later ones wait, only those are kept that no other beats in value and
in points both. With some forty items and ordinary dependencies that is a matter of milliseconds.
Choices that cannot overtake the greedy one any more are dropped early. The problem itself is
NP-hard (a knapsack with precedence), so that there are lists that take too long; they are refused.

What this module does not do: several releases at once, items that are worth more together, and
values that fade with time.

Source of the idea: G. L. Nemhauser and Z. Ullmann, "Discrete Dynamic Programming and Capital
Allocation", Management Science 15 (1969).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ..activity import plain_number
from ..refusal import Refusal, shown
from .frontier import exact, most_valuable
from .item import Item
from .items import Backlog


@dataclass(frozen=True)
class Selection:
    """Items chosen from a backlog for a capacity in points, in the backlog's order.

    >>> best_selection(Backlog.of(A=(5, 9), B=(3, 4), C=(4, 6)), 8).names
    ('A', 'B')
    """

    backlog: Backlog
    names: tuple[str, ...]
    capacity: float

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The chosen items."""
        return tuple(self.backlog[name] for name in self.names)

    @property
    def value(self) -> float:
        """Their value together."""
        return sum(item.value for item in self.items)

    @property
    def points(self) -> float:
        """Their effort together."""
        return sum(item.points for item in self.items)

    @property
    def left(self) -> float:
        """Points of the capacity that nothing uses."""
        return self.capacity - self.points


def greedy_selection(backlog: Backlog, capacity: float) -> Selection:
    """Take, again and again, the item with the highest value ÷ points that may be taken and fits.

    An item may be taken when all that it waits for is. Of equal quotients the item that stands
    higher in the backlog is taken.

    >>> backlog = Backlog.of(log=(5, 5), export=(13, 40, "log"), colours=(3, 6))
    >>> greedy_selection(backlog, 18).value, best_selection(backlog, 18).value
    (11, 45)
    """
    room = exact(_read_capacity(capacity))
    taken: dict[str, None] = {}
    while True:
        free = [
            item
            for item in backlog.items
            if item.name not in taken
            and taken.keys() >= set(item.after)
            and exact(item.points) <= room
        ]
        if not free:
            return _selection(backlog, taken, capacity)
        best = max(free, key=lambda item: item.ratio)
        taken[best.name] = None
        room -= exact(best.points)


def best_selection(backlog: Backlog, capacity: float) -> Selection:
    """Choose the items of the highest value that fit, each with all that it waits for.

    Of several such choices it takes the one of fewest points; of those, the one that takes what
    stands higher in the backlog.

    Parameters
    ----------
    backlog : Backlog
        What may be built.
    capacity : float
        Points there is room for.

    Returns
    -------
    Selection
        The best choice.

    Raises
    ------
    Refusal
        For a capacity that is negative or no number, and for a backlog with so many dependencies
        that all choices cannot be looked at.

    Examples
    --------
    >>> best_selection(Backlog.of(A=(6, 10), B=(5, 8), C=(5, 8)), 10).names
    ('B', 'C')
    """
    room = _read_capacity(capacity)
    known = greedy_selection(backlog, capacity).names
    return _selection(backlog, most_valuable(backlog, room, known), capacity)


def _selection(backlog: Backlog, names: Iterable[str], capacity: float) -> Selection:
    chosen = set(names)
    return Selection(backlog, tuple(n for n in backlog.names if n in chosen), capacity)


def _read_capacity(capacity: float) -> float:
    room = plain_number("capacity", "it", capacity, "points")
    if room < 0:
        raise Refusal("capacity", f"it is {shown(capacity)}", "give 0 or more points")
    return room
