"""What exercises share that ask for each of some sentences where it belongs.

A case is a tuple of pairs: a sentence, and the kind to which it belongs. Sentences are numbered
from 1, as text, for a learner names them so.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from random import Random

Case = tuple[tuple[str, str], ...]
Pairs = dict[str, str]


def canonical(pools: Mapping[str, Sequence[str]], kinds: Iterable[str]) -> Case:
    """Take, for each kind in the order given, the next sentence of its pool.

    >>> canonical({"a": ["one", "two"], "b": ["three"]}, "aba")
    (('one', 'a'), ('three', 'b'), ('two', 'a'))
    """
    left = {kind: iter(texts) for kind, texts in pools.items()}
    return tuple((next(left[kind]), kind) for kind in kinds)


def drawn(random: Random, pools: Mapping[str, Sequence[str]], counts: Mapping[str, int]) -> Case:
    """Draw so many sentences of each kind, and shuffle them."""
    chosen = [
        (text, kind)
        for kind, texts in pools.items()
        for text in random.sample(list(texts), counts[kind])
    ]
    random.shuffle(chosen)
    return tuple(chosen)


def lines(case: Case) -> Pairs:
    """Return the sentences by their number."""
    return {str(number): text for number, (text, _) in enumerate(case, 1)}


def kinds(case: Case) -> Pairs:
    """Return the kinds by the number of their sentence."""
    return {str(number): kind for number, (_, kind) in enumerate(case, 1)}


def instead(**other: str) -> Callable[[Case], Pairs]:
    """Return a function that answers rightly, but takes one kind for another.

    >>> instead(a="b")((("one", "a"), ("two", "c")))
    {'1': 'b', '2': 'c'}
    """
    return lambda case: {number: other.get(kind, kind) for number, kind in kinds(case).items()}


def takes(kind: str, other: str) -> Callable[[Pairs, Case], bool]:
    """Return a test for answers in which one kind was taken for another, once at least."""
    return lambda answer, case: any(
        right == kind and answer[number] == other for number, right in kinds(case).items()
    )


def first(case: Case, kind: str) -> str:
    """Return the first sentence of a kind.

    >>> first((("one", "a"), ("two", "b")), "b")
    'two'
    """
    return next(text for text, found in case if found == kind)


def quoting(kind: str, other: str, words: str) -> Callable[[Pairs, Case], str]:
    """Return feedback that quotes the first sentence of a kind that was taken for another."""

    def told(answer: Pairs, case: Case) -> str:
        quoted = next(
            text
            for number, (text, found) in enumerate(case, 1)
            if found == kind and answer[str(number)] == other
        )
        return f"“{quoted}” {words}"

    return told
