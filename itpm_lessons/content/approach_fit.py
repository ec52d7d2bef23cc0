"""Six statements about a part of a project, rated and weighed: to plan it ahead or go in rounds.

The statements, the weights and the limits of the advice are the house rule of the lesson
methodology/choosing_approach. They make a judgement visible; they measure nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.views.lettering import amount

# The more of them hold, the more speaks for short rounds; the fewer, the more for a plan ahead.
STATEMENTS = {
    "open": "The result is still open",
    "change": "Much will change on the way",
    "try": "Users can try it early",
    "parts": "It is useful in parts",
    "cheap": "Changes stay cheap",
    "ours": "We decide ourselves",
}
WEIGHTS = {"open": 3, "change": 1, "try": 2, "parts": 1, "cheap": 2, "ours": 1}
LEAST, MOST = 1, 5  # 1: does not hold at all, 5: holds fully
PLANNED, ROUNDS = 2.5, 3.5  # a score up to the first: plan ahead; from the second on: rounds


@dataclass(frozen=True)
class Part:
    """A part of a project, with the rating of each statement and what the statement counts."""

    name: str
    ratings: Mapping[str, int]
    weights: Mapping[str, int]

    @property
    def products(self) -> dict[str, int]:
        """Weight times rating, by statement."""
        return {name: self.weights[name] * self.ratings[name] for name in STATEMENTS}

    @property
    def score(self) -> float:
        """The weighted mean of the ratings, from 1 to 5."""
        return sum(self.products.values()) / sum(self.weights.values())

    @property
    def advice(self) -> str:
        """What the score speaks for, as a sentence ends."""
        return advice(self.score)

    def rated(self, name: str, rating: int) -> "Part":
        """Return the part with another rating of one statement."""
        return Part(self.name, {**self.ratings, name: rating}, self.weights)


def advice(score: float) -> str:
    """Say what a score speaks for; the limits belong to the advice at the ends.

    >>> advice(2.5), advice(3.6), advice(3)
    ('plan it ahead', 'work in short rounds', 'cut it in two, or put rounds into a fixed frame')
    """
    if score <= PLANNED:
        return "plan it ahead"
    if score >= ROUNDS:
        return "work in short rounds"
    return "cut it in two, or put rounds into a fixed frame"


def part(name: str, *ratings: int, weights: Mapping[str, int] | None = None) -> Part:
    """Make a part of its ratings, in the order of the statements.

    >>> part("Clock-in screen", 5, 4, 5, 4, 4, 4).score
    4.5
    """
    rated = dict(zip(STATEMENTS, ratings, strict=True))
    return Part(name, rated, dict(weights or WEIGHTS))


def other_part(random: Random, name: str, around: int) -> Part:
    """Rate a part anew, most ratings not far from `around`, and share the weights out anew."""
    shares = list(WEIGHTS.values())
    random.shuffle(shares)
    weights = dict(zip(STATEMENTS, shares, strict=True))
    ratings = [min(MOST, max(LEAST, around + random.randint(-2, 2))) for _ in STATEMENTS]
    return part(name, *ratings, weights=weights)


def rating_table(case: Part, products: Mapping[str, object] | None = None) -> str:
    """Write the ratings as a table; `products` adds a last column, by statement.

    >>> print(rating_table(part("Pilot", 1, 2, 3, 4, 5, 1)).splitlines()[2])
    | The result is still open | 3 | 1 |
    """
    head = "| Statement | Weight | Rating |" + (" Weight × rating |" if products else "")
    rows = [
        f"| {text} | {case.weights[name]} | {case.ratings[name]} |"
        + (f" {products[name]} |" if products else "")
        for name, text in STATEMENTS.items()
    ]
    return table_of_rows(head, rows)


def sum_in_words(case: Part) -> str:
    """Write the products as a sum.

    >>> sum_in_words(part("Pilot", 1, 2, 3, 4, 5, 1))
    '3 + 2 + 6 + 4 + 10 + 1 = 26'
    """
    products = case.products.values()
    return f"{' + '.join(map(str, products))} = {sum(products)}"


def plain_mean(case: Part) -> float:
    """Return the mean of the ratings as somebody computes it who leaves the weights out."""
    return round(sum(case.ratings.values()) / len(case.ratings), 2)


def total(case: Part) -> int:
    """Return the sum of weight times rating."""
    return sum(case.products.values())


def weight_total(case: Part) -> int:
    """Return the sum of the weights."""
    return sum(case.weights.values())


def by_the_count(case: Part) -> float:
    """Return what comes out when the sum is divided by the number of statements."""
    return round(total(case) / len(case.ratings), 2)


def scale_turned(case: Part) -> float:
    """Return the score with the scale read from its other end."""
    return LEAST + MOST - case.score


def written(value: float) -> str:
    """Write a score as tables have it.

    >>> written(3.6), written(4)
    ('3.6', '4')
    """
    return amount(value)
