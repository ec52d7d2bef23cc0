"""The incentive contract with four gaps: overrun, the supplier's part, fee and price."""

from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.content.vendor_variants import below_the_point, network_contract
from itpm_lessons.practice import Exercise, Mistake, Table

LINES = ("Overrun", "Supplier's part of it", "Fee", "Price")


def case(random):
    """Let the network cost $115,000; or take another contract with another overrun."""
    return network_contract(115_000) if random is None else below_the_point(random)


def statement(contract):
    """Give the terms and the actual cost, and ask for four lines."""
    return f"""{contract.terms()}

The work came to cost the supplier {dollars(contract.actual_cost)}. **Fill the four gaps.** The \
overrun is the actual cost minus the target cost; the fee is what the supplier earns; the price is \
what you pay."""


def vendor_four_gaps(contract):
    """Return overrun, the supplier's part of it, fee and price, in dollars."""
    overrun = contract.actual_cost - contract.target_cost
    part = overrun * contract.suppliers_percent / 100
    fee = contract.target_fee - part
    price = min(contract.actual_cost + fee, contract.ceiling)
    return {
        "Overrun": [overrun],
        "Supplier's part of it": [part],
        "Fee": [fee],
        "Price": [price],
    }


def _answer(contract, part, fee, price=None):
    paid = contract.actual_cost + fee if price is None else price
    values = (contract.overrun, part, fee, paid)
    return {line: [value] for line, value in zip(LINES, values, strict=True)}


def share_turned(contract):
    """Give the supplier the buyer's share of the overrun."""
    part = contract.overrun * contract.buyers_percent // 100
    return _answer(contract, part, contract.target_fee - part)


def explanation(contract):
    """Write the four sums."""
    return f"""- Overrun: {dollars(contract.actual_cost)} − {dollars(contract.target_cost)} = \
**{dollars(contract.overrun)}**.
- The supplier's part: {contract.suppliers_percent} % of that, \
**{dollars(contract.suppliers_part)}**.
- Fee: {dollars(contract.target_fee)} − {dollars(contract.suppliers_part)} = \
**{dollars(contract.fee)}**.
- Price: {dollars(contract.actual_cost)} + {dollars(contract.fee)} = \
**{dollars(contract.price)}**. The ceiling of {dollars(contract.ceiling)} is not reached.

Against the target price of {dollars(contract.target_price)} you pay \
{dollars(contract.price - contract.target_price)} more: your {contract.buyers_percent} % of the \
overrun."""


EXERCISE = Exercise(
    title="Four gaps: the work cost more",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(LINES, {"amount": "Amount"}, unit="$", label="The four gaps", corner="line"),
    solution=vendor_four_gaps,
    explanation=explanation,
    hints=(
        "Go line by line: each uses the one before.",
        lambda contract: (
            f"The supplier bears {contract.suppliers_percent} cents of each dollar of the overrun. "
            "They come out of its fee."
        ),
        lambda contract: (
            f"The supplier's part is {contract.suppliers_percent} % of "
            f"{dollars(contract.overrun)}. Take it from {dollars(contract.target_fee)} for the "
            f"fee, and add the fee to {dollars(contract.actual_cost)}."
        ),
    ),
    mistakes=(
        Mistake(
            "share-turned",
            share_turned,
            lambda contract: (
                f"You gave the supplier {contract.buyers_percent} % of the overrun. In the share "
                f"line {contract.line} the first number is the buyer's."
            ),
            lambda contract: f"Take {contract.suppliers_percent} % for the supplier.",
            lambda answer, contract: (
                answer["Supplier's part of it"]["amount"]
                == contract.overrun * contract.buyers_percent // 100
            ),
        ),
        Mistake(
            "fee-stays",
            lambda contract: _answer(contract, contract.suppliers_part, contract.target_fee),
            lambda contract: (
                f"The fee of {dollars(contract.target_fee)} stays as it was in your answer, as "
                "under cost plus fixed fee. Here the supplier's part of the overrun comes out of "
                "it."
            ),
            "Take the supplier's part from the target fee.",
            lambda answer, contract: answer["Fee"]["amount"] == contract.target_fee,
        ),
        Mistake(
            "part-is-the-fee",
            lambda contract: _answer(contract, contract.suppliers_part, contract.suppliers_part),
            lambda contract: (
                f"{dollars(contract.suppliers_part)} is by how much the fee moves. What is left of "
                f"the target fee of {dollars(contract.target_fee)} is the fee."
            ),
            "Take it from the target fee.",
            lambda answer, contract: answer["Fee"]["amount"] == contract.suppliers_part,
        ),
        Mistake(
            "whole-overrun-from-fee",
            lambda contract: _answer(
                contract, contract.overrun, contract.target_fee - contract.overrun
            ),
            lambda contract: (
                f"You took the whole {dollars(contract.overrun)} from the fee. That would be a "
                "firm price; below the point of total assumption the overrun is shared."
            ),
            lambda contract: f"Take {contract.suppliers_percent} % of it.",
            lambda answer, contract: (
                answer["Fee"]["amount"] == contract.target_fee - contract.overrun
            ),
        ),
        Mistake(
            "share-sign-turned",
            lambda contract: _answer(
                contract, contract.suppliers_part, contract.target_fee + contract.suppliers_part
            ),
            "In your answer the fee grows with the overrun: the supplier would earn most by "
            "spending most. An overrun makes the fee smaller.",
            "Take the supplier's part from the target fee.",
            lambda answer, contract: (
                answer["Fee"]["amount"] == contract.target_fee + contract.suppliers_part
            ),
        ),
    ),
    outcome="compare-contracts",
    domains=("pmp:process", "capm:predictive"),
)
