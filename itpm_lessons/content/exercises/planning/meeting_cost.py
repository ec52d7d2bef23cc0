"""What a short meeting costs that takes place every day."""

from dataclasses import dataclass

from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount


@dataclass(frozen=True)
class Meeting:
    """Minutes of one meeting, people in it, days on which it is held, dollars an hour."""

    minutes: int
    people: int
    days: int
    rate: int

    @property
    def cost(self):
        """What all of them cost together, in dollars."""
        return self.minutes / 60 * self.people * self.days * self.rate


def case(random):
    """Take 15 minutes, 9 people, 60 days and $60 an hour, or another meeting."""
    if random is None:
        return Meeting(15, 9, 60, 60)
    return Meeting(
        random.choice((10, 12, 15, 20, 30, 45)),
        random.randint(5, 14),
        random.randrange(20, 105, 5),
        random.choice((40, 50, 60, 70, 75, 80, 90)),
    )


def statement(meeting):
    """Ask for the cost of all meetings together."""
    return f"""The team meets each working day for {meeting.minutes} minutes: {meeting.people} \
people, over {meeting.days} days. An hour of one person costs {dollars(meeting.rate)}.

**What do these meetings cost together?**"""


def meeting_cost(meeting):
    """Return the cost: hours of one meeting, times people, times days, times dollars an hour."""
    hours = meeting.minutes / 60
    return hours * meeting.people * meeting.days * meeting.rate


def explanation(meeting):
    """Multiply, and say what the number is for."""
    once = meeting.cost / meeting.days
    return f"""{meeting.minutes} minutes are {amount(meeting.minutes / 60)} hours. One meeting \
costs {amount(meeting.minutes / 60)} × {meeting.people} × {dollars(meeting.rate)} = \
{dollars(once)}, and {meeting.days} of them **{dollars(meeting.cost)}**.

That is no verdict. A meeting in which somebody hears on Monday what else would be found on \
Thursday can be cheap at this price. The number asks: what would we miss without it, and who has \
to be there for that?"""


EXERCISE = Exercise(
    title="A quarter of an hour a day",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number(unit="$", tolerance=1, label="All meetings cost"),
    solution=meeting_cost,
    explanation=explanation,
    hints=(
        "Bring the minutes into hours, as the price is for an hour.",
        lambda meeting: f"One meeting costs {dollars(meeting.cost / meeting.days)} in all.",
        lambda meeting: f"Multiply {dollars(meeting.cost / meeting.days)} by {meeting.days} days.",
    ),
    mistakes=(
        Mistake(
            "meeting-costs-one-salary",
            lambda meeting: meeting.cost / meeting.people,
            lambda meeting: (
                f"You counted one person. All {meeting.people} sit in the meeting, and each of "
                "them could do something else."
            ),
            lambda meeting: f"Multiply by {meeting.people}.",
        ),
        Mistake(
            "minutes-are-decimals",
            lambda meeting: meeting.cost * 60 / 100,
            lambda meeting: (
                f"You wrote {meeting.minutes} minutes as {amount(meeting.minutes / 100)} hours. An "
                "hour has 60 minutes."
            ),
            lambda meeting: f"Divide {meeting.minutes} by 60.",
        ),
        Mistake(
            "minutes-are-hours",
            lambda meeting: meeting.cost * 60,
            lambda meeting: (
                f"You paid {dollars(meeting.rate)} for each minute. That is the price of an hour."
            ),
            "Divide by 60.",
        ),
        Mistake(
            "short-meetings-cost-nothing",
            lambda meeting: meeting.cost / meeting.days,
            lambda meeting: (
                f"That is one meeting. It is short, and it is held {meeting.days} times."
            ),
            lambda meeting: f"Multiply by {meeting.days}.",
        ),
    ),
    outcome="repair-communication",
    domains=("pmp:people", "project-plus:concepts"),
)
