"""A profile as a radar: an axis a criterion, predictive in the middle, agile at the rim."""

from functools import lru_cache

from itpm_lessons.engines.methodology import RATINGS, Fit, Rated

from ..lettering import pixels, width_of, wrapped
from ..markup import Markup, classes, piece, tag
from .rose import LABEL, LINE, ZONES, Rose, names_of_zones


def radar(fit: Fit, width: int = 440, *, interactive: bool = False) -> Markup:
    """Draw a profile; the zone of the best fit is filled. Ids of ratings: ``dot:NAME:RATING``.

    A criterion without weight keeps its axis, and the outline passes it by.

    >>> from itpm_lessons.engines.methodology.examples import CLOCKIN
    >>> "Requirements 4" in radar(Fit(CLOCKIN))
    True
    """
    rose = Rose(len(fit.profile), width)
    rows = list(enumerate(fit.profile))
    return tag(
        "svg",
        _zones(rose, fit.best),
        tag("g", *(_axis(rose, i) for i, _ in rows), class_="itpm-grid"),
        _outline(rose, [(i, row) for i, row in rows if row.weight]),
        *(_choices(rose, i, row) for i, row in rows if interactive),
        names_of_zones(rose, fit),
        *(_point(rose, i, row) for i, row in rows),
        *(_label(rose, i, row) for i, row in rows),
        viewBox=f"0 0 {width} {pixels(rose.height)}",
        width=width,
        height=pixels(rose.height),
        role="group" if interactive else "img",
        aria_label=spoken(fit),
        class_="itpm-radar",
    )


def spoken(fit: Fit) -> str:
    """Say what the radar shows."""
    rated = ", ".join(
        f"{row.criterion.title} {row.rating}" + ("" if row.weight else " (left out)")
        for row in fit.profile
    )
    return (
        f"Radar from 1, predictive, in the middle to 5, agile, at the rim. {rated}. "
        f"Best fit: {' and '.join(fit.best)}."
    )


def _zones(rose: Rose, best: tuple[str, ...]) -> Markup:
    """Draw the three zones, the outermost first, so that each covers the rest of its disc."""
    drawn = [
        tag(
            "circle",
            cx=pixels(rose.x),
            cy=pixels(rose.y),
            r=pixels(rose.radius * end / 5),
            class_=classes("itpm-zone", f"itpm-zone-{name}", name in best and "itpm-zone-best"),
        )
        for name, _, end in ZONES
    ]
    return tag("g", *reversed(drawn))


def _axis(rose: Rose, axis: int) -> Markup:
    x, y = rose.at(axis, 5)
    return tag("path", d=f"M{pixels(rose.x)} {pixels(rose.y)}L{x} {y}")


def _outline(rose: Rose, rows: list[tuple[int, Rated]]) -> Markup:
    corners = [rose.at(axis, row.rating) for axis, row in rows]
    path = "M" + "L".join(f"{x} {y}" for x, y in corners) + "Z"
    return tag("path", d=path, class_="itpm-outline")


@lru_cache(512)
def _choices(rose: Rose, axis: int, row: Rated) -> Markup:
    """Let a rating be picked on its axis; by keyboard the sliders do the same."""
    others = (rating for rating in RATINGS if rating != row.rating)
    return piece(tag("g", *(_choice(rose, axis, row, rating) for rating in others)))


def _choice(rose: Rose, axis: int, row: Rated, rating: int) -> Markup:
    x, y = rose.at(axis, rating)
    return tag(
        "g",
        tag("title", f"{row.criterion.title} {rating}: {row.criterion.anchor(rating)}"),
        tag("circle", cx=x, cy=y, r=10, class_="itpm-reach"),
        tag("circle", cx=x, cy=y, r=2.2, class_="itpm-dot"),
        data_id=f"dot:{row.name}:{rating}",
        tabindex=-1,
        role="button",
        aria_label=f"Rate {row.criterion.title} {rating}",
    )


def _point(rose: Rose, axis: int, row: Rated) -> Markup:
    x, y = rose.at(axis, row.rating)
    return tag(
        "g",
        tag("title", f"{row.criterion.title} {row.rating}: {row.words}"),
        tag("circle", cx=x, cy=y, r=9),
        tag("text", row.rating, x=x, y=pixels(y + 4), class_="itpm-middle"),
        class_=classes("itpm-point", not row.weight and "itpm-left-out"),
    )


@lru_cache(512)
def _label(rose: Rose, axis: int, row: Rated) -> Markup:
    """Write the criterion beyond the end of its axis, and how much it counts if not once."""
    right, down = rose.direction(axis)
    beside = abs(right) > 0.45
    lines = list(_broken(row.criterion.title, LABEL if beside else LABEL + 20))
    if row.weight != 1:
        lines.append(f"counts × {row.weight}" if row.weight else "left out")
    x = rose.x + right * (rose.radius + 12)
    y = rose.y + down * (rose.radius + 14)
    place = "itpm-middle" if not beside else "itpm-end" if right < 0 else None
    first = y + 4 - LINE * (len(lines) - 1) * (0.5 if beside else 1 if down < 0 else 0)
    x = x if beside else _clear(rose, x, right, max(map(width_of, lines)))
    return tag(
        "g",
        *(
            tag("text", line, x=pixels(x), y=pixels(first + LINE * i), class_=place)
            for i, line in enumerate(lines)
        ),
        class_=classes("itpm-axis-name", not row.weight and "itpm-left-out"),
    )


def _broken(title: str, room: float) -> tuple[str, ...]:
    return wrapped(title, room, 12)


def _clear(rose: Rose, x: float, right: float, wide: float) -> float:
    """Keep a name above or below the rose in the picture, and on its own side of the middle."""
    least, most = wide / 2, rose.width - wide / 2
    if right > 0.01:
        least = rose.x + 5 + wide / 2
    elif right < -0.01:
        most = rose.x - 5 - wide / 2
    return max(least, min(most, x))
