"""How far the benefits may fall before a project is no longer worth its money."""

from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.content.value_variants import Flows, draw
from itpm_lessons.practice import Exercise, Mistake, Number


def case(random):
    """Take ClockIn's flows, or others."""
    if random is None:
        return Flows(97_000, (38_000, 46_000, 46_000), 8)
    return draw(random)


def statement(flows):
    """Give what the benefits are worth, and ask for the room."""
    return f"""“And if the benefits turn out smaller than you say?” asks the board.

- Benefits, worth today: {dollars(flows.worth)}
- Cost: {dollars(flows.cost)}
- Net present value: {dollars(flows.value)}

**By how many percent may all benefits fall before the net present value is 0?** One decimal is \
enough."""


def margin(flows):
    """Return the percentage of today's benefits that could be missing."""
    growth = 1 + flows.percent / 100
    worth = sum(benefit / growth**year for year, benefit in enumerate(flows.benefits, 1))
    return 100 * (worth - flows.cost) / worth


def _undiscounted(flows):
    total = sum(flows.benefits)
    return 100 * (total - flows.cost) / total


def explanation(flows):
    """Work it out, and check it."""
    return f"""{dollars(flows.value)} of {dollars(flows.worth)} may be missing: \
{dollars(flows.value)} / {dollars(flows.worth)} = **{flows.margin:.1f} %**.

The check: {100 - flows.margin:.1f} % of {dollars(flows.worth)} are {dollars(flows.cost)}, which \
is the cost.

A small number here does not say *don't*. It says which assumption to look into before the money \
is spent."""


EXERCISE = Exercise(
    title="How much may be missing?",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number(unit="%", tolerance=0.1, label="The benefits may fall by"),
    solution=margin,
    explanation=explanation,
    hints=(
        "At which amount of benefits is the value exactly 0?",
        lambda flows: (
            f"At {dollars(flows.cost)}, as much as the cost. So {dollars(flows.value)} may be "
            "missing. A share of what?"
        ),
        lambda flows: f"Divide {dollars(flows.value)} by {dollars(flows.worth)}, in percent.",
    ),
    mistakes=(
        Mistake(
            "margin-of-cost",
            lambda flows: 100 * flows.value / flows.cost,
            lambda flows: (
                f"You divided by the cost. That is how much more the *cost* may become: "
                f"{100 * flows.value / flows.cost:.1f} %. Here the benefits fall, so it is a share "
                "of the benefits."
            ),
            lambda flows: f"Divide by {dollars(flows.worth)}.",
        ),
        Mistake(
            "left-for-fall",
            lambda flows: 100 * flows.cost / flows.worth,
            "That is the part of the benefits that has to come in. Asked is the part that may be "
            "missing.",
            "Subtract it from 100.",
        ),
        Mistake(
            "money-has-no-date",
            _undiscounted,
            "You compared the benefits as they come with the cost. The value of 0 is one in "
            "today's money, so the benefits have to be those of today, too.",
            "Use the discounted benefits.",
        ),
        Mistake(
            "share-for-percent",
            lambda flows: flows.value / flows.worth,
            "That is the share. Asked is the percentage, a hundred times as large.",
            "Multiply by 100.",
            lambda answer, flows: abs(answer - flows.value / flows.worth) <= 0.006,
        ),
    ),
    outcome="test-value",
    domains=("capm:business_analysis", "pmp:business_environment"),
)
