"""A projection with four gaps, from new jobs to the share of openings that replace people."""

from itpm_lessons.content.career_variants import Occupation, draw_occupation
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Number, Table

LINES = (
    "New jobs in ten years",
    "New jobs a year",
    "Openings that replace people",
    "Share of the openings",
)
NEW, YEARLY, REPLACED, SHARE = LINES


def case(random):
    """Take test engineers of an invented country, or others."""
    if random is None:
        return Occupation("Test engineers in an invented country", 2024, 120_000, 138_000, 9_000)
    return draw_occupation(random)


def statement(case):
    """Give what is known, and ask for the rest."""
    rows = [
        f"| Jobs in {case.year} | {case.start:,} |",
        f"| Jobs in {case.until}, projected | {case.end:,} |",
        f"| Growth in ten years | {case.growth:.1f} % |",
        f"| Openings a year | {case.openings:,} |",
    ]
    table = table_of_rows("| What is known | Number |", rows)
    return f"""{case.who}:

{table}

**Fill the four gaps**, the last one in percent with one decimal."""


def four_gaps(case):
    """Return new jobs in ten years and a year, openings that replace, and their share."""
    new = case.end - case.start
    replaced = case.openings - new / 10
    return {
        "New jobs in ten years": [new],
        "New jobs a year": [new / 10],
        "Openings that replace people": [replaced],
        "Share of the openings": [100 * replaced / case.openings],
    }


def _answer(*numbers):
    return {line: [number] for line, number in zip(LINES, numbers, strict=True)}


def ten_for_one(case):
    """Set the new jobs of ten years against the openings of one."""
    left = case.openings - case.new
    return _answer(case.new, case.new, left, 100 * left / case.openings)


def growth_for_rest(case):
    """Take the share that growth makes."""
    share = 100 - case.share
    return _answer(case.new, case.new_a_year, case.replaced, share)


def of_all_jobs(case):
    """Divide the replaced openings by all jobs."""
    return _answer(case.new, case.new_a_year, case.replaced, 100 * case.replaced / case.start)


def _share_is(wanted):
    return lambda answer, case: abs(answer[SHARE]["number"] - wanted(case)) <= 0.06


def explanation(case):
    """Write the four sums."""
    return f"""- New jobs in ten years: {case.end:,} − {case.start:,} = **{case.new:,}**.
- A year: {case.new:,} / 10 = **{case.new_a_year:,.0f}**.
- To replace people: {case.openings:,} − {case.new_a_year:,.0f} = **{case.replaced:,.0f}**.
- Share: {case.replaced:,.0f} / {case.openings:,} = **{case.share:.1f} %**.

They are jobs all the same. But somebody else held each of them before, and often with experience \
that the posting now asks for."""


EXERCISE = Exercise(
    title="Four gaps: where openings come from",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(
        LINES,
        {"number": "Number"},
        label="The four gaps",
        corner="line",
        unit="jobs",
        tolerance=1,
        numbers={SHARE: Number("%", tolerance=0.06)},
    ),
    solution=four_gaps,
    explanation=explanation,
    hints=(
        "Go from top to bottom; each line uses the one before.",
        lambda case: (
            f"{case.end:,} − {case.start:,}, then a tenth of it. What is left of "
            f"{case.openings:,} openings replaces people."
        ),
        lambda case: (
            f"A year brings {case.new_a_year:,.0f} new jobs. {case.openings:,} minus that, and "
            f"the result as a part of {case.openings:,}."
        ),
    ),
    mistakes=(
        Mistake(
            "ten-years-for-one",
            ten_for_one,
            lambda case: (
                f"You set the {case.new:,} new jobs of ten years against the {case.openings:,} "
                "openings of one year. Both have to be for the same time."
            ),
            "Divide the new jobs by ten first.",
            lambda answer, case: abs(answer[YEARLY]["number"] - case.new) <= 1,
        ),
        Mistake(
            "openings-are-growth",
            growth_for_rest,
            lambda case: (
                f"{100 - case.share:.1f} % is the part of the openings that growth makes. The "
                "line asks for the others."
            ),
            "Divide what replaces people by all openings of the year.",
            _share_is(lambda case: 100 - case.share),
        ),
        Mistake(
            "share-of-another-whole",
            of_all_jobs,
            lambda case: (
                f"You divided by the {case.start:,} jobs that there are. The share asked for is "
                f"one of the {case.openings:,} openings."
            ),
            lambda case: f"Divide by {case.openings:,}.",
            _share_is(lambda case: 100 * case.replaced / case.start),
        ),
    ),
    outcome="evaluate-career-claims",
    domains=("capm:fundamentals",),
)
