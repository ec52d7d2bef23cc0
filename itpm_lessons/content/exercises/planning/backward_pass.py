"""A faded example: backward pass and float of one activity, four gaps."""

from itpm_lessons.content.plan_pictures import blank_network
from itpm_lessons.content.plan_variants import help_desk_plan
from itpm_lessons.content.plan_words import listed, table_of_rows
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.notation import write_predecessors
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount, days

GAPS = {
    "late_start": "Late start",
    "late_finish": "Late finish",
    "total_float": "Total float",
    "free_float": "Free float",
}


def case(random):
    """Plan another help desk, with other days."""
    if random is not None:
        return help_desk_plan(random)
    numbers = dict(Settings=2, Import=8, Guide=3, Training=3, Cards=1, Switch=2)
    project = help_desk_plan(None)
    for name, duration in numbers.items():
        project = project.with_duration(name, duration)
    return project


def statement(project):
    """Show both passes, with the row of the guide left open."""
    plan = schedule(project)
    rows = [_row(plan, name) for name in project.names]
    head = "| Activity | Days | After | ES | EF | LS | LF | TF | FF |"
    table = table_of_rows(head, rows)
    return f"""Both passes are done, but for one row. ES and EF are the early dates, LS and LF the \
late ones, TF and FF the floats. **Fill the row of Guide.** Find its LF first; LS follows from it.

{table}"""


def _row(plan, name):
    row = plan[name]
    after = write_predecessors(plan.project.into(name)) or "–"
    late = [amount(value) for value in _late(row)] if name != "Guide" else ["**?**"] * 4
    cells = [name, amount(row.duration), after, amount(row.early_start), amount(row.early_finish)]
    return f"| {' | '.join([*cells, *late])} |"


def _late(row):
    return row.late_start, row.late_finish, row.total_float, row.free_float


def backward_pass(project):
    """Return the late dates and the floats of the guide."""
    plan = schedule(project)
    followers = [plan[link.successor] for link in project.out_of("Guide")]
    late_finish = min(follower.late_start for follower in followers)
    late_start = late_finish - project["Guide"].duration
    total_float = late_start - plan["Guide"].early_start
    free_float = min(follower.early_start for follower in followers) - plan["Guide"].early_finish
    return {"Guide": [late_start, late_finish, total_float, free_float]}


def latest_counts(project):
    """Take the largest of the successors' late starts, and go on from there."""
    plan = schedule(project)
    guide = plan["Guide"]
    finish = max(plan[link.successor].late_start for link in project.out_of("Guide"))
    start = finish - guide.duration
    return {"Guide": [start, finish, start - guide.early_start, guide.free_float]}


def takes_the_larger(answer, project):
    """Recognise the larger late start as late finish, whatever the other cells say."""
    return answer["Guide"]["late_finish"] == latest_counts(project)["Guide"][1]


def late_dates_exchanged(project):
    """Write late start and late finish into each other's column."""
    start, finish, *floats = backward_pass(project)["Guide"]
    return {"Guide": [finish, start, *floats]}


def _with_floats(project, total_float, free_float):
    guide = schedule(project)["Guide"]
    return {"Guide": [guide.late_start, guide.late_finish, total_float, free_float]}


def a_day_between(project):
    """Finish a day before the successors must start, and go on from there."""
    guide = schedule(project)["Guide"]
    late = [guide.late_start - 1, guide.late_finish - 1]
    return {"Guide": [*late, guide.total_float - 1, guide.free_float]}


def finishes_a_day_before(answer, project):
    """Recognise the day between by the late finish, also where the floats are otherwise off."""
    return answer["Guide"]["late_finish"] == schedule(project)["Guide"].late_finish - 1


def _guide(project):
    return schedule(project)["Guide"]


def _successors(project):
    return [link.successor for link in project.out_of("Guide")]


def _late_starts(project):
    plan = schedule(project)
    return ", ".join(f"{name} {amount(plan[name].late_start)}" for name in _successors(project))


