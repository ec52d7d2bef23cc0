"""The portfolio: pieces of one's own files on a page that can be shown, as HTML or as PDF."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.portfolio import HEAD, QUESTIONS, Portfolio
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.artefacts import Choice, Kind, chosen, found_in
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.portfolio import Desk, Line, Missing, desk_page

from .own_file import place_to_save, saved
from .portfolio_paper import free_place, page_of, save_page
from .value_stage import ValueStage

FILE = "my_portfolio.csv"


class PortfolioWidget(ValueStage):
    """Files of one's own, to be put on a page in an order, with sentences about each.

    What is typed is kept in a file beside the others at once, and read from there when the cell
    runs again. A file that somebody else changed meanwhile is not overwritten.

    Parameters
    ----------
    kinds : sequence of Kind
        What can be on the page.
    file : path, optional
        Where the sentences are kept; the artefacts are looked for in its folder.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    portfolio : Portfolio
        Head, order, switches and sentences.
    selected : str
        Name of the file about which sentences are typed, "" for none.
    previewing : bool
        Whether the page is shown as it would be saved.
    table : pandas.DataFrame
        The files with their state.

    Examples
    --------
    >>> import tempfile
    >>> folder = tempfile.TemporaryDirectory()
    >>> widget = PortfolioWidget([], Path(folder.name, "my_portfolio.csv"))
    >>> widget.on_enter("head:name", "Ada")
    >>> PortfolioWidget([], Path(folder.name, "my_portfolio.csv")).portfolio.name
    'Ada'
    >>> folder.cleanup()
    """

    HELD = "portfolio"
    portfolio = traitlets.Instance(Portfolio)
    selected = traitlets.Unicode("")
    previewing = traitlets.Bool(False)
    _led = 0  # another number leads the focus to the sentences

    def __init__(self, kinds: Sequence[Kind], file: str | os.PathLike[str] = FILE, **state: Any):
        self.kinds, place = tuple(kinds), Path(file)
        self._warning = ""
        self._page: tuple[object, str] | None = None
        self._found = found_in(place.parent, self.kinds)
        super().__init__(place if place.exists() else None, **state)
        self._file, self._kept = place, _bytes(place)
        if self._problem:
            self._warning = f"{self._problem} Until then what you type is kept under another name."
            self._kept = None
        self.redraw()

    def pattern(self) -> Portfolio:
        """Return a portfolio of which nothing was said yet."""
        return Portfolio()

    def read(self, file: Path) -> Portfolio:
        """Read what was typed from CSV."""
        from itpm_lessons.exchange.portfolio_csv import read_portfolio

        return read_portfolio(file)

    def write(self, value: Portfolio, file: Path) -> None:
        """Write what was typed as CSV."""
        from itpm_lessons.exchange.portfolio_csv import write_portfolio

        write_portfolio(value, file)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The files in the order of the page, and which are on it."""
        return chosen(self._found, self.portfolio)

    @property
    def page(self) -> str:
        """The page as an HTML document; a Refusal where nothing is on it."""
        known = (self.portfolio, self._found)
        if self._page is None or self._page[0] != known:
            self._page = known, page_of(self.portfolio, self.choices)
        return self._page[1]

    @property
    def table(self) -> Any:
        """The files as a pandas table, in the order of the page."""
        import pandas

        rows = [
            {
                "file": each.found.file,
                "title": each.found.kind.title,
                "shown": each.shown,
                "own": each.piece.own,
                "unchanged": each.found.unchanged,
                "problem": each.found.problem,
                "sentences": len(each.piece.sentences),
            }
            for each in self.choices
        ]
        columns = ["file", "title", "shown", "own", "unchanged", "problem", "sentences"]
        return pandas.DataFrame(rows, columns=columns).set_index("file")

    # ---- what is kept

    @traitlets.observe("portfolio")
    def _keep(self, _: Any) -> None:
        if not hasattr(self, "_kept"):
            return
        assert self._file
        try:
            if _bytes(self._file) != self._kept:
                self._file = place_to_save(self._file, None, "portfolio")
                self._warning = f"What you type is kept in {self._file.name}."
            self.write(self.portfolio, self._file)
            self._kept = _bytes(self._file)
        except Refusal as refusal:
            self._warning = f"What you type is not kept. {refusal}."

    @traitlets.observe("selected", "previewing")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    def save_page(self, path: str | os.PathLike[str] | None = None, ending: str = ".html") -> Path:
        """Write the page as HTML or PDF, by the end of `path`, and return where.

        Without `path`, beside the files under the next free name with this ending. Raises a
        Refusal where nothing is on the page, where a file of this name exists, and for a PDF
        where no browser is found.
        """
        assert self._file
        first = self._file.with_name(f"{Path(FILE).stem}{ending}")
        target = save_page(self.page, free_place(first) if path is None else Path(path))
        self.say(f"Saved as {target.name}, beside your files.")
        return target

    def save(self, path: str | os.PathLike[str] | None = None) -> Path:
        """Write what was typed as CSV, without `path` to a copy, and return where."""
        target = place_to_save(self._file, path, "portfolio")
        self.write(self.portfolio, target)
        self.say(saved(target))
        return target

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, move a file, or open the sentences about it."""
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        match kind:
            case "view":
                self.previewing = what == "page" and bool(self.page)
            case "save" if what in ("html", "pdf"):
                self.save_page(ending=f".{what}")
            case "look":
                assert self._file
                self._found = found_in(self._file.parent, self.kinds)
            case "up" | "down":
                self._move(what, -1 if kind == "up" else 1)
            case "words" if self._known(what):
                self._led += 1
                self.selected = "" if what == self.selected else what
        self.redraw()

    def on_enter(self, id: str, value: str) -> None:
        """Take a line of the head, a sentence, or a switch."""
        kind, _, what = id.partition(":")
        if kind == "head" and what in HEAD:
            self.portfolio = replace(self.portfolio, **{what: value})
        elif kind == "show" and self._known(what):
            self._put(what, shown=bool(value))
        elif kind == "say" and what in QUESTIONS and self._known(self.selected):
            self._put(self.selected, **{what: value})
        elif kind == "own" and self._known(self.selected):
            self._put(self.selected, own=value == "own")
        self.redraw()

    def _known(self, file: str) -> bool:
        return any(each.file == file for each in self._found)

    @property
    def _ordered(self) -> Portfolio:
        """The portfolio with all files in the order in which they are seen, which so stays."""
        return self.portfolio.with_order(each.found.file for each in self.choices)

    def _put(self, file: str, **fields: object) -> None:
        self.portfolio = self._ordered.with_piece(file, **fields)

    def _move(self, file: str, by: int) -> None:
        files = [each.found.file for each in self.choices]
        if file in files:
            self.portfolio = self._ordered.moved(file, files.index(file) + by)

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the desk, or the page."""
        choices = self.choices
        shown = self.previewing and any(each.shown for each in choices)
        there = {each.kind.file for each in self._found}
        return desk_page(
            Desk(
                self.portfolio,
                [
                    Line(
                        each.found.file,
                        each.found.kind.title,
                        each.shown,
                        each.found.unchanged,
                        each.found.problem,
                    )
                    for each in choices
                ],
                [
                    Missing(kind.file, kind.title, kind.lesson, kind.notebook)
                    for kind in self.kinds
                    if kind.file not in there
                ],
                selected=self.selected,
                led=self._led,
                page=self.page if shown else "",
                warning=self._warning,
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
            )
        )


def _bytes(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None
