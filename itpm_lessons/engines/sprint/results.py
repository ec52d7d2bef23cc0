"""What a game tells: what was decided, and what a Sprint brought."""

from dataclasses import dataclass

from . import rules


@dataclass(frozen=True)
class Happening:
    """A decision that was asked for, what was chosen, and what came of it."""

    sprint: int
    day: int
    card: str
    story: str
    option: str
    outcome: str


@dataclass(frozen=True)
class SprintResult:
    """What a Sprint brought.

    `velocity` is in points, only of stories that are Done; `planned` and `scope` are the points
    at its beginning and at its end. `plan_met` tells whether all that was planned is Done.
    `remaining` holds the points not Done in the beginning and after each day, `in_scope` the
    points of all its stories then, `lanes` how many stories were to do, in work, in check, Done.
    """

    number: int
    planned: float
    scope: float
    velocity: float
    value: float
    goal: tuple[str, ...]
    goal_met: bool
    plan_met: bool
    done: tuple[str, ...]
    carried_over: tuple[str, ...]
    escaped: int
    remaining: tuple[float, ...]
    in_scope: tuple[float, ...]
    lanes: tuple[tuple[int, int, int, int], ...]

    @property
    def net_value(self) -> float:
        """Value Done, less what the defects that escaped take from it."""
        return self.value - rules.ESCAPED_VALUE * self.escaped
