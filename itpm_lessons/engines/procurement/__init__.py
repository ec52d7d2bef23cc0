"""Buying work from outside: make or buy, contracts, service levels, and choosing a vendor.

- `break_even` finds where making and buying cost the same.
- `Terms` make a price from an actual cost, for five types of contract; `Settlement` says price,
  profit and who bears the next dollar.
- `ServiceLevel` turns availability into minutes, with maintenance and credits.
- `Scores` rank vendors by weighted scores and knock-outs; `flips` and `weight_room` say how firm
  that is.
- `check_completeness` compares a statement of work or a hand-over with what it must name.
- `examples` holds a contract and vendors to start from.

A contract of one's own in three lines:

>>> mine = Terms(target_cost=80_000, fee=8_000, ceiling=96_000, buyer_share=0.6)
>>> done = Settlement(ContractType.FIXED_PRICE_INCENTIVE, mine, 90_000)
>>> done.price, done.profit, round(mine.point_of_total_assumption)
(94000.0, 4000.0, 93333)
"""

from .completeness import HAND_OVER, STATEMENT_OF_WORK, Completeness, check_completeness
from .contract import ContractType, Terms
from .flips import Flip, Room, flips, weight_room
from .make_or_buy import BreakEven, Way, break_even, cheaper
from .service_level import ServiceLevel, in_a_row
from .settling import Settlement, bends, buyer_risk, corners, mean_price
from .vendors import BEST_SCORE, MOST_WEIGHT, Criterion, Scores, Vendor

__all__ = [
    "BEST_SCORE",
    "HAND_OVER",
    "MOST_WEIGHT",
    "STATEMENT_OF_WORK",
    "BreakEven",
    "Completeness",
    "ContractType",
    "Criterion",
    "Flip",
    "Room",
    "Scores",
    "ServiceLevel",
    "Settlement",
    "Terms",
    "Vendor",
    "Way",
    "bends",
    "break_even",
    "buyer_risk",
    "cheaper",
    "check_completeness",
    "corners",
    "flips",
    "in_a_row",
    "mean_price",
    "weight_room",
]
