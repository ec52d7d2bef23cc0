"""What overlapping two critical activities brings: less than the days that they overlap."""

from itpm_lessons.content.plan_pictures import bars
from itpm_lessons.content.plan_variants import overlap
from itpm_lessons.content.plan_words import activity_table, listed
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Dependency
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount, days


def before(case):
    """Return the plan without the overlap."""
    return schedule(case.project)


def after(case):
    """Return the plan with the overlap."""
    return schedule(case.overlapped)


def days_earlier(case):
    """Count the days by which the screens start earlier."""
    return before(case)["D"].early_start - after(case)["D"].early_start


def days_won(case):
    """Count the days by which the plan finishes earlier."""
    return before(case).duration - after(case).duration


def old_path_only(case):
    """Take all these days off the finish."""
    return before(case).duration - days_earlier(case)


def lag_from_finish(case):
    """Read the link as a wait after the finish of the design."""
    link = Dependency("B", "D", "FS", case.lag)
    return schedule(case.project.with_predecessors("D", [link])).duration


def whole_design(case):
    """Start the screens together with the design, and take its days off the finish."""
    return before(case).duration - case.project["B"].duration


def statement(case):
    """Ask for the finish with the overlap."""
    plan = before(case)
    return f"""The plan finishes on day {amount(plan.duration)}. The design (B) runs from day \
{amount(plan["B"].early_start)} to day {amount(plan["B"].early_finish)}, and the screens (D) wait \
for its end. Now the designers will hand over screen by screen: D depends on B with \
`SS+{case.lag}` instead.

{activity_table(case.overlapped)}

**On which day does the plan finish?**"""


def finish_with_overlap(case):
    """Return the finish when D may start some days after B has started (SS with a lag)."""
    link = Dependency("B", "D", "SS", lag=case.lag)
    return schedule(case.project.with_predecessors("D", [link])).duration


def explanation(case):
    """Follow the screens to the joints."""
    old, new, won = before(case), after(case), days_won(case)
    start = new["D"].early_start
    return f"""D can start on day {amount(new["B"].early_start)} + {case.lag} = {amount(start)} \
instead of {amount(old["D"].early_start)}, {days(days_earlier(case))} earlier. E then finishes on \
day {amount(new["E"].early_finish)} and F, as before, on day {amount(new["F"].early_finish)}. The \
plan finishes on **day {amount(new.duration)}**, which is {days(won)} earlier.

The other {days(days_earlier(case) - won)} became float: another chain is the longest now. \
Critical are {listed(new.critical)}."""


EXERCISE = Exercise(
    title="Overlap design and screens",
    minutes=6,
    case=overlap,
    statement=statement,
    picture=lambda case: bars(case.project, "The plan before the change"),
    answer=Number(unit="days", label="The plan finishes on day"),
    solution=finish_with_overlap,
    explanation=explanation,
    hints=(
        "SS counts from start to start. On which day can D start now?",
        lambda case: (
            f"D can start on day {amount(after(case)['D'].early_start)}. Go forward from there, "
            "and take care where the chain meets others."
        ),
        lambda case: (
            f"E finishes on day {amount(after(case)['E'].early_finish)}, F on day "
            f"{amount(after(case)['F'].early_finish)}, G on day "
            f"{amount(after(case)['G'].early_finish)}. What decides when H can start, and then I?"
        ),
    ),
    mistakes=(
        Mistake(
            "path-stays-the-same",
            old_path_only,
            lambda case: (
                f"You took {days(days_earlier(case))} off the finish, by which D starts earlier. "
                "That holds as long as this chain is the longest. Before all the days are won, "
                "another one is."
            ),
            "Go forward once more and look at H and I: which predecessor is the last one there?",
            lambda answer, case: abs(answer) == days_earlier(case),
        ),
        Mistake(
            "lag-counts-from-finish",
            lag_from_finish,
            lambda case: (
                f"Here D starts {days(case.lag)} after the *finish* of B, so the plan even gets "
                f"later. That would be FS+{case.lag}. The first S in SS is the start of B."
            ),
            lambda case: (
                f"B starts on day {amount(before(case)['B'].early_start)}; count "
                f"{days(case.lag)} from there."
            ),
        ),
        Mistake(
            "every-link-is-finish-to-start",
            lambda case: before(case).duration,
            "That is the finish as it was. With SS, D no longer waits for the end of B: they run "
            "side by side, and D starts earlier.",
            "Put the new start of D into the plan and go forward from it.",
        ),
        Mistake(
            "lag-ignored",
            whole_design,
            lambda case: (
                f"You took off all {days(case.project['B'].duration)} of the design, as if D began "
                f"together with it. The lag keeps {days(case.lag)} between the two starts, and "
                "another chain stops the gain even before that."
            ),
            "Start D on the start of B plus the lag, and go forward to the joints.",
        ),
        Mistake(
            "delay-for-day",
            days_won,
            lambda case: (
                f"The plan finishes {days(days_won(case))} earlier, so this number is right as the "
                "gain. The question asks for the day on which the plan finishes."
            ),
            lambda case: f"Take {days(days_won(case))} from day {amount(before(case).duration)}.",
            lambda answer, case: answer == -days_won(case),
        ),
    ),
    outcome="read-dependencies",
    domains=("pmp:process", "capm:predictive"),
)
