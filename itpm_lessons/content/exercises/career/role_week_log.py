"""From a log of one week: which share of it was spent communicating."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount

TALKING = ("Meetings", "Mail and chat", "Talks with one person")
ALONE = ("Plan and figures", "Reading offers and documents", "Orders and invoices")
WHO = (
    "Amara, who leads an app much like ClockIn",
    "Tomás, who leads the move of a hospital's servers",
    "Linh, who came to IT from running a kitchen at 46",
    "Youssef, who leads a new booking system for a bus company",
    "Marit, who leads an app for a farmers' cooperative",
    "Deepak, who works four days a week for a city library",
)


@dataclass(frozen=True)
class Log:
    """Whose week it is, and the hours of each line: three of talking, three of working alone."""

    who: str
    talking: tuple[int, ...]
    alone: tuple[int, ...]

    @property
    def together(self):
        """Hours spent communicating."""
        return sum(self.talking)

    @property
    def total(self):
        """Hours of the week."""
        return self.together + sum(self.alone)

    @property
    def percent(self):
        """Share of the week spent communicating, in percent."""
        return 100 * self.together / self.total


def case(random):
    """Take 11, 6 and 5 of 40 hours, or another week."""
    if random is None:
        return Log(WHO[0], (11, 6, 5), (8, 6, 4))
    talking = random.randint(6, 14), random.randint(3, 8), random.randint(2, 7)
    total = random.choice((32, 35, 36, 38, 40))
    reading, orders = random.randint(2, 5), random.randint(1, 4)
    plan = max(2, total - sum(talking) - reading - orders)
    return Log(random.choice(WHO), talking, (plan, reading, orders))


def statement(log):
    """Show the log, and ask for the share."""
    hours = (*log.talking, *log.alone)
    rows = [f"| {line} | {h} |" for line, h in zip((*TALKING, *ALONE), hours, strict=True)]
    return f"""{log.who}, kept a log of one week:

{table_of_rows("| What | Hours |", rows)}

Communicating is what passes between people and can be answered: spoken or written, in a group or \
with one person. Reading alone is not counted here. **Which share of the week was spent \
communicating?**"""


def week_share(log):
    """Return the hours spent communicating, in percent of all hours."""
    together = sum(log.talking)
    total = together + sum(log.alone)
    return 100 * together / total


def explanation(log):
    """Add, divide, and say what the number is good for."""
    return f"""{" + ".join(map(str, log.talking))} = {log.together} hours of {log.total}: \
{log.together} / {log.total} = **{amount(log.percent)} %**.

One week of one person shows what it was like for one person. Before you apply somewhere, ask two \
or three people who do the work for their own week."""


ONLY_MEETINGS = (
    "You counted the {} hours of meetings. A mail that settles a date, or a talk with one person, "
    "does the same work without a room."
)


def _without_talks(log):
    return 100 * sum(log.talking[:2]) / log.total


EXERCISE = Exercise(
    title="Where does the week go?",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number(unit="%", tolerance=0.5, label="Share of the week"),
    solution=week_share,
    explanation=explanation,
    hints=(
        "Which of the lines need another person? Add their hours.",
        lambda log: (
            f"Three lines: {' + '.join(map(str, log.talking))} hours. Add up the week, too."
        ),
        lambda log: f"Divide {log.together} by {log.total}, and write the result in percent.",
    ),
    mistakes=(
        Mistake(
            "only-meetings-communicate",
            lambda log: 100 * log.talking[0] / log.total,
            lambda log: ONLY_MEETINGS.format(log.talking[0]),
            "Add the lines in which something passes between people.",
            lambda answer, log: abs(answer - _without_talks(log)) <= 0.5,
            lambda answer, log: (
                ONLY_MEETINGS.format(log.talking[0])
                if abs(answer - _without_talks(log)) > 0.5
                else f"You left out the {log.talking[2]} hours of talks with one person. They pass "
                "between people as well: two are enough."
            ),
        ),
        Mistake(
            "all-information-communicates",
            lambda log: 100 * (log.together + log.alone[1]) / log.total,
            lambda log: (
                f"You counted the {log.alone[1]} hours of reading. What is read was sent by "
                "somebody, but nobody can answer back while one reads alone."
            ),
            "Leave out what passes between a person and a paper.",
        ),
        Mistake(
            "hours-for-percent",
            lambda log: log.together,
            lambda log: (
                f"{log.together} is the number of hours. The week has {log.total} of them, not 100."
            ),
            lambda log: f"Divide by {log.total}, and multiply by 100.",
        ),
        Mistake(
            "part-over-rest",
            lambda log: 100 * log.together / (log.total - log.together),
            lambda log: (
                f"You divided by the {log.total - log.together} hours that are left. A share is a "
                "part of the whole week, and can't be more than 100 %."
            ),
            lambda log: f"Divide by {log.total}.",
        ),
        Mistake(
            "rest-for-part",
            lambda log: 100 - log.percent,
            "That is the share of the other three lines, of work alone.",
            "Take it from 100, or add the other lines.",
        ),
        Mistake(
            "share-for-percent",
            lambda log: log.together / log.total,
            "That reads as a share, a part of 1. Here percent are asked for, parts of 100.",
            "Multiply by 100.",
        ),
    ),
    outcome="explain-role",
    domains=("pmp:people", "capm:fundamentals"),
)
