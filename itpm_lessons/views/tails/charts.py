"""Running averages of several samples, of the fat and of the thin world, over one scale."""

from math import isinf

from itpm_lessons.engines.fat_tails import Sample, Tails, theoretical_mean, thin_mean

from ..axis import round_step
from ..chart import Chart, Point
from ..lettering import amount, width_of
from ..markup import Markup, join
from .words import between, short

HEIGHT, TOP, POINTS = 264, 44, 80  # pixels; points of each line
WILD = 0.03  # share of the sum from which a single project is pointed at


def chart(tails: Tails, world: str, width: int, top: float) -> Markup:
    """Draw the running averages of the samples of one world; `top` is the end of the scale.

    >>> 'aria-label="Running averages, fat tail' in chart(Tails(1.0, 200), "fat", 400, 20)
    True
    """
    fat = world == "fat"
    samples = tails.fat if fat else tails.thin
    ticks = _ticks(top)
    left = round(14 + max(width_of(amount(tick), 11) for tick in ticks))
    right = round(6 + width_of(amount(tails.draws), 11) / 2)  # half of the last tick
    room = Chart((0, tails.draws), (0, top), width, HEIGHT, left=left, right=right, top=TOP)
    wild = max(samples, key=lambda sample: sample.share_of_largest)
    loud = wild if fat and wild.share_of_largest >= WILD else None
    every = _points(tails.draws) if fat else _points(tails.draws)[::2]  # flat lines need fewer
    lines = [_line(room, every, sample, sample is loud) for sample in samples]
    mean = theoretical_mean(tails.alpha) if fat else thin_mean(tails.alpha)
    ends = tails.spread(world, lambda sample: sample.mean)
    return room.draw(
        *lines,
        _mean(room, mean),
        _largest(room, loud, tails.draws) if loud else None,
        label=f"Running averages, {world} tail: after {tails.draws:,} projects {between(ends)}",
        x_name="projects so far",
        y_name=f"{'Fat' if fat else 'Thin'} tail: average cost ÷ plan",
        y_ticks=ticks,
        data_id=f"chart:{world}",
    )


def scale(tails: Tails) -> float:
    """Find a round end of the scale that holds the later averages of both worlds, and the mean.

    The first quarter of the projects may leap beyond it, and a mean far above is left out.

    >>> scale(Tails(3, 200))
    2.0
    """
    points = [n for n in _points(tails.draws) if n >= tails.draws / 4]
    samples = (*tails.fat, *tails.thin)
    highest = max(max(sample.means_of_first(points)) for sample in samples)
    mean = theoretical_mean(tails.alpha)
    if mean < 1.6 * highest:
        highest = max(highest, mean)
    step = round_step(highest / 5)
    return step * -(-1.04 * highest // step)


def _ticks(top: float) -> list[float]:
    """Part the scale into round steps, its end included.

    >>> _ticks(600_000)
    [0, 100000, 200000, 300000, 400000, 500000, 600000]
    """
    step = round_step(top / 6)
    return [round(step * n, 9) for n in range(round(top / step) + 1)]


def _points(draws: int) -> list[int]:
    """Choose the numbers of projects at which a line has points, the first and last included."""
    stride = max(1, draws // POINTS)
    return sorted({1, *range(stride, draws + 1, stride), draws})


def _line(room: Chart, every: list[int], sample: Sample, loud: bool) -> Markup:
    """Draw the averages of a sample, with both sides of its largest leap."""
    leap = sample.largest_place + 1
    places = sorted({*every, leap, max(1, leap - 1), len(sample.costs)})
    kind = "critical" if loud else "thin"
    averages = sample.means_of_first(places)
    runs = _below(list(zip(places, averages, strict=True)), room.y[1])
    return join(*(room.line(run, kind) for run in runs))


def _below(line: list[Point], top: float) -> list[list[Point]]:
    """Cut off what lies above `top`; what comes back is the runs below it.

    >>> _below([(0, 1), (1, 3), (2, 1)], 2)
    [[(0, 1), (0.5, 2)], [(1.5, 2), (2, 1)]]
    """
    runs: list[list[Point]] = [[]]
    for (x, y), (then, high) in zip(line, [*line[1:], line[-1]], strict=True):
        if y <= top:
            runs[-1].append((x, y))
        if (y - top) * (high - top) < 0:
            runs[-1].append((x + (then - x) * (top - y) / (high - y), top))
            if y <= top:
                runs.append([])
    return [run for run in runs if run]


def _mean(room: Chart, mean: float) -> Markup | None:
    """Mark the mean of the world, or say where it is."""
    said = ""
    if isinf(mean):
        said = "no mean: nothing to settle at"
    elif mean > room.y[1]:
        said = f"the mean, {short(mean)}, is above this picture"
    if said:
        return room.words(
            room.x[1], room.y[1], said, end=True, dy=12 - TOP
        )  # above the name of the axis
    return room.level(mean, f"mean of this world {short(mean)}")


def _largest(room: Chart, sample: Sample, draws: int) -> Markup | None:
    """Point at the project that weighs most, at its leap, or where its line comes back in sight."""
    share = 100 * sample.share_of_largest
    leap = sample.largest_place + 1
    after = [n for n in (leap, *_points(draws)) if n >= leap]
    seen = next((n for n in after if sample.mean_of_first(n) <= room.y[1]), None)
    if seen is None:
        return None
    height = sample.mean_of_first(seen)
    said = f"one project of {draws:,}: {share:.0f}\N{NO-BREAK SPACE}% of the sum"
    wide = 1.1 * width_of(said, 11)  # it is bold
    dot = room.dots([(leap, height)], "critical", 4) if seen == leap else None
    low = 12 if room.down(height) < room.top + 16 else -9
    place = seen + (room.x[1] / 25 if dot is None else 0)
    flip = room.across(place) + wide + 4 > room.width
    inside = max(0.0, wide + 4 - room.across(place)) if flip else 0.0  # the left edge cuts off
    return join(dot, room.words(place, height, said, "critical", end=flip, dx=inside, dy=low))
