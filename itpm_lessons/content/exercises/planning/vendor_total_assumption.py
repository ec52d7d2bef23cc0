"""The point of total assumption, and what happens beyond it."""

from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.content.vendor_variants import at_the_ceiling, network_contract
from itpm_lessons.practice import Exercise, Mistake, Table

LINES = ("Point of total assumption", "Price", "Supplier's profit")


def case(random):
    """Let the network cost $130,000; or take another contract at its ceiling."""
    return network_contract(130_000) if random is None else at_the_ceiling(random)


def statement(contract):
    """Give the terms and an actual cost, and ask for three amounts."""
    return f"""{contract.terms()}

- At which cost of the work does the price reach the ceiling? That is the **point of total \
assumption**.
- The work came to cost the supplier {dollars(contract.actual_cost)}. Which **price** do you pay?
- What is the **supplier's profit** then? It is the price minus the actual cost; write a loss \
with a minus.

Whole dollars are enough."""


def vendor_total_assumption(contract):
    """Return the point of total assumption, and price and profit at the actual cost."""
    target_price = contract.target_cost + contract.target_fee
    room = contract.ceiling - target_price
    point = contract.target_cost + room / (contract.buyers_percent / 100)

    overrun = contract.actual_cost - contract.target_cost
    fee = contract.target_fee - overrun * contract.suppliers_percent / 100
    price = min(contract.actual_cost + fee, contract.ceiling)
    return {
        "Point of total assumption": [round(point)],
        "Price": [price],
        "Supplier's profit": [price - contract.actual_cost],
    }


def _answer(contract, point=None, price=None, profit=None):
    values = (
        round(contract.assumption) if point is None else round(point),
        contract.price if price is None else price,
        contract.profit if profit is None else profit,
    )
    return {line: [value] for line, value in zip(LINES, values, strict=True)}


def _room(contract):
    return contract.ceiling - contract.target_price


def _target_cost_for_price(contract):
    return contract.target_cost + (contract.ceiling - contract.target_cost) / (
        contract.buyers_percent / 100
    )


def _share_turned(contract):
    return contract.target_cost + _room(contract) / (contract.suppliers_percent / 100)


def _share_multiplied(contract):
    return contract.target_cost + _room(contract) * contract.buyers_percent / 100


def _room_alone(contract):
    return contract.assumption - contract.target_cost


def _point_is(belief):
    return lambda answer, contract: (
        abs(answer["Point of total assumption"]["amount"] - belief(contract)) <= 1
        and abs(belief(contract) - contract.assumption) > 2
    )


def _unlimited(contract):
    return contract.actual_cost + contract.fee


def explanation(contract):
    """Divide the room by the buyer's share, and stop the price at the ceiling."""
    point = round(contract.assumption)
    fee_there = contract.ceiling - contract.assumption
    outcome = "a loss" if contract.profit < 0 else "less than the target fee, and no loss yet"
    return f"""- Target price: {dollars(contract.target_cost)} + {dollars(contract.target_fee)} = \
{dollars(contract.target_price)}. Up to the ceiling there is room for \
{dollars(contract.ceiling)} − {dollars(contract.target_price)} = {dollars(_room(contract))}.
- Each dollar of overrun raises the price by your {contract.buyers_percent} cents. The room is \
used up after {_room(contract):,} / {contract.buyers_percent / 100:g} = \
{dollars(contract.assumption - contract.target_cost)} of overrun: at a cost of **{dollars(point)}**.
- {dollars(contract.actual_cost)} lies beyond it. Without a ceiling you would pay \
{dollars(_unlimited(contract))}; you pay **{dollars(contract.price)}**.
- Profit: {dollars(contract.price)} − {dollars(contract.actual_cost)} = \
**{dollars(contract.profit)}**, {outcome}.

At the point itself the supplier still earns about {dollars(fee_there)}. From there on each dollar \
is its own, and it begins to lose money when the cost passes the ceiling of \
{dollars(contract.ceiling)}."""


