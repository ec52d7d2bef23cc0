"""Scales for a matrix: ordered levels, each up to an upper bound that still belongs to it.

Levels are counted from 0. The first begins at 0. A last level without an upper bound is open:
everything above the level before it.

Not done here: scales for time or quality in words alone. A level without numbers cannot be
checked, and two people fill it with different things.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import floor, inf, log10

from ..activity import plain_number
from ..percentile import exact_fraction
from ..refusal import Refusal, shown
from ..tidy import tidy
from .figures import money, plain

FEWEST_LEVELS, MOST_LEVELS = 3, 7
MOST = 1e15  # that a level may end at
SHARE = "share"  # the unit of probabilities


@dataclass(frozen=True)
class Level:
    """One level: its label, and the largest value that belongs to it.

    >>> Level("above").top
    inf
    """

    label: str
    top: float = inf

    def __post_init__(self) -> None:
        label = tidy("level", "its label", self.label)
        if not label:
            raise Refusal("level", "it has no label", "give it a word")
        object.__setattr__(self, "label", label)
        if self.top == inf:
            return
        number = plain_number(f"level {label!r}", "top", self.top, "the scale's unit")
        if number <= 0:
            raise Refusal(f"level {label!r}", f"top is {shown(self.top)}", "give more than 0")
        if number > MOST:
            problem = f"top is {shown(self.top)}"
            raise Refusal(f"level {label!r}", problem, f"give at most {MOST:,.0f}")
        object.__setattr__(self, "top", number)


@dataclass(frozen=True)
class Scale:
    """Three to seven levels with rising upper bounds.

    `unit` is ``"share"`` for probabilities, which end at 1, or a currency such as ``"$"``.
    Refuses bounds that do not rise, fewer or more levels, two of one label, and an open level that
    is not the last.

    Examples
    --------
    >>> days = Scale.of("Delay", "days", ("short", 2), ("long", 10), ("very long", None))
    >>> days.level_of(2), days.level_of(2.5), days.level_of(400)
    (0, 1, 2)
    >>> days.value_at(0), days.value_at(1), days.value_at(2)
    (1, 6, 14)
    """

    name: str
    levels: tuple[Level, ...]
    unit: str = "$"

    def __post_init__(self) -> None:
        object.__setattr__(self, "levels", tuple(self.levels))
        if not FEWEST_LEVELS <= len(self.levels) <= MOST_LEVELS:
            remedy = f"give {FEWEST_LEVELS} to {MOST_LEVELS}"
            raise Refusal(self._culprit, f"it has {len(self.levels)} levels", remedy)
        words = [level.label.casefold() for level in self.levels]
        twice = next((level for n, level in enumerate(self.levels) if words[n] in words[:n]), None)
        if twice is not None:
            problem = f"two levels are called {shown(twice.label)}"
            raise Refusal(self._culprit, problem, "give each a word of its own")
        for below, level in pairwise(self.levels):
            if not below.top < level.top:
                problem = f"{level.label!r} ends at {level.top:g}, and {below.label!r} before it"
                raise Refusal(self._culprit, f"{problem} at {below.top:g}", "let the bounds rise")
        if self.unit == SHARE and self.levels[-1].top != 1:
            problem = f"its last level ends at {self.levels[-1].top:g}"
            raise Refusal(self._culprit, problem, "end a scale of probabilities at 1")

    @classmethod
    def of(cls, name: str, unit: str, *levels: tuple[str, float | None]) -> "Scale":
        """Make a scale of (label, top); None leaves the last level open."""
        made = (Level(label, inf if top is None else top) for label, top in levels)
        return cls(name, tuple(made), unit)

    @property
    def _culprit(self) -> str:
        return f"scale {self.name!r}"

    def __len__(self) -> int:
        return len(self.levels)

    @property
    def labels(self) -> tuple[str, ...]:
        """The words of the levels, from the lowest."""
        return tuple(level.label for level in self.levels)

    def level_of(self, value: float) -> int:
        """Tell the level of a value; a bound belongs to the level that it ends.

        >>> PROBABILITY.level_of(0.2), PROBABILITY.level_of(0.21), COST.level_of(1_000_000)
        (0, 1, 4)
        """
        number = plain_number(self._culprit, "the value", value, self.unit)
        for place, level in enumerate(self.levels):
            if 0 <= number <= level.top:
                return place
        remedy = f"give 0 to {self.levels[-1].top:g}, or another scale"
        raise Refusal(self._culprit, f"{shown(value)} is outside of it", remedy)

    def bounds(self, level: int) -> tuple[float, float]:
        """Where a level begins, itself not in it unless 0, and where it ends.

        >>> COST.bounds(0), COST.bounds(4)
        ((0, 2000), (20000, inf))
        """
        self._refuse_unknown(level)
        return (self.levels[level - 1].top if level else 0), self.levels[level].top

    def value_at(self, level: int) -> float:
        """Return a value that stands for a level: its middle.

        An open level is taken as wide as the one below it.

        >>> PROBABILITY.value_at(1), COST.value_at(2), COST.value_at(4)
        (0.3, 7500, 25000)
        """
        low, high = self.bounds(level)
        if high == inf:
            below, _ = self.bounds(level - 1)
            return plain(exact_fraction(low) + (exact_fraction(low) - exact_fraction(below)) / 2)
        return plain((exact_fraction(low) + exact_fraction(high)) / 2)

    def _refuse_unknown(self, level: int) -> None:
        whole = isinstance(level, int) and not isinstance(level, bool)
        if not whole or not 0 <= level < len(self.levels):
            remedy = f"use 0 to {len(self.levels) - 1}"
            raise Refusal(self._culprit, f"there is no level {shown(level)}", remedy)


#: Five equal levels of probability.
PROBABILITY = Scale.of(
    "Probability",
    SHARE,
    ("very unlikely", 0.2),
    ("unlikely", 0.4),
    ("about even", 0.6),
    ("likely", 0.8),
    ("very likely", 1),
)


def cost_scale(greatest: float, unit: str = "$") -> Scale:
    """Make a scale of money with round bounds: up to 10, 25, 50 and 100 % of one, and above.

    That one bound is the first of 1, 2 or 5 with zeros that holds `greatest`, and 1 at least.

    >>> [level.top for level in cost_scale(840).levels]
    [100, 250, 500, 1000, inf]
    """
    amount = max(1, money("scale 'Impact'", "its greatest amount", greatest))
    size = Fraction(10) ** floor(log10(amount))
    end = next(step * size for step in (1, 2, 5, 10) if step * size >= amount)
    words = ("very small", "small", "moderate", "large")
    tops = (plain(end * percent / 100) for percent in (10, 25, 50, 100))
    return Scale.of("Impact", unit, *zip(words, tops, strict=True), ("very large", None))


#: Five levels of cost: up to 2,000, 5,000, 10,000 and 20,000 dollars, and above.
COST = cost_scale(20_000)
