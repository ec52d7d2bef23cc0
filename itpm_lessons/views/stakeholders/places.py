"""Where names stand on the grid: near their own place, in their quadrant, never on each other.

A name that fits stands over its place. One that does not is moved aside, as little as can be.
Where not all fit with all their words, all are shown with fewer: names alone, then numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import hypot

STEP = 8  # pixels between places that are tried
GAP = 3  # pixels that names keep from each other
LEAST = 12  # pixels from its place to a name beside it, so that the line between them is seen


@dataclass(frozen=True)
class Box:
    """A rectangle, in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Point in its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def overlaps(self, other: "Box", gap: float = 0) -> bool:
        """Tell whether it comes nearer than `gap` to another one.

        >>> Box(0, 0, 10, 10).overlaps(Box(11, 0, 5, 5)), Box(0, 0, 9, 9).overlaps(Box(5, 5, 9, 9))
        (False, True)
        """
        return (
            self.x < other.x + other.width + gap
            and other.x < self.x + self.width + gap
            and self.y < other.y + other.height + gap
            and other.y < self.y + self.height + gap
        )

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height

    def distance(self, x: float, y: float) -> float:
        """How far it is from a point; 0 where it holds the point."""
        across = max(self.x - x, 0, x - self.x - self.width)
        return hypot(across, max(self.y - y, 0, y - self.y - self.height))


@dataclass(frozen=True)
class Wish:
    """A name to be placed: its own place, its size, and the quadrant that it must not leave."""

    x: float
    y: float
    width: float
    height: float
    area: Box


@lru_cache(64)
def placed(wishes: tuple[Wish, ...], taken: tuple[Box, ...] = ()) -> tuple[Box, ...] | None:
    """Find a box for each wish, clear of each other and of what is `taken`; None where none fit.

    The ones that lie closest together choose last.

    >>> room = Box(0, 0, 100, 60)
    >>> a, b = placed((Wish(50, 30, 40, 20, room), Wish(50, 30, 40, 20, room)))
    >>> a.overlaps(b)
    False
    """
    order = sorted(range(len(wishes)), key=lambda index: _crowd(wishes, index))
    found: dict[int, Box] = {}
    for index in order:
        # what is not yet placed keeps its own point free, if that can be
        points = [wishes[other] for other in order if other != index and other not in found]
        boxes = [*taken, *found.values()]
        wish = wishes[index]
        box = (
            _free(wish, boxes, points, LEAST)
            or _free(wish, boxes, points)
            or _free(wish, boxes, [])
        )
        if box is None:
            return None
        found[index] = box
    return tuple(found[index] for index in range(len(wishes)))


def _crowd(wishes: Sequence[Wish], index: int) -> int:
    here = wishes[index]
    near = (abs(w.x - here.x) < here.width and abs(w.y - here.y) < here.height for w in wishes)
    return sum(near)


def _free(wish: Wish, boxes: Sequence[Box], points: Sequence[Wish], least: float = 0) -> Box | None:
    """Return the nearest box that is free; beside its place, `least` pixels away or more."""
    area = wish.area
    right, down = area.x + area.width - wish.width, area.y + area.height - wish.height
    if right < area.x or down < area.y:
        return None
    x0 = min(max(wish.x - wish.width / 2, area.x), right)
    y0 = min(max(wish.y - wish.height / 2, area.y), down)
    for dx, dy in _around(int(area.width // STEP) + 1, int(area.height // STEP) + 1):
        x, y = x0 + dx * STEP, y0 + dy * STEP
        if not (area.x <= x <= right and area.y <= y <= down):
            continue
        box = Box(x, y, wish.width, wish.height)
        if any(box.overlaps(other, GAP) for other in boxes):
            continue
        if 0 < box.distance(wish.x, wish.y) < least:
            continue
        if not any(box.holds(each.x, each.y) for each in points):
            return box
    return None


@lru_cache(16)
def _around(across: int, down: int) -> tuple[tuple[int, int], ...]:
    """List steps away from a place, the nearest first; up and down before sideways."""
    steps = ((x, y) for x in range(-across, across + 1) for y in range(-down, down + 1))
    return tuple(sorted(steps, key=lambda step: (step[0] ** 2 * 1.5 + step[1] ** 2, step)))


def packed(wishes: Sequence[Wish]) -> tuple[Box, ...]:
    """Fill each quadrant row by row, where there are too many for their own places.

    >>> room = Box(0, 0, 60, 60)
    >>> [box.x for box in packed([Wish(30, 30, 25, 17, room)] * 3)]
    [0, 27, 0]
    """
    counts: dict[Box, int] = {}
    boxes = []
    for wish in wishes:
        area, place = wish.area, counts.get(wish.area, 0)
        counts[area] = place + 1
        columns = max(1, int((area.width + 1) // (wish.width + 1)))
        row, column = divmod(place, columns)
        rows = -(-sum(each.area == area for each in wishes) // columns)
        across = min(wish.width + 2, (area.width - wish.width) / max(1, columns - 1))
        down = min(wish.height + 2, (area.height - wish.height) / max(1, rows - 1))
        boxes.append(Box(area.x + column * across, area.y + row * down, wish.width, wish.height))
    return tuple(boxes)
