"""The pictures that stand under exercises on flow."""

from collections.abc import Mapping, Sequence

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


def cumulative_flow(days: Sequence[int], lines: Mapping[str, Sequence[int]]) -> Markup:
    """Draw cumulative lines from the highest to the lowest, each named at its right end."""
    highest = max(max(values) for values in lines.values())
    room = Chart((days[0], days[-1]), (0, highest), 460, 240, right=100)
    kinds = ("muted", "ideal", "task", "good")
    pieces = []
    named: float | None = None
    for place, (name, values) in enumerate(lines.items()):
        points = list(zip(days, values, strict=True))
        pieces.append(room.line(points, kinds[place % len(kinds)]))
        at = room.down(values[-1])
        down = 4.0 if named is None else max(4.0, named + 14 - at)  # names keep apart
        named = at + down
        pieces.append(room.words(days[-1], values[-1], f"\N{NO-BREAK SPACE}{name}", dy=down))
    said = "; ".join(f"{name} {values[0]} to {values[-1]}" for name, values in lines.items())
    return room.draw(
        *pieces,
        label=f"Cumulative flow from day {days[0]} to day {days[-1]}: {said}.",
        x_name="day",
        y_name="cards so far",
    )
