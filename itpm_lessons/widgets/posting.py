"""Compare a posting with a resume: which keywords are shown, named, missing, stuffed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.resume import Match
from itpm_lessons.engines.resume.application import Application
from itpm_lessons.engines.resume.examples import POSTING, RESUME
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.posting import PostingState, posting_page

from .still import still_picture
from .value_stage import ValueStage

EXAMPLE = Application(POSTING, RESUME)
NOT_KEPT = (
    "What you pasted was not kept with the notebook. To go on, choose Run, then Run All Cells, and "
    "paste it again."
)


class PostingWidget(ValueStage):
    """A posting and a resume, both pasted as text, and how many keywords they share.

    What is pasted stays in the memory of the running notebook: nothing of it is saved or sent
    anywhere, and the still picture that the notebook keeps shows none of it.

    Parameters
    ----------
    posting, resume : str, optional
        The two texts; examples where they are missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    application : Application
        The texts, with keywords that were added or dropped.
    match : Match
        What was found.
    table : pandas.DataFrame
        The keywords with status, count and sentence.

    Examples
    --------
    >>> widget = PostingWidget("You keep the risk register, with Scrum.", "Kept a risk register.")
    >>> widget.match.share
    0.5
    >>> widget.on_pick("drop:Scrum")
    >>> widget.match.share
    1.0
    """

    HELD = "application"
    application = traitlets.Instance(Application)
    _typing: str = ""
    _keyword: str = ""

    def __init__(self, posting: str | None = None, resume: str | None = None, **state: Any):
        given = {"posting": posting, "resume": resume}
        texts = {name: text for name, text in given.items() if text is not None}
        super().__init__(replace(EXAMPLE, **texts), **state)

    def pattern(self) -> Application:
        """Return a posting and a resume to begin with."""
        return EXAMPLE

    def read(self, file: Path) -> Application:
        """Refuse a file: what is compared here is pasted."""
        raise Refusal(file.name, "is a file", "copy its text, and paste it")

    def write(self, value: Application, file: Path) -> None:
        """Refuse to keep what may be private."""
        raise Refusal("saving", "nothing that was pasted is kept", "copy the text out of its field")

    @property
    def match(self) -> Match:
        """What was found."""
        return self.application.match()

    @property
    def table(self) -> Any:
        """The keywords as a pandas table."""
        import pandas

        rows = [
            {
                "keyword": each.keyword.name,
                "status": each.status,
                "count": len(each.hits),
                "stuffed": each.stuffed,
                "sentence": each.evidence,
            }
            for each in self.match.found
        ]
        columns = ["keyword", "status", "count", "stuffed", "sentence"]
        return pandas.DataFrame(rows, columns=columns).set_index("keyword")

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, drop or add a keyword, or empty both texts."""
        self._rest()
        if id == "do:save" or self.change(id):
            return
        kind, _, what = id.partition(":")
        match kind:
            case "drop" if what in {each.term for each in self.application.keywords}:
                self.application = self.application.without(what)
            case "keyword" if self._keyword.strip():
                added, self._keyword = self._keyword, ""
                self.application = self.application.with_added(added)
            case "texts":
                self.application = Application()
        self.redraw()

    def on_key(self, id: str, key: str) -> None:
        """Undo and redo by the keys that everybody knows."""
        self._rest()
        super().on_key(id, key)

    def on_enter(self, id: str, value: str) -> None:
        """Take what is typed or pasted; letters typed into one text are one step to undo."""
        kind, _, which = id.partition(":")
        if kind == "new":
            self._keyword = value
            self.redraw()
        elif kind == "text" and which in ("posting", "resume"):
            changed = replace(self.application, **{which: value})
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
        typed = self._before_drag is not None and self._before_drag != self.application
        return typed or super().can_undo

    # ---- drawing

    def still(self) -> Markup:
        """Return the picture that the notebook keeps: the example, or a page without texts."""
        if (self.application.posting, self.application.resume) == (POSTING, RESUME):
            return super().still()
        empty = posting_page(PostingState(width=self.width("share-room")))
        return still_picture(empty, large=self.size == "presenter", again=NOT_KEPT)

    def draw(self) -> Markup:
        """Draw the page."""
        return posting_page(
            PostingState(
                self.application,
                typed=self._keyword,
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                width=self.width("share-room"),
            )
        )
