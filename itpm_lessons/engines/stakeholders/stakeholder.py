"""One person or group with a stake in a project, and what each quadrant asks for."""

from dataclasses import dataclass
from typing import Any, Literal, get_args

from ..activity import number_of
from ..refusal import Refusal, shown
from ..tidy import NAME, tidy

Attitude = Literal["for", "neutral", "against"]
Engagement = Literal["unaware", "resistant", "neutral", "supportive", "leading"]
Quadrant = Literal["manage closely", "keep satisfied", "keep informed", "monitor"]
ATTITUDES, LEVELS, QUADRANTS = get_args(Attitude), get_args(Engagement), get_args(Quadrant)
LOWEST, HIGHEST = 1, 10
HIGH_FROM = 6
LONGEST_NAME, LONGEST_TEXT = 60, 400

#: What each quadrant asks for.
MEANING: dict[Quadrant, str] = {
    "manage closely": "Decide with them: talk often, before decisions fall.",
    "keep satisfied": "Meet what they need, and do not take more of their time.",
    "keep informed": "Tell them early what changes for them, and listen.",
    "monitor": "Little effort; look again when something changes.",
}


@dataclass(frozen=True)
class Stakeholder:
    """A person or group with a stake in the project.

    Parameters
    ----------
    name : str
        Who.
    power, interest : int
        From 1 to 10.
    attitude : {"for", "neutral", "against"}
        What they think of the project.
    now, wanted : {"unaware", "resistant", "neutral", "supportive", "leading"}
        How far they are engaged, and how far the project needs them to be.
    action, owner : str
        What is done for that, and who does it; "" while nobody does.
    wants, role : str
        What they hope for or fear, and who they are.

    Examples
    --------
    >>> staff = Stakeholder("Hourly staff", 3, 9, now="unaware", wanted="supportive")
    >>> staff.quadrant(), staff.gap
    ('keep informed', 3)
    """

    name: str
    power: int = 5
    interest: int = 5
    attitude: Attitude = "neutral"
    now: Engagement = "neutral"
    wanted: Engagement = "neutral"
    action: str = ""
    owner: str = ""
    wants: str = ""
    role: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise Refusal("stakeholder", f"the name is {shown(self.name)}", "give a name")
        object.__setattr__(self, "name", " ".join(self.name.split()))
        if len(self.name) > LONGEST_NAME:
            problem = f"the name has {len(self.name)} letters"
            raise Refusal(self.culprit, problem, f"keep {LONGEST_NAME} at most")
        for what in ("power", "interest"):
            object.__setattr__(self, what, rated(self.culprit, what, getattr(self, what)))
        for what in ("action", "owner", "wants", "role"):
            longest = LONGEST_TEXT if what in ("action", "wants") else NAME
            object.__setattr__(self, what, tidy(self.culprit, what, getattr(self, what), longest))
        known = {"attitude": ATTITUDES, "now": LEVELS, "wanted": LEVELS}
        for what, words in known.items():
            value = getattr(self, what)
            if value not in words:
                said = "engagement " * (what != "attitude") + what
                problem, remedy = f"{said} is {shown(value)}", f"use {', '.join(words)}"
                raise Refusal(self.culprit, problem, remedy)

    @property
    def culprit(self) -> str:
        """How a message names them."""
        return f"stakeholder {shown(self.name)}"

    def quadrant(self, high_from: int = HIGH_FROM) -> Quadrant:
        """Where they stand on the grid; from `high_from` on, power or interest is high."""
        if self.power >= high_from:
            return "manage closely" if self.interest >= high_from else "keep satisfied"
        return "keep informed" if self.interest >= high_from else "monitor"

    @property
    def gap(self) -> int:
        """Steps of engagement from now to what is wanted; below 0, less is wanted than there is."""
        return LEVELS.index(self.wanted) - LEVELS.index(self.now)

    @property
    def looked_after(self) -> bool:
        """Whether there is both an action and somebody who does it."""
        return bool(self.action.strip() and self.owner.strip())


def rated(culprit: str, what: str, value: Any) -> int:
    """Return a rating; refuse what is no whole number of the scale."""
    number = number_of(value)
    if not LOWEST <= number <= HIGHEST or number != int(number):
        remedy = f"give a whole number from {LOWEST} to {HIGHEST}"
        raise Refusal(culprit, f"{what} is {shown(value)}", remedy)
    return int(number)
