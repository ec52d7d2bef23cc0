"""A projection with two gaps: growth in percent, and new jobs a year."""

from itpm_lessons.content.career_variants import Occupation, draw_occupation
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Number, Table

GROWTH, YEARLY = "Growth in ten years", "New jobs a year"


def case(random):
    """Take network technicians of an invented country, or others."""
    if random is None:
        return Occupation("Network technicians in an invented country", 2024, 50_000, 56_000, 4_000)
    return draw_occupation(random)


def statement(case):
    """Show the sheet with all lines but two."""
    rows = [
        f"| Jobs in {case.year} |  | {case.start:,} |",
        f"| Jobs in {case.until}, projected |  | {case.end:,} |",
        f"| New jobs in ten years | {case.end:,} − {case.start:,} | {case.new:,} |",
        f"| **{GROWTH}** |  | **gap 1** |",
        f"| **{YEARLY}** |  | **gap 2** |",
        f"| Openings a year |  | {case.openings:,} |",
        f"| of them, to replace people | {case.openings:,} − gap 2 | {case.replaced:,.0f} |",
        f"| Share of the openings | / {case.openings:,} | {case.share:.1f} % |",
    ]
    table = table_of_rows("| Line | How | Number |", rows)
    return f"""{case.who}, as a statistical office might print it:

{table}

**Fill the two gaps.** Growth in percent with one decimal."""


def two_gaps(case):
    """Return the growth in percent of the start, and the new jobs a year."""
    new = case.end - case.start
    return {"Growth in ten years": [100 * new / case.start], "New jobs a year": [new / 10]}


def _answer(case, growth=None, yearly=None):
    return {
        GROWTH: [case.growth if growth is None else growth],
        YEARLY: [case.new_a_year if yearly is None else yearly],
    }


def _growth_is(wanted):
    return lambda answer, case: abs(answer[GROWTH]["number"] - wanted(case)) <= 0.06


def explanation(case):
    """Write both divisions."""
    return f"""- Growth: {case.new:,} / {case.start:,} = **{case.growth:.1f} %**, of the jobs \
that there were at the start.
- New jobs a year: {case.new:,} / 10 = **{case.new_a_year:,.0f}**.

Set beside each other, {case.new_a_year:,.0f} new jobs and {case.openings:,} openings a year show \
where most openings come from: people leave."""


EXERCISE = Exercise(
    title="Two gaps: growth and openings",
    minutes=3,
    case=case,
    statement=statement,
    answer=Table(
        [GROWTH, YEARLY],
        {"number": "Number"},
        label="The two gaps",
        corner="line",
        numbers={
            GROWTH: Number("%", tolerance=0.06),
            YEARLY: Number("jobs", tolerance=1),
        },
    ),
    solution=two_gaps,
    explanation=explanation,
    hints=(
        "Each gap is one division. Growth is always growth *from* something.",
        "Growth: new jobs divided by the jobs at the start, times 100. New jobs a year: the new "
        "jobs of ten years, spread over ten.",
        lambda case: f"{case.new:,} / {case.start:,}, and {case.new:,} / 10.",
    ),
    mistakes=(
        Mistake(
            "percent-of-either",
            lambda case: _answer(case, growth=100 * case.new / case.end),
            lambda case: (
                f"You divided by the {case.end:,} jobs of {case.until}. Growth is measured from "
                f"where it began, the {case.start:,} jobs of {case.year}."
            ),
            "Divide the new jobs by the jobs at the start.",
            _growth_is(lambda case: 100 * case.new / case.end),
        ),
        Mistake(
            "part-for-change",
            lambda case: _answer(case, growth=100 * case.end / case.start),
            lambda case: (
                f"{100 * case.end / case.start:.1f} % is what the later number is of the earlier "
                "one. The first 100 of that were there already."
            ),
            "Divide only the new jobs by the jobs at the start.",
            _growth_is(lambda case: 100 * case.end / case.start),
        ),
        Mistake(
            "share-for-percent",
            lambda case: _answer(case, growth=case.growth / 100),
            "As a part of 1 that is right. The line asks for percent, parts of 100.",
            "Multiply the growth by 100.",
            lambda answer, case: abs(answer[GROWTH]["number"] - case.growth / 100) <= 0.006,
        ),
        Mistake(
            "amount-for-percent",
            lambda case: _answer(case, growth=case.new),
            lambda case: (
                f"{case.new:,} are the new jobs themselves. Growth says how many these are for "
                "each hundred that there were at the start."
            ),
            lambda case: f"Divide them by {case.start:,}, times 100.",
            _growth_is(lambda case: case.new),
        ),
        Mistake(
            "ten-years-for-one",
            lambda case: _answer(case, yearly=case.new),
            lambda case: (
                f"{case.new:,} jobs are added in ten years. Beside the openings of one year "
                "belongs what is added in one."
            ),
            "Divide by ten.",
            lambda answer, case: abs(answer[YEARLY]["number"] - case.new) <= 1,
        ),
        Mistake(
            "growth-is-yearly",
            lambda case: _answer(case, growth=case.growth / 10),
            "You spread the growth over the ten years. The line asks for all ten; the next line "
            "is the one for a year.",
            "Leave the growth as it is, and divide only the second gap by ten.",
            _growth_is(lambda case: case.growth / 10),
        ),
    ),
    outcome="evaluate-career-claims",
    domains=("capm:fundamentals",),
)
