"""What the page of the bullet checker shows, said by one value."""

from dataclasses import dataclass, field

from itpm_lessons.engines.resume import BulletList


@dataclass(frozen=True)
class BulletState:
    """The lines, and what can be done; `problem` says why there is nothing to show.

    `led` is the place of a line that takes the focus, with a number that changes each time.
    """

    bullets: BulletList = field(default_factory=BulletList)
    led: tuple[int, int] | None = None
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""
