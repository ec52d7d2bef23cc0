"""What does an entry of the change log lack? Six entries, at most one flaw in each."""

from itpm_lessons.practice import Exercise, Matching, Mistake

FLAWS = {
    "scope": "Scope: not said what comes in or goes out",
    "time": "Time: no days",
    "cost": "Cost: no amount",
    "quality": "Quality: not looked at",
    "risk": "Risk: not looked at",
    "decision": "Decision: none that holds",
    "owner": "Owner: no one person",
    "complete": "Nothing: one can work with it",
}

FIELDS = ("scope", "time", "cost", "quality", "risk", "decision", "owner")
# Entries with which one can work, field by field. Their numbers are those of the lesson's plan.
ENTRIES = {
    "Fingerprint at clock-in": (
        "clocking in by fingerprint comes in, nothing goes out",
        "E 6 days more, go-live on day 51",
        "$7,200",
        "six test cases more",
        "old phones have no reader: R9 in the register",
        "later, by the board, day 16",
        "the product owner",
    ),
    "Spanish screens": (
        "all screens in Spanish come in, nothing goes out",
        "D 5 days more, go-live on day 50",
        "$1,200",
        "a native speaker reads all texts",
        "none found in a talk with the sites",
        "yes, by the board, day 16",
        "the UX designer",
    ),
    "Kiosk at site 3": (
        "one kiosk would come in, nothing would go out",
        "G 4 days more, go-live still on day 45",
        "$4,800",
        "the tester needs a kiosk for a week",
        "nobody watches it at night: R10 in the register",
        "no, by the board, day 16",
        "the project manager",
    ),
    "Night shift rules": (
        "the rules of the second pay contract come in, nothing goes out",
        "F 3 days more, go-live still on day 45",
        "$2,700",
        "three worked examples, checked by payroll",
        "none found in a talk with payroll",
        "yes, by the board, day 16",
        "the backend developer",
    ),
    "Breaks in the payroll export": (
        "the breaks of each shift come in, nothing goes out",
        "H 1 day more, go-live on day 46",
        "$800",
        "two test cases more",
        "none found in a talk with security",
        "yes, by the board, day 16",
        "the tester",
    ),
    "List of the day for supervisors": (
        "a list of the day comes in, the chart of the week goes out",
        "G 2 days more, go-live still on day 45",
        "$2,400",
        "four test cases more",
        "it shows names: R11 in the register",
        "trade, by the board, day 16",
        "the security engineer",
    ),
    "Tablets at the gates": (
        "clocking in on two tablets would come in, nothing would go out",
        "D 3 days more, go-live on day 48",
        "$4,600",
        "each test case also on a tablet",
        "a tablet may be stolen: R12 in the register",
        "no, by the board, day 16",
        "the project manager",
    ),
}
# What was asked for early enough to cost nothing.
FREE = {
    "Larger buttons": "buttons of 12 mm come in, those of 8 mm go out",
    "Names of the sites": "the short names of the sites come in, their numbers go out",
    "Words of the greeting": "a shorter greeting comes in, the long one goes out",
}
NOTHING = (
    "0 days, it is not drawn yet",
    "$0",
    "none, the tester has looked",
    "none, the security engineer has looked",
    "yes, by the project manager, day 16",
    "the UX designer",
)
CANONICAL = (
    ("Fingerprint at clock-in", "time"),
    ("Larger buttons", "complete"),
    ("Spanish screens", "owner"),
    ("Kiosk at site 3", "risk"),
    ("Night shift rules", "decision"),
    ("Breaks in the payroll export", "cost"),
)
# What a field of no use says.
BAD = {
    "scope": ("as discussed", "see the mail of the site"),
    "time": ("a little", "soon"),
    "cost": ("small", "covered somehow"),
    "quality": ("–", "later"),
    "risk": ("–", "later"),
    "decision": ("talked about on day 16, all nodded", "the site manager is in favor"),
    "owner": ("the team", "payroll and IT"),
}


def case(random):
    """Take six entries, with a flaw each or none."""
    if random is None:
        return tuple(_entry(title, flaw, 0) for title, flaw in CANONICAL)
    flaws = [
        "decision",
        "owner",
        random.choice(("time", "cost")),
        random.choice(("quality", "risk")),
        random.choice(list(BAD)),
    ]
    titles = random.sample(list(ENTRIES), len(flaws))
    drawn = [(random.choice(list(FREE)), "complete"), *zip(titles, flaws, strict=True)]
    random.shuffle(drawn)
    return tuple(_entry(title, flaw, random.randrange(2)) for title, flaw in drawn)


def _entry(title, flaw, place):
    """Return the fields of an entry, the one with the flaw filled badly."""
    texts = ENTRIES.get(title) or (FREE[title], *NOTHING)
    fields = dict(zip(FIELDS, texts, strict=True))
    if flaw in BAD:
        fields[flaw] = BAD[flaw][place]
    return title, tuple(fields.items()), flaw


