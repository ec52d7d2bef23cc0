"""Fat tails beside thin ones: what an average of past projects can tell, and where it cannot.

A cost is a multiple of its plan, 1 or more. In the *fat* world it follows a Pareto distribution:
``P(cost > x) = x ** -alpha``. The smaller `alpha`, the more the few largest projects weigh. At
`alpha` of 1 or below there is no mean at all: the average of a sample grows for ever, in leaps. Up
to 2 there is a mean, yet no variance, and averages of samples stay far apart for a long time.

The *thin* world has the same least and the same median, and an exponential tail. Large costs are
so rare there that no single project weighs much, and averages soon agree.

These are models, not data. Which `alpha` fits a kind of project is a question for large samples,
and small ones always make tails look thinner than they are: the largest is not in them yet.
Nothing here estimates `alpha`, or calls an average of a sample settled.

Source: B. B. Mandelbrot and N. N. Taleb, "Mild vs. wild randomness" (2010), for the contrast; the
Pareto distribution of type I for the formulas.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from math import exp, inf, log
from random import Random

from .activity import plain_number
from .percentile import nearest_rank
from .refusal import Refusal, shown

LEAST_ALPHA, MOST_ALPHA = 0.3, 10.0
MOST_DRAWS = 1_000_000


def theoretical_mean(alpha: float) -> float:
    """Mean of the fat world: alpha / (alpha - 1), infinite at 1 and below.

    >>> theoretical_mean(2), theoretical_mean(1), theoretical_mean(0.9)
    (2.0, inf, inf)
    """
    known = read_alpha(alpha)
    return known / (known - 1) if known > 1 else inf


def theoretical_percentile(alpha: float, share: float) -> float:
    """Cost that this share of the fat world's projects stays below: (1 - share) ** (-1 / alpha).

    It is finite for every alpha.

    >>> theoretical_percentile(2, 0.75), round(theoretical_percentile(0.9, 0.5), 2)
    (2.0, 2.16)
    """
    return float((1 - _inner_share(share)) ** (-1 / read_alpha(alpha)))


def thin_mean(alpha: float) -> float:
    """Mean of the thin world with the same median; finite for every alpha.

    >>> round(thin_mean(1), 3)  # 1 + (2 - 1) / ln 2
    2.443
    """
    return 1 + _thin_scale(read_alpha(alpha))


def thin_percentile(alpha: float, share: float) -> float:
    """Cost that this share of the thin world's projects stays below.

    >>> thin_percentile(1.5, 0.5) == theoretical_percentile(1.5, 0.5)
    True
    """
    return 1 - _thin_scale(read_alpha(alpha)) * log(1 - _inner_share(share))


def _thin_scale(alpha: float) -> float:
    return (2 ** (1 / alpha) - 1) / log(2)


@dataclass(frozen=True)
class Sample:
    """Costs in the order in which they were drawn.

    >>> sample = Sample((1.0, 3.0, 8.0))
    >>> sample.running_means, sample.largest, round(sample.share_of_largest, 3)
    ((1.0, 2.0, 4.0), 8.0, 0.667)
    """

    costs: tuple[float, ...]

    @cached_property
    def running_means(self) -> tuple[float, ...]:
        """Average of the first one, of the first two, and so on."""
        return tuple(total / n for n, total in enumerate(accumulate(self.costs), 1))

    @property
    def mean(self) -> float:
        """Average of all of them so far: of this sample, not of the world."""
        return self.running_means[-1]

    @property
    def largest(self) -> float:
        """The largest cost."""
        return max(self.costs)

    @property
    def share_of_largest(self) -> float:
        """How much of the sum the largest alone makes up."""
        return self.largest / sum(self.costs)

    @cached_property
    def _ordered(self) -> list[float]:
        return sorted(self.costs)

    def percentile(self, share: float) -> float:
        """Return the smallest cost that this share does not exceed, by nearest rank."""
        return self._ordered[nearest_rank(len(self.costs), _inner_share(share) * 100) - 1]


def draw_fat(alpha: float, draws: int, seed: int | str = 1) -> Sample:
    """Draw costs from the fat world.

    More draws of a seed begin with the same ones; another alpha turns the same luck into other
    costs, so that the same project is the dearest one.

    >>> draw_fat(1.2, 3).costs == draw_fat(1.2, 5).costs[:3]
    True
    >>> min(draw_fat(0.5, 100).costs) >= 1
    True
    """
    power = -1 / read_alpha(alpha)
    return Sample(tuple([exp(power * each) for each in _luck(seed, _count(draws))]))


def draw_thin(alpha: float, draws: int, seed: int | str = 1) -> Sample:
    """Draw costs from the thin world that goes with `alpha`, under the same luck.

    >>> fat, thin = draw_fat(1.1, 1_000), draw_thin(1.1, 1_000)
    >>> fat.share_of_largest > 5 * thin.share_of_largest
    True
    """
    scale = _thin_scale(read_alpha(alpha))
    return Sample(tuple([1 - scale * each for each in _luck(seed, _count(draws))]))


@lru_cache(32)
def _luck(seed: int | str, draws: int) -> Sequence[float]:
    """Logarithms of numbers between 0 and 1: how large each project is, before alpha is known."""
    draw = Random(f"tails {seed}").random
    return tuple([log(1 - draw()) for _ in range(draws)])


def read_alpha(alpha: float) -> float:
    """Read alpha; refuse what lies outside `LEAST_ALPHA` to `MOST_ALPHA`."""
    number = plain_number("tail", "alpha", alpha, "0.3 to 10")
    if not LEAST_ALPHA <= number <= MOST_ALPHA:
        raise Refusal("tail", f"alpha is {shown(alpha)}", "give 0.3 to 10")
    return number


def _count(draws: int) -> int:
    if type(draws) is not int or not 1 <= draws <= MOST_DRAWS:
        raise Refusal("tail", f"there are {shown(draws)} draws", f"give 1 to {MOST_DRAWS:,}")
    return draws


def _inner_share(share: float) -> float:
    number = plain_number("percentile", "its share", share, "0 to 1, such as 0.95")
    if not 0 < number < 1:
        raise Refusal("percentile", f"its share is {shown(share)}", "give it such as 0.95")
    return number
