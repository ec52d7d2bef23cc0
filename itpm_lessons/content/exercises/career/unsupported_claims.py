"""Six claims of a resume: three without evidence are to be marked."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import ChoiceSet, Exercise, Mistake

SUPPORTED = {
    "measured": (
        "Moved the rota of 3 shops to one shared sheet; shifts filled a week ahead rose from 64 % "
        "to 88 % of 140.",
        "Agreed on a fixed hour for deliveries with 5 suppliers; late ones fell from 9 to 2 of 60 "
        "a month.",
        "Trained 18 nurses on a new hand-over sheet; sheets with a blank fell from 8 % to 2 % of "
        "250 a week.",
        "Cut the loading plan from 3 lists to 1; pallets at a wrong gate fell from 40 to 16 of 800 "
        "a week.",
    ),
    "counted": (
        "Held 12 trainings of 90 minutes for 96 shop assistants in 2025; the list of dates is "
        "attached.",
        "Organized 4 parents' evenings with 110 to 140 guests each; the programs are attached.",
        "Ran 26 stock counts in 2 years, each within its night; the supervisor confirms it.",
        "Planned rotas for 31 people over 3 years; the staff office confirms it.",
    ),
    "soft": (
        "Wrote the checklist for night shifts that the ward still uses; the ward manager confirms "
        "it.",
        "Drew up the evacuation plan of the school; it hangs in every corridor.",
        "Wrote the guide to the new tills that the chain sent to its other shops.",
        "Set up the board from which all shifts load; the head of the warehouse confirms it.",
    ),
}
UNSUPPORTED = {
    "praise": (
        "Excellent communicator with strong leadership and a passion for technology.",
        "Highly motivated team player who keeps a clear head in every situation.",
        "Outstanding organizer with a great eye for detail.",
    ),
    "number": (
        "Raised satisfaction by 40 %.",
        "Made processes three times as efficient.",
        "Reached 110 % of all goals.",
    ),
    "cause": (
        "Since I took over the shop, its sales have risen by 12 %, thanks to my way of leading.",
        "After my training, sick days fell by 3 in the winter; it was the training that did it.",
        "In my first year the number of pupils rose by 30, because of my open evenings.",
    ),
}
WHY = {
    "measured": "what was done, what was counted, before and after, of how many",
    "counted": "so many, how large, and where it can be seen",
    "soft": "no number, and yet anybody can look or ask",
    "praise": "one's own opinion of oneself; nobody could check it",
    "number": "of what, counted how, from where to where? A number alone carries nothing",
    "cause": "one thing came after another; what else had changed is not said",
}


def case(random):
    """Take six claims, one of each sort; in any order."""
    sorts = {**SUPPORTED, **UNSUPPORTED}
    if random is None:
        order = ("number", "soft", "praise", "measured", "cause", "counted")
        return tuple((sorts[sort][0], sort) for sort in order)
    order = list(sorts)
    random.shuffle(order)
    return tuple((random.choice(sorts[sort]), sort) for sort in order)


STATEMENT = """Six lines of a resume. A claim has evidence if a reader could find out whether it \
is so: by a count with its before and after, by something to look at, or by somebody to ask.

**Which three have no evidence?**"""


def _lines(case):
    return {str(number): text for number, (text, _) in enumerate(case, 1)}


def unsupported_claims(case):
    """Return the numbers of the claims that nobody could check."""
    without = ("praise", "number", "cause")
    return {str(number) for number, (text, sort) in enumerate(case, 1) if sort in without}


def _numbers(case, *sorts):
    return {str(number) for number, (_, sort) in enumerate(case, 1) if sort in sorts}


def _of(case, wanted):
    return next(text for text, sort in case if sort == wanted)


def _without(sort):
    return lambda case: unsupported_claims(case) - _numbers(case, sort)


def _lacks(sort):
    """Recognise that an unsupported claim was let pass, while others were marked."""
    return lambda answer, case: bool(answer) and not _numbers(case, sort) & answer


def explanation(case):
    """Say of each claim what carries it, or what is missing."""
    rows = [
        f"| {text} | {'evidence' if sort in SUPPORTED else '**no evidence**'}: {WHY[sort]} |"
        for text, sort in case
    ]
    table = table_of_rows("| Claim | Why |", rows)
    return f"""{table}

A claim without evidence need not be false. It needs a count, a thing to look at or a person to \
ask; else it is better left out."""


EXERCISE = Exercise(
    title="Three claims without evidence",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: ChoiceSet(_lines(case), label="No evidence"),
    solution=unsupported_claims,
    explanation=explanation,
    hints=(
        "Ask of each line: what would I look at, or whom would I ask, to find out?",
        lambda case: (
            f"“{_of(case, 'soft')}” has no number, and can be checked. A number alone can't: of "
            "what, from where to where?"
        ),
        "One praises, one has a number without a before, and one takes what came afterwards for "
        "an effect.",
    ),
    mistakes=(
        Mistake(
            "any-number-will-do",
            _without("number"),
            lambda case: (
                f"“{_of(case, 'number')}” Of what? Counted by whom, from where to where? Anybody "
                "could write it, and nobody could show that it is wrong."
            ),
            "Look for the before, the after, and the whole.",
            _lacks("number"),
        ),
        Mistake(
            "after-means-because",
            _without("cause"),
            lambda case: (
                f"“{_of(case, 'cause')}” The count may be right. That one thing caused the other "
                "is claimed and not shown: much else changes in a year."
            ),
            "Take apart what was counted and what is said about the cause.",
            _lacks("cause"),
        ),
        Mistake(
            "adjectives-are-evidence",
            _without("praise"),
            lambda case: (
                f"“{_of(case, 'praise')}” It sounds like a strength. Ask how you would find out "
                "whether it is true."
            ),
            "Mark what nobody could check.",
            _lacks("praise"),
        ),
        Mistake(
            "only-numbers-count",
            lambda case: unsupported_claims(case) | _numbers(case, "soft"),
            lambda case: (
                f"“{_of(case, 'soft')}” There is no number in it. But it can be looked at, or "
                "somebody can be asked: that is evidence."
            ),
            "Ask whether it can be checked, and not whether it has a number.",
            lambda answer, case: bool(_numbers(case, "soft") & answer),
        ),
    ),
    outcome="detect-claims",
    domains=("pmp:people", "project-plus:concepts"),
)
