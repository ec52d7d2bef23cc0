"""Objectives and key performance indicators: what they are made of, and rules that check them.

Not done here: whether an objective is worth its money (`engines.business_case`), whether it can
be reached, statistics of a measure over time, weights among indicators, scores of a whole set.
"""

from .days import days_in, names_a_time, read_day, written_day
from .kpi import DIRECTIONS, KINDS, Kpi, Status
from .kpi_set import KpiSet, Measured
from .objective import CANNOT_JUDGE, Objective
from .rules import Check
from .sentence import RULES, check_sentence

__all__ = [
    "CANNOT_JUDGE",
    "DIRECTIONS",
    "KINDS",
    "RULES",
    "Check",
    "Kpi",
    "KpiSet",
    "Measured",
    "Objective",
    "Status",
    "check_sentence",
    "days_in",
    "names_a_time",
    "read_day",
    "written_day",
]
