"""Arrows over the matrix, from a risk as it is to what its response leaves of it.

Lines run below the chips and heads lie above them, so that each arrow is seen to end at its own.
"""

from dataclasses import dataclass
from math import hypot

from itpm_lessons.engines.risk import Risk

from ..lettering import pixels
from ..markup import Markup, classes, tag
from .room import CHIP_HEIGHT, CHIP_WIDTH, GAP, Mark, Room
from .state import RisksState

Point = tuple[float, float]
HEAD = 7  # pixels of an arrow's head


@dataclass(frozen=True)
class _Arrow:
    start: Point
    end: Point
    classes: str | None

    @property
    def _direction(self) -> Point:
        across, down = self.end[0] - self.start[0], self.end[1] - self.start[1]
        length = hypot(across, down)
        return across / length, down / length

    def _before(self, far: float) -> Point:
        """Return the point so many pixels before the end."""
        x, y = self._direction
        return self.end[0] - far * x, self.end[1] - far * y

    def line(self) -> Markup:
        """Draw the line, up to the head; what lies under the first chip is hidden by it."""
        start, base = self.start, self._before(self._edge + HEAD)
        path = f"M{pixels(start[0])} {pixels(start[1])}L{pixels(base[0])} {pixels(base[1])}"
        return tag("path", d=path, class_=self.classes)

    def head(self) -> Markup:
        """Draw the head, its tip at the edge of the second chip."""
        x, y = self._direction
        tip, base = self._before(self._edge), self._before(self._edge + HEAD)
        wide = -y * HEAD / 2, x * HEAD / 2
        corners = (
            tip,
            (base[0] + wide[0], base[1] + wide[1]),
            (base[0] - wide[0], base[1] - wide[1]),
        )
        path = "M" + "L".join(f"{pixels(a)} {pixels(b)}" for a, b in corners) + "Z"
        return tag("path", d=path, class_=self.classes)

    @property
    def _edge(self) -> float:
        """How far from the middle of a chip its edge is in this direction, and a little more."""
        x, y = self._direction
        wide = CHIP_WIDTH / 2 / abs(x) if x else float("inf")
        high = CHIP_HEIGHT / 2 / abs(y) if y else float("inf")
        return min(wide, high) + 1


def arrows(state: RisksState, room: Room) -> tuple[Markup, ...]:
    """Draw two layers, lines and heads; nothing while only the risks themselves are shown."""
    if not state.residual:
        return ()
    drawn = [arrow for risk in state.register if (arrow := _arrow(state, room, risk))]
    lines, heads = (each.line() for each in drawn), (each.head() for each in drawn)
    return _layer(room, "lines", *lines), _layer(room, "heads", *heads)


def _layer(room: Room, name: str, *paths: Markup) -> Markup:
    height = room.rows * (room.height + GAP) - GAP
    return tag(
        "svg",
        *paths,
        viewBox=f"0 0 {room.width} {height}",
        width=room.width,
        height=height,
        class_=f"itpm-risk-arrows itpm-arrow-{name}",
        aria_hidden="true",
        data_id=f"risk-{name}",
    )


def _arrow(state: RisksState, room: Room, risk: Risk) -> _Arrow | None:
    matrix = state.assessment.matrix
    if risk.response is None or matrix.cell(risk) == matrix.cell(risk, True):
        return None
    start = room.middle(matrix.cell(risk), Mark(risk.name))
    end = room.middle(matrix.cell(risk, True), Mark(risk.name, True))
    if start is None or end is None:
        return None
    picked = risk.name == state.selected
    named = classes(
        "itpm-arrow",
        risk.residual_expected_value > risk.expected_value and "itpm-arrow-worse",
        picked and "itpm-arrow-strong",
        state.selected is not None and not picked and "itpm-arrow-faint",
    )
    return _Arrow(start, end, named)
