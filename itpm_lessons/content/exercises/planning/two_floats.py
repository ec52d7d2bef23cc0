"""Total float and free float of one activity, from its early and late dates."""

from dataclasses import dataclass

from itpm_lessons.content.plan_pictures import blank_network
from itpm_lessons.content.plan_variants import clockin_plan
from itpm_lessons.content.plan_words import activity_table, listed
from itpm_lessons.engines.critical_path import Schedule, schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount, days


@dataclass(frozen=True)
class Floats:
    """A plan, and the activity whose two floats are asked for."""

    project: Project
    activity: str

    @property
    def plan(self) -> Schedule:
        """The dates of all activities."""
        return schedule(self.project)

    @property
    def row(self):
        """The dates of the activity."""
        return self.plan[self.activity]

    @property
    def successors(self):
        """Names of the activities that wait for it."""
        return [link.successor for link in self.project.out_of(self.activity)]


def case(random):
    """Choose an activity whose total float is larger than its free float, C where there is none."""
    project = clockin_plan(random)
    shared = [row.name for row in schedule(project).rows if row.total_float > row.free_float]
    return Floats(project, random.choice(shared) if random and shared else "C")


def statement(case):
    """Ask for the two floats, and give the plan."""
    return f"""**How much total float and how much free float has {case.activity}?**

{activity_table(case.project)}"""


def two_floats(case):
    """Return total and free float of the activity, in days.

    Total float: room until the finish moves. Free float: room until a successor moves.
    """
    plan = schedule(case.project)
    row = plan[case.activity]
    starts = [plan[link.successor].early_start for link in case.project.out_of(case.activity)]
    total_float = row.late_start - row.early_start
    free_float = min(starts) - row.early_finish
    return {case.activity: {"total_float": total_float, "free_float": free_float}}


def _answer(case, total_float, free_float):
    return {case.activity: {"total_float": total_float, "free_float": free_float}}


def explanation(case):
    """Subtract, twice."""
    row, plan = case.row, case.plan
    starts = ", ".join(
        f"{name} on day {amount(plan[name].early_start)}" for name in case.successors
    )
    return f"""{case.activity} can start on day {amount(row.early_start)} and must start by day \
{amount(row.late_start)}: total float {amount(row.late_start)} − {amount(row.early_start)} = \
**{amount(row.total_float)}**.

It can finish on day {amount(row.early_finish)}. What waits for it can start at the earliest: \
{starts}. The smallest counts: free float {amount(row.early_finish + row.free_float)} − \
{amount(row.early_finish)} = **{amount(row.free_float)}**.

This way to free float is for plans like this one, where every link waits for a *finish* and none \
has a lag."""


def _next_ones(case):
    return listed(case.successors)


EXERCISE = Exercise(
    title="Two kinds of float",
    minutes=6,
    case=case,
    statement=statement,
    picture=lambda case: blank_network(case.project),
    answer=lambda case: Table(
        [case.activity], {"total_float": "Total float", "free_float": "Free float"}
    ),
    solution=two_floats,
    explanation=explanation,
    hints=(
        "One of them asks when the finish of the plan moves, the other when a successor moves.",
        lambda case: (
            "Total float is late start minus early start. For the free float compare the early "
            f"finish of {case.activity} with the early starts of {_next_ones(case)}."
        ),
        lambda case: (
            f"{case.activity} runs from day {amount(case.row.early_start)} to day "
            f"{amount(case.row.early_finish)} at the earliest, and must finish by day "
            f"{amount(case.row.late_finish)}."
        ),
    ),
    mistakes=(
        Mistake(
            "free-equals-total",
            lambda case: _answer(case, case.row.total_float, case.row.total_float),
            lambda case: (
                f"The total float of {days(case.row.total_float)} is right. It guards the finish. "
                f"If {case.activity} really used all of it, something that comes next "
                f"({_next_ones(case)}) could not start as planned, so the free float is smaller."
            ),
            lambda case: (
                f"Take the smallest early start of {_next_ones(case)} and subtract the early "
                f"finish of {case.activity}."
            ),
        ),
        Mistake(
            "floats-swapped",
            lambda case: _answer(case, case.row.free_float, case.row.total_float),
            "Both numbers are right, in each other's place. Free float is the smaller one: it ends "
            "when the first successor is pushed. Total float ends when the plan is late.",
            "Swap the two, and say each in words: until whom does it reach?",
        ),
        Mistake(
            "float-includes-the-work",
            lambda case: _answer(
                case, case.row.late_finish - case.row.early_start, case.row.free_float
            ),
            lambda case: (
                f"{amount(case.row.late_finish - case.row.early_start)} is the whole room from "
                f"early start to late finish. The work itself takes {days(case.row.duration)} of "
                "that; float is what is left over."
            ),
            "Compare like with like: late start minus early start.",
        ),
    ),
    outcome="calculate-float",
    domains=("capm:predictive", "pmp:process", "project-plus:tools_documentation"),
)
