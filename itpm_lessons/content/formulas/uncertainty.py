"""Formulas of risk, on the register of ClockIn."""

from collections.abc import Iterator

from itpm_lessons.content.cases import clockin_risks
from itpm_lessons.engines.formula_sheet import Formula
from itpm_lessons.engines.risk import OPPORTUNITY, total_distribution

TOPIC, LESSON = "Risk", "planning/risk"


def formulas() -> Iterator[Formula]:
    """Give the formulas of this topic."""
    yield from (_value(), _register(), _chance(), _response())


def _value() -> Formula:
    risk = clockin_risks["R1"]
    return Formula(
        "expected-value",
        "Expected value of a risk (EMV)",
        TOPIC,
        "EMV = probability × impact",
        "What it costs on average over very many such cases.",
        (
            ("EMV", "expected monetary value, in dollars"),
            ("probability", "0 to 1"),
            ("impact", "dollars"),
        ),
        f"{risk.name}: {risk.probability:g} × ${risk.impact:,.0f} = ${risk.expected_value:,.0f}.",
        risk.expected_value,
        "20 × 18,000",
        "Percent have to be written as a share: 20 percent are 0.2.",
        LESSON,
    )


def _register() -> Formula:
    parts = [(risk.kind == OPPORTUNITY, abs(risk.expected_value)) for risk in clockin_risks]
    listed = "".join(
        f" {'−' if helps else '+'} {value:,.0f}" for helps, value in parts
    ).removeprefix(" + ")
    total = clockin_risks.expected_value()
    return Formula(
        "register-value",
        "Expected value of all risks",
        TOPIC,
        "total = EMV of all threats − EMV of all opportunities",
        "Expected values may be added up, whether the risks depend on each other or not.",
        (("EMV", "probability × impact, in dollars"),),
        f"ClockIn: {listed} = ${total:,.0f}.",
        total,
        "threats only",
        "Leaves out that something may also turn out well.",
        LESSON,
    )


def _chance() -> Formula:
    total = total_distribution(clockin_risks)
    reserve = total.percentile(0.8)
    return Formula(
        "reserve-80",
        "A reserve that is enough in 80 of 100 cases",
        TOPIC,
        "reserve = smallest total that is not passed in 80 of 100 cases",
        "List all that may happen together, put the totals in order, and count up to 80 percent.",
        (("total", "dollars that all risks cost together in one case"),),
        f"ClockIn: ${reserve:,.0f}. The expected value of ${total.mean:,.0f} is passed with "
        f"{total.chance_above(total.mean):.0%}.",
        reserve,
        "the expected value",
        "An average is passed again and again; here in two of five cases.",
        LESSON,
    )


def _response() -> Formula:
    risk = clockin_risks["R2"]
    before, after = risk.expected_value, risk.residual_expected_value
    price = risk.response.cost if risk.response else 0
    return Formula(
        "response-worth",
        "Worth of a response",
        TOPIC,
        "worth = EMV before − EMV after − price of the response",
        "What it saves on average, less what it costs in any case.",
        (("EMV", "probability × impact, in dollars"), ("price", "dollars, paid whatever happens")),
        f"{risk.name}: {before:,.0f} − {after:,.0f} − {price:,.0f} = "
        f"${before - after - price:,.0f}.",
        before - after - price,
        "EMV before − price",
        "Forgets that something of the risk is left.",
        LESSON,
    )
