"""Internal rates of return: all rates at which the flows are worth nothing, found exactly.

With ``x = 1 / (1 + rate)`` the present value is a polynomial in ``x``. If paid and gained change
places once, it has one root above 0 (Descartes' rule of signs). Else its different roots above 0
are counted by Sturm's theorem in whole numbers, so that none is missed and none invented. Each is
then closed in by halving. Flows are read to a millionth; what is less than a hundredth and not 0
is refused, since there a millionth would weigh.

Source: R. Descartes, "La Géométrie" (1637); J. C. F. Sturm, "Mémoire sur la résolution des
équations numériques" (1829). That flows
whose sign changes more than once can have several rates is common in textbooks of finance.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from math import gcd, lcm

from ..percentile import exact_fraction
from ..refusal import Refusal, shown
from .numbers import HIGHEST_RATE, checked_flows

#: Flows of more years are not searched for rates.
MOST_FLOWS = 61
LEAST_FLOW, _GRAINS = 0.01, 1_000_000  # what is not 0; parts of a unit that are told apart
_HALVINGS = 60  # after one root is alone in its interval; more than a float can show

Polynomial = tuple[int, ...]  # coefficients from the lowest power on


@dataclass(frozen=True)
class InternalRates:
    """All internal rates of return of some flows, from the lowest to the highest.

    `sign_changes` counts how often paid and gained take turns. `borrows` says that the first
    flow is money received: then a rate is what the money costs, and less is better.
    """

    rates: tuple[float, ...]
    sign_changes: int
    borrows: bool = False

    @property
    def rate(self) -> float | None:
        """The internal rate of return, where there is exactly one; else None."""
        return self.rates[0] if len(self.rates) == 1 else None

    @property
    def words(self) -> str:
        """Say in a sentence what was found.

        >>> internal_rates([-100, 230, -132]).words
        'Two rates fit, 10.0 % and 20.0 %: neither says what the project earns; use NPV.'
        """
        listed = list(map(_written, self.rates))
        if not listed:
            if not self.sign_changes:
                return "There is no internal rate of return: money flows in one direction only."
            return "There is no internal rate of return: at no rate is NPV 0; use NPV."
        if len(listed) > 1:
            many = {2: "Two", 3: "Three"}.get(len(listed), str(len(listed)))
            joined = f"{', '.join(listed[:-1])} and {listed[-1]}"
            none = "neither" if len(listed) == 2 else "none"
            return f"{many} rates fit, {joined}: {none} says what the project earns; use NPV."
        if self.borrows:
            return f"{listed[0]} a year is what this money costs: it is received first."
        if self.sign_changes > 1:
            return f"{listed[0]}; since paid and gained take turns, look at NPV too."
        return f"{listed[0]} a year: NPV is 0 at this rate."


def internal_rates(flows: Iterable[float]) -> InternalRates:
    """Find every rate above -1 at which the present value of `flows` is 0.

    Refuses flows that are no numbers, more than 60 years of them, flows nearer to 0 than
    `LEAST_FLOW`, and flows that are all 0, of which every rate would be one.

    >>> found = internal_rates([-97_000, 38_000, 46_000, 46_000])
    >>> round(found.rate, 4), found.sign_changes
    (0.1564, 1)
    >>> internal_rates([100, 50]).rates
    ()
    """
    read = checked_flows(flows)
    if len(read) > MOST_FLOWS:
        problem = f"run over {len(read) - 1} years"
        raise Refusal("the flows", problem, f"give {MOST_FLOWS - 1} years at most")
    _refuse_specks(read)
    if not any(read):
        raise Refusal("the flows", "are all 0", "give what is paid and what is gained")
    signs = [flow > 0 for flow in read if flow]
    changes = sum(a != b for a, b in pairwise(signs))
    roots = _positive_roots(_whole(read)) if changes else []
    return InternalRates(tuple(sorted(map(_rate_of, roots))), changes, signs[0])


def _refuse_specks(flows: Sequence[float]) -> None:
    for year, flow in enumerate(flows):
        if 0 < abs(flow) < LEAST_FLOW:
            problem = f"is {shown(flow)}, less than {LEAST_FLOW:g}"
            raise Refusal(f"the flow of year {year}", problem, "give 0, or use smaller units")


def _rate_of(x: Fraction) -> float:
    try:
        rate = float(1 / x - 1)
    except OverflowError:
        problem = "is larger than any number"
        raise Refusal("the internal rate of return", problem, "check the flows") from None
    return round(rate, 14) + 0.0 if rate < 1000 else rate


def _written(rate: float) -> str:
    """Write a rate in percent.

    >>> _written(0.1564), _written(-0.7), _written(12)
    ('15.6 %', '−70.0 %', 'more than 1,000 %')
    """
    if rate > HIGHEST_RATE:
        return f"more than {HIGHEST_RATE * 100:,.0f} %"
    return f"{rate * 100:.1f} %".replace("-", "−")


def _whole(flows: Sequence[float]) -> Polynomial:
    """Make whole coefficients of the flows, without powers that only stretch the polynomial."""
    exact = [round(exact_fraction(flow) * _GRAINS) for flow in flows]
    while not exact[-1]:
        exact.pop()
    while not exact[0]:
        exact.pop(0)
    return _primitive(exact)


def _primitive(polynomial: Sequence[int]) -> Polynomial:
    """Divide by what all coefficients share; signs stay."""
    shared = reduce(gcd, polynomial, 0) or 1
    return tuple(each // shared for each in polynomial)


def _remainder(dividend: Polynomial, divisor: Polynomial) -> Polynomial:
    """Return the remainder of a division, times some number above 0."""
    rest, lead = list(dividend), divisor[-1]
    while len(rest) >= len(divisor):
        top, shift = rest[-1], len(rest) - len(divisor)
        rest = [each * abs(lead) for each in rest]
        factor = top if lead > 0 else -top
        for power, each in enumerate(divisor):
            rest[power + shift] -= factor * each
        rest.pop()
        while rest and not rest[-1]:
            rest.pop()
    return _primitive(rest) if rest else ()


def _quotient(dividend: Polynomial, divisor: Polynomial) -> Polynomial:
    """Divide where nothing is left over; up to a number above 0 or below."""
    rest, parts = [Fraction(each) for each in dividend], []
    while len(rest) >= len(divisor):
        factor, shift = rest[-1] / divisor[-1], len(rest) - len(divisor)
        for power, each in enumerate(divisor):
            rest[power + shift] -= factor * each
        rest.pop()
        parts.append(factor)
    common = lcm(*(each.denominator for each in parts))
    return _primitive([int(each * common) for each in reversed(parts)])


def _chain(polynomial: Polynomial) -> list[Polynomial]:
    """Sturm's chain of a polynomial."""
    slope = _primitive([power * each for power, each in enumerate(polynomial)][1:])
    chain = [polynomial, slope]
    while rest := _remainder(chain[-2], chain[-1]):
        chain.append(tuple(-each for each in rest))
    return chain


