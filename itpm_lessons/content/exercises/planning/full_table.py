"""The whole table by hand: both passes and both floats of six activities."""

from itpm_lessons.content.plan_pictures import blank_network
from itpm_lessons.content.plan_variants import help_desk_plan
from itpm_lessons.content.plan_words import activity_table, listed
from itpm_lessons.content.wrong_passes import early_finishes, late_starts
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount

COLUMNS = {
    "early_start": "ES",
    "early_finish": "EF",
    "late_start": "LS",
    "late_finish": "LF",
    "total_float": "TF",
    "free_float": "FF",
}


def case(random):
    """Plan a third help desk, with other days."""
    if random is not None:
        return help_desk_plan(random)
    numbers = dict(Settings=3, Import=9, Guide=3, Training=2, Cards=4, Switch=2)
    project = help_desk_plan(None)
    for name, duration in numbers.items():
        project = project.with_duration(name, duration)
    return project


def statement(project):
    """Ask for the table."""
    return f"""A third help desk. **Fill in the whole table**: early start and finish (ES, EF), \
late start and finish (LS, LF), total and free float (TF, FF). Going backward, find LF first; LS \
follows from it.

{activity_table(project)}"""


def full_table(project):
    """Return all dates and floats, row by row."""
    plan = schedule(project)
    return {
        row.name: [
            row.early_start,
            row.early_finish,
            row.late_start,
            row.late_finish,
            row.late_start - row.early_start,
            row.free_float,
        ]
        for row in plan.rows
    }


def table_of(project, starts, lates):
    """Return the table that follows from given early and late starts, as one would go on."""
    rows = {}
    for name in project.names:
        days = project[name].duration
        finish = starts[name] + days
        after = [starts[link.successor] for link in project.out_of(name)]
        free = min(after, default=finish) - finish
        late = lates[name]
        rows[name] = [starts[name], finish, late, late + days, late - starts[name], free]
    return rows


def _starts(project, **belief):
    finishes = early_finishes(project, **belief)
    return {name: finishes[name] - project[name].duration for name in project.names}


def latest_counts(project):
    """Go backward by the largest of the successors' late starts."""
    finish = max(early_finishes(project).values())
    return table_of(project, _starts(project), late_starts(project, finish, join=max))


def first_one_counts(project):
    """Go forward by the first of the predecessors."""
    finish = early_finishes(project, join=min)["Switch"]
    return table_of(project, _starts(project, join=min), late_starts(project, finish))


def one_float(project):
    """Write the total float into both columns."""
    return {name: [*row[:5], row[4]] for name, row in full_table(project).items()}


def a_day_between(project):
    """Start each activity a day after its predecessors, and count back in the same way."""
    finish = max(early_finishes(project, handover=1).values())
    rows = table_of(project, _starts(project, handover=1), _late_with_handover(project, finish))
    return {name: [*row[:5], max(0, row[5] - 1)] for name, row in rows.items()}


def _late_with_handover(project, finish):
    lates = {}
    for name in reversed(project.order):
        after = [lates[link.successor] - 1 for link in project.out_of(name)]
        lates[name] = min(after, default=finish) - project[name].duration
    return lates


def first_day_is_one(project):
    """Count the first day as day 1: each start comes one later, finishes and floats stay."""
    rows = full_table(project).items()
    return {name: [es + 1, ef, ls + 1, *rest] for name, (es, ef, ls, *rest) in rows}


def begins_on_day_one(answer, project):
    """Recognise a table that begins on day 1, however it goes on."""
    return answer[project.names[0]]["early_start"] == 1


def explanation(project):
    """Work out the places where it is easy to go wrong."""
    plan = schedule(project)
    guide, switch = plan["Guide"], plan["Switch"]
    return f"""- Early start of Switch: the largest early finish before it \
({_before(plan, "Switch")}) is {amount(switch.early_start)}, so the plan finishes on day \
{amount(plan.duration)}.
- Late finish of Guide: the smallest late start after it ({_after(plan, "Guide", "late_start")}) \
is {amount(guide.late_finish)}.
- Late finish of Settings: the smallest of {_after(plan, "Settings", "late_start")} is \
{amount(plan["Settings"].late_finish)}.
- Total float of Guide: {amount(guide.late_start)} − {amount(guide.early_start)} = \
{amount(guide.total_float)}.
- Free float of Guide: the smallest early start after it ({_after(plan, "Guide", "early_start")}) \
minus its early finish {amount(guide.early_finish)} is {amount(guide.free_float)}.

Critical are {listed(plan.critical)}."""


