"""What a release may cost, so that many releases are no worse than one."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount


@dataclass(frozen=True)
class Comparison:
    """Hours saved by one release and by several, before the cost of releasing."""

    one: int
    several: int
    count: int
    until: int


WORDS = {3: "three", 4: "four", 5: "five", 6: "six"}


def case(random):
    """Save 80 hours with one release and 116 with three, or other hours."""
    if random is None:
        return Comparison(80, 116, 3, 20)
    count = random.randint(3, 6)
    one = random.randrange(60, 160, 4)
    return Comparison(
        one, one + (count - 1) * random.randint(4, 20), count, random.randrange(18, 31)
    )


def statement(case):
    """Ask for the cost at which both are even."""
    return f"""By week {case.until} one release has saved payroll {case.one} hours, and \
{WORDS[case.count]} releases of the same app {case.several} hours. But releasing is work: test, \
notes, bringing it to the phones, an evening at the help line. Say that each release costs the \
same, and that an hour of the team counts like an hour of payroll.

**How many hours may a release cost at most, so that {WORDS[case.count]} releases are no worse \
than one?**"""


def release_price(case):
    """Return the cost at which both plans are even: the gain, over the releases that are extra."""
    gain = case.several - case.one
    extra = case.count - 1
    return gain / extra


def explanation(case):
    """Share the gain among the extra releases."""
    gain, price = case.several - case.one, release_price(case)
    return f"""The gain is {case.several} − {case.one} = {gain} hours. One release is needed in \
any case, so {case.count} − 1 = {case.count - 1} are extra: {gain} / {case.count - 1} = \
**{amount(price)} hours** each.

Check: {case.several} − {case.count} × {amount(price)} = \
{amount(case.several - case.count * price)}, and {case.one} − {amount(price)} = \
{amount(case.one - price)}.

If a release costs more, fewer are better, or releasing has to become cheaper. What users say \
after an early release is not in this sum."""


EXERCISE = Exercise(
    title="What a release may cost",
    minutes=4,
    case=case,
    statement=statement,
    answer=Number(unit="hours", tolerance=0.01, label="At most"),
    solution=release_price,
    explanation=explanation,
    hints=(
        "How much more do the releases bring together? And how many more releases are there?",
        lambda case: f"The gain is {case.several - case.one} hours.",
        lambda case: (
            f"One release has to be paid for in both plans. {case.count - 1} are extra; share the "
            "gain among them."
        ),
    ),
    mistakes=(
        Mistake(
            "shared-cost-counted-twice",
            lambda case: round((case.several - case.one) / case.count, 2),
            lambda case: (
                f"You shared the gain among all {case.count} releases. With the other plan one "
                "release has to be paid for, too."
            ),
            "Count only the releases that the other plan does not have.",
        ),
        Mistake(
            "gain-not-shared",
            lambda case: case.several - case.one,
            lambda case: (
                f"{case.several - case.one} hours is the whole gain. If each extra release cost "
                f"that, {case.count - 1} of them would cost {case.count - 1} times the gain."
            ),
            "Share the gain among the extra releases.",
        ),
        Mistake(
            "compares-with-nothing",
            lambda case: round(case.several / case.count, 2),
            lambda case: (
                f"At that cost the releases would eat all {case.several} hours. One release would "
                f"have left most of its {case.one}."
            ),
            "Compare with the other plan, not with doing nothing.",
        ),
    ),
    outcome="compare-releases",
    domains=("capm:agile", "pmp:process"),
)
