"""What the page of the charter builder shows, said by one value."""

from dataclasses import dataclass, field

from itpm_lessons.engines.charter import Charter


@dataclass(frozen=True)
class CharterState:
    """The charter, how it is shown, and what can be done.

    `reading` shows it as one page; `focus` is the line that takes the focus, with a number that
    changes each time; `problem` says why there is nothing to show.
    """

    charter: Charter = field(default_factory=Charter)
    reading: bool = False
    focus: tuple[str, int] | None = None
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""
