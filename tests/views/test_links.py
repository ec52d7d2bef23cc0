"""Arrows between bars: each type leaves and reaches the edges that it is about."""

import itertools
import re

import pytest

from itpm_lessons.views.links import route

SOURCE, ROW = (100, 160, 12.5), 25


def walk(way, start):
    """Follow the steps of a way up to its arrow head; return the points that its line passes."""
    points = [tuple(map(float, start.split()))]
    for command, numbers in re.findall(r"([hvq])([^hvqm]*)", way.split("m")[0]):
        values = [float(n) for n in re.findall(r"-?[\d.]+", numbers)]
        x, y = points[-1]
        if command == "h":
            points.append((x + values[0], y))
        elif command == "v":
            points.append((x, y + values[0]))
        else:
            points.append((x + values[-2], y + values[-1]))
    return points


def drawn(type, target):
    start, path = route(type, SOURCE, target, ROW)
    return walk(path, start), path


TARGETS = [
    (200, 260, 62.5),
    (120, 150, 62.5),
    (20, 60, 62.5),
    (300, 303, 87.5),
    (40, 240, 12.5 - 25),
]


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("type", ["FS", "SS", "FF", "SF"])
def test_leaves_and_reaches_the_edges_of_its_type(type, target):
    points, _ = drawn(type, target)
    assert points[0] == ((160 if type[0] == "F" else 100), 12.5)
    x, y = points[-1]
    if y == pytest.approx(target[2]):  # it comes from the side
        assert x == pytest.approx(target[0] if type[1] == "S" else target[1])
    else:  # it drops onto the bar's top or bottom
        assert abs(y - target[2]) == pytest.approx(7)
        assert target[0] - 0.1 <= x <= target[1] + 0.1


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize(("type", "comes_from"), [("FS", -1), ("SS", -1), ("FF", 1), ("SF", 1)])
def test_comes_from_outside_and_never_through_its_own_bar(type, comes_from, target):
    points, _ = drawn(type, target)
    if points[-1][1] == pytest.approx(target[2]):
        assert (points[-2][0] - points[-1][0]) * comes_from > 0


def test_a_successor_that_starts_at_once_is_dropped_onto():
    points, path = drawn("FS", (160, 220, 37.5))
    assert points[-1] == pytest.approx((165, 30.5))
    assert path.endswith("m-3-4l3 4l3-4")


def test_what_moves_along_keeps_its_shape():
    _, path = route("FS", (0, 50, 10), (80, 120, 40), 25)
    _, moved = route("FS", (7.3, 57.3, 85), (87.3, 127.3, 115), 25)
    assert path == moved


def test_lines_run_along_the_axes_and_bends_are_round():
    points, path = drawn("FS", (20, 60, 62.5))
    for (x1, y1), (x2, y2) in itertools.pairwise(points):
        assert x1 == x2 or y1 == y2 or (abs(x1 - x2) <= 2 and abs(y1 - y2) <= 2)
    assert path.count("q") == 4
