"""A change request: what somebody wants, what it adds to the plan, and what kind of thing it is.

Days are working days added to activities of a plan, cost and value are dollars. Effects on
quality and risk are words, since nobody can add them up.

Not done here: how a request was written, who talked to whom, and whether its value is true.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import isfinite
from types import MappingProxyType

from ..activity import plain_number
from ..refusal import Refusal, shown

MOST = 1e12  # dollars; also days. More is an accident, and sums of many stay exact enough


class Kind(StrEnum):
    """What a piece of added work is, seen from the agreed scope."""

    CHANGE = "change"
    CREEP = "scope creep"
    GOLD_PLATING = "gold plating"
    ELABORATION = "progressive elaboration"


def kind_of(*, beyond_scope: bool, asked_for: bool, decided: bool) -> Kind:
    """Tell the four apart by three questions, asked in this order.

    Does it go beyond the agreed scope? If not, details are being worked out. Did anybody outside
    the team ask for it? If not, the team is gold plating. Has whoever may decide it done so, with
    its price known? Then it is a change; else it is creep.

    >>> kind_of(beyond_scope=True, asked_for=True, decided=False).value
    'scope creep'
    >>> kind_of(beyond_scope=False, asked_for=True, decided=False).value
    'progressive elaboration'
    """
    if not beyond_scope:
        return Kind.ELABORATION
    if not asked_for:
        return Kind.GOLD_PLATING
    return Kind.CHANGE if decided else Kind.CREEP


@dataclass(frozen=True)
class ChangeRequest:
    """Something that somebody wants to be otherwise than agreed.

    Parameters
    ----------
    name : str
        Short and unique in its log.
    days : mapping of str to float
        Working days that it adds, by activity of the plan; below 0 takes work out.
    cost : float
        Dollars that it adds in all, the work included.
    what, asker, why : str
        What is asked for, by whom, and the reason given.
    quality, risk : str
        Its effect on quality and on risk, in words; "none" says that there is none.
    value : float
        Dollars of benefit, as far as anybody knows.

    Examples
    --------
    >>> ChangeRequest("biometrics", {"E": 6}, 7_200).total_days
    6
    """

    name: str
    days: Mapping[str, float] = field(default_factory=dict)
    cost: float = 0
    what: str = ""
    asker: str = ""
    why: str = ""
    quality: str = ""
    risk: str = ""
    value: float = 0

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise Refusal("change request", f"its name is {shown(self.name)}", "give it a name")
        culprit = f"change request {shown(self.name)}"
        if not isinstance(self.days, Mapping):
            problem = f"its days are {shown(self.days)}"
            raise Refusal(culprit, problem, "give days by activity, as in {'E': 6}")
        days = {each: amount_in(culprit, f"days on {each}", n) for each, n in self.days.items()}
        object.__setattr__(self, "days", MappingProxyType(days))
        for what in ("cost", "value"):
            number = amount_in(culprit, what, getattr(self, what), "dollars")
            object.__setattr__(self, what, number)

    def __hash__(self) -> int:
        return hash((self.name, tuple(self.days.items()), self.cost, self.value))

    @property
    def total_days(self) -> float:
        """Days of work that it adds, on whatever activities."""
        return sum(self.days.values())


def amount_in(culprit: str, what: str, value: object, unit: str = "days") -> float:
    """Read a number of days or dollars that can be added up; refuse any other.

    >>> amount_in("change request 'A'", "cost", 7_200, "dollars")
    7200
    """
    number = plain_number(culprit, what, value, unit)
    if not isfinite(number) or abs(number) > MOST:
        raise Refusal(culprit, f"{what} is {shown(value)}", f"give less than {MOST:,.0f} {unit}")
    return number
