"""Offers of suppliers with weights and ratings, for exercises on choosing among them."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from itpm_lessons.content.plan_words import table_of_rows

SUPPLIERS = ("North", "Quay", "Ridge")
CRITERIA = ("Price", "Experience", "Security", "Hand-over")
LEAST, MOST = 1, 5


@dataclass(frozen=True)
class Change:
    """A rating that might have come out otherwise."""

    supplier: str
    criterion: str
    now: int
    rating: int


@dataclass(frozen=True)
class Offers:
    """Three suppliers, their prices in dollars, and a rating from 1 to 5 on each criterion.

    `asked` are the changes that an exercise asks about, as pairs of supplier and criterion; each
    goes in the direction that brings the first two nearer to each other.

    >>> offers = network_offers()
    >>> offers.ranking, [offers.total(name) for name in offers.ranking]
    (('Ridge', 'Quay', 'North'), [39, 38, 33])
    """

    by_criterion: tuple[int, ...]
    rated: tuple[tuple[int, ...], ...]
    prices: tuple[int, ...]
    asked: tuple[tuple[str, str], ...] = ()
    suppliers: tuple[str, ...] = SUPPLIERS

    @property
    def weights(self) -> Mapping[str, int]:
        """The weight of each criterion."""
        return dict(zip(CRITERIA, self.by_criterion, strict=True))

    @property
    def weight(self) -> int:
        """All weights together."""
        return sum(self.by_criterion)

    def ratings_of(self, supplier: str) -> Mapping[str, int]:
        """Return what a supplier was rated, by criterion."""
        rated = self.rated[self.suppliers.index(supplier)]
        return dict(zip(CRITERIA, rated, strict=True))

    def total(self, supplier: str) -> int:
        """Add up weight times rating."""
        ratings = self.ratings_of(supplier)
        return sum(weight * ratings[name] for name, weight in self.weights.items())

    @property
    def ranking(self) -> tuple[str, ...]:
        """The suppliers from the best to the last."""
        return tuple(sorted(self.suppliers, key=self.total, reverse=True))

    @property
    def changes(self) -> Mapping[str, Change]:
        """What is asked about, by a letter."""
        return {
            letter: self._change(*pair) for letter, pair in zip("abcdefg", self.asked, strict=False)
        }

    def _change(self, supplier: str, criterion: str) -> Change:
        now = self.ratings_of(supplier)[criterion]
        step = -1 if supplier == self.ranking[0] else 1
        return Change(supplier, criterion, now, now + step)

    def sum_in_words(self, supplier: str) -> str:
        """Write weight times rating as a sum."""
        ratings = self.ratings_of(supplier)
        return " + ".join(f"{weight} × {ratings[name]}" for name, weight in self.weights.items())

    def table(self) -> str:
        """Write weights and ratings as a table."""
        rows = [
            f"| {name} | {weight} | "
            + " | ".join(str(self.ratings_of(each)[name]) for each in self.suppliers)
            + " |"
            for name, weight in self.weights.items()
        ]
        return table_of_rows(f"| Criterion | Weight | {' | '.join(self.suppliers)} |", rows)


def network_offers() -> Offers:
    """Return the three offers for ServerMove's network."""
    asked = (
        *(("Quay", "Price"), ("Quay", "Security"), ("Quay", "Hand-over")),
        *(("Ridge", "Experience"), ("Ridge", "Hand-over"), ("North", "Experience")),
    )
    rated = ((5, 2, 2, 3), (4, 4, 3, 4), (3, 5, 5, 2))
    return Offers((4, 3, 2, 1), rated, (104_000, 108_000, 112_000), asked)


def other_offers(random: Random) -> Offers:
    """Draw weights, ratings and prices; no two suppliers have the same sum."""
    while True:
        offers = _offers(random)
        if len({offers.total(name) for name in SUPPLIERS}) == len(SUPPLIERS):
            return offers


def close_offers(random: Random) -> Offers:
    """Draw offers of which the first two are near each other, with changes to ask about."""
    while True:
        offers = other_offers(random)
        first, second, third = offers.ranking
        lead = offers.total(first) - offers.total(second)
        if lead in (1, 2, 3) and lead in offers.by_criterion:
            moves = [
                *((second, name) for name in CRITERIA if offers.ratings_of(second)[name] < MOST),
                *((first, name) for name in CRITERIA if offers.ratings_of(first)[name] > LEAST),
            ]
            other = [(third, name) for name in CRITERIA if offers.ratings_of(third)[name] < MOST]
            if len(moves) >= 5 and other:
                asked = [*random.sample(moves, 5), random.choice(other)]
                random.shuffle(asked)
                return Offers(offers.by_criterion, offers.rated, offers.prices, tuple(asked))


def _offers(random: Random) -> Offers:
    weights = random.sample((1, 2, 3, 4, 5), len(CRITERIA))
    by_price = random.sample((1, 2, 3, 4, 5), len(SUPPLIERS))
    rated = tuple((price, *(random.randint(1, 5) for _ in CRITERIA[1:])) for price in by_price)
    lowest = random.randrange(60_000, 120_000, 1_000)
    prices = tuple(lowest + (5 - rating) * (lowest // 3_300 * 100) for rating in by_price)
    return Offers(tuple(weights), rated, prices)
