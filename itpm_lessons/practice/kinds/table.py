"""An answer that is a table of numbers: named rows, named columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar

from itpm_lessons.views import forms
from itpm_lessons.views.lettering import are
from itpm_lessons.views.markup import Markup

from .kind import Kind
from .number import MONEY, Number
from .options import Named, Options
from .plain import Malformed, is_empty, shown

Cells = dict[str, dict[str, float]]
MOST_NAMED = 6


@dataclass(frozen=True)
class Table(Kind[Cells]):
    """Numbers by row and column; `columns` are names, or a mapping from name to heading.

    A DataFrame (rows by its index or first column; further columns are ignored), a dict of rows,
    or rows as lists in order are understood; a cell may be text, as in `Number`. `numbers` are
    rows that are not in `unit`, each as the `Number` by which its cells are read and written.

    >>> kind = Table(["A", "B"], {"early_start": "ES", "early_finish": "EF"})
    >>> kind.read({"a": {"ES": 0, "EF": "5 days"}, "b": (5, 13)})["A"]["early_finish"]
    5.0
    >>> kind = Table(["Finish", "Budget"], ["Now"], numbers={"Budget": Number("$")})
    >>> kind.describe(kind.read([["51 days"], ["$104,200"]]))
    'Finish: Now 51; Budget: Now $104,200'
    """

    rows: Sequence[str]
    columns: Options
    unit: str = "days"
    tolerance: float = 0
    label: str = "Fill in the table"
    corner: str = "activity"
    numbers: Mapping[str, Number] = field(default_factory=dict)
    keyed: ClassVar[bool] = True

    def __post_init__(self) -> None:
        _ = self._rows, self._columns

    @cached_property
    def _rows(self) -> Named:
        return Named(self.rows, least=1)

    @cached_property
    def _columns(self) -> Named:
        return Named(self.columns, least=1)

    @cached_property
    def _usual(self) -> Number:
        return Number(unit=self.unit, tolerance=self.tolerance)

    def _number(self, row: str) -> Number:
        return self.numbers.get(row, self._usual)

    def understand(self, value: Any) -> Cells:
        """Read all cells; the ones that are missing are named."""
        rows = {self._rows.key(name): row for name, row in _named(value, self.rows)}
        cells = {name: self._row(name, rows.get(name)) for name in self._rows.labels}
        return {
            name: {column: float(cell) for column, cell in row.items() if cell is not None}
            for name, row in self._complete(cells).items()
        }

    def _row(self, name: str, row: Any) -> dict[str, float | None]:
        given: dict[str, Any] = {}
        for column, cell in _named({} if is_empty(row) else row, list(self._columns.labels)):
            if (known := self._columns.find(column)) is not None:
                given[known] = cell
        return {
            column: self._cell(name, column, given.get(column)) for column in self._columns.labels
        }

    def _cell(self, row: str, column: str, cell: Any) -> float | None:
        if is_empty(cell):
            return None
        try:
            return self._number(row).understand(cell)
        except Malformed as explained:
            place = self._place(row, [column])
            raise Malformed(f"{place[0].upper()}{place[1:]}: {explained}") from None

    def _complete(self, cells: dict[str, dict[str, float | None]]) -> Any:
        blank = [(r, c) for r, row in cells.items() for c, cell in row.items() if cell is None]
        if blank:
            raise Malformed(f"Still to be filled in: {self._listed(blank)}.")
        return cells

    def _off(self, answer: Cells, expected: Cells) -> list[tuple[str, str]]:
        return [
            (name, column)
            for name, row in expected.items()
            for column, cell in row.items()
            if not self._number(name).same(answer[name][column], cell)
        ]

    def same(self, answer: Cells, expected: Cells) -> bool:
        """Compare every cell, within the tolerance."""
        return not self._off(answer, expected)

    def score(self, answer: Cells, expected: Cells) -> float:
        """Share of the cells that are right."""
        return 1 - len(self._off(answer, expected)) / self._size

    @property
    def _size(self) -> int:
        return len(self._rows.labels) * len(self._columns.labels)

    def difference(self, answer: Cells, expected: Cells) -> str:
        """Name the cells that are off by row and column, not what should stand there.

        >>> kind = Table(["A", "B"], ["ES", "EF"])
        >>> kind.difference(kind.read([[0, 6], [5, 13]]), kind.read([[0, 5], [5, 13]]))
        '3 of 4 are right. Look again at row “A”, column “EF”.'
        """
        off = self._off(answer, expected)
        right = self._size - len(off)
        said = f"{right} of {self._size} {are(right)} right. Look again at {self._listed(off)}."
        return " ".join([said, *self._slips(off, answer, expected)])

    def _slips(self, off: list[tuple[str, str]], answer: Cells, expected: Cells) -> Iterator[str]:
        """Name the cells of which sign or rounding alone is off, or that are no percent."""
        found: dict[str, list[tuple[str, str]]] = {}
        for row, column in off:
            number, two = self._number(row), (answer[row][column], expected[row][column])
            slip = number.slip(*two) or number.share_for_percent(*two)
            found.setdefault(slip, []).append((row, column))
        for slip, cells in found.items():
            if slip:
                where = self._listed(cells)
                yield f"{where[0].upper()}{where[1:]}: {slip[0].lower()}{slip[1:]}"

    def advice(self, answer: Cells, expected: Cells) -> str:
        """Say how to go on, by how many cells are right."""
        off = self._off(answer, expected)
        if all(self._number(r).slip(answer[r][c], expected[r][c]) for r, c in off):
            return ""
        if 2 * len(off) <= self._size:
            return "The others can stay. Work out again only what is named, or ask for a hint."
        if len(off) < self._size:
            return "Begin with the first that is named: others may follow from it."
        return super().advice(answer, expected)

    def _listed(self, cells: list[tuple[str, str]]) -> str:
        """Name cells row by row; where a table has one column, its rows are enough."""
        by_row: dict[str, list[str]] = {}
        for row, column in cells[:MOST_NAMED]:
            by_row.setdefault(row, []).append(column)
        more = f"; and {len(cells) - MOST_NAMED} more" if len(cells) > MOST_NAMED else ""
        between = ", " if len(self._columns.labels) == 1 else "; "
        return between.join(self._place(*each) for each in by_row.items()) + more

    def _place(self, row: str, columns: Sequence[str]) -> str:
        if len(self._columns.labels) == 1:
            return f"“{row}”"
        named = " and ".join(f"“{self._columns.describe(column)}”" for column in columns)
        return f"row “{row}”, {'column' if len(columns) == 1 else 'columns'} {named}"

    def describe(self, value: Cells) -> str:
        """Write the table row by row."""
        heads = self._columns.describe
        return "; ".join(
            f"{name}: " + ", ".join(f"{heads(c)} {self._written(name, v)}" for c, v in row.items())
            for name, row in value.items()
        )

    def in_full(self, value: Cells) -> str:
        """Write the table as one.

        >>> print(Table(["A"], ["ES", "EF"]).in_full({"A": {"ES": 0, "EF": 5}}))
        **Answer:**
        <BLANKLINE>
        | activity | ES | EF |
        | A | 0 | 5 |
        """
        rows = [[self.corner, *self._columns.labels.values()]]
        rows += [
            [
                name,
                *(self._written(name, self._number(name).rounded(cell)) for cell in row.values()),
            ]
            for name, row in value.items()
        ]
        return "**Answer:**\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)

    def _written(self, row: str, cell: float) -> str:
        number = self._number(row)
        if row in self.numbers or number.unit in MONEY:
            return number.describe(cell)
        return f"{round(cell, 2) if number.tolerance >= 0.005 else cell:g}"

    def form(self, entries: Mapping[str, str], group: str = "") -> Markup:
        """Draw a table of inputs."""
        return forms.input_table(
            self.label, self.corner, list(self._rows.labels), self._columns.labels, entries
        )

    def given(self, entries: Mapping[str, str]) -> object:
        """Take the inputs, row by row."""
        return {name: [entries.get(id, "") for id in ids] for name, ids in self._ids().items()}

    def entries(self, value: Cells) -> dict[str, str]:
        """Write the numbers into the inputs."""
        return {
            id: self._number(name).entries(value[name][column])["answer"]
            for name, ids in self._ids().items()
            for id, column in zip(ids, self._columns.labels, strict=True)
        }

    def _ids(self) -> dict[str, list[str]]:
        columns = range(len(self._columns.labels))
        return {
            name: [f"answer:{row}:{column}" for column in columns]
            for row, name in enumerate(self._rows.labels)
        }


def _named(value: Any, names: Sequence[str]) -> list[tuple[Any, Any]]:
    """Pair names with what a dict or a list in their order holds."""
    if isinstance(value, dict):
        return list(value.items())
    if isinstance(value, (list, tuple)) and len(value) == len(names):
        return list(zip(names, value, strict=True))
    raise Malformed(f"{shown(value)} does not fit: {len(names)} values are asked for, by name.")