def statement(case):
    """Show the entries, field by field."""
    entries = "\n".join(
        f"- **{number}. {title}.** " + "; ".join(f"*{name}:* {text}" for name, text in fields) + "."
        for number, (title, fields, _) in enumerate(case, 1)
    )
    return f"""Six entries from the change log of ClockIn. An entry is of use when somebody who \
was not there can work with it: what comes in, what it does to time, cost, quality and risk, who \
has decided what and when, and which one person sees to it.

{entries}

**What does each entry lack?** One field of each is of no use; in one entry, none."""


def change_log(case):
    """Return the field that each entry lacks, by its number."""
    return {str(number): flaw for number, (title, fields, flaw) in enumerate(case, 1)}


def accepts(*flaws):
    """Return a function that finds nothing wrong with these fields."""
    return lambda case: {
        number: "complete" if flaw in flaws else flaw for number, flaw in change_log(case).items()
    }


def zero_is_empty(case):
    """Find fault with a field that says 0."""
    return {
        number: "time" if flaw == "complete" else flaw for number, flaw in change_log(case).items()
    }


def _lets_pass(*flaws):
    return lambda answer, case: any(
        answer[number] == "complete" for number, flaw in change_log(case).items() if flaw in flaws
    )


def _text(case, *flaws, answer=None):
    """Quote the field of the first entry with one of these flaws, or the first that got by."""
    for number, (_, fields, flaw) in enumerate(case, 1):
        if flaw in flaws and (answer is None or answer[str(number)] == "complete"):
            return f"{flaw}: {dict(fields)[flaw]}"
    return ""


def quoting(words, *flaws):
    """Return feedback that begins with the field that was let pass."""
    return lambda answer, case: f"“{_text(case, *flaws, answer=answer)}” {words}"


TALKED = quoting(
    "names neither a yes nor a no by somebody who may give it. In a month, everybody will remember "
    "it in their own way.",
    "decision",
)
TEAM = quoting(
    "sounds as if many cared. When it is stuck, there is nobody whose task it is to notice.",
    "owner",
)
WORDS = quoting(
    "can't be added to a plan or a budget. Eight entries that say so may be six days.",
    "time",
    "cost",
    "scope",
)
BLANK = quoting(
    "can mean *none* or *nobody looked*. Whoever decides can't tell the two apart.",
    "quality",
    "risk",
)


def explanation(case):
    """Say of each entry what to write instead."""
    lines = []
    for number, (title, fields, flaw) in enumerate(case, 1):
        said = (
            "complete. Zeros and a *none* with a name behind it are answers: somebody has looked."
            if flaw == "complete"
            else f"**{flaw}**, for “{dict(fields)[flaw]}” {WHY[flaw]}."
        )
        lines.append(f"- {number}. {title}: {said}")
    return "\n".join(lines)


WHY = {
    "scope": "sends the reader to something that is not in the log",
    "time": "gives no days, so nobody can see whether the finish moves",
    "cost": "can't be added to a budget",
    "quality": "does not say whether anyone has looked",
    "risk": "does not say whether anyone has looked",
    "decision": "names no decision by somebody who may decide",
    "owner": "names nobody whom one could ask tomorrow",
}


EXERCISE = Exercise(
    title="Read the change log",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda case: Matching(
        {str(n): f"{n}. {title}" for n, (title, _, _) in enumerate(case, 1)},
        FLAWS,
        label="What does it lack?",
    ),
    solution=change_log,
    explanation=explanation,
    hints=(
        "Read each field as somebody who was not in the room: what would you do tomorrow?",
        "A zero is an answer. A dash, a mood and a group of people are none.",
        lambda case: (
            f"One entry is complete. The decision that is none: “{_text(case, 'decision')}”. The "
            f"owner who is none: “{_text(case, 'owner')}”."
        ),
    ),
    mistakes=(
        Mistake(
            "talked-is-decided",
            accepts("decision"),
            lambda case: TALKED(accepts("decision")(case), case),
            "Look for what was decided, by whom, on which day.",
            _lets_pass("decision"),
            TALKED,
        ),
        Mistake(
            "a-team-can-own",
            accepts("owner"),
            lambda case: TEAM(accepts("owner")(case), case),
            "Look for one person.",
            _lets_pass("owner"),
            TEAM,
        ),
        Mistake(
            "words-are-enough",
            accepts("time", "cost", "scope"),
            lambda case: WORDS(accepts("time", "cost", "scope")(case), case),
            "Look for days, dollars, and what comes in.",
            _lets_pass("time", "cost", "scope"),
            WORDS,
        ),
        Mistake(
            "blank-means-none",
            accepts("quality", "risk"),
            lambda case: BLANK(accepts("quality", "risk")(case), case),
            "An impact of none is written down as none, with who has looked.",
            _lets_pass("quality", "risk"),
            BLANK,
        ),
        Mistake(
            "zero-is-empty",
            zero_is_empty,
            "You find fault with an entry that says 0 days and $0. Zero is a result of looking, "
            "and the best one. What lacks is a field that says nothing.",
            "Keep zeros apart from blanks.",
            lambda answer, case: any(
                answer[number] in ("time", "cost")
                for number, flaw in change_log(case).items()
                if flaw == "complete"
            ),
        ),
    ),
    outcome="decide-change",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
