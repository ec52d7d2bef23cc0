"""How likely the total is to pass its own expected value."""

from itpm_lessons.content.exercises.planning.risk_p80 import Total, case
from itpm_lessons.content.risk_variants import chance_text, register_table, steps_table
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Number


def statement(total: Total) -> str:
    """Give the register and the table, and ask for one chance."""
    return f"""{register_table(total.lines)}

{steps_table(total.steps)}

The board puts aside exactly the expected value, {dollars(total.mean)}. **How likely is it that \
the risks cost more than that?** Write a share such as 0.25, or a percentage with its sign."""


def risk_chance_above(total):
    """Return the chance of all totals above the expected value together."""
    mean = sum(
        (-risk.impact if risk.opportunity else risk.impact) * risk.probability
        for risk in total.lines
    )
    return sum(step.chance for step in total.steps if step.total > mean)


def within(total):
    """Return the chance of the others."""
    return 1 - risk_chance_above(total)


def _last_within(total):
    return [step for step in total.steps if step.total <= total.mean][-1]


def explanation(total):
    """Take the last row that is within from 100 %."""
    last = _last_within(total)
    above = risk_chance_above(total)
    odd = (
        "That is less than half: a few dear cases pull the average up, and most cases stay below it"
        if above < 0.5
        else "That is more than half: cheap cases pull the average down, and most lie above it"
    )
    return f"""The last total that is not above {dollars(total.mean)} is {dollars(last.total)}, \
and {chance_text(last.up_to)} of the cases end there or below. The others are 100 % − \
{chance_text(last.up_to)} = **{chance_text(above)}**.

{odd}. A board that puts the expected value aside should know that it will not be enough in about \
{round(above * 100)} of 100 projects."""


EXERCISE = Exercise(
    title="How sure is the expected value?",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number(tolerance=0.006, share=True, label="Chance of more"),
    solution=risk_chance_above,
    explanation=explanation,
    hints=(
        "Which rows of the table are above that amount?",
        lambda total: (
            f"The last row that is not above it is {dollars(_last_within(total).total)}. Its last "
            "column says how many cases end there or below."
        ),
        lambda total: f"Take {chance_text(_last_within(total).up_to)} from 100 %.",
    ),
    mistakes=(
        Mistake(
            "mean-covers-most",
            lambda total: 0.2,
            "20 % would be left if the expected value were enough in 80 of 100 cases. Nothing "
            "makes it so: it is an average, and the table tells how often it is enough.",
            "Find the expected value among the totals.",
        ),
        Mistake(
            "half-above-mean",
            lambda total: 0.5,
            "Half of the cases lie above the middle one, the median. The expected value is "
            "another thing; dear cases pull it up.",
            "Add up the chances of the rows above it.",
        ),
        Mistake(
            "cumulative-for-above",
            within,
            lambda total: (
                f"{chance_text(within(total))} is the chance that it is enough. Asked for is that "
                "it is not."
            ),
            "Take it from 100 %.",
        ),
    ),
    outcome="quantify-risks",
    domains=("pmp:business_environment", "capm:predictive", "project-plus:concepts"),
)
