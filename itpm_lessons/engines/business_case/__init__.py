"""Business cases: what a project costs, what it brings, and how wrong that may be.

Convention: flows come once a year and the first of them at year 0, undiscounted; flow `t` is
divided by ``(1 + rate) ** t``. What benefits lose by coming later is discount alone: none is
lost, all are moved. Money already spent is gone whatever is decided; going on is judged by what
is still to be paid and still to be gained. Payback reads parts of a year off a straight line.

Not done here: taxes, inflation, flows within a year, mutually exclusive projects, real options,
benefits that have no price; and nobody checks whether an estimate of benefits is honest.
Uncertainty is one assumption at a time; `engines.risk` draws many at once.

>>> case = BusinessCase(97_000, (38_000, 46_000, 46_000), 0.08)
>>> round(case.value), round(benefit_cost_ratio(case.flows, 0.08), 3), round(payback(case.flows), 2)
(14139, 1.146, 2.28)
"""

from .case import BusinessCase
from .flows import (
    benefit_cost_ratio,
    discounted_payback,
    net_present_value,
    payback,
    present_value,
)
from .rates import InternalRates, internal_rates
from .sensitivity import Margins, Swing, margins, one_at_a_time

__all__ = [
    "BusinessCase",
    "InternalRates",
    "Margins",
    "Swing",
    "benefit_cost_ratio",
    "discounted_payback",
    "internal_rates",
    "margins",
    "net_present_value",
    "one_at_a_time",
    "payback",
    "present_value",
]
