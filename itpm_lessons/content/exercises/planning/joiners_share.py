"""New people in a late project: what the team can do in their first month."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount


@dataclass(frozen=True)
class Hiring:
    """People in a team, how many join, what they do at first, and what a mentor loses."""

    team: int
    joiners: int
    share_percent: int
    loss_percent: int

    @property
    def brought(self):
        """What the new people do, in full people."""
        return self.joiners * self.share_percent / 100

    @property
    def lost(self):
        """What their mentors do not do meanwhile, in full people."""
        return self.joiners * self.loss_percent / 100

    @property
    def strength(self):
        """What the team does now, in full people."""
        return self.team + self.brought - self.lost


def case(random):
    """Let three join a team of nine, at 25 % and 20 %; or another team."""
    if random is None:
        return Hiring(9, 3, 25, 20)
    return Hiring(
        random.randint(6, 14),
        random.randint(2, 4),
        random.choice((20, 25, 30, 40, 50)),
        random.choice((10, 15, 20, 25, 30)),
    )


def statement(hiring):
    """Describe the first month, and ask for the gain."""
    return f"""The project is late, and {hiring.joiners} people join the team of {hiring.team}. In \
their first month each of them does {hiring.share_percent} % of what a person in the team does. \
Each has a mentor of their own from the team, who explains and answers and so loses \
{hiring.loss_percent} % of the own work.

**By how many percent does the team do more in this month than before?** Give one decimal, and a \
minus if it does less."""


def joiners_share(hiring):
    """Return the gain in percent of the team before: what joiners bring minus what mentors lose."""
    brought = hiring.joiners * hiring.share_percent / 100
    lost = hiring.joiners * hiring.loss_percent / 100
    strength = hiring.team + brought - lost
    return 100 * (strength - hiring.team) / hiring.team


def _percent(hiring, people):
    return 100 * people / hiring.team


def _written(percent):
    return f"{percent:.1f}".replace("-", "−")


def explanation(hiring):
    """Add what is brought, take off what is lost."""
    gain = round(hiring.strength - hiring.team, 6)
    meaning = (
        "More people, and less is done: for this month the mentors lose more than the new ones "
        "bring."
        if gain < 0
        else f"And {hiring.joiners} salaries are paid for it from the first day on."
    )
    return f"""- The new ones bring {hiring.joiners} × {amount(hiring.share_percent / 100)} = \
{amount(hiring.brought)}.
- Their mentors lose {hiring.joiners} × {amount(hiring.loss_percent / 100)} = {amount(hiring.lost)}.
- The team does as much as {hiring.team} + {amount(hiring.brought)} − {amount(hiring.lost)} = \
{amount(hiring.strength)} people. That is ({amount(hiring.strength)} − {hiring.team}) / \
{hiring.team} = **{_written(_percent(hiring, gain))} %**.

{meaning} Later it gets better. Whether it comes in time depends on how many months the project \
still has, so help is asked for early or not at all."""


def _first_try(hiring):
    return _percent(hiring, hiring.strength - hiring.team)


EXERCISE = Exercise(
    title="Three more people",
    minutes=4,
    case=case,
    statement=statement,
    answer=Number(unit="%", tolerance=0.1, label="The team does more by"),
    solution=joiners_share,
    explanation=explanation,
    hints=(
        "Count in full people: what do the new ones bring, and what do the mentors not do?",
        lambda hiring: (
            f"The new ones bring {amount(hiring.brought)} of a full person, the mentors lose "
            f"{amount(hiring.lost)}."
        ),
        lambda hiring: (
            f"The team does as much as {amount(hiring.strength)} people. Compare that with "
            f"{hiring.team}, in percent of {hiring.team}."
        ),
    ),
    mistakes=(
        Mistake(
            "heads-are-hands",
            lambda hiring: _percent(hiring, hiring.joiners),
            lambda hiring: (
                f"You counted {hiring.joiners} full people. In their first month each does "
                f"{hiring.share_percent} % of that, and takes time from somebody else."
            ),
            "Count what they bring, and then what their mentors lose.",
            lambda answer, hiring: abs(answer - _percent(hiring, hiring.joiners)) < 0.51,
        ),
        Mistake(
            "mentors-lose-nothing",
            lambda hiring: _percent(hiring, hiring.brought),
            lambda hiring: (
                f"You counted what the new ones bring. For each of them somebody in the team does "
                f"{hiring.loss_percent} % less."
            ),
            "Take off what the mentors lose.",
        ),
        Mistake(
            "gain-over-new-heads",
            lambda hiring: 100 * (hiring.strength - hiring.team) / (hiring.team + hiring.joiners),
            lambda hiring: (
                f"You divided by {hiring.team + hiring.joiners} heads. *More than before* is "
                f"measured against the {hiring.team} who were there."
            ),
            lambda hiring: f"Divide by {hiring.team}.",
        ),
        Mistake(
            "strength-for-gain",
            lambda hiring: hiring.strength,
            lambda hiring: (
                f"{amount(hiring.strength)} is what the team does now, in full people. Asked is "
                "how much more that is, in percent."
            ),
            lambda hiring: f"Compare it with {hiring.team}.",
        ),
        Mistake(
            "rounded-to-whole",
            lambda hiring: round(_first_try(hiring)),
            "Your way is right, and rounded to a whole percent. Among small numbers half a percent "
            "is much.",
            "Give one decimal.",
        ),
        Mistake(
            "share-for-percent",
            lambda hiring: _first_try(hiring) / 100,
            "The digits are those of the share. In percent it is a hundred times as much.",
            "Multiply by 100.",
        ),
        Mistake(
            "whole-team-mentors",
            lambda hiring: _percent(
                hiring, hiring.brought - hiring.team * hiring.loss_percent / 100
            ),
            lambda hiring: (
                f"You let all {hiring.team} lose {hiring.loss_percent} %. Mentors are "
                f"{hiring.joiners} of them, one for each who joins."
            ),
            lambda hiring: f"Take the loss {hiring.joiners} times.",
        ),
    ),
    outcome="count-hidden-work",
    domains=("pmp:process", "pmp:people"),
)
