"""Parts of a project as exercises rate and weigh them, and what the weighing advises.

The criteria, the scale and the limits of the advice are those of `engines.methodology`. Six of
its eight criteria are used: team and technology tell projects apart rather than parts of one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.engines.methodology import RATINGS, Fit, Profile, criterion

# What a criterion counts in the lesson; exercises share the same weights out anew.
WEIGHTS = {
    "requirements": 3,
    "delivery": 1,
    "customer": 2,
    "late_change": 2,
    "criticality": 1,
    "contract": 1,
}
TITLES = {name: criterion(name).title for name in WEIGHTS}
LEAST, MOST = RATINGS[0], RATINGS[-1]
LIMITS = "up to 2 1/3: predictive; from 3 2/3 on: agile; between: hybrid"
ADVICE = {
    "predictive": "plan it ahead",
    "hybrid": "give it a fixed frame with rounds inside, or cut it in two",
    "agile": "work in short rounds",
}


@dataclass(frozen=True)
class Part:
    """A part of a project, with rating and weight of each criterion."""

    name: str
    ratings: Mapping[str, int]
    weights: Mapping[str, int]

    @property
    def profile(self) -> Profile:
        """The part as the engine weighs it."""
        pairs = {name: (rating, self.weights[name]) for name, rating in self.ratings.items()}
        return Profile.of(self.name, **pairs)

    @property
    def score(self) -> float:
        """The weighted mean of the ratings, from 1 to 5."""
        return float(Fit(self.profile).mean)

    @property
    def best(self) -> tuple[str, ...]:
        """What fits best: predictive, hybrid or agile; two of them at a limit."""
        return Fit(self.profile).best

    @property
    def advice(self) -> str:
        """What that advises, as a sentence ends.

        >>> part("iPhone screens", 5, 4, 4, 5, 4, 4).advice
        'work in short rounds'
        """
        return " or ".join(ADVICE[approach] for approach in self.best)

    @property
    def products(self) -> dict[str, int]:
        """Weight times rating, by criterion."""
        return {name: self.weights[name] * rating for name, rating in self.ratings.items()}

    @property
    def total(self) -> int:
        """All products together."""
        return sum(self.products.values())

    @property
    def weight(self) -> int:
        """All weights together."""
        return sum(self.weights.values())

    @property
    def sum_in_words(self) -> str:
        """The products as a sum.

        >>> part("Pilot", 1, 2, 3, 4, 5, 1).sum_in_words
        '3 + 2 + 6 + 8 + 5 + 1 = 25'
        """
        return f"{' + '.join(map(str, self.products.values()))} = {self.total}"

    def rated(self, name: str, rating: int) -> "Part":
        """Return the part with another rating of one criterion."""
        return Part(self.name, {**self.ratings, name: rating}, self.weights)


def part(name: str, *ratings: int) -> Part:
    """Make a part of its ratings, in the order of the criteria, with the lesson's weights.

    >>> part("iPhone screens", 5, 4, 4, 5, 4, 4).score
    4.5
    """
    return Part(name, dict(zip(WEIGHTS, ratings, strict=True)), WEIGHTS)


def other_part(random: Random, name: str, around: int) -> Part:
    """Rate a part anew, not far from `around`, and share the weights out anew."""
    shares = random.sample(list(WEIGHTS.values()), len(WEIGHTS))
    ratings = [min(MOST, max(LEAST, around + random.randint(-2, 2))) for _ in WEIGHTS]
    return Part(
        name,
        dict(zip(WEIGHTS, ratings, strict=True)),
        dict(zip(WEIGHTS, shares, strict=True)),
    )


def rating_table(case: Part, products: Mapping[str, object] | None = None) -> str:
    """Write the ratings as a table; `products` adds a last column, by criterion.

    >>> print(rating_table(part("Pilot", 1, 2, 3, 4, 5, 1)).splitlines()[3])
    | Delivery in parts | two large parts at best | 1 | 2 |
    """
    head = "| Criterion | What the team says | Weight | Rating |"
    if products:
        head += " Weight × rating |"
    rows = []
    for name, rating in case.ratings.items():
        row = f"| {TITLES[name]} | {criterion(name).anchor(rating)} | {case.weights[name]} |"
        rows.append(f"{row} {rating} |" + (f" {products[name]} |" if products else ""))
    return table_of_rows(head, rows)


def plain_mean(case: Part) -> float:
    """Return the mean of the ratings as somebody computes it who leaves the weights out."""
    return round(sum(case.ratings.values()) / len(case.ratings), 2)


def by_the_count(case: Part) -> float:
    """Return what comes out when the sum is divided by the number of criteria."""
    return round(case.total / len(case.ratings), 2)
