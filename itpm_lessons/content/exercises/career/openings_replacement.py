"""Which share of the openings of a year is there because people leave."""

from itpm_lessons.content.career_variants import SPECIALISTS, draw_occupation
from itpm_lessons.practice import Exercise, Mistake, Number


def case(random):
    """Take project management specialists in the U.S., or an occupation of an invented country."""
    return SPECIALISTS if random is None else draw_occupation(random)


def statement(case):
    """Give openings and jobs."""
    return f"""“{case.openings:,} new jobs a year!” says a page that sells courses. The figure is \
real; the word is not. {case.who}: {case.start:,} jobs in {case.year}, {case.end:,} projected for \
{case.until}, and {case.openings:,} *openings* a year.

**Which share of the openings is there because somebody retires, leaves or changes occupation?** \
In percent with one decimal."""


def openings_replacement(case):
    """Return the share of the openings that replace people, in percent."""
    new_a_year = (case.end - case.start) / 10
    return 100 * (case.openings - new_a_year) / case.openings


def explanation(case):
    """Take off what growth makes."""
    return f"""Growth makes ({case.end:,} − {case.start:,}) / 10 = {case.new_a_year:,.0f} jobs a \
year. The other {case.openings:,} − {case.new_a_year:,.0f} = {case.replaced:,.0f} openings replace \
somebody: {case.replaced:,.0f} / {case.openings:,} = **{case.share:.1f} %**.

Openings are places that become free, and that is good to know. They are not so many jobs more."""


EXERCISE = Exercise(
    title="“New jobs a year”",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number("%", tolerance=0.06, label="Share"),
    solution=openings_replacement,
    explanation=explanation,
    hints=(
        "How many of the openings of one year are there because the occupation grows?",
        "The growth of ten years, divided by ten. All other openings replace somebody.",
        lambda case: (
            f"{case.new_a_year:,.0f} of {case.openings:,} come from growth. Which share is the "
            "rest?"
        ),
    ),
    mistakes=(
        Mistake(
            "openings-are-growth",
            lambda case: 100 - case.share,
            lambda case: (
                f"{case.new_a_year:,.0f} / {case.openings:,} is the share that comes from growth. "
                "The others are asked for: the places that somebody leaves."
            ),
            "Take it from 100 %.",
        ),
        Mistake(
            "ten-years-for-one",
            lambda case: 100 * case.new / case.openings,
            lambda case: (
                f"You divided the {case.new:,} new jobs of ten years by the openings of one year, "
                "and it is not even the part that replaces people."
            ),
            "Bring both to one year, and then take growth off the openings.",
            lambda answer, case: (
                abs(answer - 100 * (case.openings - case.new) / case.openings) <= 0.06
            ),
        ),
        Mistake(
            "share-of-another-whole",
            lambda case: 100 * case.replaced / case.start,
            lambda case: (
                f"You divided by the {case.start:,} jobs that there are. The question is which "
                "part of the openings it is."
            ),
            lambda case: f"Divide by {case.openings:,}.",
        ),
    ),
    outcome="evaluate-career-claims",
    domains=("capm:fundamentals",),
)
