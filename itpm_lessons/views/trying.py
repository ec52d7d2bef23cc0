"""Changes to try out: folded away until the reader asks, since a prediction comes first."""

from .frame import button
from .markup import Markup, tag


def folded(title: str, *rows: object, data_id: str) -> Markup:
    """Make a panel that the reader opens.

    >>> folded("What would change it", "a", data_id="x").startswith("<details")
    True
    """
    heading = tag("summary", title, class_="itpm-panel-title")
    return tag("details", heading, *rows, class_="itpm-panel", data_id=data_id)


def row_to_try(then: str, what: str, id: str) -> Markup:
    """Say what a change comes to, with a button that makes it.

    >>> row_to_try("agile", "Team 5 instead of 3", "try:5").count("<button")
    1
    """
    return tag(
        "div",
        tag("span", tag("b", f"{then}: "), what),
        button("Try", id, spoken=f"Try {what}: then {then}"),
        class_="itpm-try",
        data_id=f"row-{id}",
    )
