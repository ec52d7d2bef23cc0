"""The only bridge to the browser: shows the markup that Python drew, takes gestures on it."""

import logging
import re
from collections.abc import Mapping
from math import isfinite
from pathlib import Path

import anywidget
import traitlets

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.views.markup import Markup

from .still import still_picture

HERE = Path(__file__).parent
LONGEST = 20_000  # characters taken from one gesture; more is no answer but an accident
CALM = "That did not work, and it is not your fault; the details are in the log."

log = logging.getLogger(__name__)


class Stage(anywidget.AnyWidget):
    """Base of all widgets; a subclass holds state in traits, draws it, and answers gestures.

    A subclass implements `draw`, and those of `on_pick`, `on_enter`, `on_drag`, `on_drop`,
    `on_key`, `on_tick` and `on_size` that it needs, and calls `redraw` when its state changed.
    Many calls of `redraw` within one gesture make one picture, sent in one message.

    A handler refuses by raising `Refusal`: its message is shown below the picture. Any other
    exception, a value that cannot be read among them, is answered by one calm sentence, and
    logged with its traceback. A message that is no gesture at all is passed over.

    Attributes
    ----------
    picture, notice : str
        What the browser shows.
    answered : str
        Token of the last gesture that was handled; lets the browser send the next one.
    turn : int
        How many ticks were answered. A tick carries the turn of the picture that asked for it:
        where several views show one widget, only the first tick of a turn counts.
    size : {"normal", "presenter"}
        How large everything is shown; presenter is for a projector, and can be set at any time.
    """

    _esm = HERE / "stage.js"
    _css = HERE / "stage.css"
    picture = traitlets.Unicode(read_only=True).tag(sync=True)
    notice = traitlets.Unicode(read_only=True).tag(sync=True)
    answered = traitlets.Unicode(read_only=True).tag(sync=True)
    turn = traitlets.Int(0, read_only=True).tag(sync=True)
    size = traitlets.Enum(["normal", "presenter"], "normal").tag(sync=True)

    def __init__(self, **state: object):
        self._receiving = True  # no picture before the state is complete
        self._stale = False
        self._widths: dict[str, int] = {}
        super().__init__(**state)
        self._receiving = False
        self.on_msg(lambda _, content, buffers: self.receive(content))
        self.redraw()

    def draw(self) -> Markup:
        """Return the markup for the present state."""
        raise NotImplementedError

    def on_pick(self, id: str) -> None:
        """Answer a click, Enter or Space on the element with this ``data-id``."""

    def on_enter(self, id: str, value: str) -> None:
        """Answer a new value of an input; a checkbox gives ``"on"`` or ``""``."""

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Answer a drag; it comes while the pointer moves, and once more with `done`."""

    def on_drop(self, id: str, target: str, before: str) -> None:
        """Answer that a ``data-move`` element was let go on the ``data-drop`` named `target`.

        `before` is the id of the one above which it was let go there, "" at the end.
        """

    def on_key(self, id: str, key: str) -> None:
        """Answer a key on an element that asks for it by ``data-keys``."""

    def on_tick(self, id: str) -> None:
        """Answer that the time of a ``data-tick`` element has passed since it was shown."""

    def on_size(self, id: str, width: int) -> None:
        """Answer that a ``data-measure`` element is now `width` pixels wide."""
        if self._widths.get(id) != width:
            self._widths[id] = width
            self.redraw()

    def width(self, id: str) -> int | None:
        """Tell how many pixels the ``data-measure`` element has, None until it is known."""
        return self._widths.get(id)

    def redraw(self) -> None:
        """Show the present state; within a gesture, once at its end."""
        if self._receiving:
            self._stale = True
        else:
            self.set_trait("picture", str(self.draw()))

    def say(self, notice: object) -> None:
        """Show a sentence below the picture until the next gesture."""
        self.set_trait("notice", str(notice))

    def receive(self, gesture: object) -> None:
        """Pass on a gesture from the browser; whatever goes wrong is said, never raised."""
        if not isinstance(gesture, Mapping):
            log.warning("%s was sent what is no gesture", type(self).__name__)
            return
        with self.hold_sync():
            kind = gesture.get("type")
            if kind == "tick" and gesture.get("turn", self.turn) != self.turn:
                self.set_trait("answered", str(gesture.get("token", "")))
                return
            if kind != "size" and (kind != "drag" or gesture.get("done")):
                self.say("")
            self._receiving, self._stale = True, False
            self._guarded(self._dispatch, gesture)
            self._receiving = False
            if self._stale:
                self._guarded(self.redraw)
            self.set_trait("answered", str(gesture.get("token", "")))

    def _dispatch(self, gesture: Mapping[str, object]) -> None:
        kind, id = gesture.get("type"), str(gesture.get("id", ""))
        value = gesture.get("value", "")
        match kind:
            case "pick":
                self.on_pick(id)
            case "enter":
                self.on_enter(id, str(value)[:LONGEST])
            case "drag":
                self.on_drag(id, _finite(value), bool(gesture.get("done")))
            case "drop":
                self.on_drop(id, str(value)[:LONGEST], str(gesture.get("before", ""))[:LONGEST])
            case "key":
                self.on_key(id, str(value))
            case "tick":
                self.set_trait("turn", self.turn + 1)
                self.on_tick(id)
            case "size":
                self.on_size(id, int(_finite(value)))
            case _:
                raise ValueError(f"the gesture {kind!r} is not known")

    def _guarded(self, action: object, *arguments: object) -> None:
        try:
            action(*arguments)
        except Refusal as refusal:
            self.say(refusal)
        except Exception:
            log.exception("%s could not answer a gesture", type(self).__name__)
            self.say(CALM)

    def still(self) -> Markup:
        """Return the picture with its style, for a reader without a kernel: print, export."""
        return still_picture(self.picture, large=self.size == "presenter")

    def _repr_mimebundle_(self, **options: object) -> tuple[dict, dict] | None:
        bundle = super()._repr_mimebundle_(**options)
        if bundle is None:
            return None
        data, metadata = bundle
        data["text/plain"] = f"{type(self).__name__}()"
        data["text/html"] = str(self.still())
        return data, metadata


def _finite(value: object) -> float:
    """Read a number of a gesture."""
    number = float(str(value))
    if not isfinite(number):
        raise ValueError(f"{number} is not finite")
    return number


def read_number(text: str, what: str = "number", unit: str = "days") -> float:
    """Read a number that a learner typed; a comma is as good as a point, its unit may follow.

    >>> read_number("9"), read_number("2,5 days"), read_number(" 3 d")
    (9, 2.5, 3)
    >>> read_number("10 weeks", unit="weeks"), read_number("$600", unit="dollars")
    (10, 600)
    """
    known = rf"(?:{unit[0]}|{unit}|{unit[:-1]})?"
    digits = r"\$?([+-]?\d{1,15}(?:[.,]\d{1,9})?)"
    found = re.fullmatch(rf"{digits}\s*{known}", text.strip(), re.IGNORECASE)
    if not found:
        shown = text if len(text) <= 40 else text[:40] + "…"
        raise Refusal(what, f"{shown!r} is not a number", f"type {unit}, such as 9 or 2.5")
    number = float(found[1].replace(",", "."))
    return int(number) if number.is_integer() else number
