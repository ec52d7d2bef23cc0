"""Transfer: find the ratings that would change the advice if they were one point off."""

from fractions import Fraction

from itpm_lessons.content.approach_fit import (
    LEAST,
    LIMITS,
    MOST,
    TITLES,
    other_part,
    part,
    rating_table,
)
from itpm_lessons.content.plan_words import listed
from itpm_lessons.engines.methodology import best_at
from itpm_lessons.practice import ChoiceSet, Exercise, Mistake
from itpm_lessons.views.lettering import amount

PARTS = ("Move of the mailboxes", "Check of the copies", "Training of the service desk")


def case(random):
    """Rate the move of the mailboxes; or another part of ServerMove that is near a limit."""
    if random is None:
        return part("Move of the mailboxes", 1, 2, 5, 2, 2, 1)
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

{case.sum_in_words}, so the score is {case.total} / {case.weight} = {amount(case.score)}, and the \
advice is to {case.advice}. The limits are {LIMITS}.

**Which ratings would change the advice if that one rating alone were a point higher or a point \
lower?** A rating stays between 1 and 5."""


def what_flips(case):
    """Return the criteria of which one point, up or down, gives another advice."""
    found = set()
    for name, rating in case.ratings.items():
        for other in (rating - 1, rating + 1):
            if 1 <= other <= 5 and case.rated(name, other).best != case.best:
                found.add(name)
    return found


def beyond_the_scale(case):
    """Let ratings become 0 or 6 as well."""
    return {
        name
        for name, weight in case.weights.items()
        if any(best_with(case, step * weight) != case.best for step in (-1, 1))
    }


def best_with(case, points):
    """Return what fits best when the sum of the products differs by some points."""
    return best_at(Fraction(case.total + points, case.weight))


def _stuck(case):
    """Return what has the weight, but stands at the end of the scale."""
    return beyond_the_scale(case) - what_flips(case)


def _stuck_in_words(case):
    names = [name for name in TITLES if name in _stuck(case)]
    ratings = sorted({case.ratings[name] for name in names})
    return (
        f"{listed([f'“{TITLES[name]}”' for name in names])} {'has' if len(names) == 1 else 'have'} "
        f"the weight, but the rating is at {' or '.join(map(str, ratings))} already"
    )


def by_weight(case):
    """Take what has the largest weight, and nothing else."""
    largest = max(case.weights.values())
    return {name for name, weight in case.weights.items() if weight == largest}


def most_extreme(case):
    """Take the ratings farthest from the middle of the scale."""
    middle = (LEAST + MOST) / 2
    farthest = max(abs(rating - middle) for rating in case.ratings.values())
    return {name for name, rating in case.ratings.items() if abs(rating - middle) == farthest}


def _needed(case):
    """Return the fewest points after which the advice is another one, and the way there."""
    steps = (step for size in range(1, 30) for step in (size, -size))
    found = next(step for step in steps if best_with(case, step) != case.best)
    return abs(found), "upward" if found > 0 else "downward"


def explanation(case):
    """Say how far the next limit is, and who can carry the score there."""
    points, way = _needed(case)
    names = listed([f"“{TITLES[name]}”" for name in TITLES if name in what_flips(case)])
    blocked = [name for name in TITLES if name in _stuck(case)]
    stop = "".join(
        f" “{TITLES[name]}” has the weight, but its rating stands at the end of the scale."
        for name in blocked
    )
    return f"""The sum is {case.total}. The nearest other advice lies {points} away, {way}. One \
point of rating moves the sum by the weight of its criterion, so a weight of {points} or more is \
needed: {names}.{stop}

Ask about these before you act on the score. The others may be a point off without harm."""


EXERCISE = Exercise(
    title="What would change the advice?",
    minutes=6,
    case=case,
    statement=statement,
    answer=ChoiceSet(TITLES, label="These could change it"),
    solution=what_flips,
    explanation=explanation,
    hints=(
        "By how much does the sum change when one rating changes by one point?",
        lambda case: (
            f"The sum is {case.total}. It would have to move by {_needed(case)[0]} "
            f"{_needed(case)[1]} for another advice."
        ),
        lambda case: (
            f"Look for criteria of weight {_needed(case)[0]} or more, and see whether their "
            "rating can still move that way."
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
            lambda case: set(TITLES),
            "You took all six. Some of them move the sum by less than is missing to the limit.",
            "Compute how far the sum is from the limit.",
        ),
        Mistake(
            "rating-beyond-scale",
            beyond_the_scale,
            lambda case: f"{_stuck_in_words(case)}. One point more that way leaves the scale.",
            "Look for criteria that have the weight, and whose rating can still move that way.",
            lambda answer, case: bool(answer & _stuck(case)),
        ),
        Mistake(
            "extreme-rating-flips",
            most_extreme,
            "You took the ratings at the ends of the scale. How far a rating lies from the middle "
            "says how clear that criterion is, not how much the result hangs on it.",
            "One point of each rating moves the sum by its weight. Compare that with the limit.",
        ),
    ),
    outcome="evaluate-fit",
    domains=("capm:fundamentals", "pmp:process", "pmi-acp:mindset"),
)
