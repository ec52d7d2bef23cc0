"""The critical path after an overlap: it has moved."""

from itpm_lessons.content.plan_pictures import blank_network
from itpm_lessons.content.plan_variants import overlap
from itpm_lessons.content.plan_words import activity_table, listed, table_of_rows
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.practice import Exercise, Mistake, NameSet
from itpm_lessons.views.lettering import amount, days


def _plan(case):
    return schedule(case.overlapped)


def statement(case):
    """Ask for the critical activities, and give the plan with the overlap in it."""
    return f"""The screens (D) now depend on the design (B) with `SS+{case.lag}`. Before that, \
{listed(schedule(case.project).critical)} were critical.

{activity_table(case.overlapped)}

**Which activities are critical now?**"""


def critical_with_overlap(case):
    """Return the activities without float, in the plan as it is now."""
    plan = schedule(case.overlapped)
    return {row.name for row in plan.rows if row.total_float <= 0}


def old_path(case):
    """Return what was critical before."""
    return set(schedule(case.project).critical)


def nearly_critical(case):
    """Count the smallest float above 0 as none."""
    rows = _plan(case).rows
    least = min(row.total_float for row in rows if row.total_float > 0)
    return {row.name for row in rows if row.total_float <= least}


def longer_ones(case):
    """Leave out critical activities of up to three days."""
    names = critical_with_overlap(case)
    return {name for name in names if case.project[name].duration > 3}


def _almost(case):
    names = sorted(nearly_critical(case) - critical_with_overlap(case))
    return listed(names), days(_plan(case)[names[0]].total_float)


def _what_became_of_the_old_path(case):
    before = f"{listed(sorted(old_path(case)))} were critical before. The overlap has made their"
    if old_path(case) < critical_with_overlap(case):
        return f"{before} chain shorter. It is still a longest one, and another is as long now."
    return f"{before} chain shorter, and another one is now the longest."


def explanation(case):
    """Show the floats of the plan as it is now."""
    plan = _plan(case)
    rows = [
        f"| {row.name} | {amount(row.early_start)} | {amount(row.late_start)} "
        f"| {amount(row.total_float)} |"
        for row in plan.rows
    ]
    table = table_of_rows("| Activity | Early start | Late start | Total float |", rows)
    return f"""The plan finishes on day {amount(plan.duration)}. Without float are \
**{listed(plan.critical)}**.

{table}

Next, with {_almost(case)[1]} of float: {_almost(case)[0]}. Keep an eye on that."""


EXERCISE = Exercise(
    title="What is critical after the overlap?",
    minutes=6,
    case=overlap,
    statement=statement,
    picture=lambda case: blank_network(case.overlapped),
    answer=lambda case: NameSet(case.project.names, label="Critical are now"),
    solution=critical_with_overlap,
    explanation=explanation,
    hints=(
        "A link has changed, so calculate the whole plan again, forward and backward.",
        lambda case: (
            f"The plan now finishes on day {amount(_plan(case).duration)}. E finishes on day "
            f"{amount(_plan(case)['E'].early_finish)}, F on "
            f"{amount(_plan(case)['F'].early_finish)}, G on "
            f"{amount(_plan(case)['G'].early_finish)}."
        ),
        lambda case: (
            f"There are {len(critical_with_overlap(case))} critical activities. Not among them, by "
            f"{_almost(case)[1]} of float: {_almost(case)[0]}."
        ),
    ),
    mistakes=(
        Mistake(
            "path-stays-the-same",
            old_path,
            _what_became_of_the_old_path,
            "Find the early finishes of E, F and G in the new plan.",
        ),
        Mistake(
            "near-critical-is-critical",
            nearly_critical,
            lambda case: (
                f"You counted in {_almost(case)[0]}, with {_almost(case)[1]} of float left. A "
                "day lost there does not reach the finish."
            ),
            "Keep those whose late start equals their early start.",
        ),
        Mistake(
            "short-cannot-be-critical",
            longer_ones,
            lambda case: (
                "Still missing: "
                f"{listed(sorted(critical_with_overlap(case) - longer_ones(case)))}. A short "
                "activity can stand on the longest chain all the same."
            ),
            "Follow the chain without a gap from A to the end of the plan.",
        ),
    ),
    outcome="find-critical-path",
    domains=("pmp:process", "capm:predictive"),
)
