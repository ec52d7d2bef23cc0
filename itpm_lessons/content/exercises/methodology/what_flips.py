"""Transfer: find the ratings that would change the advice if they were one point off."""

from itpm_lessons.content.approach_fit import (
    LEAST,
    MOST,
    STATEMENTS,
    advice,
    other_part,
    part,
    rating_table,
    sum_in_words,
    total,
    weight_total,
    written,
)
from itpm_lessons.content.plan_words import listed
from itpm_lessons.practice import ChoiceSet, Exercise, Mistake

PARTS = ("Move of the mailboxes", "Check of the copies", "Training of the service desk")


def case(random):
    """Rate the move of the mailboxes; or another part of ServerMove that is near a limit."""
    if random is None:
        return part("Move of the mailboxes", 1, 2, 5, 3, 2, 2)
    while True:
        drawn = other_part(random, random.choice(PARTS), random.choice((2, 3, 4)))
        flips = what_flips(drawn)
        if 1 <= len(flips) <= 4 and flips != by_weight(drawn) != beyond_the_scale(drawn) != flips:
            return drawn


def statement(case):
    """Give ratings, weights and score, and ask what would change the advice."""
    return f"""ServerMove: e-mail and files of 260 people move to the data centre of a supplier. \
The team has rated “{case.name}”.

{rating_table(case)}

{sum_in_words(case)}, so the score is {total(case)} / {weight_total(case)} = \
{written(case.score)}, and the advice is to {case.advice}. (Up to 2.5: plan ahead. From 3.5 on: \
short rounds. Between: cut it in two, or rounds in a fixed frame.)

**Which ratings would change the advice if that one rating alone were a point higher or a point \
lower?** A rating stays between 1 and 5."""


def what_flips(case):
    """Return the statements of which one point, up or down, gives another advice."""
    found = set()
    for name, rating in case.ratings.items():
        for other in (rating - 1, rating + 1):
            if 1 <= other <= 5 and case.rated(name, other).advice != case.advice:
                found.add(name)
    return found


def beyond_the_scale(case):
    """Let ratings become 0 or 6 as well."""
    return {
        name
        for name, rating in case.ratings.items()
        if any(case.rated(name, rating + step).advice != case.advice for step in (-1, 1))
    }


def by_weight(case):
    """Take what has the largest weight, and nothing else."""
    largest = max(case.weights.values())
    return {name for name, weight in case.weights.items() if weight == largest}


def most_extreme(case):
    """Take the ratings farthest from the middle of the scale."""
    middle = (LEAST + MOST) / 2
    farthest = max(abs(rating - middle) for rating in case.ratings.values())
    return {name for name, rating in case.ratings.items() if abs(rating - middle) == farthest}


def _limit(case):
    """Return the sum of products at which the advice changes, and the way there."""
    for step in range(1, 30):
        for sign in (1, -1):
            other = total(case) + sign * step
            if advice(other / weight_total(case)) != case.advice:
                return other, sign
    raise AssertionError("every score has a limit near it")


def _needed(case):
    other, sign = _limit(case)
    way = "upward" if sign > 0 else "downward"
    return abs(other - total(case)), way


def explanation(case):
    """Say how far the next limit is, and who can carry the score there."""
    points, way = _needed(case)
    names = listed([f"“{STATEMENTS[name]}”" for name in STATEMENTS if name in what_flips(case)])
    blocked = [name for name in STATEMENTS if name in beyond_the_scale(case) - what_flips(case)]
    stop = "".join(
        f" “{STATEMENTS[name]}” has the weight, but its rating stands at the end of the scale."
        for name in blocked
    )
    return f"""The nearest other advice lies {points} of the {total(case)} points {way}. One \
point of rating moves the sum by the weight of its statement, so a weight of {points} or more is \
needed: {names}.{stop}

Ask about these before you act on the score. The others may be a point off without harm."""


EXERCISE = Exercise(
    title="What would change the advice?",
    minutes=6,
    case=case,
    statement=statement,
    answer=ChoiceSet(STATEMENTS, label="These could change it"),
    solution=what_flips,
    explanation=explanation,
    hints=(
        "By how much does the sum change when one rating changes by one point?",
        lambda case: (
            f"The sum is {total(case)}. It would have to change by {_needed(case)[0]} "
            f"{_needed(case)[1]} for another advice."
        ),
        lambda case: (
            f"Look for statements of weight {_needed(case)[0]} or more, and see whether their "
            "rating can still move that way. Then look whether another limit is near as well."
        ),
    ),
    mistakes=(
        Mistake(
            "only-heaviest-flips",
            by_weight,
            "That is what counts most. Smaller weights can be enough, if the limit is near.",
            "Find out how many points are missing to the limit, and compare each weight with it.",
        ),
        Mistake(
            "any-rating-flips",
            lambda case: set(STATEMENTS),
            "You took all six. Some of them move the sum by less than is missing to the limit.",
            "Compute how far the sum is from the limit.",
        ),
        Mistake(
            "rating-beyond-scale",
            beyond_the_scale,
            "Nearly. One of yours would have to leave the scale: it stands at its end already.",
            "Look for a rating of 1 that would have to fall, or a 5 that would have to rise.",
        ),
        Mistake(
            "extreme-rating-flips",
            most_extreme,
            "You took the ratings at the ends of the scale. How far a rating lies from the middle "
            "says how clear that statement is, not how much the result hangs on it.",
            "One point of each rating moves the sum by its weight. Compare that with the limit.",
        ),
    ),
    outcome="evaluate-fit",
    domains=("capm:fundamentals", "pmp:process", "pmi-acp:mindset"),
)
