"""Put the steps of choosing an approach in order."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

STEPS = {
    "parts": "Cut the project into parts that can be handled apart",
    "weights": "With the parts listed, agree how much each criterion counts; rate nothing yet",
    "rate": "Rate each part with those who know it",
    "score": "Compute a score for each part and read the advice",
    "flip": "Ask which single rating would change the advice, and look into that one",
    "seams": "With the approaches settled, write down what the parts hand each other, and when",
    "calendar": "Put the gates, the rounds and the hand-overs into one calendar",
    "agree": "Agree on approaches and calendar with sponsor and team",
    "again": "At the next gate, look whether a rating has changed",
}
ALWAYS = ("parts", "weights", "rate", "score", "flip")


def case(random):
    """Choose seven of the steps, in an order that is to be put right."""
    if random is None:
        return ("score", "calendar", "rate", "flip", "parts", "seams", "weights")
    others = [step for step in STEPS if step not in ALWAYS]
    chosen = [*ALWAYS, *random.sample(others, 2)]
    random.shuffle(chosen)
    return tuple(chosen)


def order_of_choosing(case):
    """Return the steps in order: what a step needs comes before it."""
    known = ("parts", "weights", "rate", "score", "flip", "seams", "calendar", "agree", "again")
    return [step for step in known if step in case]


def moved(case, step, before):
    """Put `step` in front of `before`, and leave the rest in order."""
    steps = [each for each in order_of_choosing(case) if each != step]
    place = steps.index(before)
    return [*steps[:place], step, *steps[place:]]


def at_the_end(case, step):
    """Put `step` behind all others."""
    return [*(each for each in order_of_choosing(case) if each != step), step]


EXPLANATION = """Each step uses what the ones before have settled.

- Parts first: a rating of the whole project is an average of things that have little in common.
- Weights before ratings. Afterwards it is tempting to turn them until the favourite wins.
- A score near a limit is no result yet. The rating that could change it is looked into before \
anything is built on it.
- Seams, calendar and consent come when the approaches are settled, and each gate asks again."""


EXERCISE = Exercise(
    title="The steps of choosing",
    minutes=3,
    case=case,
    statement="**Put the steps in the order in which they help most.** "
    "Ask of each: what has to be settled before?",
    answer=lambda case: Ordering({step: STEPS[step] for step in case}, label="First to last"),
    solution=order_of_choosing,
    explanation=EXPLANATION,
    hints=(
        "What is rated, the project or something smaller?",
        "Weights are agreed on while nobody knows yet whom they will help.",
        "Parts, weights, rate, score, flip: these five stand in this order. The others follow.",
    ),
    mistakes=(
        Mistake(
            "weights-after-ratings",
            lambda case: moved(case, "weights", "score"),
            "The weights come after the ratings here. By then everybody sees which weights would "
            "make which approach win.",
            "Agree on the weights before the first rating is on the table.",
            lambda answer, case: answer.index("rate") < answer.index("weights"),
        ),
        Mistake(
            "approach-per-project",
            lambda case: moved(case, "parts", "seams" if "seams" in case else last(case)),
            "Here the whole project is rated, and cut into parts later. Its score would be an "
            "average of contract, screens and roll-out, and fit none of them.",
            "Move the cutting to the front.",
            lambda answer, case: answer.index("rate") < answer.index("parts"),
        ),
        Mistake(
            "score-is-verdict",
            lambda case: at_the_end(case, "flip"),
            "The score is acted upon before anyone has asked how much it hangs on a single "
            "rating. That question costs a talk now, and a new plan later.",
            "Look into the doubtful rating right after the scores.",
            lambda answer, case: any(
                answer.index(step) < answer.index("flip")
                for step in ("seams", "calendar", "agree", "again")
                if step in case
            ),
        ),
    ),
    outcome="design-hybrid",
    domains=("capm:fundamentals", "pmp:process"),
)


def last(case):
    """Return the last of the steps in order."""
    return order_of_choosing(case)[-1]
