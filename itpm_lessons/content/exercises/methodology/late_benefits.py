"""Benefits that come a year later: the net present value before and after."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Table

PLANNED, LATER = "As planned", "One year later"


@dataclass(frozen=True)
class BusinessCase:
    """What is paid at the start, what comes back at the end of years 1, 2, 3, and the rate."""

    cost: int
    benefits: tuple[int, ...]
    percent: int


def case(random):
    """Take ClockIn's 97,000 and 8 %, or other flows."""
    if random is None:
        return BusinessCase(97_000, (38_000, 46_000, 46_000), 8)
    while True:
        drawn = _draw(random)
        if late_benefits(drawn)[PLANNED][0] >= 2_000:
            return drawn


def _draw(random):
    cost = random.randrange(60_000, 141_000, 1_000)
    each = cost * random.uniform(1.16, 1.42) / 3
    shares = (random.uniform(0.75, 0.95), random.uniform(1.0, 1.1), random.uniform(1.0, 1.15))
    benefits = tuple(int(round(each * share, -3)) for share in shares)
    return BusinessCase(cost, benefits, random.randint(5, 12))


def statement(case):
    """Give the flows, and ask for two values."""
    rows = [f"| Start | {dollars(-case.cost)} | {dollars(-case.cost)} |"]
    later = (0, *case.benefits)
    for year, benefit in enumerate(later, 1):
        planned = case.benefits[year - 1] if year <= len(case.benefits) else 0
        rows.append(f"| End of year {year} | {dollars(planned)} | {dollars(benefit)} |")
    table = table_of_rows("| When | As planned | One year later |", rows)
    return f"""At the gate payroll says that the old contract runs a year longer. All benefits \
come a year later; none is lost, and the money is spent as before. The company counts with \
{case.percent} % a year.

{table}

**What is the net present value, as planned and one year later?** Dollars are enough. A pocket \
calculator needs no power key: for a benefit of year 3 press ÷ {1 + case.percent / 100:g} three \
times."""


def late_benefits(case):
    """Return both net present values: each benefit divided by 1 plus the rate, year by year."""
    growth = 1 + case.percent / 100
    planned = later = -case.cost
    for year, benefit in enumerate(case.benefits, 1):
        planned += benefit / growth**year
        later += benefit / growth ** (year + 1)
    return {"As planned": [round(planned)], "One year later": [round(later)]}


def _values(case):
    answer = late_benefits(case)
    return answer[PLANNED][0], answer[LATER][0]


def _answer(planned, later):
    return {PLANNED: [round(planned)], LATER: [round(later)]}


def undiscounted(case):
    """Add up the flows as they stand; later makes no difference then."""
    total = sum(case.benefits) - case.cost
    return _answer(total, total)


def everything_slips(case):
    """Discount the whole planned value by a year, spending included."""
    planned, _ = _values(case)
    return _answer(planned, planned / (1 + case.percent / 100))


def last_year_lost(case):
    """Move the benefits and stop after the years of the plan, so that the last one is lost."""
    growth = 1 + case.percent / 100
    kept = enumerate(case.benefits[:-1], 2)
    return _answer(
        _values(case)[0], sum(benefit / growth**year for year, benefit in kept) - case.cost
    )


def _sum(case, delay):
    """Write the discounted benefits as a sum."""
    growth = 1 + case.percent / 100
    parts = [
        f"{dollars(benefit)} / {growth:g}^{year + delay}"
        for year, benefit in enumerate(case.benefits, 1)
    ]
    return " + ".join(parts)


def explanation(case):
    """Work out both, and say what they mean for the gate."""
    planned, later = _values(case)
    meaning = (
        "It is much less, and still above 0: counted from the start, the project earns more than "
        f"its {case.percent} %. That is no reason to stop. It is a reason to ask again, for the "
        "board had agreed to another case."
        if later > 0
        else "It is below 0: counted from the start, the project no longer earns its "
        f"{case.percent} %. Whether to go on now depends on what is *still* to be spent; the next "
        "exercise is about that."
    )
    return f"""The sign ^ stands for “to the power of”.

- As planned: {_sum(case, 0)} − {dollars(case.cost)} = **{dollars(planned)}**.
- One year later: {_sum(case, 1)} − {dollars(case.cost)} = **{dollars(later)}**.

{meaning}"""


def _last_hint(case):
    growth = 1 + case.percent / 100
    planned, _ = _values(case)
    worth = planned + case.cost
    return (
        f"As planned, the benefits are worth {dollars(worth)} today. One year later they are worth "
        f"that divided by {growth:g}. Take {dollars(case.cost)} from each."
    )


EXERCISE = Exercise(
    title="A year later",
    minutes=8,
    case=case,
    statement=statement,
    answer=Table(
        [PLANNED, LATER],
        {"value": "Net present value"},
        unit="$",
        tolerance=10,
        label="Two values; $10 up or down count as right",
        corner="case",
    ),
    solution=late_benefits,
    explanation=explanation,
    hints=(
        "Divide each benefit by 1 plus the rate, once for each year until it comes. Then take the "
        "cost, which is paid at the start.",
        lambda case: (
            f"As planned: {_sum(case, 0)} − {dollars(case.cost)}. For the later case each exponent "
            "is one higher."
        ),
        _last_hint,
    ),
    mistakes=(
        Mistake(
            "money-has-no-date",
            undiscounted,
            "You added the amounts as they stand, so that a year more or less changes nothing. A "
            "dollar that comes later is worth less today, by the rate, for each year.",
            lambda case: f"Divide the first benefit by {1 + case.percent / 100:g}, and go on.",
            lambda answer, case: (
                abs(answer[PLANNED]["value"] - (sum(case.benefits) - case.cost)) <= 10
            ),
        ),
        Mistake(
            "spending-slips-too",
            everything_slips,
            lambda case: (
                f"You divided the whole value by {1 + case.percent / 100:g}, the cost with it. "
                f"The {dollars(case.cost)} are spent as before; only the benefits move."
            ),
            "Discount the benefits by one year more, and take the cost as it is.",
        ),
        Mistake(
            "delay-loses-a-year",
            last_year_lost,
            lambda case: (
                f"In your later case the last {dollars(case.benefits[-1])} are missing. Here they "
                f"come in year {len(case.benefits) + 1}. Where a benefit really ends on a fixed "
                "day, you would be right, so it is worth asking."
            ),
            lambda case: f"Count the benefit of year {len(case.benefits) + 1}, too.",
        ),
    ),
    outcome="judge-at-the-gate",
    domains=("pmp:business_environment", "capm:business_analysis", "prince2:foundation"),
)
