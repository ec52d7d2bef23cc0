"""What the page of the posting matcher shows, said by one value."""

from dataclasses import dataclass, field

from itpm_lessons.engines.resume.application import Application


@dataclass(frozen=True)
class PostingState:
    """The two texts, and what can be done; `width` is that of the picture, None until known.

    `typed` is a keyword that is being written.
    """

    application: Application = field(default_factory=Application)
    typed: str = ""
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    width: int | None = None
