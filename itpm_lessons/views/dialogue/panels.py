"""Beside the conversation: the meters, and what is left."""

from itpm_lessons.engines.dialogue import EFFECT, PRICE, Play

from ..frame import panel, row
from ..markup import Markup, tag
from .words import left_words, plain, share_words, signed


def meters_panel(play: Play) -> Markup:
    """Show each meter with its value, its last change, and what it stands for."""
    last = dict(play.log[-1].choice.effects) if play.log else {}
    rows: list[Markup] = []
    for meter in play.script.of_kind(EFFECT):
        changed = f" ({signed(last[meter.id])})" if last.get(meter.id) else ""
        value = play.meters[meter.id]
        unit = f" {meter.unit}" if meter.unit else ""
        rows += [
            row(meter.name, f"{plain(value)}{unit}{changed}", critical=value * meter.worth < 0),
            tag("p", meter.about),
        ]
    return panel("What came of it", *rows, data_id="panel:meters")


def budget_panel(play: Play) -> Markup | None:
    """Show what was paid, and what is left; nothing where nothing is paid."""
    script = play.script
    paid = script.of_kind(PRICE)
    if not paid:
        return None
    rows = [row(meter.name, f"{play.meters[meter.id]} {meter.unit}".strip()) for meter in paid]
    return panel(
        f"Your {script.unit}",
        _bar(play) if script.budget else None,
        tag("p", left_words(play)) if script.budget else None,
        *rows,
        tag("p", share_words(play)) if share_words(play) else None,
        data_id="panel:budget",
    )


def _bar(play: Play) -> Markup:
    used = min(1.0, max(0.0, 1 - play.left / play.script.budget))
    return tag(
        "div",
        tag("span", style=f"width:{used:.1%}"),
        class_="itpm-meter itpm-meter-paid",
        aria_hidden="true",
    )
