"""Turn the percentage of a service level into minutes of outage."""

from dataclasses import dataclass

from itpm_lessons.content.cases import server_move
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount

SERVICES = ("the mail", "the file storage", "the ticket system", "the order system")


@dataclass(frozen=True)
class Level:
    """What is promised, to how many percent, over how many days round the clock."""

    service: str
    percent: float
    days: int

    @property
    def minutes(self):
        """All minutes of the period."""
        return self.days * 24 * 60

    @property
    def missing(self):
        """The percentage that may be missing."""
        return round(100 - self.percent, 4)


def case(random):
    """Take the mail of ServerMove, or another level over another time."""
    if random is None:
        return Level("the mail", float(server_move.facts["service_level_percent"]), 30)
    percent = random.choice((98, 98.5, 99, 99.2, 99.5, 99.6, 99.7, 99.8, 99.9))
    days = random.choice((7, 14, 28, 30, 31, 60, 61, 90, 91, 92, 180, 365))
    return Level(random.choice(SERVICES), percent, days)


def statement(level):
    """Ask for the minutes."""
    return f"""An offer says: “Availability of {level.service}: {amount(level.percent)} %, \
measured round the clock over {level.days} days.” Availability is the share of the time in which \
the service can be used.

**For how many minutes in these {level.days} days may it be down without breaking the promise?**"""


def vendor_downtime(level):
    """Return the minutes of outage that the level lets through."""
    minutes = level.days * 24 * 60
    return minutes * (100 - level.percent) / 100


def explanation(level):
    """Count the minutes, and take the missing percent."""
    down = vendor_downtime(level)
    return f"""{level.days} days × 24 hours × 60 minutes = {level.minutes:,} minutes. What may be \
missing: 100 % − {amount(level.percent)} % = {amount(level.missing)} %. That is {level.minutes:,} \
× {amount(level.missing)} / 100 = **{amount(down)} minutes**, or {amount(down / 60)} hours.

The level says nothing about when. All of it in one go on a Monday morning keeps the promise, and \
so do many short outages. If that matters, the contract needs a second number: the longest single \
outage, or the hours that count."""


EXERCISE = Exercise(
    title="What a percentage lets through",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number(unit="minutes", tolerance=0.5, label="It may be down for"),
    solution=vendor_downtime,
    explanation=explanation,
    hints=(
        "How many minutes does the whole time have? Which part of it may be missing?",
        lambda level: (
            f"The time has {level.days} × 24 × 60 = {level.minutes:,} minutes, and "
            f"{amount(level.missing)} % of it may be missing."
        ),
        lambda level: (
            f"1 % of {level.minutes:,} minutes is {amount(level.minutes / 100)}. Take "
            f"{amount(level.missing)} times that."
        ),
    ),
    mistakes=(
        Mistake(
            "share-for-percent",
            lambda level: level.minutes * level.missing,
            lambda level: (
                f"You multiplied by {amount(level.missing)}. It is a percentage, a hundredth part: "
                f"{amount(level.missing)} % is {level.missing / 100:g} as a share."
            ),
            "Divide by 100.",
        ),
        Mistake(
            "uptime-for-downtime",
            lambda level: level.minutes * level.percent / 100,
            lambda level: (
                f"You took {amount(level.percent)} % of the time. That is how long the service has "
                "to be there; the question is how long it may be missing."
            ),
            lambda level: f"Take the other {amount(level.missing)} %.",
        ),
        Mistake(
            "office-hours-count",
            lambda level: level.days * 8 * 60 * level.missing / 100,
            "You counted eight hours a day. This level is measured round the clock. Where only the "
            "hours of work count, the contract has to say so; it would allow less in minutes, and "
            "all of that in your working time.",
            "Count 24 hours a day.",
        ),
        Mistake(
            "hours-for-minutes",
            lambda level: level.days * 24 * level.missing / 100,
            lambda level: (
                f"{amount(level.days * 24 * level.missing / 100)} is the outage in hours. The "
                "question asks for minutes."
            ),
            "Multiply by 60.",
        ),
    ),
    outcome="specify-service",
    domains=("pmp:process", "project-plus:it_governance", "capm:fundamentals"),
)
