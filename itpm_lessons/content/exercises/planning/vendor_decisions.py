"""Happenings while a contract runs, and what its manager does first."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

STEPS = {
    "change": "Have it written down as a change, with its price, before anybody works on it",
    "back": "Do not accept; send the finding in writing, and check again",
    "note": "Note it, ask for cause and new forecast, show it in the next report",
    "board": "Tell the board today, and bring options",
    "credit": "Claim what the contract gives, and ask for cause and cure",
}
HAPPENINGS = {
    "change": (
        "On the phone the supplier's engineer offers to move 40 old mailboxes as well: ‘It’s no "
        "trouble.’",
        "Your head of sales asks the engineer on site for two more access points in the office.",
        "The supplier proposes another tool for copying than the one that the contract names.",
    ),
    "back": (
        "The first 50 mailboxes are handed over; in three of them folders are missing. The agreed "
        "check allows none.",
        "The plans of the network are handed over on the day; 8 of 60 access points are not on "
        "them.",
        "The restore of a file, agreed at 4 hours at most, takes 6 in the test before acceptance.",
    ),
    "note": (
        "The service desk's training, which has 7 days of float, starts 2 days late.",
        "The survey of the shares takes a day longer; the line still takes six more.",
        "A delivery comes 3 days late, inside its float and inside your tolerance.",
    ),
    "board": (
        "The line comes 8 days later. The stage then ends beyond its tolerance.",
        "The supplier's forecast for the network goes up, and your stage with it, past the upper "
        "limit.",
        "The supplier may close the branch that works for you. The go-live date cannot be held.",
    ),
    "credit": (
        "In May the mail was down for 475 minutes; 216 were allowed.",
        "The report of the month shows 98.9 % where 99.5 % was agreed.",
        "Three of ten faults were answered after more than the agreed hour.",
    ),
}


def case(random):
    """Take six happenings, each step at least once."""
    if random is None:
        chosen = [("back", 0), ("note", 0), ("change", 0), ("credit", 0), ("board", 0)]
        chosen += [("change", 1)]
    else:
        chosen = [(step, random.randrange(3)) for step in STEPS]
        others = [(step, place) for step in STEPS for place in range(3)]
        chosen.append(random.choice([each for each in others if each not in chosen]))
        random.shuffle(chosen)
    return tuple((HAPPENINGS[step][place], step) for step, place in chosen)


STATEMENT = """ServerMove is under way, and you manage the contract. **What do you do first in \
each case?** A step can occur twice."""


def _lines(case):
    return {str(number): happening for number, (happening, _) in enumerate(case, 1)}


def vendor_decisions(case):
    """Return the first step for each happening, by its number."""
    return {str(number): step for number, (happening, step) in enumerate(case, 1)}


def instead(**other):
    """Return a function that answers rightly, but takes another step in one kind of case."""
    return lambda case: {
        number: other.get(step, step) for number, step in vendor_decisions(case).items()
    }


def _given(step, *others):
    """Recognise that a case of one kind was answered by one of some other steps."""
    return lambda answer, case: any(
        answer[number] in others
        for number, found in vendor_decisions(case).items()
        if found == step
    )


def quoting(step, words):
    """Return feedback that begins with the first case of a kind that was answered wrongly."""

    def told(answer, case):
        return next(
            f"“{text}” {words}"
            for number, (text, found) in enumerate(case, 1)
            if found == step != answer[str(number)]
        )

    return told


PASSING = quoting(
    "change",
    "changes what was agreed. Said in passing, it has no price, no date and no acceptance, and "
    "shows up in the last invoice.",
)
FAILS = quoting(
    "back",
    "fails its criterion before it is accepted. Once it is accepted and paid, mending it is a "
    "favor; so nothing else comes first.",
)
BEYOND = quoting(
    "board",
    "is beyond your limits, and you turn to the supplier alone. Toward the board the delay is "
    "yours, whoever caused it; it has to choose while there is a choice.",
)
INSIDE = quoting(
    "note",
    "stays inside float and tolerance. The board gave you this room so that it is not called.",
)
UNCLAIMED = quoting(
    "credit",
    "is a service below its level. What the contract gives for that comes to those who claim it, "
    "and without a cause it happens again.",
)


def explanation(case):
    """Give the first step for each."""
    rows = [f"| {happening} | {STEPS[step]} |" for happening, step in case]
    return f"""{table_of_rows("| Happening | First step |", rows)}

A supplier is managed by what was agreed: results by their criteria, the service by its level, \
changes in writing, and delays by float and tolerance, as with your own team."""


def _of(case, step):
    return next(happening for happening, found in case if found == step)


EXERCISE = Exercise(
    title="The contract is running",
    minutes=5,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), STEPS, label="First step"),
    solution=vendor_decisions,
    explanation=explanation,
    hints=(
        "Ask of each: is it something new, a result that fails, a service below its level, or a "
        "date? And is a date inside or outside your own limits?",
        lambda case: (
            f"“{_of(case, 'change')}” was not agreed on. “{_of(case, 'back')}” is a result before "
            "its acceptance."
        ),
        lambda case: (
            f"“{_of(case, 'credit')}” is a service that runs. “{_of(case, 'note')}” stays inside; "
            f"“{_of(case, 'board')}” does not."
        ),
    ),
    mistakes=(
        Mistake(
            "change-by-word",
            instead(change="note"),
            lambda case: PASSING(instead(change="note")(case), case),
            "Look for everything that was not in the contract.",
            _given("change", "note", "back", "credit"),
            PASSING,
        ),
        Mistake(
            "delivered-is-accepted",
            instead(back="note"),
            lambda case: FAILS(instead(back="note")(case), case),
            "Look for results that fail their check.",
            _given("back", "note", "credit", "change"),
            FAILS,
        ),
        Mistake(
            "responsibility-goes-out",
            instead(board="credit"),
            lambda case: BEYOND(instead(board="credit")(case), case),
            "Ask of each whether your own tolerance still holds.",
            _given("board", "credit", "note", "back", "change"),
            BEYOND,
        ),
        Mistake(
            "board-decides-everything",
            instead(note="board"),
            lambda case: INSIDE(instead(note="board")(case), case),
            "Compare each delay with its float.",
            _given("note", "board"),
            INSIDE,
        ),
        Mistake(
            "contract-runs-itself",
            instead(credit="note"),
            lambda case: UNCLAIMED(instead(credit="note")(case), case),
            "Compare each service with its level.",
            _given("credit", "note"),
            UNCLAIMED,
        ),
    ),
    outcome="manage-supplier",
    domains=("pmp:process", "pmp:business_environment", "project-plus:it_governance"),
)
