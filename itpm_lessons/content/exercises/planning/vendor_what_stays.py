"""What stays with the buyer when work goes out, what goes, and what needs both."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

WHOSE = {"buyer": "Stays with us", "supplier": "Is the supplier's", "both": "Needs both"}

SITUATIONS = {
    "buyer": (
        "Explain to the project board why the move is a week late.",
        "Accept the copied mailboxes, or send them back.",
        "Decide who may read the files of the personnel department.",
        "Have a copy of the plans, settings and passwords of the new servers.",
        "Tell 260 people when they will be without e-mail.",
        "Ask whether the outsourced work is still worth its money.",
    ),
    "supplier": (
        "Decide which engineer copies on Tuesday night.",
        "Find somebody else when an engineer falls ill.",
        "Choose the tool with which the mailboxes are copied.",
        "Correct, without further payment, what failed the agreed check.",
    ),
    "both": (
        "Move the agreed day of the switch-over.",
        "Add 40 old mailboxes to the agreed amount of work.",
        "Change how the availability of the mail is measured.",
        "Say how much a change costs, before it is carried out.",
    ),
}
CANONICAL = (
    ("supplier", 0),
    ("buyer", 0),
    ("both", 0),
    ("buyer", 3),
    ("supplier", 2),
    ("buyer", 2),
    ("both", 1),
)


def case(random):
    """Choose seven situations, three of them ours."""
    chosen = list(CANONICAL)
    if random is not None:
        counts = {"buyer": 3, "supplier": 2, "both": 2}
        chosen = [
            (whose, place)
            for whose, count in counts.items()
            for place in random.sample(range(len(SITUATIONS[whose])), count)
        ]
        random.shuffle(chosen)
    return tuple((SITUATIONS[whose][place], whose) for whose, place in chosen)


STATEMENT = """The wholesaler has given the move to a supplier, at a fixed price for an agreed \
result. **Whose is it?** “Needs both” means: neither side can settle it alone, for it changes what \
both have signed."""


def _lines(case):
    return {str(number): situation for number, (situation, _) in enumerate(case, 1)}


def vendor_what_stays(case):
    """Return for each situation, by its number, whose it is."""
    return {str(number): whose for number, (situation, whose) in enumerate(case, 1)}


def instead(**other):
    """Return a function that answers rightly, but gives what one side has to another."""
    return lambda case: {
        number: other.get(whose, whose) for number, whose in vendor_what_stays(case).items()
    }


def _given(whose):
    """Recognise that something of one side was given to another."""
    return lambda answer, case: any(
        answer[number] != whose
        for number, found in vendor_what_stays(case).items()
        if found == whose
    )


def _of(case, whose):
    return next(situation for situation, found in case if found == whose)


def quoting(whose, words):
    """Return feedback on the first situation of a side that was given to another."""

    def told(answer, case):
        return next(
            f"“{text}” {words[answer[str(number)]]}"
            for number, (text, found) in enumerate(case, 1)
            if found == whose != answer[str(number)]
        )

    return told


OURS = quoting(
    "buyer",
    {
        "supplier": "was given to the supplier. The contract binds the supplier to you. Your "
        "board, your staff and the owners of your data have no contract with it; they turn to you.",
        "both": "does not change what was signed. It concerns your own house, and there the "
        "supplier has no say.",
    },
)
THEIRS = quoting(
    "supplier",
    {
        "buyer": "is part of the way to the result. Whoever directs the way takes the risk of the "
        "way back: “You told us to do it like that.”",
        "both": "is part of the way to the result, and changes nothing that was signed. The "
        "supplier need not ask you.",
    },
)
BOTH = quoting(
    "both",
    {
        "buyer": "changes what both have signed. Whoever pays can ask for it; it holds when the "
        "other side has agreed, in writing, with its price.",
        "supplier": "changes what both have signed. The supplier can propose it; it holds when you "
        "have agreed, in writing, with its price.",
    },
)


def explanation(case):
    """Give the side for each situation."""
    rows = [f"| {situation} | **{WHOSE[whose]}** |" for situation, whose in case]
    return f"""{table_of_rows("| Situation | Whose |", rows)}

The supplier owes the result and is free in the way there. Answering for the project, knowing what \
was built, deciding on your data, accepting: that stays in your house. What both have signed, only \
both can change."""


EXERCISE = Exercise(
    title="What stays with you",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), WHOSE, label="Whose is it?"),
    solution=vendor_what_stays,
    explanation=explanation,
    hints=(
        "Is it about the way to the result, about what was signed, or about your own house?",
        lambda case: (
            f"“{_of(case, 'supplier')}” is the way to the result. “{_of(case, 'both')}” would "
            "change what was signed."
        ),
        lambda case: (
            f"“{_of(case, 'buyer')}” stays, and so do two more. Two are the supplier's, and two "
            "need both."
        ),
    ),
    mistakes=(
        Mistake(
            "responsibility-goes-out",
            instead(buyer="supplier"),
            lambda case: OURS(instead(buyer="supplier")(case), case),
            "Look again at everything that somebody in your own house will ask about.",
            _given("buyer"),
            OURS,
        ),
        Mistake(
            "manager-directs-each-person",
            instead(supplier="buyer"),
            lambda case: THEIRS(instead(supplier="buyer")(case), case),
            "Agree on what comes out and how it is checked, and leave the rest.",
            _given("supplier"),
            THEIRS,
        ),
        Mistake(
            "contract-changed-alone",
            instead(both="buyer"),
            lambda case: BOTH(instead(both="buyer")(case), case),
            "Ask of each: does it stand in the contract?",
            _given("both"),
            BOTH,
        ),
    ),
    outcome="keep-what-stays",
    domains=("pmp:process", "pmp:business_environment", "project-plus:life_cycle_phases"),
)
