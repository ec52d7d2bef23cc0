"""What would change the answer: the smallest changes of a profile that give another best fit.

Exact: ratings and weights are whole numbers, so every change of one of them is looked at. Where
several ratings have to move, each step of a rating moves the mean by its weight, so the fewest
steps are those of the largest weights. Not done here: several weights at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..refusal import Refusal, shown
from ..weighted import nearest_beyond
from .criteria import RATINGS
from .fit import APPROACHES, Fit, best_of
from .profile import WEIGHTS, Profile, Rated


@dataclass(frozen=True)
class Change:
    """One rating or one weight changed, and the approaches that then fit best.

    `what` is ``"rating"`` or ``"weight"``.
    """

    criterion: str
    what: str
    before: int
    after: int
    best: tuple[str, ...]

    @property
    def size(self) -> int:
        """By how many steps it differs."""
        return abs(self.after - self.before)

    def applied(self, profile: Profile) -> Profile:
        """Return the profile with this change."""
        if self.what == "rating":
            return profile.with_rating(self.criterion, self.after)
        return profile.with_weight(self.criterion, self.after)


def what_would_change(profile: Profile) -> tuple[Change, ...]:
    """Find, for each rating and weight, the smallest change up and down that changes the best fit.

    The smallest come first, ratings before weights. Empty where no single change is enough. A
    change that makes a tie, or breaks one, counts.

    >>> from .examples import CLOCKIN
    >>> [(c.criterion, c.what, c.before, c.after, c.best) for c in what_would_change(CLOCKIN)]
    [('criticality', 'rating', 2, 5, ('agile',))]
    """
    total = sum(row.rating * row.weight for row in profile)
    found = [c for row in profile for c in _of_one(row, total, profile.total_weight)]
    return tuple(sorted(found, key=lambda change: (change.size, change.what)))


def _of_one(row: Rated, total: int, weight: int) -> Iterator[Change]:
    """Yield the changes of one criterion; `total` and `weight` make the mean of the profile."""
    now = best_of(total, weight)
    for way in (-1, 1):
        for rating in nearest_beyond(row.rating, RATINGS, way):
            best = best_of(total + (rating - row.rating) * row.weight, weight)
            if best != now:
                yield Change(row.name, "rating", row.rating, rating, best)
                break
        for other in nearest_beyond(row.weight, WEIGHTS, way):
            more = other - row.weight
            if not weight + more:
                continue  # nothing would have any weight
            best = best_of(total + more * row.rating, weight + more)
            if best != now:
                yield Change(row.name, "weight", row.weight, other, best)
                break


def fewest_steps(profile: Profile, approach: str) -> tuple[Change, ...]:
    """Find the fewest steps of ratings after which only `approach` fits best.

    A step changes one rating by 1. Where several ways are equally short, it is the one with the
    largest weights, and of these the first criteria. Refuses an unknown approach.

    >>> from .examples import CLOCKIN
    >>> [(c.criterion, c.before, c.after) for c in fewest_steps(CLOCKIN, "agile")]
    [('requirements', 4, 5), ('delivery', 4, 5), ('customer', 4, 5)]
    """
    if approach not in APPROACHES:
        raise Refusal(f"approach {shown(approach)}", "is not known", "use " + ", ".join(APPROACHES))
    way, weight = _way(profile, approach), profile.total_weight
    total = sum(row.rating * row.weight for row in profile)
    moved = {row.name: row.rating for row in profile}
    for row in sorted(profile, key=lambda row: -row.weight):
        while best_of(total, weight) != (approach,) and 1 <= moved[row.name] + way <= 5:
            moved[row.name] += way
            total += way * row.weight
    best = best_of(total, weight)
    return tuple(
        Change(row.name, "rating", row.rating, moved[row.name], best)
        for row in profile
        if moved[row.name] != row.rating
    )


def _way(profile: Profile, approach: str) -> int:
    """Tell whether ratings must rise (1) or fall (-1)."""
    if approach == "hybrid":
        return 1 if Fit(profile).mean < 3 else -1
    return 1 if approach == "agile" else -1
