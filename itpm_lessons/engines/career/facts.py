"""A fact with its source, mark and day, and a number that rests on one.

What this module does not do: it reads no file and judges no source.
"""

from dataclasses import dataclass
from datetime import date

#: What a mark says about how a fact is known.
MARKS = {
    "O": "official text, seen in a copy",
    "S": "as quoted by others",
    "V": "from somebody who sells a rival product",
    "C": "computed or described for this course",
    "M": "from memory",
    "!": "sources disagree",
}


@dataclass(frozen=True)
class Fact:
    """A fact that a page may state.

    Parameters
    ----------
    id : str
        Its name in the data of the course.
    text : str
        What is the case, as a sentence.
    source : str
        Who says so.
    mark : str
        How it is known: a key of `MARKS`.
    asof : datetime.date, optional
        The day on which the source was last looked at.

    Examples
    --------
    >>> Fact("x", "Sixty units in three years.", "an owner", "M").doubtful
    True
    """

    id: str
    text: str
    source: str = ""
    mark: str = "C"
    asof: date | None = None

    @property
    def doubtful(self) -> bool:
        """Whether it has to be checked with the owner before anything rests on it."""
        return self.mark in ("M", "!")

    @property
    def known_by(self) -> str:
        """How it is known, in words.

        >>> Fact("x", "", mark="S").known_by
        'as quoted by others'
        """
        return MARKS.get(self.mark, "not said how")


@dataclass(frozen=True)
class Figure:
    """A number and the fact that states it; `unit` is what stands behind it.

    >>> str(Figure(36, Fact("pmp", "36 months"), "months"))
    '36 months'
    """

    value: float
    fact: Fact
    unit: str = ""

    def __str__(self) -> str:
        if self.unit == "$":
            return f"${self.value:,g}"
        return f"{self.value:,g} {self.unit}".rstrip()
