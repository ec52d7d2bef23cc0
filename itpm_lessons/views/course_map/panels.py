"""One lesson beside the map, the list of outcomes, and the bars in both."""

from collections.abc import Iterable

from ..frame import panel, row
from ..lettering import hours
from ..markup import Markup, classes, join, tag
from .state import Line, Meter, Place


def way_to(place: Place, label: str, *, primary: bool = False) -> Markup:
    """Make a link that opens the notebook of a lesson, in JupyterLab beside this one.

    >>> place = Place("a/b", "00", "a", "00_b.ipynb", Meter("B", 0, 1), Meter("", 0, 0))
    >>> 'data-notebook="00_b.ipynb"' in way_to(place, "Open")
    True
    """
    return tag(
        "a",
        label,
        href=place.notebook,
        data_notebook=place.notebook,
        class_=classes("itpm-button", primary and "itpm-primary"),
    )


def meter_bar(meter: Meter) -> Markup:
    """Draw a bar whose filled part is the solved part; its words stand beside it."""
    filled = tag("span", style=f"width:{100 * meter.share:.0f}%")
    return tag(
        "span",
        filled,
        class_=classes("itpm-meter", meter.mastered and "itpm-meter-full"),
        aria_hidden="true",
    )


def lesson_panel(place: Place) -> Markup:
    """Show a lesson: numbers, the way into it, its exercises and its outcomes."""
    return join(
        panel(
            f"{place.number} · {place.title}",
            row("exercises solved", place.meter.said),
            row("questions answered right", place.cards.said),
            row("your time so far, at least", hours(place.spent)),
            row("the lesson takes about", hours(place.minutes)),
            way_to(place, "Open the lesson"),
            data_id="panel-lesson",
        ),
        panel("What you will be able to do", *(row(o.name, _said(o)) for o in place.outcomes)),
        panel("Exercises", tag("ul", *map(_exercise, place.exercises), class_="itpm-lines")),
    )


def outcome_list(outcomes: Iterable[Meter]) -> Markup:
    """List what the course teaches, with the solved part of what serves each."""
    lines = [_outcome(each) for each in outcomes]
    empty = tag("p", "No outcome yet.", class_="itpm-empty")
    return tag("div", *(lines or [empty]), class_="itpm-outcomes", data_id="outcomes")


def _outcome(meter: Meter) -> Markup:
    return tag(
        "div",
        tag(
            "div",
            tag("span", meter.name),
            tag("b", _said(meter)),
            class_="itpm-row",
        ),
        meter_bar(meter),
        class_="itpm-outcome",
    )


def _said(meter: Meter) -> str:
    return meter.said + (" ✓" if meter.mastered else "")


def _exercise(line: Line) -> Markup:
    return tag(
        "li",
        tag("span", "✓" if line.solved else "○", class_="itpm-tick", aria_hidden="true"),
        tag("span", line.title),
        tag("span", "solved" if line.solved else "open", class_="itpm-said"),
        class_=classes(line.solved and "itpm-solved"),
    )
