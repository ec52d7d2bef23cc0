"""Pairs of people who can talk to each other, before and after a team grows."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Table


@dataclass(frozen=True)
class Team:
    """People in a team, and how many join."""

    people: int
    joiners: int

    @property
    def rows(self):
        """The names of the three numbers."""
        return (
            f"Channels with {self.people} people",
            f"Channels with {self.people + self.joiners} people",
            "Channels that come in addition",
        )


def case(random):
    """Let 3 join a team of 9, or others another team."""
    if random is None:
        return Team(9, 3)
    return Team(random.randint(5, 20), random.randint(2, 6))


def statement(team):
    """Explain a channel, and ask for three numbers."""
    return f"""A *channel* joins two people who may have to tell each other something. The team \
has {team.people} people, and {team.joiners} join it.

**How many channels are there before and after, and how many come in addition?**"""


def channels(people):
    """Return the pairs among some people: each can talk to all others, and a pair counts once."""
    return people * (people - 1) // 2


def talk_channels(team):
    """Return the channels before and after, and the difference.

    Each of n people can talk to the n - 1 others; a pair has two ends and counts once.
    """
    after = team.people + team.joiners
    few = team.people * (team.people - 1) // 2
    many = after * (after - 1) // 2
    return {row: [number] for row, number in zip(team.rows, (few, many, many - few), strict=True)}


def _answer(team, few, many):
    return {row: [number] for row, number in zip(team.rows, (few, many, many - few), strict=True)}


def _more(answer, team):
    return answer[team.rows[2]]["value"]


def explanation(team):
    """Count the pairs, and compare the growth of the two."""
    few, after = team.people, team.people + team.joiners
    before, many = channels(few), channels(after)
    return f"""- {few} × {few - 1} / 2 = **{before}**.
- {after} × {after - 1} / 2 = **{many}**.
- {many} − {before} = **{many - before}**.

The team grows by {round(100 * team.joiners / few)} %, the channels by \
{round(100 * (many - before) / before)} %. Nobody uses all of them. But each is a place where \
somebody may not have heard. So large teams are divided, and few people speak for each part."""


EXERCISE = Exercise(
    title="Who might have to tell whom?",
    minutes=3,
    case=case,
    statement=statement,
    answer=lambda team: Table(
        team.rows, {"value": "Number"}, unit="", corner="what", label="Three numbers"
    ),
    solution=talk_channels,
    explanation=explanation,
    hints=(
        "Try it with 4 people on paper: draw a line between each two and count.",
        lambda team: (
            f"Each of the {team.people} has {team.people - 1} others to talk to. Counted from both "
            "ends, each pair comes twice."
        ),
        lambda team: (
            f"{team.people} × {team.people - 1} / 2 = {channels(team.people)}. Do the same with "
            f"{team.people + team.joiners}, and take the difference."
        ),
    ),
    mistakes=(
        Mistake(
            "pairs-counted-twice",
            lambda team: _answer(
                team, 2 * channels(team.people), 2 * channels(team.people + team.joiners)
            ),
            "You counted each pair from both of its ends. That Ann can talk to Ben and Ben to Ann "
            "is one channel.",
            "Divide by 2.",
            lambda answer, team: answer[team.rows[0]]["value"] == 2 * channels(team.people),
        ),
        Mistake(
            "channels-are-squared",
            lambda team: _answer(team, team.people**2, (team.people + team.joiners) ** 2),
            "You squared the number of people. In the square everybody also talks to themselves, "
            "and each pair stands there twice.",
            "Each person has one fewer to talk to than there are people; then divide by 2.",
            lambda answer, team: answer[team.rows[0]]["value"] == team.people**2,
        ),
        Mistake(
            "channels-grow-by-heads",
            lambda team: _answer(team, channels(team.people), channels(team.people) + team.joiners),
            lambda team: (
                f"You added one channel for each of the {team.joiners} who join. Each of them can "
                f"talk to all {team.people} who are there, and to the other new ones."
            ),
            "Count the pairs of the larger team anew.",
            lambda answer, team: _more(answer, team) == team.joiners,
        ),
        Mistake(
            "channels-in-proportion",
            lambda team: _answer(
                team,
                channels(team.people),
                channels(team.people) * (team.people + team.joiners) / team.people,
            ),
            "You let the channels grow in proportion to the people. Each new person brings a line "
            "to every other one, so channels grow faster than heads.",
            "Count the pairs of the larger team anew.",
        ),
        Mistake(
            "one-persons-channels",
            lambda team: _answer(team, team.people - 1, team.people + team.joiners - 1),
            "Those are the channels of one person. The others have theirs, too.",
            "Multiply by the people, and divide by 2, as each channel has two ends.",
            lambda answer, team: answer[team.rows[0]]["value"] == team.people - 1,
        ),
    ),
    outcome="repair-communication",
    domains=("pmp:people", "capm:fundamentals", "project-plus:concepts"),
)
