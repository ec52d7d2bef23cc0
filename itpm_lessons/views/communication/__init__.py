"""The communication lab: channels, hand-overs, meetings, and a communication plan."""

from .page import communication_page
from .state import MOST_HAND_OVERS, MOST_PEOPLE, MOST_TEAMS, TABS, CommunicationState, Lab

__all__ = [
    "MOST_HAND_OVERS",
    "MOST_PEOPLE",
    "MOST_TEAMS",
    "TABS",
    "CommunicationState",
    "Lab",
    "communication_page",
]
