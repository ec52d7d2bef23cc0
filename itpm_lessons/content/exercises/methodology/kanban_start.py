"""Put the steps in order with which a team begins."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

STEPS = {
    "agree": "Agree with those involved to begin with the way they work today",
    "draw": "Draw a column for each stage that work passes today",
    "cards": "Put a card for each piece of work into the column where it is",
    "count": "Count the cards in each column, and see where they pile up",
    "rules": "Agree on limits and on when a card may move on, and write both on the board",
    "pull": "Work by these rules: take a card when there is room for it",
    "measure": "With the rules in force, measure for some weeks what is finished, and how fast",
    "change": "Change one rule, and compare with the weeks before",
}
ALWAYS = ("draw", "cards", "rules", "measure", "change")


def case(random):
    """Choose seven of the steps, in an order that is to be put right."""
    if random is None:
        return ("rules", "cards", "change", "draw", "pull", "measure", "count")
    others = [step for step in STEPS if step not in ALWAYS]
    chosen = [*ALWAYS, *random.sample(others, 2)]
    random.shuffle(chosen)
    return tuple(chosen)


def kanban_start(case):
    """Return the steps in order: what a step needs comes before it."""
    known = ("agree", "draw", "cards", "count", "rules", "pull", "measure", "change")
    return [step for step in known if step in case]


def moved(case, step, before):
    """Put `step` in front of `before`, and leave the rest in order."""
    steps = [each for each in kanban_start(case) if each != step]
    place = steps.index(before)
    return [*steps[:place], step, *steps[place:]]


EXPLANATION = """Each step uses what the ones before have made.

- The columns show the work as it is today, not as it ought to be. Then the cards show how much \
of it there is, and where.
- A limit is set for a board that one can see. A number out of the air is only a guess.
- Measuring comes before changing: without the weeks before there is nothing to compare with.
- One change at a time, or nobody knows which of them it was."""


EXERCISE = Exercise(
    title="How a team begins",
    minutes=3,
    case=case,
    statement="A team wants to begin with Kanban. **Put the steps in order.** Ask of each: what "
    "has to be there before?",
    answer=lambda case: Ordering({step: STEPS[step] for step in case}, label="First to last"),
    solution=kanban_start,
    explanation=EXPLANATION,
    hints=(
        "Where do the cards go, and what has to be there for it?",
        "Limits are set when one sees how much lies where. A change is judged by comparing.",
        "Columns, cards, rules, measuring, changing: these five stand in this order. The others "
        "fit between or before them.",
    ),
    mistakes=(
        Mistake(
            "limits-before-facts",
            lambda case: moved(case, "rules", "cards"),
            "You set limits before anybody has seen how much work is under way, and where it piles "
            "up. Until then a limit is a number out of the air.",
            "First put up all the work and look where it lies, then agree on the rules.",
            lambda answer, case: any(
                answer.index("rules") < answer.index(step)
                for step in ("cards", "count")
                if step in case
            ),
        ),
        Mistake(
            "change-without-measuring",
            lambda case: moved(case, "change", "measure"),
            "You change a rule before anything has been measured. Afterwards nobody can say "
            "whether it helped.",
            "Put the measuring in front of the change.",
            lambda answer, case: answer.index("change") < answer.index("measure"),
        ),
    ),
    outcome="run-board",
    domains=("pmi-acp:delivery", "capm:agile"),
)