def _simple_chain(polynomial: Polynomial) -> list[Polynomial]:
    """Sturm's chain of a polynomial of which each root was made simple."""
    chain = _chain(polynomial)
    shared = chain[-1]
    return chain if len(shared) == 1 else _chain(_quotient(polynomial, shared))


def _sign(polynomial: Polynomial, x: Fraction) -> int:
    """Sign of the polynomial at `x`, in whole numbers."""
    value, power = 0, 1
    for each in reversed(polynomial):
        value = value * x.numerator + each * power
        power *= x.denominator
    return (value > 0) - (value < 0)


def _turns(chain: Sequence[Polynomial], x: Fraction) -> int:
    signs = [sign for each in chain if (sign := _sign(each, x))]
    return sum(a != b for a, b in pairwise(signs))


def _positive_roots(polynomial: Polynomial) -> list[Fraction]:
    """All different roots above 0; between two bounds lie as many as turns are lost."""
    reach = Fraction(1 + max(map(abs, polynomial)) // abs(polynomial[-1]) + 1)
    signs = [each > 0 for each in polynomial if each]
    if sum(a != b for a, b in pairwise(signs)) == 1:
        return [_closed_in(polynomial, Fraction(0), reach)]
    chain = _simple_chain(polynomial)
    waiting, found = [(Fraction(0), reach)], list[Fraction]()
    lost = {at: _turns(chain, at) for at in (Fraction(0), reach)}
    while waiting:
        low, high = waiting.pop()
        count = lost[low] - lost[high]
        if count == 1:
            found.append(_closed_in(chain[0], low, high))
        elif count > 1:
            middle = (low + high) / 2
            lost[middle] = _turns(chain, middle)
            waiting += [(low, middle), (middle, high)]
    return found


def _closed_in(polynomial: Polynomial, low: Fraction, high: Fraction) -> Fraction:
    """Halve (low, high], which holds one root, a simple one, until no float tells its ends apart.

    Right of the root the polynomial has the sign that it has at `high`, left of it the other.
    """
    right, steps = _sign(polynomial, high), 0
    while right and (steps < _HALVINGS or not low):
        middle = (low + high) / 2
        sign = _sign(polynomial, middle)
        if not sign:
            return middle
        if sign == right:
            high = middle
        else:
            low = middle
        steps += bool(low)
    return (low + high) / 2 if right else high
