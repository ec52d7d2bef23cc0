"""Order four contracts by how much of the risk of cost the buyer carries."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Ordering

CONTRACTS = {
    "firm": (
        "Firm fixed price: $110,000 for the finished network",
        "Firm fixed price: one sum for the agreed result, whatever the work costs the supplier",
        "Firm fixed price: $46 for each of 260 mailboxes that arrives whole",
    ),
    "incentive": (
        "Fixed price incentive: an overrun is shared 70/30, and the price ends at $125,000",
        "Fixed price incentive: both share what is saved or overrun, up to a ceiling on the price",
        "Fixed price incentive: target $80,000, shared half and half, never more than $95,000",
    ),
    "time": (
        "Time and materials: $78 for each hour that is worked, cables at cost",
        "Time and materials: an agreed rate for each day; how many days, the work will show",
        "Time and materials: $620 a day for one engineer until the move is done",
    ),
    "plus": (
        "Cost plus fixed fee: all costs of the supplier, and $10,000 on top",
        "Cost plus fixed fee: hours, wages and material as the supplier's books show, and a fee",
        "Cost plus fixed fee: what the work costs the supplier is paid, with a fee of $8,000",
    ),
}
RISING = ("firm", "incentive", "time", "plus")


@dataclass(frozen=True)
class Contracts:
    """The contracts as they are shown, each with its wording, and from which end to begin."""

    shown: tuple[tuple[str, int], ...]
    rising: bool


def case(random):
    """Begin with the least risk for the buyer; or with other words, and from either end."""
    if random is None:
        return Contracts((("time", 0), ("plus", 0), ("firm", 0), ("incentive", 0)), True)
    rising = random.random() < 0.5
    while True:
        order = random.sample(RISING, 4)
        if tuple(order) not in (RISING, RISING[::-1]):
            shown = tuple((name, random.randrange(3)) for name in order)
            return Contracts(shown, rising)


def statement(case):
    """Ask for the order, from one end or the other."""
    ends = ("least", "most") if case.rising else ("most", "least")
    return f"""Two things can come out worse than expected: more hours are needed, or an hour \
costs the supplier more (higher wages, dearer people). **Order the contracts from the one in which \
the buyer carries the {ends[0]} of this risk to the one in which the buyer carries the \
{ends[1]}.**"""


def vendor_risk_order(case):
    """Return the contracts in order of what the buyer carries."""
    order = [
        "firm",  # nothing: the price stands
        "incentive",  # a part, up to the ceiling
        "time",  # the number of hours
        "plus",  # the number of hours, and what an hour costs
    ]
    return order if case.rising else order[::-1]


def _in_order(*names):
    return lambda case: list(names) if case.rising else list(names[::-1])


def _place(answer, case):
    """Return the places of the contracts as if the least risk for the buyer stood first."""
    order = list(answer) if case.rising else list(answer)[::-1]
    return {name: order.index(name) for name in order}


def _rate_first(answer, case):
    place = _place(answer, case)
    return place["time"] < place["incentive"]


def _fee_first(answer, case):
    place = _place(answer, case)
    return place["plus"] < place["time"]


EXPLANATION = """| Contract | More hours are paid by | A dearer hour is paid by |
| --- | --- | --- |
| Firm fixed price | supplier | supplier |
| Fixed price incentive | both, then the supplier alone | both, then the supplier alone |
| Time and materials | **buyer** | supplier: the rate is agreed |
| Cost plus fixed fee | **buyer** | **buyer** |

Fixed at the top is the *price*. In time and materials the rate is fixed, and in cost plus the \
fee; neither is the price. As far as hours alone go, the last two are alike. Time and materials \
even earns the supplier a little with each further hour, so it needs a limit and somebody who \
looks at the hours."""


EXERCISE = Exercise(
    title="Who carries the risk?",
    minutes=3,
    case=case,
    statement=statement,
    answer=lambda case: Ordering(
        {name: CONTRACTS[name][wording] for name, wording in case.shown}, label="First to last"
    ),
    solution=vendor_risk_order,
    explanation=EXPLANATION,
    hints=(
        "Take each contract and let the work need twice the hours. Who pays for them?",
        "In a firm fixed price the supplier pays for everything that comes out worse. In cost plus "
        "it has all its costs paid back.",
        "In time and materials the buyer pays for more hours, but not for dearer ones. In the "
        "incentive contract both pay, and from the ceiling on the supplier does.",
    ),
    mistakes=(
        Mistake(
            "cost-plus-shifts-risk",
            _in_order("plus", "time", "incentive", "firm"),
            "The order is turned round. In cost plus the supplier gets back whatever it spends, so "
            "that nothing of the risk is left with it. A firm price leaves all of it there.",
            "Look at which end you were asked to begin with, and who pays for more hours.",
            lambda answer, case: (
                _place(answer, case)["plus"] == 0 and _place(answer, case)["firm"] == 3
            ),
        ),
        Mistake(
            "fixed-fee-is-fixed-price",
            _in_order("firm", "plus", "incentive", "time"),
            "You count cost plus fixed fee among the safer ones for the buyer. Its fee is fixed, "
            "and the fee is the small part; the cost on which it stands has no limit.",
            "Ask what the buyer pays if the work costs twice as much.",
            _fee_first,
        ),
        Mistake(
            "fixed-rate-is-fixed-price",
            _in_order("firm", "time", "incentive", "plus"),
            "You count time and materials among the safer ones for the buyer. The rate is fixed; "
            "the number of hours is open, and nothing ends it.",
            "Ask which of the two contracts has a highest price.",
            _rate_first,
        ),
    ),
    outcome="compare-contracts",
    domains=("pmp:process", "capm:predictive", "project-plus:life_cycle_phases"),
)
