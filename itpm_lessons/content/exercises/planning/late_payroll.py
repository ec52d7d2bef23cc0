"""A slip larger than the float: only what is beyond the float reaches the finish."""

from itpm_lessons.content.plan_pictures import bars
from itpm_lessons.content.plan_variants import DELAY_FOR_DAY, Slip, beyond_float, clockin_plan
from itpm_lessons.content.plan_words import activity_table, listed
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount, days


def case(random):
    """Let F take 6 days longer, or another activity that has float."""
    if random is None:
        return Slip(clockin_plan(None), "F", 6)
    return beyond_float(random, clockin_plan(random), "CFDEG")


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


def explanation(slip):
    """Take the float from the slip, and say what is critical now."""
    after, delay = schedule(slip.longer), slip.delay
    return f"""{slip.activity} has {days(slip.total_float)} of total float. Of the slip of \
{days(slip.days)} it takes that much; the rest, {amount(slip.days)} − {amount(slip.total_float)} = \
{days(delay)}, reaches the finish: day {amount(slip.plan.duration)} + {amount(delay)} = \
**{amount(after.duration)}**.

This short way holds for one slip, where others wait for the *finish* of what slips.

Now {listed(after.critical)} are critical. Look there first from today on."""


EXERCISE = Exercise(
    title="An activity takes longer",
    minutes=4,
    case=case,
    statement=statement,
    picture=lambda slip: bars(slip.project),
    answer=Number(unit="days", label="The plan finishes on day"),
    solution=finish_after_slip,
    explanation=explanation,
    hints=(
        lambda slip: f"How long can {slip.activity} slip before anything happens to the finish?",
        lambda slip: (
            f"{slip.activity} has {days(slip.total_float)} of total float; the dashed line behind "
            "its bar shows the float. Only what goes beyond it moves the finish."
        ),
        lambda slip: (
            f"The delay is {amount(slip.days)} − {amount(slip.total_float)} days. "
            f"Add it to day {amount(slip.plan.duration)}."
        ),
    ),
    mistakes=(
        Mistake(
            "slip-equals-delay",
            lambda slip: slip.plan.duration + slip.days,
            lambda slip: (
                f"You let the whole slip of {days(slip.days)} reach the finish. {slip.activity} "
                "does not hold the finish from the first day on: it has "
                f"{days(slip.total_float)} of float to use up."
            ),
            lambda slip: (
                "Take the float from the slip, and add what is left to day "
                f"{amount(slip.plan.duration)}."
            ),
            lambda answer, slip: answer == slip.days,
        ),
        Mistake(
            "noncritical-never-matters",
            lambda slip: slip.plan.duration,
            lambda slip: (
                f"{slip.activity} is not critical today. With {days(slip.days)} more it has used "
                f"up its {days(slip.total_float)} of float and becomes critical on the way."
            ),
            "See how much of the slip is left when the float is gone.",
            lambda answer, slip: answer == 0,
        ),
        Mistake(
            "float-is-the-delay",
            lambda slip: slip.plan.duration + slip.total_float,
            lambda slip: (
                f"You moved the finish by {days(slip.total_float)}, which is the float. The float "
                "is the cushion; what hurts is the part of the slip that the cushion does not take."
            ),
            lambda slip: (
                f"Add {amount(slip.days)} − {amount(slip.total_float)} days to day "
                f"{amount(slip.plan.duration)}."
            ),
            lambda answer, slip: answer == slip.total_float,
        ),
        DELAY_FOR_DAY,
    ),
    outcome="analyse-slips",
    domains=("pmp:process", "capm:predictive", "project-plus:tools_documentation"),
)
