"""What the page of risks shows."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from itpm_lessons.engines.risk import (
    Misranking,
    Register,
    SimulatedTotal,
    Total,
    misrankings,
    simulate_total,
    total_distribution,
)
from itpm_lessons.engines.risk.assessment import Assessment

from ..lettering import amount

DRAWS = 20_000  # runs x risks, so that a picture is there at once
MOST_RUNS, MOST_TOGETHER, FEWEST_RUNS = 4_000, 2_000, 500  # a common cause takes longer


@dataclass(frozen=True)
class RisksState:
    """All that the page shows.

    Parameters
    ----------
    assessment : Assessment
        The register and its matrix.
    selected : str, optional
        Name of the risk that can be edited.
    residual : bool
        Whether what the responses leave is shown beside the risks as they are.
    doubting : bool
        Whether it is shown where the matrix misleads.
    pair : int, optional
        Which of the misled pairs is pointed out.
    scales : bool
        Whether the scales can be edited.
    correlation : float
        How much the risks share a common cause, 0 to 1.
    reserve : float, optional
        What is set aside; the expected value where it is None.
    seed : int
        Of the simulated totals.
    width : int
        Pixels of the matrix.
    focus : str
        Name of a risk whose first field shall take the focus.
    can_undo, can_redo, can_reset, can_save : bool
        Whether these buttons have something to do.
    problem : str
        Why there is nothing to show.
    """

    assessment: Assessment
    selected: str | None = None
    residual: bool = False
    doubting: bool = False
    pair: int | None = None
    scales: bool = False
    correlation: float = 0
    reserve: float | None = None
    seed: int = 1
    width: int = 620
    focus: str = ""
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""

    @property
    def register(self) -> Register:
        """The risks."""
        return self.assessment.register

    @cached_property
    def runs(self) -> SimulatedTotal:
        """Totals drawn at random."""
        most = MOST_TOGETHER if self.correlation else MOST_RUNS
        runs = max(FEWEST_RUNS, min(most, DRAWS // max(1, len(self.register))))
        return _simulated(self.register, runs, self.seed, self.correlation, self.residual)

    @property
    def total(self) -> Total | SimulatedTotal:
        """The totals by which percentiles are told: exact where no risk depends on another."""
        return self.runs if self.correlation else _exact(self.register, self.residual)

    @property
    def expected(self) -> float:
        """What the risks cost on average, after the responses where these are shown."""
        return self.register.expected_value(self.residual)

    @property
    def paid(self) -> float:
        """What is paid in any case: the price of the responses, where these are shown."""
        return self.register.response_cost if self.residual else 0

    @property
    def enough(self) -> float:
        """What is enough in 80 of 100 projects, the price of the responses with it."""
        return self.total.percentile(0.8) + self.paid

    @property
    def set_aside(self) -> float:
        """The reserve, or what risks and responses cost on average."""
        return max(0, self.expected + self.paid) if self.reserve is None else self.reserve

    @cached_property
    def misled(self) -> tuple[Misranking, ...]:
        """Pairs that the matrix sorts otherwise than the money does."""
        return misrankings(self.register, self.assessment.matrix, self.residual)

    @property
    def pointed_at(self) -> frozenset[str]:
        """Names of the two risks that are pointed out."""
        if not self.doubting or self.pair is None or self.pair >= len(self.misled):
            return frozenset()
        found = self.misled[self.pair]
        return frozenset((found.larger, found.smaller))


@lru_cache(64)
def _exact(register: Register, residual: bool) -> Total:
    return total_distribution(register, residual)


@lru_cache(64)
def _simulated(
    register: Register, runs: int, seed: int, correlation: float, residual: bool
) -> SimulatedTotal:
    return simulate_total(register, runs, seed, correlation, residual)


def percent(share: float) -> str:
    """Write a share as percent.

    >>> percent(0.2), percent(0.407), percent(0.005)
    ('20 %', '40.7 %', '0.5 %')
    """
    return f"{amount(round(100 * share, 2))} %"


def of_hundred(share: float) -> str:
    """Write a chance as a number of a hundred projects.

    >>> of_hundred(0.407), of_hundred(0.001), of_hundred(1)
    ('41 of 100', 'fewer than 1 of 100', '100 of 100')
    """
    hundred = 100 * share
    if 0 < hundred < 0.5:
        return "fewer than 1 of 100"
    if 99.5 < hundred < 100:
        return "more than 99 of 100"
    return f"{round(hundred)} of 100"
