"""Write a risk statement in one sentence; rules check that its three parts are there."""

import re
from dataclasses import dataclass

from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake
from itpm_lessons.practice.kinds import Rule, Text
from itpm_lessons.practice.kinds.text import length

_CAUSE = re.compile(
    r"\b(because|since|as|due to|owing to|given that|caused by|therefore|hence"
    r"|that is why|that['’]s why|which is why|for (this|that) reason|so(?! that\b))\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(may|might|could|can|possibl[ey]|possibility|perhaps|maybe|chances?|likely|unlikely"
    r"|likelihood|probabl[ey]|probability|risk that|percent)\b|\d ?%",
    re.IGNORECASE,
)
_EFFECT = re.compile(
    r"\b(so that|so|therefore|hence|which means|meaning that"
    r"|which would|would|then|leads? to|leading to|result(s|ing)? in|with the effect"
    r"|at a cost of|costing|which costs?)\b",
    re.IGNORECASE,
)
_RESPONSE = re.compile(
    r"\b(we|let['’]?s|the team|somebody|you|I) (will|shall|should|must|ought"
    r"|need to|have to|plan to)\b"
    r"|\b(should|must) be (tested|asked|moved|done|checked|trained|agreed)\b|\blet us\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Notes:
    """What is known about something that may go wrong, as somebody has jotted it down."""

    cause: str
    event: str
    effect: str
    remedy: str
    cost: int
    words: tuple[str, ...]


SCENES = (
    Notes(
        "the hourly staff of site 3 share phones and were not asked",
        "they keep to their paper sheets after the go-live",
        "payroll types in the sheets for months",
        "train them earlier",
        8_000,
        ("paper", "sheet"),
    ),
    Notes(
        "one developer alone knows the backend",
        "that developer leaves during the build",
        "somebody has to learn it from scratch",
        "share the reviews",
        14_000,
        ("leav", "left", "quit", "resign", "away"),
    ),
    Notes(
        "the pilot falls into the holiday season",
        "too few people try the app",
        "faults are first found at the go-live",
        "move the pilot",
        6_000,
        ("try", "test", "people", "few", "pilot"),
    ),
    Notes(
        "the app asks for the location of employees",
        "the App Store review turns it down",
        "the old timesheets are paid for longer",
        "hand in an early build",
        8_000,
        ("review", "turn", "reject", "store"),
    ),
    Notes(
        "half of the phones at site 2 are six years old",
        "the new app does not start on them",
        "other phones have to be bought",
        "count the phones",
        12_000,
        ("start", "run", "phone", "work"),
    ),
    Notes(
        "the works council has not seen the design",
        "it asks for a further review",
        "the training is held twice",
        "show it the design",
        5_000,
        ("review", "council", "ask"),
    ),
)


def case(random):
    """Take the staff of site 3; or another scene, at another price."""
    if random is None:
        return SCENES[0]
    scene = random.choice(SCENES)
    cost = random.randrange(4_000, 21_000, 1_000)
    return Notes(scene.cause, scene.event, scene.effect, scene.remedy, cost, scene.words)


def statement(notes):
    """Give the notes out of order, and ask for one sentence."""
    return f"""Somebody has jotted down these notes:

- costs {dollars(notes.cost)}: {notes.effect}
- {notes.remedy}?
- {notes.cause}
- {notes.event}: who knows

**Write the risk in one sentence of 12 to 50 words**, so that somebody who was not there \
understands it: because of what is so today, something may happen; this would have an effect. Give \
the cost. What one could do about it does not belong here."""


def rules(notes):
    """Return what a risk statement keeps."""
    return (
        length(12, 50),
        Rule(
            "says why: what is so today",
            lambda text: bool(_CAUSE.search(text)),
            "The rule looks for words such as because, since, due to, therefore or that is why.",
        ),
        Rule(
            "leaves open whether it happens",
            lambda text: bool(_OPEN.search(text)),
            "The rule looks for words such as may, might, could, likely, a chance of or %.",
        ),
        Rule(
            "names what may happen, in the words of the notes",
            lambda text: any(
                re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) for word in notes.words
            ),
        ),
        Rule(
            "says what would follow",
            lambda text: bool(_EFFECT.search(text)),
            "The rule looks for words such as this would, so that, leading to or at a cost of.",
        ),
        Rule(f"gives the cost, {dollars(notes.cost)}", lambda text: _names(text, notes.cost)),
        Rule(
            "holds no response",
            lambda text: not _RESPONSE.search(text),
            "The rule found words such as we will, we should or must be tested.",
        ),
    )


