"""Put the steps of an exception in order."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

STEPS = {
    "see": "See that the forecast goes beyond the tolerance",
    "warn": "Tell the board the same day, in two sentences",
    "cause": "Find the cause, and what it does to time, cost and business case",
    "options": "Work out two or more options, each with its price",
    "report": "Write the exception report, with one option recommended",
    "decide": "The board decides: an option, other limits, or an end",
    "plan": "Make the new plan for the rest of the stage, as decided",
    "approve": "The board approves the new plan with its new tolerance",
    "work": "Work goes on under the new plan",
}
ALWAYS = ("see", "options", "report", "decide", "plan", "work")


def case(random):
    """Choose seven or eight of the steps, in an order that is to be put right."""
    if random is None:
        return ("plan", "options", "work", "see", "decide", "report", "warn")
    others = [step for step in STEPS if step not in ALWAYS]
    chosen = [*ALWAYS, *random.sample(others, random.choice((1, 2)))]
    random.shuffle(chosen)
    return tuple(chosen)


def exception_steps(case):
    """Return the steps in order: what a step needs comes before it."""
    known = ("see", "warn", "cause", "options", "report", "decide", "plan", "approve", "work")
    return [step for step in known if step in case]


def moved(case, step, before):
    """Put `step` in front of `before`, and leave the rest in order."""
    steps = [each for each in exception_steps(case) if each != step]
    place = steps.index(before)
    return [*steps[:place], step, *steps[place:]]


EXPLANATION = """Each step uses what the ones before have brought.

- A warning needs no analysis, so it goes out at once. The cause comes next, because options that \
miss the cause do not help.
- Options stand in the report, and the report is what the board decides on.
- The new plan follows the decision. Made before, it would be the plan of an option that nobody \
has chosen.
- Work on the changed part goes on when the plan and its tolerance are agreed."""


EXERCISE = Exercise(
    title="An exception, step by step",
    minutes=3,
    case=case,
    statement="The forecast of a stage has gone beyond its tolerance. **Put the steps in order.** "
    "Ask of each: what does it need from the others?",
    answer=lambda case: Ordering({step: STEPS[step] for step in case}, label="First to last"),
    solution=exception_steps,
    explanation=EXPLANATION,
    hints=(
        "Who decides here, and what must that person have in hand to decide?",
        "Options come before the report, and the report before the decision.",
        "See, options, report, decide, plan, work: these stand in this order. The warning follows "
        "the seeing, the cause comes before the options, the approval after the plan.",
    ),
    mistakes=(
        Mistake(
            "manager-replans-alone",
            lambda case: moved(case, "plan", "decide"),
            "The new plan is made before the board has decided. It would be the plan of the option "
            "that the project manager likes, and the decision would only follow it.",
            "Put the decision in front of the new plan.",
            lambda answer, case: answer.index("plan") < answer.index("decide"),
        ),
        Mistake(
            "acts-then-asks",
            lambda case: moved(case, "work", "decide"),
            "Work goes on before anybody has decided how. Each day of it makes one option dearer "
            "and another one impossible.",
            "Let the work on the changed part wait for the decision and the plan.",
            lambda answer, case: (
                answer.index("work") < max(answer.index("decide"), answer.index("plan"))
            ),
        ),
        Mistake(
            "reports-without-options",
            lambda case: moved(case, "report", "options"),
            "The report is written before there are options. The board then learns that something "
            "is wrong and has nothing to choose from.",
            "Put the options in front of the report.",
            lambda answer, case: answer.index("report") < answer.index("options"),
        ),
    ),
    outcome="raise-exception",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
