"""Score three suppliers: weight times rating, added up, divided by the weights."""

from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.content.vendor_scores import network_offers, other_offers
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount


def case(random):
    """Take the offers for ServerMove's network, or others."""
    return network_offers() if random is None else other_offers(random)


def statement(offers):
    """Give weights and ratings, and ask for three scores."""
    prices = ", ".join(
        f"{name} {dollars(price)}"
        for name, price in zip(offers.suppliers, offers.prices, strict=True)
    )
    return f"""Three suppliers offer: {prices}. Before the offers were opened, the weights were \
agreed on, and so was how a price becomes a rating. 5 is best.

{offers.table()}

**Which score has each of them?** It is the weighted mean: weight times rating, added up, divided \
by the sum of the weights."""


def vendor_score(offers):
    """Return the weighted mean of each supplier's ratings."""
    scores = {}
    for supplier in offers.suppliers:
        ratings = offers.ratings_of(supplier)
        weighted = sum(offers.weights[name] * ratings[name] for name in ratings)
        scores[supplier] = [weighted / sum(offers.weights.values())]
    return scores


def _each(score):
    return lambda offers: {name: [score(offers, name)] for name in offers.suppliers}


def _plain(offers, name):
    ratings = offers.ratings_of(name)
    return sum(ratings.values()) / len(ratings)


def _by_count(offers, name):
    return offers.total(name) / len(offers.weights)


def _turned(offers, name):
    return 6 - offers.total(name) / offers.weight


def explanation(offers):
    """Write the sums, and compare with the prices."""
    lines = "\n".join(
        f"- {name}: {offers.sum_in_words(name)} = {offers.total(name)}; {offers.total(name)} / "
        f"{offers.weight} = **{amount(offers.total(name) / offers.weight)}**"
        for name in offers.suppliers
    )
    first, second = offers.ranking[:2]
    cheapest = offers.suppliers[offers.prices.index(min(offers.prices))]
    word = "also" if cheapest == first else "not"
    return f"""{lines}

{first} is first, {second} second, {offers.total(first) - offers.total(second)} behind in a sum \
with {offers.weight} weights. {first} is {word} the cheapest; the price has its weight like the \
rest. Before you sign, ask how firm the order is: the next exercise does."""


EXERCISE = Exercise(
    title="Three offers, one scale",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda offers: Table(
        offers.suppliers,
        ["Score"],
        unit="",
        tolerance=0.01,
        label="Three scores",
        corner="supplier",
    ),
    solution=vendor_score,
    explanation=explanation,
    hints=(
        "Take one supplier, and multiply each rating by the weight of its line.",
        lambda offers: (
            f"{offers.suppliers[0]}: {offers.sum_in_words(offers.suppliers[0])} = "
            f"{offers.total(offers.suppliers[0])}. Divide by the sum of the weights."
        ),
        lambda offers: (
            f"The weights add up to {offers.weight}. The sums of the products are "
            + ", ".join(str(offers.total(name)) for name in offers.suppliers)
            + "."
        ),
    ),
    mistakes=(
        Mistake(
            "weights-ignored",
            _each(_plain),
            "That is the plain mean: each criterion counts the same. It was agreed that they do "
            "not.",
            "Multiply each rating by its weight first.",
        ),
        Mistake(
            "sum-for-mean",
            _each(lambda offers, name: offers.total(name)),
            "These are the sums of weight times rating. A score lies on the scale of the ratings, "
            "between 1 and 5.",
            lambda offers: f"Divide each by {offers.weight}.",
        ),
        Mistake(
            "divides-by-count",
            _each(_by_count),
            lambda offers: (
                f"You divided by {len(offers.weights)}, the number of criteria. A rating with "
                f"weight 3 stands three times in the sum; in all {offers.weight} do."
            ),
            lambda offers: f"Divide by {offers.weight}.",
        ),
        Mistake(
            "scale-turned",
            _each(_turned),
            "These are the scores from the other end of the scale. 5 is best on every line, for "
            "the price as well: the lowest price has the highest rating.",
            "Take the ratings as they stand.",
        ),
    ),
    outcome="choose-supplier",
    domains=("pmp:process", "capm:predictive"),
)
