"""People who join, who teach, and who are promised to more than one project.

`Onboarding` adds up what a team can do while newcomers learn and colleagues teach them, week by
week, and says from when on that was more work than without them. `Utilisation` adds up the shares
of one person that several projects count on.

All is a simple sum with round numbers to be argued about. Not done here: that more people need
more talk (see communication channels), that work cannot be divided, and who leaves.

Source: F. P. Brooks, The Mythical Man-Month (1975), chapter 2: newcomers have to be trained by
those who know, and training cannot be divided, so that they first cost what they later bring.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from types import MappingProxyType

from .activity import plain_number
from .refusal import Refusal, shown

MOST_PEOPLE, MOST_WEEKS = 10_000, 520


def _between(what: str, value: object, low: float, high: float, unit: str) -> float:
    number = plain_number(what, "it", value, unit)
    if not isfinite(number) or not low <= number <= high:
        raise Refusal(what, f"it is {shown(value)}", f"give {low:g} to {high:g} {unit}")
    return number


@dataclass(frozen=True)
class Onboarding:
    """A team that takes in newcomers.

    Parameters
    ----------
    people : float
        Who is there already, each counted as 1.
    joiners : float
        Who comes, all at once.
    joiner_share : float
        What a newcomer does at first, as a share of somebody who knows the work.
    mentor_share : float
        What teaching one newcomer takes from the team, as a share of one person.
    learning_weeks : float
        Weeks in which a newcomer grows to a full share, evenly; teaching shrinks as evenly.
    setup_days : float
        Working days of the team that a newcomer takes before the first day: accounts, interviews.

    Examples
    --------
    >>> team = Onboarding(9, 3)
    >>> round(team.first_week, 2), round(team.gain_percent, 1), team.naive_percent
    (9.15, 1.7, 33.3)
    """

    people: float
    joiners: float
    joiner_share: float = 0.25
    mentor_share: float = 0.20
    learning_weeks: float = 12
    setup_days: float = 0

    def __post_init__(self) -> None:
        for what, low, high, unit in (
            ("people", 1, MOST_PEOPLE, "people"),
            ("joiners", 0, MOST_PEOPLE, "people"),
            ("joiner_share", 0, 1, "of a person"),
            ("mentor_share", 0, 5, "of a person"),
            ("learning_weeks", 0, MOST_WEEKS, "weeks"),
            ("setup_days", 0, 1_000, "days"),
        ):
            number = _between(what.replace("_", " "), getattr(self, what), low, high, unit)
            object.__setattr__(self, what, number)
        if self.joiners * self.mentor_share > self.people:
            taken = self.joiners * self.mentor_share
            problem = f"{taken:g} people would be needed, and there are {self.people:g}"
            raise Refusal("teaching", problem, "let fewer join, or teach less")

    @property
    def first_week(self) -> float:
        """What the team does in the first week, in people who know the work."""
        return self.people + self.joiners * (self.joiner_share - self.mentor_share)

    @property
    def gain_percent(self) -> float:
        """By how many percent the first week is more than before."""
        return 100 * (self.first_week / self.people - 1)

    @property
    def naive_percent(self) -> float:
        """What one would expect from counting heads, to a tenth of a percent."""
        return round(100 * self.joiners / self.people, 1)

    def capacity(self, week: float) -> float:
        """Return what the team does so many weeks after they came, in people who know the work.

        >>> Onboarding(9, 3).capacity(12)
        12.0
        """
        return self._capacity(_between("week", week, 0, MOST_WEEKS, "weeks"))

    def _capacity(self, week: float) -> float:
        learnt = 1.0 if not self.learning_weeks else min(1.0, week / self.learning_weeks)
        share = self.joiner_share + (1 - self.joiner_share) * learnt
        return float(self.people + self.joiners * (share - self.mentor_share * (1 - learnt)))

    def gained(self, weeks: float) -> float:
        """Return person-weeks of work that the newcomers have brought after so many weeks.

        It is the area between `capacity` and the team without them, less what the set-up took;
        below 0 they have cost more than they brought.

        >>> Onboarding(9, 3).gained(4)
        2.5
        """
        return self._gained(_between("weeks", weeks, 0, MOST_WEEKS, "weeks"))

    def _gained(self, weeks: float) -> float:
        span = min(weeks, self.learning_weeks)
        rising = (self._capacity(0) + self._capacity(span)) / 2 - self.people if span else 0.0
        brought = rising * span + self.joiners * (weeks - span)
        return round(brought - self.joiners * self.setup_days / 5, 9)

    @property
    def pays_off_after(self) -> float | None:
        """Weeks after which the newcomers have brought more than they took; None where never.

        To a tenth of a week; never means not within `MOST_WEEKS`.

        >>> Onboarding(9, 3, mentor_share=0.5, setup_days=5).pays_off_after
        7.4
        """
        if not self.joiners:
            return None
        tenth = next((n for n in range(1, MOST_WEEKS * 10 + 1) if self._gained(n / 10) > 0), None)
        return None if tenth is None else tenth / 10

    def helps_within(self, weeks: float) -> bool:
        """Tell whether the team gets more done in so many weeks with the newcomers than without.

        >>> late = Onboarding(9, 3, mentor_share=0.5, setup_days=5)
        >>> late.helps_within(4), late.helps_within(12)
        (False, True)
        """
        return self.gained(weeks) > 0


@dataclass(frozen=True)
class Utilisation:
    """One person, and the percent of their time that several works count on.

    >>> three = Utilisation({"ClockIn": 60, "ServerMove": 40, "support": 30})
    >>> three.total, three.over, round(three.can_get("ClockIn"))
    (130, 30, 46)
    """

    shares: Mapping[str, float]

    def __post_init__(self) -> None:
        if not isinstance(self.shares, Mapping):
            problem = f"they are {shown(self.shares)}"
            raise Refusal("shares", problem, 'give percent by work, as in {"ClockIn": 60}')
        read = {
            str(name): _between(f"share for {shown(name)}", percent, 0, 1_000, "percent")
            for name, percent in self.shares.items()
        }
        object.__setattr__(self, "shares", MappingProxyType(read))

    @property
    def total(self) -> float:
        """Percent that is asked for in all."""
        return sum(self.shares.values())

    @property
    def over(self) -> float:
        """Percent above 100 that nobody can work; 0 where all fits."""
        return max(0, self.total - 100)

    def can_get(self, name: str) -> float:
        """Return the percent that a work gets if what is missing is missing for all alike."""
        if name not in self.shares:
            known = ", ".join(self.shares) or "(none)"
            raise Refusal(f"work {shown(name)}", "is not among the shares", f"use one of {known}")
        return self.shares[name] * min(1, 100 / self.total if self.total else 1)
