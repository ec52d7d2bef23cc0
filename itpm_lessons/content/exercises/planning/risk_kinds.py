"""Tell risks from issues and from assumptions."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

KINDS = {
    "risk": "Risk: it may happen",
    "issue": "Issue: it has happened",
    "assumption": "Assumption: the plan takes it to be so",
}

SENTENCES = {
    "risk": (
        "The payroll supplier may be sold while we build.",
        "Should the pilot fall into the flu season, half the testers could be away.",
        "The review of the app might take three weeks instead of one.",
        "Another project could pay for the device management before we need it.",
        "The steel walls may keep the geofence from finding phones.",
    ),
    "issue": (
        "Since Monday the test server does not answer.",
        "The tester has handed in her notice and leaves in two weeks.",
        "Payroll has asked for a second export format.",
        "The works council has turned down the first design.",
        "The invoice for the licences is $1,800 above the offer.",
    ),
    "assumption": (
        "Each hourly employee has a phone that runs the app: the plan is made for that.",
        "We count on the supplier's interface staying open until go-live.",
        "The plan has one shift leader of each site for the pilot; nobody has asked them yet.",
        "The estimate takes it that the hours of the night shift follow the usual rules.",
        "Training is planned for two hours a group, as if ten people fit into the room.",
    ),
}
CANONICAL = (
    ("risk", 0),
    ("issue", 1),
    ("assumption", 0),
    ("risk", 3),
    ("assumption", 2),
    ("issue", 2),
    ("risk", 4),
    ("issue", 3),
)


def case(random):
    """Choose eight sentences, each kind at least twice."""
    if random is None:
        chosen = list(CANONICAL)
    else:
        counts = dict(zip(KINDS, random.sample((2, 3, 3), 3), strict=True))
        chosen = [
            (kind, place)
            for kind, count in counts.items()
            for place in random.sample(range(len(SENTENCES[kind])), count)
        ]
        random.shuffle(chosen)
    return tuple((SENTENCES[kind][place], kind) for kind, place in chosen)


def _lines(case):
    return {str(number): sentence for number, (sentence, _) in enumerate(case, 1)}


def risk_kinds(case):
    """Return the kind of each sentence, by its number."""
    return {str(number): kind for number, (_, kind) in enumerate(case, 1)}


def taken_for(case, **other):
    """Answer rightly, but take one kind for another."""
    return {number: other.get(kind, kind) for number, kind in risk_kinds(case).items()}


def takes(kind, otherwise):
    """Return a test for answers that take a sentence of this kind for another."""
    return lambda answer, case: any(
        right == kind and answer[number] == otherwise for number, right in risk_kinds(case).items()
    )


def _first(case, kind):
    return next(text for text, found in case if found == kind)


def explanation(case):
    """Give the kind of each sentence."""
    rows = [f"| {text} | **{KINDS[kind]}** |" for text, kind in case]
    return f"""{table_of_rows("| Sentence | Kind |", rows)}

A risk is open, and one prepares. An issue is there, and one acts. An assumption is a gap that was \
filled in so that the plan could be made: write it down, name the day on which it will be checked, \
and ask what would follow if it were wrong. That question gives you a risk."""


EXERCISE = Exercise(
    title="Risk, issue or assumption?",
    minutes=4,
    case=case,
    statement="Eight sentences from the notes of ClockIn. **Which is a risk, which an issue, "
    "which an assumption?** Take each sentence as it stands.",
    answer=lambda case: Matching(_lines(case), KINDS, label="What is it?"),
    solution=risk_kinds,
    explanation=explanation,
    hints=(
        "Three questions: is it open? Is it there? Or has somebody just put it into the plan?",
        lambda case: (
            f"“{_first(case, 'issue')}” is there already. “{_first(case, 'risk')}” is open."
        ),
        lambda case: (
            f"“{_first(case, 'assumption')}” The plan needs this to be so, and nobody has checked "
            "it. Look for the other sentences on which the plan rests."
        ),
    ),
    mistakes=(
        Mistake(
            "risk-is-issue",
            lambda case: taken_for(case, issue="risk"),
            lambda case: (
                f"“{_first(case, 'issue')}” has happened: nothing about it is open. An issue needs "
                "somebody who acts on it today; a risk needs somebody who watches and prepares."
            ),
            "Look again at each sentence about something that is so already.",
            lambda answer, case: (
                takes("issue", "risk")(answer, case) or takes("risk", "issue")(answer, case)
            ),
        ),
        Mistake(
            "assumption-is-fact",
            lambda case: taken_for(case, assumption="issue"),
            lambda case: (
                f"“{_first(case, 'assumption')}” You took this for something that is the case. The "
                "plan was made as if it were, and nobody has looked."
            ),
            "Ask of each: does anybody know it, or does the plan only need it?",
            takes("assumption", "issue"),
        ),
        Mistake(
            "assumption-is-risk",
            lambda case: taken_for(case, assumption="risk"),
            lambda case: (
                f"“{_first(case, 'assumption')}” says what the plan takes to be so. The risk is "
                "the other side: that it may be wrong. As an assumption it can be checked, "
                "often in a day, and then it is neither."
            ),
            "Ask which sentences speak of what may happen, and which of what the plan rests on.",
            takes("assumption", "risk"),
        ),
    ),
    outcome="formulate-risk",
    domains=("pmp:business_environment", "prince2:foundation", "project-plus:concepts"),
)
