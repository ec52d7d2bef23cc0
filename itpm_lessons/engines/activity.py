"""What a project is made of: activities, and dependencies between them.

Time is a number of working-time units, called days here. Each piece refuses bad values of its
own; what only the whole can know, such as unknown names, `network.Project` refuses. Numbers of
other libraries are accepted and become Python's own int or float.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import inf, nan
from numbers import Integral, Real

from .refusal import Refusal, shown

#: No number of days may be larger, so that the sum of many is still a number.
MOST_DAYS = 1e100
_PLAIN = (int, float)


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
    the work is. Refuses an empty name, a title that is no text, and a duration that is negative,
    missing or not finite.

    >>> Activity("A", 5, "Requirements").is_milestone
    False
    """

    name: str
    duration: float
    title: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise Refusal("activity", f"its name is {self.name!r}", "give it a name")
        if not isinstance(self.title, str):
            raise Refusal(
                f"activity {self.name!r}",
                f"its title is {shown(self.title)}",
                "give a text, or leave it out",
            )
        if type(self.duration) not in _PLAIN or not 0 <= self.duration <= MOST_DAYS:
            object.__setattr__(self, "duration", self._read_duration())

    def _read_duration(self) -> float:
        culprit = f"activity {self.name!r}"
        days = plain_number(culprit, "duration", self.duration)
        if days < 0:
            raise Refusal(
                culprit,
                f"duration is {shown(self.duration)}",
                "give 0 or more days; 0 makes it a milestone",
            )
        return days

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
        if type(self.lag) is int and not self.lag:
            return  # as in most plans, of which large ones are made quickly
        if type(self.lag) not in _PLAIN or not -MOST_DAYS <= self.lag <= MOST_DAYS:
            object.__setattr__(self, "lag", plain_number(self._culprit, "lag", self.lag))

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
        """The predecessor as planners write it: ``B``, ``B SS+3``, ``C FF-1``; the lag is exact."""
        plain = self.type is DependencyType.FINISH_TO_START and self.lag == 0
        lag = f"{'+' if self.lag > 0 else ''}{exact(self.lag)}" if self.lag else ""
        return self.predecessor if plain else f"{self.predecessor} {self.type}{lag}"

    def __str__(self) -> str:
        return f"{self.notation} → {self.successor}"


def plain_number(culprit: str, what: str, value: object, unit: str = "days") -> float:
    """Turn `value` into an int or a float; refuse what is no number, or beyond `MOST_DAYS`.

    The remedy speaks of numbers of `unit`; "" for a bare number.

    >>> from fractions import Fraction
    >>> plain_number("activity 'A'", "duration", Fraction(1, 4))
    0.25
    """
    of_unit = f" of {unit}" if unit else ""
    if value is None:
        raise Refusal(culprit, f"{what} is missing", f"give a number{of_unit}")
    number = number_of(value)
    if not -MOST_DAYS <= number <= MOST_DAYS:
        raise Refusal(
            culprit, f"{what} is {shown(value)}", f"give a finite number{of_unit}, below 1e100"
        )
    return number


def number_of(value: object) -> float:
    """Python's own number for `value`; nan where it is none, inf where it is beyond all floats.

    >>> number_of(2), number_of(True), number_of("2")
    (2, nan, nan)
    """
    if not isinstance(value, Real) or isinstance(value, bool):
        return nan
    try:
        return int(value) if isinstance(value, Integral) else float(value)
    except OverflowError:
        return inf


def exact(number: float) -> str:
    """Write a number in full, so that it reads back the same: without rounding or exponent.

    >>> exact(3.0), exact(-2.5), exact(1 / 3), exact(12345678), exact(0.0000001)
    ('3', '-2.5', '0.3333333333333333', '12345678', '0.0000001')
    """
    if number == int(number):
        return str(int(number))
    return format(Decimal(repr(number)), "f")
