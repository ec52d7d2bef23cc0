"""What changes when an activity takes longer: two schedules of one plan, compared."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .critical_path import Schedule


@dataclass(frozen=True)
class Slip:
    """The effect of activity `name` taking `days` longer (or, negative, shorter).

    `duration` is that of the slipped plan and `delay` how many days later it finishes; `schedule`
    is the slipped plan. Activities enter or leave the critical ones as the names say.
    """

    name: str
    days: float
    duration: float
    delay: float
    newly_critical: tuple[str, ...]
    no_longer_critical: tuple[str, ...]
    schedule: "Schedule"


def compare(name: str, days: float, before: "Schedule", after: "Schedule") -> Slip:
    """Put what a slip changed into words and numbers."""
    was, now = set(before.critical), set(after.critical)
    return Slip(
        name,
        days,
        after.duration,
        after.finish - before.finish,
        tuple(other for other in after.critical if other not in was),
        tuple(other for other in before.critical if other not in now),
        after,
    )
