"""The review deck: cards come back when they are about to be forgotten."""

from datetime import date, timedelta
from typing import Any

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Status, Verdict
from itpm_lessons.practice.review import Hand, Rating, Review, interval_in_words
from itpm_lessons.practice.review.day import day_in_words
from itpm_lessons.practice.review.words import (
    ahead,
    came_to,
    counted_cards,
    longest,
    meaning,
    nothing_left,
)
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.review import CardShown, Choice, Group, ReviewState, review_page
from itpm_lessons.views.task_card import Feedback

from .history import step_for
from .stage import Stage

_TONES = {Status.CORRECT: "good", Status.INCORRECT: "off", Status.NOT_ATTEMPTED: "quiet"}


class ReviewWidget(Stage):
    """Today's cards one by one, from all lessons that were begun, mixed.

    A question is answered by its form and judged; another card is turned over. Then the learner
    says how well they knew it, and sees on each button when the card would come back. A wrong
    answer needs no rating: it comes back soon. Everything is in the log of attempts at once, so
    one can stop at any time.

    Parameters
    ----------
    review : Review
        The cards, and the learner's log; in a notebook, ``review()`` opens it.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    review : Review
        What there is to do, and the card at hand.
    table : pandas.DataFrame
        The cards that were met: lesson, kind, meetings, lapses, days of stability, day due.

    Examples
    --------
    >>> from itpm_lessons.practice import Progress
    >>> from itpm_lessons.practice.review import CardBox, CardLesson, ReviewCard
    >>> card = ReviewCard("term/float", "term", "x", "Float", "What is float?", "Room to slip.")
    >>> box = CardBox((card,), (CardLesson("x", "X"),))
    >>> widget = ReviewWidget(Review(box, Progress(None)))
    >>> widget.on_enter("review:add", "x")
    >>> widget.on_pick("review:turn")
    >>> "Room to slip." in widget.picture
    True
    >>> widget.on_key("review", "4")
    >>> widget.review.deck.reviewed
    1
    """

    def __init__(self, review: Review, **state: Any):
        self.review = review
        self._entries: dict[str, str] = {}
        super().__init__(**state)

    @property
    def table(self) -> Any:
        """The cards that were met, as a pandas table."""
        from pandas import DataFrame

        columns = ["card", "lesson", "kind", "meetings", "lapses", "stability", "due"]
        rows = []
        for card in self.review.box.cards:
            memory, due = self.review.memory(card), self.review.due(card)
            if memory is not None:
                about = (card.lesson, card.kind, memory.meetings, memory.lapses)
                rows.append((card.id, *about, round(memory.stability, 1), due))
        return DataFrame(rows, columns=columns).set_index("card")

    # ---- what can be done

    def check(self, answer: object) -> Verdict:
        """Judge an answer to the question at hand."""
        verdict = self.review.check(answer)
        self.redraw()
        return verdict

    def rate(self, rating: str) -> None:
        """Rate the card at hand: again, hard, good or easy."""
        if rating not in list(Rating):
            raise Refusal(f"rating {rating!r}", "is none", "use again, hard, good or easy")
        self.review.rate(Rating(rating))
        self._next()

    def undo(self) -> None:
        """Take back the last rating."""
        self.review.undo()
        self._next()

    def redo(self) -> None:
        """Give the rating again that was taken back."""
        self.review.redo()
        self._next()

    def _next(self) -> None:
        self._entries = {}
        self.redraw()

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a button; a click on a card with two sides turns it over."""
        kind, _, what = id.partition(":")
        hand = self.review.hand
        match kind, what:
            case "rate", _ if self.review.may_rate:
                self.rate(what)
            case "back", _:
                self.review.put_back(what)
                self.redraw()
            case "review", "card" if hand and not hand.card.is_judged:
                self.review.turn()
                self.redraw()
            case "review", _:
                self._press(what)
            case _ if hand is not None and hand.card.is_judged and not hand.turned:
                self._entries = hand.drawn.kind.pick(self._entries, id) or self._entries
                self.redraw()

    def _press(self, what: str) -> None:
        hand = self.review.hand
        match what:
            case "turn":
                self.review.turn()
                self.redraw()
            case "check" if hand is not None and not hand.turned:
                self.check(hand.drawn.kind.given(self._entries))
            case "next" if hand is not None and hand.rated is not None:
                self.review.go_on()
                self._next()
            case "refresh":
                self.review.refresh()
                self._next()
            case "undo" | "redo":
                getattr(self, what)()

    def on_enter(self, id: str, value: str) -> None:
        """Keep what an input holds: the answer, the exam, the limit, a lesson to add."""
        hand = self.review.hand
        match id:
            case "review:exam":
                self.review.set_exam(_day(value))
            case "review:new":
                self.review.set_new_per_day(_count(value))
            case "review:add" if value:
                self.review.add_lesson(value)
            case _ if hand is not None and hand.card.is_judged and not hand.turned:
                self._entries = hand.drawn.kind.enter(self._entries, id, value)
        self.redraw()

    def on_key(self, id: str, key: str) -> None:
        """Rate by 1 to 4; undo and redo."""
        if step := step_for(key):
            getattr(self, step)()
        elif (rating := Rating.numbered(key)) and self.review.may_rate:
            self.rate(rating)

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        review = self.review
        deck, hand = review.deck, review.hand
        exam_day = (review.exam - deck.today).days if review.exam else 0
        return review_page(
            ReviewState(
                left=len(deck.order),
                reviewed=deck.reviewed,
                size=deck.size,
                card=self._shown(hand) if hand else None,
                empty=nothing_left(review),
                forecast=[
                    (_day_name(place, deck.today), count)
                    for place, count in enumerate(deck.forecast)
                ],
                exam=review.exam.isoformat() if review.exam else "",
                exam_day=exam_day,
                longest=longest(review),
                first_exam_day=(deck.today + timedelta(days=1)).isoformat(),
                new_per_day=review.history.new_per_day,
                kept_back=deck.kept_back,
                leeches=[
                    Group(card.id, card.title, review.box.lesson_of(card).title)
                    for card in deck.leeches
                ],
                to_add=[
                    Group(lesson.id, lesson.title, counted_cards(review.box.count(lesson.id)))
                    for lesson in review.not_begun
                ],
                note=meaning(review),
                notices=[review.progress.notice] if review.progress.notice else [],
                can_undo=review.can_undo,
                can_redo=review.can_redo,
            )
        )

    def _shown(self, hand: Hand) -> CardShown:
        review, judged = self.review, hand.card.is_judged
        kind = hand.drawn.kind if judged else None
        wrong = hand.verdict is None or hand.verdict.status is not Status.CORRECT
        return CardShown(
            title=hand.card.kind.capitalize(),
            where=review.box.lesson_of(hand.card).title if hand.turned else ahead(review),
            asks=hand.asks,
            answer=hand.answer if hand.turned and wrong else "",
            form=kind.form(self._entries, f"-{self.model_id[:8]}") if kind else None,
            turned=hand.turned,
            given=kind.describe(kind.read(hand.given)) if kind and hand.given is not None else "",
            feedback=_feedback(hand.verdict),
            choices=self._choices(hand),
            rated=came_to(review),
            turn=f"{hand.card.id}:{hand.met}:{hand.turned}",
        )

    def _choices(self, hand: Hand) -> list[Choice]:
        if not self.review.may_rate:
            return []
        return [
            Choice(
                str(rating.number),
                rating.value.capitalize(),
                interval_in_words(interval),
                rating is Rating.GOOD,
            )
            for rating, interval in self.review.offers.items()
        ]


def _feedback(verdict: Verdict | None) -> Feedback | None:
    if verdict is None:
        return None
    return Feedback(verdict.opening, verdict.message, "", _TONES[verdict.status])


def _day_name(place: int, today: date) -> str:
    return "today" if place == 0 else day_in_words(today + timedelta(days=place))


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Refusal("exam", f"{text[:40]!r} is no day", "write it as 2026-12-20") from None


def _count(text: str) -> int:
    clean = text.strip()
    if not (clean.isascii() and clean.isdigit() and len(clean) < 5):
        raise Refusal("new cards a day", f"{clean[:40]!r} is no number of cards", "type 0 to 100")
    return int(clean)
