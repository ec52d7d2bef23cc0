"""Who may decide on a change: the manager alone within an agreed room, else the change board.

The room is one of the *sum*: what the manager has already approved alone counts against it. A
limit for each single change would let any number of small ones through.

A change that a law demands, or that touches what the project is for, goes to the board whatever
its size. Not done here: levels above the board; for tolerances of stages see `engines.stages`.
"""

from dataclasses import dataclass
from typing import Literal

from ..refusal import Refusal
from .requests import amount_in

Decider = Literal["manager", "board"]
_HAIR = 1e-9


@dataclass(frozen=True)
class Room:
    """What the manager may approve alone: days of delay and dollars, in all and used so far.

    >>> room = Room(2, 5_000)
    >>> room.decides(0.75, 900), room.after(0.75, 900).after(0.75, 900).decides(0.75, 900)
    ('manager', 'board')
    """

    days: float
    cost: float
    used_days: float = 0
    used_cost: float = 0

    def __post_init__(self) -> None:
        for what in ("days", "cost", "used_days", "used_cost"):
            unit = "days" if "days" in what else "dollars"
            number = amount_in("room of the manager", what, getattr(self, what), unit)
            if number < 0:
                raise Refusal("room of the manager", f"{what} is {number:g}", "give 0 or more")

    @property
    def left(self) -> tuple[float, float]:
        """Days and dollars that are left, never below 0."""
        return max(0, self.days - self.used_days), max(0, self.cost - self.used_cost)

    def decides(self, delay: float, cost: float, *, must: bool = False) -> Decider:
        """Tell who decides on a change of this delay and cost; `must` is one of law or purpose."""
        days = amount_in("the change", "delay", delay)
        dollars = amount_in("the change", "cost", cost, "dollars")
        left_days, left_cost = self.left
        fits = days <= left_days + _HAIR and dollars <= left_cost + _HAIR
        return "manager" if fits and not must else "board"

    def after(self, delay: float, cost: float) -> "Room":
        """Return the room once the manager has approved this; what saves gives nothing back."""
        return Room(
            self.days,
            self.cost,
            self.used_days + max(0, delay),
            self.used_cost + max(0, cost),
        )
