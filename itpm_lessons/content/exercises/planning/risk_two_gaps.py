"""A risk and its response with two gaps: the expected value before, and what is left."""

from itpm_lessons.content.cases.risks import register, titles
from itpm_lessons.content.risk_responses import Answered, drawn, facts_table
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Table

NOW, LEFT = "Expected value now", "Expected value with the response"


def case(random):
    """Take the geofence of ClockIn; or another risk, without a new one."""
    if random is None:
        risk = register("clockin")["R2"]
        answer = risk.response
        action = "Walk through all sites with a test app"
        before = (titles("clockin")["R2"], risk.probability, risk.impact)
        return Answered(*before, action, answer.cost, answer.probability, answer.impact)
    return drawn(random, with_new=False)


def statement(risk):
    """Give the calculation with two gaps."""
    return f"""{facts_table(risk)}

The response: {risk.action}. It costs {dollars(risk.cost)}. **Fill the two gaps.**

| Line | Amount |
| --- | ---: |
| **{NOW}** | **?** |
| **{LEFT}** | **?** |
| Saved by the response | {dollars(risk.saved)} |
| Cost of the response | {dollars(risk.cost)} |
| So the response is worth | {dollars(risk.worth)} |"""


def risk_two_gaps(risk):
    """Return the expected value before and with the response, in dollars."""
    now = risk.probability * risk.impact
    left = risk.left_probability * risk.left_impact
    return {"Expected value now": [now], "Expected value with the response": [left]}


def _answer(now, left):
    return {NOW: [now], LEFT: [left]}


def _now(answer):
    return answer[NOW]["amount"]


def _left(answer):
    return answer[LEFT]["amount"]


def explanation(risk):
    """Write both products."""
    return f"""- Now: {risk.probability:g} × {dollars(risk.impact)} = **{dollars(risk.now)}**.
- With the response: {risk.left_probability:g} × {dollars(risk.left_impact)} = \
**{dollars(risk.left)}**.

The lines below check you: {dollars(risk.now)} − {dollars(risk.left)} = {dollars(risk.saved)} \
saved, and {dollars(risk.saved)} − {dollars(risk.cost)} = {dollars(risk.worth)}."""


EXERCISE = Exercise(
    title="Two gaps: before and after",
    minutes=3,
    case=case,
    statement=statement,
    answer=Table([NOW, LEFT], {"amount": "Amount"}, unit="$", label="The two gaps", corner="line"),
    solution=risk_two_gaps,
    explanation=explanation,
    hints=(
        "An expected value is a probability times an impact. There are two rows in the table.",
        lambda risk: (
            f"Now: {risk.probability:g} × {dollars(risk.impact)}. A probability in percent is "
            "divided by 100 first."
        ),
        lambda risk: (
            f"Now it is {dollars(risk.now)}. The second gap is {risk.left_probability:g} × "
            f"{dollars(risk.left_impact)}."
        ),
    ),
    mistakes=(
        Mistake(
            "impact-without-chance",
            lambda risk: _answer(risk.impact, risk.left_impact),
            lambda risk: (
                f"{dollars(risk.impact)} is what it costs if it happens. In most of many projects "
                "like this one it would cost nothing; on average it costs the probability times "
                "that."
            ),
            "Multiply each impact by its probability.",
            lambda answer, risk: _now(answer) == risk.impact or _left(answer) == risk.left_impact,
        ),
        Mistake(
            "residual-ignored",
            lambda risk: _answer(risk.now, 0),
            "You let the response take the whole risk away. It makes it smaller: the second row of "
            "the table says what is left.",
            "Multiply the two numbers of the second row.",
            lambda answer, risk: _left(answer) == 0,
        ),
        Mistake(
            "saved-for-left",
            lambda risk: _answer(risk.now, risk.saved),
            lambda risk: (
                f"{dollars(risk.saved)} is what the response takes away. The gap asks for what is "
                "left of the risk once the response has been carried out."
            ),
            "Multiply the two numbers of the second row.",
            lambda answer, risk: abs(_left(answer) - risk.saved) < 0.01,
        ),
        Mistake(
            "share-for-percent",
            lambda risk: _answer(100 * risk.now, 100 * risk.left),
            lambda risk: (
                f"You multiplied by {risk.probability * 100:g} instead of {risk.probability:g}. "
                "An expected value above the impact itself can't be right."
            ),
            "Divide each percentage by 100 first.",
            lambda answer, risk: abs(_now(answer) - 100 * risk.now) < 0.01,
        ),
    ),
    outcome="weigh-response",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
