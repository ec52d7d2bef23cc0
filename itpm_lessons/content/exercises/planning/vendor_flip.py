"""Find the single changes of a rating that would put the second supplier first."""

from itpm_lessons.content.vendor_scores import close_offers, network_offers
from itpm_lessons.practice import ChoiceSet, Exercise, Mistake


def case(random):
    """Take the offers for ServerMove's network, or others of which two are close."""
    if random is None:
        return network_offers()
    while True:
        offers = close_offers(random)
        right = vendor_flip(offers)
        if right and heaviest(offers) and with_ties(offers) != right != heaviest(offers):
            return offers


def statement(offers):
    """Give the table with the sums, and ask what would flip it."""
    first, second = offers.ranking[:2]
    sums = ", ".join(f"{name} {offers.total(name)}" for name in offers.suppliers)
    return f"""The same kind of table, with the sums of weight times rating: {sums}. So {first} is \
first and {second} second.

{offers.table()}

Ratings are judgements, and a judgement may be a point off. **Which of these changes, alone, would \
put {second} in front of {first}?** Equal is not in front."""


def options(offers):
    """Write each change of one point in words, by a short key."""
    return {
        key: f"{change.supplier}, {change.criterion}: {change.rating} in place of {change.now}"
        for key, change in offers.changes.items()
    }


def vendor_flip(offers):
    """Return the changes after which the second supplier has the larger sum."""
    first, second = offers.ranking[:2]
    lead = offers.total(first) - offers.total(second)
    found = set()
    for key, change in offers.changes.items():
        moved = offers.weights[change.criterion] * abs(change.rating - change.now)
        helps = change.supplier == second and change.rating > change.now
        hurts = change.supplier == first and change.rating < change.now
        if (helps or hurts) and moved > lead:
            found.add(key)
    return found


def with_ties(offers):
    """Take equal sums for a change of the order."""
    first, second = offers.ranking[:2]
    lead = offers.total(first) - offers.total(second)
    tied = {
        key
        for key, change in offers.changes.items()
        if change.supplier in (first, second) and offers.weights[change.criterion] == lead
    }
    return vendor_flip(offers) | tied


def heaviest(offers):
    """Take the changes in the criterion of the largest weight, of the first two suppliers."""
    largest = max(offers.weights.values())
    return {
        key
        for key, change in offers.changes.items()
        if offers.weights[change.criterion] == largest and change.supplier in offers.ranking[:2]
    }


def explanation(offers):
    """Say how far they are apart, and which weights reach that far."""
    first, second, third = offers.ranking
    lead = offers.total(first) - offers.total(second)
    right = [text for key, text in options(offers).items() if key in vendor_flip(offers)]
    return f"""{first} leads by {offers.total(first)} − {offers.total(second)} = {lead}. One point \
of a rating moves the sum by the weight of its criterion. So a weight of more than {lead} is \
needed; a weight of {lead} makes a tie. These do it: {"; ".join(right)}. A point more for {third} \
changes nothing between the other two.

Before signing, look again at these ratings, and only at these: ask for a reference, a second \
reader, a trial. If the order still hangs on a hair, the two are equally good, and you can let the \
talk about the contract decide."""


EXERCISE = Exercise(
    title="What would flip the choice?",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda offers: ChoiceSet(options(offers), label="These would flip it"),
    solution=vendor_flip,
    explanation=explanation,
    hints=(
        "By how much does the first lead? By how much does one point move a sum?",
        lambda offers: (
            f"The lead is {offers.total(offers.ranking[0]) - offers.total(offers.ranking[1])}. A "
            "point moves a sum by the weight of its criterion."
        ),
        lambda offers: (
            f"Look at changes that raise {offers.ranking[1]} or lower {offers.ranking[0]}, with a "
            "weight larger than the lead."
        ),
    ),
    mistakes=(
        Mistake(
            "tie-is-first",
            with_ties,
            "Among yours is a change that makes the sums equal. Equal is not in front; it would "
            "need another reason to decide.",
            "Leave out the changes whose weight is just the lead.",
            lambda answer, offers: (
                bool(answer & (with_ties(offers) - vendor_flip(offers)))
                and answer <= with_ties(offers)
            ),
        ),
        Mistake(
            "only-heaviest-flips",
            heaviest,
            lambda offers: (
                ("That is right, and not all. " if heaviest(offers) < vendor_flip(offers) else "")
                + "You took the criterion with the largest weight. Smaller weights flip the order, "
                "too, as long as they are larger than the lead."
            ),
            "Compare each weight with the lead.",
        ),
        Mistake(
            "any-rating-flips",
            lambda offers: set(offers.changes),
            "You took all of them. Some move a sum by no more than the lead, and one is about the "
            "third supplier.",
            "Compare each weight with the lead.",
        ),
    ),
    outcome="choose-supplier",
    domains=("pmp:process", "capm:predictive"),
)
