"""Bad news comes in: the steps of a project manager, in order."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

STEPS = {
    "ask": "Ask the one who brings it what exactly is late, and how sure that is",
    "trace": "With that clear, see what in the plan waits for it",
    "ways": "Knowing what waits, look with the specialists for ways out, each with its price",
    "bring": "Bring these ways, with your advice, to whoever may choose",
    "note": "Write down what was chosen, by whom, and why",
    "plan": "From that note, bring the plan up to date",
    "tell": "From the new plan, tell each of those whose days have changed",
    "look": "A week after they were told, look whether it has helped",
}
ALWAYS = ("ask", "trace", "ways", "bring", "note", "plan", "tell")


def case(random):
    """Take seven of the steps, or all, in an order that is to be put right."""
    if random is None:
        return ("bring", "plan", "ask", "tell", "ways", "note", "trace")
    chosen = [*STEPS] if random.random() < 0.4 else [*ALWAYS]
    while True:
        random.shuffle(chosen)
        if chosen != role_steps(tuple(chosen)):
            return tuple(chosen)


def role_steps(case):
    """Return the steps in order: what a step needs comes before it."""
    known = ("ask", "trace", "ways", "bring", "note", "plan", "tell", "look")
    return [step for step in known if step in case]


def moved(case, step, before):
    """Put `step` in front of `before`, and leave the rest in order."""
    steps = [each for each in role_steps(case) if each != step]
    place = steps.index(before)
    return [*steps[:place], step, *steps[place:]]


EXPLANATION = """Each step uses what the one before has brought.

- First the fact. *A week late* can mean that all of it is late, or one file that nobody needs yet.
- Then what hangs on it. A week late may cost a week, or nothing, or three.
- Then ways, with those who know the craft. One way is no choice.
- Then whoever may choose. That can be you: then it is a short step, and still one of its own.
- Plan and people last, so that each is told once, and what is true.

If somebody has to stop working this minute, tell them first that something is coming; the rest \
keeps its order."""


EXERCISE = Exercise(
    title="“The payroll vendor will be a week late”",
    minutes=3,
    case=case,
    statement="A developer comes to your desk: “The payroll vendor's part will be a week late.” "
    "**Put your steps in the order in which they help most.** Ask of each: what has to be known "
    "before?",
    answer=lambda case: Ordering({step: STEPS[step] for step in case}, label="First to last"),
    solution=role_steps,
    explanation=EXPLANATION,
    hints=(
        "Which step can you take with nothing more than the sentence you were told?",
        "Read the first words: “with that clear”, “knowing what waits”, “from the new plan”.",
        "Ask, trace, ways, bring; then the plan, and then the people.",
    ),
    mistakes=(
        Mistake(
            "decides-before-impact",
            lambda case: moved(case, "bring", "trace"),
            "Somebody is asked to choose before it is known what waits for the late part. Whatever "
            "they choose, they choose blindly.",
            "Trace what waits before you bring anything to anyone.",
            lambda answer, case: answer.index("bring") < answer.index("trace"),
        ),
        Mistake(
            "acts-then-asks",
            lambda case: moved(case, "plan", "bring"),
            "The plan is changed before those who may choose have chosen. From then on it shows "
            "your wish, and they find out by accident.",
            "Move the plan behind the choice.",
            lambda answer, case: answer.index("plan") < answer.index("bring"),
        ),
        Mistake(
            "solution-before-problem",
            lambda case: moved(case, "ways", "ask"),
            "You look for ways out before anybody has asked what is late. Perhaps there is nothing "
            "to get out of.",
            "Ask first what exactly is late, and how sure that is.",
            lambda answer, case: (
                answer.index("ways") < max(answer.index("ask"), answer.index("trace"))
            ),
        ),
        Mistake(
            "plan-told-before-made",
            lambda case: moved(case, "tell", "plan"),
            "People are told new days before the plan has them. The next version of the plan will "
            "make you tell them again.",
            "Bring the plan up to date, and tell them from it.",
            lambda answer, case: answer.index("tell") < answer.index("plan"),
        ),
    ),
    outcome="explain-role",
    domains=("pmp:business_environment", "capm:fundamentals"),
)
