"""The net present value of a project with three unequal years."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.content.value_variants import Flows, draw
from itpm_lessons.practice import Exercise, Mistake, Number


def case(random):
    """Take ClockIn's 97,000 and 8 %, or other flows."""
    if random is None:
        return Flows(97_000, (38_000, 46_000, 46_000), 8)
    return draw(random)


def statement(flows):
    """Give the flows, and ask for the value."""
    rows = [f"| Now | {dollars(-flows.cost)} |"]
    rows += [f"| End of year {n} | {dollars(x)} |" for n, x in enumerate(flows.benefits, 1)]
    table = table_of_rows("| When | Paid or gained |", rows)
    return f"""The sponsor asks for the net present value at {flows.percent} % a year. The \
benefits are net: what the app costs in use has been taken off.

{table}

**What is the net present value?** A pocket calculator needs no power key: for year 3 press ÷ \
{flows.growth:g} three times."""


def net_value(flows):
    """Return the worth of all benefits today, minus the cost."""
    growth = 1 + flows.percent / 100
    worth = sum(benefit / growth**year for year, benefit in enumerate(flows.benefits, 1))
    return round(worth - flows.cost)


def _total(flows):
    return sum(flows.benefits)


def year_too_early(flows):
    """Leave the first year as it is, and discount each other by a year too little."""
    return round(flows.worth * flows.growth - flows.cost)


def all_discounted_once(flows):
    """Divide the whole sum by one year."""
    return round(_total(flows) / flows.growth - flows.cost)


def straight_off(flows):
    """Take the rate off each amount, once for each year."""
    rate = flows.percent / 100
    left = sum(benefit * (1 - rate * year) for year, benefit in enumerate(flows.benefits, 1))
    return round(left - flows.cost)


def step_by_step_off(flows):
    """Take the rate off what is left, year after year."""
    rate = flows.percent / 100
    left = sum(benefit * (1 - rate) ** year for year, benefit in enumerate(flows.benefits, 1))
    return round(left - flows.cost)


def explanation(flows):
    """Write it line by line."""
    rows = [
        f"| {year} | {dollars(benefit)} / {flows.growth:g}^{year} | "
        f"{dollars(benefit / flows.growth**year)} |"
        for year, benefit in enumerate(flows.benefits, 1)
    ]
    table = table_of_rows("| Year | | Worth today |", rows)
    return f"""{table}

Together {dollars(flows.worth)}. Minus {dollars(flows.cost)}: **{dollars(flows.value)}**. (The \
sign ^ stands for “to the power of”.)

That is what the project earns beyond {flows.percent} % a year, in today's money."""


EXERCISE = Exercise(
    title="What is it worth today?",
    minutes=5,
    case=case,
    statement=statement,
    answer=Number(unit="$", tolerance=10, label="Net present value"),
    solution=net_value,
    explanation=explanation,
    hints=(
        "Bring each benefit to today, add them, subtract the cost.",
        lambda flows: (
            f"Year 1: {dollars(flows.benefits[0])} / {flows.growth:g}. Year 2: divide by it twice. "
            "Year 3: three times."
        ),
        lambda flows: (
            f"The three are worth {dollars(flows.worth)} today. The cost is paid now and is "
            "subtracted as it is."
        ),
    ),
    mistakes=(
        Mistake(
            "money-has-no-date",
            lambda flows: _total(flows) - flows.cost,
            lambda flows: (
                f"You added the amounts as they stand and subtracted the cost. A dollar in "
                f"three years is worth only {1 / flows.growth**3:.2f} dollars today, at "
                f"{flows.percent} %."
            ),
            "Discount each year before you add.",
        ),
        Mistake(
            "present-value-is-net",
            lambda flows: round(flows.worth),
            "That is what the benefits are worth today. *Net* asks for what is left when the cost "
            "has been subtracted.",
            lambda flows: f"Subtract {dollars(flows.cost)} from it.",
        ),
        Mistake(
            "first-year-is-today",
            year_too_early,
            "You left the first year as it is, and discounted each of the others by one year too "
            "little. The first benefit comes at the *end* of year 1, a year from now.",
            "Divide once more.",
        ),
        Mistake(
            "discount-once",
            all_discounted_once,
            lambda flows: (
                f"You divided the whole sum by {flows.growth:g} once, as if all came in a year. "
                "Each year is divided as many times as it is away."
            ),
            "Go year by year.",
        ),
        Mistake(
            "discount-is-subtraction",
            straight_off,
            lambda flows: (
                f"You took {flows.percent} % off for each year. Discounting asks: how much today "
                f"grows to this amount? That is a division by {flows.growth:g}; "
                f"{1 - flows.percent / 100:g} times the amount is less than that."
            ),
            lambda flows: f"Divide by {flows.growth:g}, once for each year.",
            lambda answer, flows: abs(answer - step_by_step_off(flows)) <= 10,
        ),
        Mistake(
            "value-sign-turned",
            lambda flows: -round(flows.value),
            "That is cost minus benefits. The other way round, a value above 0 is a gain.",
            "Subtract the cost from the benefits.",
        ),
    ),
    outcome="calculate-value",
    domains=("capm:business_analysis", "pmp:business_environment", "prince2:foundation"),
)
