"""The share of keywords as one bar, with the goal marked on it."""

from itpm_lessons.engines.resume import GOAL, Match

from ..lettering import width_of
from ..markup import Markup, tag
from .words import percent

HEIGHT, TOP, BAR = 44, 18, 14


def share_bar(found: Match, width: int | None) -> Markup:
    """Draw what is shown, what is only named, and the goal of three quarters."""
    wide = max(240, min(900, width or 600))
    shown, share = found.shown_share or 0, found.share or 0
    label = (
        f"{percent(found.shown_share)} of the keywords are shown in a sentence; with those only "
        f"named it is {percent(found.share)}. The goal is {100 * GOAL:.0f} % shown."
    )
    drawn = tag(
        "svg",
        _bar(0, wide, "ground"),
        _bar(0, shown * wide, "shown"),
        _bar(shown * wide, (share - shown) * wide, "named"),
        tag("path", d=f"M{GOAL * wide:g} {TOP - 5}V{TOP + BAR}", class_="itpm-share-goal"),
        _words(GOAL * wide, TOP - 7, f"goal {100 * GOAL:.0f} %", wide),
        _words(share * wide, HEIGHT - 2, _said(found), wide),
        viewBox=f"0 0 {wide} {HEIGHT}", width=wide, height=HEIGHT, role="img", aria_label=label,
        class_="itpm-share",
    )  # fmt: skip
    return tag("div", drawn, data_id="share-room", data_measure="share-room")


def _bar(x: float, width: float, kind: str) -> Markup:
    return tag(
        "rect",
        x=round(x, 1),
        y=TOP,
        width=round(width, 1),
        height=BAR,
        class_=f"itpm-share-{kind}",
    )


def _said(found: Match) -> str:
    named = len(found.of("named"))
    return f"{percent(found.shown_share)} shown" + (f", {named} more only named" if named else "")


def _words(x: float, y: float, said: str, wide: int) -> Markup:
    """Write words that begin at a place, or as far to the left of it as keeps them inside."""
    at = min(x + 3, wide - width_of(said, 11) - 2)
    return tag("text", said, x=round(max(0, at), 1), y=y, class_="itpm-said-here")
