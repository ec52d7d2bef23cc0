"""Beside the card: the next two weeks, the exam, new cards, what keeps slipping away."""

from ..frame import button, group, panel, row
from ..markup import Markup, join, tag
from .forecast import forecast_picture
from .state import Group, ReviewState


def panels(state: ReviewState) -> list[Markup]:
    """Draw the panels that have something to say.

    >>> len(panels(ReviewState(0, 0, 0)))
    3
    """
    found = [_ahead(state), _exam(state), _new(state)]
    if state.leeches:
        found.append(_leeches(state))
    return found


def _ahead(state: ReviewState) -> Markup:
    due = sum(count for _, count in state.forecast)
    words = (
        "Reviews of cards that you have met, as things stand now."
        if due
        else "No review is due in the next two weeks."
    )
    return panel(
        "The next 14 days",
        forecast_picture(state.forecast, state.exam_day) if due else None,
        tag("p", words),
        data_id="panel:ahead",
    )


def _exam(state: ReviewState) -> Markup:
    field = tag(
        "label",
        tag("span", "exam on"),
        tag(
            "input",
            type="date",
            value=state.exam,
            min=state.first_exam_day or None,
            data_id="review:exam",
        ),
        class_="itpm-entry",
    )
    if state.exam_day:
        off = "1 day" if state.exam_day == 1 else f"{state.exam_day} days"
        third = ", a third of the time left" if state.exam_day >= 3 else ""
        words = f"No card stays away longer than {state.longest}{third}."
        return panel("Exam", field, row("in", off), tag("p", words), data_id="panel:exam")
    words = "With one, every card that you have met comes back before it."
    return panel("Exam", field, tag("p", words), data_id="panel:exam")


def _new(state: ReviewState) -> Markup:
    field = tag(
        "label",
        tag("span", "new cards a day"),
        tag(
            "input",
            type="text",
            inputmode="numeric",
            value=state.new_per_day,
            autocomplete="off",
            class_="itpm-short",
            data_id="review:new",
        ),
        class_="itpm-entry",
    )
    kept = f"{state.kept_back} more wait for other days." if state.kept_back else None
    return panel(
        "New cards",
        field,
        tag("p", kept) if kept else None,
        _adding(state) if state.to_add else None,
        data_id="panel:new",
    )


def _adding(state: ReviewState) -> Markup:
    options = [
        tag("option", "choose a lesson …", value=""),
        *(tag("option", f"{each.title} ({each.more})", value=each.id) for each in state.to_add),
    ]
    return tag(
        "div",
        tag(
            "label",
            tag("span", "add a lesson's cards"),
            tag("select", *options, data_id="review:add", class_="itpm-input itpm-wide-list"),
            class_="itpm-entry-tall",
        ),
        data_id="review:adding",
    )


def _leeches(state: ReviewState) -> Markup:
    words = "Forgotten again and again. Asking once more would not help: read the lesson."
    return panel(
        "They keep slipping away",
        tag("p", words),
        *(_leech(each) for each in state.leeches),
        data_id="panel:leeches",
    )


def _leech(each: Group) -> Markup:
    return tag(
        "div",
        join(tag("b", each.title), f": read “{each.more}” again."),
        group(button("Back into the deck", f"back:{each.id}")),
        class_="itpm-leech",
        data_id=f"leech:{each.id}",
    )