def _names(text, cost):
    """Tell whether a text gives the cost, in one of the usual ways."""
    plain = re.sub(r"(?<=\d)[,.'’ \u00a0](?=\d{3}(?!\d))", "", text)
    thousands = re.findall(r"(\d+(?:\.\d+)?) ?(?:k\b|thousand)", plain, re.IGNORECASE)
    numbers = [float(found) for found in re.findall(r"\d+(?:\.\d+)?", plain)]
    return cost in numbers or cost / 1000 in [float(found) for found in thousands]


def risk_statement(notes):
    """Return because (the cause) the event may happen, so that the effect follows."""
    return (
        f"Because {notes.cause}, it may happen that {notes.event}; this would mean that "
        f"{notes.effect}, at a cost of {dollars(notes.cost)}."
    )


def only_the_loss(notes):
    """Name the loss, and nothing that brings it about."""
    return (
        f"There is a risk that this project may become {dollars(notes.cost)} more expensive than "
        "was agreed with the board, which would be bad for everybody."
    )


def with_response(notes):
    """Put into the statement what one wants to do."""
    return (
        f"Because {notes.cause}, it may happen that {notes.event}, which would cost "
        f"{dollars(notes.cost)}, and so we should {notes.remedy}."
    )


def as_fact(notes):
    """Tell the risk as if it had happened."""
    return (
        f"Because {notes.cause}, {notes.event}, so that {notes.effect}, at a cost of "
        f"{dollars(notes.cost)}."
    )


def explanation(notes):
    """Show a model answer, and why it is useful."""
    return f"""A statement that would do:

{risk_statement(notes)}

The cause can be checked today. The event is what somebody estimates a probability for. The effect \
is what the impact is estimated from. And each of the three is a place where a response can grip: \
take the cause away, make the event less likely, soften the effect."""


EXERCISE = Exercise(
    title="Write the risk down",
    minutes=6,
    case=case,
    statement=statement,
    answer=lambda notes: Text(
        rules(notes),
        cannot_judge="whether the three parts really follow from each other",
        label="The risk in one sentence",
    ),
    solution=risk_statement,
    explanation=explanation,
    hints=(
        "Three of the four notes belong into the sentence. Which of them is so today?",
        "Use this frame: because (so today), it may happen that (still open); this would (be felt "
        "and paid), at a cost of …",
        lambda notes: f"You could begin: “Because {notes.cause}, it may happen that …”",
    ),
    mistakes=(
        Mistake(
            "response-is-the-risk",
            with_response,
            "I found words such as we should or must be tested. What one should do has a place of "
            "its own in the register; here it keeps others from seeing better ways.",
            "Leave out what the team does, and keep why, what and what then.",
            lambda answer, notes: bool(_RESPONSE.search(answer)),
        ),
        Mistake(
            "effect-as-risk",
            only_the_loss,
            "I found no word such as because, since or therefore, so what brings it about seems to "
            "be missing. “It may become more expensive” fits each project, and nobody can do "
            "anything about it.",
            "Begin with what is so today: because …",
            lambda answer, notes: bool(_OPEN.search(answer)) and not _CAUSE.search(answer),
        ),
        Mistake(
            "risk-is-issue",
            as_fact,
            "I found no word such as may, might, could, likely or a chance. Told as something that "
            "is so or will be so, it would be an issue. A risk is open: say that it may happen.",
            "Put may, might or could in front of the event.",
            lambda answer, notes: bool(_CAUSE.search(answer)) and not _OPEN.search(answer),
        ),
    ),
    outcome="formulate-risk",
    domains=("pmp:business_environment", "prince2:foundation", "project-plus:concepts"),
)
