"""Fat and thin tails in words: what their averages tell, and which figures one can plan with."""

from collections.abc import Callable
from math import isinf

from itpm_lessons.engines.fat_tails import Sample, Tails, theoretical_mean, thin_mean

from ..lettering import amount
from ..markup import Markup, join, tag

ENDLESS = "there is none"


def short(value: float) -> str:
    """Write a multiple of the plan: to one decimal below a hundred, whole above.

    >>> short(2.4427), short(19327.5), short(99.96)
    ('2.4', '19,328', '100')
    """
    return amount(round(value, 1) if value < 99.95 else round(value))


def between(ends: tuple[float, float]) -> str:
    """Write a range; one number where both ends look the same.

    >>> between((2.41, 2.5)), between((2.41, 2.42)), between((6.8, 15.5))
    ('2.4 to 2.5', '2.4', '6.8 to 15.5')
    """
    low, high = map(short, ends)
    return low if low == high else f"{low} to {high}"


def mean_said(alpha: float, *, fat: bool) -> str:
    """Write the mean of a world.

    >>> mean_said(1, fat=True), mean_said(1.5, fat=True), mean_said(1, fat=False)
    ('there is none', '3', '2.4')
    """
    mean = theoretical_mean(alpha) if fat else thin_mean(alpha)
    return ENDLESS if isinf(mean) else short(mean)


def shares(tails: Tails, world: str) -> str:
    """Write how much of the sum the largest project makes up, in percent, over the samples."""
    low, high = tails.spread(world, lambda sample: 100 * sample.share_of_largest)
    return f"{between((low, high))}\N{NO-BREAK SPACE}%"


def spread(tails: Tails, world: str, of: Callable[[Sample], float]) -> str:
    """Write the range of a figure over the samples of a world."""
    return between(tails.spread(world, of))


def meaning(tails: Tails) -> Markup:
    """Say what the picture means, for this tail and these samples.

    >>> meaning(Tails(1.0, 1_000))[:34]
    '<b>In the fat world there is no me'
    """
    alpha, count = tails.alpha, f"{tails.draws:,}"
    averages = spread(tails, "fat", lambda sample: sample.mean)
    if alpha <= 1:
        loud = "In the fat world there is no mean to find. "
        said = (
            f"After {count} projects the averages stand at {averages}, and more projects drive "
            "them up, in leaps. "
        )
    elif alpha <= 2:
        loud = f"In the fat world the mean is {mean_said(alpha, fat=True)}, and averages miss it. "
        said = (
            f"{count} projects each gave {averages}: a single large one decides. How far an "
            "average may be off cannot be told from its sample. "
        )
    else:
        loud = f"The tail is thinner now: the mean is {mean_said(alpha, fat=True)}. "
        said = f"{count} projects each gave {averages}. The lower alpha, the less they agree. "
    return join(tag("b", loud), said, _percentiles(tails))


def _percentiles(tails: Tails) -> str:
    """Say what the median and the 95th percentile are; that they differ less only where they do."""
    ends = tails.spread("fat", lambda sample: sample.mean)
    high = tails.spread("fat", lambda sample: sample.percentile(0.95))
    median = spread(tails, "fat", lambda sample: sample.percentile(0.5))
    if ends[1] / ends[0] - 1 > 1.5 * (high[1] / high[0] - 1):
        return (
            f"The cost that half stay below ({median}, the median) and the one that 95 of 100 "
            f"stay below ({between(high)}) differ far less."
        )
    return f"Half of the projects stay below {median}, 95 of 100 below {between(high)}."
