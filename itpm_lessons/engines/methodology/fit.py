"""How well predictive, hybrid and agile fit a project, and how much control is advised.

Everything follows from one number, the weighted mean of the ratings, from 1 to 5:

- predictive fits by (5 - mean) / 4, agile by (mean - 1) / 4;
- hybrid fits by 1 - |mean - 3| / 2: best in the middle, not at all at the ends.

The best fit is the largest of the three. That cuts the scale into thirds: predictive up to a
mean of 2 1/3, hybrid up to 3 2/3, agile above. Control is the weighted mean of the four criteria
that speak about it, turned round, from 0 (rated 5) to 1 (rated 1): light, moderate or strong,
by thirds too. All of it is computed in fractions, so that a tie is a tie.

What this is: a decision aid of this kit. It makes people say what they think of each criterion,
and shows what follows. What it is not: a validated instrument. Criteria of this kind stand in
published aids (B. Boehm and R. Turner, Balancing Agility and Discipline, 2003, rate a project on
five); the scales, the equal weights and the thirds are the kit's own. PMI's Pulse of the
Profession 2024 found no difference in performance between approaches. Not done here: choosing a
framework, and weighing culture, skills that are missing, or what the organisation prescribes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from ..weighted import weighted_mean
from .profile import Profile, Rated

APPROACHES = ("predictive", "hybrid", "agile")
CONTROL = ("light", "moderate", "strong")
#: Means at which two approaches fit equally well.
BOUNDARIES = (Fraction(7, 3), Fraction(11, 3))


@dataclass(frozen=True)
class Reason:
    """How far one criterion pushes the mean away from 3: below 0 to predictive, above to agile.

    Unit: points of the scale from 1 to 5. All pushes of a profile add up to its mean less 3.
    """

    rated: Rated
    push: Fraction

    @property
    def points(self) -> int:
        """(rating - 3) x weight: the push before it is shared out over all weights."""
        return (self.rated.rating - 3) * self.rated.weight

    @property
    def towards(self) -> str:
        """Which approach it speaks for: predictive, agile or neither."""
        return "agile" if self.push > 0 else "predictive" if self.push < 0 else "neither"


@dataclass(frozen=True)
class Fit:
    """How well each approach fits `profile`.

    >>> result = Fit(Profile.of(requirements=5, delivery=4, contract=(1, 2)))
    >>> result.mean, result.best, result.standing
    (Fraction(11, 4), ('hybrid',), 'clear')
    """

    profile: Profile

    @cached_property
    def mean(self) -> Fraction:
        """Weighted mean of the ratings: sum of rating x weight, by the sum of the weights."""
        return weighted_mean((row.rating, row.weight) for row in self.profile)

    @property
    def scores(self) -> Mapping[str, Fraction]:
        """Fit of each approach, from 0 to 1."""
        return scores_at(self.mean)

    @property
    def best(self) -> tuple[str, ...]:
        """The approach that fits best; two where they fit equally well."""
        return best_at(self.mean)

    @cached_property
    def standing(self) -> str:
        """How firm that is: a tie; a near tie if one step of one rating changes it; or clear."""
        if len(self.best) > 1:
            return "tie"
        return "near tie" if any(best_at(m) != self.best for m in self._next_means()) else "clear"

    def _next_means(self) -> set[Fraction]:
        """Means that one step of one rating gives."""
        total = self.profile.total_weight
        return {
            self.mean + Fraction(step * row.weight, total)
            for row in self.profile
            for step in (-1, 1)
            if 1 <= row.rating + step <= 5
        }

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """What each criterion adds, the strongest push first; those without weight left out."""
        total = self.profile.total_weight
        rows = (r for r in self.profile if r.weight)
        found = (Reason(row, Fraction((row.rating - 3) * row.weight, total)) for row in rows)
        return tuple(sorted(found, key=lambda reason: -abs(reason.push)))

    @property
    def divided(self) -> bool:
        """Whether some criteria are rated 1 and others 5: strong reasons for both sides."""
        weighed = {row.rating for row in self.profile if row.weight}
        return {1, 5} <= weighed

    @cached_property
    def control(self) -> Fraction | None:
        """How much structured control is advised, from 0 to 1; None if nothing speaks about it."""
        rows = [row for row in self.profile if row.criterion.control and row.weight]
        if not rows:
            return None
        total = sum(row.weight for row in rows)
        return Fraction(sum((5 - row.rating) * row.weight for row in rows), 4 * total)

    @property
    def control_level(self) -> str | None:
        """The control in a word; exactly a third or two thirds count as moderate."""
        return None if self.control is None else control_at(self.control)


def fit(profile: Profile) -> Fit:
    """Weigh a profile.

    >>> from .examples import CLOCKIN
    >>> fit(CLOCKIN).best, float(fit(CLOCKIN).mean), fit(CLOCKIN).control_level
    (('hybrid',), 3.375, 'moderate')
    """
    return Fit(profile)


def scores_at(mean: Fraction) -> dict[str, Fraction]:
    """Fit of each approach at a mean rating.

    >>> [str(score) for score in scores_at(Fraction(3)).values()]
    ['1/2', '1', '1/2']
    """
    return {
        "predictive": (5 - mean) / 4,
        "hybrid": 1 - abs(mean - 3) / 2,
        "agile": (mean - 1) / 4,
    }


def best_at(mean: Fraction) -> tuple[str, ...]:
    """Tell what fits best at a mean rating; two at a boundary.

    >>> best_at(Fraction(3)), best_at(Fraction(11, 3))
    (('hybrid',), ('hybrid', 'agile'))
    """
    return best_of(mean.numerator, mean.denominator)


def best_of(total: int, weight: int) -> tuple[str, ...]:
    """Tell what fits best at the mean `total` / `weight`, by thirds of the scale.

    The same as `best_at`, in whole numbers: changes are tried by the hundred.
    """
    low, high = 3 * total - 7 * weight, 3 * total - 11 * weight
    if low < 0:
        return ("predictive",)
    if low == 0:
        return ("predictive", "hybrid")
    return ("hybrid",) if high < 0 else ("hybrid", "agile") if high == 0 else ("agile",)


def control_at(control: Fraction) -> str:
    """Tell the level of control.

    >>> control_at(Fraction(1, 2))
    'moderate'
    """
    return "light" if control * 3 < 1 else "strong" if control * 3 > 2 else "moderate"
