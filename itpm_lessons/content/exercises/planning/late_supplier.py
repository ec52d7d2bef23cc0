"""Transfer: the same thinking on another project, with a supplier and overlapping work."""

from itpm_lessons.content.plan_pictures import bars
from itpm_lessons.content.plan_variants import DELAY_FOR_DAY, Slip, beyond_float, server_move_plan
from itpm_lessons.content.plan_words import activity_table, listed
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount, days


def case(random):
    """Let the servers come 8 days late, or another thing that the pilot waits for."""
    if random is None:
        return Slip(server_move_plan(None), "D", 8)
    return beyond_float(random, server_move_plan(random), "BDD")


def statement(slip):
    """Ask for the new finish, and give the plan."""
    return f"""E-mail and files move to a supplier's data centre. The plan finishes on day \
{amount(slip.plan.duration)}. Word comes that {slip.label} will take {days(slip.days)} longer than \
planned.

{activity_table(slip.project)}

**On which day does the plan finish?**"""


def finish_after_slip(slip):
    """Return the day on which the plan finishes: put the slip in and compute again."""
    longer = slip.project[slip.activity].duration + slip.days
    return schedule(slip.project.with_duration(slip.activity, longer)).duration


def explanation(slip):
    """Follow the slip to the pilot and on to the end."""
    before, after, delay = slip.plan, schedule(slip.longer), slip.delay
    return f"""The pilot (E) waits for B, C and D. It could start on day \
{amount(before["E"].early_start)}; now {slip.activity} finishes on day \
{amount(after[slip.activity].early_finish)}, and so the pilot starts {days(delay)} later, on day \
{amount(after["E"].early_start)}. Everything after it moves along: the finish is **day \
{amount(after.duration)}**.

There is a short way, as nothing else slips and the pilot waits for the *finish* of \
{slip.activity}: slip − total float = {amount(slip.days)} − {amount(slip.total_float)} = \
{days(delay)}. Critical are now {listed(after.critical)}."""


def _last_before_pilot(slip):
    return max("BCD", key=lambda name: slip.plan[name].early_finish)


EXERCISE = Exercise(
    title="The pilot waits",
    minutes=5,
    case=case,
    statement=statement,
    picture=lambda slip: bars(slip.project),
    answer=Number(unit="days", label="The plan finishes on day"),
    solution=finish_after_slip,
    explanation=explanation,
    hints=(
        "What waits for this activity, and what else does it wait for?",
        lambda slip: (
            f"The pilot starts when the last of B, C and D has finished. Without the slip that is "
            f"day {amount(slip.plan['E'].early_start)}."
        ),
        lambda slip: (
            f"{slip.activity} now finishes on day "
            f"{amount(schedule(slip.longer)[slip.activity].early_finish)}. "
            "By as much as that is later, everything from the pilot on moves."
        ),
    ),
    mistakes=(
        Mistake(
            "slip-equals-delay",
            lambda slip: slip.plan.duration + slip.days,
            lambda slip: (
                f"You moved the finish by the whole {days(slip.days)}. {slip.activity} was going "
                f"to be finished {days(slip.total_float)} before the pilot needed it; that room "
                "goes first."
            ),
            lambda slip: f"On which day is {slip.activity} finished now, and what did E wait for?",
            lambda answer, slip: answer == slip.days,
        ),
        Mistake(
            "noncritical-never-matters",
            lambda slip: slip.plan.duration,
            lambda slip: (
                f"{_last_before_pilot(slip)} used to be the last thing that the pilot waited for. "
                f"With {days(slip.days)} more, {slip.activity} finishes after it."
            ),
            lambda slip: (
                f"Compare its new early finish with the one of {_last_before_pilot(slip)}."
            ),
            lambda answer, slip: answer == 0,
        ),
        Mistake(
            "float-is-the-delay",
            lambda slip: slip.plan.duration + slip.total_float,
            lambda slip: (
                f"{days(slip.total_float)} is the float of {slip.activity}, the part of the slip "
                "that nobody feels. The finish moves by the rest."
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
    domains=("pmp:process", "capm:predictive"),
)
