"""By how many percent one median is above another."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Number


@dataclass(frozen=True)
class Pay:
    """Two medians a year, and who they are of."""

    holders: int
    others: int
    who: str


def case(random):
    """Take the survey of November 2025, or another one of an invented certificate."""
    if random is None:
        return Pay(135_000, 109_157, "PMI's salary survey of November 2025, U.S. respondents")
    others = random.randrange(42_000, 98_000, 500)
    holders = round(others * random.uniform(1.08, 1.4), -2)
    return Pay(int(holders), others, "A salary survey by the issuer of an invented certificate")


def statement(case):
    """Give both medians."""
    return f"""{case.who}: median pay ${case.holders:,} a year with the certificate, \
${case.others:,} without. The *median* is the middle one: half of those who answered earn less.

**By how many percent is the first median above the second?** Give one decimal."""


def pay_difference(case):
    """Return the difference in percent of the median without the certificate."""
    return 100 * (case.holders - case.others) / case.others


def explanation(case):
    """Divide by the lower one, and keep it apart from a cause."""
    more = case.holders - case.others
    percent = 100 * more / case.others
    return f"""${case.holders:,} − ${case.others:,} = ${more:,}; {more:,} / {case.others:,} = \
**{percent:.1f} %**.

That is a difference between two groups of people who answered. Whether the certificate makes it \
is another question, and the next exercise is about that."""


EXERCISE = Exercise(
    title="Two medians",
    minutes=2,
    case=case,
    statement=statement,
    answer=Number("%", tolerance=0.06, label="Difference"),
    solution=pay_difference,
    explanation=explanation,
    hints=(
        "“Above the second”: so the second one is the 100 %.",
        "The difference divided by the median without the certificate, times 100.",
        lambda case: f"{case.holders - case.others:,} / {case.others:,} × 100.",
    ),
    mistakes=(
        Mistake(
            "percent-of-either",
            lambda case: 100 * (case.holders - case.others) / case.holders,
            lambda case: (
                f"You divided by ${case.holders:,}. That says by how much the second is *below* "
                "the first; from the other end the percentage is another."
            ),
            lambda case: f"Divide by ${case.others:,}.",
        ),
        Mistake(
            "part-for-change",
            lambda case: 100 * case.holders / case.others,
            "That is the first median in percent of the second. It is asked by how many percent "
            "it lies above.",
            "Take off the 100 % that the second one is.",
        ),
        Mistake(
            "amount-for-percent",
            lambda case: case.holders - case.others,
            lambda case: (
                f"${case.holders - case.others:,} is the difference in dollars. In percent it says "
                "how large that is beside the second median."
            ),
            lambda case: f"Divide it by ${case.others:,}, times 100.",
        ),
        Mistake(
            "difference-turned",
            lambda case: -100 * (case.holders - case.others) / case.others,
            "The size is right. The first median is the higher one, so it lies above by a plus.",
            "Write it without a minus.",
        ),
    ),
    outcome="evaluate-career-claims",
    domains=("capm:fundamentals",),
)
