"""A stage that holds one frozen value which the learner changes, with undo, redo, reset, a file."""

import os
from pathlib import Path
from typing import Any, ClassVar

from .history import History, step_for
from .own_file import opened, place_to_save, saved
from .stage import Stage


class ValueStage(Stage):
    """Base of widgets in which one value is changed: a profile, a plan of releases.

    A subclass names the trait that holds the value (`HELD`), says what it shows without one
    (`pattern`), and how a file is read and written (`read`, `write`). It assigns the trait to
    change the value, which can be undone. While something is dragged it gives values to
    `preview`, and calls `settle` at the end, so that a drag is one step. A file that cannot be
    read makes a widget that says why: a notebook runs on.

    >>> import traitlets
    >>> class Counter(ValueStage):
    ...     HELD, number = "number", traitlets.Int()
    ...     def pattern(self): return 0
    ...     def draw(self): return str(self.number)
    >>> counter = Counter(3)
    >>> counter.number = 5
    >>> counter.undo()
    >>> counter.picture
    '3'
    """

    HELD: ClassVar[str]

    def __init__(self, value: Any = None, **state: Any):
        self._file: Path | None = None
        self._problem = ""
        if isinstance(value, str | os.PathLike):
            self._file = Path(value)
            value, self._problem = opened(self._file, self.read)
        self._original = self.pattern() if value is None else value
        self._history = History()
        self._travelling = True  # while True, a new value is no step of its own to undo
        self._before_drag: Any = None
        super().__init__(**{self.HELD: self._original}, **state)
        self._travelling = False
        self.observe(self._on_value, names=self.HELD)

    def pattern(self) -> Any:
        """Return what is shown where no value was given."""
        raise NotImplementedError

    def read(self, file: Path) -> Any:
        """Read a value from a file; refuse one that holds none."""
        raise NotImplementedError

    def write(self, value: Any, file: Path) -> None:
        """Write a value so that `read` reads it back."""
        raise NotImplementedError

    # ---- what was

    @property
    def _value(self) -> Any:
        return getattr(self, self.HELD)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.has_past

    @property
    def can_redo(self) -> bool:
        """Whether there is a change that was taken back."""
        return self._history.has_future

    @property
    def can_reset(self) -> bool:
        """Whether the value is another one than in the beginning."""
        return bool(self._value != self._original)

    @property
    def can_save(self) -> bool:
        """Whether there is a file beside which a copy can be saved."""
        return self._file is not None and not self._problem

    def _on_value(self, change: Any) -> None:
        if not self._travelling:
            self._problem = ""
            # what was dragged and never let go belongs to this step
            before = change.old if self._before_drag is None else self._before_drag
            self._before_drag = None
            if before != change.new:
                self._history.leave(before)
        self.redraw()

    def undo(self) -> None:
        """Take back the last change."""
        self.settle()
        self._travel(self._history.back(self._value))

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self.settle()
        self._travel(self._history.forward(self._value))

    def reset(self) -> None:
        """Go back to what the widget began with; this too can be taken back."""
        self.settle()
        setattr(self, self.HELD, self._original)

    def preview(self, value: Any) -> None:
        """Show a value while something is dragged; it is a step only when it is settled."""
        if self._before_drag is None:
            self._before_drag = self._value
        self._travel(value)

    def settle(self) -> None:
        """Make what was dragged one step to undo, if it changed anything."""
        before, self._before_drag = self._before_drag, None
        if before is not None and before != self._value:
            self._history.leave(before)

    def _travel(self, value: Any) -> None:
        self._travelling = True
        try:
            setattr(self, self.HELD, value)
        finally:
            self._travelling = False

    # ---- the file

    def save(self, path: str | os.PathLike[str] | None = None) -> Path:
        """Write the present value as CSV and return where.

        Without `path`, to a new file beside the one that was opened, under the next free name:
        that one stays as it is. Raises what writing raises, and a Refusal for a value that was
        not opened from a file.
        """
        target = place_to_save(self._file, path, self.HELD)
        self.write(self._value, target)
        self.say(saved(target))
        return target

    # ---- gestures that all of them have

    def change(self, id: str) -> bool:
        """Answer ``do:`` and undo, redo, reset or save; tell whether it was one of them."""
        kind, _, what = id.partition(":")
        known = kind == "do" and what in ("undo", "redo", "reset", "save")
        if known:
            getattr(self, what)()
            self.redraw()
        return known

    def on_key(self, id: str, key: str) -> None:
        """Undo and redo by the keys that everybody knows."""
        step = step_for(key)
        if step:
            getattr(self, step)()
        self.redraw()
