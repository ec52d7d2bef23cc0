"""Keywords of a posting: a list of one's own, or drawn from its text by rules that stand here.

`KEYWORD_RULES` says them. Terms are looked for from the longest to the shortest, and words that
belong to a longer term are not counted again for a shorter one.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache

from ..refusal import Refusal, shown
from .terms import MEANT, TERMS
from .words import Word, form, forms_of, words_in

KEYWORD_RULES = (
    "A term of the field that stands in the posting is a keyword; the terms are a list of ours.",
    "So is any other word of five letters or more that stands there three times, unless it is an "
    "everyday word.",
    "A longer term goes first: where “risk register” stands, “risk” is not counted again.",
)
REPEATED, SHORTEST = 3, 5
FIELD = "a term of the field"
MOST_KEYWORDS, LONGEST_KEYWORD, LONGEST_TEXT = 60, 60, 15_000
_EVERYDAY_WORDS = """
about above across after again against along already although among apply application applicant
around based because become before being below benefit between beyond bring candidate career
colleague company could country department different during each either employee employer ensure
environment every experience expect first following found from further given great group having
hours ideal ideally include including into itself join knowledge large leave level looking makes
many might month months more most must need number offer office often other others ourselves
people person please position possible preferred provide quick really regular related relevant
require required right role salary several shall should since site skill skills small some start
still strong such support take task tasks team teams than that their them there these they thing
things those three through today together under understand until using various very want week
weeks well what when where whether which while will with within without work working would year
years your yourself project manager management junior senior
"""
_EVERYDAY = frozenset(form(word) for word in _EVERYDAY_WORDS.split())


@dataclass(frozen=True)
class Keyword:
    """A keyword, other ways to say it, why it is one, and how the posting says it.

    `said` is "" where the posting uses the term itself.
    """

    term: str
    also: tuple[str, ...] = ()
    why: str = "from your list"
    said: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.term, str) or not forms_of(self.term):
            raise Refusal("keyword", f"{shown(self.term)} has no word", "write a word or a term")
        object.__setattr__(self, "term", " ".join(self.term.split()))
        if len(self.term) > LONGEST_KEYWORD:
            problem = f"has {len(self.term)} letters"
            raise Refusal(f"keyword {shown(self.term)}", problem, f"keep {LONGEST_KEYWORD} at most")
        object.__setattr__(self, "also", tuple(self.also))

    @property
    def name(self) -> str:
        """The word to show: that of the posting, else the term."""
        return self.said or self.term

    @cached_property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """The forms of all ways to say it, each as a row of words, the longest first."""
        found = {forms_of(each) for each in (self.term, *self.also)}
        return tuple(sorted(found, key=lambda way: (-len(way), way)))


@cache
def field_terms() -> tuple[Keyword, ...]:
    """Return the terms of the field as keywords."""
    return tuple(Keyword(term, also, FIELD) for term, also in TERMS.items())


@cache
def _field_ways() -> dict[tuple[str, ...], Keyword]:
    """Return the terms of the field by the forms of every way to say them."""
    by_term = {each.term: each for each in field_terms()}
    ways = {way: each for each in field_terms() for way in each.ways}
    return ways | {forms_of(said): by_term[term] for said, term in MEANT.items()}


def key_of(term: str) -> tuple[str, ...]:
    """Return what all ways to say a keyword have in common: the forms of the field's own term.

    >>> key_of("WBS") == key_of("Work breakdown structures"), key_of("front desk")
    (True, ('front', 'desk'))
    """
    forms = forms_of(term)
    return forms_of(_field_ways()[forms].term) if forms in _field_ways() else forms


def checked_text(text: object, what: str) -> str:
    """Return a text that is short enough to be looked through; refuse any other."""
    if not isinstance(text, str):
        raise Refusal(what, f"{shown(text)} is no text", "paste its words")
    if len(text) > LONGEST_TEXT:
        remedy = f"paste {LONGEST_TEXT:,} at most"
        raise Refusal(what, f"has {len(text):,} letters", remedy)
    return text


def keywords_in(posting: str) -> tuple[Keyword, ...]:
    """Draw the keywords out of a posting, in the order in which they first stand there.

    >>> posting = "You keep the risk register and the schedule. Tablets, tablets, tablets!"
    >>> [(each.term, each.why) for each in keywords_in(posting)][1:]
    [('schedule', 'a term of the field'), ('tablets', 'stands there 3 times')]
    """
    return _drawn(checked_text(posting, "posting"))


@lru_cache(16)
def _drawn(text: str) -> tuple[Keyword, ...]:
    words = words_in(text)
    found: dict[str, tuple[int, Keyword]] = {}
    taken: set[int] = set()
    for keyword, places in occurrences(field_terms(), words).items():
        if places:
            at, length = min(places)
            said = text[words[at].start : words[at + length - 1].end]
            found[keyword.term] = (at, replace(keyword, said=_other_way(keyword, said)))
            taken |= {at for start, length in places for at in range(start, start + length)}
    free = [(at, word) for at, word in enumerate(words) if at not in taken]
    counts = Counter(word.form for _, word in free)
    for at, word in free:
        count = counts[word.form]
        said = text[word.start : word.end]
        usable = len(said) >= SHORTEST and word.form not in _EVERYDAY and said.isalpha()
        if count >= REPEATED and usable and word.form not in found:
            found[word.form] = (at, Keyword(said.casefold(), (), f"stands there {count} times"))
    ordered = sorted(found.values(), key=lambda each: each[0])
    return tuple(keyword for _, keyword in ordered)[:MOST_KEYWORDS]


def _other_way(keyword: Keyword, said: str) -> str:
    """Return how a posting says a keyword, "" where it uses the term itself.

    >>> vendor = Keyword("vendor", ("supplier",))
    >>> _other_way(vendor, "Suppliers"), _other_way(vendor, "Vendors")
    ('suppliers', '')
    """
    plain = " ".join(said.split())
    if forms_of(plain) == forms_of(keyword.term):
        return ""
    return plain.casefold() if plain[1:].islower() else plain


def listed_keywords(text: str) -> tuple[Keyword, ...]:
    """Read a list of keywords, parted by commas, semicolons or lines; one said twice counts once.

    A term of the field is one keyword, whichever way it is said, and each of its ways counts.

    >>> [each.term for each in listed_keywords("WBS, risk register; wbs; work breakdown structure")]
    ['WBS', 'risk register']
    """
    pieces = re.split(r"[,;\n\r•]+", checked_text(text, "keywords"))
    found: dict[tuple[str, ...], Keyword] = {}
    for piece in pieces:
        forms = forms_of(piece)
        if forms:
            term = _field_ways().get(forms)
            also = (term.term, *term.also) if term else ()
            found.setdefault(key_of(piece), Keyword(piece.strip(), also))
    if len(found) > MOST_KEYWORDS:
        raise Refusal("keywords", f"there are {len(found)}", f"keep {MOST_KEYWORDS} at most")
    return tuple(found.values())


Places = list[tuple[int, int]]


def occurrences(keywords: Iterable[Keyword], words: list[Word]) -> dict[Keyword, Places]:
    """Find where keywords stand among words: the place and the length of each occurrence.

    Longer ways to say something go first, over all keywords; no word counts twice.
    """
    listed = list(keywords)
    ways = [(way, keyword) for keyword in listed for way in keyword.ways]
    ways.sort(key=lambda each: -len(each[0]))
    forms, taken = [word.form for word in words], set[int]()
    found: dict[Keyword, Places] = {keyword: [] for keyword in listed}
    starts: dict[str, list[int]] = {}
    for at, each in enumerate(forms):
        starts.setdefault(each, []).append(at)
    for way, keyword in ways:
        for at in starts.get(way[0], ()):
            span = range(at, at + len(way))
            if tuple(forms[at : at + len(way)]) == way and taken.isdisjoint(span):
                taken.update(span)
                found[keyword].append((at, len(way)))
    return {keyword: sorted(places) for keyword, places in found.items()}
