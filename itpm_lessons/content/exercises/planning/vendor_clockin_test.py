"""Transfer to ClockIn: a fixed price or an hourly rate for a security test of unknown length."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount

ROWS = ("By the day, on average", "Fixed price, above that average", "By the day, at worst")


@dataclass(frozen=True)
class TwoOffers:
    """A fixed price, a rate for a day, and how many days it may take, each with its percent."""

    fixed: int
    rate: int
    days: tuple[int, ...]
    percents: tuple[int, ...]

    @property
    def mean_days(self):
        """Days that the test takes on average."""
        return sum(d * p for d, p in zip(self.days, self.percents, strict=True)) / 100


def case(random):
    """Take the test of ClockIn, or another rate and other chances."""
    if random is None:
        return TwoOffers(7_000, 1_100, (5, 6, 9), (50, 30, 20))
    rate = random.randrange(800, 1_500, 50)
    short = random.randint(3, 6)
    days = (short, short + random.randint(1, 2), short + random.randint(4, 6))
    percents = random.choice(((50, 30, 20), (45, 35, 20), (60, 30, 10), (50, 40, 10)))
    drawn = TwoOffers(0, rate, days, percents)
    above = random.randrange(200, 1_000, 50)
    return TwoOffers(int(-(-drawn.mean_days * rate // 50) * 50) + above, rate, days, percents)


def statement(case):
    """Give both offers and the chances."""
    rows = [
        f"| {count} | {percent} % |"
        for count, percent in zip(case.days, case.percents, strict=True)
    ]
    return f"""Before ClockIn goes to 400 people, somebody from outside is to try to break into \
it. The same tester offers two contracts:

- **firm fixed price**: {dollars(case.fixed)} for the test and its report;
- **time and materials**: {dollars(case.rate)} for each day.

From earlier tests your security engineer judges how long it may take:

{table_of_rows("| Days | Chance |", rows)}

**What does the test cost by the day, on average? How far is the fixed price above that? And what \
does it cost by the day at worst?** The average weighs each cost by its chance."""


def vendor_clockin_test(case):
    """Return the mean cost by the day, the fixed price above it, and the worst cost by the day."""
    mean = 0
    for days, percent in zip(case.days, case.percents, strict=True):
        mean += case.rate * days * percent / 100
    return [[mean], [case.fixed - mean], [case.rate * max(case.days)]]


def _answer(case, mean, above=None, worst=None):
    most = case.rate * max(case.days) if worst is None else worst
    return [[mean], [case.fixed - mean if above is None else above], [most]]


def _mean(case):
    return case.rate * case.mean_days


def _plain(case):
    return case.rate * sum(case.days) / len(case.days)


def _likeliest(case):
    return case.rate * case.days[case.percents.index(max(case.percents))]


def _mean_is(belief):
    return lambda answer, case: (
        abs(answer[ROWS[0]]["amount"] - belief(case)) <= 1 and abs(belief(case) - _mean(case)) > 1
    )


def explanation(case):
    """Weigh the costs, and say what the fixed price buys."""
    parts = " + ".join(
        f"{percent} % × {dollars(case.rate * count)}"
        for count, percent in zip(case.days, case.percents, strict=True)
    )
    mean, worst = _mean(case), case.rate * max(case.days)
    return f"""- By the day, on average: {parts} = **{dollars(mean)}**.
- The fixed price lies {dollars(case.fixed)} − {dollars(mean)} = **{dollars(case.fixed - mean)}** \
above that. It is what the tester takes for carrying the risk.
- At worst: {max(case.days)} × {dollars(case.rate)} = **{dollars(worst)}**, \
{dollars(worst - case.fixed)} more than the fixed price, with a chance of {case.percents[-1]} %.

Which one? On average the day rate is cheaper. If {dollars(worst)} would break your stage, \
paying {dollars(case.fixed - mean)} to exclude it can be worth it. A third way: by the day, \
with an agreed limit. And one question that no number here answers: at a fixed price, who makes \
sure that the tester keeps looking? By a list of what has to be tried, and a report that shows \
it."""


EXERCISE = Exercise(
    title="Another case: a security test",
    minutes=6,
    case=case,
    statement=statement,
    answer=Table(
        ROWS, {"amount": "Amount"}, unit="$", tolerance=1, label="Two contracts", corner="line"
    ),
    solution=vendor_clockin_test,
    explanation=explanation,
    hints=(
        "What would it cost in each of the three cases? Then weigh the costs by their chances.",
        lambda case: (
            f"The costs are {', '.join(dollars(case.rate * count) for count in case.days)}; "
            f"on average it takes {amount(case.mean_days)} days."
        ),
        lambda case: (
            f"{amount(case.mean_days)} × {dollars(case.rate)} is the average. Take it from "
            f"{dollars(case.fixed)}. At worst it takes {max(case.days)} days."
        ),
    ),
    mistakes=(
        Mistake(
            "chances-ignored",
            lambda case: _answer(case, _plain(case)),
            lambda case: (
                f"You took the plain mean of the three costs. {min(case.percents)} % and "
                f"{max(case.percents)} % then count the same."
            ),
            "Multiply each cost by its chance, and add up.",
            _mean_is(_plain),
        ),
        Mistake(
            "likeliest-is-average",
            lambda case: _answer(case, _likeliest(case)),
            lambda case: (
                f"{dollars(_likeliest(case))} is what it costs in the likeliest case. The long "
                "cases are rarer and dearer, and pull the average up."
            ),
            "Weigh all three cases.",
            _mean_is(_likeliest),
        ),
        Mistake(
            "fixed-rate-is-fixed-price",
            lambda case: _answer(case, _mean(case), worst=_mean(case)),
            lambda case: (
                f"At worst you let it cost no more than on average. The rate of "
                f"{dollars(case.rate)} is fixed; the days are not."
            ),
            "Take the longest of the three for the worst case.",
            lambda answer, case: abs(answer[ROWS[2]]["amount"] - _mean(case)) <= 1,
        ),
        Mistake(
            "difference-turned",
            lambda case: _answer(case, _mean(case), above=_mean(case) - case.fixed),
            "The size is right. The fixed price is above the average, so what it is above by has "
            "no minus.",
            "Take the average from the fixed price.",
            lambda answer, case: abs(answer[ROWS[1]]["amount"] - _mean(case) + case.fixed) <= 1,
        ),
    ),
    outcome="compare-contracts",
    domains=("pmp:process", "pmp:business_environment", "capm:predictive"),
)
