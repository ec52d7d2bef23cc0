"""A risk and its response with four gaps, the new risk that the response brings included."""

from itpm_lessons.content.cases.risks import register, titles
from itpm_lessons.content.risk_responses import RISKS, Answered, drawn, facts_table
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Table

NOW, LEFT = "Expected value now", "Expected value with the response, new risk included"
SAVED, WORTH = "Saved by the response", "Worth of the response"


def case(random):
    """Take site 3 of ClockIn, whose supervisors may be missed; or another risk with a new one."""
    if random is None:
        risk = register("clockin")["R4"]
        answer = risk.response
        before = (titles("clockin")["R4"], risk.probability, risk.impact, RISKS[0][1])
        after = (answer.cost, answer.probability, answer.impact)
        return Answered(*before, *after, RISKS[0][2], 0.4, 1_000)
    return drawn(random, with_new=True)


def statement(risk):
    """Give what is known, and ask for four lines."""
    return f"""{facts_table(risk)}

The response: {risk.action}. It costs {dollars(risk.cost)}, and it brings a new risk. \
**Fill the four gaps.** If the response is worth less than nothing, write a minus."""


def risk_four_gaps(risk):
    """Return the four lines, in dollars."""
    now = risk.probability * risk.impact
    left = risk.left_probability * risk.left_impact + risk.new_probability * risk.new_impact
    saved = now - left
    return {
        "Expected value now": [now],
        "Expected value with the response, new risk included": [left],
        "Saved by the response": [saved],
        "Worth of the response": [saved - risk.cost],
    }


def _answer(risk, left, cost=None):
    saved = risk.now - left
    worth = saved - (risk.cost if cost is None else cost)
    return {NOW: [risk.now], LEFT: [left], SAVED: [saved], WORTH: [worth]}


def _is(answer, line, value):
    return abs(answer[line]["amount"] - value) < 0.01


def explanation(risk):
    """Write the four sums, and what follows."""
    verdict = (
        "It is worth its price."
        if risk.worth > 0
        else "It costs more than it saves on average. Look for a cheaper one, or accept the risk "
        "and put money aside. If the loss would be hard to bear, the response can be right all "
        "the same; then say that this is the reason."
    )
    return f"""- Now: {risk.probability:g} × {dollars(risk.impact)} = **{dollars(risk.now)}**.
- With the response: {risk.left_probability:g} × {dollars(risk.left_impact)} = \
{dollars(risk.residual)} are left, and the new risk adds {risk.new_probability:g} × \
{dollars(risk.new_impact)} = {dollars(risk.new)}: **{dollars(risk.left)}**.
- Saved: {dollars(risk.now)} − {dollars(risk.left)} = **{dollars(risk.saved)}**.
- Worth: {dollars(risk.saved)} − {dollars(risk.cost)} = **{dollars(risk.worth)}**.

{verdict}"""


EXERCISE = Exercise(
    title="Four gaps: is the response worth its price?",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(
        [NOW, LEFT, SAVED, WORTH],
        {"amount": "Amount"},
        unit="$",
        label="The four gaps",
        corner="line",
    ),
    solution=risk_four_gaps,
    explanation=explanation,
    hints=(
        "First the three products of probability and impact; the rest is adding and taking away.",
        lambda risk: (
            f"Now it is {dollars(risk.now)}. Of the risk itself {dollars(risk.residual)} are left, "
            f"and the new one has {risk.new_probability:g} × {dollars(risk.new_impact)}."
        ),
        lambda risk: (
            f"With the response it is {dollars(risk.left)}. Saved is the first line minus the "
            f"second; for the worth take {dollars(risk.cost)} from that."
        ),
    ),
    mistakes=(
        Mistake(
            "secondary-ignored",
            lambda risk: _answer(risk, risk.residual),
            lambda risk: (
                f"You left out the new risk, that {risk.new_name}. It would not be there without "
                "the response, so it belongs to what the response leaves behind."
            ),
            lambda risk: f"Add {risk.new_probability:g} × {dollars(risk.new_impact)} to line two.",
            lambda answer, risk: _is(answer, LEFT, risk.residual),
        ),
        Mistake(
            "residual-ignored",
            lambda risk: _answer(risk, risk.new),
            "You let the response take the whole risk away. It makes it smaller; the second row of "
            "the table says what is left.",
            "Begin the second line with what is left of the risk itself.",
            lambda answer, risk: _is(answer, LEFT, risk.new) or _is(answer, LEFT, 0),
        ),
        Mistake(
            "response-price-ignored",
            lambda risk: _answer(risk, risk.left, 0),
            lambda risk: (
                f"{dollars(risk.saved)} is what the response saves on average. It also costs "
                f"{dollars(risk.cost)}, and that for sure."
            ),
            "Take the price from what is saved.",
            lambda answer, risk: _is(answer, WORTH, risk.saved),
        ),
        Mistake(
            "worth-sign-turned",
            lambda risk: {
                NOW: [risk.now],
                LEFT: [risk.left],
                SAVED: [risk.saved],
                WORTH: [-risk.worth],
            },
            "The size of the last line is right. Worth is what is saved minus what it costs: above "
            "0 it pays, below 0 it does not.",
            "Take the cost from what is saved, not the other way round.",
            lambda answer, risk: risk.worth != 0 and _is(answer, WORTH, -risk.worth),
        ),
    ),
    outcome="weigh-response",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
