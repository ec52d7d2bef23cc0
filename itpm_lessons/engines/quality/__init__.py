"""Quality and rework: work that looks done and is not.

`total_work` is the closed form: with 85 % right and all rework found there is 17.6 % more work.
`Game` plays the rework cycle week by week by the rules of `rules`: care, pressure, overtime,
hiring; `debrief` runs the same project in other ways and under other luck.

What is not modelled: that people leave, that scope changes, and what users do with errors.
"""

from . import rules
from .cycle import rounds, total_work
from .debrief import (
    LEVERS,
    NAMED,
    Debrief,
    Outcome,
    Way,
    debrief,
    outcome,
    play,
    replay,
    undisturbed,
)
from .flow import Even, Luck, State, advance, release
from .game import Game, Outlook, check
from .rules import UNDISTURBED, Settings

__all__ = [
    "LEVERS",
    "NAMED",
    "UNDISTURBED",
    "Debrief",
    "Even",
    "Game",
    "Luck",
    "Outcome",
    "Outlook",
    "Settings",
    "State",
    "Way",
    "advance",
    "check",
    "debrief",
    "outcome",
    "play",
    "release",
    "replay",
    "rounds",
    "rules",
    "total_work",
    "undisturbed",
]
