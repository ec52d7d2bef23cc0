"""The selected risk: its statement, its numbers, its response, and what is odd about it."""

from collections.abc import Iterable

from itpm_lessons.engines.risk import OPPORTUNITY, STRATEGIES, THREAT, Risk, doubts

from ..frame import button
from ..lettering import amount, money
from ..markup import Markup, tag
from .state import RisksState, percent

_MEANT = {
    "avoid": "avoid: do it another way, so that it can't happen",
    "mitigate": "mitigate: make it rarer or smaller",
    "transfer": "transfer: let somebody else bear it, at a price",
    "accept": "accept: change nothing beforehand; watch it, perhaps put money aside",
    "escalate": "escalate: hand it to who can act",
    "exploit": "exploit: see to it that it happens",
    "enhance": "enhance: make it likelier or larger",
    "share": "share: with somebody who can bring it about",
}


def risk_form(state: RisksState) -> Markup:
    """Draw the form; ids are the fields' names, those of the response begin with ``response-``."""
    if state.selected is None:
        said = (
            "Pick a risk to read and change it. "
            "Carry its chip to another cell, or press the arrow keys on it."
        )
        return tag("div", tag("p", said, class_="itpm-small"), data_id="risk-form")
    risk = state.register[state.selected]
    return tag(
        "div",
        _heading(risk),
        tag("p", risk.statement, class_="itpm-risk-statement"),
        tag("div", *_statement(risk, state.focus), *_numbers(risk), class_="itpm-risk-fields"),
        tag("div", *_response(risk), class_="itpm-risk-fields itpm-risk-response"),
        _worth(risk),
        _doubts(risk),
        class_="itpm-risk-form",
        role="group",
        aria_label=f"Risk {risk.name}",
        data_id="risk-form",
    )


def _heading(risk: Risk) -> Markup:
    verb = "saves" if risk.kind == OPPORTUNITY else "costs"
    return tag(
        "div",
        tag("b", risk.name, role="heading", aria_level=4),
        tag("span", f"{verb} {money(abs(risk.expected_value))} on average"),
        button("Remove", "remove"),
        class_="itpm-risk-heading",
    )


def _statement(risk: Risk, focus: str) -> Iterable[Markup]:
    takes = f"new {risk.name}" if focus == risk.name else None
    yield _field("because …", "cause", risk.cause, focus=takes, wide=True)
    yield _field("it may happen that …", "event", risk.event, wide=True)
    yield _field("this would …", "effect", risk.effect, wide=True)


def _numbers(risk: Risk) -> Iterable[Markup]:
    yield _choice("kind", "kind", {THREAT: THREAT, OPPORTUNITY: OPPORTUNITY}, risk.kind)
    yield _field("probability", "probability", percent(risk.probability))
    what = "impact: saves, $" if risk.kind == OPPORTUNITY else "impact: costs, $"
    yield _field(what, "impact", _plain(risk.impact))
    yield _field("owner", "owner", risk.owner)


def _response(risk: Risk) -> Iterable[Markup]:
    chosen = risk.response.strategy if risk.response else ""
    options = {"": "none yet", **{each: _MEANT[each] for each in STRATEGIES[risk.kind]}}
    yield _choice("response", "strategy", options, chosen, wide=True)
    if risk.response is None:
        return
    left = risk.residual
    yield _field("what is done", "response-action", risk.response.action, wide=True)
    yield _field("what that costs, $", "response-cost", _plain(risk.response.cost))
    yield _field("probability then", "response-probability", percent(left.probability))
    yield _field("impact then, $", "response-impact", _plain(left.impact))
    yield _field("a new risk that it brings", "response-secondary", risk.response.secondary)


def _worth(risk: Risk) -> Markup | None:
    """Set what the response saves against what it costs."""
    if risk.response is None:
        return None
    before, after, cost = risk.expected_value, risk.residual_expected_value, risk.response.cost
    worth = risk.response_worth
    verdict = (
        f"is worth {money(worth)}" if worth >= 0 else f"costs {money(-worth)} more than it saves"
    )
    return tag(
        "p",
        f"It takes the expected value from {money(before)} to {money(after)}: saves "
        f"{money(before - after)}, costs {money(cost)}. On average the response ",
        tag("b", verdict),
        ".",
    )


def _doubts(risk: Risk) -> Markup | None:
    found = doubts(risk)
    if not found:
        return None
    return tag("ul", *(tag("li", each.text) for each in found), class_="itpm-risk-doubts")


def _field(
    label: str, id: str, value: str, *, wide: bool = False, focus: str | None = None
) -> Markup:
    field = tag(
        "input",
        type="text",
        data_id=id,
        value=value,
        autocomplete="off",
        data_focus=focus,
        class_="itpm-input",
    )
    return tag("label", tag("span", label), field, class_="itpm-wide" if wide else None)


def _choice(
    label: str, id: str, options: dict[str, str], chosen: str, *, wide: bool = False
) -> Markup:
    listed = (
        tag("option", said, value=value, selected=value == chosen)
        for value, said in options.items()
    )
    return tag(
        "label",
        tag("span", label),
        tag("select", *listed, data_id=id),
        class_="itpm-wide" if wide else None,
    )


def _plain(value: float) -> str:
    return amount(value).replace(",", "")
