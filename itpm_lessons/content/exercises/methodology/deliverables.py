"""Which approach for which part? Seven deliverables, three ways to go about them."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

WAYS = {
    "plan": "plan it ahead (predictive)",
    "rounds": "short rounds with feedback (agile)",
    "frame": "a fixed frame, with rounds inside",
}


@dataclass(frozen=True)
class Deliverable:
    """Something to be delivered, what is known about it, and whether it is software."""

    name: str
    known: str
    way: str
    software: bool = False

    @property
    def line(self):
        """The deliverable as the task shows it."""
        return f"{self.name}: {self.known}"


POOL = (
    Deliverable(
        "Contract with the payroll vendor",
        "agreed on once; a later change needs a new signature and a new price.",
        "plan",
    ),
    Deliverable(
        "Settings of 300 company phones",
        "tested, then put on all phones in one weekend; a wrong one means collecting them again.",
        "plan",
    ),
    Deliverable(
        "Security review",
        "a list of checks that the company has fixed; it is passed, or there is no pilot.",
        "plan",
    ),
    Deliverable(
        "Export to payroll",
        "42 fields in a published format; the payroll system rejects every other one.",
        "plan",
        software=True,
    ),
    Deliverable(
        "Move of 600 staff records",
        "run once, on a Sunday; each record is counted before and after.",
        "plan",
        software=True,
    ),
    Deliverable(
        "Clock-in screen",
        "nobody knows yet what 400 people find quick; ten of them can try a draft every week.",
        "rounds",
        software=True,
    ),
    Deliverable(
        "Geofence sizes",
        "how exact phones are inside the halls shows only there; a size is changed in a minute.",
        "rounds",
        software=True,
    ),
    Deliverable(
        "Report for supervisors",
        "they say that they will know what they need when they see it; columns come one by one.",
        "rounds",
        software=True,
    ),
    Deliverable(
        "Posters for the time clocks",
        "drafts hang in the canteen for a week; the questions people ask show what is unclear.",
        "rounds",
    ),
    Deliverable(
        "Wording of the reminders",
        "two versions can be sent to twenty people each week; what makes them clock in is unknown.",
        "rounds",
    ),
    Deliverable(
        "Training",
        "rooms and days are booked with the shift plan; the content will follow the questions of "
        "the pilot.",
        "frame",
    ),
    Deliverable(
        "Pilot at site 2",
        "site, start and end are agreed with the staff council; what is mended each week follows "
        "the reports.",
        "frame",
        software=True,
    ),
    Deliverable(
        "Board with the four measures",
        "measures and day are fixed with the sponsor; how they are shown is tried out with her on "
        "Fridays.",
        "frame",
        software=True,
    ),
)
COURSE = (0, 5, 1, 6, 10, 3, 8)


def case(random):
    """Take the seven of the course; or three, three and one of the others, in any order."""
    if random is None:
        return tuple(POOL[place] for place in COURSE)
    chosen = [
        each
        for way, count in dict(plan=3, rounds=3, frame=1).items()
        for each in random.sample([item for item in POOL if item.way == way], count)
    ]
    random.shuffle(chosen)
    return tuple(chosen)


STATEMENT = """**Which approach fits each of these deliverables of ClockIn?**

Ask two questions. Is it known today what the result has to be? And what would a change cost \
later? A part can answer the first question with *in part*."""


def _lines(case):
    return {str(number): item.line for number, item in enumerate(case, 1)}


def deliverables(case):
    """Return the approach of each deliverable, by its number."""
    return {str(number): item.way for number, item in enumerate(case, 1)}


def _each(rule):
    return lambda case: {str(number): rule(item) for number, item in enumerate(case, 1)}


def _first(case, *ways, **flags):
    return next(
        item
        for item in case
        if item.way in ways and all(getattr(item, name) == value for name, value in flags.items())
    )


def _odd(case):
    """Return an item that the rule “software is agile” gets wrong."""
    wrong = [item for item in case if (item.way == "rounds") != item.software]
    return wrong[0]


def explanation(case):
    """Give the approach of each, with what decides."""
    rows = [f"| {item.name} | {item.known} | **{WAYS[item.way]}** |" for item in case]
    table = table_of_rows("| Deliverable | What is known | Approach |", rows)
    return f"""{table}

Seven parts and three ways: together this is a hybrid. What decides is not the kind of work but \
what is known of it, and what a change would cost."""


EXERCISE = Exercise(
    title="An approach for each part",
    minutes=6,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), WAYS, label="How would you go about it?"),
    solution=deliverables,
    explanation=explanation,
    hints=(
        "Look for words that say what is fixed, and for words that say who can try something.",
        lambda case: (
            f"“{_first(case, 'frame').name}” has both: something is fixed, and something is found "
            "out."
        ),
        lambda case: (
            "Three are planned ahead, three go in rounds, one is a frame with rounds inside. "
            f"“{_first(case, 'plan').name}” is planned ahead, “{_first(case, 'rounds').name}” goes "
            "in rounds."
        ),
    ),
    mistakes=(
        Mistake(
            "software-is-agile",
            _each(lambda item: "rounds" if item.software else "plan"),
            lambda case: (
                "You gave rounds to what is software and a plan to the rest. Look at "
                f"“{_odd(case).name}”: {_odd(case).known} That decides, not the kind of work."
            ),
            "Ask of each: is the result known, and what does a change cost?",
        ),
        Mistake(
            "approach-always-wins",
            _each(lambda item: "rounds"),
            lambda case: (
                f"All seven in rounds. In “{_first(case, 'plan').name}” a second round would cost "
                "what the first one did, and there is nothing left to find out."
            ),
            "Look for the parts where the result is known and a change is expensive.",
        ),
        Mistake(
            "hybrid-is-compromise",
            _each(lambda item: "frame"),
            "A fixed frame with rounds everywhere treats all parts alike again. Hybrid means that "
            "each part gets what fits it.",
            "Look for the parts of which nothing is open, and for those of which all is.",
        ),
        Mistake(
            "fixed-date-means-predictive",
            lambda case: {
                number: "plan" if way == "frame" else way
                for number, way in deliverables(case).items()
            },
            lambda case: (
                f"In “{_first(case, 'frame').name}” the frame is fixed, that is right. What goes "
                "inside is still to be found out, and for that there is time within the frame."
            ),
            "A fixed day limits how many rounds there are. It does not forbid them.",
        ),
    ),
    outcome="choose-approach",
    domains=("capm:fundamentals", "pmp:process", "prince2:principles"),
)