def _before(plan, name):
    names = [link.predecessor for link in plan.project.into(name)]
    return ", ".join(f"{each} {amount(plan[each].early_finish)}" for each in names)


def _after(plan, name, date):
    names = [link.successor for link in plan.project.out_of(name)]
    return ", ".join(f"{each} {amount(getattr(plan[each], date))}" for each in names)


def floats_exchanged(project):
    """Write each float into the other's column."""
    return {name: [*row[:4], row[5], row[4]] for name, row in full_table(project).items()}


def exchanges_guides_floats(answer, project):
    """Recognise the exchange in the row of Guide, whatever the other rows say."""
    *_, total, free = full_table(project)["Guide"]
    given = answer["Guide"]
    return total != free and (given["total_float"], given["free_float"]) == (free, total)


def repeats_guides_float(answer, project):
    """Recognise a total float that was written a second time, in the row of Guide."""
    given, right = answer["Guide"], full_table(project)["Guide"][5]
    return given["free_float"] == given["total_float"] != right


def shows(belief, row, column):
    """Recognise a belief by one cell, also where the rest of the table is otherwise off."""
    place = list(COLUMNS).index(column)

    def recognises(answer, project):
        believed, right = belief(project)[row][place], full_table(project)[row][place]
        return answer[row][column] == believed != right

    return recognises


def _finish(project):
    return amount(schedule(project).duration)


EXERCISE = Exercise(
    title="The whole table",
    minutes=10,
    case=case,
    statement=statement,
    picture=blank_network,
    answer=lambda project: Table(project.names, COLUMNS, label="All dates and floats"),
    solution=full_table,
    explanation=explanation,
    hints=(
        "Fill ES and EF from top to bottom, then LF and LS from bottom to top, then the floats.",
        lambda project: (
            f"The plan finishes on day {_finish(project)}: this is the late finish of Switch. "
            "Going back, take the smallest late start of the successors."
        ),
        lambda project: (
            f"Guide must finish by day {amount(schedule(project)['Guide'].late_finish)} and can "
            f"finish on day {amount(schedule(project)['Guide'].early_finish)}; both its floats "
            "follow from that and from the early starts after it."
        ),
    ),
    mistakes=(
        Mistake(
            "first-day-is-one",
            first_day_is_one,
            "Your table begins on day 1. Some books count so; in this course day 0 is the morning "
            "of the first day, and a start carries the same number as the finish before it.",
            "Start Settings on day 0, and go on from there.",
            begins_on_day_one,
        ),
        Mistake(
            "late-finish-takes-latest",
            latest_counts,
            "Going backward, you took the largest late start where there "
            "are several successors. That suits one of them and makes another one late.",
            "Do the late dates again from the bottom, with the smallest late start.",
            shows(latest_counts, "Guide", "late_finish"),
        ),
        Mistake(
            "starts-with-first-predecessor",
            first_one_counts,
            lambda project: (
                "Switch starts in your table when the first of its predecessors is finished. It "
                f"needs all of them, so the plan finishes on day {_finish(project)}, and the late "
                "dates change with it."
            ),
            "Take the largest early finish where chains join, and go backward from the new finish.",
            shows(first_one_counts, "Switch", "early_start"),
        ),
        Mistake(
            "free-equals-total",
            one_float,
            "Where you wrote the total float a second time, free float asks for less: how far can "
            "it slip before the next activity has to move? For an activity whose successor "
            "follows at once that is 0.",
            "For each row: smallest early start of the successors minus its own early finish.",
            repeats_guides_float,
        ),
        Mistake(
            "floats-swapped",
            floats_exchanged,
            "The two floats stand in each other's place. Free float is never the larger one here, "
            "because the next activity is nearer than the finish.",
            "Exchange the last two numbers of each row.",
            exchanges_guides_floats,
        ),
        Mistake(
            "adds-a-day-per-handover",
            a_day_between,
            lambda project: (
                "Your table has a day between each activity and the next, so the plan comes out "
                f"later than day {_finish(project)}. Here a finish and the start after it carry "
                "the same number: evening and next morning."
            ),
            "Start each successor on the early finish of its predecessor.",
        ),
    ),
    outcome="calculate-dates",
    domains=("capm:predictive", "pmp:process", "project-plus:tools_documentation"),
)
