"""Play a branching scene: choose what to say, see what comes of it, look back."""

from __future__ import annotations

from typing import Any

import traitlets

from itpm_lessons.engines.dialogue import Debrief, Play, Script, debrief
from itpm_lessons.engines.refusal import Refusal, shown
from itpm_lessons.views.dialogue import PROMPTS, DialogueState, dialogue_page
from itpm_lessons.views.markup import Markup

from .game_stage import GameStage


class DialogueWidget(GameStage):
    """A branching scene as a conversation, with prices before and consequences after.

    Parameters
    ----------
    script : Script
        The scenes; in a notebook, ``dialogue("interview")`` opens one of the course.
    seed : int or str, optional
        In which order the choices are listed; there is no other chance.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    play : Play
        The choices so far; assigning one is a step that can be undone.
    at_debrief : bool
        Whether the look back is shown.
    table : pandas.DataFrame
        The decisions: scene, choice, what it cost, the meters after it.
    notes : dict
        What was written in the debrief.

    Examples
    --------
    >>> from itpm_lessons.engines.dialogue.examples import ORDER
    >>> widget = DialogueWidget(ORDER)
    >>> widget.on_pick("choose:start:ask")
    >>> widget.play.meters["clarity"], widget.play.left
    (2, 15)
    >>> widget.undo()
    >>> widget.play.picks
    ()
    """

    KEPT = ("play", "at_debrief")
    prompts = PROMPTS

    play = traitlets.Instance(Play)
    at_debrief = traitlets.Bool(False)

    def __init__(self, script: Script, seed: int | str = 1, **state: Any):
        self._script = script
        self._found: tuple[Play, Debrief] | None = None
        super().__init__(seed, **state)

    def begin(self, seed: int | str) -> dict[str, Any]:
        """Begin with the first scene; refuse what is no seed."""
        if isinstance(seed, bool) or not isinstance(seed, int | str):
            raise Refusal("seed", f"{shown(seed)} is none", "give a whole number or a text")
        return {"play": Play(self._script), "at_debrief": False}

    # ---- state

    @property
    def table(self) -> Any:
        """The decisions as a pandas table."""
        import pandas

        meters = [meter.id for meter in self._script.meters]
        rows = [
            {
                "scene": turn.scene.title,
                "choice": turn.choice.text,
                "cost": sum(value for _, value in turn.choice.costs),
                **{id: turn.meters[id] for id in meters},
            }
            for turn in self.play.log
        ]
        return pandas.DataFrame(rows, columns=["scene", "choice", "cost", *meters])

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Make a choice, or press a button."""
        kind, _, what = id.partition(":")
        if kind == "choose":
            scene, _, choice = what.partition(":")
            self._choose(scene, choice)
        elif kind == "dialogue" and what in ("debrief", "talk"):
            self.go(at_debrief=what == "debrief" and self.play.over)
        elif kind == "dialogue":
            self.press(what)

    def on_key(self, id: str, key: str) -> None:
        """Choose by number; undo and redo."""
        listed = self._state().listed
        if key.isascii() and key.isdigit() and 0 < int(key) <= len(listed):
            scene = self.play.scene
            if scene is not None and not self.at_debrief:
                self._choose(scene.id, listed[int(key) - 1].id)
        else:
            super().on_key(id, key)

    def _choose(self, scene: str, choice: str) -> None:
        """Make a choice, unless it is one of a scene that has passed meanwhile."""
        now = self.play.scene
        if now is not None and now.id == scene and not self.at_debrief:
            self.go(play=self.play.choose(choice))

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the conversation, or the debrief."""
        return dialogue_page(self._state())

    def _state(self) -> DialogueState:
        return DialogueState(
            self.play,
            seed=self.seed,
            found=self._debrief() if self.at_debrief else None,
            notes=self.notes,
            can_undo=self.can_undo,
            can_redo=self.can_redo,
            can_reset=self.can_reset,
            width=self.width("dialogue-room"),
        )

    def _debrief(self) -> Debrief | None:
        """Compare the way with all others, once."""
        if not self.play.over:
            return None
        if self._found is None or self._found[0] != self.play:
            self._found = (self.play, debrief(self.play))
        return self._found[1]
