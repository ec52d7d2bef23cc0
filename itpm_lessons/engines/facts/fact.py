"""One fact: what is said, by whom, how it is known, when somebody last looked.

It does not tell whether a fact is true. It holds what one needs to judge that oneself.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from ..refusal import Refusal, shown

FRESH = timedelta(days=365)


@dataclass(frozen=True)
class Mark:
    """How a fact is known: its letter, a short name, and what that means."""

    letter: str
    name: str
    meaning: str


MARKS = {
    mark.letter: mark
    for mark in (
        Mark("O", "official", "the text of the owner or publisher was seen, or a copy of it"),
        Mark("S", "second hand", "seen on a page that quotes the owner or publisher"),
        Mark("V", "from a seller", "the writer of the source sells something in the same field"),
        Mark("C", "computed", "worked out from numbers that are stated"),
        Mark(
            "M",
            "from memory",
            "seen in no copy; no question is judged by it, and a tool counts with it only once you "
            "tick that the owner confirms it",
        ),
    )
}


@dataclass(frozen=True)
class Source:
    """Where a fact comes from."""

    id: str
    title: str


@dataclass(frozen=True)
class Reading:
    """What another source says instead."""

    text: str
    source: Source


@dataclass(frozen=True)
class Fact:
    """A fact as it is stated, with all that helps to weigh it.

    Parameters
    ----------
    id, text : str
        Its id, and what is said.
    source : Source
        Who says it.
    mark : str
        How it is known, a letter of `MARKS`.
    asof : datetime.date
        The day on which somebody last looked at the source.
    topic : str
        Id of the heading under which it stands.
    doubt : str
        What it cannot show.
    disagrees : tuple of Reading
        What other sources say instead.
    see : tuple of str
        Ids of facts that should be read beside it.
    check : bool
        Whether it has to be checked with the owner for another reason, such as a single source.
    lessons, questions : tuple of str
        Lessons that state it, and questions that rest on the same source, as readers know them.

    Examples
    --------
    >>> fact = Fact("pay", "Half earn less.", Source("x", "X"), "M", date(2025, 9, 30), "pay")
    >>> fact.needs_owner, fact.age(date(2026, 11, 22)), fact.is_stale(date(2026, 11, 22))
    (True, 13, True)
    """

    id: str
    text: str
    source: Source
    mark: str
    asof: date
    topic: str
    doubt: str = ""
    disagrees: tuple[Reading, ...] = ()
    see: tuple[str, ...] = ()
    check: bool = False
    lessons: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.mark not in MARKS:
            raise Refusal(
                f"fact {shown(self.id)}",
                f"its mark is {shown(self.mark)}",
                f"use one of {', '.join(MARKS)}",
            )
        if not self.text.strip():
            raise Refusal(f"fact {shown(self.id)}", "it says nothing", "write its text")

    @property
    def needs_owner(self) -> bool:
        """Whether readers are told to check it with the owner, and no question rests on it."""
        return self.mark == "M" or self.check or bool(self.disagrees)

    @property
    def is_doubtful(self) -> bool:
        """Whether there is anything to be said against it."""
        return self.needs_owner or bool(self.doubt)

    def age(self, today: date) -> int:
        """Count the whole months since somebody looked; 0 on a day before that."""
        months = 12 * (today.year - self.asof.year) + today.month - self.asof.month
        return max(0, months - (today.day < self.asof.day))

    def is_stale(self, today: date) -> bool:
        """Tell whether more than 365 days have passed since somebody looked."""
        return today - self.asof > FRESH

    def contains(self, words: str) -> bool:
        """Tell whether all words stand in it, its doubts, its source or what disagrees."""
        others = (f"{each.text} {each.source.title}" for each in self.disagrees)
        held = " ".join((self.text, self.doubt, self.source.title, *others)).casefold()
        return all(word in held for word in words.casefold().split())
