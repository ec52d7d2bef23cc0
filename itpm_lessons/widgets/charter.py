"""Build a project charter: fill in its lines, watch the rules, read it as one page."""

from itertools import count
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.charter import BY_KEY, LINES, Charter, findings
from itpm_lessons.engines.charter.examples import CLOCKIN
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.views.charter import CharterState, charter_html, charter_page, one_page
from itpm_lessons.views.markup import Markup

from .still import classes_of, style_for
from .value_stage import ValueStage


class CharterWidget(ValueStage):
    """A project charter to fill in, with rules beside it and what its money comes to.

    Parameters
    ----------
    charter : Charter or path, optional
        The charter, or a CSV file with the columns field and text; that of ClockIn where it is
        missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    reading : bool
        Whether it is shown as one page.
    table : pandas.DataFrame
        The lines with their texts, and what the rules say about each.

    Examples
    --------
    >>> widget = CharterWidget()
    >>> widget.on_enter("line:budget", "$140,000")
    >>> round(widget.charter.case.value)
    -28861
    """

    HELD = "charter"
    charter = traitlets.Instance(Charter)
    reading = traitlets.Bool(False)
    _focus: tuple[str, int] | None = None

    def __init__(self, charter: Any = None, **state: Any):
        super().__init__(charter, **state)

    def pattern(self) -> Charter:
        """Return the charter of ClockIn."""
        return CLOCKIN

    def read(self, file: Path) -> Charter:
        """Read a charter from CSV."""
        from itpm_lessons.exchange.charter_csv import read_charter

        return read_charter(file)

    def write(self, value: Charter, file: Path) -> None:
        """Write a charter as CSV."""
        from itpm_lessons.exchange.charter_csv import write_charter

        write_charter(value, file)

    @property
    def table(self) -> Any:
        """The lines as a pandas table, in the order of the page."""
        import pandas

        found = findings(self.charter)
        rows = [
            {
                "field": line.key,
                "name": line.name,
                "text": self.charter[line.key],
                "findings": " ".join(str(each) for each in found if line.key in each.keys),
            }
            for line in LINES
        ]
        return pandas.DataFrame(rows).set_index("field")

    def save_page(self, path: Any = None) -> Path:
        """Write the charter as one page, in Markdown or HTML by the end of `path`; return where.

        Without `path`, as Markdown beside the file that was opened, under the next free name.
        """
        from itpm_lessons.exchange.charter_csv import write_charter_page
        from itpm_lessons.exchange.intake import write_bytes

        target = self._page_place() if path is None else Path(str(path))
        if target.suffix.lower() in (".html", ".htm"):
            style = style_for(classes_of(one_page(self.charter)))
            write_bytes(target, charter_html(self.charter, style).encode("utf-8"))
        else:
            write_charter_page(self.charter, target)
        self.say(f"Saved as {target.name}, a page to read and to print.")
        return target

    def _page_place(self) -> Path:
        if self._file is None:
            raise Refusal("saving", "this charter is from no file", 'say where: "my_charter.md"')
        first = self._file.with_suffix(".md")
        others = (self._file.with_name(f"{self._file.stem}-{n}.md") for n in count(2))
        return first if not first.exists() else next(each for each in others if not each.exists())

    @traitlets.observe("reading")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, or go to a line that is to be mended."""
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        match kind:
            case "view":
                self.reading = what == "page" and not self.reading
            case "save":
                self.save_page()
            case "go" if what.partition(":")[0] in BY_KEY:
                self.reading = False
                self._focus = (what.partition(":")[0], self._focus[1] + 1 if self._focus else 1)
                self.redraw()

    def on_enter(self, id: str, value: str) -> None:
        """Take the text of a line."""
        kind, _, key = id.partition(":")
        if kind == "line":
            self.charter = self.charter.with_line(key, value)
            self.redraw()

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        return charter_page(
            CharterState(
                self.charter,
                reading=self.reading,
                focus=self._focus,
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                can_save=self.can_save,
                problem=self._problem,
            )
        )
