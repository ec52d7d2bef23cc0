"""A scale in thirds with a mark on it: how far a mean has come, and what that is called."""

from collections.abc import Collection, Sequence
from fractions import Fraction
from math import floor

from ..lettering import amount, pixels, width_of
from ..markup import Markup, classes, tag

HEIGHT = 70


def thirds(
    names: Sequence[tuple[str, str]],
    best: Collection[str],
    at: float,
    marker: str,
    ends: Sequence[str],
    label: str,
    width: int = 440,
) -> Markup:
    """Draw three equal parts of a scale, each with a name and what is said about it.

    Parameters
    ----------
    names : sequence of (name, words)
        The three parts, from left to right.
    best : collection of str
        Names of the parts that are filled.
    at : float
        Where the mark stands, from 0 at the left end to 1.
    marker : str
        What stands above the mark.
    ends : sequence of str
        What stands below the four bounds of the parts.
    label : str
        What a screen reader says.

    Examples
    --------
    >>> drawn = thirds([("low", ""), ("middle", ""), ("high", "")], ["low"], 0.2, "1", "0123", "")
    >>> drawn.count("<rect")
    3
    """
    left, room = 14, width - 28
    part = room / 3
    x = left + room * at
    wide = width_of(marker, 12) / 2
    return tag(
        "svg",
        *(
            _part(name, words, left + part * i, part, name in best)
            for i, (name, words) in enumerate(names)
        ),
        tag("path", d=f"M{pixels(x)} 24l-6 -7h12z", class_="itpm-marker"),
        tag(
            "text",
            marker,
            x=pixels(min(max(x, wide + 2), width - wide - 2)),
            y=12,
            class_="itpm-middle itpm-strong",
        ),
        *(
            tag("text", end, x=pixels(left + part * i), y=67, class_="itpm-scale-end itpm-middle")
            for i, end in enumerate(ends)
        ),
        viewBox=f"0 0 {width} {HEIGHT}",
        width=width,
        height=HEIGHT,
        role="img",
        aria_label=label,
        class_="itpm-thirds",
    )


def _part(name: str, words: str, x: float, width: float, best: bool) -> Markup:
    return tag(
        "g",
        tag("rect", x=pixels(x), y=24, width=pixels(width), height=30),
        tag(
            "text",
            tag("tspan", name, class_="itpm-part-name"),
            f" {words}" if words else None,
            x=pixels(x + width / 2),
            y=44,
            class_="itpm-middle",
        ),
        class_=classes("itpm-third", best and "itpm-third-best"),
    )


def hundredths(share: Fraction) -> str:
    """Write a share as a whole number of 100; a half is rounded up.

    >>> hundredths(Fraction(13, 16)), hundredths(Fraction(1, 8))
    ('81', '13')
    """
    return str(floor(share * 100 + Fraction(1, 2)))


def two_places(value: Fraction) -> str:
    """Write a number with two decimals at most; a half is rounded up, as people do it.

    >>> two_places(Fraction(27, 8)), two_places(Fraction(25, 8)), two_places(Fraction(4))
    ('3.38', '3.13', '4')
    """
    return amount(floor(value * 100 + Fraction(1, 2)) / 100)
