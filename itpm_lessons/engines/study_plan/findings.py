"""What a learner should know about a study plan: what does not fit, what is tight, what is free."""

from .fitting import in_full
from .rules import LONGEST_GAP
from .sessions import StudyPlan


def findings(plan: StudyPlan) -> tuple[str, ...]:
    """Return sentences about a plan, what matters most first; none where all is well.

    >>> from datetime import date
    >>> from .lessons import StudyLesson
    >>> from .sessions import make_plan
    >>> from .wish import StudyWish
    >>> wish = StudyWish(date(2026, 11, 30), date(2026, 12, 14), (0,), 60, 1)
    >>> print(findings(make_plan(wish, [StudyLesson("a", "Start", 150)]))[0])
    It does not fit: 40 of 150 minutes of lessons have no place before 14 December 2026.
    """
    found = (_too_much(plan), _one_a_week(plan), _unused(plan))
    return tuple(each for each in found if each)


def _too_much(plan: StudyPlan) -> str:
    if plan.fits:
        return ""
    left, total = sum(plan.missing.values()), sum(lesson.minutes for lesson in plan.order)
    end = "within five years" if plan.wish.goal is None else f"before {in_full(plan.wish.goal)}"
    return f"It does not fit: {left:,} of {total:,} minutes of lessons have no place {end}."


def _one_a_week(plan: StudyPlan) -> str:
    if plan.wish.sessions_a_week > 1 or len(plan.sessions) < 2:
        return ""
    return (
        f"One session a week: miss one, and {2 * LONGEST_GAP} days lie between. A second, short "
        "one would protect you from that."
    )


def _unused(plan: StudyPlan) -> str:
    """Name the time of a week that no session uses, where it would make another session."""
    wish = plan.wish
    free = wish.hours * 60 - wish.sessions_a_week * wish.minutes
    if free < wish.minutes:
        return ""
    used = round(wish.sessions_a_week * wish.minutes / 60, 2)
    return (
        f"You named {wish.hours:g} hours a week and the plan uses {used:g}: there are no more "
        "days. Name another day, or make the sessions longer."
    )
