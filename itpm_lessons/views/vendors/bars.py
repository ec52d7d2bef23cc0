"""The ranking as bars: what each criterion adds to a vendor's total."""

from itpm_lessons.engines.procurement import BEST_SCORE, Scores

from ..lettering import amount, fitted, pixels, width_of, wrapped
from ..markup import Markup, classes, tag
from .state import two_places

ROW, BAR, LINE, TOTAL = 58, 26, 14, 48  # pixels


def bars(scores: Scores, width: int) -> Markup:
    """Draw a bar a vendor, best first, in segments of the criteria; those who are out say why.

    >>> from itpm_lessons.engines.procurement.examples import SUPPLIERS
    >>> "1. Northline 7.25" in bars(SUPPLIERS, 640)
    True
    """
    rows = [_row(scores, name, place, width) for place, name in enumerate(scores.ranking)]
    return tag(
        "svg",
        *rows,
        viewBox=f"0 0 {width} {ROW * len(rows)}",
        width=width,
        height=ROW * len(rows),
        role="img",
        aria_label=said(scores),
        class_="itpm-ranking",
    )


def said(scores: Scores) -> str:
    """Say the ranking.

    >>> said(Scores.of({"price": 1}, A=(5,), B=(7,)))
    'Ranking, totals from 0 to 10: 1. B 7.00, 2. A 5.00.'
    """
    listed = ", ".join(
        f"{place(scores, n)} {n} {two_places(scores.total(n))}" for n in scores.ranking
    )
    return f"Ranking, totals from 0 to {BEST_SCORE}: {listed}."


def place(scores: Scores, name: str) -> str:
    """Tell the place of a vendor; equals share one, and who is out has none.

    >>> place(Scores.of({"price": 1}, A=(5,), B=(5,)), "B")
    '1.'
    """
    if scores.knocked_out(name):
        return "out:"
    ahead = sum(scores.total(other) > scores.total(name) for other in scores.still_in)
    return f"{ahead + 1}."


def _row(scores: Scores, name: str, at: int, width: int) -> Markup:
    top, out = at * ROW, scores.knocked_out(name)
    best = name in scores.best
    room = width - TOTAL
    head = f"{place(scores, name)} {name}"
    why = None
    if out:
        score = amount(scores.score(name, out[0].name))
        words = f"{out[0].name} {score}, at least {amount(out[0].least or 0)} is asked for"
        why = tag(
            "text",
            fitted(words, width - width_of(head) - 20, 11),
            x=pixels(width_of(head) + 10),
            y=top + 15,
            class_="itpm-said-here itpm-said-critical",
        )
    total = scores.total(name)
    return tag(
        "g",
        tag("text", fitted(head, width), x=0, y=top + 15, class_="itpm-vendor-name"),
        why,
        *_segments(scores, name, top + 21, room),
        tag(
            "text",
            two_places(total),
            x=pixels(room * float(total) / BEST_SCORE + 7),
            y=top + 39,
            class_="itpm-vendor-total",
        ),
        class_=classes("itpm-vendor", best and "itpm-vendor-best", out and "itpm-vendor-out"),
    )


def _segments(scores: Scores, name: str, top: int, room: float) -> list[Markup]:
    drawn, left = [], 0.0
    for number, (each, part) in enumerate(zip(scores.criteria, scores.parts(name), strict=True)):
        wide = room * float(part) / BEST_SCORE
        if wide >= 1:
            drawn.append(_segment(scores, name, number, left, wide, top))
        left += wide
        del each
    return drawn


def _segment(scores: Scores, name: str, number: int, left: float, wide: float, top: int) -> Markup:
    each = scores.criteria[number]
    share, score = float(scores.share(each.name)) * 100, scores.score(name, each.name)
    told = f"{each.name}: {amount(round(share, 1))} % × {amount(score)}"
    return tag(
        "g",
        tag("title", f"{told} = {two_places(share * score / 100)}"),
        tag("rect", x=pixels(left), y=top, width=pixels(max(1, wide - 1.5)), height=BAR, rx=2),
        tag(
            "text",
            _label(f"{number + 1} {each.name}", str(number + 1), wide - 8),
            x=pixels(left + 5),
            y=top + 17,
        ),
        class_=f"itpm-part itpm-part-{number % 2}",
    )


def _label(full: str, short: str, room: float) -> str:
    """Write the name where it fits, its number where that fits, and nothing else."""
    if width_of(full, 11) <= room:
        return full
    first = wrapped(full, room, 11, 1)
    if first and len(first[0]) >= 9 and room > 64:
        return first[0]
    return short if width_of(short, 11) <= room else ""
