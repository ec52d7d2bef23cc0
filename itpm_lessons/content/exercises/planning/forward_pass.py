"""A faded example: the forward pass on six activities, with two gaps."""

from itpm_lessons.content.plan_pictures import blank_network
from itpm_lessons.content.plan_variants import help_desk_plan
from itpm_lessons.content.plan_words import listed, table_of_rows
from itpm_lessons.content.wrong_passes import early_finishes
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.notation import write_predecessors
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount, days

TRAINING, SWITCH = "Early finish of Training", "Early start of Switch"


def case(random):
    """Plan another help desk, with other days."""
    if random is not None:
        return help_desk_plan(random)
    numbers = dict(Settings=3, Import=4, Guide=2, Training=4, Cards=2, Switch=1)
    project = help_desk_plan(None)
    for name, duration in numbers.items():
        project = project.with_duration(name, duration)
    return project


def statement(project):
    """Show the forward pass with two gaps."""
    plan = schedule(project)
    rows = [_row(plan, name) for name in project.names]
    table = table_of_rows("| Activity | Days | After | Early start | Early finish |", rows)
    return f"""Another help desk, other numbers. The forward pass is done but for two numbers. \
**Fill the gaps.**

{table}"""


def _row(plan, name):
    row = plan[name]
    start = "**?**" if name == "Switch" else amount(row.early_start)
    finish = {"Training": "**?**", "Switch": ""}.get(name, amount(row.early_finish))
    after = write_predecessors(plan.project.into(name)) or "–"
    return f"| {name} | {amount(row.duration)} | {after} | {start} | {finish} |"


def forward_pass(project):
    """Return the two missing numbers: start + days, and the latest of the finishes before."""
    plan = schedule(project)
    training = plan["Training"].early_start + project["Training"].duration
    before_switch = [plan[link.predecessor].early_finish for link in project.into("Switch")]
    return {TRAINING: [training], SWITCH: [max(before_switch)]}


def _answer(training, switch):
    return {TRAINING: [training], SWITCH: [switch]}


def _finishes(project, **belief):
    finishes = early_finishes(project, **belief)
    return [finishes[link.predecessor] for link in project.into("Switch")]


def first_one_counts(project):
    """Start the switch-over when the first of its predecessors has finished."""
    return _answer(early_finishes(project)["Training"], min(_finishes(project)))


def all_days(project):
    """Start the switch-over after all other days."""
    total = sum(activity.duration for activity in project.activities) - project["Switch"].duration
    return _answer(early_finishes(project)["Training"], total)


def a_day_between(project):
    """Leave a day between the start that is given and the one before it, and one at the end."""
    training = early_finishes(project)["Training"] + 1
    given = {**early_finishes(project), "Training": training}
    return _answer(training, max(given[link.predecessor] for link in project.into("Switch")) + 1)


def next_day(answer, project):
    """Recognise a switch-over that starts a day after the last finish."""
    return answer[SWITCH]["day"] == forward_pass(project)[SWITCH][0] + 1


def first_day_is_one(project):
    """Count the day on which the training starts as its first, and go on from there."""
    training = early_finishes(project)["Training"] - 1
    given = {**early_finishes(project), "Training": training}
    return _answer(training, max(given[link.predecessor] for link in project.into("Switch")))


def a_day_short(answer, project):
    """Recognise a training that finishes a day before it should."""
    return answer[TRAINING]["day"] == early_finishes(project)["Training"] - 1


def explanation(project):
    """Work out both gaps."""
    plan = schedule(project)
    training = plan["Training"]
    before = ", ".join(
        f"{link.predecessor} {amount(plan[link.predecessor].early_finish)}"
        for link in project.into("Switch")
    )
    return f"""Training starts on day {amount(training.early_start)} and takes \
{amount(training.duration)} days: it finishes on day **{amount(training.early_finish)}**.

Switch-over waits for all of these finishes: {before}. The latest counts: day \
**{amount(plan["Switch"].early_start)}**."""


def _before_switch(project):
    return listed([link.predecessor for link in project.into("Switch")])


EXERCISE = Exercise(
    title="Forward, with two gaps",
    minutes=3,
    case=case,
    statement=statement,
    picture=blank_network,
    answer=Table([TRAINING, SWITCH], {"day": "Day"}, corner="gap", label="The two gaps"),
    solution=forward_pass,
    explanation=explanation,
    hints=(
        "An early finish is the early start plus the days.",
        lambda project: f"The switch-over needs all of {_before_switch(project)} to be done.",
        lambda project: (
            f"Training finishes on day {amount(early_finishes(project)['Training'])}. The "
            "switch-over starts on the largest of the early finishes before it."
        ),
    ),
    mistakes=(
        Mistake(
            "starts-with-first-predecessor",
            first_one_counts,
            lambda project: (
                f"Training is right. On day {amount(min(_finishes(project)))} only the first of "
                f"{_before_switch(project)} is done; the switch-over needs all of them."
            ),
            "Take the largest of the early finishes.",
        ),
        Mistake(
            "adds-all-durations",
            all_days,
            lambda project: (
                "Training is right. For the switch-over you added up the days of everything before "
                "it, but some of that runs at the same time. What counts is when the last one ends."
            ),
            "Look at the column of early finishes and take the largest.",
        ),
        Mistake(
            "adds-a-day-per-handover",
            a_day_between,
            "There is a day too many between a finish and the next start. A finish is the start "
            "plus the days, and the next start carries the same number: it is evening and then the "
            "next morning.",
            lambda project: (
                f"Add {amount(project['Training'].duration)} to the start of Training, and nothing "
                "else. Start the switch-over on the largest early finish itself."
            ),
            next_day,
        ),
        Mistake(
            "first-day-is-one",
            first_day_is_one,
            lambda project: (
                "Training finishes a day early. Where the first day of a plan is day 1, the day of "
                "the start counts as one of its days. Here day 0 is the first morning, and all "
                f"{days(project['Training'].duration)} are added to the number of the start."
            ),
            lambda project: (
                f"Add {amount(project['Training'].duration)} to "
                f"{amount(schedule(project)['Training'].early_start)}."
            ),
            a_day_short,
        ),
    ),
    outcome="calculate-dates",
    domains=("capm:predictive", "pmp:process"),
)
