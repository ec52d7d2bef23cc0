"""Put the steps of buying in order, from the question whether to buy to the end of the contract."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

STEPS = {
    "decide": "Decide, from a first outline, whether the work is made or bought",
    "describe": "Write the statement of work: results, limits, how each result is accepted",
    "weigh": "Agree on the criteria for comparing offers of this work, and on their weights",
    "ask": "Send the request for proposals to several suppliers",
    "rate": "Rate the offers that came in",
    "talk": "Negotiate with the first, while the second knows that it is still in the race",
    "sign": "Sign the contract",
    "give": "Give the supplier's people the access that they need for the work",
    "deliver": "Receive the copied mailboxes",
    "check": "Check what was received against the agreed criteria",
    "accept": "Accept in writing",
    "pay": "Pay the invoice",
    "end": "Take back documents, access and data, and close the contract",
}
CANONICAL = ("rate", "accept", "describe", "sign", "pay", "weigh", "end", "ask", "check")
KEPT = ("describe", "weigh", "rate", "sign", "check", "pay")


def case(random):
    """Take nine of the steps, in disorder."""
    if random is None:
        return CANONICAL
    others = random.sample([step for step in STEPS if step not in KEPT], 3)
    steps = [*KEPT, *others]
    while True:
        random.shuffle(steps)
        if steps != vendor_order_of_buying(steps):
            return tuple(steps)


def vendor_order_of_buying(case):
    """Return the steps in order: each uses what those before it have brought."""
    before_the_offers = ("decide", "describe", "weigh", "ask")
    to_the_contract = ("rate", "talk", "sign")
    to_the_end = ("give", "deliver", "check", "accept", "pay", "end")
    known = (*before_the_offers, *to_the_contract, *to_the_end)
    return [step for step in known if step in case]


def moved(case, step, before):
    """Put `step` in front of `before`, and leave the rest in order."""
    steps = [each for each in vendor_order_of_buying(case) if each != step]
    place = steps.index(before)
    return [*steps[:place], step, *steps[place:]]


EXPLANATION = """Each step uses what the ones before have brought.

- The statement of work comes first: without it offers are for different work, and nobody can \
weigh what matters for it.
- Criteria and weights are settled before the first offer is read. Later they would be chosen, \
without bad will, so that the favorite wins.
- After the signature you have little left to bargain with. What is not in the contract then costs \
extra.
- Check, accept, pay: in this order the payment says that the result is good. The other way round \
it says nothing."""


EXERCISE = Exercise(
    title="Buying, step by step",
    minutes=4,
    case=case,
    statement="Some of the steps of buying work from outside. **Put them in order**, as they are "
    "safest for the buyer. Ask of each: what does it need from the others?",
    answer=lambda case: Ordering({step: STEPS[step] for step in case}, label="First to last"),
    solution=vendor_order_of_buying,
    explanation=EXPLANATION,
    hints=(
        "What has to be known before anybody can make an offer? And before anybody pays?",
        "Describe the work, then say what counts in an offer, then read offers. A delivery is "
        "checked before it is accepted, and accepted before it is paid.",
        "The whole list: make or buy, statement of work, criteria, request, rating, negotiation, "
        "signature, access, delivery, check, acceptance, payment, end. Yours has nine of them.",
    ),
    mistakes=(
        Mistake(
            "weights-after-ratings",
            lambda case: moved(case, "rate", "weigh"),
            "The offers are rated before it is settled what counts. Whoever knows the offers "
            "chooses weights that fit one of them, and the losers will say so.",
            "Put the criteria and weights in front of the offers.",
            lambda answer, case: answer.index("rate") < answer.index("weigh"),
        ),
        Mistake(
            "builds-before-agreeing",
            lambda case: moved(case, "sign", "describe"),
            "The contract is signed before the statement of work is written. What is described "
            "afterwards is a change, and changes have their price.",
            "Put the statement of work at the beginning.",
            lambda answer, case: answer.index("sign") < answer.index("describe"),
        ),
        Mistake(
            "delivered-is-accepted",
            lambda case: moved(case, "pay", "check"),
            "The invoice is paid before anybody has checked the result. What is found then has to "
            "be asked for as a favor.",
            "Check first; pay for what was accepted.",
            lambda answer, case: (
                answer.index("pay") < answer.index("check")
                or ("accept" in case and answer.index("pay") < answer.index("accept"))
            ),
        ),
    ),
    outcome="choose-supplier",
    domains=("pmp:process", "capm:predictive", "project-plus:life_cycle_phases"),
)
