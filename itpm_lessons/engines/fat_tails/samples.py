"""Samples of both worlds: the same luck, turned into costs by a fat or by a thin tail."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from math import exp, log
from random import Random

from ..percentile import nearest_rank
from ..refusal import Refusal, shown
from .formulas import inner_share, read_alpha, thin_scale

MOST_DRAWS = 1_000_000


@dataclass(frozen=True)
class Sample:
    """Costs in the order in which they were drawn.

    `ranking` may tell the places of the costs from the least to the greatest; it is found by
    sorting where it is not given.

    >>> sample = Sample((1.0, 3.0, 8.0))
    >>> sample.running_means, sample.largest, round(sample.share_of_largest, 3)
    ((1.0, 2.0, 4.0), 8.0, 0.667)
    """

    costs: tuple[float, ...]
    ranking: Sequence[int] | None = field(default=None, compare=False, repr=False)

    @cached_property
    def _sums(self) -> list[float]:
        return list(accumulate(self.costs))

    @property
    def running_means(self) -> tuple[float, ...]:
        """Average of the first one, of the first two, and so on."""
        return tuple([total / n for n, total in enumerate(self._sums, 1)])

    def mean_of_first(self, draws: int) -> float:
        """Average of the first so many.

        >>> Sample((1.0, 3.0, 8.0)).mean_of_first(2)
        2.0
        """
        if not 1 <= count_of(draws) <= len(self.costs):
            raise Refusal("sample", f"it has {len(self.costs)} draws", f"ask for {draws} or fewer")
        return self._sums[draws - 1] / draws

    def means_of_first(self, draws: Iterable[int]) -> list[float]:
        """Averages of the first so many, for several numbers at once.

        >>> Sample((1.0, 3.0, 8.0)).means_of_first((1, 3))
        [1.0, 4.0]
        """
        wanted, sums = tuple(draws), self._sums
        if wanted:
            self.mean_of_first(min(wanted))
            self.mean_of_first(max(wanted))
        return [sums[n - 1] / n for n in wanted]

    @property
    def mean(self) -> float:
        """Average of all of them so far: of this sample, not of the world."""
        return self._sums[-1] / len(self.costs)

    @cached_property
    def _ranked(self) -> Sequence[int]:
        return ranked(self.costs) if self.ranking is None else self.ranking

    @property
    def largest_place(self) -> int:
        """Where the largest cost stands, counted from 0."""
        return self._ranked[-1]

    @property
    def largest(self) -> float:
        """The largest cost."""
        return self.costs[self.largest_place]

    @property
    def share_of_largest(self) -> float:
        """How much of the sum the largest alone makes up."""
        return self.largest / self._sums[-1]

    def percentile(self, share: float) -> float:
        """Return the smallest cost that this share does not exceed, by nearest rank."""
        rank = nearest_rank(len(self.costs), inner_share(share) * 100)
        return self.costs[self._ranked[rank - 1]]


def ranked(costs: Sequence[float]) -> list[int]:
    """List the places of costs from the least to the greatest.

    >>> ranked([3, 1, 2])
    [1, 2, 0]
    """
    return sorted(range(len(costs)), key=costs.__getitem__)


def draw_fat(alpha: float, draws: int, seed: int | str = 1) -> Sample:
    """Draw costs from the fat world.

    More draws of a seed begin with the same ones; another alpha turns the same luck into other
    costs, so that the same project is the dearest one.

    >>> draw_fat(1.2, 3).costs == draw_fat(1.2, 5).costs[:3]
    True
    >>> min(draw_fat(0.5, 100).costs) >= 1
    True
    """
    power, luck = 1 / read_alpha(alpha), _luck(seed, count_of(draws))
    return Sample(tuple(map(exp, map(power.__mul__, luck.sizes))), luck.ranking)


def draw_thin(alpha: float, draws: int, seed: int | str = 1) -> Sample:
    """Draw costs from the thin world that goes with `alpha`, under the same luck.

    >>> fat, thin = draw_fat(1.1, 1_000), draw_thin(1.1, 1_000)
    >>> fat.share_of_largest > 5 * thin.share_of_largest
    True
    """
    scale, luck = thin_scale(read_alpha(alpha)), _luck(seed, count_of(draws))
    return Sample(tuple([1 + scale * size for size in luck.sizes]), luck.ranking)


@dataclass(frozen=True)
class _Luck:
    """How large each project is, before a tail turns it into a cost; and their ranking."""

    sizes: tuple[float, ...]
    ranking: tuple[int, ...]


@lru_cache(64)
def _luck(seed: int | str, draws: int) -> _Luck:
    draw = Random(f"tails {seed}").random
    sizes = tuple([-log(1 - draw()) for _ in range(draws)])  # of an exponential distribution
    return _Luck(sizes, tuple(ranked(sizes)))


def count_of(draws: int) -> int:
    """Read a number of draws."""
    if type(draws) is not int or not 1 <= draws <= MOST_DRAWS:
        raise Refusal("tail", f"there are {shown(draws)} draws", f"give 1 to {MOST_DRAWS:,}")
    return draws
