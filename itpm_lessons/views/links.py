"""Arrows between bars: from the edge that holds to the edge that is held."""

from collections.abc import Sequence

from itpm_lessons.engines.network import Dependency

from .lettering import pixels

Point = tuple[float, float]
Span = tuple[float, float, float]  # left edge, right edge, middle height of a bar
STUB = 5  # how far a link leaves its bar before it turns
RUN_IN = 9  # how long it runs straight before its arrow head
HALF_BAR = 7


def route(link: Dependency, source: Span, target: Span, row: float) -> str:
    """Draw `link` between two bars as the ``d`` of a path that ends in an arrow head.

    It leaves the start (SS, SF) or the finish (FS, FF) of the predecessor and ends on the
    start (FS, SS) or the finish (FF, SF) of the successor, which is the edge that it moves.
    `row` is the height of a row, between two of which a detour runs.

    >>> route(Dependency("A", "B"), (0, 50, 10), (80, 120, 40), 30)
    'M50 10L53 10Q55 10 55 12L55 38Q55 40 57 40L80 40M76 37L80 40L76 43'
    """
    out = 1 if link.type[0] == "F" else -1
    into = 1 if link.type[1] == "S" else -1
    start: Point = (source[1 if out > 0 else 0], source[2])
    end: Point = (target[0 if into > 0 else 1], target[2])
    return _path(_corners(start, end, out, into, target, row))


def _corners(
    start: Point, end: Point, out: int, into: int, target: Span, row: float
) -> list[Point]:
    (x1, y1), (x2, y2) = start, end
    leave, arrive = x1 + out * STUB, x2 - into * RUN_IN
    if out != into:  # both ends on the same side: pass outside of both
        side = min(leave, arrive) if into > 0 else max(leave, arrive)
        return [start, (side, y1), (side, y2), end]
    if (arrive - leave) * out >= 0:
        return [start, (leave, y1), (leave, y2), end]
    down = 1 if y2 >= y1 else -1
    if abs(x2 - x1) < RUN_IN + STUB and y1 != y2:  # it is held to the day: drop onto its bar
        inside = min(STUB, (target[1] - target[0]) / 2)
        x = max(x1, x2 + inside) if out > 0 else min(x1, x2 - inside)
        x = max(target[0], min(target[1], x))
        return [start, (x, y1), (x, y2 - down * HALF_BAR)]
    between = y2 - down * row / 2
    return [start, (leave, y1), (leave, between), (arrive, between), (arrive, y2), end]


def _path(points: Sequence[Point]) -> str:
    points = [p for p, before in zip(points, [None, *points], strict=False) if p != before]
    parts = [f"M{_at(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        enter, leave = _toward(corner, before), _toward(corner, after)
        parts.append(f"L{_at(enter)}Q{_at(corner)} {_at(leave)}")
    parts.append(f"L{_at(points[-1])}")
    return "".join(parts) + (_head(points[-2], points[-1]) if len(points) > 1 else "")


def _toward(corner: Point, other: Point, radius: float = 2) -> Point:
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    length = abs(dx) + abs(dy)
    near = min(radius, length / 2) / length
    return corner[0] + dx * near, corner[1] + dy * near


def _head(before: Point, tip: Point) -> str:
    x, y = tip
    if before[1] != y:
        back = -4 if y > before[1] else 4
        wings = (x - 3, y + back), (x + 3, y + back)
    else:
        back = -4 if x > before[0] else 4
        wings = (x + back, y - 3), (x + back, y + 3)
    return f"M{_at(wings[0])}L{_at(tip)}L{_at(wings[1])}"


def _at(point: Point) -> str:
    return f"{pixels(point[0])} {pixels(point[1])}"
