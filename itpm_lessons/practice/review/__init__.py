"""Review cards: what was met once comes back, each time after a longer while.

When a card comes back is worked out by FSRS (the library `fsrs`), a model of forgetting. It aims
at nine in ten cards recalled on the day they are due. Nothing but the log of attempts is stored:
every state here is worked out by replaying it. Cards come from the content of the course, by way
of a `CardBox`; this package knows no content.

What it does not do: it fits no parameters to a learner (the model's published defaults hold, for
a fit needs more reviews than a course has), predicts no exam, and draws nothing.
"""

from .card import CardBox, CardLesson, ReviewCard
from .deck import Deck, deck_of
from .hand import Hand
from .history import History, Meeting
from .memory import RETENTION, Memory, offers, remembered
from .rating import Rating, interval_in_words, suggested
from .session import Review

__all__ = [
    "RETENTION",
    "CardBox",
    "CardLesson",
    "Deck",
    "Hand",
    "History",
    "Meeting",
    "Memory",
    "Rating",
    "Review",
    "ReviewCard",
    "deck_of",
    "interval_in_words",
    "offers",
    "remembered",
    "suggested",
]
