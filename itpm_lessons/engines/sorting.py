"""Cards laid into bins, and what is said to each once it is checked.

While cards are laid down nothing is judged; `Sorting.check` judges what lies, and a verdict holds
while its card stays where it is.

What this module does not do: it knows no picture and no points, and nothing between right and
wrong: a card belongs into one bin.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from random import Random
from types import MappingProxyType
from typing import Self

from .card_deck import Bin, Card, Deck, Lure

__all__ = ["PILE", "Bin", "Card", "Deck", "Lure", "Sorting", "Verdict"]

PILE = ""  # where cards lie that are not sorted yet


@dataclass(frozen=True)
class Verdict:
    """What is said to a card that was checked where it lies."""

    right: bool
    words: str
    misconception: str = ""


@dataclass(frozen=True)
class Sorting:
    """Where each card lies, and what was checked; `seed` decides in which order they come.

    >>> bins = (Bin("fruit", "Fruit"), Bin("other", "Something else"))
    >>> sorting = Sorting(Deck("Shop", bins, (Card("Pear", "fruit", "It grows on trees."),)))
    >>> laid = sorting.lay("Pear", "other")
    >>> laid.verdict("Pear"), laid.check().verdict("Pear").right
    (None, False)
    >>> laid.check().lay("Pear", "fruit").check().verdict("Pear").words
    'It grows on trees.'
    """

    deck: Deck
    seed: int = 1
    places: Mapping[str, str] = field(default_factory=dict)
    checked: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("places", "checked"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Titles of all cards, shuffled by the seed."""
        titles = [card.title for card in self.deck.cards]
        Random(f"sorting {self.seed}").shuffle(titles)
        return tuple(titles)

    @property
    def pile(self) -> tuple[str, ...]:
        """Cards that are not sorted yet, in their order."""
        return tuple(title for title in self.order if title not in self.places)

    def lying_in(self, bin: str) -> tuple[str, ...]:
        """Cards in this bin, in the order in which they were laid down."""
        return tuple(title for title, place in self.places.items() if place == bin)

    def lay(self, title: str, bin: str, before: str = "") -> Self:
        """Lay a card into a bin, at the end or above another; into `PILE` takes it back."""
        card = self.deck[title].title
        rest = {each: place for each, place in self.places.items() if each != card}
        if bin == PILE:
            return replace(self, places=rest)
        place = self.deck.bin(bin).id
        if before in rest:
            at = list(rest).index(before)
            pairs = [*list(rest.items())[:at], (card, place), *list(rest.items())[at:]]
            return replace(self, places=dict(pairs))
        return replace(self, places={**rest, card: place})

    def check(self) -> Self:
        """Judge all cards where they lie now; the pile is not judged."""
        return replace(self, checked=self.places)

    def verdict(self, title: str) -> Verdict | None:
        """Tell what is said to a card; None where it was not checked where it lies."""
        place = self.places.get(title)
        if place is None or self.checked.get(title) != place:
            return None
        card = self.deck[title]
        if place == card.bin:
            return Verdict(True, card.why)
        lure = card.lure(place)
        if lure:
            return Verdict(False, lure.words, lure.misconception)
        return Verdict(False, f"It does not belong to “{self.deck.bin(place).title}”.")

    @property
    def judged(self) -> Mapping[str, Verdict]:
        """Verdicts by card, of those that have one, in the order of the shuffle."""
        found = {title: self.verdict(title) for title in self.order}
        return {title: verdict for title, verdict in found.items() if verdict}

    @property
    def is_solved(self) -> bool:
        """Whether all cards were checked and lie right."""
        judged = self.judged
        return len(judged) == len(self.order) and all(each.right for each in judged.values())

    def shuffled(self, seed: int) -> Self:
        """Begin anew, in the order of another seed."""
        return type(self)(self.deck, seed)
