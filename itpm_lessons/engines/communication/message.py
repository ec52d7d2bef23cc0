"""A message on its way: which words are still there after each hand-over.

Every word meets the same chance at every hand-over, the chain's fidelity, and read-back then finds
again a share of those that were lost. What chance decides is drawn from the seed, the place of
the word and the number of the hand-over; so the same seed always loses the same words, and with a
higher fidelity or more read-back never another one.

What this does not do: words that are changed rather than lost, and words that are made up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from ..within import whole_within
from .hand_overs import Chain


@dataclass(frozen=True)
class Point:
    """A question that the message answers, as long as these of its words are there."""

    question: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Message:
    """Words, and the questions that they answer.

    >>> note = Message("Doors open at noon on Friday", (Point("When?", ("noon", "Friday")),))
    >>> note.after(Chain(3, 1.0), seed=1)[-1] == (True,) * 6
    True
    """

    text: str
    points: tuple[Point, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words in their order."""
        return tuple(self.text.split())

    def after(self, chain: Chain, seed: int) -> tuple[tuple[bool, ...], ...]:
        """Tell for the start and for each hand-over which words are there.

        >>> len(Message("a b c").after(Chain(4, 0.9), seed=2))
        5
        """
        number = whole_within("message", "seed", seed, 0, unit="as a seed")
        here = (True,) * len(self.words)
        states = [here]
        for hand_over in range(chain.hand_overs):
            draws = _draws(number, hand_over, len(here))
            here = tuple(
                there and (lost < chain.fidelity or back < chain.caught)
                for there, (lost, back) in zip(here, draws, strict=True)
            )
            states.append(here)
        return tuple(states)

    def answered(self, there: Sequence[bool]) -> tuple[bool, ...]:
        """Tell which questions can be answered from the words that are there.

        >>> note = Message("Doors open at noon", (Point("When?", ("noon",)),))
        >>> note.answered((True, True, True, False))
        (False,)
        """
        held = {_bare(word) for word, kept in zip(self.words, there, strict=True) if kept}
        return tuple(all(_bare(word) in held for word in point.words) for point in self.points)


def _bare(word: str) -> str:
    return word.strip(".,:;!?").casefold()


@lru_cache(256)
def _draws(seed: int, hand_over: int, words: int) -> tuple[tuple[float, float], ...]:
    """Two numbers for each word: whether it is lost here, and whether read-back finds it."""
    chances = (Random(f"hand-over {seed} {hand_over} {word}") for word in range(words))
    return tuple((chance.random(), chance.random()) for chance in chances)
