"""A stage on which a game is played: a value, its moves, undo, redo, seeds, what one wrote."""

from collections.abc import Mapping
from typing import Any, ClassVar

import traitlets

from .history import History, step_for
from .stage import Stage


class GameStage(Stage):
    """Base of simulations that are a seed and its moves.

    A subclass names in `KEPT` the traits that undo brings back, the game first; says in `begin`
    how a game begins; and takes steps by `go`. Assigning one of these traits is a step as well.
    While something is dragged it gives values to `preview`, and calls `settle` at the end, so that
    a drag is one step. `press` answers undo, redo, reset and seed; `prompts` are the questions of
    the debrief whose answers are kept in `notes`.

    >>> class Counter(GameStage):
    ...     KEPT, number = ("number",), traitlets.Int()
    ...     def begin(self, seed): return {"number": 0}
    ...     def draw(self): return str(self.number)
    >>> counter = Counter(seed=4)
    >>> counter.go(number=5)
    >>> counter.undo()
    >>> counter.picture, counter.seed, counter.can_redo
    ('0', 4, True)

    Attributes
    ----------
    playing : bool
        Whether time passes by itself.
    notes : dict
        What was written in the debrief.
    """

    KEPT: ClassVar[tuple[str, ...]]
    prompts: ClassVar[Mapping[str, str]] = {}

    seed = traitlets.Union([traitlets.Int(), traitlets.Unicode()], default_value=1)
    playing = traitlets.Bool(False)
    notes = traitlets.Dict()

    def __init__(self, seed: int | str = 1, **state: Any):
        self._history = History()
        self._moving = True  # while True, what changes is no step of its own
        self._before_drag: tuple[Any, ...] | None = None
        self._starts: dict[int | str, tuple[Any, ...]] = {}
        begun = {**self.begin(seed), **state}
        self._starts[seed] = (seed, *(begun[name] for name in self.KEPT))
        super().__init__(seed=seed, **begun)
        self._moving = False
        self.observe(self._on_kept, names=["seed", *self.KEPT])
        self.observe(lambda _: self.redraw(), names=["playing", "notes"])

    def begin(self, seed: int | str) -> dict[str, Any]:
        """Return the traits of `KEPT` as they are at the beginning; refuse a seed that is none."""
        raise NotImplementedError

    # ---- steps

    @property
    def _moment(self) -> tuple[Any, ...]:
        return (self.seed, *(getattr(self, name) for name in self.KEPT))

    def go(self, **changes: Any) -> None:
        """Take a step that can be undone; one that changes nothing is none."""
        self.settle()
        before = self._moment
        self._set(changes)
        if self._moment != before:
            self._history.leave(before)

    def preview(self, **changes: Any) -> None:
        """Show what is dragged; it is a step only when it is settled."""
        if self._before_drag is None:
            self._before_drag = self._moment
        self._set(changes)

    def settle(self) -> None:
        """Make what was dragged one step to undo, if it changed anything."""
        before, self._before_drag = self._before_drag, None
        if before is not None and before != self._moment:
            self._history.leave(before)

    def _set(self, values: Mapping[str, Any]) -> None:
        """Set traits together, and draw once."""
        self._moving = True
        try:
            for name, value in values.items():
                setattr(self, name, value)
        finally:
            self._moving = False
        self.redraw()

    def _on_kept(self, change: Any) -> None:
        if not self._moving:
            names = ("seed", *self.KEPT)
            before = dict(zip(names, self._moment, strict=True)) | {change.name: change.old}
            self._history.leave(tuple(before[name] for name in names))
            self.redraw()

    def undo(self) -> None:
        """Take back the last step."""
        self.settle()
        self._travel(self._history.back(self._moment))

    def redo(self) -> None:
        """Make the step again that was taken back."""
        self.settle()
        self._travel(self._history.forward(self._moment))

    def reset(self, seed: int | str | None = None) -> None:
        """Begin anew, with the same luck or that of another seed; this can be taken back."""
        chosen = self.seed if seed is None else seed
        begun = self.begin(chosen)
        self.playing = False
        self._starts[chosen] = (chosen, *(begun[name] for name in self.KEPT))
        self.go(seed=chosen, **begun)

    def _travel(self, moment: tuple[Any, ...]) -> None:
        self.playing = False
        self._set(dict(zip(("seed", *self.KEPT), moment, strict=True)))

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.has_past

    @property
    def can_redo(self) -> bool:
        """Whether there is a step that was taken back."""
        return self._history.has_future

    @property
    def can_reset(self) -> bool:
        """Whether anything is otherwise than at the beginning."""
        return self._moment != self._starts.get(self.seed)

    # ---- gestures that all of them have

    def press(self, what: str) -> bool:
        """Answer undo, redo, reset and seed; tell whether it was one of them."""
        if what in ("undo", "redo", "reset"):
            getattr(self, what)()
        elif what == "seed":
            self.reset(self.seed + 1 if isinstance(self.seed, int) else 1)
        else:
            return False
        return True

    def on_key(self, id: str, key: str) -> None:
        """Undo and redo by the keys that everybody knows."""
        step = step_for(key)
        if step:
            getattr(self, step)()

    def on_enter(self, id: str, value: str) -> None:
        """Keep what was written in the debrief."""
        kind, _, prompt = id.partition(":")
        if kind == "note" and prompt in self.prompts:
            self.notes = {**self.notes, prompt: value}
