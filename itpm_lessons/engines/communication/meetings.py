"""What meetings cost in the time of those who sit in them, and what the same money would buy.

Cost = people x hours x how often x what an hour of a person costs. That is all of it and too
little of it: preparing, coming late and getting back to work are not counted. Nor does it say
what a meeting is worth; a decision made in 15 minutes can be cheap at any of these prices.
"""

from dataclasses import dataclass, replace

from ..within import MOST, number_within, whole_within

WORKING_DAY = 8  # hours


@dataclass(frozen=True)
class Meeting:
    """People who meet for so many minutes, so many times, at a rate in dollars an hour each.

    >>> daily = Meeting(people=9, minutes=15, times=60, rate=60)
    >>> daily.hours, daily.cost, daily.cost_of_one
    (135.0, 8100.0, 135.0)
    """

    people: int
    minutes: float
    times: int
    rate: float

    def __post_init__(self) -> None:
        read = {
            "people": whole_within("meeting", "people", self.people, 1, 10_000, "people"),
            "minutes": number_within("meeting", "length", self.minutes, 1, 10_000, "minutes"),
            "times": whole_within("meeting", "times", self.times, 1, 100_000, "meetings"),
            "rate": number_within("meeting", "rate", self.rate, 0, MOST, "dollars an hour"),
        }
        for name, value in read.items():
            object.__setattr__(self, name, value)

    @property
    def hours(self) -> float:
        """Hours of all people in all meetings."""
        return self.people * self.minutes * self.times / 60

    @property
    def cost(self) -> float:
        """Dollars for all meetings."""
        return self.people * self.minutes * self.times * self.rate / 60

    @property
    def cost_of_one(self) -> float:
        """Dollars for one meeting."""
        return self.people * self.minutes * self.rate / 60

    @property
    def working_days(self) -> float:
        """The same hours as working days of one person, of `WORKING_DAY` hours."""
        return self.hours / WORKING_DAY

    def shorter(self, minutes: float) -> "Meeting":
        """Return the meeting with so many minutes less; a minute is left at the least."""
        less = number_within("meeting", "minutes less", minutes, 0, 10_000, "minutes")
        return replace(self, minutes=max(1, self.minutes - less))

    def smaller(self, people: int) -> "Meeting":
        """Return the meeting with so many people less; one is left at the least."""
        less = whole_within("meeting", "people less", people, 0, 10_000, "people")
        return replace(self, people=max(1, self.people - less))

    def rarer(self, share: float = 0.5) -> "Meeting":
        """Return the meeting held this share of the times, rounded up.

        >>> Meeting(9, 15, 61, 60).rarer().times
        31
        """
        kept = number_within("meeting", "share of the times", share, 0, 1, "")
        return replace(self, times=max(1, -int(-self.times * kept // 1)))

    def written(self, to_write: float = 15, to_read: float = 3) -> float:
        """Cost of a written update instead: one writes, the others read.

        `to_write` and `to_read` are minutes each time.

        >>> Meeting(9, 15, 60, 60).written()  # 15 + 8 x 3 = 39 minutes, 60 times
        2340.0
        """
        writing = number_within("update", "time to write", to_write, 0, 10_000, "minutes")
        reading = number_within("update", "time to read", to_read, 0, 10_000, "minutes")
        minutes = writing + (self.people - 1) * reading
        return minutes * self.times * self.rate / 60


@dataclass(frozen=True)
class Saving:
    """Another way to hold the meeting: what it is, its cost, and what it saves (may be below 0)."""

    name: str
    cost: float
    saved: float


def other_ways(meeting: Meeting) -> tuple[Saving, ...]:
    """Price some other ways: a third shorter, two people fewer, half as often, in writing.

    >>> [(way.name, way.cost) for way in other_ways(Meeting(9, 15, 60, 60))][:2]
    [('5 minutes shorter', 5400.0), ('2 people fewer', 6300.0)]
    """
    less = max(1, round(meeting.minutes / 3))
    fewer = min(2, meeting.people - 1)
    ways = [
        (f"{less} {'minute' if less == 1 else 'minutes'} shorter", meeting.shorter(less).cost),
        (f"{fewer} {'person' if fewer == 1 else 'people'} fewer", meeting.smaller(fewer).cost),
        ("half as often", meeting.rarer().cost),
        ("a written update", meeting.written()),
    ]
    if not fewer:
        del ways[1]
    return tuple(Saving(name, cost, meeting.cost - cost) for name, cost in ways)
