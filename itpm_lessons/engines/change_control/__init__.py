"""Changes to an agreed plan: what they do to it, who decides, how that is recorded, and a game.

`impact` says what requests do to finish and cost of a `Baseline`, `each_and_all` shows how small
ones add up, `kind_of` tells change, creep, gold plating and elaboration apart, `Room` says who
decides, and `problems` holds a change log to its rules.

`Game` plays an inbox of requests through the weeks of ClockIn by the rules of `rules`; `debrief`
replays it by other ways and under other luck.
"""

from . import rules
from .authority import Room
from .debrief import AGREED, Debrief, OtherChoice, Outcome, debrief, replay
from .deck import LETTERS, Letter
from .examples import CLOCKIN
from .game import Game, Move
from .impact import Baseline, EachAndAll, Impact, each_and_all, impact
from .log import DECISIONS, FOUND, IMPACTS, Entry, Problem, problems, problems_of_log
from .luck import Luck
from .prices import Price, price, prices
from .records import Told
from .requests import ChangeRequest, Kind, kind_of
from .ways import NAMED, Drawn, best_decision, play
from .world import World

__all__ = [
    "AGREED",
    "CLOCKIN",
    "DECISIONS",
    "FOUND",
    "IMPACTS",
    "LETTERS",
    "NAMED",
    "Baseline",
    "ChangeRequest",
    "Debrief",
    "Drawn",
    "EachAndAll",
    "Entry",
    "Game",
    "Impact",
    "Kind",
    "Letter",
    "Luck",
    "Move",
    "OtherChoice",
    "Outcome",
    "Price",
    "Problem",
    "Room",
    "Told",
    "World",
    "best_decision",
    "debrief",
    "each_and_all",
    "impact",
    "kind_of",
    "play",
    "price",
    "prices",
    "problems",
    "problems_of_log",
    "replay",
    "rules",
]