EXERCISE = Exercise(
    title="The point of total assumption",
    minutes=6,
    case=case,
    statement=statement,
    answer=Table(
        LINES,
        {"amount": "Amount"},
        unit="$",
        tolerance=1,
        label="Three amounts; $1 up or down counts as right",
        corner="line",
    ),
    solution=vendor_total_assumption,
    explanation=explanation,
    hints=(
        "How far is it from the target price to the ceiling, and by how much does the price rise "
        "with each dollar that the work costs more?",
        lambda contract: (
            f"The room is {dollars(_room(contract))}, and the price rises by "
            f"{contract.buyers_percent} cents a dollar. Divide, and add the target cost."
        ),
        lambda contract: (
            f"{_room(contract):,} / {contract.buyers_percent / 100:g} and "
            f"{dollars(contract.target_cost)} give the point. Beyond it the price is the ceiling; "
            "take the actual cost from it for the profit."
        ),
    ),
    mistakes=(
        Mistake(
            "target-cost-for-price",
            lambda contract: _answer(contract, _target_cost_for_price(contract)),
            lambda contract: (
                f"You took the room from the target cost up to the ceiling. At the target cost you "
                f"already pay {dollars(contract.target_price)}, the fee included, so the room is "
                "smaller."
            ),
            "Take the target price from the ceiling.",
            _point_is(_target_cost_for_price),
        ),
        Mistake(
            "share-turned",
            lambda contract: _answer(contract, _share_turned(contract)),
            lambda contract: (
                f"You divided by the supplier's share, {contract.suppliers_percent} %. What fills "
                f"the room is the part that you pay, {contract.buyers_percent} cents of a dollar."
            ),
            "Divide by the buyer's share, the first number.",
            _point_is(_share_turned),
        ),
        Mistake(
            "share-multiplied",
            lambda contract: _answer(contract, _share_multiplied(contract)),
            lambda contract: (
                "You multiplied the room by the share. A dollar of overrun takes only "
                f"{contract.buyers_percent} cents of the room, so the room lasts longer than its "
                "own size, not shorter."
            ),
            "Divide by the share.",
            _point_is(_share_multiplied),
        ),
        Mistake(
            "overrun-is-the-point",
            lambda contract: _answer(contract, _room_alone(contract)),
            lambda contract: (
                f"{dollars(round(_room_alone(contract)))} is the overrun that fits below the "
                "ceiling. The point is the cost at which that overrun is reached."
            ),
            "Add the target cost.",
            _point_is(_room_alone),
        ),
        Mistake(
            "assumption-point-is-loss",
            lambda contract: _answer(contract, contract.ceiling),
            lambda contract: (
                f"{dollars(contract.ceiling)} is the cost from which the supplier loses money. The "
                "point of total assumption comes earlier: there the price stops rising, while the "
                "supplier still has some of its fee."
            ),
            "Look for the cost at which the price reaches the ceiling.",
            _point_is(lambda contract: contract.ceiling),
        ),
        Mistake(
            "ceiling-forgotten",
            lambda contract: _answer(contract, price=_unlimited(contract), profit=contract.fee),
            lambda contract: (
                f"{dollars(_unlimited(contract))} is cost plus fee, and more than the ceiling of "
                f"{dollars(contract.ceiling)}. More than the ceiling is not paid."
            ),
            "Compare with the ceiling, and take the smaller amount.",
            lambda answer, contract: abs(answer["Price"]["amount"] - _unlimited(contract)) <= 1,
        ),
        Mistake(
            "ceiling-means-no-profit",
            lambda contract: _answer(contract, profit=0),
            lambda contract: (
                f"Your profit is 0. The supplier has spent {dollars(contract.actual_cost)} and "
                f"gets {dollars(contract.price)}; the difference is its own, with its sign."
            ),
            "Write price minus actual cost.",
            lambda answer, contract: answer["Supplier's profit"]["amount"] == 0,
        ),
        Mistake(
            "ceiling-is-on-cost",
            lambda contract: _answer(
                contract,
                price=contract.ceiling + contract.target_fee,
                profit=contract.ceiling + contract.target_fee - contract.actual_cost,
            ),
            lambda contract: (
                f"You paid {dollars(contract.target_fee)} on top of the ceiling. The ceiling holds "
                "for the price, and the fee is part of the price."
            ),
            "Nothing comes on top of a ceiling price.",
            lambda answer, contract: (
                answer["Price"]["amount"] == contract.ceiling + contract.target_fee
            ),
        ),
    ),
    outcome="compare-contracts",
    domains=("pmp:process", "capm:predictive"),
)
