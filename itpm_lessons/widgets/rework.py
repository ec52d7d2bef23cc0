"""Run a project in which work looks done and is not: care, pressure, overtime, hiring."""

from __future__ import annotations

from typing import Any

import traitlets

from itpm_lessons.engines.quality import (
    UNDISTURBED,
    Debrief,
    Game,
    Settings,
    State,
    debrief,
    undisturbed,
)
from itpm_lessons.engines.quality.game import check
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.rework import PROMPTS, ReworkState, rework_page
from itpm_lessons.views.rework.levers import hires_left

from .game_stage import GameStage

SCALES = {"care": 100, "pressure": 100, "overtime": 1}  # what a slider shows, of a setting's unit


class ReworkWidget(GameStage):
    """The rework cycle of a project, week by week.

    Parameters
    ----------
    seed : int or str, optional
        What decides all chance: the same seed and settings give the same weeks.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    game : Game
        The game so far; assigning one is a step that can be undone.
    settings : Settings
        How the next week is going to be worked; people to hire are for that week alone.
    seen : bool
        Whether hidden rework is shown while the project runs.
    table : pandas.DataFrame
        The weeks: heaps of work, people, fatigue, cost.
    notes : dict
        What was written in the debrief.

    Examples
    --------
    >>> widget = ReworkWidget(seed=1)
    >>> widget.on_enter("set:care", "20")
    >>> widget.on_pick("game:week")
    >>> widget.game.moves[0].care, widget.game.state.week
    (0.2, 1)
    >>> widget.undo()
    >>> widget.game.state.week, widget.settings.care
    (0, 0.2)
    """

    KEPT = ("game", "settings", "at_debrief")
    prompts = PROMPTS

    game = traitlets.Instance(Game)
    settings = traitlets.Instance(Settings)
    at_debrief = traitlets.Bool(False)
    seen = traitlets.Bool(True)

    def __init__(self, seed: int | str = 1, **state: Any):
        self._found: tuple[Game, Debrief] | None = None
        self._alone: tuple[int | str, tuple[State, ...]] | None = None
        super().__init__(seed, **state)

    def begin(self, seed: int | str) -> dict[str, Any]:
        """Begin a project with the luck of a seed."""
        return {"game": Game.of(seed), "settings": UNDISTURBED, "at_debrief": False}

    @traitlets.observe("seen")
    def _on_seen(self, _: Any) -> None:
        self.redraw()

    @traitlets.validate("settings")
    def _possible(self, proposal: Any) -> Settings:
        return check(proposal.value)

    # ---- state

    @property
    def table(self) -> Any:
        """The weeks as a pandas table."""
        import pandas

        columns = ["week", "to_do", "known", "hidden", "right", "reported", "really", "worked",
                   "knowing", "newcomers", "fatigue", "cost"]  # fmt: skip
        rows = [[getattr(each, name) for name in columns] for each in self.game.states]
        return pandas.DataFrame(rows, columns=columns).set_index("week")

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a button."""
        kind, _, what = id.partition(":")
        if kind == "hire":
            self._hire(1 if what == "more" else -1)
        elif kind == "game":
            self._press(what)

    def _press(self, what: str) -> None:
        match what:
            case "week":
                self.playing = False
                self._work()
            case "play":
                self.playing = not self.playing and not self.game.over
            case "release":
                self.playing = False
                self.go(game=self.game.release())
            case "seen":
                self.seen = not self.seen
            case "debrief" | "board":
                self.go(at_debrief=what == "debrief" and self.game.over)
            case _:
                self.press(what)

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Show what a slider that moves would do."""
        lever = id.removeprefix("set:")
        if lever in SCALES and not self.game.over:
            self.preview(settings=self._with(lever, value))

    def on_enter(self, id: str, value: str) -> None:
        """Take the value of a slider, or keep what was written in the debrief."""
        lever = id.removeprefix("set:")
        if lever in SCALES and id.startswith("set:"):
            if not self.game.over:
                self.preview(settings=self._with(lever, float(value)))
            self.settle()
            self.redraw()
        else:
            super().on_enter(id, value)

    def on_tick(self, id: str) -> None:
        """Let a week pass by itself."""
        if self.playing:
            self._work()

    # ---- what gestures do

    def _with(self, lever: str, value: float) -> Settings:
        return check(self.settings._replace(**{lever: value / SCALES[lever]}))

    def _hire(self, by: int) -> None:
        count = self.settings.hire + by
        if not self.game.over and 0 <= count <= hires_left(self._state()):
            self.go(settings=self.settings._replace(hire=count))

    def _work(self) -> None:
        """Work a week; stop before a release can be decided on, and at the end."""
        if self.game.over:
            self.playing = False
            return
        could = self.game.may_release
        game = self.game.work(self.settings)
        self.go(game=game, settings=self.settings._replace(hire=0))
        if game.over or (game.may_release and not could):
            self.playing = False

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the board, or the debrief."""
        return rework_page(self._state())

    def _state(self) -> ReworkState:
        return ReworkState(
            self.game,
            self.settings,
            alone=self._left_alone(),
            seen=self.seen,
            playing=self.playing,
            found=self._debrief() if self.at_debrief else None,
            notes=self.notes,
            can_undo=self.can_undo,
            can_redo=self.can_redo,
            can_reset=self.can_reset,
            width=self.width("rework-room"),
        )

    def _left_alone(self) -> tuple[State, ...]:
        """Run the same project undisturbed, once for a seed."""
        if self._alone is None or self._alone[0] != self.game.seed:
            self._alone = (self.game.seed, undisturbed(self.game))
        return self._alone[1]

    def _debrief(self) -> Debrief | None:
        """Compare the game with others, once."""
        if not self.game.over:
            return None
        if self._found is None or self._found[0] != self.game:
            self._found = (self.game, debrief(self.game))
        return self._found[1]
