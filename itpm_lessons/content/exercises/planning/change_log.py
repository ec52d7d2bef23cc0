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

TITLES = (
    "Fingerprint at clock-in",
    "Breaks in the payroll export",
    "Spanish screens",
    "Kiosk at site 3",
    "Night shift rules",
    "Larger buttons",
    "Report for site managers",
    "Tablets at the gates",
)
# How each field is filled: so that one can work with it, and so that one cannot.
GOOD = {
    "scope": ("comes in, nothing goes out", "comes in, the dark mode goes out"),
    "time": ("F 3 days more, finish the same", "E 2 days more, finish day 47", "0 days"),
    "cost": ("$2,400", "$900", "$0"),
    "quality": ("four test cases more", "none, the tester has looked"),
    "risk": ("new supplier, in the register as R9", "none found in a talk with security"),
    "decision": ("yes, the board, day 16", "no, the board, day 16", "later, the board, day 16"),
    "owner": ("the backend developer", "the UX designer", "the tester"),
}
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
        flaws = ("time", "complete", "owner", "risk", "decision", "cost")
        return tuple(
            _entry(title, flaw, place)
            for place, (title, flaw) in enumerate(zip(TITLES, flaws, strict=False))
        )
    flaws = [
        "decision",
        "owner",
        random.choice(("time", "cost")),
        random.choice(("quality", "risk")),
    ]
    flaws += ["complete", random.choice(list(BAD))]
    random.shuffle(flaws)
    titles = random.sample(TITLES, 6)
    return tuple(
        _entry(title, flaw, random.randrange(12)) for title, flaw in zip(titles, flaws, strict=True)
    )


def _entry(title, flaw, place):
    """Fill the fields, the one with the flaw badly; an entry without a flaw has zeros."""
    fields = {name: texts[place % len(texts)] for name, texts in GOOD.items()}
    if flaw == "complete":
        fields |= {"time": "0 days", "cost": "$0", "quality": "none, the tester has looked"}
    else:
        fields[flaw] = BAD[flaw][place % 2]
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

**What does each entry lack?** At most one field of each is of no use."""


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


def _text(case, *flaws):
    """Quote the field of the first entry that has one of these flaws."""
    for _, fields, flaw in case:
        if flaw in flaws:
            return f"{flaw}: {dict(fields)[flaw]}"
    return ""


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
            lambda case: (
                f"“{_text(case, 'decision')}” names neither a yes nor a no by somebody who may "
                "give it. In a month, everybody will remember it in their own way."
            ),
            "Look for what was decided, by whom, on which day.",
            _lets_pass("decision"),
        ),
        Mistake(
            "a-team-can-own",
            accepts("owner"),
            lambda case: (
                f"“{_text(case, 'owner')}” sounds as if many cared. When it is stuck, there is "
                "nobody whose task it is to notice."
            ),
            "Look for one person.",
            _lets_pass("owner"),
        ),
        Mistake(
            "words-are-enough",
            accepts("time", "cost", "scope"),
            lambda case: (
                f"“{_text(case, 'time', 'cost', 'scope')}” can't be added to a plan or a budget. "
                "Eight entries that say so may be six days."
            ),
            "Look for days, dollars, and what comes in.",
            _lets_pass("time", "cost", "scope"),
        ),
        Mistake(
            "blank-means-none",
            accepts("quality", "risk"),
            lambda case: (
                f"“{_text(case, 'quality', 'risk')}” can mean *none* or *nobody looked*. Whoever "
                "decides can't tell the two apart."
            ),
            "An impact of none is written down as none, with who has looked.",
            _lets_pass("quality", "risk"),
        ),
        Mistake(
            "zero-is-empty",
            zero_is_empty,
            "You find fault with an entry that says 0 days. Zero is a result of looking, and the "
            "best one. What lacks is a field that says nothing.",
            "Keep zeros apart from blanks.",
            lambda answer, case: any(
                answer[number] != "complete"
                for number, flaw in change_log(case).items()
                if flaw == "complete"
            ),
        ),
    ),
    outcome="decide-change",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
