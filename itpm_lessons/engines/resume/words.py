"""Words, their forms, and sentences, as far as comparing a posting with a resume needs them.

`form` takes away the ends that English puts to a word: -s, -ing, -ed, -e. It is rough on purpose
and the same for both texts; that "manager" and "management" are related it does not see. Where a
short word without -e is another word (`_OTHERS`), the -e stays: a rate is no rat.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9+#]*(?:['’][A-Za-z]+)?")
_VOWEL = re.compile(r"[aeiouy]")
#: Words that would become another one without their -e: car and care, not and note.
_OTHERS = frozenset(
    {"bar", "car", "cod", "her", "kit", "not", "plan", "rat", "sit", "star", "stat", "ton"}
)
_PLAIN = frozenset({"plan"})  # of these, -ing and -ed belong to the word without -e


class Word(NamedTuple):
    """A word of a text: its form, and where it stands."""

    form: str
    start: int
    end: int


@lru_cache(8192)
def form(word: str) -> str:
    """Return what a word and its inflections have in common.

    >>> form("planning") == form("planned") == form("plans") == form("plan")
    True
    >>> form("caring"), form("cares"), form("cars"), form("plane"), form("planning")
    ('care', 'care', 'car', 'plane', 'plan')
    >>> form("schedules") == form("scheduling") == form("schedule"), form("APIs"), form("status")
    (True, 'api', 'status')
    """
    low = re.sub(r"['’]s?$|['’].*$", "", word.casefold())
    if len(low) < 4:
        return low
    low = _without_plural(low)
    for end in ("ing", "ed"):
        rest = low.removesuffix(end)
        if rest != low and len(rest) > 2 and _VOWEL.search(rest):
            low = f"{rest[:-1]}y" if end == "ed" and rest.endswith("i") else rest
            if low in _OTHERS - _PLAIN:
                return f"{low}e"  # with -r-, "caring" is of care; of car, it would double the r
            break
    if low[:-1] in _OTHERS and low.endswith("e"):
        return low
    if len(low) > 3 and low.endswith("e"):
        low = low[:-1]
    if len(low) > 3 and low[-1] == low[-2]:
        low = low[:-1]
    return low


def _without_plural(low: str) -> str:
    if low.endswith("ies") and len(low) > 4:
        return f"{low[:-3]}y"
    if low.endswith(("sses", "xes", "ches", "shes", "zes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "sis", "xis")):
        return low[:-1]
    return low


def words_in(text: str) -> list[Word]:
    """Return the words of a text with their places; a hyphen parts words as a space does.

    >>> [word.form for word in words_in("Kick-off meetings, risks")]
    ['kick', 'off', 'meet', 'risk']
    """
    return [Word(form(each[0]), each.start(), each.end()) for each in _WORD.finditer(text)]


def forms_of(term: str) -> tuple[str, ...]:
    """Return the forms of the words of a term.

    >>> forms_of("change requests")
    ('chang', 'request')
    """
    return tuple(word.form for word in words_in(term))


def lines_and_sentences(text: str) -> list[tuple[int, int]]:
    r"""Cut a text into lines and these into sentences; return where each begins and ends.

    >>> text = "Led a move. Cut costs.\nSkills: SQL"
    >>> [text[start:end] for start, end in lines_and_sentences(text)]
    ['Led a move.', 'Cut costs.', 'Skills: SQL']
    """
    found = []
    for line in re.finditer(r"[^\n\r]+", text):
        start = line.start()
        for stop in re.finditer(r"[.!?](?=\s+[A-Z“\"(•-])", line[0]):
            found.append((start, line.start() + stop.end()))
            start = line.start() + stop.end()
        found.append((start, line.end()))
    trimmed = []
    for start, end in found:
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            trimmed.append((start + lead, start + len(piece.rstrip())))
    return trimmed
