"""Value less the cost of releases, week by week, for several plans below each other's names."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from itpm_lessons.engines.methodology import Composition

from ..axis import round_step
from ..chart import Chart
from ..lettering import amount, money, pixels, width_of
from ..markup import Markup, classes, tag
from .sheet import Sheet, in_week

GAP = 13  # pixels between names at the end of lines
HEIGHT, TOP, BOTTOM = 202, 26, 24
TICK = 34  # pixels between ticks, at least


@dataclass(frozen=True)
class Curve:
    """A plan to be drawn: what it is called, in a word too, and in which kind of line."""

    name: str
    short: str
    plan: Composition
    kind: str

    @property
    def even(self) -> float | None:
        """Week from which on it has brought more than it cost."""
        return self.plan.release_plan.break_even()


def value_chart(curves: Sequence[Curve], sheet: Sheet, horizon: float) -> Markup:
    """Draw the curves up to the week by which value is counted; the first is the learner's.

    >>> from itpm_lessons.engines.methodology.examples import CLOCKIN_RELEASES
    >>> curve = Curve("yours", "yours", CLOCKIN_RELEASES, "task")
    >>> "yours $9,800 by week 20" in value_chart([curve], Sheet(640, 21), 20)
    True
    """
    lines = [curve.plan.release_plan.cash_curve(horizon) for curve in curves]
    values = [cash for line in lines for _, cash in line]
    low, high = min(0, *values), max(1, *values)
    step = round_step(TICK * (high - low) / (HEIGHT - TOP - BOTTOM))
    high = step * ceil(high / step)
    room = Chart(
        (0, sheet.end),
        (low, high),
        sheet.width,
        HEIGHT,
        left=sheet.left,
        right=sheet.right,
        top=TOP,
        bottom=BOTTOM,
    )
    drawn = [
        room.line(line, curve.kind)
        for curve, line in reversed(list(zip(curves, lines, strict=True)))
    ]
    return room.draw(
        room.level(0) if low < 0 else None,
        room.upright(horizon),
        *drawn,
        _even(room, curves[0], horizon),
        _names(room, curves, horizon),
        label=_said(curves, horizon),
        x_name="week",
        y_ticks=[step * n for n in range(ceil(low / step), round(high / step) + 1)],
        y_name="net: value less the cost of releases, $",
    )


def _said(curves: Sequence[Curve], horizon: float) -> str:
    each = (
        f"{curve.name} {money(curve.plan.release_plan.cash_by(horizon))} by week {amount(horizon)}"
        for curve in curves
    )
    return f"Net value over time: {', '.join(each)}."


def _even(room: Chart, curve: Curve, horizon: float) -> Markup | None:
    """Mark where the learner's plan breaks even."""
    even = curve.even
    if even is None or not 0 < even <= horizon:
        return None
    said = f"paid back in {in_week(even)}"
    fits = room.across(even) - width_of(said, 11) >= room.left + 4
    return tag(
        "g",
        room.dots([(even, 0)], "task", 4),
        room.words(even, 0, said, "task", end=True, dy=-7) if fits else None,
    )


def _names(room: Chart, curves: Sequence[Curve], horizon: float) -> Markup:
    """Write names behind the ends of the lines, moved apart where they would meet."""
    ends = [(room.down(c.plan.release_plan.cash_by(horizon)), c) for c in curves]
    ends.sort(key=lambda end: end[0])
    written: list[Markup] = []
    lowest = 0.0
    for down, curve in ends:
        lowest = max(down + 4, lowest + GAP)
        written.append(
            tag(
                "text",
                curve.name,
                x=pixels(room.across(horizon) + 6),
                y=pixels(lowest),
                class_=classes("itpm-said-here", f"itpm-said-{curve.kind}"),
            )
        )
    return tag("g", *written)
