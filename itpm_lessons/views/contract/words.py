"""A contract in words: who bears the next dollar, and what that means for both sides."""

from itpm_lessons.engines.procurement import ContractType, Settlement

from .state import ContractState, cents, dollars

_MEANS = {
    ContractType.FIRM_FIXED_PRICE: "The price is agreed, and every dollar of cost is the seller's: "
    "expect the seller to ask for that risk in the price.",
    ContractType.TIME_AND_MATERIALS: "The buyer pays each hour, profit included: the longer "
    "it takes, the more the seller earns. Look at the hours, and agree on a limit.",
    ContractType.COST_PLUS_FIXED_FEE: "The buyer pays every dollar, and the fee stays: the seller "
    "gains nothing by cost, and nothing by saving.",
}


def next_dollar(done: Settlement) -> str:
    """Say who bears the next dollar of cost.

    >>> from itpm_lessons.engines.procurement.examples import TERMS
    >>> next_dollar(Settlement(ContractType("FPIF"), TERMS, 115_000))
    'Of the next dollar of cost the buyer bears 70 ¢, the seller 30 ¢.'
    """
    buyer, seller = round(done.buyer_bears, 6), round(done.seller_bears, 6)
    if buyer > 1:
        return (
            f"The next dollar of cost adds {cents(buyer)} to the price: "
            f"the buyer pays it, and {cents(buyer - 1)} of profit on it."
        )
    if buyer in (0, 1):
        alone = "buyer" if buyer else "seller"
        return f"The {alone} alone bears the next dollar of cost."
    return f"Of the next dollar of cost the buyer bears {cents(buyer)}, the seller {cents(seller)}."


def standing(done: Settlement) -> str:
    """Say what is paid and kept.

    >>> from itpm_lessons.engines.procurement.examples import TERMS
    >>> standing(Settlement(ContractType("FPIF"), TERMS, 130_000))
    'At $130,000 of cost the buyer pays $125,000, and the seller loses $5,000. '
    """
    kept = "keeps" if done.profit >= 0 else "loses"
    return (
        f"At {dollars(done.actual)} of cost the buyer pays {dollars(done.price)}, "
        f"and the seller {kept} {dollars(abs(done.profit))}. "
    )


def meaning(state: ContractState) -> str:
    """Say what the chosen type does to both sides where it stands now."""
    done, terms = state.done, state.terms
    if (
        done.type is ContractType.TIME_AND_MATERIALS
        and terms.limit is not None
        and not done.buyer_bears
    ):
        return "The limit is reached: from here on the seller works at own cost."
    if done.type in _MEANS:
        return _MEANS[done.type]
    if done.type is ContractType.COST_PLUS_INCENTIVE_FEE:
        if round(done.buyer_bears, 6) == 1 and terms.buyer_share < 1:
            return "The fee has reached its end, and no longer rewards the seller for saving."
        return "The buyer pays all cost; savings and excess move the fee, so both want a low cost."
    point = terms.point_of_total_assumption
    if point is None:
        return "The buyer bears nothing, so the price never reaches the ceiling."
    if done.actual >= point:
        return "The price stands at its ceiling: each further dollar is the seller's alone."
    return (
        f"That holds until the point of total assumption, {dollars(point)}; "
        "from there on the seller bears it all."
    )
