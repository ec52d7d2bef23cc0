"""How people tell each other things in a project, and what gets in the way.

- `channels` counts the pairs who can talk; `Structure` does so for teams with leads.
- `Chain` says what hand-overs leave of a message, `Message` which of its words.
- `Meeting` prices meetings, `other_ways` what else the same news would cost.
- `CommunicationPlan` is who needs what, when, how and by whom; `check_plan` finds its gaps.
- `examples` holds a message and plans to start from.

A plan of one's own in three lines:

>>> mine = CommunicationPlan((Row("sponsor", "cost", "Fridays", "report", "Ada", answer=True),))
>>> [str(finding) for finding in check_plan(mine)]
['sponsor: must answer, and report takes no answer; take a way with an answer']
"""

from .channels import ACROSS_TEAMS, MOST_PEOPLE, Structure, channels, fewest_channels
from .checks import Finding, check_plan
from .hand_overs import Chain, fidelity_needed, most_hand_overs
from .meetings import WORKING_DAY, Meeting, Saving, other_ways
from .message import Message, Point
from .plan import FIELDS, CommunicationPlan, Row, plan_of
from .ways import URGENCIES, WAYS, Way, way

__all__ = [
    "ACROSS_TEAMS",
    "FIELDS",
    "MOST_PEOPLE",
    "URGENCIES",
    "WAYS",
    "WORKING_DAY",
    "Chain",
    "CommunicationPlan",
    "Finding",
    "Meeting",
    "Message",
    "Point",
    "Row",
    "Saving",
    "Structure",
    "Way",
    "channels",
    "check_plan",
    "fewest_channels",
    "fidelity_needed",
    "most_hand_overs",
    "other_ways",
    "plan_of",
    "way",
]
