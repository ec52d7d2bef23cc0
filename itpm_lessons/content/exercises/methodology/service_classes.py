"""Which class of service does a card belong to? What waiting costs decides, not the voice."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

CLASSES = {
    "expedite": "Expedite: hurts at once",
    "date": "Fixed date: hurts from one day on",
    "standard": "Standard: each week costs about as much",
    "intangible": "Intangible: hurts little now, much one day",
}

CARDS = {
    "expedite": (
        "Since six this morning nobody at the warehouse can clock in.",
        "An update of the phones makes the app crash at every start.",
        "The app shows to each employee the hours of somebody else.",
        "Payroll runs tonight, and the export has been empty since noon.",
    ),
    "date": (
        "From 1 March a new rule on breaks applies, and the app has to follow it.",
        "The fourth site opens on Monday in five weeks and needs its entry in the app.",
        "The contract with the payroll vendor asks for the new file format by the end of June.",
        "The clocks change on the last Sunday of October; night shifts must be counted right.",
    ),
    "standard": (
        "Site managers would like the list of the day sorted by name.",
        "A reminder to clock out would save about ten corrections a week.",
        "Staff ask for larger buttons.",
        "A manager who calls daily would like his site shown first.",
        "Correcting an entry takes three taps more than it needs to.",
    ),
    "intangible": (
        "A library in the app will get no more security updates from next year on.",
        "The automatic tests take two hours, and each month they take longer.",
        "Only one developer knows how the offline part works.",
        "The database is half full, and grows slowly.",
    ),
}


def case(random):
    """Choose six cards, each class at least once, in any order."""
    if random is None:
        chosen = [("standard", 3), ("expedite", 0), ("intangible", 0), ("date", 0)]
        chosen += [("standard", 1), ("date", 3)]
    else:
        pairs = [(kind, place) for kind in CARDS for place in range(len(CARDS[kind]))]
        chosen = [(kind, random.randrange(len(CARDS[kind]))) for kind in CARDS]
        chosen += random.sample([pair for pair in pairs if pair not in chosen], 2)
        random.shuffle(chosen)
    return tuple((CARDS[kind][place], kind) for kind, place in chosen)


STATEMENT = """Six cards wait for a place on the board of ClockIn. **Which class of service does \
each belong to?** Ask what waiting costs: much at once, nothing until a certain day, about the \
same each week, or little for long and then much."""


def _lines(case):
    return {str(number): text for number, (text, _) in enumerate(case, 1)}


def service_classes(case):
    """Return the class of each card, by its number."""
    return {str(number): kind for number, (text, kind) in enumerate(case, 1)}


def believing(**other):
    """Return a function that answers rightly, but takes one class for another."""
    return lambda case: {
        number: other.get(kind, kind) for number, kind in service_classes(case).items()
    }


def explanation(case):
    """Give the class of each card."""
    rows = [f"| {text} | **{CLASSES[kind]}** |" for text, kind in case]
    return table_of_rows("| Card | Class |", rows)


def _first(case, kind):
    return next(text for text, found in case if found == kind)


def _loud(case):
    """Name the wish of a manager who calls daily, or else the first standard card."""
    wishes = [text for text, kind in case if kind == "standard"]
    return next((text for text in wishes if "calls daily" in text), wishes[0])


def _takes(kind, *others):
    """Recognise that a card of one kind was taken for another one."""
    return lambda answer, case: any(
        answer[number] in others for number, right in service_classes(case).items() if right == kind
    )


EXERCISE = Exercise(
    title="What does waiting cost?",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), CLASSES, label="Class of service"),
    solution=service_classes,
    explanation=explanation,
    hints=(
        "Imagine each card done four weeks later. When would it have hurt, and how much?",
        "A date in the calendar alone makes a fixed date; a voice makes no class at all.",
        lambda case: (
            f"Little now, much one day: “{_first(case, 'intangible')}” At once: "
            f"“{_first(case, 'expedite')}”"
        ),
    ),
    mistakes=(
        Mistake(
            "date-means-urgent",
            believing(date="expedite"),
            lambda case: (
                f"“{_first(case, 'date')}” has a date, and until then waiting costs nothing. "
                "Started in time it goes its normal way. As expedite it would push others aside "
                "today, for nothing."
            ),
            "Count back from the date: by when does it have to be started?",
            _takes("date", "expedite"),
        ),
        Mistake(
            "not-urgent-never",
            believing(intangible="standard"),
            lambda case: (
                f"“{_first(case, 'intangible')}” costs next to nothing this week, so as a standard "
                "card it loses against every other one, until it is an emergency."
            ),
            "Give what grows in silence a class, and a place, of its own.",
            _takes("intangible", "standard"),
        ),
        Mistake(
            "everything-is-urgent",
            lambda case: dict.fromkeys(_lines(case), "expedite"),
            "If all cards overtake, none does, and each of them is slower than before.",
            "Leave expedite to what hurts at this hour.",
        ),
        Mistake(
            "loud-means-urgent",
            believing(standard="expedite"),
            lambda case: (
                f"“{_loud(case)}” is a wish whose waiting costs about the same each week. Who "
                "asks, and how often, does not change that."
            ),
            "Ask what would be worse in a week.",
            _takes("standard", "expedite"),
        ),
        Mistake(
            "date-waits-its-turn",
            believing(date="standard"),
            lambda case: (
                f"“{_first(case, 'date')}” costs nothing until its day, and much from then on. "
                "Without its date on the card it comes when its turn comes, and that may be late."
            ),
            "Look for a day from which each day of waiting hurts.",
            _takes("date", "standard", "intangible"),
        ),
    ),
    outcome="set-policies",
    domains=("pmi-acp:delivery", "capm:agile"),
)
