"""What the page of the power-interest grid shows, said by one value."""

from dataclasses import dataclass, field

from itpm_lessons.engines.stakeholders import StakeholderMap


@dataclass(frozen=True)
class StakeholderState:
    """The map, the room, who is selected, and what can be done.

    `width` is that of the picture, in pixels; `problem` says why there is nothing to show.
    What the map lacks is told only when it was `asked` for.
    """

    people: StakeholderMap = field(default_factory=StakeholderMap)
    width: int = 640
    selected: str | None = None
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""
    asked: bool = False


#: Attitudes as shapes, so that they are told without colour.
SHAPES = {"for": "▲", "neutral": "●", "against": "▼"}
