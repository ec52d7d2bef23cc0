"""Where things stand on the matrix, in pixels: cells of one size, chips in rows within them.

Arrows run from chip to chip over the cells, so Python has to know what CSS does: the sizes here
are handed to it.
"""

from dataclasses import dataclass
from functools import cached_property
from math import ceil

from itpm_lessons.engines.risk.matrix import Cell

GAP, PAD, CHIP_WIDTH, CHIP_HEIGHT, CHIP_GAP = 3, 3, 28, 20, 3
FOOT = 17  # pixels of a cell for its score
LEAST_HEIGHT, MOST_ROWS = 58, 4


@dataclass(frozen=True)
class Mark:
    """One chip: a risk as it is, or what is left of it."""

    risk: str
    left: bool = False


@dataclass(frozen=True)
class Room:
    """Sizes for a matrix of `rows` x `columns`, and the marks of each cell in their order."""

    width: int
    rows: int
    columns: int
    marks: tuple[tuple[Cell, Mark], ...] = ()

    @property
    def label(self) -> int:
        """Pixels for the words of the rows."""
        return 66 if self.width < 520 else 92

    @property
    def cell_width(self) -> float:
        """Pixels of a cell."""
        return (self.width - self.label - self.columns * GAP) / self.columns

    @cached_property
    def by_cell(self) -> dict[Cell, list[Mark]]:
        """The marks of each cell."""
        found: dict[Cell, list[Mark]] = {}
        for cell, mark in self.marks:
            found.setdefault(cell, []).append(mark)
        return found

    @property
    def per_row(self) -> int:
        """How many chips stand side by side in a cell."""
        return max(1, int((self.cell_width - 2 * PAD + CHIP_GAP) // (CHIP_WIDTH + CHIP_GAP)))

    @cached_property
    def height(self) -> int:
        """Pixels of a cell: as many rows of chips as the fullest needs, up to a limit."""
        fullest = max(map(len, self.by_cell.values()), default=0)
        rows = min(MOST_ROWS, ceil(fullest / self.per_row))
        return max(LEAST_HEIGHT, PAD + rows * (CHIP_HEIGHT + CHIP_GAP) + FOOT)

    @property
    def most(self) -> int:
        """How many chips a cell can show."""
        return MOST_ROWS * self.per_row

    def shown(self, cell: Cell) -> list[Mark]:
        """Return the marks of a cell that have room; the last place may count the others."""
        marks = self.by_cell.get(cell, [])
        return marks if len(marks) <= self.most else marks[: self.most - 1]

    def middle(self, cell: Cell, mark: Mark) -> tuple[float, float] | None:
        """Where the middle of a chip is, from the upper left of the matrix; None if not shown."""
        marks = self.shown(cell)
        if mark not in marks:
            return None
        down, across = divmod(marks.index(mark), self.per_row)
        row, column = self.rows - 1 - cell[0], cell[1]
        left = self.label + GAP + column * (self.cell_width + GAP) + PAD
        top = row * (self.height + GAP) + PAD
        return (
            left + across * (CHIP_WIDTH + CHIP_GAP) + CHIP_WIDTH / 2,
            top + down * (CHIP_HEIGHT + CHIP_GAP) + CHIP_HEIGHT / 2,
        )
