"""Eight needs, and the document that answers each of them."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

DOCUMENTS = {
    "case": "Business case",
    "project": "Project plan",
    "stage": "Stage plan",
    "package": "Work package",
    "product": "Product description",
    "risks": "Risk register",
    "issues": "Issue register",
    "lessons": "Lessons log",
    "report": "Regular progress report (highlight report)",
    "exception": "Exception report",
    "end": "Stage-end report (end stage report)",
}

NEEDS = {
    "case": (
        "Is it still worth going on, now that the saving is smaller?",
        "What do we get for the money, and from which year on?",
    ),
    "project": (
        "Where are the gates, and what will the whole cost, roughly?",
        "In which month does the pilot come, as far as we can see from here?",
    ),
    "stage": (
        "Who does what in the ten days before the next gate?",
        "Against which daily dates do we compare the work of this part?",
    ),
    "package": (
        "What exactly did the interface team take on, by when, within which limits?",
        "Where does it say what the two developers hand over to us, and how they report?",
    ),
    "product": (
        "By what do we recognise that the export is as it should be?",
        "Who accepts the pay file, and after which test?",
    ),
    "risks": (
        "The vendor may be bought by another firm. Where is that kept, and who watches it?",
        "What could still happen, how likely is it, and what do we do about it in advance?",
    ),
    "issues": (
        "Since yesterday the test phones lose their connection. Where is that followed up?",
        "Payroll asks for a change of the export. Where is it entered, and what became of it?",
    ),
    "lessons": (
        "What should the next stage do in another way than this one?",
        "What did the tablet roll-out teach us that we want to use here?",
    ),
    "report": (
        "All is within the limits. How does the board learn that every two weeks?",
        "How does the board see, without a meeting, how the stage stands at its usual date?",
    ),
    "exception": (
        "The forecast is beyond the limit, and the board needs options to choose from.",
        "The stage cannot keep what was agreed. What does the board decide on?",
    ),
    "end": (
        "At the gate: what did the stage that is ending deliver, and at what cost?",
        "Planned and actual of the part behind us, for those who release the next one.",
    ),
}
CONFUSED = ("risks", "issues", "report", "exception", "project", "stage")


def case(random):
    """Choose eight needs; those that are easily confused are always among them."""
    if random is None:
        order = ("issues", "exception", "stage", "product", "report", "case", "risks", "project")
        return tuple((NEEDS[name][0], name) for name in order)
    others = [name for name in DOCUMENTS if name not in CONFUSED]
    names = [*CONFUSED, *random.sample(others, 2)]
    random.shuffle(names)
    return tuple((random.choice(NEEDS[name]), name) for name in names)


STATEMENT = """**Which document answers each need?** There are more documents than needs. The \
names are in use in many methods of this kind."""


def _lines(case):
    return {str(number): need for number, (need, _) in enumerate(case, 1)}


def which_document(case):
    """Return the document for each need, by its number."""
    return {str(number): name for number, (need, name) in enumerate(case, 1)}


def exchanged(one, other):
    """Return a function that answers rightly, but takes two documents for each other."""
    swap = {one: other, other: one}
    return lambda case: {
        number: swap.get(name, name) for number, name in which_document(case).items()
    }


def explanation(case):
    """Give the document for each need."""
    rows = [f"| {need} | **{DOCUMENTS[name]}** |" for need, name in case]
    table = table_of_rows("| Need | Document |", rows)
    return (
        f"{table}\n\nA document that answers nobody's need can go; that is what tailoring is for."
    )


def _need(case, name):
    return next(need for need, found in case if found == name)


EXERCISE = Exercise(
    title="The document for the need",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), DOCUMENTS, label="Which document?"),
    solution=which_document,
    explanation=explanation,
    hints=(
        "Sort them first: looking ahead, keeping watch, reporting.",
        lambda case: f"“{_need(case, 'risks')}” has not happened. “{_need(case, 'issues')}” has.",
        lambda case: (
            f"“{_need(case, 'exception')}” asks for a decision, “{_need(case, 'report')}” does "
            f"not. “{_need(case, 'stage')}” is about the next days, “{_need(case, 'project')}” "
            "about the whole."
        ),
    ),
    mistakes=(
        Mistake(
            "risk-is-issue",
            exchanged("risks", "issues"),
            lambda case: (
                "The two registers have changed places. A risk may happen: "
                f"“{_need(case, 'risks')}” An issue is there and needs an answer: "
                f"“{_need(case, 'issues')}”"
            ),
            "Ask of each: has it happened, or been asked for?",
        ),
        Mistake(
            "report-is-enough",
            lambda case: {
                number: "report" if name == "exception" else name
                for number, name in which_document(case).items()
            },
            lambda case: (
                f"“{_need(case, 'exception')}” was given to the regular report. That one tells how "
                "things stand, at its date. Beyond a limit somebody has to decide, today, and for "
                "that needs options."
            ),
            "Ask of each: does somebody have to decide?",
        ),
        Mistake(
            "one-plan-for-all",
            exchanged("project", "stage"),
            lambda case: (
                "The two plans have changed places. The project plan shows the whole in outline: "
                f"“{_need(case, 'project')}” The stage plan shows one part by days: "
                f"“{_need(case, 'stage')}”"
            ),
            "Ask of each: the whole, or the next part?",
        ),
    ),
    outcome="place-roles-and-documents",
    domains=("prince2:foundation", "capm:predictive", "project-plus:tools_documentation"),
)
