"""Which activities are critical? The whole way from the list to the floats."""

from itpm_lessons.content.cases import clockin
from itpm_lessons.content.plan_pictures import blank_network
from itpm_lessons.content.plan_variants import clockin_plan
from itpm_lessons.content.plan_words import activity_table, chain, listed, table_of_rows
from itpm_lessons.content.wrong_passes import longest_next_chain
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.practice import Exercise, Mistake, NameSet
from itpm_lessons.views.lettering import amount, days


def statement(project):
    """Ask for the critical activities, and give the plan with its budgets."""
    budgets = {name: f"${dollars:,}" for name, dollars in clockin.budgets.items()}
    return f"""**Which activities are critical**, so that a day lost on them is a day lost for \
the finish? The budget is the money planned for an activity.

{activity_table(project, {"Budget": budgets})}"""


def critical_activities(project):
    """Return the names of the activities whose total float is not above 0."""
    plan = schedule(project)
    return {row.name for row in plan.rows if row.late_start - row.early_start <= 0}


def longest_next(project):
    """Follow the longest next activity at each fork."""
    return set(longest_next_chain(project))


def nearly_critical(project):
    """Return the activities whose float is 0 or the smallest that is above 0."""
    rows = schedule(project).rows
    least = min(row.total_float for row in rows if row.total_float > 0)
    return {row.name for row in rows if row.total_float <= least}


def dearest(project):
    """Return as many activities as there are critical ones, by their budget."""
    count = len(critical_activities(project))
    return set(sorted(clockin.budgets, key=clockin.budgets.get, reverse=True)[:count])


def longer_ones(project):
    """Leave out critical activities of up to three days."""
    return {name for name in critical_activities(project) if project[name].duration > 3}


def _short_ones(project):
    return listed(sorted(critical_activities(project) - longer_ones(project)))


def _almost(project):
    names = sorted(nearly_critical(project) - critical_activities(project))
    return listed(names), days(schedule(project)[names[0]].total_float)


def explanation(project):
    """Show the floats."""
    plan = schedule(project)
    rows = [
        f"| {row.name} | {amount(row.early_start)} | {amount(row.late_start)} "
        f"| {amount(row.late_start)} − {amount(row.early_start)} = {amount(row.total_float)} |"
        for row in plan.rows
    ]
    table = table_of_rows("| Activity | Early start | Late start | Total float |", rows)
    return (
        f"The plan finishes on day {amount(plan.duration)}. Without float are "
        f"**{listed(plan.critical)}**.\n\n{table}"
    )


EXERCISE = Exercise(
    title="Which activities are critical?",
    minutes=8,
    case=clockin_plan,
    statement=statement,
    picture=blank_network,
    answer=lambda project: NameSet(project.names, label="Critical are"),
    solution=critical_activities,
    explanation=explanation,
    hints=(
        "Go forward for the early starts, backward for the late starts, then subtract.",
        lambda project: (
            f"The plan finishes on day {amount(schedule(project).duration)}. Go backward from "
            "there: where an activity has several successors, the smallest of their late starts "
            "counts."
        ),
        lambda project: (
            f"There are {len(critical_activities(project))} of them. Not among them, by "
            f"{_almost(project)[1]} of float: {_almost(project)[0]}."
        ),
    ),
    mistakes=(
        Mistake(
            "longest-next-step",
            longest_next,
            lambda project: (
                f"{chain(longest_next_chain(project))} takes the longest next activity at each "
                "fork. What counts is the length of a whole chain, and a short step can be the "
                "beginning of the longest one."
            ),
            "Compare the early finishes where chains join, above all at H.",
        ),
        Mistake(
            "near-critical-is-critical",
            nearly_critical,
            lambda project: (
                f"{_almost(project)[0]} came in with {_almost(project)[1]} of float. That is close "
                "enough to watch, but a day lost there does not yet reach the finish."
            ),
            "Keep those whose late start equals their early start.",
        ),
        Mistake(
            "cost-makes-critical",
            dearest,
            lambda project: (
                f"{listed(sorted(dearest(project)))} have the largest budgets. Money does not hold "
                f"a date: L costs ${clockin.budgets['L']:,}, and the plan cannot finish without it."
            ),
            "Leave the budgets aside and subtract: late start minus early start.",
        ),
        Mistake(
            "short-cannot-be-critical",
            longer_ones,
            lambda project: (
                f"What you chose is critical, and {_short_ones(project)} as well. A short activity "
                "can stand on the longest chain, and a day lost there is as long as any other."
            ),
            lambda project: f"Look at the float of {_short_ones(project)}.",
        ),
    ),
    outcome="find-critical-path",
    domains=("capm:predictive", "pmp:process", "project-plus:tools_documentation"),
)
