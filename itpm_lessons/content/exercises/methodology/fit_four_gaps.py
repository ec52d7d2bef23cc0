"""A faded example: the score of a part, with four gaps."""

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

FIRST, SECOND = (f"Weight × rating of {TITLES[name]}" for name in ("requirements", "late_change"))
TOTAL, SCORE = "Sum of the products", "Score"
GAPS = {"requirements": FIRST, "late_change": SECOND}


def case(random):
    """Rate the training, or another part that leans to neither side."""
    if random is None:
        return part("Training days", 3, 3, 4, 3, 3, 1)
    names = ("Training days", "Guide for supervisors", "Pilot at one site")
    while True:
        drawn = other_part(random, random.choice(names), 3)
        if all(drawn.weights[name] > 1 for name in GAPS):
            return drawn


def statement(case):
    """Show the score with four gaps."""
    table = rating_table(case, {**case.products, **dict.fromkeys(GAPS, "**?**")})
    return f"""“{case.name}”: four numbers are missing. **Fill the gaps.**

{table}

Sum of the products: **?** Sum of the weights: {case.weight}. Score: **?**"""


def fit_four_gaps(case):
    """Return the two products, their sum with all the others, and the score."""
    products = {name: case.weights[name] * case.ratings[name] for name in case.ratings}
    weighted = sum(products.values())
    score = weighted / sum(case.weights.values())
    gaps = {FIRST: [products["requirements"]], SECOND: [products["late_change"]]}
    return {**gaps, TOTAL: [weighted], SCORE: [score]}


def _answer(case, **other):
    products = {name: other.get(name, case.products[name]) for name in GAPS}
    weighted = case.total + sum(products[name] - case.products[name] for name in GAPS)
    score = other.get("score", weighted / case.weight)
    rows = {GAPS[name]: [product] for name, product in products.items()}
    return {**rows, TOTAL: [weighted], SCORE: [score]}


def weight_added(case):
    """Add weight and rating in both gaps, and go on with that."""
    return _answer(case, **{name: case.weights[name] + case.ratings[name] for name in GAPS})


def explanation(case):
    """Work out all four."""
    first, second = ((case.weights[name], case.ratings[name]) for name in GAPS)
    return f"""{first[0]} × {first[1]} = **{case.products["requirements"]}** and {second[0]} × \
{second[1]} = **{case.products["late_change"]}**. {case.sum_in_words}, so the sum is \
**{case.total}**, and {case.total} / {case.weight} = **{amount(case.score)}**.

The advice is to {case.advice}."""


EXERCISE = Exercise(
    title="A score with four gaps",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(
        [FIRST, SECOND, TOTAL, SCORE],
        {"number": "Number"},
        unit="",
        tolerance=0.005,
        corner="gap",
        label="The four gaps",
    ),
    solution=fit_four_gaps,
    explanation=explanation,
    hints=(
        "Two products first, then their sum with the other four, then the score.",
        lambda case: f"The products add up like this: {case.sum_in_words.partition(' =')[0]}.",
        lambda case: f"The sum is {case.total}. The weights add up to {case.weight}.",
    ),
    mistakes=(
        Mistake(
            "weights-ignored",
            lambda case: _answer(case, score=plain_mean(case)),
            "Products and sum are right. The score is the plain mean of the ratings, and so the "
            "weights were for nothing.",
            "Divide your sum by the sum of the weights.",
        ),
        Mistake(
            "divides-by-count",
            lambda case: _answer(case, score=by_the_count(case)),
            lambda case: (
                "Products and sum are right. For the score you divided by 6 criteria; the "
                f"weights add up to {case.weight}."
            ),
            "Divide by the sum of the weights.",
        ),
        Mistake(
            "weight-added",
            weight_added,
            "In the gaps weight and rating were added. A weight says how many times the rating "
            "counts, so the two are multiplied.",
            "Multiply, and carry the new products into sum and score.",
        ),
    ),
    outcome="evaluate-fit",
    domains=("capm:fundamentals", "pmp:process"),
)
