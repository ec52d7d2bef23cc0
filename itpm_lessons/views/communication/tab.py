"""What a tab of the communication lab puts into the frame."""

from dataclasses import dataclass

from ..markup import Markup

WIDE = 760  # pixels from which on two pictures stand beside each other


@dataclass(frozen=True)
class Tab:
    """What a tab puts into the frame."""

    figures: list[tuple[object, str]]
    body: Markup
    side: Markup
    note: Markup


def half(width: int) -> int:
    """Width of one of two pictures, below each other where there is little room.

    >>> half(480), half(1000)
    (480, 490)
    """
    return width if width < WIDE else (width - 20) // 2
