"""The order in which cards are asked: mixed over lessons, and the same all day.

What is mixed is told apart better than what comes lesson by lesson.
"""

from collections.abc import Iterable
from functools import lru_cache
from random import Random

from .card import ReviewCard


def interleaved(cards: Iterable[ReviewCard], seed: str, before: str = "") -> list[ReviewCard]:
    """Put cards in the order of the day, which `seed` names, as far as can be no lesson twice.

    `before` is the lesson of the card that was asked just before. The cards of a lesson keep
    their order when one is gone, so that an answer does not shuffle the rest.

    >>> cards = [ReviewCard(name, "term", name[0], name, "?", "!") for name in ("a1", "a2", "b1")]
    >>> [card.lesson for card in interleaved(cards, "2026-11-22")]
    ['a', 'b', 'a']
    """
    piles: dict[str, list[ReviewCard]] = {}
    for card in sorted(cards, key=lambda card: _place(seed, card.id), reverse=True):
        piles.setdefault(card.lesson, []).append(card)
    order: list[ReviewCard] = []
    while piles:
        others = [lesson for lesson in piles if lesson != before] or list(piles)
        before = max(others, key=lambda lesson: (len(piles[lesson]), _place(seed, lesson)))
        order.append(piles[before].pop())
        if not piles[before]:
            del piles[before]
    return order


@lru_cache(4096)
def _place(seed: str, name: str) -> float:
    return Random(f"{seed}:{name}").random()
