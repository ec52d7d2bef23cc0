"""Small wishes on the critical path, none of them decided: what they add up to."""

from dataclasses import dataclass

from itpm_lessons.content.plan_variants import clockin_plan
from itpm_lessons.content.plan_words import chain, table_of_rows
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount, days

# Small wishes, by the activity that each of them makes longer.
SMALL = {
    "A": ("one more round of interviews", "a second signature on the requirements"),
    "B": ("the logo in the new color", "a dark version of the start screen"),
    "D": ("a picture of the employee beside the name", "a sound when one clocks in"),
    "E": ("a map that shows the own fence", "a note when the battery is low"),
    "H": ("a test on the boss's own phone", "the test report also as slides"),
    "I": ("two more people from the head office", "a poster at each entrance of the pilot"),
    "J": ("a better text in the App Store", "the old phones of the drivers as well"),
    "L": ("a greeting of the board on the first day", "a video for the first day"),
}


@dataclass(frozen=True)
class Creep:
    """A finish, its critical chain, and small wishes of the same size that were just done."""

    finish: int
    critical: str
    wishes: tuple[tuple[str, str], ...]
    size: float

    @property
    def total(self):
        """Days that all wishes add."""
        return len(self.wishes) * self.size


def case(random):
    """Take eight wishes of three quarters of a day each; or others on another plan."""
    if random is None:
        wishes = tuple((name, texts[0]) for name, texts in SMALL.items())
        return Creep(45, "ABDEHIJL", wishes, 0.75)
    plan = schedule(clockin_plan(random))
    critical = [name for name in plan.critical if name in SMALL]
    pool = [(name, text) for name in critical for text in SMALL[name]]
    wishes = tuple(sorted(random.sample(pool, random.randint(5, min(10, len(pool))))))
    size = random.choice((0.25, 0.5, 0.75))
    return Creep(int(plan.duration), "".join(plan.critical), wishes, size)


def statement(creep):
    """List the wishes and ask for the finish."""
    rows = [f"| {text} | {name} | {amount(creep.size)} |" for name, text in creep.wishes]
    table = table_of_rows("| Wish | Activity that grows | Days |", rows)
    return f"""The plan finishes on day {creep.finish}; critical is {chain(creep.critical)}. In \
the last weeks {len(creep.wishes)} small wishes were met or promised. Each was a word in the \
corridor, none stands in the plan, and of each it was said: *"That makes no difference."*

{table}

Each of these activities is critical. **On which day does the project finish now?**"""


def creep_adds_up(creep):
    """Return the finish: on one chain, all days add up."""
    added = len(creep.wishes) * creep.size
    return creep.finish + added


def explanation(creep):
    """Add up the days, and say who could have seen them."""
    return f"""{len(creep.wishes)} × {amount(creep.size)} = {days(creep.total)}. All of them lie \
on one chain, one after the other, so the finish is {creep.finish} + {amount(creep.total)} = \
**day {amount(creep.finish + creep.total)}**, {round(100 * creep.total / creep.finish)} % later.

Nobody decided these {days(creep.total)}. As one wish they would have come before the board. As \
{len(creep.wishes)} of them, each was too small for anyone to write down. So a log counts the \
small ones as well, with a line for the sum."""


EXERCISE = Exercise(
    title="Only small things",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number(unit="days", label="The project finishes on day"),
    solution=creep_adds_up,
    explanation=explanation,
    hints=(
        "Can two of these wishes take place at the same time, or do they lie on one chain?",
        lambda creep: (
            "The critical activities follow each other, so nothing absorbs a day. There are "
            f"{len(creep.wishes)} wishes."
        ),
        lambda creep: (
            f"Add {len(creep.wishes)} times {amount(creep.size)} days to day {creep.finish}."
        ),
    ),
    mistakes=(
        Mistake(
            "each-is-harmless",
            lambda creep: creep.finish,
            lambda creep: (
                f"You left the finish where it was. Each wish alone is {amount(creep.size)} of a "
                f"day, and there are {len(creep.wishes)} of them on one chain."
            ),
            "Add them up before you call them small.",
            lambda answer, creep: answer == 0,
        ),
        Mistake(
            "wishes-run-at-once",
            lambda creep: creep.finish + creep.size,
            lambda creep: (
                f"You let the finish move by one wish, as if all {len(creep.wishes)} were done at "
                "the same time. The activities that they belong to follow each other."
            ),
            "Count each wish where it happens on the chain.",
            lambda answer, creep: answer == creep.size,
        ),
        Mistake(
            "each-counts-as-a-day",
            lambda creep: creep.finish + len(creep.wishes),
            lambda creep: (
                f"You counted a whole day for each wish. They take {amount(creep.size)} of a day; "
                "a sum is rounded at its end, if at all."
            ),
            "Multiply the number of wishes by the days of one.",
            lambda answer, creep: answer == len(creep.wishes),
        ),
        Mistake(
            "delay-for-day",
            lambda creep: creep.total,
            lambda creep: (
                f"{days(creep.total)} is right as the delay. The question asks for the day on "
                "which the project finishes."
            ),
            lambda creep: f"Add it to day {creep.finish}.",
        ),
    ),
    outcome="analyse-change",
    domains=("pmp:business_environment", "capm:predictive"),
)
