"""The search behind `selection.best_selection`: choices that no other choice beats.

A choice is (points, value, rank, open): its sums, which of several equal ones comes first, and
which of its items later ones still wait for. Ranks and open items are sets, written as the bits of
whole numbers: in ranks the first item of the backlog has the highest bit, so that of two choices
the one with the earlier items is the larger number.

Sums are exact. Points and values are read as the decimals they are written as and counted in whole
parts (tenths, hundredths ...), so that two choices of equal value are equal in any order of adding.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import floor, lcm
from typing import NamedTuple

from ..refusal import Refusal
from .items import Backlog

MOST_CHOICES = 300_000  # kept at a time; above, it would take minutes


class _Choice(NamedTuple):
    points: int
    value: int
    rank: int
    open: int


class _Step(NamedTuple):
    """One item: its place as a bit, what it waits for, and what nobody waits for afterwards."""

    points: int
    value: int
    bit: int
    needs: int
    kept: int


def most_valuable(backlog: Backlog, room: float, known: Iterable[str]) -> list[str]:
    """Find the names of the choice of highest value in `room`; `known` is one that fits."""
    parts = _parts(item.points for item in backlog.items)
    space = floor(exact(room) * parts)
    steps = _steps(backlog, parts)
    bits = _bits(backlog)
    taken = {bits[name] for name in known}
    reached = sum(step.value for step in steps if step.bit in taken)
    choices = [_Choice(0, 0, 0, 0)]
    for number, step in enumerate(steps):
        bound = _Bound(steps[number + 1 :])
        choices = _undominated(
            choice
            for choice in _extended(choices, step, space)
            if choice.value + bound.most(space - choice.points) >= reached
        )
        if len(choices) > MOST_CHOICES:
            raise Refusal(
                "backlog",
                f"has so many dependencies that {len(choices)} choices are open at once",
                "choose from a shorter list, or decide on some items beforehand",
            )
    best = max(choices, key=lambda choice: (choice.value, -choice.points, choice.rank))
    return [name for name, bit in bits.items() if best.rank & bit]


def exact(number: float) -> Fraction:
    """Return the decimal that `number` is written as: one tenth for 0.1."""
    return Fraction(str(number))


def _parts(numbers: Iterable[float]) -> int:
    """Into how many parts a unit has to be cut for all numbers to be whole."""
    return lcm(*(exact(number).denominator for number in numbers))


def _bits(backlog: Backlog) -> dict[str, int]:
    last = len(backlog) - 1
    return {name: 1 << (last - place) for place, name in enumerate(backlog.names)}


def _steps(backlog: Backlog, parts: int) -> list[_Step]:
    worth = _parts(item.value for item in backlog.items)
    bits = _bits(backlog)
    needs = {name: sum(bits[each] for each in backlog[name].after) for name in backlog.names}
    steps: list[_Step] = []
    kept = 0
    for name in reversed(_narrow_order(backlog)):
        item = backlog[name]
        points, value = int(exact(item.points) * parts), int(exact(item.value) * worth)
        steps.append(_Step(points, value, bits[name], needs[name], kept))
        kept |= needs[name]
    return steps[::-1]


def _narrow_order(backlog: Backlog) -> list[str]:
    """Names in a possible order that keeps few of them open, that is, waited for, at a time."""
    followers: dict[str, set[str]] = {name: set() for name in backlog.names}
    for item in backlog.items:
        for name in item.after:
            followers[name].add(item.name)
    order: dict[str, None] = {}
    while len(order) < len(backlog):
        free = [
            item.name
            for item in backlog.items
            if item.name not in order and order.keys() >= set(item.after)
        ]

        def opened(name: str) -> tuple[int, int]:
            closed = sum(followers[each] - order.keys() == {name} for each in backlog[name].after)
            return bool(followers[name]) - closed, len(followers[name])

        order[min(free, key=opened)] = None
    return list(order)


def _extended(choices: Iterable[_Choice], step: _Step, room: int) -> Iterable[_Choice]:
    """Each choice without the item, and with it where that is allowed."""
    for points, value, rank, open in choices:
        yield _Choice(points, value, rank, open & step.kept)
        if open & step.needs == step.needs and points + step.points <= room:
            with_it = (open | step.bit) & step.kept
            yield _Choice(points + step.points, value + step.value, rank | step.bit, with_it)


def _undominated(choices: Iterable[_Choice]) -> list[_Choice]:
    """Drop each choice that one with the same open items beats, or equals and outranks."""
    kept: list[_Choice] = []
    last: _Choice | None = None
    for choice in sorted(choices, key=lambda c: (c.open, c.points, -c.value, -c.rank)):
        if last is None or choice.open != last.open or choice.value > last.value:
            kept.append(choice)
            last = choice
    return kept


class _Bound:
    """The most value that the remaining items could add: items cut to measure, no dependencies."""

    def __init__(self, steps: Iterable[_Step]):
        free = [step for step in steps if not step.points]
        self._free = sum(step.value for step in free)
        self._rest = sorted(
            ((step.points, step.value) for step in steps if step.points),
            key=lambda pair: Fraction(-pair[1], pair[0]),
        )

    def most(self, room: int) -> int:
        """Return the bound for `room`, a part of a value counted as a whole one."""
        value = self._free
        for points, worth in self._rest:
            if points > room:
                return value - (-worth * room // points)
            room -= points
            value += worth
        return value
