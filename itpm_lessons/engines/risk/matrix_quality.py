"""How far a matrix can be trusted: where it sorts one's own register wrongly, and its colours.

`misrankings` compares each pair of a register with its expected values. `weak_consistency` checks
whether everything that a matrix colours high is worth more than everything that it colours low.
`ranking_study` measures both for thousands of random pairs.

Expected value is the yardstick here. It is none for a loss that would end the project.

Source: L. A. Cox, "What's Wrong with Risk Matrices?", Risk Analysis 28 (2008), doi
10.1111/j.1539-6924.2008.01030.x, for range compression, reversed ranks and weak consistency. His
two further axioms (betweenness, consistent colouring) are not checked here.
"""

from dataclasses import dataclass
from itertools import combinations
from math import inf, isfinite

from ..activity import plain_number
from ..refusal import Refusal, shown
from .figures import plain, times
from .matrix import COLOURS, HIGH, LOW, Cell, Matrix
from .register import Register
from .risk import OPPORTUNITY, THREAT, Risk

REVERSED, TIED = "reversed", "tied"


@dataclass(frozen=True)
class Misranking:
    """A pair that the matrix sorts otherwise than the expected values do.

    Attributes
    ----------
    kind : str
        ``"reversed"`` where the score of the larger risk is lower, ``"tied"`` where the scores
        are equal though the risks are far apart.
    larger, smaller : str
        Names of the two, by expected value.
    larger_value, smaller_value : float
        Their expected values, without sign.
    larger_score, smaller_score : int
        Their scores; by colour 1, 2 and 3 for low, medium and high.
    """

    kind: str
    larger: str
    smaller: str
    larger_value: float
    smaller_value: float
    larger_score: int
    smaller_score: int

    @property
    def ratio(self) -> float:
        """How many times as much the larger one is worth; infinite beside 0."""
        return self.larger_value / self.smaller_value if self.smaller_value else inf


def misrankings(
    register: Register,
    matrix: Matrix,
    residual: bool = False,
    by: str = "score",
    apart: float = 1.5,
) -> tuple[Misranking, ...]:
    """Find the pairs of a register that a matrix sorts wrongly; reversed ones first, worst first.

    Threats are compared with threats, and opportunities with opportunities.

    Parameters
    ----------
    register, matrix
        The risks and what sorts them.
    residual : bool
        True to sort what is left after the responses.
    by : str
        ``"score"``, or ``"colour"`` to see what three colours alone lose.
    apart : float
        Two risks of one score count as far apart where the larger is at least so many times as
        large as the smaller; more than 1.

    Examples
    --------
    >>> rare, daily = Risk("R1", "", "", "", 0.2, 18_000), Risk("R2", "", "", "", 0.25, 8_000)
    >>> (found,) = misrankings(Register.of(rare, daily), Matrix())
    >>> found.kind, found.larger, found.larger_value, found.larger_score, found.smaller_score
    ('reversed', 'R1', 3600, 4, 6)
    """
    if by not in ("score", "colour"):
        raise Refusal("misrankings", f"by is {shown(by)}", "use 'score' or 'colour'")
    if plain_number("misrankings", "apart", apart, "times, such as 1.5") <= 1:
        raise Refusal("misrankings", f"apart is {shown(apart)}", "give more than 1")
    found = []
    for kind in (THREAT, OPPORTUNITY):
        rows = [_ranked(r, matrix, residual, by) for r in register if r.kind == kind]
        found += [_misranking(*pair, apart) for pair in combinations(rows, 2)]
    wrong = [each for each in found if each is not None]
    return tuple(sorted(wrong, key=lambda each: (each.kind == TIED, -each.ratio)))


_Row = tuple[float, int, str]


def _ranked(risk: Risk, matrix: Matrix, residual: bool, by: str) -> _Row:
    """Return expected value without sign, score and name of a risk."""
    now = risk.residual if residual else risk
    cell = matrix.cell(risk, residual)
    score = matrix.score(cell) if by == "score" else COLOURS.index(matrix.colour(cell)) + 1
    return plain(times(now.probability, now.impact)), score, risk.name


def _misranking(one: _Row, other: _Row, apart: float) -> Misranking | None:
    larger, smaller = (one, other) if one[0] >= other[0] else (other, one)
    if larger[1] < smaller[1] and larger[0] > smaller[0]:
        kind = REVERSED
    elif larger[1] == smaller[1] and larger[0] >= apart * smaller[0] and larger[0] > 0:
        kind = TIED
    else:
        return None
    values, scores = (larger[0], smaller[0]), (larger[1], smaller[1])
    return Misranking(kind, larger[2], smaller[2], *values, *scores)


@dataclass(frozen=True)
class Consistency:
    """Whether everything high is worth more than everything low.

    Attributes
    ----------
    holds : bool
        Whether `greatest_low` is at most `least_high`.
    low_cell, greatest_low
        The low cell whose upper corner is worth most, and that worth; infinite in an open level.
    high_cell, least_high
        The high cell whose lower corner is worth least, and that worth.
    """

    holds: bool
    low_cell: Cell
    greatest_low: float
    high_cell: Cell
    least_high: float


def weak_consistency(matrix: Matrix) -> Consistency | None:
    """Check Cox's weak consistency; None where no cell is low, as nothing can be wrong then.

    An open level (everything above 20,000) breaks it as soon as one of its cells is low: what is
    in there may cost any amount.

    >>> weak_consistency(Matrix()).holds, weak_consistency(Matrix(medium=5)).holds
    (False, True)
    """
    lows = [(_corner(matrix, cell, 1), cell) for cell in matrix.cells if matrix.colour(cell) == LOW]
    highs = [(_corner(matrix, c, 0), c) for c in matrix.cells if matrix.colour(c) == HIGH]
    if not lows:
        return None
    greatest, low_cell = max(lows)
    least, high_cell = min(highs)
    return Consistency(
        isfinite(greatest) and greatest <= least, low_cell, greatest, high_cell, least
    )


def _corner(matrix: Matrix, cell: Cell, end: int) -> float:
    """Worth of the lower (0) or upper (1) corner of a cell."""
    probability = matrix.probability.bounds(cell[0])[end]
    impact = matrix.impact.bounds(cell[1])[end]
    return plain(times(probability, impact)) if isfinite(impact) else inf
