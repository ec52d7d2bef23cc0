"""Two ways, what each costs on average, and what it would be worth to know more."""

from itpm_lessons.content.decision_variants import (
    clockin_decision,
    drawn_decision,
    options_table,
)
from itpm_lessons.content.risk_variants import chance_text
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Table

OWN, OUTSIDE = "In house, on average", "Outside, on average"
KNOWING, WORTH = "If you knew first, on average", "Knowing is worth at most"


def case(random):
    """Take ClockIn's second payroll system; or other numbers."""
    return clockin_decision() if random is None else drawn_decision(random)


def statement(choice):
    """Give both ways, and ask for four amounts."""
    return f"""ClockIn is to be linked with a second payroll system.

{options_table(choice)}

Suppose that somebody could find out first, and for certain, whether “{choice.own.event}” is \
true. Then you would build in house where it is not, and outside where it is.

**Give four amounts:** what each way costs on average, what it would cost on average if you knew \
first, and what that knowledge is worth at most."""


def decision_values(choice):
    """Return both expected costs, the one with knowledge, and what the knowledge is worth."""
    own = choice.own.cost + choice.own.probability * choice.own.extra
    outside = choice.outside.cost + choice.outside.probability * choice.outside.extra
    p = choice.own.probability
    knowing = (1 - p) * choice.own.cost + p * outside
    return {
        "In house, on average": [own],
        "Outside, on average": [outside],
        "If you knew first, on average": [knowing],
        "Knowing is worth at most": [min(own, outside) - knowing],
    }


def _answer(own, outside, knowing, worth):
    amounts = (own, outside, knowing, worth)
    return {
        line: [value] for line, value in zip((OWN, OUTSIDE, KNOWING, WORTH), amounts, strict=True)
    }


def _with_ends(choice, own, outside):
    """Answer with these costs of the two ways, and go on rightly."""
    p = choice.own.probability
    knowing = (1 - p) * choice.own.cost + p * outside
    return _answer(own, outside, knowing, min(own, outside) - knowing)


def in_full(choice):
    """Count what may come as if it came for sure."""
    return _with_ends(
        choice, choice.own.cost + choice.own.extra, choice.outside.cost + choice.outside.extra
    )


def sure_alone(choice):
    """Leave out whatever is less likely than not."""
    return _with_ends(choice, choice.own.cost, choice.outside.cost)


def against_own(choice):
    """Compare knowledge with the way that one would not have taken."""
    other = max(choice.own_value, choice.outside_value)
    return _answer(choice.own_value, choice.outside_value, choice.knowing, other - choice.knowing)


def prevented(choice):
    """Let knowledge keep the bad case from coming."""
    own = choice.own
    return _answer(choice.own_value, choice.outside_value, own.cost, choice.best - own.cost)


def _is(answer, line, value):
    return abs(answer[line]["amount"] - value) < 0.01


def explanation(choice):
    """Write the four sums."""
    own, outside = choice.own, choice.outside
    p = own.probability
    cheaper = "outside" if choice.outside_value < choice.own_value else "in house"
    return f"""- In house: {dollars(own.cost)} + {p:g} × {dollars(own.extra)} = \
**{dollars(choice.own_value)}**.
- Outside: {dollars(outside.cost)} + {outside.probability:g} × {dollars(outside.extra)} = \
**{dollars(choice.outside_value)}**. On average it is cheaper {cheaper}.
- If you knew first: {1 - p:g} × {dollars(own.cost)} + {p:g} × {dollars(choice.outside_value)} = \
**{dollars(choice.knowing)}**. In the one case you build in house and pay no more than \
{dollars(own.cost)}; in the other you go outside.
- Worth: {dollars(choice.best)} − {dollars(choice.knowing)} = \
**{dollars(choice.best - choice.knowing)}**.

A study that costs more than that is not worth it, however good it is. A real one is never quite \
certain, and so worth less."""


EXERCISE = Exercise(
    title="In house or outside?",
    minutes=5,
    case=case,
    statement=statement,
    answer=Table(
        [OWN, OUTSIDE, KNOWING, WORTH],
        {"amount": "Amount"},
        unit="$",
        tolerance=1,
        label="Four amounts",
        corner="line",
    ),
    solution=decision_values,
    explanation=explanation,
    hints=(
        "What is sure counts in full; what may come on top counts with its probability.",
        lambda choice: (
            f"In house it is {dollars(choice.own_value)} on average. If you knew first, you would "
            f"pay {dollars(choice.own.cost)} in {chance_text(1 - choice.own.probability)} of the "
            "cases, and the average of the other way in the rest."
        ),
        lambda choice: (
            f"Outside it is {dollars(choice.outside_value)}. With knowledge: "
            f"{1 - choice.own.probability:g} × {dollars(choice.own.cost)} + "
            f"{choice.own.probability:g} × {dollars(choice.outside_value)}. Take that from the "
            "smaller of the first two."
        ),
    ),
    mistakes=(
        Mistake(
            "bad-case-for-sure",
            in_full,
            "You counted what may come as if it came for sure. It comes in some of many such "
            "projects; on average it costs its probability times the amount.",
            "Multiply what may come by its probability.",
            lambda answer, choice: (
                _is(answer, OWN, choice.own.cost + choice.own.extra)
                or _is(answer, OUTSIDE, choice.outside.cost + choice.outside.extra)
            ),
        ),
        Mistake(
            "likeliest-is-all",
            sure_alone,
            "You compared what is sure, and left out what may come because it is less likely than "
            "not. Over many such projects it is paid again and again.",
            "Add the probability times the amount to what is sure.",
            lambda answer, choice: (
                _is(answer, OWN, choice.own.cost) or _is(answer, OUTSIDE, choice.outside.cost)
            ),
        ),
        Mistake(
            "information-against-worse",
            against_own,
            lambda choice: (
                "You compared the knowledge with the dearer way. Without it you would have taken "
                f"the cheaper one, at {dollars(choice.best)} on average."
            ),
            "Take the third line from the smaller of the first two.",
            lambda answer, choice: _is(
                answer, WORTH, max(choice.own_value, choice.outside_value) - choice.knowing
            ),
        ),
        Mistake(
            "information-prevents",
            prevented,
            lambda choice: (
                f"You let the knowledge keep it from being true that {choice.own.event}. Knowing "
                "it only lets you take the other way in time."
            ),
            "Count both cases, each with its probability.",
            lambda answer, choice: _is(answer, KNOWING, choice.own.cost),
        ),
    ),
    outcome="decide-under-risk",
    domains=("pmp:business_environment", "capm:business_analysis", "project-plus:concepts"),
)
