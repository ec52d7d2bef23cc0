"""Tell planning, building, testing and launching apart, whoever does them."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

PHASES = {
    "plan": "Plan: settle what is to be made, and how one will see that it is right",
    "build": "Build: make a part of it",
    "test": "Test: find out whether what was made does what it should",
    "launch": "Launch: bring it to those who will use it",
}
# Of each: work of the profession that one thinks of first, and work of others.
USUAL = {
    "plan": (
        "The UX designer shows five people of the night shift a drawing on paper, and changes it.",
        "The UX designer watches for a morning how people fill in the paper sheets today.",
    ),
    "build": (
        "An iOS developer makes the app keep a clock-in while there is no network.",
        "The backend developer writes the part that hands the hours on to payroll.",
    ),
    "test": (
        "The tester lets 400 imaginary people clock in within ten minutes.",
        "The tester clocks in at three gates with ten different phones.",
    ),
    "launch": (
        "The DevOps engineer switches the release on at site 1, with the old one at hand.",
        "The DevOps engineer moves the app from its last environment to the one for daily use.",
    ),
}
OTHERS = {
    "plan": (
        "The tester writes down with payroll how they will see that a clock-in is right.",
        "The backend developer says how large the link to payroll is, and what could make it "
        "larger.",
    ),
    "build": (
        "The UX designer draws the icons that go into the app.",
        "The DevOps engineer sets up the server on which the app will run.",
    ),
    "test": (
        "An iOS developer walks along the fence with six phones and notes where the app refuses.",
        "The backend developer cuts the network to see whether a clock-in gets lost.",
    ),
    "launch": (
        "An iOS developer hands the finished app in to the App Store.",
        "The tester stands at the gate on the first morning and takes down what people ask.",
    ),
}
# Where somebody looks for each profession who thinks that each has a phase of its own.
HOME = {
    "UX designer": "plan",
    "iOS developer": "build",
    "backend developer": "build",
    "tester": "test",
    "DevOps engineer": "launch",
}


def case(random):
    """Take, for each of the four, one usual piece of work and one of another profession."""
    if random is None:
        order = [("test", 0), ("plan", 1), ("launch", 1), ("build", 0)]
        order += [("plan", 0), ("test", 1), ("build", 1), ("launch", 0)]
        return tuple(((USUAL, OTHERS)[other][phase][0], phase) for phase, other in order)
    chosen = [(random.choice(pool[phase]), phase) for pool in (USUAL, OTHERS) for phase in PHASES]
    random.shuffle(chosen)
    return tuple(chosen)


STATEMENT = """Developers, designers, engineers and testers make ClockIn together. **Which of the \
four is each piece of work?** Ask what is there after it that was not there before.

UX designers shape what people see and do. iOS developers write the app for iPhones, backend \
developers what runs on the server. DevOps engineers see to it that programs get to the servers \
and run there."""


def role_phases(case):
    """Return the kind of each piece of work, by its number."""
    return {str(number): phase for number, (work, phase) in enumerate(case, 1)}


def by_profession(case):
    """Go by who does it."""
    return {
        str(number): next(phase for who, phase in HOME.items() if who in work)
        for number, (work, _) in enumerate(case, 1)
    }


def _only_by_profession(answer, case):
    """Recognise that each wrong line, of two or more, went where its profession seems at home."""
    right, home = role_phases(case), by_profession(case)
    wrong = [number for number in right if answer[number] != right[number]]
    return len(wrong) >= 2 and all(answer[number] == home[number] for number in wrong)


def _instead(**other):
    return lambda case: {
        number: other.get(phase, phase) for number, phase in role_phases(case).items()
    }


def _takes(phase, other):
    return lambda answer, case: any(
        right == phase and answer[number] == other for number, right in role_phases(case).items()
    )


def _first(case, phase):
    return next(work for work, found in case if found == phase)


def explanation(case):
    """Name the kind of each."""
    rows = [f"| {work} | **{PHASES[phase].partition(':')[0]}** |" for work, phase in case]
    return f"""{table_of_rows("| Work | Kind |", rows)}

Each profession turns up in more than one of the four. A tester who is called when all is built \
can only find; one who was there at the start has seen to it that less has to be found. In short \
rounds, as in Scrum, all four may happen within two weeks, again and again."""


EXERCISE = Exercise(
    title="Plan, build, test, launch",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_rows(case), PHASES, label="Which of the four?"),
    solution=role_phases,
    explanation=explanation,
    hints=(
        "Cover up who does it, and read what is done.",
        "After planning there is an agreement, after building a part, after testing an answer, "
        "after launching somebody who uses it.",
        lambda case: (
            f"There are two of each. “{_first(case, 'plan')}” settles something in advance: plan."
        ),
    ),
    mistakes=(
        Mistake(
            "profession-is-phase",
            by_profession,
            "You went by who does it. Testers also settle, before anything is built, how one will "
            "see that it is right; developers also try things out and hand them over.",
            "Cover up the first words of each line, and read what is done.",
            _only_by_profession,
        ),
        Mistake(
            "built-is-done",
            _instead(test="build", launch="build"),
            lambda case: (
                f"“{_first(case, 'test')}” makes no part of the app. Whether a thing holds, and "
                "whether it has reached people, is work of its own, and takes its own days."
            ),
            "Look for the lines after which something is known, or in somebody's hand.",
            lambda answer, case: (
                _takes("test", "build")(answer, case) or _takes("launch", "build")(answer, case)
            ),
        ),
        Mistake(
            "arranging-is-planning",
            _instead(launch="plan"),
            lambda case: (
                f"“{_first(case, 'launch')}” settles nothing in advance. It is a piece of the way "
                "from the finished app to those who will use it."
            ),
            "Ask what is there afterwards: an agreement, or an app that people use?",
            _takes("launch", "plan"),
        ),
    ),
    outcome="explain-role",
    domains=("capm:fundamentals", "project-plus:life_cycle_phases"),
)


def _rows(case):
    return {str(number): work for number, (work, _) in enumerate(case, 1)}
