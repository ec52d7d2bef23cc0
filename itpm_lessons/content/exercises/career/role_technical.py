"""Say what the project manager needs to know for a problem: nothing, a fact, or a craft."""

from itpm_lessons.content.matched_lines import (
    canonical,
    drawn,
    first,
    instead,
    lines,
    quoting,
    takes,
)
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

NEEDS = {
    "people": "No technical knowledge: it is about people, money or dates",
    "fact": "A technical fact, understood well enough to ask and to weigh",
    "craft": "A specialist's craft: hand it on, and ask when it will be done",
}
PROBLEMS = {
    "people": (
        "Both iOS developers want the same week of leave.",
        "The sponsor is away on the day on which a decision is due.",
        "The bill for the test phones is $400 above the offer.",
        "The training at site 2 falls on the day of the stocktaking.",
        "Two site managers each want to be the first to have the app.",
        "Nobody has told the night shift that there will be a pilot.",
    ),
    "fact": (
        "A second server is asked for because of the peak: three weeks. Is the peak so high?",
        "The backup is made each night. Payroll asks how many hours of clock-ins could be lost.",
        "The release is planned for a Friday evening. Who could bring the old one back on "
        "Saturday?",
        "A supplier offers “unlimited capacity” for $20,000. Does ClockIn have any use for it?",
        "In the test environment all is fast. The tester says it has a tenth of the real data. "
        "What follows for the date?",
        "Staff may use their own phones. Security wants MDM on each of them. What would that "
        "change for staff, and for the plan?",
    ),
    "craft": (
        "The app crashes on older phones, and nobody knows which line of code does it.",
        "In which order should the database store clock-ins, so that it finds them fast?",
        "The rule by which the server knows a clock-in that comes twice has to be written.",
        "The geofence drifts by 30 meters on cloudy days; the cause lies in the app.",
        "The certificate of the server has to be renewed and put in its place.",
    ),
}
ORDER = ("fact", "people", "craft", "fact", "people", "craft", "fact", "people")


def case(random):
    """Choose eight problems: three about people, three with a fact, two of a craft."""
    if random is None:
        return canonical(PROBLEMS, ORDER)
    return drawn(random, PROBLEMS, {"people": 3, "fact": 3, "craft": 2})


STATEMENT = """Eight problems land on the project manager's desk. She plans, asks and decides what \
is hers to decide; she does not write code. **What does she need to know to do *her* part in \
each?** (Geofence: a \
boundary on the map. Release: a version that is handed to users. MDM: a system by which a company \
sets up and locks phones from afar.)"""


def role_technical(case):
    """Return what the project manager needs for each problem, by its number."""
    return {str(number): need for number, (problem, need) in enumerate(case, 1)}


def explanation(case):
    """Say what is needed for each."""
    rows = [
        f"| {text} | **{NEEDS[need].partition(':')[0].partition(',')[0]}** |" for text, need in case
    ]
    return f"""{table_of_rows("| Problem | What she needs |", rows)}

Most of the middle ones end in a question to a specialist. The point is that she can ask it, \
understands the answer, and sees what it does to people, money and dates."""


MINE = "can be settled only by somebody who looks into the system itself. Her part is to see that \
it is taken up, by whom, and what waits for it."
NOT_MINE = "lands on the plan whatever the specialists do. Who does not understand the fact can \
neither ask what it rests on, nor tell the sponsor what it means."
NO_FACT = "would be the same in a project without any computer."

EXERCISE = Exercise(
    title="How much has the manager to know?",
    minutes=5,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(lines(case), NEEDS, label="She needs"),
    solution=role_technical,
    explanation=explanation,
    hints=(
        "Would the problem exist in a project that builds a school yard? Then no computer is "
        "needed to solve it.",
        "For the rest: does she have to *weigh* something against money, dates or people, or has "
        "something to be found or made inside the system?",
        lambda case: (
            f"“{first(case, 'fact')}” has to be weighed. “{first(case, 'craft')}” has to be done "
            "inside the system. Three are about people, three have a fact to weigh, two are a "
            "craft."
        ),
    ),
    mistakes=(
        Mistake(
            "manager-writes-code",
            instead(craft="fact"),
            lambda case: f"“{first(case, 'craft')}” {MINE}",
            "Look for what is found or made inside the system, and hand it on.",
            takes("craft", "fact"),
            quoting("craft", "fact", MINE),
        ),
        Mistake(
            "technical-is-not-mine",
            instead(fact="craft"),
            lambda case: f"“{first(case, 'fact')}” {NOT_MINE}",
            "Ask of each: who has to explain to the sponsor what it costs?",
            takes("fact", "craft"),
            quoting("fact", "craft", NOT_MINE),
        ),
        Mistake(
            "everything-is-technical",
            instead(people="fact"),
            lambda case: f"“{first(case, 'people')}” {NO_FACT}",
            "Take the app out of the sentence, and see whether the problem stays.",
            takes("people", "fact"),
            quoting("people", "fact", NO_FACT),
        ),
    ),
    outcome="interpret-technical-facts",
    domains=("project-plus:it_governance", "capm:fundamentals"),
)
