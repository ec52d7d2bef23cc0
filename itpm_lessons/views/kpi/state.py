"""What the page of the KPI designer shows, said by one value."""

from dataclasses import dataclass, field

from itpm_lessons.engines.objectives import KpiSet


@dataclass(frozen=True)
class KpiState:
    """The KPIs, the room, which one is selected, and what can be done.

    `width` is that of a strip, in pixels; `held` is the range of a strip that must stand still
    while its marker is dragged, by place; `problem` says why there is nothing to show.
    """

    kpis: KpiSet = field(default_factory=KpiSet)
    width: int = 600
    selected: int | None = None
    held: tuple[int, tuple[float, float]] | None = None
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""


#: Colours as signs and words, so that they are told without colour.
SIGNS = {"green": "✓", "amber": "!", "red": "✕", None: "–"}
