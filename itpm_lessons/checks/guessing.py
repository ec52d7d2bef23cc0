"""Whether the questions of a file can be passed by tricks, without knowing anything.

Each bot picks options by how they look. Were looks and truth unrelated, it would be right about
as often as chance; more than three standard errors above it, the wording gives keys away. After
the flaws that the item-writing guide of the National Board of Medical Examiners lists, 2020.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from itpm_lessons.practice.question_rules import ABSOLUTE, in_number_order, telling_words

from .finding import Finding, Kit

LEAST, ERRORS = 12, 3
Question = Mapping[str, Any]
Bot = Callable[[str, Sequence[str]], set[str]]
"""It gets a stem and the options, and returns those that it would guess among."""


@dataclass(frozen=True)
class Score:
    """How a bot fares: the share that it gets right, what chance gives, and how much is too much.

    A bot that guesses among m of k options, one of them right, gets 1/m with probability m/k. So
    its mean is 1/k and its variance 1/(mk) - 1/k² a question.
    """

    bot: str
    questions: int
    share: float
    chance: float
    most: float

    @property
    def is_too_good(self) -> bool:
        """Whether luck hardly explains the share."""
        return self.share > self.most + 1e-9


def guessing(kit: Kit) -> Iterator[Finding]:
    """Let all bots loose on each file with enough questions, and on all files together."""
    files: dict[str, list[Question]] = {}
    for block in kit.content.blocks:
        files.setdefault(kit.place(block["file"]), []).append(block)
    every = [block for blocks in files.values() for block in blocks]
    for where, blocks in [*files.items(), (kit.place("questions"), every)]:
        for score in scores(blocks):
            if score.is_too_good:
                yield _finding(where, score)


def _finding(where: str, score: Score) -> Finding:
    what = (
        f"a bot that takes {score.bot!r} is right in {score.share:.0%} of {score.questions} "
        f"questions; chance is {score.chance:.0%}, and {score.most:.0%} the most"
    )
    return Finding(where, what, "reword options, until how they look does not tell the key")


def scores(blocks: Sequence[Question]) -> list[Score]:
    """Score each bot on the single-answer questions; on fewer than twelve nothing can be said.

    >>> scores([])
    []
    """
    singles = [block for block in blocks if block.get("type") == "single"]
    if len(singles) < LEAST:
        return []
    return [_score(name, bot, fits, singles) for name, (bot, fits) in BOTS.items()]


def _score(name: str, bot: Bot, fits: Callable[[Question], bool], blocks: list[Question]) -> Score:
    share = chance = variance = 0.0
    asked = [block for block in blocks if fits(block)]
    for block in asked:
        texts, keys = _texts(block), {o["text"] for o in block["options"] if o["correct"]}
        picks = bot(block["stem"], texts)
        share += len(picks & keys) / len(picks)
        chance += 1 / len(texts)
        variance += 1 / (len(picks) * len(texts)) - 1 / len(texts) ** 2
    count = max(1, len(asked))
    most = (chance + ERRORS * sqrt(max(0.0, variance))) / count
    return Score(name, len(asked), share / count, chance / count, most)


def _texts(block: Question) -> list[str]:
    return [option["text"] for option in block["options"]]


def _numbers(block: Question) -> bool:
    return in_number_order(_texts(block))


def _words(block: Question) -> bool:
    return not _numbers(block)


def _any(block: Question) -> bool:
    return True


def _longest(stem: str, texts: Sequence[str]) -> set[str]:
    return {text for text in texts if len(text) == max(map(len, texts))}


def _shortest(stem: str, texts: Sequence[str]) -> set[str]:
    return {text for text in texts if len(text) == min(map(len, texts))}


def _not_longest(stem: str, texts: Sequence[str]) -> set[str]:
    return set(texts) - _longest(stem, texts) or set(texts)


def _longest_calm(stem: str, texts: Sequence[str]) -> set[str]:
    return _longest(stem, [text for text in texts if not ABSOLUTE.search(text)] or texts)


def _echo(stem: str, texts: Sequence[str]) -> set[str]:
    shared = {text: len(telling_words(text) & telling_words(stem)) for text in texts}
    return {text for text in texts if shared[text] == max(shared.values())}


def _middle(stem: str, texts: Sequence[str]) -> set[str]:
    return set(texts[(len(texts) - 1) // 2 : len(texts) // 2 + 1])


BOTS: dict[str, tuple[Bot, Callable[[Question], bool]]] = {
    "the longest": (_longest, _words),
    "the shortest": (_shortest, _words),
    "any but the longest": (_not_longest, _words),
    "the longest without absolute words": (_longest_calm, _words),
    "most words of the stem": (_echo, _any),
    "the middle number": (_middle, _numbers),
}
