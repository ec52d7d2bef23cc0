"""A first incentive contract with two gaps: the work cost less than its target."""

from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.content.vendor_variants import network_contract, with_a_saving
from itpm_lessons.practice import Exercise, Mistake, Table

LINES = ("Fee", "Price")


def case(random):
    """Let the network cost $92,000; or take another contract and another saving."""
    return network_contract(92_000) if random is None else with_a_saving(random)


def statement(contract):
    """Give the calculation with two gaps."""
    return f"""{contract.terms()}

The work came to cost the supplier {dollars(contract.actual_cost)}. **Fill the two gaps.**

| Line | Amount |
| --- | ---: |
| Saving: target cost minus actual cost | {dollars(-contract.overrun)} |
| The supplier's part of the saving | {dollars(-contract.suppliers_part)} |
| **Fee** | **?** |
| **Price that you pay: actual cost plus fee** | **?** |
| Less than the target price of {dollars(contract.target_price)} by | \
{dollars(contract.target_price - contract.price)} |"""


def vendor_two_gaps(contract):
    """Return the fee, which a saving raises by the supplier's part, and the price."""
    saving = contract.target_cost - contract.actual_cost
    fee = contract.target_fee + saving * contract.suppliers_percent / 100
    return {"Fee": [fee], "Price": [contract.actual_cost + fee]}


def _answer(fee, price):
    return {line: [value] for line, value in zip(LINES, (fee, price), strict=True)}


def _with_fee(contract, fee):
    return _answer(fee, contract.actual_cost + fee)


def explanation(contract):
    """Write both sums."""
    return f"""- Fee: the target fee and the supplier's part of the saving, \
{dollars(contract.target_fee)} + {dollars(-contract.suppliers_part)} = \
**{dollars(contract.fee)}**.
- Price: {dollars(contract.actual_cost)} + {dollars(contract.fee)} = **{dollars(contract.price)}**.

Check by the last line: {dollars(contract.target_price)} − {dollars(contract.price)} = \
{dollars(contract.target_price - contract.price)}, which is your {contract.buyers_percent} % of \
the saving. Both sides are better off, and that is the incentive."""


EXERCISE = Exercise(
    title="Two gaps: the work cost less",
    minutes=3,
    case=case,
    statement=statement,
    answer=Table(LINES, {"amount": "Amount"}, unit="$", label="The two gaps", corner="line"),
    solution=vendor_two_gaps,
    explanation=explanation,
    hints=(
        "The supplier has saved money. Is its fee now larger or smaller than the target fee?",
        "Fee: target fee plus the supplier's part of the saving. Price: actual cost plus fee.",
        lambda contract: (
            f"Fee: {dollars(contract.target_fee)} + {dollars(-contract.suppliers_part)}. Price: "
            f"{dollars(contract.actual_cost)} and that fee."
        ),
    ),
    mistakes=(
        Mistake(
            "share-sign-turned",
            lambda contract: _with_fee(contract, contract.target_fee + contract.suppliers_part),
            lambda contract: (
                "In your answer the saving makes the fee smaller. Who saves "
                f"{dollars(-contract.overrun)} and gets less for it will not save again: a saving "
                "raises the fee."
            ),
            "Add the supplier's part to the target fee.",
            lambda answer, contract: (
                answer["Fee"]["amount"] == contract.target_fee + contract.suppliers_part
            ),
        ),
        Mistake(
            "fee-stays",
            lambda contract: _with_fee(contract, contract.target_fee),
            lambda contract: (
                f"{dollars(contract.target_fee)} is the target fee. It is paid when the cost is "
                "the target cost. Here the cost is another one, and the share line moves the fee."
            ),
            "Add the supplier's part of the saving.",
            lambda answer, contract: answer["Fee"]["amount"] == contract.target_fee,
        ),
        Mistake(
            "share-turned",
            lambda contract: _with_fee(
                contract,
                contract.target_fee - contract.overrun * contract.buyers_percent // 100,
            ),
            lambda contract: (
                f"You gave the supplier {contract.buyers_percent} % of the saving. The first "
                f"number of the share line {contract.line} is the buyer's."
            ),
            "The supplier's part of the saving stands in the table.",
            lambda answer, contract: (
                answer["Fee"]["amount"]
                == contract.target_fee - contract.overrun * contract.buyers_percent // 100
            ),
        ),
        Mistake(
            "part-is-the-fee",
            lambda contract: _with_fee(contract, -contract.suppliers_part),
            lambda contract: (
                f"{dollars(-contract.suppliers_part)} is by how much the fee moves. The target fee "
                f"of {dollars(contract.target_fee)} is paid as well."
            ),
            "Add it to the target fee.",
            lambda answer, contract: answer["Fee"]["amount"] == -contract.suppliers_part,
        ),
        Mistake(
            "incentive-is-firm-price",
            lambda contract: _answer(contract.fee, contract.target_price),
            lambda contract: (
                f"{dollars(contract.target_price)} is the target price. It would be paid in any "
                "case under a firm fixed price. Here you pay the actual cost and the fee, and part "
                "of the saving is yours."
            ),
            "Add the fee to the actual cost.",
            lambda answer, contract: answer["Price"]["amount"] == contract.target_price,
        ),
    ),
    outcome="compare-contracts",
    domains=("pmp:process", "capm:predictive"),
)
