"""Vendors scored on weighted criteria, with knock-out criteria.

A total is the mean of a vendor's scores, each counted by its weight; weights need not add up to
100. A criterion may have a least score: a vendor below it is out, however good the rest is, because
a weighted mean lets a strength buy off a weakness, and some weaknesses are not for sale. All of it
is exact, so that a tie is a tie.

What this is: a way to see what follows from your weights and scores. What it is not: a
measurement. Scores that overlap count twice, and nothing here checks whether a score is deserved.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from ..percentile import exact_fraction
from ..refusal import Refusal, shown
from ..weighted import weighted_mean
from ..within import number_within

BEST_SCORE = 10
MOST_WEIGHT = 1_000
MOST_CRITERIA, MOST_VENDORS, LONGEST = 30, 20, 80


@dataclass(frozen=True)
class Criterion:
    """One thing to look at: how much it counts, and the least score with which one stays in.

    >>> Criterion("Data protection", 20, least=5).least
    5
    """

    name: str
    weight: float = 1
    least: float | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", _name("criterion", self.name))
        culprit = f"criterion {self.name!r}"
        weight = number_within(culprit, "weight", self.weight, 0, MOST_WEIGHT, "points")
        object.__setattr__(self, "weight", weight)
        if self.least is not None:
            least = number_within(culprit, "least score", self.least, 0, BEST_SCORE, "points")
            object.__setattr__(self, "least", least)


@dataclass(frozen=True)
class Vendor:
    """A vendor and its scores from 0 to 10, in the order of the criteria."""

    name: str
    scores: tuple[float, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", _name("vendor", self.name))
        read = [
            number_within(f"vendor {self.name!r}", "a score", each, 0, BEST_SCORE, "points")
            for each in self.scores
        ]
        object.__setattr__(self, "scores", tuple(read))


def _name(what: str, name: object) -> str:
    if not isinstance(name, str) or not name.strip():
        raise Refusal(what, f"its name is {shown(name)}", "give it a name")
    if len(name) > LONGEST:
        raise Refusal(what, f"its name has {len(name)} letters", f"keep {LONGEST} at most")
    return " ".join(name.split())


@dataclass(frozen=True)
class Scores:
    """All vendors on all criteria.

    Refuses names that stand twice, a vendor with too few or too many scores, weights that are
    all 0, and more than `MOST_CRITERIA` criteria or `MOST_VENDORS` vendors.

    >>> scores = Scores.of({"price": 60, "support": 40}, A=(5, 9), B=(8, 4))
    >>> scores.ranking, float(scores.total("A"))
    (('A', 'B'), 6.6)
    """

    criteria: tuple[Criterion, ...]
    vendors: tuple[Vendor, ...]
    title: str = ""

    def __post_init__(self) -> None:
        for what, most, all_of in (
            ("criterion", MOST_CRITERIA, self.criteria),
            ("vendor", MOST_VENDORS, self.vendors),
        ):
            _refuse_count(what, most, [each.name for each in all_of])
        for vendor in self.vendors:
            if len(vendor.scores) != len(self.criteria):
                problem = f"has {len(vendor.scores)} scores for {len(self.criteria)} criteria"
                raise Refusal(f"vendor {vendor.name!r}", problem, "give one for each criterion")
        if not any(each.weight for each in self.criteria):
            raise Refusal("weights", "all of them are 0", "give one criterion more than 0")

    @classmethod
    def of(
        cls, weights: Mapping[str, float], title: str = "", /, **vendors: Sequence[float]
    ) -> "Scores":
        """Make it from weights by criterion, and scores by vendor."""
        criteria = tuple(Criterion(name, weight) for name, weight in weights.items())
        made = tuple(Vendor(name, tuple(scores)) for name, scores in vendors.items())
        return cls(criteria, made, title)

    # ---- one of them

    def criterion(self, name: str) -> Criterion:
        """Return a criterion by its name; refuse an unknown one."""
        return self.criteria[self.place(name)]

    def place(self, name: str) -> int:
        """Tell the place of a criterion, from 0."""
        return _place("criterion", name, [each.name for each in self.criteria])

    def vendor(self, name: str) -> Vendor:
        """Return a vendor by its name; refuse an unknown one."""
        return self.vendors[_place("vendor", name, [each.name for each in self.vendors])]

    def score(self, vendor: str, criterion: str) -> float:
        """Return one score."""
        return self.vendor(vendor).scores[self.place(criterion)]

    # ---- what follows

    @cached_property
    def total_weight(self) -> Fraction:
        """All weights together."""
        return sum((exact_fraction(each.weight) for each in self.criteria), Fraction(0))

    def share(self, criterion: str) -> Fraction:
        """Weight of a criterion as a share of all weights: normalised, as one says.

        >>> str(Scores.of({"price": 3, "support": 1}, A=(5, 5)).share("price"))
        '3/4'
        """
        return exact_fraction(self.criterion(criterion).weight) / self.total_weight

    def total(self, vendor: str) -> Fraction:
        """Weighted mean of a vendor's scores, from 0 to 10; knock-outs do not change it."""
        return self._totals[self.vendor(vendor).name]

    @cached_property
    def _totals(self) -> Mapping[str, Fraction]:
        weights = [each.weight for each in self.criteria]
        return {
            each.name: weighted_mean(zip(each.scores, weights, strict=True))
            for each in self.vendors
        }

    def parts(self, vendor: str) -> tuple[Fraction, ...]:
        """Tell what each criterion adds to a vendor's total: its share x its score."""
        scores = self.vendor(vendor).scores
        return tuple(
            self.share(each.name) * exact_fraction(score)
            for each, score in zip(self.criteria, scores, strict=True)
        )

    def knocked_out(self, vendor: str) -> tuple[Criterion, ...]:
        """Return the criteria on which a vendor is below the least score."""
        scores = self.vendor(vendor).scores
        return tuple(
            each
            for each, score in zip(self.criteria, scores, strict=True)
            if each.least is not None and score < each.least
        )

    @cached_property
    def still_in(self) -> tuple[str, ...]:
        """Vendors whom nothing knocks out, in the order in which they were given."""
        return tuple(each.name for each in self.vendors if not self.knocked_out(each.name))

    @cached_property
    def ranking(self) -> tuple[str, ...]:
        """Vendors by total, those who are out last; equals stay in the given order."""
        totals, inside = self._totals, set(self.still_in)
        return tuple(sorted(totals, key=lambda name: (name not in inside, -totals[name])))

    @cached_property
    def best(self) -> tuple[str, ...]:
        """Who comes first: one name, several where they tie, none where all are out."""
        first = max((self.total(name) for name in self.still_in), default=None)
        return tuple(name for name in self.still_in if self.total(name) == first)

    # ---- changes

    def with_weight(self, criterion: str, weight: float) -> "Scores":
        """Return it with another weight of one criterion."""
        return self._with_criterion(replace(self.criterion(criterion), weight=weight))

    def with_least(self, criterion: str, least: float | None) -> "Scores":
        """Return it with another least score of one criterion; None knocks nobody out."""
        return self._with_criterion(replace(self.criterion(criterion), least=least))

    def _with_criterion(self, changed: Criterion) -> "Scores":
        criteria = (changed if each.name == changed.name else each for each in self.criteria)
        return replace(self, criteria=tuple(criteria))

    def with_score(self, vendor: str, criterion: str, score: float) -> "Scores":
        """Return it with another score of one vendor on one criterion."""
        old, place = self.vendor(vendor), self.place(criterion)
        changed = replace(old, scores=(*old.scores[:place], score, *old.scores[place + 1 :]))
        vendors = (changed if each.name == vendor else each for each in self.vendors)
        return replace(self, vendors=tuple(vendors))

    def without_knock_outs(self) -> "Scores":
        """Return it with no least scores: what weights and scores alone would say."""
        return replace(self, criteria=tuple(replace(c, least=None) for c in self.criteria))

    def to_hundred(self) -> "Scores":
        """Return it with whole weights that add up to 100 and keep their relation, rounded.

        Largest remainders are rounded up. A small weight may become 0.

        >>> thirds = Scores.of({"a": 1, "b": 1, "c": 1}, A=(1, 1, 1))
        >>> [each.weight for each in thirds.to_hundred().criteria]
        [34, 33, 33]
        """
        exact = [self.share(each.name) * 100 for each in self.criteria]
        whole = [int(each) for each in exact]
        short = 100 - sum(whole)
        by_rest = sorted(range(len(exact)), key=lambda place: whole[place] - exact[place])
        for place in by_rest[:short]:
            whole[place] += 1
        pairs = zip(self.criteria, whole, strict=True)
        return replace(self, criteria=tuple(replace(each, weight=new) for each, new in pairs))


def _refuse_count(what: str, most: int, names: Iterable[str]) -> None:
    known = list(names)
    plural = "criteria" if what == "criterion" else "vendors"
    if not known:
        raise Refusal("vendor scores", f"there are no {plural}", f"give one {what} or more")
    if len(known) > most:
        raise Refusal("vendor scores", f"there are {len(known)} {plural}", f"keep {most} at most")
    folded = [name.casefold() for name in known]
    twice = next((n for n, low in zip(known, folded, strict=True) if folded.count(low) > 1), None)
    if twice is not None:
        raise Refusal(f"{what} {twice!r}", "stands there twice", "rename one of them")


def _place(what: str, name: str, names: Sequence[str]) -> int:
    if name not in names:
        raise Refusal(f"{what} {shown(name)}", "is not known", f"use {', '.join(names)}")
    return names.index(name)
