"""The charts of the flow game: cumulative flow, cycle times, and the replays of the debrief."""

from collections.abc import Sequence
from math import isnan

from itpm_lessons.engines.flow import CumulativeFlow, Debrief, Game

from ..chart import Chart, Point
from ..lettering import amount, days, fitted
from ..markup import Markup, join

HEIGHT, APART = 210, 13


def cumulative_chart(game: Game, width: int = 420) -> Markup:
    """Draw how many items were asked for, had entered each stage and were done, day by day.

    Bands are what is between: in the queue, in each stage. Each keeps its colour and its place;
    the name of the bottleneck is in the warm colour.
    """
    flow, board = game.flow, game.state.board
    curves = [flow.arrived, *flow.entered, flow.done]
    top = max(10, flow.arrived[-1], flow.entered[0][-1])
    room = Chart((-game.first, game.days), (0, top * 1.05), width, HEIGHT, right=82, top=18)
    kinds = ["muted", *(("task", "band")[place % 2] for place in range(len(board.stages)))]
    names = ["Asked for", *board.names]
    slow = {stage.name for stage in board.bottlenecks}
    bands, labels = [], []
    for place, (name, kind) in enumerate(zip(names, kinds, strict=True)):
        upper, lower = _points(flow, curves[place], game), _points(flow, curves[place + 1], game)
        bands.append(room.area(lower, upper, kind, title=name))
        between = curves[place][-1] - curves[place + 1][-1]
        labels.append(
            (
                (curves[place][-1] + curves[place + 1][-1]) / 2,
                f"{name} {between}",
                "critical" if place and name in slow else "ink",
            )
        )
    done = _points(flow, flow.done, game)
    bands.append(room.area([(x, 0) for x, _ in done], done, "good", title="Done"))
    before = sum((each.done or 0) <= game.first for each in game.state.done)
    said = f"Done {flow.done[-1]}" + (f" ({before} before you)" if before and game.day else "")
    labels.append((flow.done[-1] / 2, said, "good"))
    return room.draw(
        *bands,
        _take_over(room),
        _labels(room, game.day, labels, room.right),
        label=_spoken(game, flow),
        x_name="day",
        y_name="items, cumulative",
    )


def _take_over(room: Chart) -> Markup:
    """Mark the morning of the take-over, in words on the side that is empty in the beginning."""
    return join(room.upright(0), room.words(-1, room.y[1], "before you", end=True, dy=9))


def _points(flow: CumulativeFlow, curve: Sequence[int], game: Game) -> list[Point]:
    """Points of a curve: of every second or third day where there are many, and the last one."""
    stride = 1 + len(curve) // 34
    kept = sorted({*range(0, len(curve), stride), len(curve) - 1})
    return [(flow.days[i] - game.first, curve[i]) for i in kept]


def _labels(
    room: Chart, day: float, labels: Sequence[tuple[float, str, str]], space: float
) -> Markup:
    """Write the names of the bands behind their last point, in their order, clear of each other.

    `labels` come from the highest band to the lowest. One that would stand above the picture, or
    below it, pushes the others.
    """
    downs: list[float] = []
    for at, _, _ in labels:
        downs.append(max(room.down(at) + 4, downs[-1] + APART if downs else room.down(room.y[1])))
    lowest = room.down(room.y[0])
    for place in reversed(range(len(downs))):
        downs[place] = min(downs[place], lowest)
        lowest = downs[place] - APART
    space += room.across(room.x[1]) - room.across(day) - 8
    return join(
        *(
            room.words(day + 0.8, at, fitted(said, space, 11), kind, dy=down - room.down(at))
            for (at, said, kind), down in zip(labels, downs, strict=True)
        )
    )


def _spoken(game: Game, flow: CumulativeFlow) -> str:
    board = game.state.board
    counts = [flow.arrived[-1], *(curve[-1] for curve in flow.entered), flow.done[-1]]
    names = ["asked for", *board.names]
    there = [f"{names[i]} {counts[i] - counts[i + 1]}" for i in range(len(names))]
    return f"Cumulative flow on day {game.day}: {', '.join(there)}, done {counts[-1]}."


def cycle_chart(game: Game, width: int = 420) -> Markup:
    """Draw the cycle time of each done item over the day it was done, and the 85 % line."""
    cards = game.state.done
    dots = [((c.done or 0) - game.first, (c.done or 0) - (c.started or 0)) for c in cards]
    before = [dot for dot in dots if dot[0] <= 0]
    since = [dot for dot in dots if dot[0] > 0]
    most = max([10.0, *(time for _, time in dots)])
    room = Chart((-game.first, game.days), (0, most * 1.1), width, HEIGHT, top=18)
    p85 = game.measures.cycle_p85
    level = None if isnan(p85) else _level(room, p85, f"85 % within {days(round(p85))}")
    return room.draw(
        _take_over(room),
        room.dots(before, "muted"),
        room.dots(since, "task"),
        level,
        label=f"Cycle times: {len(since)} items done since the take-over"
        + ("." if isnan(p85) else f", 85 % of them within {days(round(p85))}."),
        x_name="day done",
        y_name="cycle time, days",
    )


def _level(room: Chart, value: float, said: str) -> Markup:
    """Draw a level with its words at the left, where the dots of the first days stand lower."""
    return join(room.level(value, kind="task"), room.words(room.x[0], value, said, "task", dy=-4))


def replay_chart(debrief: Debrief, criterion: str, width: int = 420) -> Markup:
    """Draw each replay by its cycle time and the items it did, with the player's and the best."""
    mine, best = debrief.mine, debrief.best(criterion)
    points = [(each.cycle_p85, float(each.done)) for each in debrief.outcomes]
    points = [point for point in points if not isnan(point[0])]
    own = (0.0 if isnan(mine.cycle_p85) else mine.cycle_p85, float(mine.done))
    right = max(x for x, _ in [*points, own])
    heights = [y for _, y in [*points, own]]
    least, top = max(0, min(heights) - 4), max(heights)
    room = Chart((0, right * 1.1), (least, top + 3), width, 220, top=18)
    there = (best.cycle_p85, float(best.done))
    return room.draw(
        room.dots(points, "muted", 2.5),
        room.dots([there], "good", 5),
        room.dots([own], "task", 5),
        room.words(there[0] - right / 40, there[1], "best", "good", end=True, dy=4),
        room.words(*own, "you", "task", dy=-9),
        label=f"{len(points)} replays by cycle time and items done; you: {mine.done} done, 85 % "
        f"within {amount(round(own[0]))} days; best: {best.done} done, within "
        f"{amount(round(there[0]))} days.",
        x_name="85 % done within, days",
        y_name="items done",
    )
