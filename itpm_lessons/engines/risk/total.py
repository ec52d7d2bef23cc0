"""What all risks together may cost: every total that can come about, and how often it does.

Each risk happens or not, and none depends on another; n risks have 2^n combinations. The chances
are exact, by convolution, for up to `EXACT_RISKS` risks with up to `MOST_OUTCOMES` different
totals. Beyond that, totals are counted in steps of a round amount, which `Total.step` tells: an
impact between two steps is divided among both, so that the mean stays right.

Not done here: risks that depend on each other (`simulation`), and impacts that vary.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import ceil, floor, lcm, log10, sqrt

from ..forecast.distribution import Distribution
from ..percentile import exact_fraction
from .figures import plain
from .register import Register
from .risk import Risk

EXACT_RISKS, MOST_OUTCOMES = 40, 5_000
LEAST_STEP = Fraction(1, 100)  # nobody counts less than a cent
STEPS = 2_000  # about as many steps from the least to the greatest total
_ONE = 2**60  # a chance of 1 as a weight, where chances are counted in steps


@dataclass(frozen=True)
class Total:
    """The chances of all totals, in money, as costs: below 0 where opportunities save more.

    `step` is 0 where the totals are exact, else the amount in which they are counted.
    """

    distribution: Distribution
    step: float = 0

    @cached_property
    def outcomes(self) -> tuple[tuple[float, float], ...]:
        """Pairs of (total, its chance), from the least total; their chances add up to 1."""
        found, all_ways = self.distribution, self.distribution.total
        pairs = zip(found.values, found.weights, strict=True)
        return tuple((value, float(Fraction(ways, all_ways))) for value, ways in pairs)

    @property
    def mean(self) -> float:
        """The expected value."""
        return self.distribution.mean

    @property
    def sd(self) -> float:
        """The standard deviation."""
        mean = self.mean
        return sqrt(sum(chance * (value - mean) ** 2 for value, chance in self.outcomes))

    def percentile(self, share: float) -> float:
        """Return the smallest total that is not exceeded with this chance: 0.8 for P80.

        Compared as fractions, so that no rounding moves the answer. Refuses a share of 0 or less
        and above 1.
        """
        return self.distribution.lowest(share)

    def chance_above(self, amount: float) -> float:
        """Tell the chance that the total is more than `amount`."""
        found = self.distribution
        pairs = zip(found.values, found.weights, strict=True)
        return float(Fraction(sum(ways for value, ways in pairs if value > amount), found.total))


def total_distribution(register: Register, residual: bool = False) -> Total:
    """Compute the chances of everything that the risks of a register may cost together.

    Parameters
    ----------
    register : Register
        The risks; without any, the total is 0.
    residual : bool
        True for what is left after the responses. What they cost is `register.response_cost`,
        which is sure and not in here.

    Returns
    -------
    Total
        Exact where there are few totals, else in steps; see the module.

    Examples
    --------
    >>> from itpm_lessons.engines.risk import Risk
    >>> rain, theft = Risk("R1", "", "", "", 0.5, 200), Risk("R2", "", "", "", 0.1, 1_000)
    >>> total = total_distribution(Register.of(rain, theft))
    >>> total.outcomes
    ((0, 0.45), (200, 0.45), (1000, 0.05), (1200, 0.05))
    >>> total.mean, total.percentile(0.9), total.chance_above(200)
    (200.0, 200, 0.1)
    """
    parts = [part for risk in register if (part := _chance_and_amount(risk, residual))[1]]
    return _exact(parts) or _in_steps(parts)


def _chance_and_amount(risk: Risk, residual: bool) -> tuple[Fraction, Fraction]:
    now = risk.residual if residual else risk
    return exact_fraction(now.probability), risk.sign * exact_fraction(now.impact)


def _exact(parts: list[tuple[Fraction, Fraction]]) -> Total | None:
    """Convolve with whole numbers: amounts in their smallest common part, chances as ways."""
    if len(parts) > EXACT_RISKS:
        return None
    unit = lcm(*(amount.denominator for _, amount in parts))
    ways = {0: 1}
    for chance, amount in parts:
        adds, happens, not_so = int(amount * unit), *_ways(chance)
        after: dict[int, int] = {}
        for total, many in ways.items():
            if not_so:
                after[total] = after.get(total, 0) + many * not_so
            if happens:
                after[total + adds] = after.get(total + adds, 0) + many * happens
        if len(after) > MOST_OUTCOMES:
            return None
        ways = after
    totals = sorted(ways)
    values = tuple(plain(Fraction(total, unit)) for total in totals)
    return Total(Distribution(values, tuple(ways[total] for total in totals)))


def _ways(chance: Fraction) -> tuple[int, int]:
    """In how many of the denominator's cases it happens, and in how many not."""
    return chance.numerator, chance.denominator - chance.numerator


def _in_steps(parts: list[tuple[Fraction, Fraction]]) -> Total:
    least = sum((amount for _, amount in parts if amount < 0), Fraction(0))
    greatest = sum((amount for _, amount in parts if amount > 0), Fraction(0))
    step = _round_step(greatest - least)
    first = floor(least / step) - len(parts)
    size = ceil(greatest / step) + len(parts) + 1 - first
    chances = [0.0] * size
    chances[-first] = 1.0
    for chance, amount in parts:
        chances = _convolved(chances, float(chance), amount / step)
    weights = [(first + place, round(each * _ONE)) for place, each in enumerate(chances)]
    kept = [(plain(place * step), weight) for place, weight in weights if weight]
    return Total(Distribution(*map(tuple, zip(*kept, strict=True))), plain(step))


def _round_step(span: Fraction) -> Fraction:
    """Find the amount of 1, 2 or 5 with zeros that parts `span` into `STEPS` or fewer."""
    if span < STEPS * LEAST_STEP:
        return LEAST_STEP
    size = Fraction(10) ** floor(log10(span / STEPS))
    return next(times * size for times in (1, 2, 5, 10) if times * size * STEPS >= span)


def _convolved(chances: list[float], chance: float, steps: Fraction) -> list[float]:
    """Add a risk whose impact lies between two steps, as a mixture of both."""
    whole = floor(steps)
    upper = chance * float(steps - whole)
    lower, none, size = chance - upper, 1 - chance, len(chances)
    after = [none * each for each in chances]
    for place, each in enumerate(chances):
        if each and place + whole >= 0 and place + whole + 1 < size:
            after[place + whole] += lower * each
            after[place + whole + 1] += upper * each
    return after
