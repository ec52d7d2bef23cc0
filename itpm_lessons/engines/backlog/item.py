"""One item of a backlog.

Effort is a number of points, value a number on any scale that is the same for all items.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ..activity import plain_number
from ..refusal import Refusal, shown


@dataclass(frozen=True)
class Item:
    """A piece of work that somebody wants.

    Parameters
    ----------
    name : str
        Short, unique in its backlog; what everything refers to.
    title : str
        What is wanted, in a sentence.
    points : float
        Effort, 0 or more; relative to the other items of the same team.
    value : float
        What it is worth, 0 or more; 0 for an item that only enables others.
    after : tuple of str
        Names of the items that must be done before; also as text with commas.
    acceptance : str
        How everybody sees that it is done.

    Raises
    ------
    Refusal
        For an empty name, numbers that are negative or not finite, and texts that are none.

    Examples
    --------
    >>> item = Item("export", "Hours go to payroll", 13, 34, "approve, audit log")
    >>> item.after, item.ratio.as_integer_ratio() == (34 / 13).as_integer_ratio()
    (('approve', 'audit log'), True)
    """

    name: str
    title: str = ""
    points: float = 0
    value: float = 0
    after: tuple[str, ...] = ()
    acceptance: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise Refusal("item", f"its name is {shown(self.name)}", "give it a name")
        for what in ("title", "acceptance"):
            self._refuse_no_text(what, getattr(self, what))
        object.__setattr__(self, "points", self._read_number("points"))
        object.__setattr__(self, "value", self._read_number("value"))
        object.__setattr__(self, "after", self._read_after())

    @property
    def _culprit(self) -> str:
        return f"item {self.name!r}"

    def _refuse_no_text(self, what: str, text: object) -> None:
        if not isinstance(text, str):
            raise Refusal(
                self._culprit, f"its {what} is {shown(text)}", "give a text, or leave it out"
            )

    def _read_number(self, what: str) -> float:
        unit = "points" if what == "points" else "units of value"
        number = plain_number(self._culprit, what, getattr(self, what), unit)
        if number < 0:
            raise Refusal(self._culprit, f"{what} is {number!r}", f"give 0 or more {unit}")
        return number

    def _read_after(self) -> tuple[str, ...]:
        given: object = self.after
        if isinstance(given, str):
            return tuple(name.strip() for name in given.split(",") if name.strip())
        if isinstance(given, Iterable):
            names = tuple(given)
            if all(isinstance(name, str) for name in names):
                return names
        raise Refusal(
            self._culprit, f"it waits for {shown(given)}", 'give names of items, as in ("A", "B")'
        )

    @property
    def ratio(self) -> float:
        """Value for each point of effort; infinite for what has value and takes no effort.

        >>> Item("A", points=5, value=20).ratio, Item("B").ratio
        (4.0, 0.0)
        """
        if self.points:
            return self.value / self.points
        return float("inf") if self.value else 0.0
