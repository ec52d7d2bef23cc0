"""What releases are made of: parts, batches that go live together, and when a part is built."""

from dataclasses import dataclass

from ..refusal import Refusal, shown
from .releases import positive


@dataclass(frozen=True)
class Part:
    """A part that takes `effort` weeks of the team and then brings `value` a week.

    `after` names the parts that it needs. Refuses negative numbers and an empty name.
    """

    name: str
    effort: float
    value: float
    after: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise Refusal("part", f"its name is {shown(self.name)}", "give it a name")
        for what in ("effort", "value"):
            found = positive(f"part {self.name!r}", what, getattr(self, what))
            object.__setattr__(self, what, found)


@dataclass(frozen=True)
class Batch:
    """What goes live together: names of parts, and the week that was chosen, if any."""

    parts: tuple[str, ...]
    week: float | None = None


@dataclass(frozen=True)
class BuiltPart:
    """When a part is built, from `start` to `built`, and when it goes live, in weeks."""

    part: Part
    batch: int
    start: float
    built: float
    live: float

    @property
    def waits(self) -> float:
        """Weeks that it is built and not in use."""
        return self.live - self.built


def whole(value: float) -> float:
    """Write a number without decimals as an int.

    >>> whole(4.0), whole(2.5)
    (4, 2.5)
    """
    return int(value) if float(value).is_integer() else value
