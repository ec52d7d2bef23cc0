"""Where a text uses a term: the longest name first, in any spelling, abbreviations as written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .spelling import key
from .term import Term, is_abbreviation

_TOKEN = re.compile(r"[^\W_]+(?:[’'&+/-][^\W_]+)*\+?")
_GAP = re.compile(r"[ \n]{1,2}|, ")  # what may stand between two words of one name

_OWNER = re.compile(r"['’]s?\Z")  # the vendor's


@dataclass(frozen=True)
class Mention:
    """A term in a text, from `start` up to `end`."""

    term: Term
    start: int
    end: int


class Names:
    """All names of some terms; where two share one, it belongs to the first of them.

    >>> path = Term("path", "Critical path", "The longest chain.", also=("CPM",))
    >>> [x.term.id for x in Names((path,)).mentions("Critical-paths: a cpm is none, CPM is one.")]
    ['path', 'path']
    """

    def __init__(self, terms: Iterable[Term]):
        self._spelled: dict[str, Term] = {}
        self._exact: dict[str, Term] = {}
        self._beginnings: set[str] = set()  # of all names, to give up early
        for term in terms:
            for name in term.names:
                self._add(term, name)

    def _add(self, term: Term, name: str) -> None:
        if is_abbreviation(name):
            self._exact.setdefault(name, term)
            return
        spelled = key(name)
        self._spelled.setdefault(spelled, term)
        self._beginnings.update(spelled[:end] for end in range(1, len(spelled)))

    def of(self, text: str) -> Term | None:
        """Return the term that this text is a name of, with nothing around it."""
        return self._exact.get(_one(text)) or self._spelled.get(key(text))

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Find every mention, in the order of the text; none lies within another."""
        return tuple(self._walk(text))

    def _walk(self, text: str) -> Iterator[Mention]:
        tokens = list(_TOKEN.finditer(text))
        at = 0
        while at < len(tokens):
            found = self._longest(text, tokens, at)
            if found:
                mention, count = found
                yield mention
                at += count
            else:
                at += 1

    def _longest(
        self, text: str, tokens: list[re.Match[str]], at: int
    ) -> tuple[Mention, int] | None:
        """Find the longest name that begins at a word, and of how many words it is."""
        start, spelled, best = tokens[at].start(), "", None
        for place in range(at, len(tokens)):
            if place > at and not _GAP.fullmatch(
                text, tokens[place - 1].end(), tokens[place].start()
            ):
                break
            spelled += key(tokens[place][0])
            stop = tokens[place].end()
            term = self._exact.get(_one(tokens[place][0])) if place == at else None
            term = term or self._spelled.get(spelled)
            if term and _fits(term, text[start:stop]):
                best = (term, stop, place + 1 - at)
            if spelled not in self._beginnings:
                break
        if best is None:
            return None
        term, stop, count = best
        owner = _OWNER.search(text, start, stop)
        return Mention(term, start, owner.start() if owner else stop), count


def _fits(term: Term, text: str) -> bool:
    """Tell words of one name from those of a list: "back, end" is no backend."""
    return "," not in text or any("," in name for name in term.names)


def _one(text: str) -> str:
    """Take the plural off an abbreviation.

    >>> _one("KPIs"), _one("SS")
    ('KPI', 'SS')
    """
    return text[:-1] if text.endswith("s") else text
