"""Work that comes back and is done again: how much more it is than planned."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount


@dataclass(frozen=True)
class Quality:
    """Percent of the work that is right when it is done, and the days that were planned."""

    right_percent: int
    planned: int

    @property
    def right(self):
        """Share that is right."""
        return self.right_percent / 100

    @property
    def more(self):
        """Work beyond the plan, in percent of it."""
        return 100 / self.right - 100


def case(random):
    """Take a quality of 85 %, or another."""
    if random is None:
        return Quality(85, 60)
    return Quality(random.randint(50, 94), random.randrange(20, 125, 5))


def statement(quality):
    """Describe the cycle and ask for the surplus."""
    return f"""{quality.planned} days of work are planned. Of what the team finishes, \
{quality.right_percent} % is right. The rest is found in the test, comes back, and is done again, \
with the same quality: of the repairs, too, {quality.right_percent} % are right. So it goes on \
until all is right.

**By how many percent is the work more than planned?**"""


def rework_share(quality):
    """Return the work beyond the plan, in percent.

    To get 1 right, 1 / share has to be done: share × work = 1.
    """
    work = 1 / (quality.right_percent / 100)
    return 100 * (work - 1)


def rounds(quality, count):
    """Return the percent of work that the first rounds of repair add."""
    wrong = 1 - quality.right
    return 100 * sum(wrong**n for n in range(1, count + 1))


def explanation(quality):
    """Write the rounds, and the short way."""
    wrong = 1 - quality.right
    first, second, third = (100 * wrong**n for n in (1, 2, 3))
    total = quality.planned / quality.right
    return f"""Round by round: {amount(round(first, 2))} % comes back, of these \
{amount(round(second, 2))} % once more, then {amount(round(third, 2))} %, and so on.

The short way: {amount(quality.right)} of all work is right at once, and in the end that has to be \
the whole plan. So the work is 1 / {amount(quality.right)} = {1 / quality.right:.3f} times the \
plan: **{quality.more:.1f} %** more. In place of {quality.planned} days it is {total:.1f}.

These days stand in no plan, and they are not laziness. Pressure that lowers the quality makes \
more of them, so a team can work longer and be later."""


EXERCISE = Exercise(
    title="Done twice",
    minutes=4,
    case=case,
    statement=statement,
    answer=Number(unit="%", tolerance=0.1, label="More work than planned"),
    solution=rework_share,
    explanation=explanation,
    hints=(
        "Not all of the repairs are right either. What happens to those that are not?",
        lambda quality: (
            f"Of all the work that is done, {quality.right_percent} % ends as right. In the end "
            "that part has to be as large as the plan."
        ),
        lambda quality: (
            f"All work is 1 / {amount(quality.right)} of the plan. Take 1 from it, and make it a "
            "percentage."
        ),
    ),
    mistakes=(
        Mistake(
            "repairs-are-right",
            lambda quality: 100 - quality.right_percent,
            lambda quality: (
                f"{100 - quality.right_percent} % is what comes back once. The repairs are made by "
                "the same people under the same pressure, and part of them comes back as well."
            ),
            "Go on with the repairs of the repairs, or take the short way by dividing.",
        ),
        Mistake(
            "two-rounds-are-all",
            lambda quality: rounds(quality, 2),
            "You followed it for two rounds. It gets less from round to round, and it goes on.",
            "Add the next rounds, or find the whole work at once by dividing.",
        ),
        Mistake(
            "total-for-more",
            lambda quality: 100 + quality.more,
            "That is all of the work, in percent of the plan. Asked is what it is more.",
            "Take the 100 % of the plan away.",
        ),
        Mistake(
            "days-for-percent",
            lambda quality: quality.planned / quality.right,
            lambda quality: (
                f"{quality.planned / quality.right:.1f} days is all of the work, and "
                f"{quality.planned / quality.right - quality.planned:.1f} days of it are more than "
                "planned. Asked is that in percent of the plan."
            ),
            lambda quality: f"Divide the days that are more by {quality.planned}.",
            lambda answer, quality: (
                abs(answer - (quality.planned / quality.right - quality.planned)) < 0.051
            ),
        ),
        Mistake(
            "share-for-percent",
            lambda quality: quality.more / 100,
            "The digits are those of the share. In percent it is a hundred times as much.",
            "Multiply by 100.",
        ),
        Mistake(
            "quality-is-the-rework",
            lambda quality: quality.right_percent,
            lambda quality: (
                f"{quality.right_percent} % is what is right, and need not be done again."
            ),
            "Begin with the part that comes back.",
        ),
    ),
    outcome="count-hidden-work",
    domains=("pmp:process", "capm:predictive"),
)
