"""What a learner is told about the deck, in a notebook and in a terminal alike."""

from datetime import timedelta

from .day import day_in_words
from .memory import LONGEST_DAYS, capped
from .rating import interval_in_words
from .session import Review


def meaning(review: Review) -> str:
    """Say what the deck comes to today, and what the intervals aim at.

    >>> from ..progress import Progress
    >>> from .card import CardBox
    >>> meaning(Review(CardBox((), ()), Progress(None))).partition(".")[0]
    'Nothing is left for today'
    """
    deck = review.deck
    parts = [(len(deck.due), "to recall"), (len(deck.fresh), "new")]
    said = " and ".join(f"{count} {name}" for count, name in parts if count)
    load = f"Today: {said}" if said else "Nothing is left for today"
    return (
        f"{load}. A card comes back when about nine in ten like it would still be recalled; "
        "a day begins at 4 in the morning. You can stop at any time."
    )


def nothing_left(review: Review) -> str:
    """Say why there is no card, and when there will be one."""
    deck = review.deck
    if not deck.size:
        return (
            "No card has entered yet. The cards of a lesson enter when you try one of its "
            "exercises, and a question when you answer it there. You can add a lesson, too."
        )
    done = f"Done for today, {counted_cards(deck.reviewed)} reviewed." if deck.reviewed else ""
    if deck.next_day is None:
        return f"{done or 'Nothing is due.'} All that is left has to be read in its lesson first."
    later = (deck.next_day - deck.today).days
    due = deck.forecast[later] if later < len(deck.forecast) else 0
    what = f", {counted_cards(due)}" if due else ""
    new = f" {deck.kept_back} new ones wait for other days." if deck.kept_back else ""
    return f"{done or 'Nothing is due.'} Next on {day_in_words(deck.next_day)}{what}.{new}"


def came_to(review: Review) -> str:
    """Say what became of a card that has its rating already."""
    hand = review.hand
    if hand is None or hand.rated is None:
        return ""
    memory = review.memory(hand.card)
    if memory is not None and memory.is_leech:
        lesson = review.box.lesson_of(hand.card).title
        return (
            f"Forgotten {memory.lapses} times after it was known. It is taken out of the deck "
            f"for now: read “{lesson}” again, then put it back."
        )
    if memory is None:
        return f"Kept as {hand.rated.value.capitalize()}."
    away = capped(memory.interval, memory.last, review.exam, review.zone)
    return f"Kept as {hand.rated.value.capitalize()}: it comes back in {interval_in_words(away)}."


def ahead(review: Review) -> str:
    """Say that a card is asked before its time, as nothing else is left; else ""."""
    hand = review.hand
    due = review.due(hand.card) if hand and not hand.turned else None
    if due is None or due <= review.now():
        return ""
    return f"due in {interval_in_words(due - review.now())}, and nothing else is left"


def longest(review: Review) -> str:
    """Say how long a card can stay away with the exam that is set."""
    most = timedelta(days=LONGEST_DAYS)
    return interval_in_words(capped(most, review.now(), review.exam, review.zone))


def counted_cards(count: int) -> str:
    """Count cards in words.

    >>> counted_cards(1), counted_cards(5)
    ('1 card', '5 cards')
    """
    return "1 card" if count == 1 else f"{count} cards"
