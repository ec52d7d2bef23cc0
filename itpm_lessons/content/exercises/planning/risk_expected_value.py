"""The expected value of a register in which one risk is an opportunity."""

from itpm_lessons.content.risk_variants import (
    clockin_lines,
    drawn_lines,
    register_table,
)
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Number


def case(random):
    """Take ClockIn's five risks; or three or four threats and an opportunity."""
    return clockin_lines() if random is None else drawn_lines(random, random.choice((3, 4)))


def statement(lines):
    """Give the register, and ask for one number."""
    return f"""{register_table(lines)}

**What do these risks cost together on average?**"""


def risk_expected_value(lines):
    """Return the sum of all expected values, in dollars; what saves counts with a minus."""
    total = 0
    for risk in lines:
        value = risk.probability * risk.impact
        total += -value if risk.opportunity else value
    return total


def threats_alone(lines):
    """Leave the opportunity out."""
    return sum(each.value for each in lines if not each.opportunity)


def all_added(lines):
    """Add the opportunity like a threat."""
    return sum(abs(each.value) for each in lines)


def without_chances(lines):
    """Add up what everything costs if all of it happens."""
    return sum(each.change for each in lines)


def explanation(lines):
    """Write the products and their sum."""
    parts = [
        f"- {each.name}: {each.probability:g} × {dollars(each.change)} = {dollars(each.value)}"
        for each in lines
    ]
    rows = "\n".join(parts)
    return f"""{rows}

Together **{dollars(risk_expected_value(lines))}**. An opportunity is a risk, too: it may happen, \
and it makes the total smaller. No single project will cost this amount; over many projects like \
it, it is what the risks come to."""


EXERCISE = Exercise(
    title="The expected value of a register",
    minutes=4,
    case=case,
    statement=statement,
    answer=Number(unit="$", label="All risks together"),
    solution=risk_expected_value,
    explanation=explanation,
    hints=(
        "One product for each risk: probability times impact. Then think about signs.",
        lambda lines: (
            f"{lines[0].name}: {lines[0].probability:g} × {dollars(lines[0].impact)} = "
            f"{dollars(lines[0].value)}. What saves money counts the other way."
        ),
        lambda lines: (
            f"The threats come to {dollars(threats_alone(lines))}. The last one saves "
            f"{dollars(-lines[-1].value)} on average."
        ),
    ),
    mistakes=(
        Mistake(
            "opportunity-ignored",
            threats_alone,
            lambda lines: (
                f"That is the threats alone. “{lines[-1].name}” may happen as well, and it would "
                f"save {dollars(lines[-1].impact)}."
            ),
            "Take its expected value from your sum.",
        ),
        Mistake(
            "opportunity-added",
            all_added,
            lambda lines: (
                f"You added “{lines[-1].name}” like a threat. It makes the project cheaper, so its "
                "expected value has a minus."
            ),
            "Look at what each risk does to the cost if it happens.",
        ),
        Mistake(
            "impact-without-chance",
            without_chances,
            "You added up what everything costs if all of it happens. That is one case of many, "
            "and a rare one.",
            "Multiply each impact by its probability first.",
            lambda answer, lines: answer == sum(each.impact for each in lines),
        ),
        Mistake(
            "share-for-percent",
            lambda lines: 100 * risk_expected_value(lines),
            "Your answer is a hundred times too large: you multiplied by the percentages as they "
            "stand. 20 % is 0.2.",
            "Divide each percentage by 100 first.",
        ),
    ),
    outcome="quantify-risks",
    domains=("pmp:business_environment", "capm:predictive", "project-plus:concepts"),
)
