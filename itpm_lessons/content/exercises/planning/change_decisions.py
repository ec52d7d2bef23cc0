"""At the change board: whose decision each request is, or whether it is one yet."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Matching, Mistake
from itpm_lessons.views.lettering import days

PLACES = {
    "manager": "The project manager decides",
    "board": "The change board decides",
    "fix": "No change: it was agreed, so it is mended; its days are planned and told",
    "back": "Back: nobody can decide on this yet",
}

WISHES = (
    "a sound at clock-in",
    "breaks in the export",
    "a list of the day for supervisors",
    "a second language",
    "a reminder in the evening",
    "a badge beside the phone",
    "photos in the help page",
)
DEFECTS = (
    "the hours of the night are counted twice, against the agreed rule",
    "the app forgets the site after a restart; agreed was that it keeps it",
    "the export lacks the staff number, which stands in the agreed format",
)
UNKNOWN = (
    "kiosks for site 3; what it does to the plan, nobody has looked at",
    "something with maps, by Friday if possible",
    "the same for the drivers; how many they are is unknown",
)


@dataclass(frozen=True)
class Request:
    """What is wanted; days and dollars it takes, and the float of the activity that grows."""

    text: str
    days: int
    price: int
    room: int


@dataclass(frozen=True)
class Inbox:
    """The most that the manager may decide on alone, in dollars, and six requests."""

    most: int
    requests: tuple[Request, ...]


def case(random):
    """Take a limit of $1,500 and six requests, or others."""
    if random is None:
        return Inbox(
            1_500,
            (
                Request(WISHES[0], 3, 900, 4),
                Request(WISHES[1], 1, 800, 0),
                Request(DEFECTS[0], 2, 1_100, 0),
                Request(WISHES[2], 2, 2_400, 15),
                Request(UNKNOWN[0], 0, 0, 0),
                Request(WISHES[3], 5, 1_200, 4),
            ),
        )
    most = random.randrange(1_000, 3_001, 500)
    small, free = _draws(random, most)
    wishes = random.sample(WISHES, 4)
    requests = [
        Request(wishes[0], free[0], small(), free[0] + random.randint(0, 6)),
        Request(wishes[1], random.randint(1, 2), small(), 0),
        Request(wishes[2], free[1], most + random.randrange(300, 2_000, 100), free[1] + 3),
        Request(wishes[3], free[2] + random.randint(1, 3), small(), free[2]),
        Request(random.choice(DEFECTS), random.randint(1, 3), small(), random.randint(0, 4)),
        Request(random.choice(UNKNOWN), 0, 0, 0),
    ]
    random.shuffle(requests)
    return Inbox(most, tuple(requests))


def _draws(random, most):
    return (
        lambda: random.randrange(300, most + 1, 100),
        [random.randint(1, 5) for _ in range(3)],
    )


def statement(inbox):
    """Give the rule and the requests."""
    rows = [
        f"| {letter} | {request.text} | {_known(request)} |"
        for letter, request in zip("ABCDEF", inbox.requests, strict=True)
    ]
    table = table_of_rows("| | Request | What is known |", rows)
    return f"""The agreement in ClockIn: the project manager approves changes alone as long as \
they cost at most {dollars(inbox.most)} *in sum* **and** leave the finish where it is. Nothing of \
the sum is used yet. All other changes are for the change board, three people who pay, use and \
build. (This room holds dollars alone, and not one day of the finish.) Each request below is \
looked at by itself.

{table}

