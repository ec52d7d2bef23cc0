"""A review as one learner does it: the card at hand, its answer, its rating, what comes next.

The widget and the terminal both stand on this, so that both do the same with the same log. A
wrong answer is in the log at once; a right one when it is rated. The log is read whole in the
beginning and whenever the cards run out; between that, a rating replays its own card only.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

from itpm_lessons.engines.refusal import Refusal

from ..progress import Progress
from ..standing import Attempt
from ..verdict import Status, Verdict
from .card import CardBox, CardLesson, ReviewCard
from .deck import Deck, begun, deck_of
from .hand import Hand
from .history import (
    ADD,
    LESSON,
    MOST_NEW,
    REVIEW,
    SETTINGS,
    SETTINGS_OF,
    UNDO,
    History,
    taking_back,
)
from .memory import Memory, offers, remembered
from .rating import Rating, suggested


def utc_now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


class Review:
    """The review of one learner; `deck` is what there is to do, `hand` the card being asked.

    Parameters
    ----------
    box : CardBox
        The cards there are.
    progress : Progress
        The log.
    now : callable, optional
        What time it is, in UTC.
    zone : tzinfo, optional
        The learner's time zone; left out, that of the machine.

    Examples
    --------
    >>> from .card import CardLesson
    >>> card = ReviewCard("term/float", "term", "x", "Float", "What is float?", "Room to slip.")
    >>> review = Review(CardBox((card,), (CardLesson("x", "X"),)), Progress(None))
    >>> review.hand is None
    True
    >>> review.add_lesson("x")
    >>> review.hand.asks
    'What is float?'
    >>> review.turn()
    >>> review.rate(Rating.EASY)
    >>> review.deck.reviewed, review.hand
    (1, None)
    """

    def __init__(
        self,
        box: CardBox,
        progress: Progress,
        now: Callable[[], datetime] = utc_now,
        zone: tzinfo | None = None,
    ):
        self.box, self.progress, self.now, self.zone = box, progress, now, zone
        self.hand: Hand | None = None
        self._done: list[tuple[Hand, Attempt]] = []  # each with its row in the log
        self._undone: list[Hand] = []
        self._before = ""
        self.refresh()

    def refresh(self) -> None:
        """Read the log anew: it may have grown elsewhere, and another day may have begun."""
        now = self.now()
        self.history = History.of(self.progress.attempts(), now, self.zone)
        self._memories: dict[str, Memory] = {}
        for name in self.history.met:
            self._remember(name)
        self._work_out()

    # ---- what there is

    @property
    def exam(self) -> date | None:
        """The day of the exam, while it lies ahead."""
        return self.history.exam_after(self.deck.today)

    @property
    def can_undo(self) -> bool:
        """Whether a rating of this sitting can be taken back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether a rating that was taken back can be given again."""
        return bool(self._undone)

    def memory(self, card: ReviewCard) -> Memory | None:
        """Return where a card stands; None where it was never met."""
        return self._memories.get(card.id)

    def due(self, card: ReviewCard) -> datetime | None:
        """Return when a card should come back; None where it was never met."""
        memory = self.memory(card)
        return None if memory is None else memory.due(self.exam, self.zone)

    @property
    def not_begun(self) -> list[CardLesson]:
        """The lessons whose cards have not entered yet."""
        entered = begun(self.box, self.history)
        return [
            each for each in self.box.lessons if each.id not in entered and self.box.count(each.id)
        ]

    @property
    def may_rate(self) -> bool:
        """Whether the card at hand can be rated now; after a wrong answer it has its rating."""
        return self.hand is not None and self.hand.turned and self.hand.rated is None

    @property
    def offers(self) -> dict[Rating, timedelta]:
        """After which interval the card at hand would come back, by rating."""
        memory = self.memory(self.hand.card) if self.hand else None
        return offers(memory, self.now(), self.exam, self.zone)

    # ---- what can be done

    def check(self, given: object) -> Verdict:
        """Judge an answer to the question at hand; a wrong one is rated Again at once."""
        if self.hand is None or not self.hand.card.is_judged:
            raise Refusal("check", "there is no question at hand", "turn the card over")
        if self.hand.turned:
            raise Refusal("check", "this card was answered", "rate it, or go on")
        self.hand = self.hand.judged(given)
        verdict = self.hand.verdict
        assert verdict is not None
        if verdict.status is not Status.NOT_ATTEMPTED and suggested(verdict) is Rating.AGAIN:
            self._record(Rating.AGAIN)
            self.deck = self._made()
        return verdict

    def turn(self) -> None:
        """Show the back; for a question that says that one does not know, so it is rated Again."""
        if self.hand is None or self.hand.turned:
            return
        self.hand = replace(self.hand, turned=True, verdict=None)
        if self.hand.card.is_judged:
            self._record(Rating.AGAIN)
            self.deck = self._made()

    def rate(self, rating: Rating) -> None:
        """Rate the card that was turned over, and go on to the next."""
        if not self.may_rate:
            raise Refusal("rating", "there is nothing to rate now", "turn a card over first")
        self._record(rating)
        self.go_on()

    def go_on(self) -> None:
        """Take up the next card; one that was not rated stays in today's pile."""
        if self.hand is not None:
            self._before = self.hand.card.lesson
        self._work_out()
        if self.hand is None:
            self.refresh()

    def undo(self) -> None:
        """Take back the last rating of this sitting; its card is asked again."""
        if self._done:
            hand, row = self._done.pop()
            self._undone.append(hand)
            self._log(hand.card.id, UNDO, entries=taking_back(row))
            self._work_out(prefer=hand.card.id)

    def redo(self) -> None:
        """Give the rating again that was taken back."""
        if self._undone:
            hand = self._undone.pop()
            rest, rating = self._undone, hand.rated
            assert rating is not None
            self.hand = replace(hand, rated=None)
            self._record(rating)
            self._undone = rest
            self.go_on()

    def set_exam(self, day: date | None) -> None:
        """Remember the day of the exam, or that there is none."""
        if day is not None and day <= self.deck.today:
            remedy = "give a day that lies ahead, or clear the field"
            raise Refusal(f"exam on {day.isoformat()}", "that day is not ahead", remedy)
        self._log(SETTINGS_OF, SETTINGS, entries={"exam": day.isoformat() if day else ""})
        self._work_out(keep=True)

    def set_new_per_day(self, count: int) -> None:
        """Remember how many new cards a day may bring."""
        if not 0 <= count <= MOST_NEW:
            raise Refusal("new cards", f"{count} cannot be set", f"give 0 to {MOST_NEW}")
        self._log(SETTINGS_OF, SETTINGS, entries={"new": str(count)})
        self._work_out(keep=True)

    def add_lesson(self, lesson: str) -> None:
        """Put all cards of a lesson into the deck, begun or not."""
        if lesson not in self.box.lesson_by_id:
            problem = "there is none of this id"
            raise Refusal(f"lesson {lesson!r}", problem, "`itpm course` lists all")
        self._log(LESSON + lesson, ADD)
        self._work_out(keep=True)

    def put_back(self, card: str) -> None:
        """Put a card into the deck, or one that kept slipping away back into it."""
        if card not in self.box.by_id:
            raise Refusal(f"card {card!r}", "there is none of this id", "choose one of the deck")
        self._log(card, ADD)
        self._work_out(keep=True)

    # ---- inside

    def _record(self, rating: Rating) -> None:
        assert self.hand is not None
        row = self._log(self.hand.card.id, REVIEW, **self.hand.details(rating))
        self.hand = replace(self.hand, rated=rating)
        self._done.append((self.hand, row))
        self._undone = []

    def _log(self, name: str, event: str, **details: Any) -> Attempt:
        attempt = self.progress.record(Attempt(name, event, **details))
        self.history.take(attempt, max(self.now(), utc_now()))
        self._remember(name)
        return attempt

    def _remember(self, name: str) -> None:
        """Replay one card; what the log says about cards that are not in the box is left out."""
        memory = remembered(self.history.meetings(name)) if name in self.box.by_id else None
        if memory is None:
            self._memories.pop(name, None)
        else:
            self._memories[name] = memory

    def _made(self) -> Deck:
        seed = self.progress.learner
        return deck_of(
            self.box, self.history, self._memories, self.now(), seed=seed, before=self._before
        )

    def _work_out(self, *, keep: bool = False, prefer: str = "") -> None:
        """Make the deck anew, and take up its first card, or keep the one at hand."""
        self.deck = self._made()
        order = self.deck.order
        if keep and self.hand is not None and (self.hand.turned or self.hand.card in order):
            return
        first = [card for card in order if card.id == prefer] or list(order[:1])
        self.hand = self._taken(first[0]) if first else None

    def _taken(self, card: ReviewCard) -> Hand:
        memory = self.memory(card)
        return Hand(card, self.deck.today, memory.meetings if memory else 0)
