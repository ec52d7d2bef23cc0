"""Loads that exercises on the role share: people who want the same within some minutes."""

from dataclasses import dataclass
from random import Random

SECONDS, AVERAGE = "Window, in seconds", "Requests a second, on average"
BURST, ROOM = "Requests a second, in a burst", "Capacity, as a multiple of the burst"

# Who, and what they want of a server. The first is for the exercise with two gaps.
CROWDS = (
    ("students", "enrol for courses when the list opens"),
    ("drivers", "fetch the route of the day before they set off"),
    ("parents", "open the school portal when the reports are out"),
    ("clerks", "log in to the new system in the morning"),
    ("nurses", "read the hand-over when the shift changes"),
    ("volunteers", "book a date when the list is opened"),
    ("members", "vote in the break of the assembly"),
)


@dataclass(frozen=True)
class Load:
    """So many people within so many minutes; a burst is so many times the average.

    `capacity` is how many requests a second the server answered when it was tested.
    """

    people: int
    minutes: int
    times: int
    capacity: float = 0
    crowd: tuple[str, str] = CROWDS[0]

    @property
    def seconds(self) -> int:
        """How long the window is, in seconds."""
        return 60 * self.minutes

    @property
    def average(self) -> float:
        """Requests a second, evenly spread over the window."""
        return self.people / self.seconds

    @property
    def burst(self) -> float:
        """Requests a second when most come at once."""
        return self.times * self.average

    @property
    def room(self) -> float:
        """How many times the burst the capacity is."""
        return self.capacity / self.burst

    @property
    def holds(self) -> bool:
        """Whether the server bears the burst."""
        return self.capacity >= self.burst


def draw_load(random: Random) -> Load:
    """Draw a load with round rates, and a capacity with or without room.

    >>> load = draw_load(Random(1))
    >>> round(load.average * 20) == load.average * 20
    True
    """
    minutes = random.choice((5, 10, 15, 20, 25, 30, 40))
    average = random.choice((0.3, 0.4, 0.5, 0.8, 1.2, 1.5))
    times = random.randint(3, 6)
    room = random.choice((0.5, 0.8, 1.5, 2, 2.5, 3, 4))
    capacity = round(average * times * room, 2)
    return Load(round(average * 60 * minutes), minutes, times, capacity, random.choice(CROWDS[1:]))
