"""What a project is made of: activities, and dependencies between them.

Time is a number of working-time units, called days here. Each piece refuses bad values of its
own; what only the whole can know, such as unknown names, `network.Project` refuses.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from numbers import Real

from .refusal import Refusal


class DependencyType(StrEnum):
    """Which end of the predecessor holds which end of the successor.

    >>> DependencyType("SS") is DependencyType.START_TO_START
    True
    """

    FINISH_TO_START = "FS"
    START_TO_START = "SS"
    FINISH_TO_FINISH = "FF"
    START_TO_FINISH = "SF"

    __hash__ = str.__hash__  # Enum's own runs as Python code, thousands of times for a plan


@dataclass(frozen=True)
class Activity:
    """A piece of work that takes `duration` days; 0 makes it a milestone.

    `name` is short, unique in its project, and what everything refers to; `title` says what
    the work is. Refuses an empty name, and a duration that is negative, missing or not finite.

    >>> Activity("A", 5, "Requirements").is_milestone
    False
    """

    name: str
    duration: float
    title: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise Refusal("activity", f"its name is {self.name!r}", "give it a name")
        if type(self.duration) is not int:
            refuse_bad_number(f"activity {self.name!r}", "duration", self.duration)
        if self.duration < 0:
            raise Refusal(
                f"activity {self.name!r}",
                f"duration is {self.duration!r}",
                "give 0 or more days; 0 makes it a milestone",
            )

    @property
    def is_milestone(self) -> bool:
        """Whether it takes no time, and so marks a moment."""
        return self.duration == 0

    @property
    def label(self) -> str:
        """Name and title together, as a picture shows them; what both begin with, once.

        >>> Activity("F", 9, "Payroll").label, Activity("Guide", 2, "Guide for users").label
        ('F Payroll', 'Guide for users')
        """
        if self.title == self.name or self.title.startswith(f"{self.name} "):
            return self.title
        return f"{self.name} {self.title}".strip()


@dataclass(frozen=True)
class Dependency:
    """An arrow: `predecessor` holds `successor`, in the way `type` says, with a lag in days.

    A negative lag is a lead. `type` may be given as text: ``Dependency("B", "D", "SS", 3)``.

    >>> str(Dependency("B", "D", "SS", 3)), str(Dependency("A", "B"))
    ('B SS+3 → D', 'A → B')
    """

    predecessor: str
    successor: str
    type: DependencyType = DependencyType.FINISH_TO_START
    lag: float = 0

    def __post_init__(self) -> None:
        if type(self.type) is not DependencyType:
            object.__setattr__(self, "type", self._read_type())
        if type(self.lag) is not int:
            refuse_bad_number(self._culprit, "lag", self.lag)

    def _read_type(self) -> DependencyType:
        try:
            return DependencyType(self.type)
        except ValueError:
            raise Refusal(
                self._culprit, f"its type is {self.type!r}", "use FS, SS, FF or SF"
            ) from None

    @property
    def _culprit(self) -> str:
        return f"dependency of {self.successor!r} on {self.predecessor!r}"

    @property
    def notation(self) -> str:
        """The predecessor as planners write it: ``B``, ``B SS+3``, ``C FF-1``."""
        plain = self.type is DependencyType.FINISH_TO_START and self.lag == 0
        lag = f"{self.lag:+g}" if self.lag else ""
        return self.predecessor if plain else f"{self.predecessor} {self.type}{lag}"

    def __str__(self) -> str:
        return f"{self.notation} → {self.successor}"


def refuse_bad_number(culprit: str, what: str, value: object) -> None:
    """Refuse `value` unless it is a finite number of days."""
    if value is None:
        raise Refusal(culprit, f"{what} is missing", "give a number of days")
    if not isinstance(value, Real) or isinstance(value, bool) or not isfinite(value):
        raise Refusal(culprit, f"{what} is {value!r}", "give a finite number of days")
