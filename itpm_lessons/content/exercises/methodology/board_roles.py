"""Situations of a project, and the role to which each belongs."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

ROLES = {
    "executive": "Executive",
    "user": "Senior user",
    "supplier": "Senior supplier",
    "manager": "Project manager",
    "team": "Team manager",
}

SITUATIONS = {
    "executive": (
        "Somebody has to answer for whether ClockIn is worth its money, today and at each gate.",
        "Users want a second pilot, suppliers want none; one voice has to have the last word.",
        "The saving has become doubtful, and somebody has to bring the project to an end or not.",
    ),
    "user": (
        "It has to be said what a shift leader needs in order to accept the app.",
        "Thirty people are to be set free from their shifts for the pilot.",
        "A year later somebody has to show that fewer sheets need a correction.",
    ),
    "supplier": (
        "The payroll vendor is to promise two developers for the interface, and keep the promise.",
        "Somebody has to say on the board whether the design can be built as drawn.",
        "The firm that builds has to stand behind the quality of what it delivers.",
    ),
    "manager": (
        "Each morning somebody compares the forecast of the stage with its limits.",
        "The plan for the next stage is to be made before the gate.",
        "An exception report with options has to be written by Thursday.",
        "Somebody agrees with each team what it delivers, by when, and within which limits.",
    ),
    "team": (
        "Somebody makes sure that the agreed interface is built, tested and handed over.",
        "Inside a work package, one developer falls ill, and the work has to be shared out anew.",
        "Each Friday somebody reports how the work package stands.",
    ),
}


def case(random):
    """Choose seven situations, each role at least once."""
    if random is None:
        chosen = [("manager", 0), ("executive", 0), ("team", 1), ("user", 2)]
        chosen += [("supplier", 0), ("manager", 2), ("executive", 1)]
    else:
        pairs = [(role, place) for role in ROLES for place in range(len(SITUATIONS[role]))]
        chosen = [(role, random.randrange(len(SITUATIONS[role]))) for role in ROLES]
        chosen += random.sample([pair for pair in pairs if pair not in chosen], 2)
        random.shuffle(chosen)
    return tuple((SITUATIONS[role][place], role) for role, place in chosen)


STATEMENT = """**Whose is it?** The executive, the senior user and the senior supplier sit on the \
board. A role can occur more than once."""


def _lines(case):
    return {str(number): situation for number, (situation, _) in enumerate(case, 1)}


def board_roles(case):
    """Return the role for each situation, by its number."""
    return {str(number): role for number, (situation, role) in enumerate(case, 1)}


def instead(**other):
    """Return a function that answers rightly, but gives the work of one role to another."""
    return lambda case: {
        number: other.get(role, role) for number, role in board_roles(case).items()
    }


def explanation(case):
    """Give the role for each situation."""
    rows = [f"| {situation} | **{ROLES[role]}** |" for situation, role in case]
    table = table_of_rows("| Situation | Role |", rows)
    return f"""{table}

Three interests sit on the board: is it worth the money, can it be used, can it be built. The \
project manager runs the stage between the board's decisions, and a team manager runs a work \
package inside it."""


def _of(case, role):
    return next(situation for situation, found in case if found == role)


EXERCISE = Exercise(
    title="Who is who",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), ROLES, label="Whose is it?"),
    solution=board_roles,
    explanation=explanation,
    hints=(
        "Ask of each: is it about worth, use, or building? Or is it daily work, of the stage or "
        "of one team?",
        lambda case: (
            f"“{_of(case, 'executive')}” is about worth. “{_of(case, 'user')}” is about those who "
            "use the result."
        ),
        lambda case: (
            f"“{_of(case, 'manager')}” is work of the whole stage. “{_of(case, 'team')}” stays "
            f"inside one work package. “{_of(case, 'supplier')}” speaks for those who build."
        ),
    ),
    mistakes=(
        Mistake(
            "manager-owns-business-case",
            instead(executive="manager"),
            lambda case: (
                f"“{_of(case, 'executive')}” is not the project manager's to answer. Whoever runs "
                "a project is the last who should judge alone whether it deserves to live."
            ),
            "Look for the situations about worth, and take them upward.",
        ),
        Mistake(
            "users-hold-the-purse",
            instead(executive="user"),
            lambda case: (
                f"“{_of(case, 'executive')}” was given to those who use the result. They say what "
                "is needed and bring in the benefit; whether it is worth the money is a question "
                "of its own."
            ),
            "Ask of each: what is needed, or what is it worth?",
        ),
        Mistake(
            "manager-directs-each-person",
            instead(team="manager"),
            lambda case: (
                f"“{_of(case, 'team')}” stays inside one work package. The project manager has "
                "agreed on what comes out of it and within which limits, and leaves the way there "
                "to the team manager."
            ),
            "Ask of each: does it leave the work package?",
        ),
    ),
    outcome="place-roles-and-documents",
    domains=("prince2:foundation", "capm:predictive", "pmp:business_environment"),
)
