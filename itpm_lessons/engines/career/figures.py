"""A number and the fact that states it.

What this module does not do: it knows no facts; `engines.facts` says what one is.
"""

from dataclasses import dataclass

from ..facts import Fact


@dataclass(frozen=True)
class Figure:
    """A number and the fact that states it; `unit` is what stands behind it, "$" before it.

    >>> from datetime import date
    >>> from itpm_lessons.engines.facts import Source
    >>> fact = Fact("x", "36 months.", Source("s", "S"), "S", date(2026, 11, 22), "other")
    >>> str(Figure(36, fact, "months"))
    '36 months'
    """

    value: float
    fact: Fact
    unit: str = ""

    def __str__(self) -> str:
        if self.unit == "$":
            return f"${self.value:,g}"
        return f"{self.value:,g} {self.unit}".rstrip()
