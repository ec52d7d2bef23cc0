"""A Scrum team at work for three Sprints: plan, decide, look at what came of it, play again.

`rules` holds what the model assumes, `deck` what can happen, `day` what a day does, `game` the
moves of a player, `policy` ways to play by rule, `outlook` the range of what may come, and
`debrief` what might have been.

What it does not do: it does not say how fast your team is, and it knows no single people, skills
or moods. Its numbers are made for learning (see `rules`); its patterns are the lesson.
"""

from .cards import Card, Option
from .debrief import CRITERIA, Debrief, debrief
from .deck import CARDS
from .game import Game, Phase
from .moves import Arrange, Choose, Day, Improve, Plan
from .outlook import Outlook, outlook
from .policy import Outcome, Policy, play
from .results import Happening, SprintResult
from .rules import IMPROVEMENTS, SPRINTS
from .team import Team

__all__ = [
    "CARDS",
    "CRITERIA",
    "IMPROVEMENTS",
    "SPRINTS",
    "Arrange",
    "Card",
    "Choose",
    "Day",
    "Debrief",
    "Game",
    "Happening",
    "Improve",
    "Option",
    "Outcome",
    "Outlook",
    "Phase",
    "Plan",
    "Policy",
    "SprintResult",
    "Team",
    "debrief",
    "outlook",
    "play",
]
