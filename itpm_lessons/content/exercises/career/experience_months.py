"""Months of experience when projects ran side by side."""

from itpm_lessons.content.career_variants import Period, counted, month_name, runs
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Number


def case(random):
    """Take January to June and April to December 2024, or other periods that overlap."""
    if random is None:
        return (Period.of(2024, 1, 2024, 6), Period.of(2024, 4, 2024, 12))
    start = 12 * random.choice((2020, 2021, 2022, 2023)) + random.randrange(12)
    first = Period(start, start + random.randint(4, 9))
    inside = random.randint(start + 1, first.last - 1)
    second = Period(inside, first.last + random.randint(2, 9))
    if random.random() < 0.5:
        return (first, second)
    begin = second.last + random.randint(3, 8)
    return (first, second, Period(begin, begin + random.randint(2, 6)))


def statement(case):
    """List the projects."""
    rows = [f"| Project {'ABC'[n]} | {period} |" for n, period in enumerate(case)]
    table = table_of_rows("| Project led | From and to, both months whole |", rows)
    return f"""A certificate asks for months in which somebody led projects. A month of the \
calendar counts once, however many projects ran in it.

{table}

**How many months count?**"""


def experience_months(case):
    """Return the number of different months in which a project was led."""
    months = set()
    for period in case:
        months.update(range(period.first, period.last + 1))
    return len(months)


def explanation(case):
    """Join what overlaps, and count."""
    joined = "\n".join(f"- {run}: {run.length} months" for run in runs(case))
    twice = sum(period.length for period in case) - counted(case)
    return f"""Joined, the periods are:

{joined}

Together **{counted(case)} months**. Added up project by project there would be \
{counted(case) + twice}: {twice} months would have been counted twice."""


def _sum(case):
    return sum(period.length for period in case)


EXERCISE = Exercise(
    title="Months that count",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number("months", label="Months"),
    solution=experience_months,
    explanation=explanation,
    hints=(
        "Draw the months as a row of boxes, and shade a box when a project ran in it.",
        lambda case: (
            f"{month_name(case[1].first)} to {month_name(case[0].last)} lies in two projects. "
            "These boxes are shaded once."
        ),
        lambda case: (
            f"Count from {' and from '.join(str(run) for run in runs(case))}, both ends in."
        ),
    ),
    mistakes=(
        Mistake(
            "months-added-up",
            _sum,
            lambda case: (
                f"{' + '.join(str(period.length) for period in case)} counts the months in which "
                "two projects ran twice. A month has gone by once."
            ),
            "Take off the months that both periods have.",
        ),
        Mistake(
            "longest-period-counts",
            lambda case: max(period.length for period in case),
            "That is the longest project alone. The months of the others count too, where nothing "
            "else was counted yet.",
            "Add the months that lie outside the longest one.",
        ),
        Mistake(
            "months-subtracted",
            lambda case: counted(case) - len(list(runs(case))),
            "One month less than there are, for each stretch: from January to March are three "
            "months, though 3 − 1 is two. Both ends count.",
            "Count on your fingers: first month, second month, …",
            lambda answer, case: answer == _sum(case) - len(case),
        ),
    ),
    outcome="count-experience",
    domains=("pmp:people",),
)
