"""A slip that fits into the float: the finish stays, the float shrinks."""

from itpm_lessons.content.plan_pictures import bars
from itpm_lessons.content.plan_variants import DELAY_FOR_DAY, Slip, clockin_plan, within_float
from itpm_lessons.content.plan_words import activity_table
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount, days


def case(random):
    """Let G take 10 days longer, or another activity with more float than that."""
    if random is None:
        return Slip(clockin_plan(None), "G", 10)
    return within_float(random, clockin_plan(random), "GGK")


def statement(slip):
    """Ask for the new finish."""
    old, new = slip.project[slip.activity].duration, slip.new_duration
    return f"""The plan finishes on day {amount(slip.plan.duration)}. Now {slip.label} takes \
{amount(new)} days instead of {amount(old)}, which is {days(slip.days)} more.

{activity_table(slip.project)}

**On which day does the plan finish?**"""


def finish_after_slip(slip):
    """Return the day on which the plan finishes with the slip in it."""
    before = schedule(slip.project)
    beyond = slip.days - before[slip.activity].total_float
    return before.duration + max(0, beyond)


def _left(slip):
    return slip.total_float - slip.days


def explanation(slip):
    """Take the slip from the float."""
    left = _left(slip)
    return f"""{slip.activity} has {days(slip.total_float)} of total float, and a slip of \
{days(slip.days)} fits into them. The plan still finishes on **day \
{amount(slip.plan.duration)}**.

What has changed is the cushion. The float is now {amount(slip.total_float)} − \
{amount(slip.days)} = {days(left)}. The next piece of bad news meets a thinner one, so note it."""


EXERCISE = Exercise(
    title="Another activity takes longer",
    minutes=3,
    case=case,
    statement=statement,
    picture=lambda slip: bars(slip.project),
    answer=Number(unit="days", label="The plan finishes on day"),
    solution=finish_after_slip,
    explanation=explanation,
    hints=(
        lambda slip: f"What waits for {slip.activity}, and when does it start anyway?",
        lambda slip: (
            f"Compare the slip of {days(slip.days)} with the total float of {slip.activity}; "
            "the dashed line behind its bar shows the float."
        ),
        lambda slip: (
            f"{slip.activity} has {days(slip.total_float)} of float and needs {days(slip.days)} "
            "of them."
        ),
    ),
    mistakes=(
        Mistake(
            "slip-equals-delay",
            lambda slip: slip.plan.duration + slip.days,
            lambda slip: (
                f"You moved the finish by the slip of {days(slip.days)}. {slip.activity} has "
                f"{days(slip.total_float)} of float, and a slip that fits into it is not felt at "
                "the end."
            ),
            lambda slip: f"Find the day by which {slip.activity} must be finished at the latest.",
            lambda answer, slip: answer == slip.days,
        ),
        Mistake(
            "unused-float-shortens",
            lambda slip: slip.plan.duration - _left(slip),
            lambda slip: (
                f"You took the float that is left, {days(_left(slip))}, off the finish. Spare "
                "time beside the longest chain does not make that chain shorter."
            ),
            "Ask which activities hold the finish, and whether one of them has changed.",
        ),
        Mistake(
            "float-is-the-delay",
            lambda slip: slip.plan.duration + slip.total_float,
            lambda slip: (
                f"You moved the finish by the float of {days(slip.total_float)}. Float says how "
                f"far {slip.activity} may slip without any effect on the finish."
            ),
            "Compare slip and float: which of the two is larger?",
            lambda answer, slip: answer == slip.total_float,
        ),
        DELAY_FOR_DAY,
    ),
    outcome="analyse-slips",
    domains=("pmp:process", "capm:predictive", "project-plus:tools_documentation"),
)
