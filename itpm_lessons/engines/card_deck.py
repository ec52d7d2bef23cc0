"""A deck of cards and the bins into which they are to be sorted (`sorting` does that).

A deck says where each card belongs and why, and which wrong bins are tempting: each of those has
the id of a misconception and a sentence that untangles it.
"""

from dataclasses import dataclass
from functools import cached_property

from .refusal import Refusal, shown


@dataclass(frozen=True)
class Bin:
    """A place for cards: its id, its heading, and a few words on what belongs there."""

    id: str
    title: str
    note: str = ""


@dataclass(frozen=True)
class Lure:
    """A tempting wrong bin: which misconception leads there, and the words that untangle it."""

    bin: str
    misconception: str
    words: str


@dataclass(frozen=True)
class Card:
    """What is to be sorted: its title, the bin where it belongs, why, and where else it tempts."""

    title: str
    bin: str
    why: str
    lures: tuple[Lure, ...] = ()

    def lure(self, bin: str) -> Lure | None:
        """Return what is said of this wrong bin, if anything is."""
        return next((each for each in self.lures if each.bin == bin), None)


@dataclass(frozen=True)
class Deck:
    """Cards and bins; `task` says what to do, `closing` what it means when all lie right.

    Refused: fewer than two bins, no card, two bins or cards of one name, a card for a bin that
    is not there, and one that is tempted by its own bin or twice by the same.

    >>> bins = (Bin("fruit", "Fruit"), Bin("other", "Something else"))
    >>> Deck("Shop", bins, (Card("Pear", "fruit", "It grows on trees."),))["Pear"].bin
    'fruit'
    """

    title: str
    bins: tuple[Bin, ...]
    cards: tuple[Card, ...]
    task: str = ""
    closing: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "bins", tuple(self.bins))
        object.__setattr__(self, "cards", tuple(self.cards))
        if len(self.bins) < 2 or not self.cards:
            raise Refusal(
                f"deck {shown(self.title)}", "has too little to sort", "give two bins and a card"
            )
        _refuse_repeated("bin", [each.id for each in self.bins])
        _refuse_repeated("card", [each.title for each in self.cards])
        for card in self.cards:
            self._refuse_bad_card(card)

    def _refuse_bad_card(self, card: Card) -> None:
        culprit = f"card {shown(card.title)}"
        ids = [each.id for each in self.bins]
        tempting = [lure.bin for lure in card.lures]
        for bin in (card.bin, *tempting):
            if bin not in ids:
                raise Refusal(
                    culprit, f"there is no bin {shown(bin)}", f"use one of {', '.join(ids)}"
                )
        if card.bin in tempting:
            raise Refusal(culprit, "is tempted by its own bin", "name another bin")
        if len(set(tempting)) < len(tempting):
            raise Refusal(culprit, "names a tempting bin twice", "keep one of them")

    @cached_property
    def _by_title(self) -> dict[str, Card]:
        return {card.title: card for card in self.cards}

    def __getitem__(self, title: str) -> Card:
        try:
            return self._by_title[title]
        except KeyError:
            raise Refusal(
                f"card {shown(title)}", "is not in the deck", "use the title of a card"
            ) from None

    def __contains__(self, title: object) -> bool:
        return title in self._by_title

    def bin(self, id: str) -> Bin:
        """Return the bin of this id."""
        for each in self.bins:
            if each.id == id:
                return each
        ids = ", ".join(each.id for each in self.bins)
        raise Refusal(f"bin {shown(id)}", "is not in the deck", f"use one of {ids}")


def _refuse_repeated(what: str, ids: list[str]) -> None:
    for id in ids:
        if not id.strip():
            raise Refusal(what, "has no name", "give it one")
        if ids.count(id) > 1:
            raise Refusal(f"{what} {shown(id)}", "stands there twice", "rename one of them")
