"""The score of a part: the weighted mean of six ratings."""

from itpm_lessons.content.approach_fit import (
    LEAST,
    LIMITS,
    MOST,
    by_the_count,
    other_part,
    part,
    plain_mean,
    rating_table,
)
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount

PARTS = ("Geofence and offline", "Approval by supervisors", "Hours at a glance", "Reminders")


def case(random):
    """Rate geofence and offline, or another part with other ratings and weights."""
    if random is None:
        return part("Geofence and offline", 4, 3, 3, 4, 3, 4)
    return other_part(random, random.choice(PARTS), random.randint(2, 4))


def statement(case):
    """Give ratings and weights, and ask for the score."""
    return f"""The team has rated “{case.name}”: 1 speaks for planning ahead, 5 for short rounds. \
A criterion of weight 3 counts three times.

{rating_table(case)}

**What is the score?**"""


def fit_score(case):
    """Return the weighted mean: weight times rating, added up, divided by all the weights."""
    weighted = sum(case.weights[name] * case.ratings[name] for name in case.ratings)
    return weighted / sum(case.weights.values())


def explanation(case):
    """Add up, divide, and read the advice."""
    return f"""{case.sum_in_words}. The weights add up to {case.weight}, so the score is \
{case.total} / {case.weight} = **{amount(case.score)}**.

Read it by the limits of this course ({LIMITS}): the advice is to {case.advice}. The number \
holds what the team believed when it rated, and no more."""


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
        lambda case: f"The products are {case.sum_in_words.partition(' =')[0]}.",
        lambda case: (
            f"The products add up to {case.total}, the weights to {case.weight}. "
            "Divide the one by the other."
        ),
    ),
    mistakes=(
        Mistake(
            "weights-ignored",
            plain_mean,
            "That is the plain mean of the ratings. It lets every criterion count the same, and "
            "the team has said before that they do not.",
            "Multiply each rating by its weight before you add up.",
        ),
        Mistake(
            "sum-for-mean",
            lambda case: case.total,
            lambda case: (
                f"{case.total} is the sum of all products, and that is half of the way. A score "
                "has to lie between 1 and 5 like the ratings, or parts can't be compared."
            ),
            "Divide by the sum of the weights.",
        ),
        Mistake(
            "divides-by-count",
            by_the_count,
            lambda case: (
                "You divided by the number of criteria, 6. In the sum a rating with weight 3 "
                f"stands three times, so {case.weight} ratings were added up."
            ),
            "Divide by the sum of the weights.",
        ),
        Mistake(
            "scale-turned",
            lambda case: LEAST + MOST - case.score,
            "That is the score read from the other end of the scale. All six criteria run the same "
            "way: 5 speaks for short rounds and 1 for planning ahead.",
            "Take the ratings as they stand in the table.",
        ),
    ),
    outcome="evaluate-fit",
    domains=("capm:fundamentals", "pmp:process", "pmi-acp:mindset"),
)
