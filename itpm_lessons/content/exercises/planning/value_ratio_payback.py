"""Benefit-cost ratio and payback period of the same flows."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.content.value_variants import Flows, draw, years_until
from itpm_lessons.practice import Exercise, Mistake, Table

RATIO, PAYBACK = "Benefit-cost ratio", "Payback in years"


def case(random):
    """Take ClockIn's flows, or others."""
    if random is None:
        return Flows(97_000, (38_000, 46_000, 46_000), 8)
    return draw(random)


def statement(flows):
    """Give the flows with their worth, and ask for two numbers."""
    rows = [f"| Now | {dollars(-flows.cost)} | {dollars(-flows.cost)} |"]
    rows += [
        f"| End of year {year} | {dollars(benefit)} | {dollars(benefit / flows.growth**year)} |"
        for year, benefit in enumerate(flows.benefits, 1)
    ]
    table = table_of_rows(f"| When | As it comes | Worth today, at {flows.percent} % |", rows)
    return f"""{table}

**What is the benefit-cost ratio, and what is the payback period?** The ratio compares amounts \
of today. The payback is counted in money as it comes, spread evenly over each year. Two decimals \
are enough."""


def ratio_and_payback(flows):
    """Return the ratio of today's amounts, and the years until the cost has come back."""
    growth = 1 + flows.percent / 100
    worth = sum(benefit / growth**year for year, benefit in enumerate(flows.benefits, 1))
    left, payback = flows.cost, 0
    for benefit in flows.benefits:
        payback += min(1, left / benefit)
        left -= min(left, benefit)
    return {"Benefit-cost ratio": [worth / flows.cost], "Payback in years": [payback]}


def _answer(flows, ratio=None, payback=None):
    return {RATIO: [ratio or flows.ratio], PAYBACK: [payback or flows.payback]}


def undiscounted_ratio(flows):
    """Divide the amounts as they come."""
    return sum(flows.benefits) / flows.cost


def discounted_payback(flows):
    """Count the years in discounted money."""
    worth = tuple(x / flows.growth**year for year, x in enumerate(flows.benefits, 1))
    return years_until(flows.cost, worth)


def by_average(flows):
    """Divide the cost by the mean benefit."""
    return flows.cost * len(flows.benefits) / sum(flows.benefits)


def _is(row, wanted):
    return lambda answer, flows: abs(answer[row]["value"] - wanted(flows)) <= 0.006


def explanation(flows):
    """Write both, and what they leave out."""
    first, second, third = flows.benefits
    left = flows.cost - first - second
    return f"""- Ratio: {dollars(flows.worth)} / {dollars(flows.cost)} = **{flows.ratio:.3f}**. \
Each dollar paid brings {flows.ratio:.2f} dollars of today.
- Payback: after two years {dollars(first + second)} have come back and {dollars(left)} are \
missing. Year 3 brings {dollars(third)}: {dollars(left)} / {dollars(third)} = \
{left / third:.2f}. So **{flows.payback:.2f} years**.

The payback says how long money is out. It is silent on what comes after, and on what waiting \
costs: discounted, it would be {_in_years(discounted_payback(flows))}."""


def _in_years(years):
    return f"{years:.2f} years" if years < 9 else "not reached within three years"


EXERCISE = Exercise(
    title="Ratio and payback",
    minutes=5,
    case=case,
    statement=statement,
    answer=Table(
        [RATIO, PAYBACK],
        {"value": "Number"},
        unit="",
        tolerance=0.006,
        label="Two numbers, with two decimals or more",
        corner="measure",
    ),
    solution=ratio_and_payback,
    explanation=explanation,
    hints=(
        "The ratio: all benefits worth today, divided by the cost. The payback: when have the "
        "benefits, as they come, made up for the cost?",
        lambda flows: (
            f"The benefits are worth {dollars(flows.worth)} today. After two years "
            f"{dollars(flows.cost - sum(flows.benefits[:2]))} of the cost are still out."
        ),
        lambda flows: (
            f"Divide {dollars(flows.worth)} by {dollars(flows.cost)}. The payback is 2 and "
            f"{dollars(flows.cost - sum(flows.benefits[:2]))} / {dollars(flows.benefits[2])}."
        ),
    ),
    mistakes=(
        Mistake(
            "money-has-no-date",
            lambda flows: _answer(flows, ratio=undiscounted_ratio(flows)),
            lambda flows: (
                f"Your ratio is {dollars(sum(flows.benefits))} / {dollars(flows.cost)}, with the "
                "benefits as they come. The ratio compares amounts of one date: take the column "
                "of today's."
            ),
            "Add the last column, and divide by the cost.",
            _is(RATIO, undiscounted_ratio),
        ),
        Mistake(
            "ratio-of-net",
            lambda flows: _answer(flows, ratio=flows.value / flows.cost),
            lambda flows: (
                f"You divided the net present value, {dollars(flows.value)}, by the cost. The "
                "ratio divides all benefits by the cost, so that 1 means: just worth it."
            ),
            lambda flows: f"Divide {dollars(flows.worth)} by the cost.",
            _is(RATIO, lambda flows: flows.value / flows.cost),
        ),
        Mistake(
            "ratio-turned",
            lambda flows: _answer(flows, ratio=1 / flows.ratio),
            "You divided the cost by the benefits. In a benefit-cost ratio the benefits stand "
            "above the line, and more than 1 is good.",
            "Turn the fraction.",
            _is(RATIO, lambda flows: 1 / flows.ratio),
        ),
        Mistake(
            "payback-is-discounted",
            lambda flows: _answer(flows, payback=min(discounted_payback(flows), 9)),
            "You counted the years in discounted money. There is such a number, the *discounted* "
            "payback; the usual one, which is asked here, takes the money as it comes.",
            "Use the first column of amounts for the second number.",
            _is(PAYBACK, discounted_payback),
        ),
        Mistake(
            "payback-by-average",
            lambda flows: _answer(flows, payback=by_average(flows)),
            "You divided the cost by the average of the three years. The first year brings less, "
            "so the money comes back later than that.",
            "Subtract the years from the cost one after the other.",
            _is(PAYBACK, by_average),
        ),
        Mistake(
            "payback-in-whole-years",
            lambda flows: _answer(flows, payback=3),
            "In year 3 the cost has come back before the year is over. Which part of it did that "
            "take?",
            "Divide what is missing after two years by what year 3 brings.",
            lambda answer, flows: answer[PAYBACK]["value"] in (2, 3),
        ),
    ),
    outcome="calculate-value",
    domains=("capm:business_analysis", "pmp:business_environment"),
)
