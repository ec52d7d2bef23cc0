"""Several samples of both worlds side by side."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ..refusal import Refusal, shown
from .formulas import read_alpha
from .samples import Sample, count_of, draw_fat, draw_thin

MOST_SAMPLES = 20
MOST_IN_ALL = 500_000  # draws x samples; some seconds


@dataclass(frozen=True)
class Tails:
    """Samples of the fat and of the thin world that goes with it, under the same luck.

    Parameters
    ----------
    alpha : float
        How thin the fat world's tail is, 0.3 to 10.
    draws : int
        Projects in each sample.
    seed : int
        Whose luck; sample 1 of a seed is the same whatever the other numbers are.
    samples : int
        How many samples; with the draws of each, `MOST_IN_ALL` draws at most.

    Examples
    --------
    >>> tails = Tails(alpha=1, draws=1_000)
    >>> low, high = tails.spread("fat", lambda sample: sample.mean)
    >>> calm, wild = tails.spread("thin", lambda sample: sample.mean)
    >>> high / low > 2 > wild / calm
    True
    """

    alpha: float = 1.0
    draws: int = 1_000
    seed: int = 1
    samples: int = 5

    def __post_init__(self) -> None:
        object.__setattr__(self, "alpha", read_alpha(self.alpha))
        count_of(self.draws)
        if type(self.seed) is not int:
            raise Refusal("tail", f"seed is {shown(self.seed)}", "give a whole number")
        if type(self.samples) is not int or not 1 <= self.samples <= MOST_SAMPLES:
            problem = f"there are {shown(self.samples)} samples"
            raise Refusal("tail", problem, f"give 1 to {MOST_SAMPLES}")
        if self.draws * self.samples > MOST_IN_ALL:
            problem = f"{self.samples} samples of {self.draws:,} draws take long"
            raise Refusal("tail", problem, f"keep {MOST_IN_ALL:,} draws in all at most")

    @cached_property
    def fat(self) -> tuple[Sample, ...]:
        """Samples of the fat world."""
        return tuple(draw_fat(self.alpha, self.draws, name) for name in self._names)

    @cached_property
    def thin(self) -> tuple[Sample, ...]:
        """Samples of the thin world."""
        return tuple(draw_thin(self.alpha, self.draws, name) for name in self._names)

    @property
    def _names(self) -> list[str]:
        return [f"{self.seed}.{number}" for number in range(1, self.samples + 1)]

    def spread(self, world: str, of: Callable[[Sample], float]) -> tuple[float, float]:
        """Return the least and the greatest of a figure over the samples of a world."""
        figures = [of(sample) for sample in (self.fat if world == "fat" else self.thin)]
        return min(figures), max(figures)
