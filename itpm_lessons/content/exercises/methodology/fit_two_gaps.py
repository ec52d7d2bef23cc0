"""A faded example: the score of a part, with two gaps."""

from itpm_lessons.content.approach_fit import (
    TITLES,
    by_the_count,
    other_part,
    part,
    plain_mean,
    rating_table,
)
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount

GAP = "requirements"
PRODUCT, SCORE = f"Weight × rating of {TITLES[GAP]}", "Score"


def case(random):
    """Rate the device roll-out, or another part that leans to planning ahead."""
    if random is None:
        return part("Device roll-out", 2, 3, 2, 2, 2, 2)
    names = ("Device roll-out", "Security review", "Move of the old records")
    while True:
        drawn = other_part(random, random.choice(names), 2)
        if (
            drawn.products[GAP] != drawn.weights[GAP] + drawn.ratings[GAP]
            and drawn.weights[GAP] > 1
        ):
            return drawn


def statement(case):
    """Show the score with two gaps."""
    table = rating_table(case, {**case.products, GAP: "**?**"})
    return f"""“{case.name}”, rated by the same team. The score is done but for two numbers. \
**Fill the gaps.**

{table}

Sum of the weights: {case.weight}. Score: sum of the products / {case.weight} = \
**?**"""


def fit_two_gaps(case):
    """Return the missing product, and the score: all products over all weights."""
    weighted = sum(case.weights[name] * case.ratings[name] for name in case.ratings)
    product = case.weights[GAP] * case.ratings[GAP]
    return {PRODUCT: [product], SCORE: [weighted / sum(case.weights.values())]}


def _answer(case, score):
    return {PRODUCT: [case.products[GAP]], SCORE: [score]}


def weight_added(case):
    """Add weight and rating in the gap, and go on with that."""
    added = case.weights[GAP] + case.ratings[GAP]
    score = (case.total - case.products[GAP] + added) / case.weight
    return {PRODUCT: [added], SCORE: [score]}


def explanation(case):
    """Work out both gaps."""
    return f"""The product is {case.weights[GAP]} × {case.ratings[GAP]} = \
**{case.products[GAP]}**. With it the products add up to {case.total}, and {case.total} / \
{case.weight} = **{amount(case.score)}**. The advice is to {case.advice}."""


EXERCISE = Exercise(
    title="A score with two gaps",
    minutes=3,
    case=case,
    statement=statement,
    answer=Table(
        [PRODUCT, SCORE],
        {"number": "Number"},
        unit="",
        tolerance=0.005,
        corner="gap",
        label="The two gaps",
    ),
    solution=fit_two_gaps,
    explanation=explanation,
    hints=(
        "Each product is the weight of a criterion times its rating.",
        lambda case: f"The first gap is {case.weights[GAP]} × {case.ratings[GAP]}.",
        lambda case: (
            f"With the gap filled, the products add up to {case.total}. Divide by the sum of the "
            "weights."
        ),
    ),
    mistakes=(
        Mistake(
            "weights-ignored",
            lambda case: _answer(case, plain_mean(case)),
            "The product is right. The score is not built on it: you took the plain mean of the "
            "ratings.",
            "Add up the last column and divide by the sum of the weights.",
        ),
        Mistake(
            "divides-by-count",
            lambda case: _answer(case, by_the_count(case)),
            lambda case: (
                "The product is right. You divided by the number of criteria, 6; the weights "
                f"add up to {case.weight}."
            ),
            "Divide by the sum of the weights.",
        ),
        Mistake(
            "sum-for-mean",
            lambda case: _answer(case, case.total),
            "The product is right, and the sum of the products, too. A score lies between 1 and 5.",
            "Divide the sum by the sum of the weights.",
        ),
        Mistake(
            "weight-added",
            weight_added,
            lambda case: (
                f"You added weight and rating, {case.weights[GAP]} + {case.ratings[GAP]}. A weight "
                "says how many times the rating counts."
            ),
            "Multiply the two.",
            lambda answer, case: answer[PRODUCT]["number"] == case.weights[GAP] + case.ratings[GAP],
        ),
    ),
    outcome="evaluate-fit",
    domains=("capm:fundamentals", "pmp:process"),
)
