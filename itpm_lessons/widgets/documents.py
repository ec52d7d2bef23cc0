"""Find the document that answers a need, and be asked which one does."""

from __future__ import annotations

from typing import Any, NamedTuple

import traitlets

from itpm_lessons.engines.documents import Library, Verdict
from itpm_lessons.views.documents import DocumentState, document_page
from itpm_lessons.views.markup import Markup

from .history import History, step_for
from .stage import Stage


class _Answers(NamedTuple):
    """What lies where in the quiz, and what was said to it."""

    seed: int
    places: dict[str, str]
    judged: dict[str, Verdict]


class DocumentWidget(Stage):
    """The documents of a structured method: by need, by words, by moment; and a quiz.

    Parameters
    ----------
    documents : Library
        The documents and the needs that they answer.
    seed : int, optional
        Which quiz is asked.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    words, moment, kind : str
        What is searched for.
    document, need : str
        What is selected.
    asking : bool
        Whether the quiz is shown.
    places : dict
        In the quiz, the id of the document that lies on each need.
    table : pandas.DataFrame
        The documents that are found; in the quiz, the needs with what lies on them.

    Examples
    --------
    >>> from itpm_lessons.engines.documents import Document, Need
    >>> plan = Document("plan", "Plan", "ahead", "To say when.", "PM", "all", "first", (), ())
    >>> need = Need("when", "know when", "plan", "The plan has the dates.")
    >>> widget = DocumentWidget(Library((plan,), (need,), {}))
    >>> widget.on_pick("mode:quiz")
    >>> widget.on_drop("chip:plan", "when", "")
    >>> widget.on_pick("quiz:check")
    >>> widget.judged["when"].right
    True
    """

    library = traitlets.Instance(Library)
    words = traitlets.Unicode("")
    moment = traitlets.Unicode("")
    kind = traitlets.Unicode("")
    document = traitlets.Unicode("")
    need = traitlets.Unicode("")
    asking = traitlets.Bool(False)
    in_hand = traitlets.Unicode("")

    def __init__(self, documents: Library, seed: int = 1, **state: Any):
        self._history = History()
        self._answers = _Answers(seed, {}, {})
        super().__init__(library=documents, **state)

    # ---- state

    @property
    def seed(self) -> int:
        """Which quiz it is."""
        return self._answers.seed

    @property
    def places(self) -> dict[str, str]:
        """What lies on each need."""
        return dict(self._answers.places)

    @property
    def judged(self) -> dict[str, Verdict]:
        """What was said to it, by the need's id."""
        return dict(self._answers.judged)

    @property
    def table(self) -> Any:
        """What is shown, as a pandas table."""
        import pandas

        if not self.asking:
            found = self.library.search(self.words, self.moment, self.kind)
            columns = ["name", "kind", "purpose", "owner", "reader", "when"]
            rows = [{name: getattr(each, name) for name in columns} for each in found]
            return pandas.DataFrame(rows, columns=columns)
        rows = [
            {
                "need": need.text,
                "document": self.library[laid].name if laid else "",
                "right": self._answers.judged[need.id].right
                if need.id in self._answers.judged
                else None,
            }
            for need in self.library.quiz(self.seed).needs
            for laid in [self._answers.places.get(need.id)]
        ]
        return pandas.DataFrame(rows, columns=["need", "document", "right"])

    @traitlets.observe("words", "moment", "kind", "document", "need", "asking", "in_hand")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @traitlets.validate("document", "need")
    def _known(self, proposal: Any) -> str:
        if proposal.value:
            look = self.library.__getitem__ if proposal.trait.name == "document" else None
            (look or self.library.need)(proposal.value)
        return proposal.value

    def _go(self, answers: _Answers) -> None:
        """Take a step of the quiz that can be undone."""
        if answers != self._answers:
            self._history.leave(self._answers)
            self._answers = answers
        self.redraw()

    def undo(self) -> None:
        """Take back the last step of the quiz."""
        self._travel(self._history.back(self._answers))

    def redo(self) -> None:
        """Make the step again that was taken back."""
        self._travel(self._history.forward(self._answers))

    def reset(self, seed: int | None = None) -> None:
        """Begin the quiz anew, or another one; this too can be taken back."""
        self.in_hand = ""
        self._go(_Answers(self.seed if seed is None else seed, {}, {}))

    def _travel(self, answers: _Answers) -> None:
        self._answers, self.in_hand = answers, ""
        self.redraw()

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a button, pick a need or a document, or take one into the hand."""
        kind, _, what = id.partition(":")
        match kind:
            case "mode":
                self.asking = what == "quiz"
            case "need":
                self._pick_need(what)
            case "document":
                self.need = ""
                self.document = "" if what == self.document else what
            case "find" if what == "all":
                self.words = self.moment = self.kind = ""
            case "chip" if what in {each.id for each in self.library.quiz(self.seed).documents}:
                self.in_hand = "" if what == self.in_hand else what
            case "lay":
                self._lay(self.in_hand, what)
            case "quiz":
                self._press_quiz(what)

    def _pick_need(self, what: str) -> None:
        again = what == self.need
        self.need = "" if again else what
        self.document = "" if again else self.library.need(what).document

    def _press_quiz(self, what: str) -> None:
        match what:
            case "undo" | "redo" | "reset":
                getattr(self, what)()
            case "seed":
                self.reset(self.seed + 1)
            case "check":
                places = self._answers.places
                judged = {need: self.library.judge(need, laid) for need, laid in places.items()}
                self._go(self._answers._replace(judged=judged))

    def on_enter(self, id: str, value: str) -> None:
        """Search by words, moment or kind."""
        part = id.removeprefix("find:")
        if part == "words":
            self.words = value
        elif part == "moment" and (not value or value in self.library.moments):
            self.moment = value
        elif part == "kind":
            self.kind = value

    def on_drop(self, id: str, target: str, before: str) -> None:
        """Lay a document on a need, or back on the pile."""
        self._lay(id.removeprefix("chip:"), target)

    def on_key(self, id: str, key: str) -> None:
        """Lay the focused document on a need by its number; 0 takes it back; undo and redo."""
        kind, _, what = id.partition(":")
        if step := step_for(key):
            getattr(self, step)()
            return
        match key:
            case "0" if kind == "chip":
                self._lay(what, "pile")
            case _ if kind == "chip" and key.isdigit():
                needs = self.library.quiz(self.seed).needs
                if int(key) <= len(needs):
                    self._lay(what, needs[int(key) - 1].id)

    def _lay(self, document: str, need: str) -> None:
        """Put a document onto a need; what lay there goes back, and its verdict with it."""
        quiz = self.library.quiz(self.seed)
        there = {each.id for each in quiz.needs}
        if document not in {each.id for each in quiz.documents} or need not in {*there, "pile"}:
            return
        places = {at: laid for at, laid in self._answers.places.items() if laid != document}
        if need != "pile":
            places[need] = document
        judged = {
            at: verdict
            for at, verdict in self._answers.judged.items()
            if places.get(at) == self._answers.places.get(at)
        }
        self.in_hand = ""
        self._go(_Answers(self.seed, places, judged))

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the finder, or the quiz."""
        return document_page(
            DocumentState(
                self.library,
                words=self.words,
                moment=self.moment,
                kind=self.kind,
                document=self.document,
                need=self.need,
                quiz=self.library.quiz(self.seed) if self.asking else None,
                places=self._answers.places,
                judged=self._answers.judged,
                in_hand=self.in_hand,
                seed=self.seed,
                can_undo=self._history.has_past,
                can_redo=self._history.has_future,
            )
        )
