"""Risks before they happen: a register, a matrix and its limits, and what all may cost together.

>>> from itpm_lessons.engines.risk import Matrix, Register, Risk, total_distribution
>>> register = Register.of(
...     Risk("R1", "the supplier renews its product", "its interface changes",
...          "cost a second integration", probability=0.2, impact=18_000),
...     Risk("R2", "halls have metal roofs", "the geofence fails inside",
...          "make us find another proof", probability=0.4, impact=9_000))
>>> register.expected_value(), total_distribution(register).percentile(0.8)
(7200, 9000)
>>> Matrix().colour(Matrix().cell(register["R1"]))
'low'

Conventions: money is in one currency, and signed as a cost, so that an opportunity's expected
value is negative. Probabilities are shares from 0 to 1. A risk happens once or not at all, and
then costs its impact, no more and no less.

An expected value is an average over many projects. This project pays all or nothing of each risk;
what has to be set aside is a question for a percentile of the total, and for whoever pays.

What this package does not do: qualitative words without numbers, chains of risks, costs of being
late beyond what stands in `impact`, how to find risks, and any advice on how much risk is right.

Sources: D. Hillson (2003) for the form of a statement and responses to opportunities; L. A. Cox
(2008) for the limits of matrices; each module names its own.
"""

from .doubts import Doubt, doubts
from .matrix import COLOURS, Cell, Matrix
from .matrix_quality import (
    Consistency,
    Misranking,
    misrankings,
    weak_consistency,
)
from .ranking_study import Ranking, RankingStudy, ranking_study
from .register import MOST_RISKS, Register
from .risk import OPPORTUNITY, STRATEGIES, THREAT, Residual, Response, Risk
from .scale import COST, PROBABILITY, Level, Scale, cost_scale
from .simulation import SimulatedTotal, simulate_total
from .total import Total, total_distribution
from .wording import statement

__all__ = [
    "COLOURS",
    "COST",
    "MOST_RISKS",
    "OPPORTUNITY",
    "PROBABILITY",
    "STRATEGIES",
    "THREAT",
    "Cell",
    "Consistency",
    "Doubt",
    "Level",
    "Matrix",
    "Misranking",
    "Ranking",
    "RankingStudy",
    "Register",
    "Residual",
    "Response",
    "Risk",
    "Scale",
    "SimulatedTotal",
    "Total",
    "cost_scale",
    "doubts",
    "misrankings",
    "ranking_study",
    "simulate_total",
    "statement",
    "total_distribution",
    "weak_consistency",
]
