"""One term with its meaning, and the topic it belongs to."""

import re
from dataclasses import dataclass
from functools import cached_property

_ASIDE = re.compile(r" \([^)]*\)$")
_ABBREVIATION = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Za-z0-9&+/-]{2,7}")


@dataclass(frozen=True)
class Topic:
    """Terms that belong together."""

    id: str
    title: str


@dataclass(frozen=True)
class Term:
    """A term, explained.

    Parameters
    ----------
    id : str
        How it is referred to, as ``"total-float"``.
    term : str
        How it is written; what stands in brackets at its end only tells it from a namesake.
    short : str
        What it means, in one sentence that needs no knowledge of IT.
    more : str
        An example, or what it is confused with.
    also : tuple of str
        Abbreviations and other names.
    see : tuple of str
        Ids of related terms.
    lessons : tuple of str
        Ids of the lessons that teach it.
    source : str
        Id of the source on which the definition depends; empty where it is common knowledge.
    topic : str
        Id of its topic.
    everyday : bool
        Whether the word is so common that a text should not mark it wherever it occurs.
    unmarked : tuple of str
        Phrases in which one of its names means something else, so that no text marks it there.

    Examples
    --------
    >>> Term("wip", "Work in progress", "All that is begun.", also=("WIP",)).abbreviations
    ('WIP',)
    """

    id: str
    term: str
    short: str
    more: str = ""
    also: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()
    source: str = ""
    topic: str = ""
    everyday: bool = False
    unmarked: tuple[str, ...] = ()

    @cached_property
    def name(self) -> str:
        """The term as it stands in a sentence."""
        return _ASIDE.sub("", self.term)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All that it is called in a sentence; a name with an aside is only searched for."""
        return (self.name, *(other for other in self.also if not _ASIDE.search(other)))

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """Those of its names that are abbreviations, in which case counts."""
        return tuple(name for name in self.names if is_abbreviation(name))


def is_abbreviation(name: str) -> bool:
    """Tell whether a name is an abbreviation.

    >>> is_abbreviation("KPI"), is_abbreviation("T&M"), is_abbreviation("Sprint")
    (True, True, False)
    """
    return _ABBREVIATION.fullmatch(name) is not None
