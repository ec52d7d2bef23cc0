"""Channels: how many pairs of people can talk, in one crowd and in teams with a lead each.

n people make n x (n - 1) / 2 pairs: each of them can talk to n - 1 others, and each pair is counted
from both of its ends. In teams with leads, people talk within their team, and leads with leads.
Then there are fewer pairs, and news from team to team is handed over twice on its way.

What this does not say: how much is said on a channel, and whether anybody listens. A pair that
could talk is no pair that does.

Source: the count of pairs is plain arithmetic; that it grows so fast, and what this means for
software teams, is F. Brooks, The Mythical Man-Month (1975), chapter 2.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from ..refusal import Refusal
from ..within import whole_within

MOST_PEOPLE = 1_000_000
#: Hand-overs between two members of different teams: to the own lead, to the other one, onwards.
ACROSS_TEAMS = 3


def channels(people: int) -> int:
    """Count the pairs of `people` who can all talk to each other: n x (n - 1) / 2.

    Refuses what is no whole number from 0 to `MOST_PEOPLE`.

    >>> channels(9), channels(12), channels(12) - channels(9)
    (36, 66, 30)
    """
    count = whole_within("group", "size", people, 0, MOST_PEOPLE, "people")
    return count * (count - 1) // 2


@dataclass(frozen=True)
class Structure:
    """People in teams; `teams` holds the size of each. Where there are several, each has a lead.

    People are numbered from 0, team after team, and the first of each team is its lead. Refuses
    a structure without teams, and an empty team.

    >>> Structure((5, 4, 3)).channels, Structure((12,)).channels
    (22, 66)
    """

    teams: tuple[int, ...]

    def __post_init__(self) -> None:
        if not self.teams:
            raise Refusal("structure", "it has no team", "give one team or more")
        sizes = [whole_within("team", "size", n, 1, MOST_PEOPLE, "people") for n in self.teams]
        object.__setattr__(self, "teams", tuple(sizes))

    @classmethod
    def even(cls, people: int, teams: int = 1) -> "Structure":
        """Spread people over teams as evenly as it goes; larger teams come first.

        >>> Structure.even(11, 3).teams
        (4, 4, 3)
        """
        count = whole_within("group", "size", people, 1, MOST_PEOPLE, "people")
        number = whole_within("structure", "number of teams", teams, 1, count, "teams")
        each, rest = divmod(count, number)
        return cls(tuple(each + (place < rest) for place in range(number)))

    @property
    def people(self) -> int:
        """How many there are in all."""
        return sum(self.teams)

    @property
    def flat(self) -> int:
        """Channels if everybody talked to everybody."""
        return channels(self.people)

    @property
    def channels(self) -> int:
        """Channels within the teams, and between their leads."""
        return sum(map(channels, self.teams)) + channels(len(self.teams))

    @property
    def leads(self) -> tuple[int, ...]:
        """Numbers of the leads; nobody leads where there is one team."""
        if len(self.teams) == 1:
            return ()
        return tuple(sum(self.teams[:place]) for place in range(len(self.teams)))

    def team_of(self, person: int) -> int:
        """Tell in which team a person is, by numbers from 0; refuse a person who is not there.

        >>> Structure((5, 4)).team_of(5)
        1
        """
        number = whole_within("structure", "person", person, 0, self.people - 1, "as a number")
        for team, size in enumerate(self.teams):
            if number < size:
                return team
            number -= size
        raise AssertionError("every person is in a team")

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield all pairs who talk, by their numbers.

        >>> list(Structure((2, 2)).pairs())
        [(0, 1), (2, 3), (0, 2)]
        """
        start = 0
        for size in self.teams:
            yield from combinations(range(start, start + size), 2)
            start += size
        yield from combinations(self.leads, 2)

    def with_more(self) -> "Structure":
        """Return it with one person more, in the smallest team; of several, in the last.

        >>> Structure((4, 3, 3)).with_more().teams
        (4, 3, 4)
        """
        smallest = min(reversed(range(len(self.teams))), key=self.teams.__getitem__)
        return self._resized(smallest, 1)

    def without(self, person: int) -> "Structure":
        """Return it without a person; a team of one goes with its only member.

        >>> Structure((3, 1)).without(3).teams
        (3,)
        """
        if self.people == 1:
            raise Refusal("structure", "only one person is left", "keep this one")
        return self._resized(self.team_of(person), -1)

    def _resized(self, team: int, by: int) -> "Structure":
        sizes = list(self.teams)
        sizes[team] += by
        return Structure(tuple(size for size in sizes if size))


def fewest_channels(people: int) -> Structure:
    """Find the number of even teams with the fewest channels; of equals the fewest teams.

    >>> best = fewest_channels(12)
    >>> best.teams, best.channels
    ((3, 3, 3, 3), 18)
    """
    count = whole_within("group", "size", people, 1, 1_000, "people")
    ways = (Structure.even(count, teams) for teams in range(1, count + 1))
    return min(ways, key=lambda way: way.channels)
