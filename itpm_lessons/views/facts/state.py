"""All that the page of the fact browser shows; the widget holds it, the views only read it."""

from dataclasses import dataclass
from datetime import date

from itpm_lessons.engines.facts import Fact, Shelf


@dataclass(frozen=True)
class FactState:
    """All that the page shows.

    Parameters
    ----------
    shelf : Shelf
        The facts.
    today : datetime.date
        The day to which ages are counted.
    words, topic, mark : str
        What is searched for; empty for all.
    to_check : bool
        Whether only those are shown that have to be checked with the owner.
    fact : str
        Id of the fact that is selected; empty for none.
    can_undo, can_redo, can_reset : bool
        Whether these buttons have something to do.
    """

    shelf: Shelf
    today: date
    words: str = ""
    topic: str = ""
    mark: str = ""
    to_check: bool = False
    fact: str = ""
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False

    @property
    def found(self) -> tuple[Fact, ...]:
        """The facts that fit what is searched for."""
        return self.shelf.search(self.words, self.topic, self.mark, to_check=self.to_check)

    @property
    def elsewhere(self) -> int:
        """How many more would fit under other topics."""
        if not self.topic:
            return 0
        every = self.shelf.search(self.words, "", self.mark, to_check=self.to_check)
        return len(every) - len(self.found)

    @property
    def chosen(self) -> Fact | None:
        """The fact that is selected."""
        return self.shelf[self.fact] if self.fact else None
