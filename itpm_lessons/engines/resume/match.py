"""How many keywords of a posting stand in a resume, and how: shown in a sentence, or only named.

A keyword counts as found where it stands, in any form of its words. It is *shown* where it stands
in a sentence, *named* where it stands in a bare list alone. A bare list is a line under or after a
heading such as "Skills", or one of three items or more, each of four words at most, without a verb
that begins it. A keyword that stands more than `STUFFED` times is stuffed.

Not seen: a "no" before a keyword, what a sentence means, and whether it is true.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from ..refusal import Refusal
from .posting import Keyword, checked_text, occurrences
from .verbs import is_strong
from .words import lines_and_sentences, words_in

GOAL, STUFFED = 0.75, 4
NOT_THEIR_SOFTWARE = (
    "This counts words by rules that stand here. It is not how the software of any particular "
    "employer works, and a high share is no promise: a person decides by what the sentences say. "
    "Only put in what is true of you."
)
Status = Literal["shown", "named", "missing"]
_HEADING = re.compile(
    r"^\W*(?:(?:key|core|technical|it|soft|other) )?(?:skills?|tools?|technologies"
    r"|competenc(?:e|es|ies)|keywords?|methods?|software|knowledge|certificates?)"
    r"(?: (?:and|&) \w+)?\s*(?::|$)",
    re.IGNORECASE,
)
_PARTED = re.compile(r"[,;|•·/]")


@dataclass(frozen=True)
class Hit:
    """One occurrence of a keyword: where it stands, its sentence, whether that is a bare list."""

    start: int
    end: int
    sentence: str
    bare: bool


@dataclass(frozen=True)
class Found:
    """A keyword with its occurrences in a resume."""

    keyword: Keyword
    hits: tuple[Hit, ...]

    @property
    def status(self) -> Status:
        """Whether it is shown in a sentence, named in a list alone, or missing."""
        if not self.hits:
            return "missing"
        return "named" if all(hit.bare for hit in self.hits) else "shown"

    @property
    def stuffed(self) -> bool:
        """Whether it stands more often than `STUFFED` times."""
        return len(self.hits) > STUFFED

    @property
    def evidence(self) -> str:
        """The sentence that shows it; of one that is only named, the list; else ""."""
        shown = [hit for hit in self.hits if not hit.bare]
        return (shown or list(self.hits) or [Hit(0, 0, "", True)])[0].sentence


@dataclass(frozen=True)
class Match:
    """A posting and a resume compared: each keyword with where it stands."""

    found: tuple[Found, ...]

    def of(self, status: Status) -> tuple[Found, ...]:
        """Return the keywords of one status."""
        return tuple(each for each in self.found if each.status == status)

    @property
    def count(self) -> int:
        """How many keywords stand in the resume."""
        return sum(each.status != "missing" for each in self.found)

    @property
    def share(self) -> float | None:
        """The share of keywords that stand in the resume; None without keywords."""
        return self.count / len(self.found) if self.found else None

    @property
    def shown_share(self) -> float | None:
        """The share of keywords that a sentence shows; None without keywords."""
        return len(self.of("shown")) / len(self.found) if self.found else None

    @property
    def needed(self) -> int:
        """How many more keywords have to be shown to reach the goal."""
        return max(0, ceil(GOAL * len(self.found) - 1e-9) - len(self.of("shown")))

    @property
    def stuffed(self) -> tuple[Found, ...]:
        """The keywords that stand too often."""
        return tuple(each for each in self.found if each.stuffed)


def match(keywords: Sequence[Keyword], resume: str) -> Match:
    r"""Look for keywords in the text of a resume.

    >>> resume = "Skills: SQL, Jira, Excel\nPlanned the schedules of three sites."
    >>> result = match([Keyword("schedule"), Keyword("SQL"), Keyword("risk register")], resume)
    >>> [each.status for each in result.found], round(100 * result.shown_share, 1), result.needed
    (['shown', 'named', 'missing'], 33.3, 2)
    >>> result.found[0].evidence
    'Planned the schedules of three sites.'
    """
    text = checked_text(resume, "resume")
    doubles = [each.ways for each in keywords]
    if len(set(doubles)) < len(doubles):
        raise Refusal("keywords", "one stands there twice", "keep one of them")
    words = words_in(text)
    sentences = _sentences(text)
    begins = [start for start, *_ in sentences]
    found = []
    for keyword, places in occurrences(keywords, words).items():
        hits = []
        for at, length in places:
            start, end = words[at].start, words[at + length - 1].end
            said, bare = sentences[max(0, bisect_right(begins, start) - 1)][2:]
            hits.append(Hit(start, end, said, bare))
        found.append(Found(keyword, tuple(hits)))
    return Match(tuple(found))


def _sentences(text: str) -> list[tuple[int, int, str, bool]]:
    """Cut a text into sentences, and tell which are bare lists."""
    found, under = [], False
    for start, end in lines_and_sentences(text):
        said = text[start:end]
        heading = _HEADING.match(said)
        alone = heading is not None and heading.end() == len(said)
        bare = heading is not None or is_bare_list(said) or (under and not _begins_with_verb(said))
        under = alone or (under and bare)
        found.append((start, end, " ".join(said.split()), bare))
    return found


def is_bare_list(said: str) -> bool:
    """Tell whether a line only lists things.

    >>> is_bare_list("Scrum, Kanban, MS Project, SQL"), is_bare_list("Led a pilot, a test, a move")
    (True, False)
    """
    items = [item.split() for item in _PARTED.split(said) if item.strip()]
    if len(items) < 3 or _begins_with_verb(said):
        return False
    return all(len(item) <= 4 for item in items)


def _begins_with_verb(said: str) -> bool:
    first = re.search(r"[A-Za-z][\w'’-]*", said)
    return first is not None and is_strong(first[0])
