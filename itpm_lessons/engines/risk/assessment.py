"""A register together with the matrix on which it is looked at, and the changes that people make.

A move on the matrix changes the risk: its probability or its impact becomes the middle of the
level it was moved to. A new scale changes no risk, only where each of them stands.
"""

from dataclasses import dataclass, field, replace
from itertools import count

from ..refusal import Refusal
from .matrix import Cell, Matrix
from .register import Register
from .risk import Response, Risk


@dataclass(frozen=True)
class Assessment:
    """Risks, and the scales and colours by which they are sorted.

    Examples
    --------
    >>> one = Assessment(Register.of(Risk("R1", "", "it rains", "", 0.5, 6_000)))
    >>> one.matrix.cell(one.register["R1"]), one.free_name
    ((2, 2), 'R2')
    >>> one.stepped("R1", up=1, right=0).register["R1"].probability
    0.7
    """

    register: Register
    matrix: Matrix = field(default_factory=Matrix)

    def __post_init__(self) -> None:
        for risk in self.register:  # refuses what its scales don't hold
            self.matrix.cell(risk)
            self.matrix.cell(risk, residual=True)

    @property
    def free_name(self) -> str:
        """The first of R1, R2 ... that no risk has."""
        return next(name for n in count(1) if (name := f"R{n}") not in self.register)

    def with_risk(self, risk: Risk) -> "Assessment":
        """Put a risk in the place of the one of its name, or at the end."""
        return replace(self, register=self.register.with_risk(risk))

    def without(self, name: str) -> "Assessment":
        """Leave out a risk; refuse an unknown name."""
        return replace(self, register=self.register.without(name))

    def with_matrix(self, matrix: Matrix) -> "Assessment":
        """Look at the same risks on another matrix."""
        return replace(self, matrix=matrix)

    def placed(self, name: str, cell: Cell, residual: bool = False) -> "Assessment":
        """Move a risk, or with `residual` what its response leaves of it, to a cell."""
        return self.with_risk(self.matrix.placed(self.register[name], cell, residual))

    def stepped(self, name: str, up: int, right: int, residual: bool = False) -> "Assessment":
        """Move a risk by whole levels; at the edge it stays where it is."""
        row, column = self.matrix.cell(self.register[name], residual)
        rows, columns = len(self.matrix.probability), len(self.matrix.impact)
        to = (min(max(row + up, 0), rows - 1), min(max(column + right, 0), columns - 1))
        return self.placed(name, to, residual)

    def responded(self, name: str, strategy: str) -> "Assessment":
        """Choose a strategy for a risk, "" for none; its action and numbers stay where they fit."""
        risk = self.register[name]
        if not strategy:
            return self.with_risk(replace(risk, response=None))
        old = risk.response or Response(strategy)
        sure = strategy in ("avoid", "exploit")  # these say what is left by themselves
        new = replace(old, strategy=strategy, probability=None if sure else old.probability)
        return self.with_risk(replace(risk, response=new))

    def turned(self, name: str, kind: str) -> "Assessment":
        """Make a threat an opportunity or the other way; a response that does not fit is gone."""
        risk = self.register[name]
        try:
            return self.with_risk(replace(risk, kind=kind))
        except Refusal:
            return self.with_risk(replace(risk, kind=kind, response=None))
