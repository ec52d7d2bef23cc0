"""A project of three months: what stays, what gets smaller, what goes."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

FATES = {
    "stays": "Stays: without it a principle would be gone",
    "smaller": "Gets smaller, or is joined with another",
    "goes": "Goes: nobody here needs it",
}

PROJECTS = (
    "Four people give the 30 shop managers tablets with the rota on them.",
    "Five people move a small web shop to a new server.",
    "Three people and a supplier bring 12 meeting rooms up to date.",
    "Four people replace the form for sick notes by a page on the intranet.",
)

ELEMENTS = {
    "stays": (
        "One person outside the team who answers for whether it is worth the money",
        "Limits for cost and time, inside which the project manager need not ask",
        "A point in the middle at which stopping is a real choice",
        "An hour with those who did something similar last year",
        "A few lines for each product: what it is, and how one sees that it is good",
        "A written word on who decides what",
    ),
    "smaller": (
        "A business case of 25 pages",
        "Six stages, each with a gate",
        "Three tools, for risks, for issues and for lessons",
        "A weekly report of eight pages to the board",
        "A board of nine",
        "Four handbooks, on quality, risk, changes and communication",
        "A stage-end report with twelve chapters",
    ),
    "goes": (
        "A monthly report that the board has asked not to get, since it reads the task board",
        "A copy of the plan in the old tool, which nobody opens",
        "The template's chapter on foreign branches; there are none",
        "A database for versions of parts, though three settings are all that changes",
        "A second approval, by a committee that was dissolved last year",
        "Time sheets to the minute, which nobody adds up",
    ),
}


@dataclass(frozen=True)
class Small:
    """A small project, and what a large method would bring to it."""

    project: str
    elements: tuple[tuple[str, str], ...]


def case(random):
    """Choose a project and seven elements, at least two of each fate."""
    if random is None:
        places = [("smaller", 0), ("stays", 0), ("goes", 0), ("stays", 2), ("smaller", 2)]
        places += [("goes", 1), ("stays", 1)]
        return Small(PROJECTS[0], tuple((ELEMENTS[fate][n], fate) for fate, n in places))
    counts = dict.fromkeys(FATES, 2) | {random.choice(list(FATES)): 3}
    chosen = [
        (element, fate)
        for fate, count in counts.items()
        for element in random.sample(ELEMENTS[fate], count)
    ]
    random.shuffle(chosen)
    return Small(random.choice(PROJECTS), tuple(chosen))


def statement(small):
    """Introduce the project, and ask what becomes of each element."""
    return f"""{small.project} Three months, $40,000. The company's handbook is made for projects \
of two years. **What becomes of each of these?**

Two questions decide. Would a principle be gone without it? Then it stays. If not, does anybody \
here need what is in it? If yes, in a smaller form; if no, it goes."""


def _lines(small):
    return {str(number): element for number, (element, _) in enumerate(small.elements, 1)}


def tailor_three_months(small):
    """Return what becomes of each element, by its number."""
    return {str(number): fate for number, (element, fate) in enumerate(small.elements, 1)}


def instead(**other):
    """Return a function that answers rightly, but lets one fate be another."""
    return lambda small: {
        number: other.get(fate, fate) for number, fate in tailor_three_months(small).items()
    }


def explanation(small):
    """Give the fate of each element."""
    rows = [f"| {element} | {FATES[fate]} |" for element, fate in small.elements]
    table = table_of_rows("| Element | What becomes of it |", rows)
    return f"""{table}

Write down what was changed and why, in a few lines. Then nobody has to wonder later whether it \
was decided or forgotten."""


def _of(small, wanted):
    return next(element for element, fate in small.elements if fate == wanted)


EXERCISE = Exercise(
    title="A project of three months",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda small: Matching(_lines(small), FATES, label="What becomes of it?"),
    solution=tailor_three_months,
    explanation=explanation,
    hints=(
        "Look for the ones that are too large, and for the ones that nobody asked for.",
        lambda small: (
            f"“{_of(small, 'smaller')}” answers a real need with too much. “{_of(small, 'goes')}” "
            "answers none."
        ),
        lambda small: (
            f"“{_of(small, 'stays')}” is small already, and a principle rests on it. In all, "
            f"{sum(fate == 'stays' for _, fate in small.elements)} stay and "
            f"{sum(fate == 'goes' for _, fate in small.elements)} go."
        ),
    ),
    mistakes=(
        Mistake(
            "tailoring-drops-principles",
            instead(stays="goes"),
            lambda small: (
                f"“{_of(small, 'stays')}” was cut. Three months are no reason against it: it costs "
                "an hour, and without it a principle is gone. Tailoring changes how much, not "
                "whether."
            ),
            "Ask of each that you cut: which question can then no longer be answered?",
        ),
        Mistake(
            "tailoring-keeps-everything",
            instead(smaller="stays", goes="stays"),
            lambda small: (
                f"You keep all of it. With “{_of(small, 'smaller')}” and "
                f"“{_of(small, 'goes')}” a team of this size writes more than it delivers."
            ),
            "Ask of each: who reads it, and what would they do without it?",
        ),
        Mistake(
            "tailoring-is-cutting",
            instead(smaller="goes"),
            lambda small: (
                f"“{_of(small, 'smaller')}” is too large, and there is a need behind it. Cut it "
                "whole, and the need stays without an answer."
            ),
            "Ask of each: what would fit on one page, or into one meeting?",
        ),
    ),
    outcome="tailor-control",
    domains=("prince2:foundation", "pmp:business_environment", "capm:predictive"),
)
