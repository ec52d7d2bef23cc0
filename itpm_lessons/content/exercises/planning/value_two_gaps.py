"""A business case with two gaps: the net benefit of a year, and the net present value."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.content.value_variants import Small, draw_small
from itpm_lessons.practice import Exercise, Mistake, Table

NET, VALUE = "Net benefit of a year", "Net present value"


def case(random):
    """Take online forms for sick notes, or another small project."""
    if random is None:
        return Small("Forms for sick notes, filled in online", 10, 40, 5_000, 24_000, 10)
    return draw_small(random)


def statement(small):
    """Show the sheet with all lines but two."""
    growth = small.flows.growth
    first, second = small.net / growth, small.net / growth**2
    rows = [
        f"| Hours saved a year | {small.hours} a week × {small.weeks} weeks | "
        f"{small.hours_a_year} |",
        f"| Saving a year | × ${small.wage} an hour | {dollars(small.saving)} |",
        f"| Running cost a year | licences, upkeep | {dollars(small.running)} |",
        f"| **{NET}** |  | **gap 1** |",
        f"| Worth today, of year 1 | / {growth:g} | {dollars(first)} |",
        f"| Worth today, of year 2 | / {growth:g} / {growth:g} | {dollars(second)} |",
        f"| Worth today, both years |  | {dollars(first + second)} |",
        f"| Cost of the project, paid now |  | {dollars(small.cost)} |",
        f"| **{VALUE}** |  | **gap 2** |",
    ]
    table = table_of_rows("| Line | How | Amount |", rows)
    return f"""{small.what}: used for two years, then replaced. The rate is {small.percent} % a \
year.

{table}

**Fill the two gaps.** Write a minus where one comes out."""


def two_gaps(small):
    """Return the net benefit of a year, and what the project is worth today."""
    net = small.hours * small.weeks * small.wage - small.running
    growth = 1 + small.percent / 100
    worth = net / growth + net / growth**2
    return {"Net benefit of a year": [net], "Net present value": [round(worth - small.cost)]}


def _answer(small, net=None, value=None):
    flows = small.flows
    return {
        NET: [small.net if net is None else net],
        VALUE: [round(flows.value if value is None else value)],
    }


def explanation(small):
    """Write both sums."""
    flows = small.flows
    verdict = (
        "The project earns more than the rate."
        if flows.value > 0
        else f"Below 0: the project brings back less than its cost and {small.percent} % a year."
    )
    return f"""- Net benefit: {dollars(small.saving)} − {dollars(small.running)} = \
**{dollars(small.net)}** a year. The result costs something each year that it is used.
- Net present value: {dollars(flows.worth)} − {dollars(small.cost)} = **{dollars(flows.value)}**.

{verdict}"""


def _near(wanted):
    return lambda answer, small: abs(answer[VALUE]["amount"] - wanted(small)) <= 10


EXERCISE = Exercise(
    title="Two gaps: is it worth its money?",
    minutes=3,
    case=case,
    statement=statement,
    answer=Table(
        [NET, VALUE],
        {"amount": "Amount"},
        unit="$",
        tolerance=10,
        label="The two gaps; $10 up or down count as right",
        corner="line",
    ),
    solution=two_gaps,
    explanation=explanation,
    hints=(
        "Each gap is one subtraction of lines that stand in the sheet.",
        "Net benefit: what is saved in a year, minus what the result costs in a year. Net present "
        "value: what all benefits are worth today, minus what is paid now.",
        lambda small: (
            f"{dollars(small.saving)} − {dollars(small.running)}, and "
            f"{dollars(small.flows.worth)} − {dollars(small.cost)}."
        ),
    ),
    mistakes=(
        Mistake(
            "running-cost-forgotten",
            lambda small: _answer(small, net=small.saving),
            lambda small: (
                f"{dollars(small.saving)} is the whole saving. Each year {dollars(small.running)} "
                "go out again, so that the result can be used at all."
            ),
            "Subtract the running cost from the saving.",
            lambda answer, small: answer[NET]["amount"] == small.saving,
        ),
        Mistake(
            "present-value-is-net",
            lambda small: _answer(small, value=small.flows.worth),
            lambda small: (
                f"{dollars(small.flows.worth)} is what the benefits are worth. *Net* means that "
                f"the {dollars(small.cost)} they cost have been taken from that."
            ),
            "Subtract the cost of the project from the worth of both years.",
            _near(lambda small: small.flows.worth),
        ),
        Mistake(
            "value-sign-turned",
            lambda small: _answer(small, value=-small.flows.value),
            "Your second gap has the sign of cost minus benefits. A value above 0 is meant to say "
            "that the project brings more than it takes.",
            "Subtract the cost from the benefits.",
            _near(lambda small: -small.flows.value),
        ),
        Mistake(
            "money-has-no-date",
            lambda small: _answer(small, value=2 * small.net - small.cost),
            lambda small: (
                f"You added the two years as they stand, 2 × {dollars(small.net)}. Money that "
                "comes later is worth less today; the sheet has the discounted amounts."
            ),
            "Use the line “Worth today, both years”.",
            _near(lambda small: 2 * small.net - small.cost),
        ),
    ),
    outcome="calculate-value",
    domains=("capm:business_analysis", "pmp:business_environment"),
)
