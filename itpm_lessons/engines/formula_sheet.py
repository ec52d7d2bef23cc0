"""What a formula on the sheet says: in symbols, in words, on numbers, and how it is got wrong.

Nothing here computes a formula; the numbers of an example come from the engines, and who makes
the sheet puts them in.
"""

from dataclasses import dataclass

from .refusal import Refusal, shown


@dataclass(frozen=True)
class Formula:
    """One formula.

    Parameters
    ----------
    id, name, topic : str
        How it is referred to, what it is called, and the heading under which it stands.
    formula : str
        It in symbols, as ``"TF = LS − ES"``.
    words : str
        The same in a sentence.
    symbols : tuple of (str, str)
        What each symbol means, with its unit.
    example : str
        It on the numbers of a case, with the result.
    result : float
        The result of the example.
    wrong : str
        A common wrong form.
    why : str
        What is wrong with that.
    lesson : str
        Id of the lesson that teaches it; empty where that is still to come.

    Examples
    --------
    >>> rate = Formula("rate", "Rate", "Flow", "r = n ÷ t", "Number by time.",
    ...     (("r", "rate a day"), ("n", "number")), "6 ÷ 3 = 2", 2, "t ÷ n", "Turned round.")
    >>> rate.front
    'Rate: how is it worked out?'
    """

    id: str
    name: str
    topic: str
    formula: str
    words: str
    symbols: tuple[tuple[str, str], ...]
    example: str
    result: float
    wrong: str
    why: str
    lesson: str = ""

    @property
    def front(self) -> str:
        """What a card of the review asks."""
        return f"{self.name}: how is it worked out?"

    @property
    def back(self) -> str:
        """What a card of the review answers."""
        return f"{self.formula}. {self.words} {self.example}"


@dataclass(frozen=True)
class FormulaSheet:
    """Formulas in the order in which they are shown; topics follow each other as they come.

    Raises
    ------
    Refusal
        For an id that stands twice.
    """

    formulas: tuple[Formula, ...]

    def __post_init__(self) -> None:
        ids = [each.id for each in self.formulas]
        for id in ids:
            if ids.count(id) > 1:
                raise Refusal(f"formula {shown(id)}", "stands there twice", "rename one")

    def __getitem__(self, id: str) -> Formula:
        """Return the formula of this id."""
        for each in self.formulas:
            if each.id == id:
                return each
        known = ", ".join(each.id for each in self.formulas)
        raise Refusal(f"formula {shown(id)}", "is not on the sheet", f"use one of {known}")

    def __contains__(self, id: object) -> bool:
        return any(each.id == id for each in self.formulas)

    @property
    def topics(self) -> dict[str, tuple[Formula, ...]]:
        """The formulas by topic."""
        found: dict[str, list[Formula]] = {}
        for each in self.formulas:
            found.setdefault(each.topic, []).append(each)
        return {topic: tuple(formulas) for topic, formulas in found.items()}
