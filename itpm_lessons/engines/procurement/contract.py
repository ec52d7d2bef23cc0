"""Contracts by how their price follows the actual cost: who pays when the work costs more.

Five types, each a rule that makes a price from the seller's actual cost, in the order in which
the risk of cost moves from the seller to the buyer:

- firm fixed price: the price is agreed, target cost plus fee, whatever the work costs
- fixed price incentive (firm): target price, and each dollar above or below the target cost is
  shared; the price never exceeds the ceiling
- time and materials: each hour and each part at an agreed rate in which the seller's profit is
  contained; here cost x (1 + fee / target cost), up to a limit where one is agreed. That is so if
  cost grows by hours
- cost plus incentive fee: the actual cost, and a fee that shrinks or grows by the seller's share,
  between a least and a greatest fee
- cost plus fixed fee: the actual cost, and a fee that stays as it was agreed

That order is a convention. If an hour costs the seller more than was thought, the rate of time and
materials stays and the seller bears it, so it is put between fixed price and cost plus. Where only
the number of hours grows, it is the dearest of all for the buyer; `buyer_risk` measures that case.

The **point of total assumption** is the actual cost at which the fixed price incentive reaches its
ceiling; from there on the seller alone bears each further dollar:
(ceiling price - target price) / buyer's share + target cost.

What this does not do: costs that a contract does not allow, payments on the way, penalties
for being late, economic price adjustment, law. Names and rules follow the Federal Acquisition
Regulation of the United States (FAR 16.2 to 16.6), which many textbooks use; a contract's own
words decide.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from ..percentile import exact_fraction
from ..refusal import Refusal, shown
from ..within import number_within


class ContractType(StrEnum):
    """The five types in a common order: the first leaves most risk with the seller.

    The order is a convention; see the module for where time and materials stands, and why.

    >>> ContractType("FFP").full_name, [each.value for each in ContractType][-1]
    ('firm fixed price', 'CPFF')
    """

    FIRM_FIXED_PRICE = "FFP"
    FIXED_PRICE_INCENTIVE = "FPIF"
    TIME_AND_MATERIALS = "T&M"
    COST_PLUS_INCENTIVE_FEE = "CPIF"
    COST_PLUS_FIXED_FEE = "CPFF"

    @property
    def full_name(self) -> str:
        """Its full name."""
        return _TITLES[self.value]


_TITLES = {
    "FFP": "firm fixed price",
    "FPIF": "fixed price incentive firm",
    "T&M": "time and materials",
    "CPIF": "cost plus incentive fee",
    "CPFF": "cost plus fixed fee",
}
LEAST_COST = 1  # dollars that work costs at the least; a fee on less has no meaning
LEAST_SHARE = 1e-6  # of a dollar that the buyer bears, where it bears anything


def known_type(type: object) -> ContractType:
    """Return a type of contract, which may be given by its short name; refuse an unknown one.

    >>> known_type("FPIF").full_name
    'fixed price incentive firm'
    """
    try:
        return ContractType(type)  # type: ignore[arg-type]
    except ValueError:
        listed = ", ".join(each.value for each in ContractType)
        problem = f"type {shown(type)} is not known"
        raise Refusal("contract", problem, f"use one of {listed}") from None


@dataclass(frozen=True)
class Terms:
    """What the parties agree on; each type of contract uses what it needs.

    Parameters
    ----------
    target_cost : float
        What the work should cost the seller; `LEAST_COST` or more.
    fee : float
        The seller's profit at the target cost.
    ceiling : float
        The highest price of the fixed price incentive; not below the target price.
    buyer_share : float
        Share of each dollar above or below the target cost that is the buyer's, from 0 to 1:
        0.7 for 70/30. What is above 0 and below `LEAST_SHARE` is refused.
    least_fee, most_fee : float, optional
        Between these the incentive fee of cost plus moves; 0 and twice the fee where not given.
    limit : float, optional
        The most that time and materials may cost; none where it is missing.

    Examples
    --------
    >>> terms = Terms(100_000, 10_000, 125_000, 0.7)
    >>> terms.target_price, round(terms.point_of_total_assumption)
    (110000, 121429)
    """

    target_cost: float
    fee: float
    ceiling: float
    buyer_share: float
    least_fee: float | None = None
    most_fee: float | None = None
    limit: float | None = None

    def __post_init__(self) -> None:
        for name in ("target_cost", "fee", "ceiling", "least_fee", "most_fee", "limit"):
            value = getattr(self, name)
            if value is not None:
                least = LEAST_COST if name == "target_cost" else 0
                read = number_within("contract", name.replace("_", " "), value, least)
                object.__setattr__(self, name, read)
        self._refuse_bad_share()
        self._refuse_low_ceiling()
        if not self.lowest_fee <= self.fee <= self.highest_fee:
            problem = (
                f"fee {self.fee:,} is not between {self.lowest_fee:,} and {self.highest_fee:,}"
            )
            raise Refusal(
                "contract", problem, "give a least fee, a fee and a most fee in this order"
            )

    def _refuse_bad_share(self) -> None:
        try:
            share = number_within("contract", "buyer's share", self.buyer_share, 0, 1, "")
        except Refusal:
            problem = f"buyer's share is {shown(self.buyer_share)}"
            raise Refusal("contract", problem, "give 0 to 1, such as 0.7 for 70/30") from None
        if 0 < share < LEAST_SHARE:
            problem = f"buyer's share is {shown(self.buyer_share)}"
            raise Refusal("contract", problem, f"give 0, or {LEAST_SHARE:f} or more")
        object.__setattr__(self, "buyer_share", share)

    def _refuse_low_ceiling(self) -> None:
        if self.ceiling < self.target_price:
            problem = f"ceiling {self.ceiling:,} is below the target price {self.target_price:,}"
            remedy = f"raise the ceiling to {self.target_price:,} or more, or lower cost or fee"
            raise Refusal("contract", problem, remedy)

    @property
    def target_price(self) -> float:
        """Target cost and fee together."""
        return self.target_cost + self.fee

    @property
    def seller_share(self) -> float:
        """What of each dollar beyond the target cost is the seller's."""
        return float(1 - exact_fraction(self.buyer_share))

    @property
    def lowest_fee(self) -> float:
        """The least incentive fee of cost plus."""
        return 0 if self.least_fee is None else self.least_fee

    @property
    def highest_fee(self) -> float:
        """The greatest incentive fee of cost plus."""
        return 2 * self.fee if self.most_fee is None else self.most_fee

    @property
    def point_of_total_assumption(self) -> float | None:
        """Actual cost at which the fixed price incentive reaches its ceiling.

        None where the buyer bears nothing and the ceiling lies above the target price.
        """
        room = exact_fraction(self.ceiling) - exact_fraction(self.target_price)
        if not self.buyer_share:
            return None if room else float(self.target_cost)
        return float(room / exact_fraction(self.buyer_share) + exact_fraction(self.target_cost))

    def with_changes(self, **changes: float | None) -> "Terms":
        """Return the terms with some of them changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def price(self, type: ContractType, actual: float) -> float:
        """Tell what the buyer pays under a type of contract, if the work costs the seller `actual`.

        >>> Terms(100_000, 10_000, 125_000, 0.7).price(ContractType("FPIF"), 115_000)
        120500.0
        """
        return float(self.exact_price(type, actual))

    def exact_price(self, type: ContractType, actual: float | Fraction) -> Fraction:
        """Return the price as a fraction; see `price`."""
        cost = _cost(actual)
        target, fee = exact_fraction(self.target_cost), exact_fraction(self.fee)
        over, share = cost - target, exact_fraction(self.buyer_share)
        match known_type(type):
            case ContractType.FIRM_FIXED_PRICE:
                return target + fee
            case ContractType.FIXED_PRICE_INCENTIVE:
                return min(exact_fraction(self.ceiling), target + fee + share * over)
            case ContractType.TIME_AND_MATERIALS:
                billed = cost * (1 + fee / target)
                return billed if self.limit is None else min(exact_fraction(self.limit), billed)
            case ContractType.COST_PLUS_FIXED_FEE:
                return cost + fee
            case ContractType.COST_PLUS_INCENTIVE_FEE:
                earned = fee - (1 - share) * over
                least, most = exact_fraction(self.lowest_fee), exact_fraction(self.highest_fee)
                return cost + max(least, min(most, earned))


def _cost(actual: float | Fraction) -> Fraction:
    if isinstance(actual, Fraction):
        return actual
    return exact_fraction(number_within("contract", "actual cost", actual))
