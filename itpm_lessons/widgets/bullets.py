"""Check lines of a resume: before and after side by side, with what the rules find."""

from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.resume import PARTS, BulletList, check_bullet
from itpm_lessons.engines.resume.bullets import FIELDS
from itpm_lessons.engines.resume.examples import EXAMPLE_BULLETS
from itpm_lessons.views.bullets import BulletState, bullets_page
from itpm_lessons.views.markup import Markup

from .value_stage import ValueStage


class BulletWidget(ValueStage):
    """Lines of a resume, checked while one types: verb, scope, measure, result.

    Parameters
    ----------
    bullets : BulletList or path, optional
        The lines, or a CSV file with the columns before, after, proof; three examples where it is
        missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    table : pandas.DataFrame
        The lines with the parts that each has, and the kinds of findings.

    Examples
    --------
    >>> widget = BulletWidget()
    >>> widget.on_enter("after:2", "Led a pilot with 9 people; corrections fell from 6 % to 2 %.")
    >>> widget.bullets.complete
    3
    >>> widget.undo()
    >>> widget.bullets.complete
    2
    """

    HELD = "bullets"
    bullets = traitlets.Instance(BulletList)
    _typing: str = ""
    _led: tuple[int, int] | None = None

    def __init__(self, bullets: Any = None, **state: Any):
        super().__init__(bullets, **state)

    def pattern(self) -> BulletList:
        """Return three lines to begin with."""
        return EXAMPLE_BULLETS

    def read(self, file: Path) -> BulletList:
        """Read lines from CSV."""
        from itpm_lessons.exchange.bullets_csv import read_bullets

        return read_bullets(file)

    def write(self, value: BulletList, file: Path) -> None:
        """Write lines as CSV."""
        from itpm_lessons.exchange.bullets_csv import write_bullets

        write_bullets(value, file)

    @property
    def table(self) -> Any:
        """The lines as a pandas table."""
        import pandas

        rows = []
        for bullet in self.bullets:
            check = check_bullet(bullet.now, bullet.proof)
            rows.append(
                {
                    "before": bullet.before,
                    "after": bullet.after,
                    "proof": bullet.proof,
                    **{name: check[name].holds for name in PARTS},
                    "findings": ", ".join(each.kind for each in check.findings),
                    "complete": check.complete,
                }
            )
        columns = [*FIELDS, *PARTS, "findings", "complete"]
        return pandas.DataFrame(rows, columns=columns)

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, add a line, or take one away."""
        self._rest()
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        if kind != "line":
            return
        action, _, place = what.partition(":")
        if action == "add":
            self.bullets = self.bullets.added()
            self._led = (len(self.bullets) - 1, self._led[1] + 1 if self._led else 1)
            self.redraw()
        elif action == "remove" and place.isdecimal():
            self.bullets = self.bullets.without(int(place[:6]))

    def on_key(self, id: str, key: str) -> None:
        """Undo and redo by the keys that everybody knows."""
        self._rest()
        super().on_key(id, key)

    def on_enter(self, id: str, value: str) -> None:
        """Take what is typed; letters typed into one field are one step to undo."""
        field, _, place = id.partition(":")
        if field not in FIELDS or not place.isdecimal():
            return
        changed = self.bullets.changed(int(place[:6]), **{field: value})
        if id != self._typing:
            self._rest()
            self._typing = id
        self.preview(changed)

    def _rest(self) -> None:
        """Make what was typed a step of its own."""
        self._typing = ""
        self.settle()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back, one that is being typed among them."""
        typed = self._before_drag is not None and self._before_drag != self.bullets
        return typed or super().can_undo

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        return bullets_page(
            BulletState(
                self.bullets,
                led=self._led,
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                can_save=self.can_save,
                problem=self._problem,
            )
        )
