"""How well a term fits what somebody typed: by its name, by a beginning, or by its meaning."""

from typing import NamedTuple

from .spelling import key, words_of
from .term import Term

IS, NAMED, BEGINS, HOLDS, SLIP, SAID = range(6)  # how well a term fits, best first


class Found(NamedTuple):
    """A term that was found, how well it fits (0 is best), and the name by which it did."""

    term: Term
    rank: int
    by: str = ""


class Spelled(NamedTuple):
    """A term as a search looks at it: its names in words."""

    term: Term
    names: tuple[tuple[str, tuple[str, ...], str, bool], ...]

    @classmethod
    def of(cls, term: Term) -> "Spelled":
        """Spell a term."""
        names = dict.fromkeys((term.term, term.name, *term.also))
        own = (term.term, term.name)
        spelled = tuple((key(name), words_of(name), name, name in own) for name in names)
        return cls(term, spelled)

    def by_name(self, asked: tuple[str, ...]) -> Found | None:
        """Say how well it fits by one of its names."""
        best: Found | None = None
        whole = "".join(asked)
        for spelled, words, name, own in self.names:
            rank = _fit(spelled, words, whole, asked, own)
            if rank is not None and (best is None or rank < best.rank):
                best = Found(self.term, rank, name)
        return best


def _fit(
    spelled: str, words: tuple[str, ...], whole: str, asked: tuple[str, ...], own: bool
) -> int | None:
    if spelled == whole:
        return IS if own else NAMED
    if spelled.startswith(whole):
        return BEGINS
    if all(any(word.startswith(each) for word in words) for each in asked):
        return HOLDS
    return None
