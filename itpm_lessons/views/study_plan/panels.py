"""Beside the calendar: the wishes, what does not fit, and the lessons in their order."""

from collections.abc import Iterator
from datetime import date, timedelta

from itpm_lessons.engines.study_plan import WEEKDAYS, StudyPlan, StudyWish

from ..frame import button, group, panel
from ..markup import Markup, classes, join, tag
from .state import StudyPlanState


def wishes(wish: StudyWish, today: date | None) -> Markup:
    """Draw the form: days of the week, minutes, hours, review, goal.

    Ids: ``day:0`` to ``day:6``, ``set:minutes`` and so on.
    """
    days = (
        button(day[:3], f"day:{number}", pressed=number in wish.weekdays, spoken=day)
        for number, day in enumerate(WEEKDAYS)
    )
    return tag(
        "div",
        tag(
            "div", tag("span", "Days on which there is time"), group(*days, label="Days"),
            class_="itpm-wish",
        ),
        _number("minutes", "Minutes a session", wish.minutes),
        _number("hours", "Hours a week", wish.hours),
        _number("review", "Of a session, minutes of review", wish.review),
        _day("start", "First day", wish.start, today),
        _day("goal", "Goal, such as the exam", wish.goal, wish.start + timedelta(1)),
        class_="itpm-wishes",
        role="group",
        aria_label="What you wish",
    )  # fmt: skip


def _number(field: str, label: str, value: float) -> Markup:
    box = tag(
        "input", type="text", inputmode="decimal", data_id=f"set:{field}", value=f"{value:g}",
        autocomplete="off", class_="itpm-input itpm-short", size=4,
    )  # fmt: skip
    return tag("label", tag("span", label), box, class_="itpm-wish")


def _day(field: str, label: str, value: date | None, least: date | None) -> Markup:
    box = tag(
        "input", type="date", data_id=f"set:{field}", value=value.isoformat() if value else "",
        min=least.isoformat() if least else None, class_="itpm-input",
    )  # fmt: skip
    return tag("label", tag("span", label), box, class_="itpm-wish")


def fit(state: StudyPlanState) -> Markup | None:
    """Say what was found, and offer what would fit; nothing where all is well."""
    if not state.findings:
        return None
    loud = state.plan is not None and not state.plan.fits
    rows = (
        tag("li", each, class_=classes(loud and place == 0 and "itpm-lack-loud"))
        for place, each in enumerate(state.findings)
    )
    return panel(
        "Too little room" if loud else "To think about",
        tag("ul", *rows, class_="itpm-lacks"),
        _ways(state) if loud else None,
        data_id="panel-fit",
    )


def _ways(state: StudyPlanState) -> Markup | None:
    if not state.ways:
        return tag("p", "No single change would make it fit. Leave lessons for later.")
    buttons = (button(f"Take {way.words}", f"way:{way.kind}") for way in state.ways)
    return join(
        tag("p", "Each of these alone would do:"),
        tag("div", *buttons, class_="itpm-choices itpm-ways"),
    )


def first(state: StudyPlanState) -> Markup | None:
    """Draw the domains that can be taken up first. Ids: ``domain:NAME``."""
    if not state.domains or state.plan is None:
        return None
    chosen = state.plan.wish.first
    buttons = (
        button(
            f"{chosen.index(id) + 1} · {name}" if id in chosen else name,
            f"domain:{id}",
            pressed=id in chosen,
        )
        for id, name in state.domains.items()
    )
    said = "Press the weakest first. What a lesson needs still comes before it."
    return panel(
        "Weak domains first", tag("p", said), tag("div", *buttons, class_="itpm-choices"),
        data_id="panel-first",
    )  # fmt: skip


def order(plan: StudyPlan, coming: str = "") -> Markup:
    """List the lessons in their order, each with the day on which it is done.

    `coming` names those that are still being written.
    """
    rows = list(_lessons(plan))
    if not rows:
        return panel("Lessons", tag("p", "None is left."), data_id="panel-order")
    return panel("Lessons in this order", tag("ol", *rows, class_="itpm-order-of"),
                 tag("p", coming) if coming else None, data_id="panel-order")  # fmt: skip


def _lessons(plan: StudyPlan) -> Iterator[Markup]:
    ends, missing = plan.ends, plan.missing
    for lesson in plan.order:
        label = f"{lesson.label} " if lesson.label else ""
        day = ends.get(lesson.id)
        left = missing.get(lesson.id, 0)
        said = (
            f"{lesson.minutes} min · done {day.day} {day:%b %Y}"
            if day
            else f"{left} min without a place"
        )
        yield tag(
            "li",
            tag("span", f"{label}{lesson.title}"),
            tag("small", said, class_=classes(left and "itpm-critical-text")),
        )
