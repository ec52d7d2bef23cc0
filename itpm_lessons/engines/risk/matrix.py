"""A probability-impact matrix: one cell for each pair of levels, a score, three colours.

The score is the product of the two levels, counted from 1. It is a number for sorting and has no
unit: 12 is not twice as bad as 6. `matrix_quality` shows where it sorts wrongly.
"""

from dataclasses import dataclass, replace

from ..refusal import Refusal, shown
from .risk import Residual, Risk
from .scale import COST, PROBABILITY, SHARE, Scale

Cell = tuple[int, int]
LOW, MEDIUM, HIGH = "low", "medium", "high"
COLOURS = (LOW, MEDIUM, HIGH)


@dataclass(frozen=True)
class Matrix:
    """Two scales, and from which scores on a cell is medium and high.

    Rows are levels of probability, columns levels of impact, both counted from 0.

    Examples
    --------
    >>> matrix = Matrix()
    >>> rain = Risk("R1", "", "", "", 0.5, 6_000)
    >>> matrix.cell(rain), matrix.score(matrix.cell(rain)), matrix.colour(matrix.cell(rain))
    ((2, 2), 9, 'medium')
    >>> moved = matrix.placed(rain, (2, 4))
    >>> moved.probability, moved.impact
    (0.5, 25000)
    """

    probability: Scale = PROBABILITY
    impact: Scale = COST
    medium: int = 6
    high: int = 15

    def __post_init__(self) -> None:
        if self.probability.unit != SHARE:
            problem = f"its scale of probability counts {self.probability.unit!r}"
            raise Refusal("matrix", problem, f"give a scale whose unit is {SHARE!r}")
        best = len(self.probability) * len(self.impact)
        whole = all(type(each) is int for each in (self.medium, self.high))
        if not whole or not 1 <= self.medium < self.high <= best:
            problem = f"medium begins at {shown(self.medium)}, high at {shown(self.high)}"
            raise Refusal("matrix", problem, f"give two whole numbers that rise, 1 to {best}")

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells, row by row."""
        rows, columns = range(len(self.probability)), range(len(self.impact))
        return tuple((row, column) for row in rows for column in columns)

    def cell(self, risk: Risk, residual: bool = False) -> Cell:
        """Tell in which cell a risk stands: (level of probability, level of impact)."""
        now: Risk | Residual = risk.residual if residual else risk
        return self.probability.level_of(now.probability), self.impact.level_of(now.impact)

    def score(self, cell: Cell) -> int:
        """Multiply the two levels, counted from 1."""
        row, column = self._known(cell)
        return (row + 1) * (column + 1)

    def colour(self, cell: Cell) -> str:
        """Tell whether a cell is ``"low"``, ``"medium"`` or ``"high"``."""
        score = self.score(cell)
        return HIGH if score >= self.high else MEDIUM if score >= self.medium else LOW

    def placed(self, risk: Risk, cell: Cell, residual: bool = False) -> Risk:
        """Move a risk to a cell.

        Where the level changes, the number becomes the level's middle; else it stays as it is.
        With `residual` it is the response's probability and impact that move; refuses a risk
        without a response then.
        """
        row, column = self._known(cell)
        now: Risk | Residual = risk.residual if residual else risk
        was_row, was_column = self.cell(risk, residual)
        probability = now.probability if row == was_row else self.probability.value_at(row)
        impact = now.impact if column == was_column else self.impact.value_at(column)
        if not residual:
            return replace(risk, probability=probability, impact=impact)
        if risk.response is None:
            problem = "has no response, so nothing is left after one"
            raise Refusal(f"risk {shown(risk.name)}", problem, "choose a response first")
        return replace(
            risk, response=replace(risk.response, probability=probability, impact=impact)
        )

    def _known(self, cell: Cell) -> Cell:
        if cell not in self.cells:
            remedy = f"use rows 0 to {len(self.probability) - 1}"
            remedy += f" and columns 0 to {len(self.impact) - 1}"
            raise Refusal("matrix", f"there is no cell {shown(cell)}", remedy)
        return cell
