"""Answer change requests through the weeks of a project, and see what the answers come to."""

from __future__ import annotations

import os
from itertools import chain, count
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.change_control import Debrief, Game, debrief
from itpm_lessons.views.changes import PROMPTS, ChangeState, change_page
from itpm_lessons.views.markup import Markup

from .game_stage import GameStage

LOG = "my_changes.csv"


class ChangeWidget(GameStage):
    """An inbox of change requests for ClockIn, to be answered week by week.

    Parameters
    ----------
    seed : int or str, optional
        What decides all chance: the same seed and decisions give the same game.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    game : Game
        The game so far; assigning one is a step that can be undone.
    selected : str or None
        Id of the letter that lies open.
    at_debrief : bool
        Whether the debrief is shown; only after the end.
    table : pandas.DataFrame
        The change log as it stands.
    notes : dict
        What was written in the debrief.

    Examples
    --------
    >>> widget = ChangeWidget(seed=1)
    >>> first = widget.game.inbox[0].id
    >>> widget.on_pick(f"analyse:{first}")
    >>> widget.on_pick(f"choose:{first}:reject")
    >>> widget.game.log[0].decision, len(widget.game.inbox)
    ('reject', 0)
    >>> widget.undo()
    >>> len(widget.game.inbox)
    1
    """

    KEPT = ("game", "at_debrief")
    prompts = PROMPTS

    game = traitlets.Instance(Game)
    at_debrief = traitlets.Bool(False)
    selected = traitlets.Unicode(None, allow_none=True)

    def __init__(self, seed: int | str = 1, **state: Any):
        self._found: tuple[Game, Debrief] | None = None
        super().__init__(seed, **state)

    def begin(self, seed: int | str) -> dict[str, Any]:
        """Begin a game with the letters of a seed."""
        return {"game": Game.of(seed), "at_debrief": False}

    @traitlets.observe("selected")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    # ---- state

    @property
    def table(self) -> Any:
        """The change log as a pandas table."""
        import pandas

        from itpm_lessons.exchange.changes_csv import HEADERS

        names = ("number", "raised", "what", "asker", *HEADERS[4:10])
        names = (*names, "decided_by", "decided_on", "given_up", "done", "owner")
        rows = [[getattr(entry, name) for name in names] for entry in self.game.log]
        return pandas.DataFrame(rows, columns=list(HEADERS))

    def save(self, path: str | os.PathLike[str] | None = None) -> Path:
        """Write the change log as CSV and return where.

        Without `path`, as my_changes.csv in the current folder, or under the next free name: a
        file that exists stays as it is. Raises a Refusal where nothing can be written.
        """
        from itpm_lessons.exchange.changes_csv import write_changes

        target = _free(Path(LOG)) if path is None else Path(path)
        write_changes(self.game.log, target)
        self.say(f"The log is saved as {target.name}, beside this notebook.")
        return target

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a button, or open a letter."""
        kind, _, what = id.partition(":")
        match kind:
            case "letter" if what in self.game.places:
                self.selected = what
            case "analyse":
                self.go(game=self.game.analyse(what))
                self.selected = what
            case "choose":
                letter, _, decision = what.partition(":")
                self.go(game=self.game.decide(letter, decision))
                self.selected = None
            case "game":
                self._press(what)

    def _press(self, what: str) -> None:
        match what:
            case "week":
                self._pass_weeks(1)
            case "on":
                self._pass_weeks(100)
            case "debrief" | "desk":
                self.go(at_debrief=what == "debrief" and self.game.over)
            case "save":
                self.save()
            case _:
                self.press(what)

    def _pass_weeks(self, most: int) -> None:
        """Let weeks pass, at most so many, until a letter waits or the project is finished."""
        game = self.game
        for _ in range(most):
            if game.over:
                break
            game = game.next_week()
            if game.inbox:
                break
        self.go(game=game)

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the desk, or the debrief."""
        return change_page(
            ChangeState(
                self.game,
                self.selected,
                found=self._debrief() if self.at_debrief else None,
                notes=self.notes,
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                width=self.width("plan-room"),
            )
        )

    def _debrief(self) -> Debrief | None:
        """Compare the game with others, once."""
        if not self.game.over:
            return None
        if self._found is None or self._found[0] != self.game:
            self._found = (self.game, debrief(self.game))
        return self._found[1]


def _free(file: Path) -> Path:
    """Find the next free name."""
    others = (file.with_name(f"{file.stem}-{number}{file.suffix}") for number in count(2))
    return next(name for name in chain([file], others) if not name.exists())
