"""One taking of the diagnostic, worked out from the log: what was predicted and answered.

The log gets four events under one id: a sitting begins, a score is predicted, an item is answered
(as often as one likes, the last answer counts), the sitting ends. An answer is noted with whether
it is right on that day, so that a later edition of the question does not change an old result.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..progress import Progress
from ..standing import Attempt
from .items import Item

LOGGED_AS = "diagnostic"
BEGIN, PREDICTION, ANSWER, END = (
    "diagnostic-begin",
    "diagnostic-prediction",
    "diagnostic-answer",
    "diagnostic-end",
)
#: How sure one can say to be, in percent. One in three is what a guess among three options gives.
STEPS = (33, 50, 75, 95)


@dataclass(frozen=True)
class Given:
    """What was given to one item; `confidence` in percent is 0 and `option` "" until chosen."""

    option: str = ""
    confidence: int = 0
    right: bool = False
    domain: str = ""

    @property
    def complete(self) -> bool:
        """Whether option and confidence are both there."""
        return bool(self.option and self.confidence)


@dataclass(frozen=True)
class Sitting:
    """One taking: its number from 1 on, the predicted score, the answers by item, its days.

    `ended` is the moment of its end in UTC, "" while it goes on; `asked` are the items of it.
    """

    take: int
    began: str = ""
    asked: tuple[str, ...] = ()
    predicted: int | None = None
    given: Mapping[str, Given] = field(default_factory=dict)
    ended: str = ""

    @property
    def answered(self) -> int:
        """How many items have an option and a confidence."""
        return sum(self.given.get(id, Given()).complete for id in self.asked)

    @property
    def can_end(self) -> bool:
        """Whether all is there that a result needs."""
        return self.predicted is not None and bool(self.asked) and self.answered == len(self.asked)

    def after(self, attempt: Attempt) -> "Sitting":
        """Return the sitting after one more line of the log; nothing counts after its end."""
        if self.ended:
            return self
        entries = attempt.entries
        if attempt.event == PREDICTION:
            score = _whole(entries.get("score", ""), 0, len(self.asked))
            return self if score is None else replace(self, predicted=score)
        if attempt.event == ANSWER and entries.get("item") in self.asked:
            given = Given(
                entries.get("option", ""),
                _whole(entries.get("confidence", ""), 1, 100) or 0,
                attempt.status == "correct",
                entries.get("domain", ""),
            )
            return replace(self, given={**self.given, entries["item"]: given})
        if attempt.event == END and self.can_end:
            return replace(self, ended=attempt.at or "ended")
        return self


def _whole(text: str, low: int, high: int) -> int | None:
    known = text.isascii() and text.isdigit() and len(text) < 5 and low <= int(text) <= high
    return int(text) if known else None


def sittings(attempts: Iterable[Attempt]) -> tuple[Sitting, ...]:
    """Work out all sittings from the log, oldest first.

    >>> log = [Attempt("diagnostic", BEGIN, variant=1, entries={"items": "a b"}),
    ...        Attempt("diagnostic", PREDICTION, variant=1, entries={"score": "2"})]
    >>> [(each.take, each.predicted, each.asked) for each in sittings(log)]
    [(1, 2, ('a', 'b'))]
    """
    found: dict[int, Sitting] = {}
    for attempt in attempts:
        if attempt.event == BEGIN and attempt.variant not in found:
            asked = tuple(dict.fromkeys(attempt.entries.get("items", "").split()))
            found[attempt.variant] = Sitting(attempt.variant, attempt.at, asked)
        elif attempt.variant in found:
            found[attempt.variant] = found[attempt.variant].after(attempt)
    return tuple(found[take] for take in sorted(found))


class Diagnostic:
    """The diagnostic as one learner meets it: items, and a log that it reads and appends to.

    >>> from itpm_lessons.practice import Progress
    >>> diagnostic = Diagnostic([], Progress(None))
    >>> diagnostic.now is None
    True
    """

    def __init__(self, items: Sequence[Item], progress: Progress):
        self.items = {item.id: item for item in items}
        self.progress = progress

    @property
    def sittings(self) -> tuple[Sitting, ...]:
        """All sittings so far, oldest first, without those that could never be ended.

        That is one whose items are gone, and one whose row is damaged so that it asks nothing.
        """
        known = sittings(self.progress.attempts(LOGGED_AS))
        return tuple(
            each
            for each in known
            if each.ended or (each.asked and set(each.asked) <= set(self.items))
        )

    @property
    def now(self) -> Sitting | None:
        """The sitting that goes on; None when there is none, or the last one has ended."""
        last = self.sittings[-1:]
        return last[0] if last and not last[0].ended else None

    def begin(self, predicted: int) -> Sitting:
        """Begin a sitting with a prediction; where one goes on, it is that one."""
        sitting = self.now
        if sitting is None:
            takes = [each.variant for each in self.progress.attempts(LOGGED_AS)]
            take = max(takes, default=0) + 1
            self._log(BEGIN, take, {"items": " ".join(self.items)})
            sitting = Sitting(take, asked=tuple(self.items))
        self._log(PREDICTION, sitting.take, {"score": str(predicted)})
        return self.now or sitting

    def answer(self, item: Item, option: str, confidence: int) -> None:
        """Note an answer, or a half of one; nothing is said about it."""
        sitting = self.now
        if sitting is None or item.id not in sitting.asked:
            return
        entries = {
            "item": item.id,
            "option": option if item.option(option) else "",
            "confidence": str(confidence) if confidence in STEPS else "",
            "domain": item.domain,
        }
        right = "correct" if option == item.key else "incorrect"
        self._log(ANSWER, sitting.take, entries, right, item.version)

    def end(self) -> Sitting | None:
        """End the sitting where all is answered; nothing happens where it is not."""
        sitting = self.now
        if sitting is None or not sitting.can_end:
            return None
        right = sum(given.right for given in sitting.given.values())
        self._log(END, sitting.take, {"right": str(right)}, score=right / len(sitting.asked))
        return self.sittings[-1]

    def _log(
        self,
        event: str,
        take: int,
        entries: Mapping[str, str],
        status: str = "",
        version: int = 1,
        score: float = 0.0,
    ) -> None:
        self.progress.record(
            Attempt(
                LOGGED_AS, event, version, take, status=status, score=score, entries=dict(entries)
            )
        )
