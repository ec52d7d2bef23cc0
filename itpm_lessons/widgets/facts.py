"""Browse facts: who says it, how it is known, how old it is, and what speaks against it."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import traitlets

from itpm_lessons.engines.facts import MARKS, Fact, Shelf
from itpm_lessons.views.facts import FactState, fact_page
from itpm_lessons.views.markup import Markup

from .history import History, step_for
from .stage import Stage

LONGEST_SEARCH = 200


class Look(NamedTuple):
    """What is searched for, and what is selected."""

    words: str = ""
    topic: str = ""
    mark: str = ""
    to_check: bool = False
    fact: str = ""


class FactWidget(Stage):
    """Facts by topic, with source, mark, age, doubts and disagreements; `today` counts the ages.

    Parameters
    ----------
    shelf : Shelf
        The facts; `itpm_lessons.fact_browser()` hands those of the course.
    today : datetime.date
        The day to which ages are counted.
    topic : str, optional
        Id of the topic that is shown first; all where it is left out.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    look : Look
        What is searched for and selected; set it to look at something else.
    found : tuple of Fact
        The facts that fit.
    table : pandas.DataFrame
        The same as a table.

    Examples
    --------
    >>> from itpm_lessons.engines.facts import Source
    >>> jobs = Fact("jobs", "10 jobs.", Source("x", "X"), "O", date(2026, 11, 22), "demand")
    >>> widget = FactWidget(Shelf((jobs,), {"demand": "Demand"}), date(2026, 12, 24))
    >>> widget.on_pick("fact:jobs")
    >>> "22 November 2026, a month ago" in widget.draw()
    True
    """

    look = traitlets.Any(Look())

    def __init__(self, shelf: Shelf, today: date, *, topic: str = "", **state: Any):
        self.shelf, self.today = shelf, today
        self._first = Look(topic=topic)
        shelf.search(topic=topic)  # refuses a topic that is not there
        self._history = History()
        self._travelling = True
        super().__init__(**{"look": self._first, **state})
        self._travelling = False

    # ---- state

    @property
    def found(self) -> tuple[Fact, ...]:
        """The facts that fit what is searched for."""
        look = self.look
        return self.shelf.search(look.words, look.topic, look.mark, to_check=look.to_check)

    @property
    def table(self) -> Any:
        """The facts that fit, as a pandas table."""
        import pandas

        rows = [
            {
                "fact": fact.text,
                "topic": self.shelf.topics[fact.topic],
                "known": MARKS[fact.mark].name,
                "source": fact.source.title,
                "as of": fact.asof,
                "months": fact.age(self.today),
                "check with the owner": fact.needs_owner,
                "doubt": fact.doubt,
            }
            for fact in self.found
        ]
        columns = ["fact", "topic", "known", "source", "as of", "months"]
        return pandas.DataFrame(rows, columns=[*columns, "check with the owner", "doubt"])

    @traitlets.validate("look")
    def _can_be_looked_at(self, proposal: Any) -> Look:
        look = Look(*proposal.value)
        self.shelf.search(look.words, look.topic, look.mark)
        if look.fact:
            _ = self.shelf[look.fact]
        return look

    @traitlets.observe("look")
    def _on_look(self, change: Any) -> None:
        if not self._travelling:
            self._history.leave(change.old)
        self.redraw()

    def undo(self) -> None:
        """Go back to what was looked at before."""
        self._travel(self._history.back(self.look))

    def redo(self) -> None:
        """Go forward again."""
        self._travel(self._history.forward(self.look))

    def reset(self) -> None:
        """Look at what was shown first; this too can be taken back."""
        self.look = self._first

    def _travel(self, look: Look) -> None:
        self._travelling = True
        self.look = look
        self._travelling = False

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Pick a fact, follow one to another, widen the search, or take a step back."""
        kind, _, what = id.partition(":")
        match kind:
            case "fact" if what in self.shelf:
                self.look = self.look._replace(fact="" if what == self.look.fact else what)
            case "see" if what in self.shelf:
                self.look = self._shown(what)
            case "find" if what == "everywhere":
                self.look = self.look._replace(topic="")
            case "facts" if what in ("undo", "redo", "reset"):
                getattr(self, what)()

    def _shown(self, fact: str) -> Look:
        """Select a fact, and widen the search until the list holds it."""
        look = self.look._replace(fact=fact)
        if self.shelf[fact] in self.found:
            return look
        return Look(topic=self.shelf[fact].topic, fact=fact)

    def on_enter(self, id: str, value: str) -> None:
        """Search by words, topic, mark, or what has to be checked."""
        look = self.look
        match id.removeprefix("find:"):
            case "words":
                look = look._replace(words=" ".join(value[:LONGEST_SEARCH].split()))
            case "topic" if not value or value in self.shelf.topics:
                look = look._replace(topic=value)
            case "mark" if not value or value in MARKS:
                look = look._replace(mark=value)
            case "check":
                look = look._replace(to_check=value == "on")
        if look != self.look:
            self.look = look._replace(fact="")

    def on_key(self, id: str, key: str) -> None:
        """Undo and redo by the keys that every widget has."""
        if step := step_for(key):
            getattr(self, step)()

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the browser."""
        look = self.look
        return fact_page(
            FactState(
                self.shelf,
                self.today,
                look.words,
                look.topic,
                look.mark,
                look.to_check,
                look.fact,
                can_undo=self._history.has_past,
                can_redo=self._history.has_future,
                can_reset=look != self._first,
            )
        )
