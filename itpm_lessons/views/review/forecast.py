"""How many reviews are due on each of the next days: a column a day."""

from collections.abc import Sequence

from ..lettering import pixels, width_of
from ..markup import Markup, classes, piece, tag

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 224, 96, 2, 16, 20


def forecast_picture(days: Sequence[tuple[str, int]], exam_day: int = 0) -> Markup:
    """Draw the columns; `exam_day` is marked where it lies among the days (0 for none).

    >>> "today 3, Mon 23 Nov 1" in forecast_picture([("today", 3), ("Mon 23 Nov", 1)])
    True
    """
    step = (WIDTH - 2 * LEFT) / max(1, len(days))
    most = max([count for _, count in days], default=0)
    tall = (HEIGHT - TOP - BOTTOM) / max(1, most)
    drawn = tag(
        "svg",
        *(_column(place, day, step, tall) for place, day in enumerate(days)),
        tag("path", d=f"M0 {HEIGHT - BOTTOM}H{WIDTH}", class_="itpm-forecast-ground"),
        *(_name(place, len(days), step) for place in (0, 7, 14) if place < len(days)),
        _exam(exam_day, step) if 0 < exam_day < len(days) else None,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
        role="img",
        aria_label=_spoken(days, exam_day),
        class_="itpm-forecast",
    )
    return piece(drawn)


def _column(place: int, day: tuple[str, int], step: float, tall: float) -> Markup:
    name, count = day
    height = pixels(count * tall)
    left = LEFT + place * step
    top = pixels(HEIGHT - BOTTOM - height)
    return tag(
        "g",
        tag("title", f"{name}: {count} due"),
        tag(
            "rect",
            x=pixels(left + 1.5),
            y=top,
            width=pixels(step - 3),
            height=height,
            rx=1,
            class_=classes("itpm-forecast-day", place == 0 and "itpm-forecast-today"),
        )
        if count
        else None,
        tag("text", _short(count), x=pixels(left + step / 2), y=pixels(top - 4)) if count else None,
    )


def _short(count: int) -> str:
    """Write a number that has the room of two digits.

    >>> _short(7), _short(120)
    ('7', '99+')
    """
    return str(count) if count < 100 else "99+"


def _name(place: int, days: int, step: float) -> Markup:
    text = {0: "today", 7: "in 7 days", 14: "in 14"}[place]
    middle, half = LEFT + (place + 0.5) * step, width_of(text, 11) / 2
    at = min(max(middle, half), WIDTH - half)
    return tag("text", text, x=pixels(at), y=HEIGHT - 5, class_="itpm-forecast-name")


def _exam(day: int, step: float) -> Markup:
    at = pixels(LEFT + (day + 0.5) * step)
    half = width_of("exam", 11) / 2
    text = tag("text", "exam", x=pixels(min(max(float(at), half), WIDTH - half)), y=10)
    line = tag("path", d=f"M{at} 13V{HEIGHT - BOTTOM}")
    return tag("g", line, text, class_="itpm-forecast-exam")


def _spoken(days: Sequence[tuple[str, int]], exam_day: int) -> str:
    due = [f"{name} {count}" for name, count in days if count]
    said = f"Reviews due: {', '.join(due)}" if due else "No review is due on these days"
    return f"{said}. Exam in {exam_day} days." if exam_day else f"{said}."
