"""Find how many hours of work on items a Sprint holds."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount

WORKDAY = 8  # hours for which people are there
EVENT_DAYS = 1  # of each Sprint, for its events taken together


@dataclass(frozen=True)
class Sprint:
    """People, working days of the Sprint, hours a day on items, and percent without surprises."""

    people: int
    days: int
    hours: int
    percent: int


def case(random):
    """Take ClockIn's five full-time Developers in a Sprint of two weeks, or other numbers."""
    if random is None:
        return Sprint(5, 10, 6, 80)
    return Sprint(
        random.randint(3, 8),
        random.choice([5, 10, 15]),
        random.choice([5, 6, 7]),
        random.choice([70, 75, 80, 90]),
    )


def statement(case):
    """Ask for the capacity."""
    return f"""{case.people} Developers work full time in a Sprint of {case.days} working days.

- Planning, Review, Retrospective and the Daily Scrums together take {EVENT_DAYS} day of each.
- Of the {WORKDAY} hours of a day, {case.hours} are left for the Sprint's items; the rest goes to \
mail, talks and breaks.
- In past Sprints about {100 - case.percent} % of these hours went to support and surprises. So \
{case.percent} % remain.

**How many hours of work on items does the Sprint hold?**"""


def sprint_capacity(case):
    """Return the hours for items: people, days without events, hours a day, share that remains."""
    days = case.days - EVENT_DAYS
    return case.people * days * case.hours * case.percent / 100


def explanation(case):
    """Multiply, step by step."""
    days = case.days - EVENT_DAYS
    hours = case.people * days * case.hours
    return f"""{case.people} people × {days} days × {case.hours} hours = {amount(hours)} hours. Of \
these, {case.percent} % remain: {amount(hours)} × {amount(case.percent / 100)} = \
**{amount(sprint_capacity(case))} hours**.

Compare that with {case.people} × {case.days} × {WORKDAY} = \
{amount(case.people * case.days * WORKDAY)} hours that are paid. The number is no rule of Scrum. \
It is a check: does what the team wants to take on roughly fit?"""


EXERCISE = Exercise(
    title="What fits into a Sprint",
    minutes=4,
    case=case,
    statement=statement,
    answer=Number(unit="hours", tolerance=0.5, label="Hours for items"),
    solution=sprint_capacity,
    explanation=explanation,
    hints=(
        "Begin with the days: how many of them are left when the events are taken out?",
        lambda case: (
            f"{case.days - EVENT_DAYS} days are left for each person, with {case.hours} hours for "
            "items each."
        ),
        lambda case: (
            f"{case.people} × {case.days - EVENT_DAYS} × {case.hours} = "
            f"{amount(case.people * (case.days - EVENT_DAYS) * case.hours)}. "
            f"Now take {case.percent} % of it."
        ),
    ),
    mistakes=(
        Mistake(
            "presence-is-capacity",
            lambda case: case.people * case.days * WORKDAY,
            lambda case: (
                f"You counted {WORKDAY} hours a day. These are paid, and only {case.hours} of them "
                "are left for items. Events and surprises take their part of the Sprint besides."
            ),
            "Take out the day for the events first, then use the hours that are left for items.",
            lambda answer, case: any(
                abs(answer - case.people * days * WORKDAY * percent / 100) < 0.01
                for days in (case.days, case.days - EVENT_DAYS)
                for percent in (100, case.percent)
            ),
        ),
        Mistake(
            "nothing-interrupts",
            lambda case: case.people * (case.days - EVENT_DAYS) * case.hours,
            lambda case: (
                "Days and hours are right. You left out what interrupts: "
                f"{100 - case.percent} % of the hours went to support and surprises so far, and "
                "nothing says that this will stop."
            ),
            lambda case: f"Take {case.percent} % of your number.",
        ),
        Mistake(
            "events-take-no-time",
            lambda case: case.people * case.days * case.hours * case.percent / 100,
            lambda case: (
                f"You counted all {case.days} days. The events of the Sprint take one of them from "
                "each person."
            ),
            lambda case: f"Use {case.days - EVENT_DAYS} days, and {case.percent} % of the hours.",
            lambda answer, case: answer == case.people * case.days * case.hours,
        ),
        Mistake(
            "surprises-are-capacity",
            lambda case: (
                case.people * (case.days - EVENT_DAYS) * case.hours * (100 - case.percent) / 100
            ),
            lambda case: (
                f"That is the part that is lost, {100 - case.percent} % of the hours. You are "
                "asked for what is left."
            ),
            "Take it from the whole.",
        ),
    ),
    outcome="plan-sprint",
    domains=("capm:agile", "pmi-acp:delivery"),
)
