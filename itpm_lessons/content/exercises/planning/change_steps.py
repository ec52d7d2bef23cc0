"""Put the steps of change control in order."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

STEPS = {
    "log": "Write the request into the change log, with its number and who asks",
    "need": "Ask what is needed behind the wish, and by when",
    "impact": "Work out what it does to scope, time, cost, quality and risk",
    "options": "Put options side by side, with one recommended",
    "decide": "Whoever may decide says yes, no, or later",
    "plan": "Change plan and budget as decided",
    "tell": "Tell those who asked and those who are touched by it",
    "do": "Do the work",
    "close": "Compare what came with what was foreseen, and close the entry",
}
ALWAYS = ("log", "impact", "decide", "plan", "do")


def case(random):
    """Choose seven or eight of the steps, in an order that is to be put right."""
    if random is None:
        return ("do", "decide", "log", "plan", "impact", "close", "tell", "options")
    others = [step for step in STEPS if step not in ALWAYS]
    chosen = [*ALWAYS, *random.sample(others, random.choice((2, 3)))]
    random.shuffle(chosen)
    return tuple(chosen)


def change_steps(case):
    """Return the steps in order: what a step needs comes before it."""
    known = ("log", "need", "impact", "options", "decide", "plan", "tell", "do", "close")
    return [step for step in known if step in case]


def moved(case, step, before):
    """Put `step` in front of `before`, and leave the rest in order."""
    steps = [each for each in change_steps(case) if each != step]
    place = steps.index(before)
    return [*steps[:place], step, *steps[place:]]


EXPLANATION = """Each step uses what the ones before have brought.

- The entry comes first, in one minute. A wish that stands nowhere can neither be answered nor \
counted.
- What is needed and what it does come before the decision. A yes without them is a guess, and so \
is a no.
- Plan and budget follow the decision. Then the people are told, so that they work on what now \
holds.
- Only then the work. At the end somebody looks whether the foreseen days were true; the next \
estimate is better for it."""


EXERCISE = Exercise(
    title="A change, step by step",
    minutes=3,
    case=case,
    statement="A wish has come that is more than what was agreed. **Put the steps in order.** Ask "
    "of each: what does it need from the others?",
    answer=lambda case: Ordering({step: STEPS[step] for step in case}, label="First to last"),
    solution=change_steps,
    explanation=EXPLANATION,
    hints=(
        "What takes a minute, and keeps the wish from being forgotten or done in passing?",
        "The decision needs the impact, the plan needs the decision, the work needs the plan.",
        "Log, impact, decide, plan, do: these stand in this order. The need comes before the "
        "impact, options before the decision, telling before the work, closing at the end.",
    ),
    mistakes=(
        Mistake(
            "acts-then-asks",
            lambda case: moved(case, "do", "decide"),
            "The work is done before anybody has decided, and the paper follows. By then the days "
            "are gone, and a no would throw away what is built. So it will be a yes.",
            "Let the work wait for the decision and the new plan.",
            lambda answer, case: (
                answer.index("do") < max(answer.index("decide"), answer.index("plan"))
            ),
        ),
        Mistake(
            "decides-before-impact",
            lambda case: moved(case, "decide", "impact"),
            "The decision comes before anyone knows what the change does. Then it hangs on who "
            "asks, and the price is a surprise.",
            "Put the impact in front of the decision.",
            lambda answer, case: answer.index("decide") < answer.index("impact"),
        ),
        Mistake(
            "manager-replans-alone",
            lambda case: moved(case, "plan", "decide"),
            "Plan and budget are changed before the decision. They are what was agreed; whoever "
            "changes them first has already said yes in the name of others.",
            "Put the decision in front of the new plan.",
            lambda answer, case: answer.index("plan") < answer.index("decide"),
        ),
        Mistake(
            "small-needs-no-entry",
            lambda case: moved(case, "log", "decide"),
            "The entry comes after the examination. Until then the wish lives in one person's "
            "head; if it is refused or forgotten there, nobody can look it up.",
            "Begin with the line in the log.",
            lambda answer, case: answer[0] != "log",
        ),
    ),
    outcome="decide-change",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
