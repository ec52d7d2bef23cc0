"""The steps from a problem to an approved charter, in order."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

STEPS = {
    "problem": "Measure, with those who have it, how large the problem is",
    "objective": "With the problem measured, agree on target, date and owner",
    "options": "With the target agreed, compare ways to reach it, doing nothing among them",
    "case": "For the way that was chosen, work out what it costs and brings",
    "map": "With the case on paper, map whom it touches and who could stop it",
    "talk": "Talk with those on the map who could stop it, before the page is written",
    "page": "Put what is known on one page, and read it with the sponsor",
    "sign": "The sponsor signs: money is released, and the manager may act",
    "start": "Plan in detail, and begin the work",
}
ALWAYS = ("problem", "objective", "options", "talk", "sign", "start")


def case(random):
    """Choose eight of the steps, in an order that is to be put right."""
    if random is None:
        return ("case", "sign", "options", "problem", "page", "talk", "start", "objective")
    others = [step for step in STEPS if step not in ALWAYS]
    chosen = [*ALWAYS, *random.sample(others, 2)]
    while True:
        random.shuffle(chosen)
        if chosen != charter_order(tuple(chosen)):
            return tuple(chosen)


def charter_order(case):
    """Return the steps in order: what a step needs comes before it."""
    known = ("problem", "objective", "options", "case", "map", "talk", "page", "sign", "start")
    return [step for step in known if step in case]


def moved(case, step, before):
    """Put `step` in front of `before`, and leave the rest in order."""
    steps = [each for each in charter_order(case) if each != step]
    place = steps.index(before)
    return [*steps[:place], step, *steps[place:]]


def at_the_end(case, step):
    """Put `step` behind all others."""
    return [*(each for each in charter_order(case) if each != step), step]


EXPLANATION = """Each step uses what the ones before have settled.

- The problem first, with a number. Whoever begins with a solution finds a problem for it.
- The target before the ways: otherwise the way decides what counts as success.
- Talks before the page is written. What is on paper has to be defended; what is not can be changed.
- The signature before the work. It says who pays, for what, and how far you may go alone."""


EXERCISE = Exercise(
    title="From a problem to a charter",
    minutes=3,
    case=case,
    statement="**Put the steps in the order in which they help most.** Ask of each: what has to "
    "be there before?",
    answer=lambda case: Ordering({step: STEPS[step] for step in case}, label="First to last"),
    solution=charter_order,
    explanation=EXPLANATION,
    hints=(
        "Which of them can be done by somebody who knows nothing yet?",
        "Read the first words: “with the problem measured”, “with the target agreed”, “for the "
        "way that was chosen”.",
        "Problem, objective, options come first; the signature comes last but one, and before it "
        "those who could stop it have been heard.",
    ),
    mistakes=(
        Mistake(
            "solution-before-problem",
            lambda case: moved(case, "options", "problem"),
            "You compare ways before anybody has measured the problem. Then each way is measured "
            "by what it is good at.",
            "Move the options behind the objective.",
            lambda answer, case: answer.index("options") < answer.index("problem"),
        ),
        Mistake(
            "measures-after-start",
            lambda case: at_the_end(case, "objective"),
            "The target is agreed on when the work is under way or done. By then everybody knows "
            "what has come out, and that becomes the target.",
            "Agree on target, date and owner before there is a solution.",
            lambda answer, case: (
                answer.index("sign") < answer.index("start") < answer.index("objective")
            ),
        ),
        Mistake(
            "acts-then-asks",
            lambda case: moved(case, "start", "sign"),
            "The work begins before the sponsor has signed. From then on the question is no longer "
            "whether to do it, and whoever pays has been left out.",
            "Put the signature before the work.",
            lambda answer, case: answer.index("start") < answer.index("sign"),
        ),
        Mistake(
            "opponents-left-out",
            lambda case: at_the_end(case, "talk"),
            "Those who could stop it hear of it when it has been signed. They have one lever left, "
            "and that is to stop it.",
            "Talk with them before the page is written.",
            lambda answer, case: answer.index("sign") < answer.index("talk"),
        ),
    ),
    outcome="write-charter",
    domains=("capm:predictive", "pmp:business_environment", "prince2:foundation"),
)
