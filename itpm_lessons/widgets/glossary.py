"""The glossary: look a term up, go from one to the next, and keep it for a later day."""

from collections.abc import Mapping
from typing import Any

import traitlets

from itpm_lessons.engines.glossary import Glossary, letter_of
from itpm_lessons.practice import Attempt, Progress
from itpm_lessons.practice.review.history import ADD
from itpm_lessons.views.glossary import GlossaryState, glossary_page
from itpm_lessons.views.markup import Markup

from .history import History, step_for
from .stage import LONGEST, Stage

TERM = "term/"


class GlossaryWidget(Stage):
    """The words of the field, explained.

    Parameters
    ----------
    glossary : Glossary
        The terms.
    term : str, optional
        What to open, and to search for: an id, a name, an abbreviation.
    lessons : mapping of str to str, optional
        Titles of lessons by their ids.
    progress : Progress, optional
        The log into which terms are put for review; without one they are forgotten.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    words, letter, topic : str
        What is listed: what fits the words, else a topic, else a letter.
    term : str
        Id of the term that is open.
    table : pandas.DataFrame
        The terms that are listed.

    Examples
    --------
    >>> from itpm_lessons.engines.glossary import Term
    >>> widget = GlossaryWidget(Glossary((Term("risk", "Risk", "It may happen."),)), "risks")
    >>> widget.term
    'risk'
    """

    glossary = traitlets.Instance(Glossary)
    words = traitlets.Unicode("")
    letter = traitlets.Unicode("")
    topic = traitlets.Unicode("")
    term = traitlets.Unicode("")

    def __init__(
        self,
        glossary: Glossary,
        term: str = "",
        *,
        lessons: Mapping[str, str] | None = None,
        progress: Progress | None = None,
        **state: Any,
    ):
        self._history = History()
        self._lessons = dict(lessons or {})
        self._progress = progress or Progress(None)
        self._led, self._steps = "", 0
        self._added = frozenset(_added(self._progress, glossary))
        found = glossary.best(term) if term else None
        super().__init__(
            glossary=glossary,
            term=found.id if found else "",
            words=term[:LONGEST],
            letter=_letter(glossary, found.id if found else ""),
            **state,
        )
        self._begun = (self.term, self.words, self.letter)

    @property
    def added(self) -> frozenset[str]:
        """Ids of the terms that are in the learner's review."""
        return self._added

    @property
    def table(self) -> Any:
        """The terms that are listed, as a pandas table."""
        import pandas

        columns = ["term", "meaning", "also", "topic", "in review"]
        titles = {topic.id: topic.title for topic in self.glossary.topics}
        rows = [
            (
                each.term.term,
                each.term.short,
                ", ".join(each.term.also),
                titles.get(each.term.topic, ""),
                each.term.id in self._added,
            )
            for each in self._shown().listed
        ]
        return pandas.DataFrame(rows, columns=columns)

    @traitlets.observe("words", "letter", "topic", "term")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @traitlets.validate("term")
    def _known(self, proposal: Any) -> str:
        if proposal.value:
            self.glossary[proposal.value]  # refuses what is not there
        return str(proposal.value)

    # ---- going from term to term

    def look_up(self, id: str, *, lead: bool = False) -> None:
        """Open a term; `lead` takes the keyboard there as well."""
        if lead:
            self._steps += 1
            self._led = f"{id}:{self._steps}"
        if id != self.term:
            self._history.leave(self.term)
            self.term = id

    def undo(self) -> None:
        """Go back to the term that was open before."""
        self.term = self._history.back(self.term)

    def redo(self) -> None:
        """Go forward to the term that was left."""
        self.term = self._history.forward(self.term)

    def reset(self) -> None:
        """Show what was shown in the beginning; the terms looked at can still be gone back to."""
        term, words, letter = self._begun
        if self.term != term:
            self._history.leave(self.term)
        self.term, self.words, self.letter, self.topic = term, words, letter, ""

    def add(self) -> None:
        """Put the open term into the learner's review, once."""
        if not self.term or self.term in self._added:
            return
        self._progress.record(Attempt(f"{TERM}{self.term}", ADD))
        self._added |= {self.term}

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a button, or pick a term."""
        kind, _, what = id.partition(":")
        match kind:
            case "term" | "see" if what in self.glossary:
                self.look_up(what, lead=kind == "see")
                self.letter = _letter(self.glossary, what)
            case "letter" if what in self.glossary.letters:
                self.words = self.topic = ""
                self.letter = what
            case "first":
                self._open_first()
            case "add":
                self.add()
            case "do" if what in ("undo", "redo", "reset"):
                getattr(self, what)()
        self.redraw()

    def _open_first(self) -> None:
        listed = self._shown().listed
        if listed and self.words.strip():
            self.look_up(listed[0].term.id)

    def on_enter(self, id: str, value: str) -> None:
        """Search as somebody types, or choose a topic."""
        if id == "find:words":
            self.words = value[:LONGEST]
        elif id == "find:topic" and (not value or value in self._topics):
            self.topic, self.words = value, ""

    @property
    def _topics(self) -> set[str]:
        return {topic.id for topic in self.glossary.topics}

    def on_key(self, id: str, key: str) -> None:
        """Go back and forward by the keys of undo and redo."""
        if step := step_for(key):
            getattr(self, step)()

    # ---- drawing

    def _shown(self) -> GlossaryState:
        return GlossaryState(
            self.glossary,
            words=self.words,
            letter=self.letter,
            topic=self.topic,
            term=self.term,
            lessons=self._lessons,
            added=self._added,
            led=self._led,
            can_undo=self._history.has_past,
            can_redo=self._history.has_future,
            problem=self._progress.notice if self.term in self._added else "",
        )

    def draw(self) -> Markup:
        """Draw what is listed and the term that is open."""
        return glossary_page(self._shown())


def _added(progress: Progress, glossary: Glossary) -> set[str]:
    """Read from the log which terms were put into the review."""
    ids = {
        each.exercise.removeprefix(TERM)
        for each in progress.attempts()
        if each.event == ADD and each.exercise.startswith(TERM)
    }
    return {id for id in ids if id in glossary}


def _letter(glossary: Glossary, term: str) -> str:
    """Return the letter that is listed: that of the open term, else the first."""
    if term:
        return letter_of(glossary[term])
    return next(filter(str.isalpha, glossary.letters), "")
