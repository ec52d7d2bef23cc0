"""How well do short rounds fit this part? The weighted score of six statements."""

from itpm_lessons.content.approach_fit import (
    by_the_count,
    other_part,
    part,
    plain_mean,
    rating_table,
    scale_turned,
    sum_in_words,
    total,
    weight_total,
    written,
)
from itpm_lessons.practice import Exercise, Mistake, Number

PARTS = ("Geofence and offline", "Approval by supervisors", "Hours at a glance", "Reminders")


def case(random):
    """Rate geofence and offline, or another part with other ratings and weights."""
    if random is None:
        return part("Geofence and offline", 4, 3, 4, 3, 3, 4)
    return other_part(random, random.choice(PARTS), random.randint(2, 4))


def statement(case):
    """Give ratings and weights, and ask for the score."""
    return f"""The team has rated “{case.name}”. A rating of 1 says that the statement does not \
hold at all, 5 that it holds fully. A statement of weight 3 counts three times.

{rating_table(case)}

**What is the score?**"""


def fit_score(case):
    """Return the weighted mean: weight times rating, added up, divided by all the weights."""
    weighted = sum(case.weights[name] * case.ratings[name] for name in case.ratings)
    return weighted / sum(case.weights.values())


def explanation(case):
    """Add up, divide, and read the advice."""
    return f"""{sum_in_words(case)}. The weights add up to {weight_total(case)}, so the score is \
{total(case)} / {weight_total(case)} = **{written(case.score)}**.

Up to 2.5 the advice is to plan ahead, from 3.5 on to work in rounds. Here it is to \
{case.advice}. The number holds what the team believed when it rated, and no more."""


EXERCISE = Exercise(
    title="The score of a part",
    minutes=4,
    case=case,
    statement=statement,
    answer=Number(tolerance=0.005, label="The score is"),
    solution=fit_score,
    explanation=explanation,
    hints=(
        "First multiply each rating by its weight. Then add up.",
        lambda case: f"The products are {sum_in_words(case).partition(' =')[0]}.",
        lambda case: (
            f"The products add up to {total(case)}, the weights to {weight_total(case)}. "
            "Divide the one by the other."
        ),
    ),
    mistakes=(
        Mistake(
            "weights-ignored",
            plain_mean,
            "That is the plain mean of the ratings. It lets every statement count the same, and "
            "the team has said before that they do not.",
            "Multiply each rating by its weight before you add up.",
        ),
        Mistake(
            "sum-for-mean",
            total,
            lambda case: (
                f"{total(case)} is the sum of all products, and that is half of the way. A score "
                "has to lie between 1 and 5 like the ratings, or parts can't be compared."
            ),
            "Divide by the sum of the weights.",
        ),
        Mistake(
            "divides-by-count",
            by_the_count,
            lambda case: (
                "You divided by the number of statements, 6. In the sum a rating with weight 3 "
                f"stands three times, so {weight_total(case)} ratings were added up."
            ),
            "Divide by the sum of the weights.",
        ),
        Mistake(
            "scale-turned",
            scale_turned,
            "That is the score read from the other end of the scale. All six statements are "
            "worded so that 5 speaks for short rounds and 1 for planning ahead.",
            "Take the ratings as they stand in the table.",
        ),
    ),
    outcome="evaluate-fit",
    domains=("capm:fundamentals", "pmp:process", "pmi-acp:mindset"),
)
