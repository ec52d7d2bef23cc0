"""Where things stand on a radar: its axes, its three zones, and the names of the zones."""

from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, pi, sin

from itpm_lessons.engines.methodology import BOUNDARIES, Fit

from ..lettering import pixels, width_of
from ..markup import Markup, classes, tag

LABEL = 92  # pixels for the name of a criterion beside the rose
LINE = 14
LOW, HIGH = map(float, BOUNDARIES)
#: Name, start and end of each zone, in ratings.
ZONES = (("predictive", 0.0, LOW), ("hybrid", LOW, HIGH), ("agile", HIGH, 5.0))
_POINT = 9  # radius of a rating


@dataclass(frozen=True)
class Rose:
    """Where things stand on a radar of so many axes and pixels: centre, radius, directions."""

    axes: int
    width: int

    @cached_property
    def radius(self) -> float:
        """Pixels from the middle to the rim, so that names have room beside it."""
        aside = max(0.5, *(abs(self.direction(axis)[0]) for axis in range(self.axes)))
        return max(70, min(190, (self.width / 2 - LABEL) / aside - 13))

    @property
    def height(self) -> float:
        """Pixels of the picture from top to bottom."""
        return 2 * self.radius + 4 * LINE + 26

    @property
    def x(self) -> float:
        """The middle, from the left."""
        return self.width / 2

    @property
    def y(self) -> float:
        """The middle, from the top."""
        return self.height / 2

    def direction(self, axis: int) -> tuple[float, float]:
        """Right and down of an axis of length 1; none points straight up, where zones are named."""
        angle = 2 * pi * (axis + 0.5) / self.axes
        return sin(angle), -cos(angle)

    def at(self, axis: int, rating: float) -> tuple[float, float]:
        """Where a rating stands on an axis."""
        right, down = self.direction(axis)
        away = self.radius * rating / 5
        return pixels(self.x + right * away), pixels(self.y + down * away)


def names_of_zones(rose: Rose, fit: Fit) -> Markup:
    """Name the zones on the lines upwards and downwards, where the outline leaves most room."""
    taken = list(_taken(rose, fit))
    return tag("g", *(_name(rose, fit, taken, *zone) for zone in ZONES))


def _name(
    rose: Rose,
    fit: Fit,
    taken: list[tuple[float, float, float]],
    name: str,
    start: float,
    end: float,
) -> Markup:
    half = width_of(name, 11) / 2 + 1
    place = max(_places(rose, start, end), key=lambda y: _room(rose.x, y, half, taken))
    return tag(
        "text",
        name,
        x=pixels(rose.x),
        y=pixels(place + 4),
        class_=classes("itpm-zone-name itpm-middle", name in fit.best and "itpm-strong"),
    )


def _places(rose: Rose, start: float, end: float) -> list[float]:
    """List heights at which a name can stand within its zone, the usual one first."""
    least, most = max(rose.radius * start / 5 + 8, 10), rose.radius * end / 5 - 8
    usual = rose.radius * ((start + end) / 10 if start else 0.28)  # clear of the ratings 1
    aways = [usual, *(least + (most - least) * n / 6 for n in range(7))] if start else [usual]
    sides = (-1,) if rose.axes % 2 else (-1, 1)  # an odd number has an axis that points down
    return [rose.y + side * away for side in sides for away in aways]


def _taken(rose: Rose, fit: Fit) -> list[tuple[float, float, float]]:
    """List points of the outline, and the ratings, each with its radius in pixels."""
    corners = [rose.at(i, row.rating) for i, row in enumerate(fit.profile) if row.weight]
    found: list[tuple[float, float, float]] = [
        (*rose.at(i, row.rating), _POINT) for i, row in enumerate(fit.profile)
    ]
    for (x, y), (to_x, to_y) in zip(corners, corners[1:] + corners[:1], strict=True):
        found += [(x + (to_x - x) * n / 24, y + (to_y - y) * n / 24, 1) for n in range(24)]
    return found


def _room(x: float, y: float, half: float, taken: list[tuple[float, float, float]]) -> float:
    """Pixels between a name and what is nearest to it; more than 4 count as 4."""
    gaps = (
        hypot(max(0, abs(at_x - x) - half), max(0, abs(at_y - y) - 5)) - radius
        for at_x, at_y, radius in taken
    )
    return min(4.0, *gaps)
