"""A business case with four gaps, from the hours saved to the net present value."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.content.value_variants import Small, draw_small
from itpm_lessons.practice import Exercise, Mistake, Table

LINES = ("Saving a year", "Net benefit of a year", "Worth today, of year 2", "Net present value")
SAVING, NET, SECOND, VALUE = LINES


def case(random):
    """Take tablets for the shops, or another small project."""
    if random is None:
        return Small("Tablets with the rota for the shops", 12, 35, 4_000, 32_000, 6)
    return draw_small(random)


def statement(small):
    """Give what is known, and ask for the rest."""
    rows = [
        f"| Hours saved | {small.hours} a week, {small.weeks} weeks a year |",
        f"| An hour costs | ${small.wage} |",
        f"| Running cost | {dollars(small.running)} a year |",
        f"| Cost of the project, paid now | {dollars(small.cost)} |",
        f"| Rate | {small.percent} % a year |",
        f"| Worth today, of year 1 | {dollars(small.net / small.flows.growth)} |",
    ]
    table = table_of_rows("| What is known | Amount |", rows)
    return f"""{small.what}: used for two years. The net benefit is the same in both, and comes \
at the end of each year.

{table}

**Fill the four gaps.** Whole dollars are enough. Write a minus where one comes out."""


def four_gaps(small):
    """Return saving, net benefit, the worth of the second year's, and the net present value."""
    saving = small.hours * small.weeks * small.wage
    net = saving - small.running
    growth = 1 + small.percent / 100
    first, second = net / growth, net / growth**2
    return {
        "Saving a year": [saving],
        "Net benefit of a year": [net],
        "Worth today, of year 2": [round(second)],
        "Net present value": [round(first + second - small.cost)],
    }


def _answer(saving, net, second, value):
    return {line: [round(x)] for line, x in zip(LINES, (saving, net, second, value), strict=True)}


def _right(small, **changed):
    flows = small.flows
    right = dict(
        saving=small.saving, net=small.net, second=small.net / flows.growth**2, value=flows.value
    )
    return _answer(**(right | changed))


def _is(line, wanted):
    return lambda answer, small: abs(answer[line]["amount"] - wanted(small)) <= 10


def no_running_cost(small):
    """Carry the whole saving through."""
    growth = small.flows.growth
    second = small.saving / growth**2
    return _answer(small.saving, small.saving, second, small.saving / growth + second - small.cost)


def discounted_once(small):
    """Divide the second year's by one year, as the first."""
    once = small.net / small.flows.growth
    return _right(small, second=once, value=2 * once - small.cost)


def explanation(small):
    """Write the four sums."""
    flows = small.flows
    first, second = small.net / flows.growth, small.net / flows.growth**2
    verdict = "worth its money" if flows.value > 0 else "not worth its money at this rate"
    return f"""- Saving: {small.hours} × {small.weeks} × ${small.wage} = \
**{dollars(small.saving)}**.
- Net benefit: {dollars(small.saving)} − {dollars(small.running)} = **{dollars(small.net)}**.
- Year 2: {dollars(small.net)} / {flows.growth:g} / {flows.growth:g} = **{dollars(second)}**.
- Net present value: {dollars(first)} + {dollars(second)} − {dollars(small.cost)} = \
**{dollars(flows.value)}**: {verdict}."""


EXERCISE = Exercise(
    title="Four gaps: from hours to value",
    minutes=5,
    case=case,
    statement=statement,
    answer=Table(
        LINES,
        {"amount": "Amount"},
        unit="$",
        tolerance=10,
        label="The four gaps; $10 up or down count as right",
        corner="line",
    ),
    solution=four_gaps,
    explanation=explanation,
    hints=(
        "Go from top to bottom; each line uses the one before.",
        lambda small: (
            f"The saving is {small.hours} × {small.weeks} × {small.wage} dollars. Take the running "
            f"cost from it. What comes in two years is divided by {small.flows.growth:g} twice."
        ),
        lambda small: (
            f"Net benefit {dollars(small.net)}; of year 2 it is worth "
            f"{dollars(small.net / small.flows.growth**2)} today. Add year 1, take the cost."
        ),
    ),
    mistakes=(
        Mistake(
            "running-cost-forgotten",
            no_running_cost,
            lambda small: (
                f"Your net benefit is the whole saving. The {dollars(small.running)} a year that "
                "the result costs in use go out again."
            ),
            "Subtract the running cost from the saving, and go on from there.",
            lambda answer, small: answer[NET]["amount"] == answer[SAVING]["amount"],
        ),
        Mistake(
            "week-for-year",
            lambda small: _right(small, saving=small.hours * small.wage),
            lambda small: (
                f"{dollars(small.hours * small.wage)} is the saving of a week. The other lines "
                f"are for a year, which has {small.weeks} weeks here."
            ),
            lambda small: f"Multiply by {small.weeks}.",
            _is(SAVING, lambda small: small.hours * small.wage),
        ),
        Mistake(
            "discount-once",
            discounted_once,
            lambda small: (
                f"You divided the benefit of year 2 by {small.flows.growth:g} once. It comes two "
                "years from now, so it is divided twice."
            ),
            lambda small: f"Divide once more by {small.flows.growth:g}.",
            _is(SECOND, lambda small: small.net / small.flows.growth),
        ),
        Mistake(
            "money-has-no-date",
            lambda small: _right(small, second=small.net, value=2 * small.net - small.cost),
            lambda small: (
                f"{dollars(small.net)} in two years are not {dollars(small.net)} today. At "
                f"{small.percent} % a smaller amount, put aside today, grows to that."
            ),
            lambda small: f"Divide by {small.flows.growth:g}, and again.",
            _is(SECOND, lambda small: small.net),
        ),
        Mistake(
            "present-value-is-net",
            lambda small: _right(small, value=small.flows.worth),
            lambda small: (
                f"{dollars(small.flows.worth)} is what both years are worth. The "
                f"{dollars(small.cost)} that the project costs have not been taken from that."
            ),
            "Subtract the cost in the last line.",
            _is(VALUE, lambda small: small.flows.worth),
        ),
        Mistake(
            "value-sign-turned",
            lambda small: _right(small, value=-small.flows.value),
            "Your last line is cost minus benefits. Net value is benefits minus cost, so that more "
            "is better.",
            "Turn the sign of the last line.",
            _is(VALUE, lambda small: -small.flows.value),
        ),
    ),
    outcome="calculate-value",
    domains=("capm:business_analysis", "pmp:business_environment"),
)
