"""Formulas of buying."""

from collections.abc import Iterator

from itpm_lessons.engines.formula_sheet import Formula
from itpm_lessons.engines.procurement import (
    ContractType,
    ServiceLevel,
    Terms,
    Way,
    break_even,
    in_a_row,
)

TOPIC, LESSON = "Suppliers", "planning/outsourcing"
TERMS = Terms(100_000, 10_000, 125_000, 0.7)


def formulas() -> Iterator[Formula]:
    """Give the formulas of this topic."""
    yield from (_break_even(), _price(), _assumption(), _outage(), _in_a_row())


def _break_even() -> Formula:
    found = break_even(Way("make", 12_000, 450), Way("buy", 5_000, 620))
    days = found.days or 0.0
    return Formula(
        "make-or-buy",
        "Break-even of make or buy",
        TOPIC,
        "days = (F₁ − F₂) ÷ (v₂ − v₁)",
        "Where both ways cost the same; below it the one with little to begin with is cheaper.",
        (("F", "what a way costs once, in dollars"), ("v", "what it costs a day, in dollars")),
        f"(12,000 − 5,000) ÷ (620 − 450) = {days:.1f} days.",
        days,
        "(F₁ − F₂) ÷ (v₁ + v₂)",
        "The daily costs are compared, so they are subtracted.",
        LESSON,
    )


def _price() -> Formula:
    price = TERMS.price(ContractType("FPIF"), 115_000)
    return Formula(
        "share-line",
        "Price on a share line (FPIF)",
        TOPIC,
        "price = target price + buyer's share × (actual cost − target cost), at most the ceiling",
        "Buyer and seller divide what it cost more or less than expected.",
        (
            ("target price", "target cost + target fee"),
            ("buyer's share", "0.7 in 70/30"),
            ("ceiling", "the most the buyer pays"),
        ),
        f"110,000 + 0.7 × (115,000 − 100,000) = ${price:,.0f}; the seller keeps "
        f"${price - 115_000:,.0f} of it as fee.",
        price,
        "target price + seller's share × overrun",
        "The first figure of 70/30 is the buyer's.",
        LESSON,
    )


def _assumption() -> Formula:
    cost = TERMS.point_of_total_assumption or 0.0
    return Formula(
        "pta",
        "Point of total assumption",
        TOPIC,
        "PTA = target cost + (ceiling − target price) ÷ buyer's share",
        "The cost from which on every further dollar is the seller's.",
        (
            ("PTA", "point of total assumption, in dollars of cost"),
            ("ceiling", "the most the buyer pays"),
            ("buyer's share", "0.7 in 70/30"),
        ),
        f"100,000 + (125,000 − 110,000) ÷ 0.7 = ${cost:,.0f}.",
        cost,
        "divide by the seller's share",
        "It is the buyer's part of each dollar that eats up the room below the ceiling.",
        LESSON,
    )


def _outage() -> Formula:
    level = ServiceLevel(99.5)
    return Formula(
        "outage",
        "Minutes that a service level allows",
        TOPIC,
        "minutes = (1 − availability) × days × 24 × 60",
        "What may fail in a period without breaking the promise.",
        (("availability", "0 to 1; 99.5 percent are 0.995"), ("days", "of the period")),
        f"99.5 percent of 30 days: 0.005 × 43,200 = {level.allowed:g} minutes.",
        level.allowed,
        "0.5 × 43,200",
        "Half a percent is 0.005; 0.5 would be half the month.",
        LESSON,
    )


def _in_a_row() -> Formula:
    percent = in_a_row([99.5, 99.5, 99.9])
    return Formula(
        "in-a-row",
        "Availability of a chain",
        TOPIC,
        "availability of all = availabilities multiplied",
        "A service that needs three others works only while all three do.",
        (("availability", "0 to 1, of each part; they fail independently"),),
        f"0.995 × 0.995 × 0.999 = {percent / 100:.4f}, that is {percent:.2f} percent.",
        percent,
        "the smallest of them",
        "The others fail at other times, and each failure stops the whole.",
        LESSON,
    )
