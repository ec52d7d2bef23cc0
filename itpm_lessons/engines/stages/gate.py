"""The gate at the end of a stage: whether to go on, and on which plan.

The rules of the advice, all of them:

1. What was spent is gone. Going on is worth the present value of the benefits as they are
   expected today, less what is still to be paid. If that is no more than stopping is worth,
   which is below 0 by what it costs to stop in order: stop.
2. If it is more, but the cost, the time or the value of the business case is forecast outside
   what was authorised: re-plan, and let the new case be authorised again, at the level that set
   the tolerance.
3. Otherwise: authorise the next stage, and no more than that.

A board also weighs what no number says; the advice is where its talk begins. Not done here:
comparing the project with what else the money could do.
"""

from dataclasses import dataclass
from enum import StrEnum

from ..business_case import BusinessCase
from .tolerance import Reading, Tolerance, exceptions


class GateDecision(StrEnum):
    """What can be decided at a gate."""

    AUTHORISE = "authorise"
    REPLAN = "re-plan"
    STOP = "stop"


@dataclass(frozen=True)
class GateAdvice:
    """What the rules advise, and the figures behind it.

    Parameters
    ----------
    decision : GateDecision
        What to do.
    then, now : float
        Net present value as authorised and as expected today, the money spent included.
    going_on, stopping : float
        Value of going on from here, and of stopping.
    broken : tuple of Reading
        What lies outside its tolerance.
    because : str
        Why, in a sentence.
    """

    decision: GateDecision
    then: float
    now: float
    going_on: float
    broken: tuple[Reading, ...]
    because: str
    stopping: float = 0


def advise(
    authorised: BusinessCase,
    present: BusinessCase,
    spent: float,
    readings: tuple[Reading, ...] = (),
    value_tolerance: float = 0,
    stopping: float = 0,
) -> GateAdvice:
    """Apply the rules of this module.

    Parameters
    ----------
    authorised, present : BusinessCase
        The case as it was authorised, and as it is expected today, each with the whole cost.
    spent : float
        What has been paid so far.
    readings : tuple of Reading
        Forecasts of the project, such as cost and time, against its tolerances.
    value_tolerance : float
        By how much the net present value may fall before the case is authorised anew.
    stopping : float
        What it costs to stop in order.

    Examples
    --------
    The benefits of ClockIn come a year later than was authorised:

    >>> case = BusinessCase(97_000, (38_000, 46_000, 46_000))
    >>> found = advise(case, case.delayed(1), spent=42_800)
    >>> found.decision.value, round(found.then), round(found.now)
    ('re-plan', 14139, 5907)
    """
    value = Tolerance("benefits", authorised.value, value_tolerance, float("inf"), "$")
    broken = exceptions((*readings, value.read(present.value)))
    going_on = present.going_on(spent)
    if going_on <= -stopping:
        decision, because = (
            GateDecision.STOP,
            "Going on is worth no more than stopping.",
        )
    elif broken:
        named = " and ".join(dict.fromkeys(reading.tolerance.target for reading in broken))
        decision = GateDecision.REPLAN
        because = (
            f"Going on is worth more than stopping, but not as authorised ({named}): "
            "make the plan anew, and let it be authorised again."
        )
    else:
        decision = GateDecision.AUTHORISE
        because = "The case still holds and the forecasts are within: authorise the next stage."
    then, now = authorised.value, present.value
    return GateAdvice(decision, then, now, going_on, broken, because, -stopping)
