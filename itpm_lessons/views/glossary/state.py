"""All that a page of the glossary shows; the widget holds it, the views only read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from itpm_lessons.engines.glossary import Found, Glossary, Term


@dataclass(frozen=True)
class GlossaryState:
    """All that a page shows.

    Parameters
    ----------
    glossary : Glossary
        The terms.
    words : str
        What is searched for; while there is something, letter and topic do not count.
    letter, topic : str
        Which part is listed, a topic before a letter.
    term : str
        Id of the term that is open; empty for none.
    lessons : mapping of str to str
        Titles of the lessons that exist, by id.
    added : frozenset of str
        Ids of the terms that are in the learner's review.
    led : str
        Takes the focus to the open term each time it is another text.
    can_undo, can_redo : bool
        Whether there is a term to go back or forward to.
    problem : str
        What is wrong with the learner's log; empty while all is well.
    """

    glossary: Glossary
    words: str = ""
    letter: str = ""
    topic: str = ""
    term: str = ""
    lessons: Mapping[str, str] = field(default_factory=dict)
    added: frozenset[str] = frozenset()
    led: str = ""
    can_undo: bool = False
    can_redo: bool = False
    problem: str = ""

    @cached_property
    def listed(self) -> tuple[Found, ...]:
        """The terms that are listed, with the name by which each was found."""
        if self.words.strip():
            return self.glossary.search(self.words)
        part = (
            self.glossary.of_topic(self.topic)
            if self.topic
            else self.glossary.letters.get(self.letter, ())
        )
        return tuple(Found(term, 0) for term in part)

    @property
    def open(self) -> Term | None:
        """The term that is open."""
        return self.glossary[self.term] if self.term else None