def explanation(project):
    """Work out the row: the late finish first."""
    plan, guide = schedule(project), schedule(project)["Guide"]
    starts = ", ".join(f"{name} {amount(plan[name].early_start)}" for name in _successors(project))
    return f"""- Late finish: the smallest late start after it ({_late_starts(project)}) is \
**{amount(guide.late_finish)}**.
- Late start: {amount(guide.late_finish)} − {amount(guide.duration)} = \
**{amount(guide.late_start)}**.
- Total float: late start − early start = {amount(guide.late_start)} − \
{amount(guide.early_start)} = **{amount(guide.total_float)}**.
- Free float: the smallest early start after it ({starts}) minus the early finish \
{amount(guide.early_finish)} is **{amount(guide.free_float)}**."""


EXERCISE = Exercise(
    title="Backward, with four gaps",
    minutes=4,
    case=case,
    statement=statement,
    picture=blank_network,
    answer=Table(["Guide"], GAPS, label="The row of Guide"),
    solution=backward_pass,
    explanation=explanation,
    hints=(
        lambda project: (
            f"{listed(_successors(project))} wait for the guide. By when must they start?"
        ),
        lambda project: (
            f"Their late starts are: {_late_starts(project)}. Take the smaller one as the late "
            "finish; late start is that minus the days."
        ),
        lambda project: (
            f"The late finish is {amount(_guide(project).late_finish)}. Total float is late start "
            "minus early start, free float the smallest early start after it minus its early "
            "finish."
        ),
    ),
    mistakes=(
        Mistake(
            "late-finish-takes-latest",
            latest_counts,
            lambda project: (
                f"You took the larger of the late starts ({_late_starts(project)}). One successor "
                "can live with that, and the other one would start too late. Backward, the "
                "smallest counts."
            ),
            "Put the smaller one as late finish, and go on from there.",
            takes_the_larger,
        ),
        Mistake(
            "late-dates-swapped",
            late_dates_exchanged,
            "Late start and late finish stand in each other's place: no activity finishes before "
            "it starts.",
            "Exchange the first two numbers, and see whether the floats still hold.",
            lambda answer, project: answer["Guide"]["late_finish"] < answer["Guide"]["late_start"],
        ),
        Mistake(
            "free-equals-total",
            lambda project: _with_floats(
                project, _guide(project).total_float, _guide(project).total_float
            ),
            lambda project: (
                f"The late dates and the total float of {days(_guide(project).total_float)} are "
                "right. Free float is counted to the next activity, not to the finish: compare "
                "with the early starts of the successors."
            ),
            lambda project: (
                f"When could {listed(_successors(project))} start, and when is the guide finished?"
            ),
        ),
        Mistake(
            "float-includes-the-work",
            lambda project: _with_floats(
                project,
                _guide(project).late_finish - _guide(project).early_start,
                _guide(project).free_float,
            ),
            lambda project: (
                "For the total float you took late finish minus early start. That is all the room "
                f"there is, and the work needs {days(_guide(project).duration)} of it."
            ),
            "Subtract start from start: late start minus early start.",
        ),
        Mistake(
            "floats-swapped",
            lambda project: _with_floats(
                project, _guide(project).free_float, _guide(project).total_float
            ),
            "The dates are right, and the two floats stand in each other's place. Free float is "
            "the smaller one, because the next activity is nearer than the finish.",
            "Swap the last two numbers.",
        ),
        Mistake(
            "adds-a-day-per-handover",
            a_day_between,
            lambda project: (
                "Your late finish lies a day before the smallest late start after it "
                f"({_late_starts(project)}). No day lies between: the evening on which the guide "
                "is finished and the next morning carry the same number."
            ),
            "Take the smallest late start itself as late finish.",
            finishes_a_day_before,
        ),
    ),
    outcome="calculate-float",
    domains=("capm:predictive", "pmp:process"),
)
