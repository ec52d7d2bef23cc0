"""By how many percent the jobs of an occupation grow in ten years."""

from itpm_lessons.content.career_variants import SPECIALISTS, draw_occupation
from itpm_lessons.practice import Exercise, Mistake, Number


def case(random):
    """Take project management specialists in the U.S., or an occupation of an invented country."""
    return SPECIALISTS if random is None else draw_occupation(random)


def statement(case):
    """Give both numbers."""
    return f"""{case.who}: {case.start:,} jobs in {case.year}, {case.end:,} projected for \
{case.until}.

**By how many percent do the jobs grow in these ten years?** Give two decimals."""


def job_growth(case):
    """Return the growth in percent of the jobs at the start."""
    return 100 * (case.end - case.start) / case.start


def explanation(case):
    """Divide by the start, and say what it is and what not."""
    return f"""{case.end:,} − {case.start:,} = {case.new:,}; {case.new:,} / {case.start:,} = \
**{case.growth:.2f} %**.

That is {case.growth / 10:.2f} percent a year if it came evenly. It says nothing on where, on \
beginners, or on IT alone: whoever projected it counted all who do this work."""


EXERCISE = Exercise(
    title="Growth in ten years",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number("%", tolerance=0.006, label="Growth"),
    solution=job_growth,
    explanation=explanation,
    hints=(
        "How many more jobs are there, and as a part of which number?",
        "New jobs divided by the jobs at the start, times 100.",
        lambda case: f"{case.new:,} / {case.start:,} × 100.",
    ),
    mistakes=(
        Mistake(
            "percent-of-either",
            lambda case: 100 * case.new / case.end,
            lambda case: (
                f"You divided by the {case.end:,} jobs at the end. Growth is counted from where "
                "it began."
            ),
            lambda case: f"Divide by {case.start:,}.",
        ),
        Mistake(
            "part-for-change",
            lambda case: 100 * case.end / case.start,
            "That is the later number in percent of the earlier one. The first 100 percent were "
            "there already.",
            "Take off what was there, and then divide.",
        ),
        Mistake(
            "growth-is-yearly",
            lambda case: case.growth / 10,
            "That is a tenth: growth a year, if it came evenly. All ten years are asked for.",
            "Leave out the division by ten.",
        ),
        Mistake(
            "difference-turned",
            lambda case: -case.growth,
            "The size is right, but the number of jobs rises. Take the earlier number from the "
            "later one.",
            "Write it without a minus.",
        ),
    ),
    outcome="evaluate-career-claims",
    domains=("capm:fundamentals",),
)
