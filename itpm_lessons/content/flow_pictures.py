"""The pictures that stand under exercises on flow."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import inf

from itpm_lessons.views.chart import Chart
from itpm_lessons.views.markup import Markup

from .flow_logs import Log

ROW = 26  # pixels of one card


def log_bars(log: Log) -> Markup:
    """Draw each card as a bar from its start to its finish, over the days."""
    count = log.finished
    room = Chart(
        (0, log.length), (0, count), 460, ROW * count + 40, left=150, right=20, top=10, bottom=30
    )
    bars, names = [], []
    for place, (title, start, finish) in enumerate(log.cards):
        low, high = count - place - 0.82, count - place - 0.18
        lower, upper = [(start, low), (finish, low)], [(start, high), (finish, high)]
        bars.append(room.area(lower, upper, title=f"{title}: day {start} to {finish}"))
        names.append(room.words(0, low, title, end=True, dy=-3))
    said = "; ".join(f"{title} from day {start} to {finish}" for title, start, finish in log.cards)
    return room.draw(
        *bars,
        *names,
        label=f"Cards in progress: {said}.",
        x_name="day",
        y_ticks=(),
        x_ticks=range(0, log.length + 1, 2),
    )


def cumulative_flow(
    days: Sequence[int], lines: Mapping[str, Sequence[int]], unit: str = "day"
) -> Markup:
    """Draw cumulative lines from the highest to the lowest, with what lies between them filled.

    Each line is named at its right end; what lies under the lowest is left open.
    """
    drawn = [list(zip(days, values, strict=True)) for values in lines.values()]
    highest = max(y for points in drawn for _, y in points)
    room = Chart((days[0], days[-1]), (0, 1.08 * highest), 460, 250, right=100, top=20)
    bands = [
        room.area(lower, upper, ("muted", "task")[place % 2])
        for place, (upper, lower) in enumerate(pairwise(drawn))
    ]
    names, above = [], -inf
    for name, points in zip(lines, drawn, strict=True):
        x, y = points[-1]
        down = max(4.0, above + 14 - room.down(y))  # names keep apart
        above = room.down(y) + down
        names.append(room.words(x, y, f"\N{NO-BREAK SPACE}{name}", dy=down))
    said = "; ".join(f"{name} {values[0]} to {values[-1]}" for name, values in lines.items())
    return room.draw(
        *bands,
        *(room.line(points) for points in drawn),
        *names,
        label=f"Cumulative flow from {unit} {days[0]} to {unit} {days[-1]}: {said}.",
        x_name=unit,
        y_name="cards so far",
        x_ticks=days,
    )
