"""A posting and a resume beside each other, with keywords drawn, dropped and added."""

from dataclasses import dataclass, replace

from .match import Match, match
from .posting import Keyword, checked_text, key_of, keywords_in, listed_keywords


@dataclass(frozen=True)
class Application:
    """Two texts, and what was changed about the keywords.

    Parameters
    ----------
    posting, resume : str
        The texts, as they were pasted.
    added : str
        Keywords of one's own, parted by commas.
    dropped : tuple of str
        Keywords that were drawn and are none, in the judgement of who reads the posting.

    Examples
    --------
    >>> both = Application("You keep the risk register, with Scrum.", "Kept a risk register.")
    >>> [each.term for each in both.keywords], both.match().share
    (['risk register', 'Scrum'], 0.5)
    >>> both.without("Scrum").match().share
    1.0
    """

    posting: str = ""
    resume: str = ""
    added: str = ""
    dropped: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for what in ("posting", "resume", "added"):
            checked_text(getattr(self, what), what)
        object.__setattr__(self, "dropped", tuple(self.dropped))
        listed_keywords(self.added)  # refuses too many, or one that is too long

    @property
    def keywords(self) -> tuple[Keyword, ...]:
        """The keywords: those of the posting, then those that were added."""
        found = {key_of(each.term): each for each in keywords_in(self.posting)}
        for each in listed_keywords(self.added):
            found.setdefault(key_of(each.term), each)
        dropped = {key_of(term) for term in self.dropped}
        return tuple(each for key, each in found.items() if key not in dropped)

    def match(self) -> Match:
        """Look for the keywords in the resume."""
        return match(self.keywords, self.resume)

    def without(self, term: str) -> "Application":
        """Return it with one keyword dropped, whether drawn or added."""
        key = key_of(term)
        kept = [each.term for each in listed_keywords(self.added) if key_of(each.term) != key]
        return replace(self, added=", ".join(kept), dropped=(*self.dropped, term))

    def with_added(self, text: str) -> "Application":
        """Return it with more keywords; one that was dropped comes back."""
        new = {key_of(each.term) for each in listed_keywords(text)}
        dropped = tuple(term for term in self.dropped if key_of(term) not in new)
        joined = ", ".join(part for part in (self.added, text) if part.strip())
        return replace(self, added=joined, dropped=dropped)
