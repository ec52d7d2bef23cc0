"""All terms, by id, letter and topic; searched as somebody types who half remembers a name."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from ..refusal import Refusal, shown
from .mentions import Mention, Names
from .ranking import SAID, SLIP, Found, Spelled
from .spelling import key, words_of
from .term import Term, Topic

CLOSE = 0.75  # how alike two names must be for one to be a slip of the other; 1 is equal
SHORTEST = 2  # words of a meaning are only found by more letters than this
LONGEST = 200  # characters of a search that are looked at


@dataclass(frozen=True)
class Glossary:
    """Terms in topics.

    Parameters
    ----------
    terms : tuple of Term
        The terms, in any order.
    topics : tuple of Topic
        Their topics, in the order in which they are shown.

    Raises
    ------
    Refusal
        For an id that stands twice, and for a topic or related term that is not there.

    Examples
    --------
    >>> float = Term("total-float", "Total float", "How long it can slip.", also=("TF", "slack"))
    >>> risk = Term("risk", "Risk", "Something that may happen.")
    >>> glossary = Glossary((float, risk))
    >>> [found.term.id for found in glossary.search("totel-floats")]
    ['total-float']
    >>> glossary.best("TF").term
    'Total float'
    """

    terms: tuple[Term, ...]
    topics: tuple[Topic, ...] = ()

    def __post_init__(self) -> None:
        _refuse_twice("term", (term.id for term in self.terms))
        _refuse_twice("topic", (topic.id for topic in self.topics))
        topics = {topic.id for topic in self.topics}
        for term in self.terms:
            for other in term.see:
                if other not in self._by_id:
                    problem = f"names the related term {shown(other)}, which is not there"
                    raise Refusal(f"term {shown(term.id)}", problem, "add it, or name another")
            if term.topic and term.topic not in topics:
                problem = f"belongs to topic {shown(term.topic)}, which is not there"
                raise Refusal(f"term {shown(term.id)}", problem, "use one of the topics")

    @cached_property
    def _by_id(self) -> dict[str, Term]:
        return {term.id: term for term in self.terms}

    def __getitem__(self, id: str) -> Term:
        """Return the term of this id."""
        if id not in self._by_id:
            remedy = "search for it: its id is its name in small letters, with hyphens"
            raise Refusal(f"term {shown(id)}", "is not in the glossary", remedy)
        return self._by_id[id]

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    @cached_property
    def ordered(self) -> tuple[Term, ...]:
        """All terms from A to Z."""
        return tuple(sorted(self.terms, key=_place))

    @cached_property
    def letters(self) -> dict[str, tuple[Term, ...]]:
        """Terms by their first letter; what begins with none stands under #, first."""
        found: dict[str, list[Term]] = {}
        for term in self.ordered:
            found.setdefault(letter_of(term), []).append(term)
        return {letter: tuple(found[letter]) for letter in sorted(found)}

    def of_topic(self, topic: str) -> tuple[Term, ...]:
        """Return the terms of a topic, from A to Z."""
        return tuple(term for term in self.ordered if term.topic == topic)

    def of_lesson(self, lesson: str) -> tuple[Term, ...]:
        """Return the terms that a lesson teaches, from A to Z."""
        return tuple(term for term in self.ordered if lesson in term.lessons)

    # ---- finding

    def search(self, text: str) -> tuple[Found, ...]:
        """Find terms by name, abbreviation, beginning, slip or words of their meaning, best first.

        Slips are only looked for where no name fits.
        """
        asked = words_of(text[:LONGEST])
        if not asked:
            return ()
        found = [each for spelled in self._spelled if (each := spelled.by_name(asked))]
        if not found:
            found = list(self._slips("".join(asked)))
        there = {each.term.id for each in found}
        found += [Found(term, SAID) for term in self._saying(asked) if term.id not in there]
        return tuple(sorted(found, key=lambda each: each.rank))

    def best(self, text: str) -> Term | None:
        """Return the term that a text most likely means; None where nothing is like it."""
        if text in self._by_id:
            return self._by_id[text]
        found = self.search(text)
        return found[0].term if found and found[0].rank <= SLIP else None

    def _slips(self, asked: str) -> Iterable[Found]:
        """Find names that are nearly what is asked, those most like it first."""
        best: dict[str, Found] = {}
        for spelled in get_close_matches(asked, list(self._keys), n=4, cutoff=CLOSE):
            for term, name in self._keys[spelled]:
                best.setdefault(term.id, Found(term, SLIP, name))
        return best.values()

    @cached_property
    def _spelled(self) -> tuple[Spelled, ...]:
        return tuple(Spelled.of(term) for term in self.ordered)

    def _saying(self, asked: tuple[str, ...]) -> Iterable[Term]:
        """Find terms whose meaning uses words that begin with all that is asked, from A to Z."""
        fitting = set(range(len(self.ordered)))
        for each in asked:
            places = (at for word, at in self._vocabulary.items() if word.startswith(each))
            fitting &= set().union(*places) if len(each) > SHORTEST else set()
        return (self.ordered[place] for place in sorted(fitting))

    @cached_property
    def _vocabulary(self) -> dict[str, set[int]]:
        """Say in which terms' meaning each word stands."""
        found: dict[str, set[int]] = {}
        for place, term in enumerate(self.ordered):
            for word in words_of(f"{term.short} {term.more}"):
                found.setdefault(word, set()).add(place)
        return found

    @cached_property
    def _keys(self) -> dict[str, list[tuple[Term, str]]]:
        found: dict[str, list[tuple[Term, str]]] = {}
        for term in self.ordered:
            for name in (term.term, *term.names):
                found.setdefault(key(name), []).append((term, name))
        return found

    # ---- in a text

    def mentions(self, text: str, lesson: str = "") -> tuple[Mention, ...]:
        """Find every mention of a term in plain text, in its order.

        Where two terms have the same name, the one that `lesson` teaches is meant.
        """
        return self.names(lesson).mentions(text)

    def names(self, lesson: str = "") -> Names:
        """Return all names, to look for them in many texts of one lesson."""
        own = self.of_lesson(lesson) if lesson else ()
        return Names((*own, *self.ordered))


def letter_of(term: Term) -> str:
    """Return the letter under which a term stands.

    >>> letter_of(Term("x", "100 percent rule", ""))
    '#'
    """
    first = key(term.term)[:1].upper()
    return first if first.isalpha() else "#"


def _place(term: Term) -> tuple[str, str]:
    return " ".join(words_of(term.term)), term.term


def _refuse_twice(what: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            raise Refusal(f"{what} {shown(id)}", "stands there twice", "rename one")
        seen.add(id)
