"""A bullet bar: what was used, what is forecast and how sure that is, over the tolerance."""

from itpm_lessons.engines.stages import Reading

from ..axis import Axis
from ..lettering import pixels
from ..markup import Markup, classes, tag

HEIGHT, MIDDLE = 26, 13
HEAD_ROOM = 1.18  # how far the scale goes beyond the highest value that is still within


def bullet(
    reading: Reading, label: str, *, unsure: float = 0, width: int = 200, ended: bool = False
) -> Markup:
    """Draw one bar.

    The broad pale band is the tolerance, the tick in it the plan; the bar is what was used, the
    diamond the forecast, the line through it the range of 8 in 10. `ended` leaves out both.

    >>> from itpm_lessons.engines.stages import Tolerance
    >>> "itpm-critical" in bullet(Tolerance.of_percent("cost", 30_000, 10).read(33_600), "Cost")
    True
    """
    tolerance, forecast = reading.tolerance, reading.forecast
    total = forecast.at_completion
    far = max(tolerance.highest * HEAD_ROOM, total + (0 if ended else unsure), forecast.so_far)
    axis = Axis(2, width - 8, far)
    return tag(
        "svg",
        _band(axis, tolerance.planned - tolerance.above, tolerance.highest),
        _bar(axis, forecast.so_far),
        _tick(axis, tolerance.planned),
        None if ended else _marker(axis, total, unsure),
        viewBox=f"0 0 {width} {HEIGHT}",
        width=width,
        height=HEIGHT,
        role="img",
        aria_label=label,
        class_=classes("itpm-bullet", reading.exception and "itpm-critical"),
    )


def _band(axis: Axis, low: float, high: float) -> Markup:
    left, right = axis.exactly(max(0, low)), axis.exactly(high)
    ground = tag(
        "rect", x=2, y=MIDDLE - 4, width=pixels(axis.right - 2), height=8, class_="itpm-ground"
    )
    band = tag(
        "rect",
        x=pixels(left),
        y=2,
        width=pixels(max(2, right - left)),
        height=HEIGHT - 4,
        class_="itpm-room",
    )
    return tag("g", ground, band)


def _bar(axis: Axis, used: float) -> Markup | None:
    if used <= 0:
        return None
    length = pixels(max(1, axis.exactly(used) - 2))
    return tag("rect", x=2, y=MIDDLE - 4, width=length, height=8, class_="itpm-used")


def _tick(axis: Axis, planned: float) -> Markup:
    return tag("path", d=f"M{axis.at(planned)} 2V{HEIGHT - 2}", class_="itpm-planned")


def _marker(axis: Axis, total: float, unsure: float) -> Markup:
    at, low, high = axis.at(total), axis.at(max(0, total - unsure)), axis.at(total + unsure)
    line = (
        f"M{low} {MIDDLE}H{high}M{low} {MIDDLE - 4}V{MIDDLE + 4}M{high} {MIDDLE - 4}V{MIDDLE + 4}"
    )
    return tag(
        "g",
        tag("path", d=line, class_="itpm-unsure") if unsure else None,
        tag("path", d=f"M{at} {MIDDLE - 7}l6 7l-6 7l-6 -7z", class_="itpm-expected"),
    )
