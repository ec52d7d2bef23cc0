"""Structured control of a project in management stages.

`Tolerance.read` compares a forecast with the room that was left; `who_decides` says how high a
question has to go; `ExceptionReport` holds what the board needs; `advise` puts the question of
a gate. `present_value` is the small piece of the business case that all of these rest on.

`begin`, `advance` and `decide` play a project through its stages by the rules of `rules`;
`replay`, `compare` and `other_decisions` do so many times under one luck.

Names of methods are their owners'; everything here is described in our own words, as methods of
this kind do it, and no rule of an owner is claimed.
"""

from ..business_case import BusinessCase, present_value
from . import rules
from .board import (
    CAUSES,
    CONSEQUENCES,
    Draft,
    Offer,
    best,
    board_answer,
    complaints,
    evidence,
    gate_advice,
    offers,
    project_readings,
    sound_report,
    stop_price,
    true_cause,
    true_consequence,
)
from .decisions import Choice, choices, decide, keeps, offered, report_price, return_price
from .examples import CLOCKIN, own_project
from .exception import KINDS, ExceptionReport, Option, best_option
from .foresight import StageForecast, forecast, outlook, present, readings, seen
from .gate import GateAdvice, GateDecision, advise
from .levels import LEVELS, Authority, Level, who_decides
from .plan import Commitment, ManagementStage, StagedProject
from .regimes import (
    REGIMES,
    Debrief,
    Outcome,
    Regime,
    by_exception,
    compare,
    debrief,
    follow,
    other_decisions,
    outcome,
    play,
    replay,
)
from .rules import Issue
from .run import advance, begin, speak
from .state import FINISHED, GATE, RUNNING, STOPPED, Entry, Run, StageResult
from .tailoring import Combination, Paper, ProjectProfile, Tailoring, stage_count, tailor
from .tolerance import TARGETS, Forecast, Reading, State, Tolerance, exceptions

__all__ = [
    "CAUSES",
    "CLOCKIN",
    "CONSEQUENCES",
    "FINISHED",
    "GATE",
    "KINDS",
    "LEVELS",
    "REGIMES",
    "RUNNING",
    "STOPPED",
    "TARGETS",
    "Authority",
    "BusinessCase",
    "Choice",
    "Combination",
    "Commitment",
    "Debrief",
    "Draft",
    "Entry",
    "ExceptionReport",
    "Forecast",
    "GateAdvice",
    "GateDecision",
    "Issue",
    "Level",
    "ManagementStage",
    "Offer",
    "Option",
    "Outcome",
    "Paper",
    "ProjectProfile",
    "Reading",
    "Regime",
    "Run",
    "StageForecast",
    "StageResult",
    "StagedProject",
    "State",
    "Tailoring",
    "Tolerance",
    "advance",
    "advise",
    "begin",
    "best",
    "best_option",
    "board_answer",
    "by_exception",
    "choices",
    "compare",
    "complaints",
    "debrief",
    "decide",
    "evidence",
    "exceptions",
    "follow",
    "forecast",
    "gate_advice",
    "keeps",
    "offered",
    "offers",
    "other_decisions",
    "outcome",
    "outlook",
    "own_project",
    "play",
    "present",
    "present_value",
    "project_readings",
    "readings",
    "replay",
    "report_price",
    "return_price",
    "rules",
    "seen",
    "sound_report",
    "speak",
    "stage_count",
    "stop_price",
    "tailor",
    "true_cause",
    "true_consequence",
    "who_decides",
]
