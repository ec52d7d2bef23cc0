"""Charts of a few curves: lines, areas, columns and marks over two axes, labelled where they are.

A chart is a room, `Chart`, that turns values into pixels, and pieces drawn in it; the colours of
a kind ("task", "ideal", "critical", "good", "muted") stand in ``widgets/stage.css``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from .axis import Axis
from .lettering import amount, pixels, width_of
from .markup import Markup, classes, tag

Point = tuple[float, float]

NAME = 14  # pixels that the name of the lower axis adds below its ticks


@dataclass(frozen=True)
class Chart:
    """The room of a chart: ranges of both axes, and pixels.

    Parameters
    ----------
    x, y : tuple of float
        Least and greatest value of each axis, in the units of the data.
    width, height : int
        Pixels, with the margins.
    left, right, top, bottom : int
        Margins in pixels, for the ticks and for what stands behind the last point.

    Examples
    --------
    >>> room = Chart((0, 10), (0, 22), 320, 180)
    >>> ideal = room.line([(0, 22), (10, 0)], "ideal")
    >>> 'aria-label="Burn-down"' in room.draw(ideal, label="Burn-down")
    True
    """

    x: tuple[float, float]
    y: tuple[float, float]
    width: int = 420
    height: int = 220
    left: int = 34
    right: int = 14
    top: int = 14
    bottom: int = 24

    @cached_property
    def _across(self) -> Axis:
        return Axis(self.left, self.width - self.right, self.x[1], self.x[0])

    @cached_property
    def _up(self) -> Axis:
        return Axis(0, self.height - self.top - self.bottom, self.y[1], self.y[0])

    def across(self, x: float) -> float:
        """Where `x` stands, in pixels from the left."""
        return self._across.at(x)

    def down(self, y: float) -> float:
        """Where `y` stands, in pixels from the top."""
        return pixels(self.height - self.bottom - self._up.exactly(y))

    # ---- pieces

    def line(self, points: Iterable[Point], kind: str = "task", *, step: bool = False) -> Markup:
        """Draw a line through points; as `step`, each value holds until the next."""
        return tag("path", d=self._path(points, step), class_=f"itpm-line itpm-line-{kind}")

    def _path(self, points: Iterable[Point], step: bool = False) -> str:
        parts: list[str] = []
        for x, y in points:
            across, down = self.across(x), self.down(y)
            if step and parts:
                parts.append(f"H{across}V{down}")
            else:
                parts.append(f"{'L' if parts else 'M'}{across} {down}")
        return "".join(parts)

    def area(
        self, lower: Sequence[Point], upper: Sequence[Point], kind: str = "task", *, title: str = ""
    ) -> Markup:
        """Fill what lies between two lines; `title` is shown when the pointer rests on it."""
        outline = [*upper, *reversed(lower)]
        named = tag("title", title) if title else None
        return tag("path", named, d=self._path(outline) + "Z", class_=f"itpm-area itpm-area-{kind}")

    def columns(
        self, heights: Iterable[tuple[float, float, float]], kind: str = "task", gap: float = 1
    ) -> Markup:
        """Draw columns ``(from, to, height)``, as in a histogram."""
        ground = self.down(max(0, self.y[0]))
        drawn = []
        for start, end, height in heights:
            left, right, top = self.across(start) + gap, self.across(end) - gap, self.down(height)
            drawn.append(
                tag(
                    "rect",
                    x=pixels(left),
                    y=min(top, ground),
                    width=pixels(max(1, right - left)),
                    height=pixels(abs(ground - top)),
                    class_=f"itpm-column itpm-column-{kind}",
                )
            )
        return tag("g", *drawn)

    def dots(self, points: Iterable[Point], kind: str = "task", radius: float = 3) -> Markup:
        """Draw points."""
        return tag(
            "g",
            *(tag("circle", cx=self.across(x), cy=self.down(y), r=radius) for x, y in points),
            class_=f"itpm-dots itpm-dots-{kind}",
        )

    def upright(self, x: float, label: str = "", kind: str = "muted") -> Markup:
        """Draw a vertical line at `x`, with words at its upper end, on the side with more room."""
        at = self.across(x)
        flip = at + width_of(label, 11) + 6 > self.width
        return tag(
            "g",
            tag("path", d=f"M{at} {self.top}V{self.height - self.bottom}"),
            tag(
                "text",
                label,
                x=pixels(at + (-4 if flip else 4)),
                y=self.top + 9,
                class_=classes("itpm-said-here", flip and "itpm-end"),
            ),
            class_=f"itpm-rule-line itpm-rule-{kind}",
        )

    def level(self, y: float, label: str = "", kind: str = "muted") -> Markup:
        """Draw a horizontal line at `y`, with words above its right end."""
        at = self.down(y)
        return tag(
            "g",
            tag("path", d=f"M{self.left} {at}H{self.width - self.right}"),
            tag(
                "text",
                label,
                x=self.width - self.right,
                y=pixels(at - 4),
                class_="itpm-said-here itpm-end",
            ),
            class_=f"itpm-rule-line itpm-rule-{kind}",
        )

    def words(
        self,
        x: float,
        y: float,
        text: str,
        kind: str = "muted",
        *,
        end: bool = False,
        dx: float = 0,
        dy: float = 0,
    ) -> Markup:
        """Write words at a point of the data; `end` lets them end there.

        `dx` moves them to the right, `dy` down, in pixels.
        """
        return tag(
            "text",
            text,
            x=pixels(self.across(x) + dx),
            y=pixels(self.down(y) + dy),
            class_=classes("itpm-said-here", f"itpm-said-{kind}", end and "itpm-end"),
        )

    # ---- the whole

    def draw(
        self,
        *pieces: Markup | None,
        label: str,
        x_name: str = "",
        y_name: str = "",
        x_ticks: Sequence[float] | None = None,
        y_ticks: Sequence[float] | None = None,
        data_id: str | None = None,
        role: str = "img",
    ) -> Markup:
        """Draw the axes and the pieces over them.

        `label` is what a screen reader says: what is drawn, and what it shows. `x_name` stands
        at the right below the ticks, `y_name` above the other axis; ticks are chosen where they
        are not given. A chart in which something can be moved has the `role` group.
        """
        across = self._across.ticks() if x_ticks is None else x_ticks
        up = self._up.ticks(34) if y_ticks is None else y_ticks
        across = [x for x in across if self.across(x) + width_of(amount(x), 11) / 2 <= self.width]
        height = self.height + (NAME if x_name else 0)
        return tag(
            "svg",
            tag("g", *map(self._grid, up), class_="itpm-grid"),
            *pieces,
            tag("g", *map(self._tick_up, up), *map(self._tick_across, across), class_="itpm-ticks"),
            self._names(x_name, y_name, max(up, default=0)),
            viewBox=f"0 0 {self.width} {height}",
            width=self.width,
            height=height,
            role=role,
            aria_label=label,
            class_="itpm-chart",
            data_id=data_id,
        )

    def _grid(self, y: float) -> Markup:
        return tag("path", d=f"M{self.left} {self.down(y)}H{self.width - self.right}")

    def _tick_up(self, y: float) -> Markup:
        return tag(
            "text", amount(y), x=self.left - 6, y=pixels(self.down(y) + 4), class_="itpm-end"
        )

    def _tick_across(self, x: float) -> Markup:
        return tag(
            "text",
            amount(x),
            x=self.across(x),
            y=self.height - self.bottom + 16,
            class_="itpm-middle",
        )

    def _names(self, x_name: str, y_name: str, highest: float) -> Markup:
        """Write the names of the axes, the upper one clear of the highest tick."""
        below, above = self.height - self.bottom + 16 + NAME, self.top - 4
        if self.down(highest) < self.top + 8:
            above = max(10, self.top - 12)
        return tag(
            "g",
            tag("text", x_name, x=self.width - self.right, y=below, class_="itpm-end"),
            tag("text", y_name, x=2, y=above),
            class_="itpm-ticks",
        )
