"""The total that is not passed in 80 of 100 cases, read from an exact table."""

from dataclasses import dataclass

from itpm_lessons.content.risk_variants import (
    Line,
    Step,
    chance_text,
    clockin_lines,
    drawn_lines,
    exact_table,
    register_table,
    steps_table,
)
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Number


@dataclass(frozen=True)
class Total:
    """A register, and the exact table of what it can come to."""

    lines: tuple[Line, ...]
    steps: tuple[Step, ...]

    @property
    def mean(self) -> float:
        """The expected value of the total."""
        return sum(each.value for each in self.lines)

    @property
    def all_threats(self) -> int:
        """The total if every threat happens and no opportunity does."""
        return self.steps[-1].total


def case(random):
    """Take ClockIn's register; or three threats and an opportunity, with 80 % clearly passed."""
    while True:
        lines = clockin_lines() if random is None else drawn_lines(random)
        total = Total(lines, exact_table(lines))
        if random is None or _is_clear(total):
            return total


def _is_clear(total):
    """Tell whether no row lies so close to 80 % or to the mean that rounding would decide."""
    return all(
        abs(step.up_to - 0.8) > 0.003 and abs(step.total - total.mean) > 1 for step in total.steps
    )


def statement(total):
    """Give the register and the table, and ask for one amount."""
    return f"""{register_table(total.lines)}

Their expected value is {dollars(total.mean)}. If none of them depends on another, the total can \
come out like this; a minus is a saving:

{steps_table(total.steps)}

**How much money would be enough in at least 80 of 100 such projects?** Take the smallest total of \
the table that does."""


def risk_p80(total):
    """Return the first total that at least 80 of 100 cases stay within, in dollars."""
    for step in total.steps:
        if step.up_to >= 0.80:
            return step.total


def row_before(total):
    """Take the last total that 80 of 100 do not stay within."""
    return [step.total for step in total.steps if step.up_to < 0.80][-1]


def explanation(total):
    """Say which row it is, and compare with the expected value."""
    answer = risk_p80(total)
    before, at = next(
        pair for pair in zip(total.steps, total.steps[1:], strict=False) if pair[1].total == answer
    )
    return f"""Read down the last column. With {dollars(before.total)} one gets by in \
{chance_text(before.up_to)} of the cases, with {dollars(at.total)} in {chance_text(at.up_to)}. So \
**{dollars(answer)}** is the first that reaches 80 %. It is called the 80th percentile, P80 for \
short.

The expected value, {dollars(total.mean)}, is an average over all cases. It says nothing about in \
how many of them it is enough. Which percentage to pay for is for those who bear the risk to \
choose."""


EXERCISE = Exercise(
    title="Enough in 80 of 100 cases",
    minutes=4,
    case=case,
    statement=statement,
    answer=Number(unit="$", label="Enough in 80 of 100"),
    solution=risk_p80,
    explanation=explanation,
    hints=(
        "The last column answers it. Which share does it have to reach?",
        "Go down the rows until the chance of this total or less is 80 % or more.",
        lambda total: (
            f"{dollars(row_before(total))} is not enough yet: it reaches "
            f"{chance_text(max(s.up_to for s in total.steps if s.up_to < 0.8))}. Take the next row."
        ),
    ),
    mistakes=(
        Mistake(
            "mean-covers-most",
            lambda total: total.mean,
            lambda total: (
                f"{dollars(total.mean)} is the expected value. It is enough in "
                f"{chance_text(_share_within(total, total.mean))} of the cases, as the table shows."
            ),
            "Look for 80 % in the last column.",
        ),
        Mistake(
            "percentile-rounded-down",
            row_before,
            lambda total: (
                f"With {dollars(row_before(total))} fewer than 80 of 100 get by, and at least "
                "80 were asked for."
            ),
            "Take the first row that reaches 80 %.",
        ),
        Mistake(
            "percentile-of-maximum",
            lambda total: 0.8 * total.all_threats,
            lambda total: (
                f"You took 80 % of {dollars(total.all_threats)}, the largest total. 80 % is a "
                "share of the cases here, not of the money."
            ),
            "Read the last column, not the first.",
        ),
        Mistake(
            "worst-case-promise",
            lambda total: total.all_threats,
            lambda total: (
                f"{dollars(total.all_threats)} is enough whatever happens, and asks for money that "
                "is hardly ever needed. Asked for is an amount that does in 80 of 100 cases."
            ),
            "Read the last column from above until it reaches 80 %.",
        ),
    ),
    outcome="quantify-risks",
    domains=("pmp:business_environment", "capm:predictive", "project-plus:concepts"),
)


def _share_within(total, limit):
    return max((step.up_to for step in total.steps if step.total <= limit), default=0.0)
