"""From days in progress to a number that 85 of 100 cards keep: the nearest rank."""

from math import ceil
from statistics import mean

from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount


def case(random):
    """Take ten cards with a long tail, or others."""
    if random is None:
        return (4, 2, 13, 5, 3, 6, 8, 4, 5, 3)
    count = random.choice([10, 20])
    days = [random.randint(1, 6) for _ in range(count * 7 // 10)]
    while len(days) < count - 1:
        days.append(random.randint(6, 14))
    days.append(random.randint(20, 45))
    random.shuffle(days)
    return tuple(days)


def statement(days):
    """Give the days in the order in which the cards were finished."""
    return f"""The last {len(days)} cards took so many days from start to finish, in the order in \
which they were finished:

{", ".join(map(str, days))}

**Within how many days were 85 of 100 cards done?** Take the nearest rank: sort the days, go to \
place 0.85 × {len(days)}, rounded up, and read the value there."""


def percentile_85(days):
    """Return the 85th percentile by nearest rank."""
    place = ceil(0.85 * len(days))
    return sorted(days)[place - 1]


def _place(days):
    return ceil(0.85 * len(days))


def explanation(days):
    """Sort, count, and compare with the average."""
    ranked = sorted(days)
    within = sum(day <= percentile_85(days) for day in days)
    return f"""Sorted: {", ".join(map(str, ranked))}. Place 0.85 × {len(days)} = \
{amount(0.85 * len(days))}, rounded up: {_place(days)}. There stands **{percentile_85(days)}**; \
{within} of the {len(days)} cards were done within that.

The average is {amount(mean(days))} days, lifted by the one card of {max(days)}. It does not say \
how far a single card may be off."""


EXERCISE = Exercise(
    title="Done within how many days?",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number(unit="days", label="85 of 100 cards took at most"),
    solution=percentile_85,
    explanation=explanation,
    hints=(
        "Sort the days from short to long before anything else.",
        lambda days: f"The place is 0.85 × {len(days)} = {amount(0.85 * len(days))}, rounded up.",
        lambda days: (
            f"Read the value at place {_place(days)} of {', '.join(map(str, sorted(days)))}."
        ),
    ),
    mistakes=(
        Mistake(
            "average-is-typical",
            mean,
            lambda days: (
                f"{amount(mean(days))} is the average. "
                f"{sum(day > mean(days) for day in days)} of {len(days)} cards took longer. For a "
                "promise that is kept 85 times in 100 one has to go further up."
            ),
            "Sort the days and count to the place.",
            lambda answer, days: abs(answer - mean(days)) < 0.06,
        ),
        Mistake(
            "percentile-of-maximum",
            lambda days: 0.85 * max(days),
            lambda days: (
                f"You took 85 % of the longest card, {max(days)} days. A percentile counts cards, "
                "not days: one card that was stuck for a year would change your number, but not "
                "the percentile."
            ),
            "Count 85 % of the cards, from the shortest on.",
        ),
        Mistake(
            "percentile-unsorted",
            lambda days: days[_place(days) - 1],
            lambda days: (
                f"{days[_place(days) - 1]} stands at place {_place(days)} of the list as it is. "
                "That list is in the order of finishing; a percentile needs the order of length."
            ),
            "Sort first, then count.",
        ),
        Mistake(
            "place-for-value",
            _place,
            lambda days: (
                f"{amount(0.85 * len(days))}, rounded up {_place(days)}, is the place in the "
                "sorted list, that is right. The question asks for the days that stand there."
            ),
            lambda days: f"Read the value at place {_place(days)} after sorting.",
            lambda answer, days: abs(answer - 0.85 * len(days)) < 0.06,
        ),
        Mistake(
            "percentile-rounded-down",
            lambda days: sorted(days)[_place(days) - 2],
            lambda days: (
                f"You stopped one place too early. Within that value only {_place(days) - 1} of "
                f"{len(days)} cards were done for sure; 85 of 100 need place "
                f"{amount(0.85 * len(days))}, rounded up."
            ),
            lambda days: f"Go on to place {_place(days)}.",
        ),
        Mistake(
            "worst-case-promise",
            max,
            lambda days: (
                f"{max(days)} days is the longest of all. You would be safe, and nobody would "
                "believe that a small fix takes that long."
            ),
            lambda days: f"{len(days) - _place(days)} of the {len(days)} cards may take longer.",
        ),
    ),
    outcome="question-averages",
    domains=("pmi-acp:delivery", "pmp:process"),
)
