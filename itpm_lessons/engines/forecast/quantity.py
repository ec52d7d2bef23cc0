"""Numbers that are not known for certain: a range, or what was observed.

Each draws one possible value from a source of randomness, by `random()` alone, whose sequence
Python promises to keep for a seed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from ..activity import plain_number
from ..refusal import Refusal, shown
from .distribution import read_share


@dataclass(frozen=True)
class Between:
    """Any number from `low` to `high`, each as likely as the other (uniform, continuous).

    >>> Between(3, 6).mean
    4.5
    """

    low: float
    high: float

    def __post_init__(self) -> None:
        for what in ("low", "high"):
            number = read_number("range", what, getattr(self, what))
            object.__setattr__(self, what, number)
        if self.low > self.high:
            raise Refusal(
                "range", f"its low {self.low!r} is above its high {self.high!r}", "swap them"
            )

    @property
    def mean(self) -> float:
        """The average."""
        return (self.low + self.high) / 2

    def draw(self, random: Random) -> float:
        """Draw one value."""
        return self.low + (self.high - self.low) * random.random()


@dataclass(frozen=True)
class Sample:
    """One of the observed values, each as likely as the other; a single one is certain.

    >>> Sample((3, 5, 7)).mean
    5.0
    """

    values: tuple[float, ...]

    @property
    def low(self) -> float:
        """The smallest value."""
        return min(self.values)

    @property
    def high(self) -> float:
        """The largest value."""
        return max(self.values)

    @property
    def mean(self) -> float:
        """The average."""
        return sum(self.values) / len(self.values)

    def draw(self, random: Random) -> float:
        """Draw one value."""
        return self.values[int(random.random() * len(self.values))]


Quantity = Between | Sample
#: What a caller may give for a quantity: a number, a range, or what was observed.
Given = float | Between | Sample | Iterable[float]


def read_quantity(culprit: str, given: Given) -> Quantity:
    """Read a number, a `Between`, or a list of observed numbers; refuse negative ones.

    >>> read_quantity("items", 5), read_quantity("items", [3, 4])
    (Sample(values=(5,)), Sample(values=(3, 4)))
    """
    if isinstance(given, Between | Sample):
        return given
    if isinstance(given, str) or not isinstance(given, Iterable):
        return Sample((read_number(culprit, "it", given),))
    values = tuple(read_number(culprit, f"value {n}", v) for n, v in enumerate(given, 1))
    if not values:
        raise Refusal(culprit, "there are none", "give at least one number")
    return Sample(values)


def read_number(culprit: str, what: str, value: object) -> float:
    """Read one number of 0 or more."""
    number = plain_number(culprit, what, value, "items or points")
    if number < 0:
        raise Refusal(culprit, f"{what} is {shown(value)}", "give 0 or more")
    return number


@dataclass(frozen=True)
class Risk:
    """Something that may happen, with a chance of `chance`, and then adds `items` of work.

    The work is not split any further. Whether it happens does not depend on other risks.

    >>> Risk(0.3, Between(10, 15), "App Store refuses the first build").mean
    3.75
    """

    chance: float
    items: Given
    name: str = ""

    def __post_init__(self) -> None:
        read_share(self.chance, f"chance of the risk {self.name!r}")
        object.__setattr__(self, "items", read_quantity(f"risk {self.name!r}", self.items))

    @property
    def _work(self) -> Quantity:
        return read_quantity("risk", self.items)

    @property
    def mean(self) -> float:
        """The work that it adds on average."""
        return self.chance * self._work.mean

    def draw(self, random: Random) -> float:
        """Draw the work that it adds, 0 where it does not happen."""
        return self._work.draw(random) if random.random() < self.chance else 0