**What happens to each?**"""


def _known(request):
    if request.text in UNKNOWN:
        return "–"
    return (
        f"{days(request.days)}, {dollars(request.price)}; the activity has "
        f"{days(request.room)} of float"
    )


def change_decisions(inbox):
    """Return what happens to each request: agreed things are mended, blind ones go back."""
    places = {}
    for letter, request in zip("ABCDEF", inbox.requests, strict=True):
        if request.text in DEFECTS:
            places[letter] = "fix"
        elif request.text in UNKNOWN:
            places[letter] = "back"
        elif request.price <= inbox.most and request.days <= request.room:
            places[letter] = "manager"
        else:
            places[letter] = "board"
    return places


def instead(**other):
    """Return a function that answers rightly, but sends one kind elsewhere."""
    return lambda inbox: {
        letter: other.get(place, place) for letter, place in change_decisions(inbox).items()
    }


def cost_alone(inbox):
    """Look at the price and not at the finish."""
    return {
        letter: "manager" if place == "board" and request.price <= inbox.most else place
        for (letter, place), request in zip(
            change_decisions(inbox).items(), inbox.requests, strict=True
        )
    }


def float_alone(inbox):
    """Look at the finish and not at the price."""
    return {
        letter: "manager" if place == "board" and request.days <= request.room else place
        for (letter, place), request in zip(
            change_decisions(inbox).items(), inbox.requests, strict=True
        )
    }


def _taken(answer, inbox, *, late):
    """Return what the manager was wrongly given: what moves the finish, or what is too dear."""
    return [
        request
        for letter, request in zip("ABCDEF", inbox.requests, strict=True)
        if request.text in WISHES and answer[letter] == "manager"
        if (request.days > request.room) == late and (late or request.price > inbox.most)
    ]


def _late(answer, inbox):
    request = _taken(answer, inbox, late=True)[0]
    return (
        f"“{request.text}” is cheap, and takes {days(request.days)} where there are "
        f"{days(request.room)} of float. The finish moves, so it is not yours to decide."
    )


def _dear(answer, inbox):
    request = _taken(answer, inbox, late=False)[0]
    return (
        f"“{request.text}” fits into the float and costs {dollars(request.price)}. The agreement "
        f"leaves you {dollars(inbox.most)}: the work is paid, with float or without."
    )


def _sent(place, elsewhere):
    return lambda answer, inbox: any(
        answer[letter] == elsewhere
        for letter, right in change_decisions(inbox).items()
        if right == place
    )


def _why(inbox, request, place):
    late = request.days - request.room
    if place == "fix" and late > 0:
        return (
            "it was agreed and is not there; without float for its repair the finish moves by "
            f"{days(late)}, so the plan changes, and those who agreed on the date are told"
        )
    if place == "fix":
        return "it was agreed and is not there"
    if place == "back":
        return "without days and dollars a yes is a guess, and so is a no"
    if place == "manager":
        return f"{dollars(request.price)} and no delay, both inside the limits"
    if late > 0:
        return f"the finish moves by {days(late)}"
    return f"{dollars(request.price)} are more than {dollars(inbox.most)}"


def explanation(inbox):
    """Say of each request where it goes, and why."""
    rows = [
        f"| {letter} | {PLACES[place]} | {_why(inbox, request, place)} |"
        for (letter, place), request in zip(
            change_decisions(inbox).items(), inbox.requests, strict=True
        )
    ]
    return f"""{table_of_rows("| | What happens | Why |", rows)}

Limits of this kind spare the board the small things. Since they hold for the sum, nothing can be \
given away bit by bit. All six stand in the log, the mended one among the defects."""


def _of(inbox, wanted):
    places = change_decisions(inbox)
    return next(
        request.text
        for letter, request in zip("ABCDEF", inbox.requests, strict=True)
        if places[letter] == wanted
    )


EXERCISE = Exercise(
    title="Six requests, four places",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda inbox: Matching(
        {letter: f"{letter}: {r.text}" for letter, r in zip("ABCDEF", inbox.requests, strict=True)},
        PLACES,
        label="What happens to it?",
    ),
    solution=change_decisions,
    explanation=explanation,
    hints=(
        "First the two that are no question of yes or no: what was agreed anyway, and what nobody "
        "has looked at.",
        lambda inbox: (
            f"For the others both limits count: at most {dollars(inbox.most)}, and no more days "
            "than the float."
        ),
        lambda inbox: (
            f"One is the project manager's: “{_of(inbox, 'manager')}”. Agreed anyway: "
            f"“{_of(inbox, 'fix')}”."
        ),
    ),
    mistakes=(
        Mistake(
            "price-alone-decides",
            cost_alone,
            lambda inbox: _late(cost_alone(inbox), inbox),
            "Compare the days with the float, too.",
            lambda answer, inbox: bool(_taken(answer, inbox, late=True)),
            _late,
        ),
        Mistake(
            "float-pays-the-cost",
            float_alone,
            lambda inbox: _dear(float_alone(inbox), inbox),
            "Compare the price with your limit, too.",
            lambda answer, inbox: bool(_taken(answer, inbox, late=False)),
            _dear,
        ),
        Mistake(
            "defect-is-a-change",
            instead(fix="board"),
            lambda inbox: (
                f"“{_of(inbox, 'fix')}”: that was promised and is missing. A board that decides "
                "on it would be asked whether it wants what it has already bought."
            ),
            "Compare each request with what was agreed.",
            lambda answer, inbox: any(
                answer[letter] != "fix"
                for letter, right in change_decisions(inbox).items()
                if right == "fix"
            ),
        ),
        Mistake(
            "decides-before-impact",
            instead(back="board"),
            lambda inbox: (
                f"“{_of(inbox, 'back')}”: nobody knows what it takes. Whoever decides on it now "
                "decides on the voice of the one who asks."
            ),
            "Send it back with two questions: what for, and how much?",
            lambda answer, inbox: (
                _sent("back", "board")(answer, inbox) or _sent("back", "manager")(answer, inbox)
            ),
        ),
        Mistake(
            "board-decides-everything",
            instead(manager="board"),
            lambda inbox: (
                f"“{_of(inbox, 'manager')}” is inside both limits. A board that sees all small "
                "things has no time for the large ones, and people begin to go around it."
            ),
            "Leave to the project manager what the agreement leaves there.",
            _sent("manager", "board"),
        ),
    ),
    outcome="decide-change",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
