"""All that the page of a contract shows, and what its lines and numbers have in common."""

from dataclasses import dataclass
from functools import cached_property

from itpm_lessons.engines.procurement import ContractType, Settlement, Terms

from ..axis import round_step
from ..lettering import amount, money


@dataclass(frozen=True)
class ContractState:
    """A contract at an actual cost, the room, and what can be done.

    `scale` is the size of the numbers that sliders are made for; `width` that of the pictures.
    """

    done: Settlement
    scale: float = 100_000
    width: int = 640
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    problem: str = ""

    @property
    def terms(self) -> Terms:
        """What was agreed."""
        return self.done.terms

    @cached_property
    def costs(self) -> tuple[float, float]:
        """Actual costs that are drawn: round ends around the target, and what must be in sight."""
        step = round_step(self.terms.target_cost / 20)
        ends = [self.terms.target_cost * 0.7, self.terms.target_cost * 1.4, self.done.actual]
        if self.point is not None:
            ends.append(min(self.point * 1.08, 4 * self.terms.target_cost))
        low, high = min(ends), max(ends)
        return step * (low // step), step * -(-high // step)

    @property
    def point(self) -> float | None:
        """The point of total assumption, for the one type that has it."""
        if self.done.type is not ContractType.FIXED_PRICE_INCENTIVE:
            return None
        return self.terms.point_of_total_assumption


def dollars(value: float) -> str:
    """Write whole dollars.

    >>> dollars(121428.57), dollars(-5000)
    ('$121,429', '−$5,000')
    """
    return money(round(value))


def cents(share: float) -> str:
    """Write a part of a dollar in cents.

    >>> cents(0.7), cents(1), cents(1.1)
    ('70 ¢', '$1', '$1.10')
    """
    if round(share, 4) == 1:
        return "$1"
    if share > 1:
        return f"${share:.2f}"
    return f"{amount(round(share * 100, 1))} ¢"
