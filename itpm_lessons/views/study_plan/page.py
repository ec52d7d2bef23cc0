"""The page of the study plan."""

from itpm_lessons.engines.study_plan import LONGEST_GAP, StudyPlan, in_full

from ..frame import UNDO_KEYS, button, frame, group, side, unopened
from ..markup import Markup, join, tag
from .calendar import calendar
from .panels import first, fit, order, wishes
from .state import StudyPlanState

TITLE = "Study plan"


def study_plan_page(state: StudyPlanState) -> Markup:
    """Draw the page.

    >>> study_plan_page(StudyPlanState(None, problem="x.csv cannot be opened yet.")).count("x.csv")
    3
    """
    plan = state.plan
    if state.problem or plan is None:
        return unopened(TITLE, state.problem, data_id="study-plan")
    return frame(
        state.title or TITLE,
        wishes(plan.wish, state.today),
        calendar(plan, state.today),
        figures=_figures(plan),
        tools=[_changes(state)],
        side=side(fit(state), order(plan, state.coming), first(state)),
        note=meaning(plan),
        data_id="study-plan",
        keys=UNDO_KEYS,
    )


def _figures(plan: StudyPlan) -> list[tuple[object, str]]:
    lessons, review = plan.minutes
    return [
        (len(plan.sessions), "sessions"),
        (f"{(lessons + review) / 60:.0f} h", f"of them {review / 60:.0f} review"),
        (f"{plan.longest_gap} days", "longest gap"),
    ]


def _changes(state: StudyPlanState) -> Markup:
    buttons = [
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
    ]
    if state.can_renew:
        buttons.append(button("Read the log again", "renew"))
    if state.can_save:
        buttons.append(button("Save a copy", "do:save"))
        buttons.append(button("Save for a calendar", "calendar"))
    return group(*buttons, label="Changes")


def meaning(plan: StudyPlan) -> Markup:
    """Say in one sentence what the plan means."""
    wish, last = plan.wish, plan.last_lesson_day
    if not plan.order:
        return join(tag("b", "All lessons are done. "), "What is left is to keep it fresh.")
    rhythm = f"{wish.in_words}, no two sessions more than {LONGEST_GAP} days apart."
    if last is None:
        return join(tag("b", "Not all of it fits. "), rhythm)
    if wish.goal is None:
        return join(tag("b", f"Done on {in_full(last)}. "), rhythm)
    days = (wish.goal - last).days
    spare = f"{days} day{'' if days == 1 else 's'} before your goal"
    return join(tag("b", f"Done on {in_full(last)}, {spare}. "), rhythm)
