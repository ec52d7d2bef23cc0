"""All that a page of the Sprint simulation shows; the widget holds it, the views only read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from itpm_lessons.engines.sprint import Debrief, Game, Outlook, Plan

CHARTS = {"down": "Burn-down", "up": "Burn-up", "flow": "Flow"}
FORECAST_FROM = 5  # Sprints whose velocities make the forecast


@dataclass(frozen=True)
class SprintState:
    """All that a page shows.

    Parameters
    ----------
    game : Game
        The game so far.
    draft : Plan
        What is being planned for the next Sprint.
    outlook : Outlook, optional
        The range of what may come; of the draft while it is planned.
    selected : str, optional
        Name of the story whose details are shown.
    chart : {"down", "up", "flow"}
        Which chart stands beside the board.
    playing : bool
        Whether the days pass by themselves.
    at_review : bool
        Whether the Review is shown, and not yet the Retrospective or the debrief.
    found : Debrief, optional
        The comparison after the game.
    criterion : str
        By what other ways to play are compared.
    notes : mapping
        What the learner wrote at the end, by prompt.
    can_undo, can_redo : bool
        Whether these buttons have something to do.
    problem : str
        Why there is nothing to play.
    width : int, optional
        Pixels for the picture, None until they are known.
    """

    game: Game
    draft: Plan = field(default_factory=lambda: Plan(()))
    outlook: Outlook | None = None
    selected: str | None = None
    chart: str = "down"
    playing: bool = False
    at_review: bool = True
    found: Debrief | None = None
    criterion: str = "value"
    notes: Mapping[str, str] = field(default_factory=dict)
    can_undo: bool = False
    can_redo: bool = False
    problem: str = ""
    width: int | None = None

    @property
    def number(self) -> int:
        """The Sprint, counted from 1; after its Review still that one."""
        return self.game.world.number

    @property
    def forecast(self) -> tuple[float, float] | None:
        """Lowest and highest of the last velocities before this Sprint; None without any."""
        before = [*self.game.team.velocities]
        before += [result.velocity for result in self.game.results[: self.number - 1]]
        last = before[-FORECAST_FROM:]
        return (min(last), max(last)) if last else None
