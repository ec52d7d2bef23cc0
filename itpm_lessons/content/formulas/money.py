"""Formulas of the business case, on that of ClockIn."""

from collections.abc import Iterator

from itpm_lessons.engines.business_case import (
    benefit_cost_ratio,
    net_present_value,
    payback,
    present_value,
)
from itpm_lessons.engines.formula_sheet import Formula

TOPIC, LESSON = "Business case", "planning/objective"
FLOWS, RATE = (-97_000, 38_000, 46_000, 46_000), 0.08
R, T = ("r", "rate a year, 0.08 for 8 percent"), ("t", "in how many years it comes")


def formulas() -> Iterator[Formula]:
    """Give the formulas of this topic."""
    yield from (_present(), _net(), _ratio(), _payback(), _margin(), _share())


def _gains() -> float:
    return present_value((0, *FLOWS[1:]), RATE)


def _present() -> Formula:
    value = present_value((0, 0, 46_000), RATE)
    return Formula(
        "present-value",
        "Present value",
        TOPIC,
        "PV = amount ÷ (1 + r)ᵗ",
        "What money of a later year is worth today.",
        (("PV", "present value, in dollars"), R, T),
        f"$46,000 in two years at 8 percent: 46,000 ÷ 1.08² = ${value:,.0f}.",
        value,
        "amount × (1 − r × t)",
        "Interest is paid on interest, too; and with many years this would fall below nothing.",
        LESSON,
    )


def _net() -> Formula:
    value = net_present_value(FLOWS, RATE)
    return Formula(
        "npv",
        "Net present value",
        TOPIC,
        "NPV = sum of all present values − what is spent now",
        "All years in today's money; above 0 it is worth more than it costs, at that rate.",
        (("NPV", "net present value, in dollars"), R),
        f"ClockIn: ${_gains():,.0f} − $97,000 = ${value:,.0f}.",
        value,
        "38,000 + 46,000 + 46,000 − 97,000",
        "Adds dollars of different years as if they were worth the same.",
        LESSON,
    )


def _ratio() -> Formula:
    ratio = benefit_cost_ratio(FLOWS, RATE) or 0.0
    return Formula(
        "bcr",
        "Benefit-cost ratio",
        TOPIC,
        "BCR = present value of the gains ÷ present value of the costs",
        "Above 1 each dollar brings back more than a dollar of today.",
        (("BCR", "benefit-cost ratio, a plain number"),),
        f"ClockIn: {_gains():,.0f} ÷ 97,000 = {ratio:.3f}.",
        ratio,
        "NPV ÷ costs",
        "That is 1 less: it counts only what is left over.",
        LESSON,
    )


def _payback() -> Formula:
    years = payback(FLOWS) or 0.0
    return Formula(
        "payback",
        "Payback period",
        TOPIC,
        "payback = full years before + what is still missing ÷ gain of the next year",
        "The time until what was spent has come back, without discounting.",
        (("missing", "what has not come back after the full years, in dollars"),),
        f"ClockIn: 97,000 − 38,000 − 46,000 = 13,000 are missing after 2 years; 2 + 13,000 ÷ "
        f"46,000 = {years:.2f} years.",
        years,
        "costs ÷ mean gain of a year",
        "It forgets that the first year brings less than the others.",
        LESSON,
    )


def _margin() -> Formula:
    share = net_present_value(FLOWS, RATE) / _gains()
    return Formula(
        "benefit-room",
        "Room of the benefits",
        TOPIC,
        "room = NPV ÷ present value of the gains",
        "By what share all gains may fall before the project is worth nothing.",
        (("room", "a share; 0.1 is 10 percent"),),
        f"ClockIn: {net_present_value(FLOWS, RATE):,.0f} ÷ {_gains():,.0f} = {share:.1%}.",
        share,
        "NPV ÷ costs",
        "The gains fall, so the gains are the base.",
        LESSON,
    )


def _share() -> Formula:
    used, all_staff = 322, 400
    return Formula(
        "kpi-share",
        "Share, and distance to a target",
        TOPIC,
        "share = part ÷ whole;  percentage points = share − target",
        "Compare percentages by their difference, and call it points.",
        (("part, whole", "counted in the same way, such as people"),),
        f"{used} of {all_staff} use the app: {used / all_staff:.1%}, that is "
        f"{85 - 100 * used / all_staff:.1f} points below the target of 85 percent.",
        used / all_staff,
        "85 − 80.5 = 4.5 percent",
        "4.5 points are 5.3 percent of 85; the two words do not mean the same.",
        LESSON,
    )
