"""What would change the decision: the chance at which both ways cost the same."""

from itpm_lessons.content.decision_variants import (
    clockin_decision,
    drawn_decision,
    options_table,
)
from itpm_lessons.content.risk_variants import chance_text
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount


def case(random):
    """Take ClockIn's second payroll system; or other numbers."""
    return clockin_decision() if random is None else drawn_decision(random)


def statement(choice):
    """Give both ways, and ask for the chance at which they are equal."""
    return f"""The same decision, asked the other way round.

{options_table(choice)}

Nobody knows the {chance_text(choice.own.probability)} exactly. \
**At which chance that {choice.own.event} would \
building in house cost as much on average as outside?** Answer in percent."""


def decision_break_even(choice):
    """Return the chance in percent at which both ways cost the same on average."""
    outside = choice.outside.cost + choice.outside.probability * choice.outside.extra
    room = outside - choice.own.cost
    return 100 * room / choice.own.extra


def other_without_risk(choice):
    """Compare with the sure cost of the other way."""
    return 100 * (choice.outside.cost - choice.own.cost) / choice.own.extra


def distance(choice):
    """Say how far the chance would have to move."""
    return abs(100 * choice.own.probability - decision_break_even(choice))


def explanation(choice):
    """Write the sum, and what it is good for."""
    own = choice.own
    room = choice.outside_value - own.cost
    now = "above" if own.probability > choice.break_even else "below"
    way = "outside" if own.probability > choice.break_even else "in house"
    return f"""Outside costs {dollars(choice.outside_value)} on average, building in house \
{dollars(own.cost)} for sure. Between them lie {dollars(room)}. They are used up when the chance \
times {dollars(own.extra)} is as much: {dollars(room)} / {dollars(own.extra)} = \
**{amount(100 * choice.break_even)} %**.

The estimate of {chance_text(own.probability)} is {now} that, so it is cheaper {way}. \
Nobody has to know the chance exactly. The question is whether it is on the other side of \
{amount(100 * choice.break_even)} %, and that one can often say."""


EXERCISE = Exercise(
    title="What would change it?",
    minutes=4,
    case=case,
    statement=statement,
    answer=Number(unit="%", tolerance=0.5, label="Equal at a chance of"),
    solution=decision_break_even,
    explanation=explanation,
    hints=(
        "The other way stays as it is. How much room is there between it and the sure cost of "
        "building in house?",
        lambda choice: (
            f"Outside costs {dollars(choice.outside_value)} on average. Take "
            f"{dollars(choice.own.cost)} from that."
        ),
        lambda choice: (
            f"There are {dollars(choice.outside_value - choice.own.cost)} of room. Which share of "
            f"{dollars(choice.own.extra)} is that?"
        ),
    ),
    mistakes=(
        Mistake(
            "likeliest-is-all",
            other_without_risk,
            lambda choice: (
                f"You compared with {dollars(choice.outside.cost)}, the sure cost outside. What "
                "may come there counts as well, with its probability."
            ),
            "First compute what outside costs on average.",
        ),
        Mistake(
            "threshold-as-distance",
            distance,
            lambda choice: (
                "You gave how far the chance would have to move from "
                f"{chance_text(choice.own.probability)}. Asked for is the chance itself at "
                "which both ways are equal."
            ),
            "Set both averages equal and look for the chance.",
        ),
        Mistake(
            "share-for-percent",
            lambda choice: choice.break_even,
            "Your number is the share, between 0 and 1. The answer is asked in percent.",
            "Multiply by 100.",
            lambda answer, choice: abs(answer - choice.break_even) < 0.01,
        ),
        Mistake(
            "break-even-of-whole",
            lambda choice: 100 * choice.outside_value / (choice.own.cost + choice.own.extra),
            lambda choice: (
                f"You divided by {dollars(choice.own.cost + choice.own.extra)}. The sure "
                f"{dollars(choice.own.cost)} are paid at each chance; only the "
                f"{dollars(choice.own.extra)} hang on it."
            ),
            "Take the sure cost from both sides first.",
        ),
    ),
    outcome="decide-under-risk",
    domains=("pmp:business_environment", "capm:business_analysis", "project-plus:concepts"),
)
