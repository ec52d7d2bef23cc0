"""Arrows between bars: from the edge that holds to the edge that is held."""

from collections.abc import Sequence
from functools import lru_cache

from .lettering import pixels

Point = tuple[float, float]
Span = tuple[float, float, float]  # left edge, right edge, middle height of a bar
STUB = 5  # how far a link leaves its bar before it turns
RUN_IN = 9  # how long it runs straight before its arrow head
HALF_BAR = 7


def route(type: str, source: Span, target: Span, row: float) -> tuple[str, str]:
    """Draw a link between two bars: where it starts, and the way from there to an arrow head.

    It leaves the start (SS, SF) or the finish (FS, FF) of the predecessor and ends on the
    start (FS, SS) or the finish (FF, SF) of the successor, which is the edge that it moves.
    `row` is the height of a row, between two of which a detour runs. The way is the ``d`` of a
    path less its first point, so that ways can be moved, or joined into one path.

    >>> route("FS", (0, 50, 10), (80, 120, 40), 30)
    ('50 10', 'h3q2 0 2 2v26q0 2 2 2h23m-4-3l4 3l-4 3')
    """
    x, y = source[1 if type[0] == "F" else 0], source[2]
    left, right = pixels(target[0] - x), pixels(target[1] - x)
    return f"{pixels(x)} {y}", _shape(type, left, right, target[2] - y, row)


@lru_cache(8192)
def _shape(type: str, left: float, right: float, down: float, row: float) -> str:
    out = 1 if type[0] == "F" else -1
    into = 1 if type[1] == "S" else -1
    return _path(_corners(out, into, left, right, down, row))


def _corners(
    out: int, into: int, left: float, right: float, down: float, row: float
) -> list[Point]:
    """Find the corners of a link from (0, 0) to the bar between `left` and `right`."""
    start, end = (0.0, 0.0), (left if into > 0 else right, down)
    leave, arrive = out * STUB, end[0] - into * RUN_IN
    if out != into:  # both ends on the same side: pass outside of both
        side = min(leave, arrive) if into > 0 else max(leave, arrive)
        return [start, (side, 0), (side, down), end]
    if (arrive - leave) * out >= 0:
        return [start, (leave, 0), (leave, down), end]
    way = 1 if down >= 0 else -1
    if abs(end[0]) < RUN_IN + STUB and down:  # it is held to the day: drop onto its bar
        inside = min(STUB, (right - left) / 2)
        x = max(0, end[0] + inside) if out > 0 else min(0, end[0] - inside)
        x = max(left, min(right, x))
        return [start, (x, 0), (x, down - way * HALF_BAR)]
    between = down - way * row / 2
    return [start, (leave, 0), (leave, between), (arrive, between), (arrive, down), end]


def _path(points: Sequence[Point]) -> str:
    """Write lines with rounded corners, each step from where the last one ended."""
    points = [p for p, before in zip(points, [None, *points], strict=False) if p != before]
    parts, at = [], points[0]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        enter, leave = _toward(corner, before), _toward(corner, after)
        parts.append(f"{_line(at, enter)}q{_step(enter, corner)} {_step(enter, leave)}")
        at = leave
    parts.append(_line(at, points[-1]))
    return "".join(parts) + (_head(points[-2], points[-1]) if len(points) > 1 else "")


def _line(start: Point, end: Point) -> str:
    """Write a line along one axis; empty where it has no length."""
    if start[1] == end[1]:
        return f"h{pixels(end[0] - start[0])}" if start[0] != end[0] else ""
    return f"v{pixels(end[1] - start[1])}"


def _toward(corner: Point, other: Point, radius: float = 2) -> Point:
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    length = abs(dx) + abs(dy)
    near = min(radius, length / 2) / length
    return corner[0] + dx * near, corner[1] + dy * near


def _head(before: Point, tip: Point) -> str:
    if before[1] != tip[1]:
        return "m-3-4l3 4l3-4" if tip[1] > before[1] else "m-3 4l3-4l3 4"
    return "m-4-3l4 3l-4 3" if tip[0] > before[0] else "m4-3l-4 3l4 3"


def _step(start: Point, end: Point) -> str:
    return _at((end[0] - start[0], end[1] - start[1]))


def _at(point: Point) -> str:
    return f"{pixels(point[0])} {pixels(point[1])}"
