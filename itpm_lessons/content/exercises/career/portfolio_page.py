"""Which artefact shows which skill, and what has no place in a portfolio."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

SKILLS = {
    "time": "Plans time: what waits for what, and what a delay does",
    "worth": "Says what it is for: objective, indicators, worth",
    "people": "Brings people along: who is touched, who hears what, when",
    "ahead": "Thinks ahead: what may go wrong, and what then",
    "control": "Keeps control: what was changed, and who decided",
    "out": "Leave it out",
}
SHOWN = {
    "time": (
        "my_plan.csv: activities of your own move to a new flat, with links and dates",
        "A rota for 12 invented people, drawn up anew by you in the way you did it at work",
    ),
    "worth": (
        "my_charter.csv: one page on a project of your club, with costs and benefits",
        "my_kpis.csv: four numbers by which a new booking page is judged, with start and target",
    ),
    "people": (
        "my_stakeholders.csv: roles that a new canteen touches, and the next step with each",
        "my_communication.csv: who hears what when the club moves its server, and from whom",
    ),
    "ahead": (
        "my_risks.csv: five risks of a newsletter's move, each with cause, effect and response",
        "my_decision.csv: repair or rent a server, with what would turn the decision",
    ),
    "control": (
        "my_changes.csv: three wishes to a training project, with effect, decision and decider",
        "my_stages.csv: a training project in three stages, with limits and a decision at each",
    ),
}
LEFT = {
    "theirs": (
        "Your employer's risk register of last year, with the names of customers",
        "A screenshot of your present team's board, with names and tickets",
        "The contract with a supplier that you negotiated, with its prices",
    ),
    "posed": (
        "A job in your list of jobs: project manager of ClockIn, an app for 400 staff",
        "A letter of thanks from ClockIn's sponsor, written by yourself",
        "A quotation in which ClockIn's payroll praises your work",
    ),
    "filled": (
        "A list of 14 tools with one to five stars for each",
        "A pie chart of your strengths: 40 % leadership, 35 % communication, 25 % passion",
        "A diagram with arrows from the web, which stands for your way of working",
    ),
}


def case(random):
    """Take eight artefacts: one for each skill, and three that have no place."""
    if random is None:
        shown = [("ahead", 0), ("theirs", 0), ("time", 1), ("worth", 0), ("posed", 0)]
        shown += [("people", 0), ("filled", 0), ("control", 0)]
    else:
        shown = [(part, random.randrange(2)) for part in SHOWN]
        shown += [(part, random.randrange(3)) for part in LEFT]
        random.shuffle(shown)
    return tuple(((SHOWN | LEFT)[part][place], part) for part, place in shown)


STATEMENT = """Eight things that could stand on the one page of a portfolio. **Which skill does \
each show best? And what is to be left out?** Some files are from lessons that still lie ahead \
of you; what they hold is said beside them."""


def _lines(case):
    return {str(number): text for number, (text, _) in enumerate(case, 1)}


def portfolio_page(case):
    """Return the skill that each artefact shows, or that it is left out, by its number."""
    left = ("theirs", "posed", "filled")
    return {
        str(number): "out" if part in left else part for number, (text, part) in enumerate(case, 1)
    }


def instead(**other):
    """Return a function that answers rightly, but keeps some things that should be left out."""
    return lambda case: {
        str(number): other.get(part, "out" if part in LEFT else part)
        for number, (_, part) in enumerate(case, 1)
    }


def _kept(part):
    return lambda answer, case: any(
        answer[str(number)] != "out" for number, (_, found) in enumerate(case, 1) if found == part
    )


def _of(case, part):
    return next(text for text, found in case if found == part)


WHY = {
    "theirs": "it belongs to an employer, a colleague or a customer",
    "posed": "ClockIn is a training case; as a job it is invented",
    "filled": "it shows an opinion or somebody else's work, and nothing that you made",
}


def explanation(case):
    """Say of each artefact what it shows, or why it is left out."""
    rows = [
        f"| {text} | {'**Leave it out**: ' + WHY[part] if part in LEFT else SKILLS[part]} |"
        for text, part in case
    ]
    return f"""{table_of_rows("| Artefact | Shows |", rows)}

Five things on a page are enough. Beside each: what it is, on which case, what was yours in it. \
For a training case write *training case*.

What makes the difference for something from work: a paper of the employer's stays theirs, also \
with the names blacked out. What you draw up anew, with invented people and without the employer's \
figures, shows the same skill and is yours."""


EXERCISE = Exercise(
    title="One page, five skills",
    minutes=5,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), SKILLS, label="Shows best"),
    solution=portfolio_page,
    explanation=explanation,
    hints=(
        "Ask first whose it is, and whether it happened. Then what one can see in it.",
        lambda case: (
            f"Three are to be left out. One of them: {_of(case, 'theirs')}. Causes and responses "
            "think ahead; links and dates plan time."
        ),
        lambda case: (
            "Left out: what belongs to an employer, what turns a training case into a job, and "
            f"what shows nothing of yours: {_of(case, 'filled')}."
        ),
    ),
    mistakes=(
        Mistake(
            "details-prove-it",
            instead(theirs="control"),
            lambda case: (
                f"“{_of(case, 'theirs')}” It is real, and that is what is wrong with it: it is "
                "somebody else's. A reader thinks of the papers that you will have in your hands "
                "in the next job."
            ),
            "Ask of each whose it is.",
            _kept("theirs"),
        ),
        Mistake(
            "training-is-experience",
            instead(posed="worth"),
            lambda case: (
                f"“{_of(case, 'posed')}” ClockIn is a case of this course. What you made with it "
                "is worth showing as that. As a job, or confirmed by somebody, it is invented."
            ),
            "Ask of each whether it happened.",
            _kept("posed"),
        ),
        Mistake(
            "adjectives-are-evidence",
            instead(filled="people"),
            lambda case: (
                f"“{_of(case, 'filled')}” What can one see of your work in it? Nothing that you "
                "made, and nothing that could be wrong."
            ),
            "Ask of each what a reader could look at.",
            _kept("filled"),
        ),
    ),
    outcome="build-portfolio",
    domains=("pmp:people", "project-plus:tools_documentation"),
)
