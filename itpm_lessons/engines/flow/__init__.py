"""A Kanban board as a simulation, and the measures of flow of any log of items.

`board` says what a board is, `rules` what happens on it in a day, `items` what chance brings,
`decisions` and `happenings` what is decided and what comes in between; `simulation` runs it and
`replays` compares many runs. `measures`, `cumulative` and `littles_law` measure a run, or the
learner's own items. Working days are the unit throughout.
"""

from .board import MOST_ITEMS, Arrivals, Board, WorkStage
from .cumulative import CumulativeFlow, cumulative_flow
from .debrief import Debrief, Elsewhere, Worth, worths
from .decisions import Expedite, MovePerson, SetLimit, Swarm, decide, price
from .game import Game, new_game, rivals
from .happenings import Answer, Choice, Happening, Outage, Request, cost_of_delay, happenings
from .items import ServiceClass
from .littles_law import Condition, LittlesLaw, littles_law
from .measures import (
    FlowMeasures,
    Item,
    ages,
    average_wip,
    cycle_times,
    flow_efficiency,
    in_progress,
    lead_times,
    mean,
    measure,
    throughput,
)
from .outlook import LATELY, days_behind, pace
from .replays import (
    NO_LOSS,
    Criterion,
    Outcome,
    best,
    compare,
    other_limits,
    outcome,
    replay,
    replays,
    run_on,
)
from .simulation import simulate, start, step
from .state import Card, State

__all__ = [
    "LATELY",
    "MOST_ITEMS",
    "NO_LOSS",
    "Answer",
    "Arrivals",
    "Board",
    "Card",
    "Choice",
    "Condition",
    "Criterion",
    "CumulativeFlow",
    "Debrief",
    "Elsewhere",
    "Expedite",
    "FlowMeasures",
    "Game",
    "Happening",
    "Item",
    "LittlesLaw",
    "MovePerson",
    "Outage",
    "Outcome",
    "Request",
    "ServiceClass",
    "SetLimit",
    "State",
    "Swarm",
    "WorkStage",
    "Worth",
    "ages",
    "average_wip",
    "best",
    "compare",
    "cost_of_delay",
    "cumulative_flow",
    "cycle_times",
    "days_behind",
    "decide",
    "flow_efficiency",
    "happenings",
    "in_progress",
    "lead_times",
    "littles_law",
    "mean",
    "measure",
    "new_game",
    "other_limits",
    "outcome",
    "pace",
    "price",
    "replay",
    "replays",
    "rivals",
    "run_on",
    "simulate",
    "start",
    "step",
    "throughput",
    "worths",
]
