"""A change on the critical path, with two gaps: the new finish and the new budget."""

from itpm_lessons.content.change_variants import Change, on_the_path
from itpm_lessons.content.plan_pictures import bars
from itpm_lessons.content.plan_variants import clockin_plan
from itpm_lessons.content.plan_words import activity_table
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.practice import Exercise, Mistake, Number, Table
from itpm_lessons.views.lettering import amount, days

FINISH, COST = "New finish, on day", "New budget, in dollars"


def case(random):
    """Take the biometrics: 6 days more for E and $7,200; or another change on the path."""
    if random is None:
        return Change("clocking in by fingerprint or face", clockin_plan(None), "E", 6, 7_200)
    return on_the_path(random)


def statement(change):
    """Give the impact sheet with two lines open."""
    return f"""The wish: *{change.wish}*. Those who would do it have looked at it. The sheet, \
with two lines still open:

| Impact on | What is known |
| --- | --- |
| Scope | {change.wish}: new, in no list of what was agreed |
| Time | {change.label} takes {days(change.days)} longer; new finish: **?** |
| Cost | {dollars(change.price)} more, for all of it together; new budget: **?** |
| Quality | a few test cases more; the tester has looked |
| Risk | the people of {change.activity} have not done such a thing before |

The plan finishes on day {change.finish}, and the budget is {dollars(change.budget)}.

{activity_table(change.project)}

**On which day does the plan finish with the change, and what is the budget then?**"""


def change_impact(change):
    """Return the new finish and the new budget: put the change in, and add its price."""
    longer = change.project[change.activity].duration + change.days
    plan = schedule(change.project.with_duration(change.activity, longer))
    return {
        "New finish, on day": [plan.duration],
        "New budget, in dollars": [change.budget + change.price],
    }


def _answer(finish, cost):
    return {FINISH: [finish], COST: [cost]}


def _right(change):
    return change.changed.duration, change.budget + change.price


def explanation(change):
    """Add both, and say what the sheet is for."""
    finish, cost = _right(change)
    return f"""- {change.label} has no float, so all {days(change.days)} reach the finish: \
{change.finish} + {amount(change.days)} = **day {amount(finish)}**.
- {dollars(change.budget)} + {dollars(change.price)} = **{dollars(cost)}**.

The wish may still be worth it. That is for those who pay to say, and the five lines are what they \
need for it."""


EXERCISE = Exercise(
    title="What does the wish cost? Two gaps",
    minutes=4,
    case=case,
    statement=statement,
    picture=lambda change: bars(change.project),
    answer=Table(
        [FINISH, COST],
        {"value": "With the change"},
        label="The two gaps",
        corner="line",
        numbers={FINISH: Number("days", label="Finish on day"), COST: Number("$")},
    ),
    solution=change_impact,
    explanation=explanation,
    hints=(
        "Time first: does this activity have float that could take some of the days?",
        lambda change: (
            f"{change.activity} is critical, so its days are days of the finish. The price is for "
            "all of the work, and comes on top of the budget."
        ),
        lambda change: (
            f"Add {amount(change.days)} to day {change.finish}, and {dollars(change.price)} to "
            f"{dollars(change.budget)}."
        ),
    ),
    mistakes=(
        Mistake(
            "change-costs-money-alone",
            lambda change: _answer(change.plan.duration, _right(change)[1]),
            lambda change: (
                "The budget grows in your answer and the finish stays. Money pays for the work, "
                f"and the work still takes {days(change.days)} of {change.activity}, which has no "
                "float."
            ),
            "Look at the float of the activity that grows.",
            lambda answer, change: (
                answer[FINISH]["value"] == change.plan.duration
                and answer[COST]["value"] != change.budget
            ),
        ),
        Mistake(
            "change-costs-time-alone",
            lambda change: _answer(_right(change)[0], change.budget),
            lambda change: (
                f"You moved the finish and left the budget at {dollars(change.budget)}. Somebody "
                f"works on it for {days(change.days)}, and that is paid for, too."
            ),
            "Put the price on top of the budget.",
            lambda answer, change: (
                answer[COST]["value"] == change.budget
                and answer[FINISH]["value"] != change.plan.duration
            ),
        ),
        Mistake(
            "each-is-harmless",
            lambda change: _answer(change.plan.duration, change.budget),
            "Nothing moves in your answer. A wish that is built and stands in no plan costs as "
            "much as one that does; it is only found out later.",
            "Add its days to the finish and its price to the budget.",
        ),
        Mistake(
            "change-is-the-total",
            lambda change: _answer(change.days, change.price),
            lambda change: (
                f"{days(change.days)} and {dollars(change.price)} are what the change adds. Asked "
                "is where the project stands then."
            ),
            lambda change: (
                f"Add to day {change.finish} what it adds in days, and to "
                f"{dollars(change.budget)} what it adds in money."
            ),
            lambda answer, change: (
                answer[FINISH]["value"] == change.days or answer[COST]["value"] == change.price
            ),
        ),
        Mistake(
            "price-times-days",
            lambda change: _answer(_right(change)[0], change.budget + change.price * change.days),
            lambda change: (
                f"You multiplied {dollars(change.price)} by {days(change.days)}. The sheet says "
                "that the price is for all of it together."
            ),
            "Add the price once.",
            lambda answer, change: (
                answer[COST]["value"] == change.budget + change.price * change.days
            ),
        ),
        Mistake(
            "change-turned-round",
            lambda change: _answer(
                change.plan.duration - change.days, change.budget - change.price
            ),
            "You took the change away from the plan. More work makes the finish later and the "
            "budget larger.",
            "Add in both lines.",
            lambda answer, change: (
                answer[FINISH]["value"] == change.plan.duration - change.days
                or answer[COST]["value"] == change.budget - change.price
            ),
        ),
    ),
    outcome="analyse-change",
    domains=("pmp:business_environment", "capm:predictive", "project-plus:concepts"),
)
