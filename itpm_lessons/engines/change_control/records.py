"""What a game remembers of letters and of work: names of states, and small records."""

from typing import NamedTuple

OPEN, GONE = "open", "gone"  # of a letter; else the decision


class Told(NamedTuple):
    """Something that happened: the day, the place of the letter, what it was, and how much.

    `days` are those of the work or, where a plan is changed, of the finish; `delay` is by how much
    work that came to light moved the finish.
    """

    day: float
    letter: int | None
    what: str
    days: float = 0
    cost: float = 0
    trust: float = 0
    delay: float = 0


class Hidden(NamedTuple):
    """Work that the plan does not show yet: where, how much, of which letter, and why not."""

    activity: int
    days: float
    cost: float
    letter: int
    how: str  # "undecided", "blind", "estimate", "guess"
    defects: float = 0  # to be expected of it
