"""What a contract comes to at an actual cost, who bears the next dollar, and who bears the risk.

Everything follows from the price rules of `contract`, which are straight lines between a few
bends. So means over a range of costs are exact: area under each piece, by its ends.

What this does not do: it knows no chances beyond "any cost from here to there is equally likely",
and no behaviour: a fixed price can make a seller careful, or stingy.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import pairwise

from ..percentile import exact_fraction
from ..refusal import Refusal
from ..within import number_within
from .contract import ContractType, Terms, known_type


@dataclass(frozen=True)
class Settlement:
    """Price and profit under one type of contract at one actual cost, in dollars.

    >>> terms = Terms(100_000, 10_000, 125_000, 0.7)
    >>> done = Settlement(ContractType("FPIF"), terms, 130_000)
    >>> done.price, done.profit, done.buyer_bears, done.seller_bears
    (125000.0, -5000.0, 0.0, 1.0)
    """

    type: ContractType
    terms: Terms
    actual: float

    def __post_init__(self) -> None:
        read = number_within("contract", "actual cost", self.actual)
        object.__setattr__(self, "actual", read)
        object.__setattr__(self, "type", known_type(self.type))

    @cached_property
    def price(self) -> float:
        """What the buyer pays."""
        return self.terms.price(self.type, self.actual)

    @cached_property
    def profit(self) -> float:
        """What the seller keeps: the price less the actual cost; below 0 a loss."""
        price = self.terms.exact_price(self.type, self.actual)
        return float(price - exact_fraction(self.actual))

    @cached_property
    def buyer_bears(self) -> float:
        """How much the price rises with the next dollar of cost; 1.1 is more than that dollar."""
        return float(slope_after(self.type, self.terms, exact_fraction(self.actual)))

    @property
    def seller_bears(self) -> float:
        """How much profit the next dollar of cost takes; below 0 where the seller gains by it."""
        return float(1 - slope_after(self.type, self.terms, exact_fraction(self.actual)))


@lru_cache(256)
def bends(type: ContractType, terms: Terms) -> tuple[Fraction, ...]:
    """Actual costs at which the price changes its slope, in their order.

    >>> terms = Terms(100_000, 10_000, 125_000, 0.7)
    >>> [round(cost) for cost in bends(ContractType("FPIF"), terms)]
    [121429]
    """
    type, fee = known_type(type), exact_fraction(terms.fee)
    target = exact_fraction(terms.target_cost)
    seller = 1 - exact_fraction(terms.buyer_share)
    found: list[Fraction] = []
    if type is ContractType.FIXED_PRICE_INCENTIVE and terms.buyer_share:
        room = exact_fraction(terms.ceiling) - target - fee
        found = [target + room / exact_fraction(terms.buyer_share)]
    elif type is ContractType.COST_PLUS_INCENTIVE_FEE and seller:
        ends = (terms.highest_fee, terms.lowest_fee)
        found = [target + (fee - exact_fraction(end)) / seller for end in ends]
    elif type is ContractType.TIME_AND_MATERIALS and terms.limit is not None:
        found = [exact_fraction(terms.limit) * target / (target + fee)]
    return tuple(sorted({bend for bend in found if bend > 0}))


def slope_after(type: ContractType, terms: Terms, cost: Fraction) -> Fraction:
    """Tell how much the price rises with the next dollar: the slope just above `cost`."""
    later = next((bend for bend in bends(type, terms) if bend > cost), cost + 2)
    return (terms.exact_price(type, later) - terms.exact_price(type, cost)) / (later - cost)


@lru_cache(256)
def corners(
    type: ContractType, terms: Terms, low: float, high: float
) -> tuple[tuple[float, float], ...]:
    """Cost and price at both ends of a range and at each bend between: a line to draw.

    >>> terms = Terms(100_000, 10_000, 125_000, 0.7)
    >>> corners(ContractType("CPFF"), terms, 80_000, 140_000)
    ((80000.0, 90000.0), (140000.0, 150000.0))
    """
    exact = _corners(type, terms, low, high)
    return tuple((float(cost), float(price)) for cost, price in exact)


def _corners(
    type: ContractType, terms: Terms, low: float, high: float
) -> list[tuple[Fraction, Fraction]]:
    start = exact_fraction(number_within("contract", "lowest cost", low))
    end = exact_fraction(number_within("contract", "highest cost", high))
    if end < start:
        raise Refusal("contract", f"costs run from {low:,} to {high:,}", "give the lower one first")
    between = (bend for bend in bends(type, terms) if start < bend < end)
    costs = (start, *between, end)
    return [(cost, terms.exact_price(type, cost)) for cost in costs]


def mean_price(type: ContractType, terms: Terms, low: float, high: float) -> float:
    """Price on average, if every actual cost from `low` to `high` is equally likely.

    >>> terms = Terms(100_000, 10_000, 125_000, 0.7)
    >>> mean_price(ContractType("CPFF"), terms, 90_000, 130_000)
    120000.0
    """
    points = _corners(type, terms, low, high)
    wide = points[-1][0] - points[0][0]
    return float(sum(_areas(points), Fraction(0)) / wide if wide else points[0][1])


def _areas(points: list[tuple[Fraction, Fraction]]) -> Iterator[Fraction]:
    for (left, before), (right, after) in pairwise(points):
        yield (right - left) * (before + after) / 2


def buyer_risk(type: ContractType, terms: Terms, low: float, high: float) -> float:
    """Share of the spread of costs that the price follows: 0 seller bears all, 1 the buyer.

    It measures one thing: a cost that grows by hours, over this range. Time and materials comes
    out above 1, because each hour is billed with profit; so this need not rise in the order of
    `ContractType`, which also counts the dearer hour that the seller bears (see `contract`).

    >>> terms = Terms(100_000, 10_000, 125_000, 0.7)
    >>> [round(buyer_risk(each, terms, 90_000, 140_000), 2) for each in ContractType]
    [0.0, 0.44, 1.1, 0.74, 1.0]
    """
    points = _corners(type, terms, low, high)
    if points[-1][0] == points[0][0]:
        raise Refusal(
            "contract", f"costs do not spread around {low:,}", "give a lower and a higher"
        )
    return float((points[-1][1] - points[0][1]) / (points[-1][0] - points[0][0]))
