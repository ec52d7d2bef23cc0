"""Little's law: from cards in progress and cards a day to the average time."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount, days


@dataclass(frozen=True)
class Flow:
    """Cards in progress on average, and cards finished a day."""

    wip: int
    rate: float

    @property
    def time(self):
        """Average days in progress."""
        return self.wip / self.rate


def case(random):
    """Take 12 cards and 3 a day, or other numbers that divide well."""
    if random is None:
        return Flow(12, 3)
    rate = random.choice([0.5, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6])
    return Flow(int(rate * random.choice([4, 6, 8, 10, 12, 14, 16, 18])), rate)


def statement(flow):
    """Ask for the average time."""
    return f"""For two months the board of ClockIn has been steady: as many cards come in as go \
out. On average {flow.wip} cards are in progress, and {amount(flow.rate)} are finished a day.

**How many days is a card in progress on average?**"""


def average_time(flow):
    """Return the average days in progress: cards divided by cards a day."""
    return flow.wip / flow.rate


def explanation(flow):
    """Divide, and check the units."""
    return f"""Average time = cards in progress / cards finished a day = {flow.wip} / \
{amount(flow.rate)} = **{days(flow.time)}**.

The units are a check: cards, divided by cards a day, are days. The law says nothing about one \
card; some take half of it, some three times as long."""


EXERCISE = Exercise(
    title="How long on average?",
    minutes=2,
    case=case,
    statement=statement,
    answer=Number(unit="days", tolerance=0.01, label="In progress on average"),
    solution=average_time,
    explanation=explanation,
    hints=(
        "If nothing new came in, how long would the team need for what is on the board?",
        "Which of the two has to be divided by the other so that days come out?",
        lambda flow: f"{flow.wip} cards, at {amount(flow.rate)} a day.",
    ),
    mistakes=(
        Mistake(
            "flow-multiplied",
            lambda flow: flow.wip * flow.rate,
            lambda flow: (
                f"You multiplied {flow.wip} by {amount(flow.rate)}. Cards times cards a day are no "
                "days. And see what it would mean: the more the team finishes, the longer each "
                "card would take."
            ),
            "Divide in place of multiplying.",
        ),
        Mistake(
            "flow-inverted",
            lambda flow: flow.rate / flow.wip,
            lambda flow: (
                f"{amount(flow.rate)} / {flow.wip} is the division turned round: it gives the part "
                "of the board that is finished in a day."
            ),
            "Put the cards in progress above the line.",
        ),
        Mistake(
            "one-card-one-interval",
            lambda flow: 1 / flow.rate,
            lambda flow: (
                f"Every {days(1 / flow.rate)} a card is finished, that is right. Each of them was "
                f"on the board for much longer, together with {flow.wip - 1} others."
            ),
            lambda flow: f"{flow.wip} cards share that pace. How long does one stay?",
        ),
    ),
    outcome="compute-flow",
    domains=("pmi-acp:delivery", "capm:agile"),
)
