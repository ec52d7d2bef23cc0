"""The charts of a Sprint: burn-down with the range of what may come, burn-up, cumulative flow."""

from collections.abc import Sequence

from itpm_lessons.engines.sprint import Outlook

from ..chart import Chart, Point
from ..lettering import amount
from ..markup import Markup

WIDTH, HEIGHT = 220, 190


def burn_down(
    remaining: Sequence[float],
    planned: float,
    days: int,
    outlook: Outlook | None = None,
    width: int = WIDTH,
) -> Markup:
    """Draw the points not Done after each day, beside an even pace and the range of replays.

    >>> "day 2, 13 points are not Done" in burn_down([22, 19, 13], 22, 10)
    True
    """
    today = len(remaining) - 1
    top = max([planned, *remaining, *(outlook.high if outlook else ()), 1])
    room = Chart((0, days), (0, top * 1.04), width, HEIGHT, left=28)
    band = None
    if outlook and today < days:
        band = _band(room, today, outlook)
    ideal = room.line([(0, planned), (days, 0)], "ideal")
    done = list(enumerate(remaining))
    return room.draw(
        band,
        ideal,
        room.words(days * 0.36, planned * 0.64, "even pace", dy=-6),
        room.line(done, "task"),
        room.dots(done[-1:], "task", 4),
        label=f"Burn-down: on day {today}, {amount(remaining[-1])} points are not Done; "
        f"at an even pace {amount(planned * (1 - today / days))} would be left.",
        x_name="day",
        y_name="points not Done",
    )


def _band(room: Chart, today: int, outlook: Outlook) -> Markup:
    low = [(today + step, value) for step, value in enumerate(outlook.low)]
    high = [(today + step, value) for step, value in enumerate(outlook.high)]
    return room.area(low, high, "band", title="eight of ten replays end up in here")


def burn_up(
    remaining: Sequence[float], in_scope: Sequence[float], days: int, width: int = WIDTH
) -> Markup:
    """Draw the points Done, and above them all that is in the Sprint.

    >>> "12 of 23 points are Done" in burn_up([20, 11], [20, 23], 10)
    True
    """
    done = [
        (day, scope - left)
        for day, (scope, left) in enumerate(zip(in_scope, remaining, strict=True))
    ]
    scope = list(enumerate(in_scope))
    room = Chart((0, days), (0, max([*in_scope, 1]) * 1.12), width, HEIGHT, left=28)
    today = len(remaining) - 1
    return room.draw(
        room.line(scope, "muted", step=True),
        room.words(0.2, in_scope[0], "in the Sprint", dy=-5),
        room.line(done, "good"),
        room.dots(done[-1:], "good", 4),
        room.words(*_beside(done[-1], days), "Done", "good", end=today > days / 2, dy=-8),
        label=f"Burn-up: on day {today}, {amount(done[-1][1])} of {amount(in_scope[-1])} points "
        "are Done.",
        x_name="day",
        y_name="points",
    )


def _beside(point: Point, days: int) -> Point:
    return (min(point[0] + 0.2, days), point[1])


def flow(lanes: Sequence[tuple[int, int, int, int]], days: int, width: int = WIDTH) -> Markup:
    """Draw how many stories were in each lane: the cumulative flow diagram.

    >>> "1 to do, 2 in work, 0 in check, 1 Done" in flow([(4, 0, 0, 0), (1, 2, 0, 1)], 10)
    True
    """
    total = max(max(map(sum, lanes)), 1)
    room = Chart((0, days), (0, total * 1.02), width, HEIGHT, left=28)
    pieces, ground = [], [(day, 0.0) for day in range(len(lanes))]
    names = (("Done", "good"), ("in check", "task"), ("in work", "band"), ("to do", "muted"))
    today = len(lanes) - 1
    for place, (name, kind) in zip((3, 2, 1, 0), names, strict=True):
        upper = [(day, low[1] + lanes[day][place]) for day, low in enumerate(ground)]
        pieces.append(room.area(ground, upper, kind, title=name))
        if lanes[-1][place] and today:
            middle = (upper[-1][1] + ground[-1][1]) / 2
            flip = today > days / 2
            pieces.append(
                room.words(
                    today - 0.15 if flip else today + 0.15, middle, name, "ink", end=flip, dy=4
                )
            )
        ground = upper
    to_do, work, check, done = lanes[-1]
    return room.draw(
        *pieces,
        label=f"Cumulative flow: after day {today}, {to_do} to do, {work} in work, {check} in "
        f"check, {done} Done.",
        x_name="day",
        y_name="stories",
        y_ticks=range(0, total + 1, 1 if total < 9 else 2),
    )
