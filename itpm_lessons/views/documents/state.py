"""All that a page of the document finder shows; the widget holds it, the views only read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from itpm_lessons.engines.documents import Library, Quiz, Verdict


@dataclass(frozen=True)
class DocumentState:
    """All that a page shows.

    Parameters
    ----------
    library : Library
        The documents and needs.
    words, moment, kind : str
        What is searched for.
    document, need : str
        Id of the document and of the need that are selected; empty for none.
    quiz : Quiz, optional
        The quiz that is being answered; None while one looks things up.
    places : mapping of str to str
        Documents that lie on needs, by the need's id.
    judged : mapping of str to Verdict
        What was said to them, by the need's id.
    in_hand : str
        Id of the document that was picked up in the quiz.
    seed : int
        Which quiz it is.
    can_undo, can_redo : bool
        Whether these buttons have something to do.
    """

    library: Library
    words: str = ""
    moment: str = ""
    kind: str = ""
    document: str = ""
    need: str = ""
    quiz: Quiz | None = None
    places: Mapping[str, str] = field(default_factory=dict)
    judged: Mapping[str, Verdict] = field(default_factory=dict)
    in_hand: str = ""
    seed: int = 1
    can_undo: bool = False
    can_redo: bool = False

    @property
    def right(self) -> int:
        """How many of the judged answers are right."""
        return sum(verdict.right for verdict in self.judged.values())
