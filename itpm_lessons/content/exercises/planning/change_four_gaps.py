"""A change beside the critical path, with four gaps: float, delay, finish, budget."""

from itpm_lessons.content.change_variants import Change, beside_the_path
from itpm_lessons.content.plan_pictures import bars
from itpm_lessons.content.plan_variants import clockin_plan
from itpm_lessons.content.plan_words import activity_table
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.practice import Exercise, Mistake, Number, Table
from itpm_lessons.views.lettering import amount, days

FLOAT, DELAY = "Float of the activity today, in days", "Finish moves by, in days"
FINISH, COST = "New finish, on day", "New budget, in dollars"


def case(random):
    """Take the second pay contract: 6 days more for F and $8,400; or another change."""
    if random is None:
        wish = "the overtime rules of the second pay contract"
        return Change(wish, clockin_plan(None), "F", 6, 8_400)
    return beside_the_path(random)


def statement(change):
    """Give the wish and the plan, and ask for four lines."""
    return f"""The next wish, looked at by itself: *{change.wish}*. {change.label} would take \
{days(change.days)} longer, and it costs {dollars(change.price)} in all. The plan finishes on day \
{change.finish}, and the budget is {dollars(change.budget)}.

{activity_table(change.project)}

**Fill the four gaps.** This time the activity is not on the critical path."""


def change_four_gaps(change):
    """Return float, delay, finish and budget: only what the float can't take moves the finish."""
    before = schedule(change.project)
    room = before[change.activity].total_float
    delay = max(0, change.days - room)
    return {
        "Float of the activity today, in days": [room],
        "Finish moves by, in days": [delay],
        "New finish, on day": [before.duration + delay],
        "New budget, in dollars": [change.budget + change.price],
    }


def _answer(change, delay, room=None, cost=None):
    finish = change.plan.duration + delay
    cells = (change.total_float if room is None else room, delay, finish)
    cells = (*cells, change.budget + change.price if cost is None else cost)
    return {row: [cell] for row, cell in zip((FLOAT, DELAY, FINISH, COST), cells, strict=True)}


def explanation(change):
    """Go through the four lines, and say what becomes critical."""
    room, delay = change.total_float, change.delay
    return f"""- Float: {change.activity} can slip by **{days(room)}** before the finish notices.
- The finish moves by {amount(change.days)} − {amount(room)} = **{days(delay)}**.
- New finish: {change.finish} + {amount(delay)} = **day {amount(change.changed.duration)}**.
- New budget: {dollars(change.budget)} + {dollars(change.price)} = \
**{dollars(change.budget + change.price)}**.

Two more things belong into the sheet. {change.activity} is critical from now on, and whoever was \
counting on its {days(room)} of float has none left."""


EXERCISE = Exercise(
    title="A wish beside the critical path: four gaps",
    minutes=5,
    case=case,
    statement=statement,
    picture=lambda change: bars(change.project),
    answer=Table(
        [FLOAT, DELAY, FINISH, COST],
        {"value": "Value"},
        label="The four gaps",
        corner="line",
        numbers={
            FLOAT: Number("days"),
            DELAY: Number("days"),
            FINISH: Number("days", label="Finish on day"),
            COST: Number("$"),
        },
    ),
    solution=change_four_gaps,
    explanation=explanation,
    hints=(
        "How long can the activity slip until somebody has to wait for it? The dashed line behind "
        "its bar shows that.",
        lambda change: (
            f"{change.activity} has {days(change.total_float)} of float. Take them from the "
            f"{days(change.days)}; what is left reaches the finish."
        ),
        lambda change: (
            f"The finish moves by {amount(change.days)} − {amount(change.total_float)} days. The "
            f"budget grows by {dollars(change.price)}, float or no float."
        ),
    ),
    mistakes=(
        Mistake(
            "slip-equals-delay",
            lambda change: _answer(change, change.days),
            lambda change: (
                f"You let all {days(change.days)} reach the finish. {change.activity} has "
                f"{days(change.total_float)} of float, and they go first."
            ),
            "Take the float from the days of the change.",
            lambda answer, change: answer[DELAY]["value"] == change.days,
        ),
        Mistake(
            "noncritical-never-matters",
            lambda change: _answer(change, 0),
            lambda change: (
                f"{change.activity} is beside the path today. With {days(change.days)} more it "
                f"uses up its {days(change.total_float)} and holds the finish."
            ),
            "See how much of the change is left when the float is gone.",
            lambda answer, change: answer[DELAY]["value"] == 0,
        ),
        Mistake(
            "float-is-the-delay",
            lambda change: _answer(change, change.total_float),
            lambda change: (
                f"{days(change.total_float)} is what the float takes. The finish moves by the rest."
            ),
            lambda change: f"{amount(change.days)} − {amount(change.total_float)} is the rest.",
            lambda answer, change: answer[DELAY]["value"] == change.total_float,
        ),
        Mistake(
            "float-pays-the-cost",
            lambda change: _answer(change, change.delay, cost=change.budget),
            lambda change: (
                f"You left the budget at {dollars(change.budget)}. Float is spare time. The "
                f"{dollars(change.price)} are paid whether or not the finish moves."
            ),
            "Add the price to the budget.",
            lambda answer, change: answer[COST]["value"] == change.budget,
        ),
        Mistake(
            "change-is-the-total",
            lambda change: _answer(change, change.delay, cost=change.price),
            lambda change: (
                f"{dollars(change.price)} is what the change adds to the budget. Asked is the "
                "budget with it."
            ),
            lambda change: f"Add it to {dollars(change.budget)}.",
            lambda answer, change: answer[COST]["value"] == change.price,
        ),
    ),
    outcome="analyse-change",
    domains=("pmp:business_environment", "capm:predictive", "project-plus:concepts"),
)
