"""Structured control of a project in management stages.

`Tolerance.read` compares a forecast with the room that was left; `who_decides` says how high a
question has to go; `ExceptionReport` holds what the board needs; `advise` puts the question of
a gate. `present_value` is the small piece of the business case that all of these rest on.

Names of methods are their owners'; everything here is described in our own words, as methods of
this kind do it, and no rule of an owner is claimed.
"""

from .business_case import BusinessCase, present_value
from .exception import KINDS, ExceptionReport, Option, best_option
from .gate import GateAdvice, GateDecision, advise
from .levels import LEVELS, Authority, Level, who_decides
from .plan import Commitment, ManagementStage, StagedProject
from .tailoring import Combination, Paper, ProjectProfile, Tailoring, stage_count, tailor
from .tolerance import TARGETS, Forecast, Reading, State, Tolerance, exceptions

__all__ = [
    "KINDS",
    "LEVELS",
    "TARGETS",
    "Authority",
    "BusinessCase",
    "Combination",
    "Commitment",
    "ExceptionReport",
    "Forecast",
    "GateAdvice",
    "GateDecision",
    "Level",
    "ManagementStage",
    "Option",
    "Paper",
    "ProjectProfile",
    "Reading",
    "StagedProject",
    "State",
    "Tailoring",
    "Tolerance",
    "advise",
    "best_option",
    "exceptions",
    "present_value",
    "stage_count",
    "tailor",
    "who_decides",
]
