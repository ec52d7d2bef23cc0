"""A project's profile: how it is rated on each criterion, and how much each of them counts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..refusal import Refusal, shown
from .criteria import CRITERIA, RATINGS, Criterion, criterion

#: How often a criterion may count; 0 leaves it out.
WEIGHTS = (0, 1, 2, 3, 4, 5)


@dataclass(frozen=True)
class Rated:
    """A criterion with a rating (a whole number from 1 to 5) and a weight (from 0 to 5).

    Refuses other numbers.
    """

    criterion: Criterion
    rating: int = 3
    weight: int = 1

    def __post_init__(self) -> None:
        title = f"criterion {self.criterion.title!r}"
        object.__setattr__(self, "rating", _one_of(RATINGS, title, "rating", self.rating))
        object.__setattr__(self, "weight", _one_of(WEIGHTS, title, "weight", self.weight))

    @property
    def name(self) -> str:
        """Name of the criterion."""
        return self.criterion.name

    @property
    def words(self) -> str:
        """What the rating means."""
        return self.criterion.anchor(self.rating)


def _one_of(allowed: tuple[int, ...], culprit: str, what: str, value: object) -> int:
    found = next((each for each in allowed if each == value), None)
    if found is None or isinstance(value, bool):
        remedy = f"give a whole number from {allowed[0]} to {allowed[-1]}"
        raise Refusal(culprit, f"{what} is {shown(value)}", remedy)
    return found


@dataclass(frozen=True)
class Profile:
    """What is known of a project, for the choice of its approach.

    Refuses a criterion that stands twice, no criterion at all, and weights that are all 0.

    >>> profile = Profile.of("Shop", requirements=4, delivery=(5, 2))
    >>> profile["delivery"].rating, profile["delivery"].weight
    (5, 2)
    """

    rows: tuple[Rated, ...]
    title: str = ""

    def __post_init__(self) -> None:
        culprit = f"profile {self.title!r}" if self.title else "profile"
        names = [row.name for row in self.rows]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise Refusal(culprit, f"criterion {twice!r} stands in it twice", "keep one of them")
        if not any(row.weight for row in self.rows):
            problem = "no criterion has any weight" if self.rows else "it has no criteria"
            raise Refusal(culprit, problem, "give one criterion a weight of 1 or more")

    @classmethod
    def of(cls, title: str = "", /, **ratings: int | tuple[int, int]) -> "Profile":
        """Make a profile of the kit's criteria, each given a rating, or a rating and a weight."""
        pairs = {name: v if isinstance(v, tuple) else (v, 1) for name, v in ratings.items()}
        return cls(tuple(Rated(criterion(name), *pair) for name, pair in pairs.items()), title)

    @classmethod
    def blank(cls, title: str = "") -> "Profile":
        """Make a profile in which every criterion of the kit is rated 3, which says nothing.

        >>> len(Profile.blank())
        8
        """
        return cls(tuple(Rated(each) for each in CRITERIA), title)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Rated]:
        return iter(self.rows)

    def __getitem__(self, name: str) -> Rated:
        found = next((row for row in self.rows if row.name == name), None)
        if found is None:
            listed = ", ".join(row.name for row in self.rows)
            raise Refusal(f"criterion {shown(name)}", "is not in the profile", f"use {listed}")
        return found

    def with_rating(self, name: str, rating: int) -> "Profile":
        """Return the profile with another rating of one criterion."""
        return self._with(replace(self[name], rating=rating))

    def with_weight(self, name: str, weight: int) -> "Profile":
        """Return the profile with another weight of one criterion."""
        return self._with(replace(self[name], weight=weight))

    def _with(self, changed: Rated) -> "Profile":
        rows = (changed if row.name == changed.name else row for row in self.rows)
        return replace(self, rows=tuple(rows))

    @property
    def total_weight(self) -> int:
        """All weights together."""
        return sum(row.weight for row in self.rows)
