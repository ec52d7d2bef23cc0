"""What a series of meetings costs, and what the same money would buy."""

from itpm_lessons.engines.communication import WORKING_DAY, Meeting, other_ways

from ..frame import panel, row
from ..lettering import amount, fitted, money, pixels
from ..markup import Markup, tag

NAME, ROW, BAR = 132, 34, 18


def bars(meeting: Meeting, width: int) -> Markup:
    """Draw the cost of the meetings, and of other ways to hold them.

    >>> "$8,100" in bars(Meeting(9, 15, 60, 60), 480)
    True
    """
    rows = [
        ("as it is", meeting.cost, 0.0),
        *((w.name, w.cost, w.saved) for w in other_ways(meeting)),
    ]
    most = max(cost for _, cost, _ in rows) or 1
    drawn = [_bar(place, *row, most, width) for place, row in enumerate(rows)]
    listed = ", ".join(f"{name} {money(cost)}" for name, cost, _ in rows)
    return tag(
        "svg",
        *drawn,
        viewBox=f"0 0 {width} {ROW * len(rows)}",
        width=width,
        height=ROW * len(rows),
        role="img",
        aria_label=f"Cost of the meetings: {listed}.",
        class_="itpm-costs",
    )


def _bar(place: int, name: str, cost: float, saved: float, most: float, width: int) -> Markup:
    top, left = place * ROW, NAME + 6
    beside = place > 0 and width >= 480
    room = max(20, width - left - (150 if width >= 480 else 64))
    wide = max(2, room * cost / most)
    less = f"{money(abs(saved))} {'less' if saved >= 0 else 'more'}"
    return tag(
        "g",
        tag("text", fitted(name, NAME), x=2, y=top + 21),
        tag("rect", x=left, y=top + 6, width=pixels(wide), height=BAR, rx=3,
            class_="itpm-cost-now" if not place else "itpm-cost-other"),
        tag("text", money(cost), x=pixels(left + wide + 6), y=top + 20, class_="itpm-cost-said"),
        tag("text", less, x=width - 2, y=top + 20, class_="itpm-end itpm-caption-text")
        if beside else None,
    )  # fmt: skip


def buys(meeting: Meeting) -> Markup:
    """List what the same money would buy, and what one meeting and one minute cost."""
    minute = meeting.people * meeting.rate / 60
    return panel(
        "The same money",
        row("hours of all", f"{amount(meeting.hours)} h"),
        row("working days of one", f"{amount(round(meeting.working_days, 1))} days"),
        row("one meeting", money(meeting.cost_of_one)),
        row("one minute", money(minute)),
        tag(
            "p",
            f"A working day has {WORKING_DAY} hours. A written update takes one person 15 minutes "
            "to write, each other one 3 to read. Preparing and getting back to work come on top "
            "of every meeting; they are not counted.",
        ),
        data_id="panel-buys",
    )
