"""Take risk statements apart: what is so, what may happen, what it would do."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

PARTS = {
    "cause": "Cause: so today",
    "event": "Event: may happen",
    "effect": "Effect: what it would do",
    "response": "No part of the risk: what one could do about it",
}

# Cause, event, effect, and what one could do. Order of the parts in a case is drawn.
STATEMENTS = (
    {
        "cause": "the payroll supplier is working on a new interface",
        "event": "it replaces the old one before our go-live",
        "effect": "the integration is built twice, for $18,000",
        "response": "we ask for a promise in writing",
    },
    {
        "cause": "the warehouses have steel walls",
        "event": "the geofence does not find the phones inside",
        "effect": "a second way to clock in costs $9,000",
        "response": "we walk through the halls with a test app",
    },
    {
        "cause": "the app asks for the location of employees",
        "event": "the App Store review turns it down",
        "effect": "go-live slips by three weeks",
        "response": "we hand in an early build",
    },
    {
        "cause": "staff at site 3 share phones",
        "event": "they keep to their paper sheets",
        "effect": "payroll types in 120 sheets a week",
        "response": "two shift supervisors try the screens",
    },
    {
        "cause": "one person alone knows the backend",
        "event": "that person leaves during the build",
        "effect": "the API is four weeks late",
        "response": "a second developer joins each review",
    },
    {
        "cause": "the pilot falls into the holiday season",
        "event": "fewer than ten people try the app",
        "effect": "faults are first found at go-live",
        "response": "we move the pilot by two weeks",
    },
    {
        "cause": "the works council has not seen the design",
        "event": "it asks for a further review",
        "effect": "the training is paid for twice",
        "response": "we show it the design in May",
    },
    {
        "cause": "half of the phones at site 2 are six years old",
        "event": "the new app does not start on them",
        "effect": "60 people need another phone",
        "response": "we count the phones before we buy",
    },
)


def case(random):
    """Take apart two statements of ClockIn, and one thing that is no part of either."""
    if random is None:
        chosen, extra, order = (0, 1), 0, (1, 6, 3, 0, 4, 5, 2)
    else:
        chosen = tuple(random.sample(range(len(STATEMENTS)), 2))
        extra, order = random.randrange(2), tuple(random.sample(range(7), 7))
    pieces = [
        (STATEMENTS[at][part], part) for at in chosen for part in ("cause", "event", "effect")
    ]
    pieces.append((STATEMENTS[chosen[extra]]["response"], "response"))
    return tuple(pieces[place] for place in order)


STATEMENT = """Two risks were written down and cut into pieces. **Which piece is which?** \
One of the seven does not belong into a risk statement at all."""


def _pieces(case):
    return {str(number): f"…{text}…" for number, (text, _) in enumerate(case, 1)}


def risk_parse(case):
    """Return what each piece is, by its number."""
    return {str(number): part for number, (_, part) in enumerate(case, 1)}


def taken_for(case, **other):
    """Answer rightly, but take one kind of piece for another."""
    return {number: other.get(part, part) for number, part in risk_parse(case).items()}


def takes(part, otherwise):
    """Return a test for answers that take a piece of this kind for another."""
    return lambda answer, case: any(
        right == part and answer[number] == otherwise for number, right in risk_parse(case).items()
    )


def _first(case, part):
    return next(text for text, found in case if found == part)


def explanation(case):
    """Give the part for each piece."""
    rows = [f"| …{text}… | **{PARTS[part]}** |" for text, part in case]
    return f"""{table_of_rows("| Piece | What it is |", rows)}

A cause can be checked today. An event is still open: one could bet on it. An effect is what would \
be felt and paid. Join them with *because*, *it may happen that* and *this would*, and you have \
the statement. What one could do about it comes later, in the response."""


EXERCISE = Exercise(
    title="Take two risks apart",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_pieces(case), PARTS, label="What is it?"),
    solution=risk_parse,
    explanation=explanation,
    hints=(
        "Ask of each piece: is it so today, is it still open, or is it felt only afterwards?",
        lambda case: (
            f"“{_first(case, 'cause')}” can be checked today. “{_first(case, 'effect')}” is what "
            "somebody would feel and pay for."
        ),
        lambda case: (
            f"“{_first(case, 'event')}” is still open, so it is an event. "
            f"“{_first(case, 'response')}” is something that one does."
        ),
    ),
    mistakes=(
        Mistake(
            "effect-as-risk",
            lambda case: taken_for(case, event="effect", effect="event"),
            lambda case: (
                f"You took “{_first(case, 'effect')}” for the event. That is what would be paid; "
                f"it comes about because of “{_first(case, 'event')}”, and many other things could "
                "bring it about as well. Against a loss one can do nothing, against its event one "
                "can."
            ),
            "Ask which of the two brings the other about.",
            takes("effect", "event"),
        ),
        Mistake(
            "cause-as-risk",
            lambda case: taken_for(case, cause="event", event="cause"),
            lambda case: (
                f"You took “{_first(case, 'cause')}” for something that may happen. It is so "
                "today, and anybody can check it. What is open is what may follow from it."
            ),
            "Ask of each: could I check it today?",
            takes("cause", "event"),
        ),
        Mistake(
            "response-is-the-risk",
            lambda case: taken_for(case, response="cause"),
            lambda case: (
                f"“{_first(case, 'response')}” is something that one does about the risk. Whoever "
                "puts it into the statement can't compare it with other ways any more."
            ),
            "Look for the piece in which the team itself acts.",
            lambda answer, case: any(
                right == "response" and answer[number] != "response"
                for number, right in risk_parse(case).items()
            ),
        ),
    ),
    outcome="formulate-risk",
    domains=("pmp:business_environment", "prince2:foundation", "project-plus:concepts"),
)
