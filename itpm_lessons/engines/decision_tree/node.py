"""One node of a decision tree, and the branch that leads to it."""

from dataclasses import dataclass

from ..activity import plain_number
from ..refusal import Refusal, shown
from ..tidy import tidy

DECISION, CHANCE, END = "decision", "chance", "end"
KINDS = (DECISION, CHANCE, END)
MOST_MONEY = 1e12


@dataclass(frozen=True)
class Node:
    """One node, and the branch that leads to it.

    Parameters
    ----------
    name : str
        Unique in its tree; what everything refers to.
    kind : str
        ``"decision"`` (one chooses), ``"chance"`` (it happens or not), ``"end"``.
    label : str
        What the branch to it is called; of the first node, the question. The name where missing.
    under : str
        Name of the node that it hangs under; "" for the first.
    money : float
        What the branch costs, or brings where the tree counts gains; may be negative.
    probability : float, optional
        How likely the branch is; only under a chance.

    Raises
    ------
    Refusal
        For an unknown kind, money that is no number or absurd, a probability outside 0 to 1.

    Examples
    --------
    >>> Node("late", "end", "the scanner is late", "buy", 4_000, 0.3).money
    4000
    """

    name: str
    kind: str = END
    label: str = ""
    under: str = ""
    money: float = 0
    probability: float | None = None

    def __post_init__(self) -> None:
        for what in ("name", "label", "under"):
            object.__setattr__(self, what, tidy("node", what, getattr(self, what)))
        if not self.name:
            raise Refusal("node", "it has no name", "give it one")
        if self.kind not in KINDS:
            raise Refusal(self._culprit, f"kind is {shown(self.kind)}", f"use {', '.join(KINDS)}")
        object.__setattr__(self, "label", self.label or self.name)
        object.__setattr__(self, "money", self._read_money())
        if self.probability is not None:
            object.__setattr__(self, "probability", self._read_probability())

    @property
    def _culprit(self) -> str:
        return f"node {shown(self.name)}"

    def _read_money(self) -> float:
        amount = plain_number(self._culprit, "money", self.money, "money")
        if not -MOST_MONEY <= amount <= MOST_MONEY:
            problem = f"money is {shown(self.money)}"
            raise Refusal(self._culprit, problem, "give at most 1,000,000,000,000")
        return amount

    def _read_probability(self) -> float:
        unit = "0 to 1, such as 0.2 for 20 %"
        number = plain_number(self._culprit, "probability", self.probability, unit)
        if not 0 <= number <= 1:
            problem = f"probability is {shown(self.probability)}"
            raise Refusal(self._culprit, problem, f"give {unit}")
        return number
