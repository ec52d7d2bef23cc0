"""The total of all risks by random runs, also where they share a cause.

Risks of one project seldom come alone: a team under pressure meets several at once. One common
factor stands for how kind the project's world is. In a bad world each threat is likelier and each
opportunity less likely, yet over all worlds every risk keeps the probability that it has. So the
mean stays, and the spread grows.

The model: each risk has a normal number ``√ρ·F + √(1-ρ)·e`` with the factor `F` and its own `e`,
and happens where the number is below that of its probability (a Gaussian copula with one factor).
`correlation` is ρ, that of these numbers; the events themselves are correlated less.

Each risk draws from the seed and its own name. So another risk, another order or a response
changes nothing in the luck of the rest. Not done here: impacts that vary, and groups of risks
with causes of their own.

Source: D. X. Li, "On Default Correlation", Journal of Fixed Income 9 (2000), for the copula; it
is known to understate how often all goes wrong at once.
"""

from dataclasses import dataclass, field
from math import ceil, erfc, fsum, sqrt
from random import Random
from statistics import NormalDist

from ..activity import plain_number
from ..forecast.distribution import read_share
from ..refusal import Refusal, shown
from .figures import share
from .register import Register

RUNS = 10_000
MOST_DRAWS = 10_000_000  # runs x risks; some seconds, with a common cause about twice as long
_NORMAL = NormalDist()


@dataclass(frozen=True)
class SimulatedTotal:
    """Totals of many random runs, in ascending order, and what they were drawn with."""

    totals: tuple[float, ...] = field(repr=False)
    runs: int
    seed: int | str
    correlation: float

    @property
    def mean(self) -> float:
        """The average total."""
        return fsum(self.totals) / self.runs

    @property
    def sd(self) -> float:
        """The standard deviation of the totals."""
        mean = self.mean
        return sqrt(fsum((total - mean) ** 2 for total in self.totals) / self.runs)

    def percentile(self, share: float) -> float:
        """Return the smallest total that this share of the runs does not exceed."""
        return self.totals[ceil(read_share(share) * self.runs) - 1]

    def chance_above(self, amount: float) -> float:
        """Tell the share of the runs whose total is more than `amount`."""
        return sum(total > amount for total in self.totals) / self.runs


def simulate_total(
    register: Register,
    runs: int = RUNS,
    seed: int | str = 1,
    correlation: float = 0.0,
    residual: bool = False,
) -> SimulatedTotal:
    """Draw what the risks of a register cost together, many times.

    Parameters
    ----------
    register : Register
        The risks; without any, all totals are 0.
    runs : int
        How many times; 1 or more.
    seed : int or str
        The same seed gives the same runs on every machine.
    correlation : float
        0 where no risk depends on another, up to 1 where all share one cause; see the module.
    residual : bool
        True for what is left after the responses, their cost not counted.

    Raises
    ------
    Refusal
        For a correlation outside 0 to 1, runs that are no whole number, a seed that is neither a
        whole number nor words, and more than `MOST_DRAWS` runs x risks.

    Examples
    --------
    >>> from itpm_lessons.engines.risk import Risk
    >>> flaws = Register.of(*(Risk(f"R{n}", "", "", "", 0.2, 1_000) for n in range(1, 6)))
    >>> alone, together = (simulate_total(flaws, correlation=rho) for rho in (0, 0.5))
    >>> abs(alone.mean - together.mean) < 50, alone.sd < 0.8 * together.sd
    (True, True)
    """
    _refuse_runs(runs, len(register))
    if not isinstance(seed, int | str) or isinstance(seed, bool):
        raise Refusal("simulation", f"its seed is {shown(seed)}", "give a whole number or a word")
    rho = share("simulation", "its correlation", correlation)
    factors = _factors(seed, runs) if rho else []
    totals: list[float] = [0] * runs
    for risk in register:
        now = risk.residual if residual else risk
        amount = risk.sign * now.impact
        draw = Random(f"risk {risk.name} {seed}").random
        if rho and 0 < now.probability < 1:
            chances = _conditional(now.probability, rho, factors, risk.sign)
        else:
            chances = [now.probability] * runs
        for run, chance in enumerate(chances):
            if draw() < chance:
                totals[run] += amount
    return SimulatedTotal(tuple(sorted(totals)), runs, seed, rho)


def _factors(seed: int | str, runs: int) -> list[float]:
    """Draw how kind the world is in each run; below 0 is bad."""
    draw = Random(f"world {seed}").random
    return [_NORMAL.inv_cdf(draw() or 0.5) for _ in range(runs)]


def _conditional(probability: float, rho: float, factors: list[float], sign: int) -> list[float]:
    """Probability of a risk in each of these worlds."""
    edge = _NORMAL.inv_cdf(probability)
    if rho == 1:
        return [float(sign * factor < edge) for factor in factors]
    pull, rest = sign * sqrt(rho), sqrt(2 * (1 - rho))
    return [0.5 * erfc((pull * factor - edge) / rest) for factor in factors]


def _refuse_runs(runs: int, risks: int) -> None:
    whole = plain_number("simulation", "its number of runs", runs, "runs")
    if type(whole) is not int or whole < 1:
        raise Refusal("simulation", f"it has {shown(runs)} runs", "give a whole number, 1 or more")
    if runs * max(1, risks) > MOST_DRAWS:
        problem = f"{runs:,} runs of {risks} risks take minutes"
        raise Refusal("simulation", problem, "ask for fewer runs")
