"""Offers and contracts of ServerMove, and others like them, for exercises on outsourcing."""

from dataclasses import dataclass, replace
from random import Random

from itpm_lessons.content.cases import server_move
from itpm_lessons.content.stage_variants import dollars

BUYERS_PERCENTS = (50, 60, 70, 75, 80)


@dataclass(frozen=True)
class IncentiveContract:
    """A fixed price incentive contract, and what the work came to cost the supplier.

    Money is in dollars; `buyers_percent` is the first number of the share line.

    >>> contract = IncentiveContract(100_000, 10_000, 125_000, 70, 115_000)
    >>> contract.target_price, contract.overrun, contract.suppliers_part, contract.fee
    (110000, 15000, 4500, 5500)
    >>> contract.price, contract.profit, round(contract.assumption)
    (120500, 5500, 121429)
    """

    target_cost: int
    target_fee: int
    ceiling: int
    buyers_percent: int
    actual_cost: int

    @property
    def suppliers_percent(self) -> int:
        """The second number of the share line."""
        return 100 - self.buyers_percent

    @property
    def line(self) -> str:
        """The share line as a contract writes it."""
        return f"{self.buyers_percent}/{self.suppliers_percent}"

    @property
    def target_price(self) -> int:
        """What is paid when the cost is the target cost."""
        return self.target_cost + self.target_fee

    @property
    def overrun(self) -> int:
        """Actual minus target cost; below 0 it is a saving."""
        return self.actual_cost - self.target_cost

    @property
    def suppliers_part(self) -> int:
        """The supplier's part of the overrun, or below 0 of the saving."""
        return self.overrun * self.suppliers_percent // 100

    @property
    def fee(self) -> int:
        """The fee by the share line, before anybody looks at the ceiling."""
        return self.target_fee - self.suppliers_part

    @property
    def price(self) -> int:
        """What the buyer pays."""
        return min(self.actual_cost + self.fee, self.ceiling)

    @property
    def profit(self) -> int:
        """What the supplier is left with; below 0 it is a loss."""
        return self.price - self.actual_cost

    @property
    def assumption(self) -> float:
        """The point of total assumption: the cost at which the price reaches the ceiling."""
        return self.target_cost + (self.ceiling - self.target_price) / (self.buyers_percent / 100)

    def terms(self) -> str:
        """Write the contract as a table."""
        return f"""| Term | Agreed |
| --- | ---: |
| Target cost | {dollars(self.target_cost)} |
| Target fee | {dollars(self.target_fee)} |
| Ceiling price | {dollars(self.ceiling)} |
| Share line, buyer/supplier | {self.line} |"""


def network_contract(actual_cost: int) -> IncentiveContract:
    """Return the contract of ServerMove's warehouse network, when the work has cost so much.

    >>> network_contract(115_000).line
    '70/30'
    """
    facts = server_move.facts
    names = ("target_cost", "target_fee", "ceiling", "buyer_share_percent")
    terms = [int(str(facts[f"network_{name}"])) for name in names]
    return IncentiveContract(*terms, actual_cost)


def other_contract(random: Random) -> IncentiveContract:
    """Draw round terms; at the point of total assumption the supplier still earns something."""
    while True:
        cost = random.randrange(40_000, 201_000, 10_000)
        fee = cost * random.choice((8, 10, 12)) // 100
        ceiling = cost * random.choice((115, 120, 125)) // 100
        drawn = IncentiveContract(cost, fee, ceiling, random.choice(BUYERS_PERCENTS), cost)
        if cost + 2_500 < drawn.assumption < ceiling - 1_500:
            return drawn


def below_the_point(random: Random) -> IncentiveContract:
    """Draw a contract with an overrun that leaves the price below the ceiling."""
    contract = other_contract(random)
    room = int(contract.assumption) - contract.target_cost
    return replace(contract, actual_cost=contract.target_cost + _thousands(random, 1_000, room - 1))


def with_a_saving(random: Random) -> IncentiveContract:
    """Draw a contract of which the work costs less than its target."""
    contract = other_contract(random)
    saved = _thousands(random, 2_000, contract.target_cost // 5)
    return replace(contract, actual_cost=contract.target_cost - saved)


def at_the_ceiling(random: Random) -> IncentiveContract:
    """Draw a contract whose price has reached the ceiling, with a profit or with a loss."""
    contract = other_contract(random)
    lowest = int(contract.assumption) + 1_000
    first = -(-lowest // 1_000) * 1_000
    costs = range(first, contract.ceiling * 115 // 100, 1_000)
    return replace(contract, actual_cost=random.choice([c for c in costs if c != contract.ceiling]))


def _thousands(random: Random, least: int, most: int) -> int:
    return random.randrange(least, max(least, most) + 1, 1_000)
