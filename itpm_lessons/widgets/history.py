"""What was, for undo and redo."""

from typing import Any, Literal

REDO = ("Control+Shift+z", "Control+y", "Control+Z", "Control+Shift+Z", "Control+Y")


def step_for(key: str) -> Literal["undo", "redo"] | None:
    """Tell which step a key asks for, None for any other key.

    >>> step_for("Control+z"), step_for("Control+Shift+z"), step_for("Control+Z"), step_for("z")
    ('undo', 'redo', 'redo', None)
    """
    return "undo" if key == "Control+z" else "redo" if key in REDO else None


class History:
    """States to go back to, and those to come forward to again.

    >>> history = History()
    >>> history.leave("a")
    >>> history.back("b"), history.forward("a")
    ('a', 'b')
    """

    def __init__(self) -> None:
        self._past: list[Any] = []
        self._future: list[Any] = []

    @property
    def has_past(self) -> bool:
        """Whether there is a state to go back to."""
        return bool(self._past)

    @property
    def has_future(self) -> bool:
        """Whether there is a state to come forward to."""
        return bool(self._future)

    def leave(self, state: Any) -> None:
        """Remember `state`, which a new one replaces; what was undone is gone for good."""
        self._past.append(state)
        self._future.clear()

    def back(self, present: Any) -> Any:
        """Return the state before `present`; `present` itself where there is none."""
        if not self._past:
            return present
        self._future.append(present)
        return self._past.pop()

    def forward(self, present: Any) -> Any:
        """Return the state that was left by `back`; `present` itself where there is none."""
        if not self._future:
            return present
        self._past.append(present)
        return self._future.pop()
