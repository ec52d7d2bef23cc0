"""Which link says what? Six sentences, four kinds of dependency."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

TYPES = {
    "FS": "FS: X finishes, then Y may start",
    "SS": "SS: X starts, then Y may start",
    "FF": "FF: X finishes, then Y may finish",
    "SF": "SF: X starts, then Y may finish",
}

# Each sentence says what Y does and names X; the two-letter type reads from X to Y.
SENTENCES = {
    "FS": (
        "The system test begins when the build is complete.",
        "The pilot begins when the security review is signed.",
        "Payroll integration begins when the API is finished.",
        "Mailboxes are copied once the network line is in.",
        "Go-live waits until all staff have been trained.",
    ),
    "SS": (
        "Checking of copies may begin two days after copying has begun.",
        "The designers begin; a few days later the developers may begin with the first screens.",
        "Status reports begin when the project work begins.",
        "As soon as the pilot is under way, the help line begins its service.",
        "Tests may begin three days after programming has begun.",
    ),
    "FF": (
        "The manual cannot be completed before the last screen is.",
        "Checking is over at the earliest one day after the last copy.",
        "The translation ends no earlier than the text that is being translated.",
        "Acceptance can be completed when fixing of defects is.",
        "Documentation is closed when the configuration is.",
    ),
    "SF": (
        "The old night shift may leave once the new one has begun.",
        "Paper timesheets may end once the app begins its service.",
        "The old server may be switched off once the new one begins its service.",
        "The emergency line may be closed once the service desk opens.",
    ),
}


def case(random):
    """Choose six sentences, each type at least once, in any order."""
    if random is None:
        chosen = [("FS", 0), ("SS", 1), ("FF", 0), ("SF", 1), ("FS", 2), ("FF", 1)]
    else:
        pairs = [(kind, place) for kind in TYPES for place in range(len(SENTENCES[kind]))]
        chosen = [(kind, random.randrange(len(SENTENCES[kind]))) for kind in TYPES]
        chosen += random.sample([pair for pair in pairs if pair not in chosen], 2)
        random.shuffle(chosen)
    return tuple((SENTENCES[kind][place], kind) for kind, place in chosen)


STATEMENT = """**Which dependency does each sentence describe?** X is what holds, Y is what waits.

Ask two questions. Which end of X counts, its start or its finish? Which end of Y waits for it? \
The first letter answers the first question, the second letter the second. Days of lag do not \
matter here."""


def _lines(case):
    return {str(number): sentence for number, (sentence, _) in enumerate(case, 1)}


def _types(case):
    return [kind for _, kind in case]


def dependency_types(case):
    """Return the type of each sentence, by its number."""
    return {str(number): kind for number, (sentence, kind) in enumerate(case, 1)}


def exchanged(**other):
    """Return a function that answers rightly, but takes one type for another."""
    return lambda case: {
        number: other.get(kind, kind) for number, kind in dependency_types(case).items()
    }


def explanation(case):
    """Give the type of each sentence."""
    rows = [f"| {sentence} | **{kind}** |" for sentence, kind in case]
    return table_of_rows("| Sentence | Link |", rows)


def _first(case, kind):
    return next(sentence for sentence, found in case if found == kind)


EXERCISE = Exercise(
    title="Name the links",
    minutes=5,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), TYPES, label="Which link is it?"),
    solution=dependency_types,
    explanation=explanation,
    hints=(
        "Find the activity that waits. Is it held back from starting, or from being done?",
        lambda case: (
            f"Take “{_first(case, 'FF')}” Nothing is said about starting: both halves are about "
            "being done."
        ),
        lambda case: (
            f"Of the six, {_types(case).count('FS')} are FS, {_types(case).count('SS')} SS, "
            f"{_types(case).count('FF')} FF and {_types(case).count('SF')} SF. This one is SF: "
            f"“{_first(case, 'SF')}”"
        ),
    ),
    mistakes=(
        Mistake(
            "start-finish-mixed-up",
            exchanged(SS="FF", FF="SS"),
            lambda case: (
                f"SS and FF have changed places. “{_first(case, 'SS')}” is about two starts, so "
                f"SS. “{_first(case, 'FF')}” is about being done, so FF."
            ),
            "Underline the verbs: begin, start, or end, complete?",
        ),
        Mistake(
            "every-link-is-finish-to-start",
            lambda case: dict.fromkeys(_lines(case), "FS"),
            lambda case: (
                "Finish-to-start is the most common link, but not all of these wait for a finish "
                f"in order to start. In “{_first(case, 'SS')}” both activities run side by side."
            ),
            "Look for the sentences in which the first activity goes on after the second began.",
        ),
        Mistake(
            "end-waits-for-end",
            exchanged(SF="FF"),
            lambda case: (
                f"In “{_first(case, 'SF')}” the old one ends, that is right. What it waits for is "
                "that the new one *begins*, not that the new one ends."
            ),
            "Ask of that sentence: which end of X counts?",
        ),
        Mistake(
            "start-to-finish-reversed",
            exchanged(SF="FS"),
            lambda case: (
                f"“{_first(case, 'SF')}” has the order turned round: the start of the new is what "
                "allows the old to finish. FS would let the new begin when the old has ended, and "
                "nobody would be there in between."
            ),
            "Say for this sentence: what has to begin so that something else may end?",
        ),
    ),
    outcome="read-dependencies",
    domains=("pmp:process", "capm:predictive", "project-plus:tools_documentation"),
)
