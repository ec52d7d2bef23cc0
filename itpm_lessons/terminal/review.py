"""`itpm review`: the cards that are due today, asked on a screen of lines.

The same deck and the same log as `review()` in a notebook; each goes on where the other stopped.
"""

from datetime import date, timedelta

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Status
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

from .asking import Command, ask
from .screen import Screen, safely

BAR = 30  # letters of the longest bar of the forecast


def numbers(review: Review) -> dict[str, object]:
    """Return today's load and the next two weeks as plain values."""
    deck = review.deck
    return {
        "today": deck.today.isoformat(),
        "due": len(deck.due),
        "new": len(deck.fresh),
        "new_kept_back": deck.kept_back,
        "reviewed_today": deck.reviewed,
        "in_deck": deck.size,
        "next_day": deck.next_day.isoformat() if deck.next_day else None,
        "exam": review.exam.isoformat() if review.exam else None,
        "leeches": [card.id for card in deck.leeches],
        "forecast": {
            (deck.today + timedelta(days=place)).isoformat(): count
            for place, count in enumerate(deck.forecast)
        },
    }


def show_due(review: Review, screen: Screen) -> None:
    """Show today's load, the next two weeks, and what keeps slipping away."""
    deck = review.deck
    screen.line(f"Due today: {counted_cards(len(deck.due))}, and {len(deck.fresh)} new.", "bold")
    if deck.kept_back:
        screen.line(f"{counted_cards(deck.kept_back)} more, new, wait for other days.")
    if not deck.order:
        screen.line(nothing_left(review))
    if any(deck.forecast):
        _forecast(review, screen)
    if review.exam:
        days = (review.exam - deck.today).days
        away = f"no card stays away longer than {longest(review)}"
        screen.line(f"Exam on {day_in_words(review.exam)}, in {days} days: {away}.")
    for card in deck.leeches:
        lesson = review.box.lesson_of(card).title
        screen.line(f"Keeps slipping away: {card.title}. Read “{lesson}” again.")
    if review.progress.notice:
        screen.line(review.progress.notice)


def _forecast(review: Review, screen: Screen) -> None:
    deck = review.deck
    most = max(deck.forecast)
    room = min(BAR, max(5, screen.console.width - 20))
    for place, count in enumerate(deck.forecast):
        day = "today" if place == 0 else day_in_words(deck.today + timedelta(days=place))
        bar = "#" * round(room * count / most) or ("." if count else "")
        screen.line(f"{day:>10} {count:>3} {bar}".rstrip())


def set_exam(review: Review, text: str) -> None:
    """Remember the day of an exam; "none" takes it away."""
    if text.casefold() == "none":
        review.set_exam(None)
        return
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Refusal(f"exam {text!r}", "is no day", "write it as 2026-12-20, or none") from None
    review.set_exam(day)


def run(review: Review, screen: Screen) -> None:
    """Ask the cards of today one by one until they end or the learner stops."""
    with safely(screen):
        screen.line(meaning(review))
        while review.hand is not None:
            if not _one(review, screen, review.hand):
                break
        else:
            screen.line()
            screen.line(nothing_left(review))
        if review.progress.notice:
            screen.line(review.progress.notice)


def _one(review: Review, screen: Screen, hand: Hand) -> bool:
    """Ask one card, and tell whether to go on."""
    left = f"{counted_cards(len(review.deck.order))} left"
    screen.heading(hand.card.kind.capitalize(), " · ".join(filter(None, (left, ahead(review)))))
    screen.prose(hand.asks)
    if hand.card.is_judged:
        screen.line("q stops · ? I don't know", "dim")
    came = _question(review, screen, hand) if hand.card.is_judged else _sides(review, screen)
    if came == "quit":
        screen.line("Kept. `itpm review` goes on here.")
    if came != "answered":
        return came == "undone"
    if review.may_rate:
        return _rate(review, screen)
    screen.line(came_to(review), "bold")
    review.go_on()
    return True


def _question(review: Review, screen: Screen, hand: Hand) -> str:
    """Ask a question until it is "answered"; after an empty line one may "quit" or undo."""
    entries: dict[str, str] = {}
    while not hand.turned:
        try:
            entries = ask(hand.drawn.kind, screen, entries)
        except Command as command:
            if str(command) == "q":
                return "quit"
            review.turn()  # whoever asks for help here does not know
            hand = review.hand or hand
            continue
        if not any(entries.values()):
            command = screen.ask("Enter: try again · d I don't know · u undo · q quit > ")
            if command == "q":
                return "quit"
            if command == "u":
                return _undo(review, screen)
            if command == "d":
                review.turn()
        else:
            screen.verdict(review.check(hand.drawn.kind.given(entries)), with_next_step=False)
        hand = review.hand or hand
    if hand.verdict is None or hand.verdict.status is not Status.CORRECT:
        screen.prose(hand.answer)
    screen.line(f"Lesson: {review.box.lesson_of(hand.card).title}", "dim")
    return "answered"


def _sides(review: Review, screen: Screen) -> str:
    """Show the front, then the back."""
    match screen.ask("Enter turns it over · u undo · q quit > "):
        case "q":
            return "quit"
        case "u":
            return _undo(review, screen)
    review.turn()
    if review.hand:
        screen.prose(review.hand.answer)
        screen.line(f"Lesson: {review.box.lesson_of(review.hand.card).title}", "dim")
    return "answered"


def _undo(review: Review, screen: Screen) -> str:
    if not review.can_undo:
        screen.line("There is nothing to take back in this sitting.")
    review.undo()
    return "undone"


def _rate(review: Review, screen: Screen) -> bool:
    offered = " · ".join(
        f"{rating.number} {rating} ({interval_in_words(interval)})"
        for rating, interval in review.offers.items()
    )
    screen.line("How well did you know it? It comes back after:", "bold")
    while True:
        line = screen.ask(f"{offered}\nEnter: 3 · q quit > ") or "3"
        if line == "q":
            screen.line("This card was not rated, so it stays in today's pile.")
            return False
        if rating := Rating.numbered(line):
            review.rate(rating)
            return True
        screen.line("Give a number from 1 to 4.")
