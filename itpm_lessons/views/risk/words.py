"""The sentence below the picture: what it means for whoever has to decide."""

from itpm_lessons.engines.risk.matrix_quality import REVERSED

from ..lettering import are, money
from ..markup import Markup, join, tag
from .state import RisksState, of_hundred, percent


def meaning(state: RisksState) -> Markup:
    """Say what the page shows, in the mode that it is in."""
    if not len(state.register):
        return join("A register without risks says that nobody looked. What could go otherwise?")
    if state.doubting:
        return _doubts(state)
    return _responses(state) if state.residual else _total(state)


def _total(state: RisksState) -> Markup:
    above = state.total.chance_above(max(0, state.expected))
    return join(
        tag("b", money(state.expected)),
        f" is what these risks cost on average. In {of_hundred(above)} projects like this they "
        "cost more; to have enough in 80 of 100, set aside ",
        tag("b", money(state.total.percentile(0.8))),
        ".",
    )


def _responses(state: RisksState) -> Markup:
    register = state.register
    if not any(risk.response for risk in register):
        return join(
            "No risk has a response yet, so nothing is left after one. Pick a risk, choose one."
        )
    before, after = register.expected_value(), register.expected_value(residual=True)
    cost = register.response_cost
    worth = before - after - cost
    end = f"worth {money(worth)} on average" if worth >= 0 else f"{money(-worth)} dearer than that"
    return join(
        f"The responses take the expected value from {money(before)} to {money(after)}. "
        f"They cost {money(cost)} for certain, so that they are ",
        tag("b", end),
        ".",
    )


def _doubts(state: RisksState) -> Markup:
    turned = sum(pair.kind == REVERSED for pair in state.misled)
    tied = len(state.misled) - turned
    if not state.misled:
        return join(
            "On this register the matrix sorts as the money does. That is luck of these numbers: "
            "move one within its level, and it may not."
        )
    return join(
        tag("b", f"{turned} {'pair' if turned == 1 else 'pairs'}"),
        f" of your risks {are(turned)} sorted the wrong way round by their scores, and ",
        tag("b", tied),
        f" {are(tied)} not told apart though one is worth half as much again or more.",
    )


def moved(name: str, was: tuple[float, float], now: tuple[float, float]) -> str:
    """Say what a move to another cell did to probability and impact; "" for nothing.

    >>> moved("R2", (0.4, 9_000), (0.5, 9_000))
    'R2: 40 % → 50 %, the middle of its new level.'
    """
    changes = [
        f"{said(before)} → {said(after)}"
        for said, before, after in zip((percent, money), was, now, strict=True)
        if before != after
    ]
    many = "the middles of its new levels" if len(changes) > 1 else "the middle of its new level"
    return f"{name}: {', '.join(changes)}, {many}." if changes else ""
