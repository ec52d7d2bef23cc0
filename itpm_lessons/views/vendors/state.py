"""All that the page of vendor scores shows."""

from dataclasses import dataclass

from itpm_lessons.engines.procurement import Scores


@dataclass(frozen=True)
class VendorState:
    """The scores, the room in pixels, and what can be done."""

    scores: Scores
    width: int = 640
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""


def two_places(value: object) -> str:
    """Write a total as people do, with two places; each total of a list has as many.

    >>> two_places(7.5)
    '7.50'
    """
    return f"{float(value):.2f}"  # type: ignore[arg-type]
