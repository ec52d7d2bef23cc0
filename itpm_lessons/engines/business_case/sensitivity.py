"""How wrong a business case may be before it is worth nothing, and which assumption weighs most.

One assumption is changed at a time, all others stay. In truth several change at once, and often
together: late projects also cost more. So a margin is what one error alone may use up.
"""

import math
from dataclasses import dataclass, replace
from functools import cached_property

from ..activity import number_of
from ..refusal import Refusal, shown
from .case import BusinessCase
from .numbers import HIGHEST_RATE, MOST_YEARS
from .rates import InternalRates, internal_rates


@dataclass(frozen=True)
class Margins:
    """What each assumption may change by until the net present value is 0; below 0: must.

    Attributes
    ----------
    benefits : float or None
        Share by which all benefits may fall: 0.127 for 12.7 %. None where they are worth
        nothing.
    cost : float or None
        Share by which the cost may rise. None where it is 0.
    delay : float or None
        Years by which all benefits may come later. None where time changes nothing (a rate of
        0), where benefits are worth nothing, or where no delay within reason does it.
    flows : tuple of float
        The money by year, for `rates`; empty where a delay by a part of a year divides it, since
        a rate of divided money would rest on another convention than the value.
    """

    benefits: float | None
    cost: float | None
    delay: float | None
    flows: tuple[float, ...]

    @cached_property
    def rates(self) -> InternalRates | None:
        """Rates at which the net present value is 0; None where they are not looked for."""
        try:
            return internal_rates(self.flows)
        except Refusal:  # nothing but 0, too many years, or specks of money
            return None


def margins(case: BusinessCase) -> Margins:
    """Find what each assumption may change by until the net present value is 0.

    >>> found = margins(BusinessCase(97_000, (38_000, 46_000, 46_000), 0.08))
    >>> round(found.benefits, 3), round(found.cost, 3), round(found.delay, 2)
    (0.127, 0.146, 1.77)
    """
    value, worth, cost = case.value, case.worth, case.cost
    return Margins(
        benefits=_share(value, worth) if worth > 0 else None,
        cost=_share(value, cost) if cost else None,
        delay=_delay(case),
        flows=case.flows if case.delay == int(case.delay) else (),
    )


def _share(part: float, whole: float) -> float | None:
    share = part / whole
    return share if math.isfinite(share) else None


def _delay(case: BusinessCase) -> float | None:
    """Solve worth / (1 + rate) ** years = cost for the years."""
    if case.worth <= 0 or case.cost <= 0 or not case.rate:
        return None
    years = (math.log(case.worth) - math.log(case.cost)) / math.log1p(case.rate)
    return years if abs(years) <= MOST_YEARS else None


@dataclass(frozen=True)
class Swing:
    """One assumption, changed for the worse and for the better, and the value that follows.

    `worse` and `better` say what was assumed, in words; `low` and `high` are the net present
    values; `span` is how far they lie apart.
    """

    name: str
    worse: str
    better: str
    low: float
    high: float

    @property
    def span(self) -> float:
        """How much the answer depends on this assumption."""
        return self.high - self.low


def one_at_a_time(
    case: BusinessCase, share: float = 0.1, points: float = 0.02, years: float = 1
) -> tuple[Swing, ...]:
    """Change one assumption at a time; the one that matters most comes first, as in a tornado.

    Parameters
    ----------
    case : BusinessCase
        What is planned.
    share : float
        By how much cost and benefits are changed, up and down; from 0 to 1.
    points : float
        By how much the rate is changed, as a share; it does not fall below 0.
    years : float
        By how much the benefits come later, up to `MOST_YEARS` in all; earlier than planned is
        not tried.

    Examples
    --------
    >>> rows = one_at_a_time(BusinessCase(97_000, (38_000, 46_000, 46_000), 0.08))
    >>> [(row.name, round(row.low), round(row.high)) for row in rows][0]
    ('benefits', 3025, 25253)
    """
    _refuse("share", share, 1)
    _refuse("change of the rate", points, 1)
    _refuse("delay", years, MOST_YEARS)
    years = min(years, MOST_YEARS - case.delay)
    more, less = share * case.worth, share * case.cost
    up, down = min(case.rate + points, HIGHEST_RATE), max(case.rate - points, min(0, case.rate))
    rows = [
        _between("benefits", *_signed(-share), case.value - more, case.value + more),
        _between("cost", *_signed(share), case.value - less, case.value + less),
        _between("rate", f"{up * 100:g} %", f"{down * 100:g} %",
                 replace(case, rate=up).value, replace(case, rate=down).value),
        _between("delay of the benefits", f"{years:g} years" if years != 1 else "1 year", "none",
                 case.delayed(years).value, case.value),
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda row: -row.span))


def _refuse(what: str, value: object, most: float) -> None:
    if not 0 <= number_of(value) <= most:
        raise Refusal(f"the {what}", f"is {shown(value)}", f"give a number from 0 to {most:g}")


def _signed(share: float) -> tuple[str, str]:
    return f"{share * 100:+g} %", f"{-share * 100:+g} %"


def _between(name: str, worse: str, better: str, bad: float, good: float) -> Swing:
    low, high = sorted((bad, good))
    return Swing(name, worse.replace("-", "−"), better.replace("-", "−"), low, high)
