"""When may Little's law be used? Six situations, and three ways in which it fails."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

ANSWERS = {
    "yes": "Yes, it may be used",
    "unsteady": "No: what comes in and what goes out differ",
    "single": "No: it is asked about one card",
    "mixed": "No: the numbers do not count the same cards",
}

SITUATIONS = {
    "yes": (
        "For three months the board held about 20 cards all along, and 5 were finished a week. "
        "What was the average time?",
        "A service desk starts and ends each month with about 40 open tickets. How long is a "
        "ticket open on average?",
        "Both the average time and the number of cards have been level since spring. How many "
        "are finished a week?",
        "In ten weeks 50 cards were started and 50 finished, none older than a month. What was "
        "the average time?",
    ),
    "unsteady": (
        "Since the pilot 8 cards a week come in and 5 go out. How long will a card take on "
        "average?",
        "In its first week a team has started 15 cards and finished none. What is its average "
        "time?",
        "Before the holidays nothing new is taken on, and the board runs empty. How long does a "
        "card take at present?",
        "Work in progress has doubled within the month. What is the average time of this month?",
    ),
    "single": (
        "The board holds 12 cards, 3 go out a day. On which day will this card be done?",
        "On average a card takes 4 days. May we promise the payroll clerk her fix by Friday?",
        "The average is 6 days, and this card is on its 6th day. Will it be done tonight?",
        "The sponsor asks how long the export will take that was started this morning.",
    ),
    "mixed": (
        "Cards are counted from the request on, but what is finished is counted in story points.",
        "All open cards are counted as in progress, but as finished only those of one developer.",
        "The cards in progress are those in test; the cards finished a week are those of the whole "
        "team, half of which skip the test.",
        "Started cards that are thrown away count as in progress, and never as finished.",
    ),
}


def case(random):
    """Choose six situations, each kind at least once, in any order."""
    if random is None:
        chosen = [("yes", 0), ("single", 0), ("unsteady", 0), ("mixed", 0), ("yes", 1)]
        chosen.append(("unsteady", 1))
    else:
        pairs = [(kind, place) for kind in SITUATIONS for place in range(len(SITUATIONS[kind]))]
        chosen = [(kind, random.randrange(len(SITUATIONS[kind]))) for kind in SITUATIONS]
        chosen += random.sample([pair for pair in pairs if pair not in chosen], 2)
        random.shuffle(chosen)
    return tuple((SITUATIONS[kind][place], kind) for kind, place in chosen)


STATEMENT = """Little's law ties three averages together. **May it be used here? If not, what \
speaks against it?**

Ask three questions. Is it about averages, not about one card? Does about as much come in as goes \
out? Do all three numbers count the same cards?"""


def _lines(case):
    return {str(number): text for number, (text, _) in enumerate(case, 1)}


def when_law_holds(case):
    """Return for each situation, by its number, whether the law holds and what is against it."""
    return {str(number): kind for number, (text, kind) in enumerate(case, 1)}


def believing(**other):
    """Return a function that answers rightly, but takes one kind for another."""
    return lambda case: {
        number: other.get(kind, kind) for number, kind in when_law_holds(case).items()
    }


def explanation(case):
    """Give the verdict on each situation."""
    rows = [f"| {text} | **{ANSWERS[kind]}** |" for text, kind in case]
    return table_of_rows("| Situation | May it be used? |", rows)


def _first(case, kind):
    return next(text for text, found in case if found == kind)


EXERCISE = Exercise(
    title="Where the law holds",
    minutes=5,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), ANSWERS, label="May the law be used?"),
    solution=when_law_holds,
    explanation=explanation,
    hints=(
        "Look first for the words “this card”, “her fix”, “the export”: who asks about one?",
        "Then look for a board that fills or empties while one looks.",
        lambda case: (
            f"Here cards are not counted alike: “{_first(case, 'mixed')}” And here nothing speaks "
            f"against it: “{_first(case, 'yes')}”"
        ),
    ),
    mistakes=(
        Mistake(
            "law-always-holds",
            lambda case: dict.fromkeys(_lines(case), "yes"),
            "The division can be done each time, and gives a number each time. Whether it is the "
            "average time is another matter: the law needs averages of the same cards over a "
            "steady time.",
            "Go through the three questions for each situation.",
        ),
        Mistake(
            "law-for-one-card",
            believing(single="yes"),
            lambda case: (
                f"“{_first(case, 'single')}” asks about one card. An average says what comes out "
                "over many; single cards lie far below and far above it."
            ),
            "Look for the situations in which one card is meant.",
        ),
        Mistake(
            "law-in-growing-queue",
            believing(unsteady="yes"),
            lambda case: (
                f"“{_first(case, 'unsteady')}” Here the board does not stay as full as it is. "
                "What is finished today was started when there was more or less on the board than "
                "now, so today's numbers do not belong together."
            ),
            "Ask whether the board is about as full at the end as at the beginning.",
        ),
        Mistake(
            "counts-may-differ",
            believing(mixed="yes"),
            lambda case: (
                f"“{_first(case, 'mixed')}” The three numbers have to speak of the same cards, in "
                "the same unit, between the same two points of the board."
            ),
            "Ask of both numbers: which cards are counted here?",
        ),
    ),
    outcome="question-averages",
    domains=("pmi-acp:delivery", "capm:agile"),
)
