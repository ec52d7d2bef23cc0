"""A Kanban board as a simulation, and the measures of flow of any log of items.

`board` says what a board is, `rules` what happens on it in a day, `items` what chance brings,
`simulation` runs it; `measures`, `cumulative` and `littles_law` measure a run, or the learner's
own items. Working days are the unit throughout.
"""

from .board import Arrivals, Board, WorkStage
from .cumulative import CumulativeFlow, cumulative_flow
from .items import ServiceClass
from .littles_law import Condition, LittlesLaw, littles_law
from .measures import (
    FlowMeasures,
    Item,
    ages,
    average_wip,
    cycle_times,
    flow_efficiency,
    lead_times,
    mean,
    measure,
    percentile,
    throughput,
)
from .simulation import Outcome, compare, replay, replays, simulate, start
from .state import Card, State

__all__ = [
    "Arrivals",
    "Board",
    "Card",
    "Condition",
    "CumulativeFlow",
    "FlowMeasures",
    "Item",
    "LittlesLaw",
    "Outcome",
    "ServiceClass",
    "State",
    "WorkStage",
    "ages",
    "average_wip",
    "compare",
    "cumulative_flow",
    "cycle_times",
    "flow_efficiency",
    "lead_times",
    "littles_law",
    "mean",
    "measure",
    "percentile",
    "replay",
    "replays",
    "simulate",
    "start",
    "throughput",
]
