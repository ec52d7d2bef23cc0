"""What the communication lab is about, and all that its page shows."""

from dataclasses import dataclass, replace

from itpm_lessons.engines.communication import Chain, CommunicationPlan, Meeting, Structure
from itpm_lessons.engines.communication.examples import (
    CHAIN,
    CLOCKIN_PLAN,
    DAILY,
    STATIONS,
    TEAM,
)

TABS = {
    "channels": "Channels",
    "hand-overs": "Hand-overs",
    "meetings": "Meetings",
    "plan": "Plan",
}
MOST_PEOPLE, MOST_TEAMS, MOST_HAND_OVERS = 24, 8, 8


@dataclass(frozen=True)
class Lab:
    """People, a chain, a meeting and a plan; `seed` decides which words a chain loses.

    >>> Lab().structure.channels, round(Lab().chain.kept, 3), Lab().meeting.cost
    (36, 0.656, 8100.0)
    """

    structure: Structure = TEAM
    chain: Chain = CHAIN
    seed: int = 8
    meeting: Meeting = DAILY
    plan: CommunicationPlan = CLOCKIN_PLAN

    def changed(self, **changes: object) -> "Lab":
        """Return the lab with some of it changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def differs(self, other: "Lab") -> str | None:
        """Tell on which tab it differs from another one; None where it does not."""
        parts = {
            "channels": (self.structure, other.structure),
            "hand-overs": ((self.chain, self.seed), (other.chain, other.seed)),
            "meetings": (self.meeting, other.meeting),
            "plan": (self.plan, other.plan),
        }
        return next((tab for tab, (one, two) in parts.items() if one != two), None)


@dataclass(frozen=True)
class CommunicationState:
    """All that the page shows: the lab, the tab, what is selected, and what can be done.

    `person` is selected on the ring, `station` in the chain (-1 is the last), `row` in the plan;
    `width` is that of the pictures in pixels.
    """

    lab: Lab = Lab()
    tab: str = "channels"
    person: int | None = None
    station: int = -1
    row: int | None = None
    width: int = 560
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""

    @property
    def at(self) -> int:
        """The selected station, from 0."""
        last = self.lab.chain.hand_overs
        return last if self.station < 0 else min(self.station, last)


def station_name(place: int) -> str:
    """Name a station of the chain.

    >>> station_name(0), station_name(7)
    ('Product owner', 'Person 8')
    """
    return STATIONS[place] if place < len(STATIONS) else f"Person {place + 1}"
