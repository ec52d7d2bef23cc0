"""Beside the form: what the money comes to, and what is to be mended first."""

from itertools import accumulate

from itpm_lessons.engines.business_case import BusinessCase, payback
from itpm_lessons.engines.charter import Charter, Finding, figures, findings

from ..chart import Chart
from ..frame import panel, row
from ..markup import Markup, classes, tag

MOST = 7
WIDTH, HEIGHT = 220, 132


def money_panel(charter: Charter) -> Markup:
    """Show net present value, ratio, payback and room, and the running total over the years."""
    case = charter.case
    if case is None:
        said = "Fill in budget, net benefits and rate; what they come to will stand here."
        return panel("What the money comes to", tag("p", said), data_id="panel-money")
    rows = [
        row(name, value, critical=case.value < 0 and index == 0)
        for index, (name, value) in enumerate(figures(charter))
    ]
    return panel(
        "What the money comes to", *rows, running_total(case),
        tag("p", "Payback counts the money as it comes, not discounted; evenly within a year."),
        data_id="panel-money",
    )  # fmt: skip


def running_total(case: BusinessCase) -> Markup:
    """Draw the money that is out or back at the end of each year, in thousands.

    >>> "after 2.28 years" in running_total(BusinessCase(97_000, (38_000, 46_000, 46_000)))
    True
    """
    totals = list(accumulate(case.flows))
    unit, name = (1e6, "$ million") if max(map(abs, totals)) >= 2e6 else (1e3, "$1,000")
    points = [(float(year), total / unit) for year, total in enumerate(totals)]
    values = [0.0, *(y for _, y in points)]
    low, high = min(values), max(values)
    edge = (high - low) * 0.12 or 1
    room = Chart((0, max(1, len(points) - 1)), (low - edge, high + edge), WIDTH, HEIGHT, left=40)
    back = payback(case.flows)
    said = "never" if back is None else f"after {back:.2f} years"
    dots = [(back, 0.0)] if back is not None and back <= len(points) - 1 else []
    return room.draw(
        room.level(0),
        room.line(points),
        room.dots(dots, "good", 4),
        room.words(dots[0][0], 0, f"{dots[0][0]:.2f}", "ink", end=True, dy=-7) if dots else None,
        label=f"Running total of the money over the years; it is back {said}.",
        x_name="year",
        y_name=f"running total, {name}",
        x_ticks=_years(len(points)),
    )


def _years(count: int) -> list[float]:
    step = max(1, -(-(count - 1) // 6))
    return [float(year) for year in range(0, count, step)]


def mend_panel(charter: Charter) -> Markup:
    """List what is to be mended; a press leads to the line. Ids: ``go:KEY:NUMBER``."""
    found = findings(charter)
    if not found:
        said = "Nothing is missing. Read the page aloud to somebody who knows nothing of it."
        return panel("To mend", tag("p", said), data_id="panel-mend")
    told = [each for each in found if each.kind != "missing"]
    empty = [each for each in found if each.kind == "missing"]
    rows = [_finding(each, index) for index, each in enumerate(told[:MOST])]
    if len(told) > MOST:
        rows.append(tag("li", f"… and {len(told) - MOST} more."))
    if empty:
        rows.append(_empty(empty))
    return panel("To mend", tag("ul", *rows, class_="itpm-lacks"), data_id="panel-mend")


def _finding(found: Finding, index: int) -> Markup:
    return tag(
        "li",
        _go(found.problem, found.keys[0], index),
        tag("div", found.remedy),
        class_=classes(found.kind == "contradiction" and "itpm-lack-loud"),
    )


def _empty(found: list[Finding]) -> Markup:
    names = [
        tag("span", _go(each.problem.partition(" is empty")[0], each.keys[0], 100 + index))
        for index, each in enumerate(found)
    ]
    return tag("li", tag("div", "Empty:"), tag("div", *names, class_="itpm-empty-lines"))


def _go(words: str, key: str, index: int) -> Markup:
    return tag("button", words, type="button", class_="itpm-plain", data_id=f"go:{key}:{index}")
