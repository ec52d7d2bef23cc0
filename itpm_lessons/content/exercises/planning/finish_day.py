"""On which day does the plan finish? The forward pass on a whole plan."""

from itpm_lessons.content.plan_pictures import blank_network
from itpm_lessons.content.plan_variants import clockin_plan
from itpm_lessons.content.plan_words import activity_table, chain, table_of_rows
from itpm_lessons.content.wrong_passes import early_finishes, longest_next_chain
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount


def statement(project):
    """Ask for the finish, and give the plan."""
    return f"""Go forward through this plan. **On which day does it finish?** \
Day 0 is the morning of the first day.

{activity_table(project)}"""


def finish_day(project):
    """Return the day on which the project finishes.

    Go forward: an activity starts when the last of its predecessors has finished.
    """
    finish = {}
    for name in project.order:
        waits_for = [finish[link.predecessor] for link in project.into(name)]
        finish[name] = max(waits_for, default=0) + project[name].duration
    return max(finish.values())


def all_days(project):
    """Add up all durations."""
    return sum(activity.duration for activity in project.activities)


def first_one_counts(project):
    """Start each activity when the first of its predecessors has finished."""
    return early_finishes(project, join=min)[project.names[-1]]


def chain_days(project):
    """Add up the longest next activity at each fork."""
    return sum(project[name].duration for name in longest_next_chain(project))


def a_day_between(project):
    """Start each activity a day after its predecessors."""
    return max(early_finishes(project, handover=1).values())


def start_of_the_last(project):
    """Stop where the last activity starts."""
    return schedule(project)[project.order[-1]].early_start


def first_day_is_one(project):
    """Begin with day 1, and add the days to that."""
    return finish_day(project) + 1


def explanation(project):
    """Go forward, activity by activity."""
    plan = schedule(project)
    rows = [_row(plan, name) for name in project.order]
    table = table_of_rows("| Activity | Early start | Early finish |", rows)
    return f"Where chains join, the latest finish counts.\n\n{table}\n\n\
The plan finishes on **day {amount(plan.duration)}**."


def _row(plan, name):
    row = plan[name]
    finishes = [amount(plan[link.predecessor].early_finish) for link in plan.project.into(name)]
    start = amount(row.early_start)
    if len(finishes) > 1:
        start = f"latest of {', '.join(finishes)}: {start}"
    days, finish = amount(row.duration), amount(row.early_finish)
    return f"| {name} | {start} | {amount(row.early_start)} + {days} = {finish} |"


def _first_joint(project):
    return next(name for name in project.order if len(project.into(name)) > 1)


def _joint_hint(project):
    name = _first_joint(project)
    befores = [link.predecessor for link in project.into(name)]
    return (
        f"{name} waits for {' and '.join(befores)}. It can start when the later of them is done, "
        "so take the larger early finish."
    )


def _nearly_there(project):
    plan = schedule(project)
    before = [link.predecessor for link in project.into(project.names[-1])]
    finishes = " and ".join(f"{name} on day {amount(plan[name].early_finish)}" for name in before)
    return f"Before the last activity you should have {finishes}."


EXERCISE = Exercise(
    title="When does the plan finish?",
    minutes=6,
    case=clockin_plan,
    statement=statement,
    answer=Number(unit="days", label="The plan finishes on day"),
    solution=finish_day,
    explanation=explanation,
    hints=(
        "Write an early start and an early finish beside each activity, from the top.",
        _joint_hint,
        _nearly_there,
    ),
    mistakes=(
        Mistake(
            "adds-all-durations",
            all_days,
            lambda project: (
                f"{amount(all_days(project))} is all durations added up. That would be the plan "
                "of one person who does one thing at a time. Activities that do not wait for each "
                "other run side by side."
            ),
            "Give B and C the same early start, and go on from there.",
        ),
        Mistake(
            "starts-with-first-predecessor",
            first_one_counts,
            lambda project: (
                f"With {amount(first_one_counts(project))} days, each activity has started when "
                f"the first of its predecessors was done. {_first_joint(project)} needs all of "
                "them, so the last one counts."
            ),
            "Wherever two chains join, take the larger of the two finishes.",
        ),
        Mistake(
            "longest-next-step",
            chain_days,
            lambda project: (
                f"{amount(chain_days(project))} is the length of "
                f"{chain(longest_next_chain(project))}: at each fork the longest next activity. A "
                "short next step can lead into a longer chain, so no fork can be decided on its "
                "own."
            ),
            "Calculate the early finish of every activity, also on the branch that looks short.",
        ),
        Mistake(
            "adds-a-day-per-handover",
            a_day_between,
            lambda project: (
                f"{amount(a_day_between(project))} has one more day at each hand-over. A finishes "
                f"on day {amount(project['A'].duration)}, which is an evening, and B starts on the "
                "same number, the next morning: no day lies between."
            ),
            "Start each successor on the same number on which its predecessor finished.",
        ),
        Mistake(
            "last-activity-left-out",
            start_of_the_last,
            lambda project: (
                f"On day {amount(start_of_the_last(project))} the last activity starts. The plan "
                "finishes when that is done, too."
            ),
            "Add the days of the last activity.",
        ),
        Mistake(
            "first-day-is-one",
            first_day_is_one,
            lambda project: (
                f"{amount(first_day_is_one(project))} comes out when A starts on day 1. Here the "
                "first morning is day 0, so A runs from day 0 to day "
                f"{amount(project['A'].duration)}."
            ),
            "Start A on day 0, and the whole plan comes a day earlier.",
        ),
    ),
    outcome="calculate-dates",
    picture=blank_network,
    domains=("capm:predictive", "pmp:process", "project-plus:tools_documentation"),
)
