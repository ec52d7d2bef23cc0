"""What part of its time is a card worked on? The rest it waits."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount, days


@dataclass(frozen=True)
class Times:
    """Days of work on a card in design, build and test, and its days from start to finish."""

    work: tuple[float, ...]
    total: float

    @property
    def worked(self):
        """Days of work in all stages."""
        return sum(self.work)

    @property
    def waited(self):
        """Days without work."""
        return self.total - self.worked


def case(random):
    """Take 1, 3 and 2 days of work in 22.4 days, or other times."""
    if random is None:
        return Times((1, 3, 2), 22.4)
    work = tuple(random.choice([0.5, 1, 1.5, 2, 3, 4]) for _ in range(3))
    return Times(work, round(sum(work) * random.uniform(1.6, 8), 1))


def statement(times):
    """Ask for the share."""
    design, build, test = times.work
    return f"""On average a card is worked on for {days(design)} in design, {days(build)} in build \
and {days(test)} in test. From start to finish it takes {amount(times.total)} days on average.

**What is the flow efficiency, in percent?** One decimal is enough."""


def flow_efficiency(times):
    """Return the share of the time in which a card is worked on, in percent."""
    return 100 * sum(times.work) / times.total


def explanation(times):
    """Add the work, and divide."""
    return f"""Work: {" + ".join(map(amount, times.work))} = {days(times.worked)}. Flow efficiency \
= {amount(times.worked)} / {amount(times.total)} = **{flow_efficiency(times):.1f} %**. The other \
{days(round(times.waited, 1))} the card waits.

So even if everybody worked twice as fast, {days(round(times.worked / 2, 2))} would be won of \
{amount(times.total)}. There is more to be won where the cards lie."""


EXERCISE = Exercise(
    title="Worked on, or waiting?",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number(unit="%", tolerance=0.1, label="Flow efficiency"),
    solution=flow_efficiency,
    explanation=explanation,
    hints=(
        "It is a share: time with work on the card, of all its time.",
        lambda times: f"The work adds up to {days(times.worked)}.",
        lambda times: f"Divide {amount(times.worked)} by {amount(times.total)}, times 100.",
    ),
    mistakes=(
        Mistake(
            "waiting-is-efficiency",
            lambda times: 100 * times.waited / times.total,
            "That is the part in which the card waits. Flow efficiency is the other part.",
            "Take it from 100.",
            lambda answer, times: abs(answer - 100 * times.waited / times.total) <= 0.5,
        ),
        Mistake(
            "work-against-waiting",
            lambda times: 100 * times.worked / times.waited,
            lambda times: (
                f"You divided the work by the {amount(times.waited)} days of waiting. The share is "
                "taken of the whole time, work and waiting together."
            ),
            lambda times: f"Divide by {amount(times.total)}.",
        ),
        Mistake(
            "rate-turned-round",
            lambda times: 100 * times.total / times.worked,
            "The division is turned round: it says how many times longer a card takes than the "
            "work on it. That is a good number to tell, but it is not this one.",
            "Put the work above the line.",
            lambda answer, times: (
                abs(answer - 100 * times.total / times.worked) <= 0.5
                or abs(answer - times.total / times.worked) <= 0.05
            ),
        ),
        Mistake(
            "share-for-percent",
            lambda times: times.worked / times.total,
            lambda times: (
                f"{times.worked / times.total:.2f} is the share, and the division is right. The "
                "question asks for percent, parts of a hundred."
            ),
            "Multiply it by 100.",
            lambda answer, times: abs(answer - times.worked / times.total) <= 0.005,
        ),
        Mistake(
            "longest-stage-is-work",
            lambda times: 100 * max(times.work) / times.total,
            "You took the stage with the most work alone. A card is worked on in all three.",
            "Add the days of the three stages.",
        ),
    ),
    outcome="compute-flow",
    domains=("pmi-acp:delivery", "pmp:process"),
)
