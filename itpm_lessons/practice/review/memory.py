"""What is left of a card in memory, by FSRS, and when it should come back.

FSRS keeps two numbers for a card: stability (in days; after so many days nine in ten such cards
are recalled) and difficulty (1 to 10). Its parameters are the library's published defaults, no
fuzz is added, a new card passes steps of 1 and 10 minutes.

An exam caps the interval: at a third of the days from the review to the exam, and at no less than
a day. So a card that is reviewed on time comes back at least twice before it where three days or
more are left, once where two are, and not any more on the last. The cap moves the day of the next
review alone; stability follows from the days that really passed.

An interval of days is counted in the learner's days: the card is due at the same hour of their
clock, also where clocks are changed in between.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from functools import cache
from typing import TYPE_CHECKING

from .day import day_of, days_later
from .history import Meeting
from .rating import Rating

if TYPE_CHECKING:
    import fsrs

RETENTION = 0.9
LAPSES_OF_A_LEECH = 4
LONGEST_DAYS = 3650  # ten years; longer says nothing


@dataclass(frozen=True)
class Memory:
    """Where a card stands after all meetings with it.

    `lapses` counts how often it was forgotten after it had been learned, since it was last taken
    up in its lesson or put back. `learning` says that its next step is minutes away. `interval`
    is the one without an exam in sight.
    """

    first: Meeting
    last: datetime
    meetings: int
    lapses: int
    learning: bool
    stability: float
    difficulty: float
    step: int | None
    relearning: bool
    interval: timedelta

    @property
    def is_leech(self) -> bool:
        """Whether it was forgotten so often that asking once more will not help."""
        return self.lapses >= LAPSES_OF_A_LEECH

    def due(self, exam: date | None = None, zone: tzinfo | None = None) -> datetime:
        """Return when it should come back, with an exam in sight earlier.

        `exam` is one that lies ahead of now; what an exam was that is over is not known here.
        """
        interval = capped(self.interval, self.last, exam, zone)
        if interval.days < 1:
            return self.last + interval
        return days_later(self.last, interval.days, zone)


def remembered(meetings: Iterable[Meeting]) -> Memory | None:
    """Replay the meetings with a card, oldest first; None where it was never met.

    >>> from datetime import UTC
    >>> day = datetime(2026, 11, 22, 10, tzinfo=UTC)
    >>> memory = remembered([Meeting(day, Rating.GOOD), Meeting(day + timedelta(minutes=10),
    ...     Rating.GOOD)])
    >>> memory.interval.days, memory.learning
    (2, False)
    """
    from fsrs import Card, State

    card, first, count, lapses = Card(card_id=0), None, 0, 0
    for meeting in meetings:
        if meeting.rating is None:
            lapses = 0
            continue
        forgotten = card.state is State.Review and meeting.rating is Rating.AGAIN
        lapses = lapses + forgotten if meeting.reviewed else 0
        first, count = first or meeting, count + 1
        card = _after(card, meeting.rating, meeting.at)
    if first is None:
        return None
    assert card.last_review and card.stability is not None and card.difficulty is not None
    return Memory(
        first=first,
        last=card.last_review,
        meetings=count,
        lapses=lapses,
        learning=card.state is not State.Review,
        stability=card.stability,
        difficulty=card.difficulty,
        step=card.step,
        relearning=card.state is State.Relearning,
        interval=card.due - card.last_review,
    )


def offers(
    memory: Memory | None, now: datetime, exam: date | None = None, zone: tzinfo | None = None
) -> dict[Rating, timedelta]:
    """Say for each rating after which interval the card would come back.

    >>> from datetime import UTC
    >>> [str(each) for each in offers(None, datetime(2026, 11, 22, tzinfo=UTC)).values()]
    ['0:01:00', '0:05:30', '0:10:00', '8 days, 0:00:00']
    """
    at = now if memory is None else max(now, memory.last)
    card = _card(memory)
    found = {rating: _after(card, rating, at) for rating in Rating}
    return {rating: capped(each.due - at, at, exam, zone) for rating, each in found.items()}


def capped(
    interval: timedelta, at: datetime, exam: date | None, zone: tzinfo | None = None
) -> timedelta:
    """Shorten an interval of days that begins at `at`, where an exam lies ahead.

    >>> from datetime import UTC
    >>> day = datetime(2026, 11, 22, 10, tzinfo=UTC)
    >>> capped(timedelta(days=40), day, date(2026, 12, 22), UTC).days
    10
    >>> capped(timedelta(days=40), day, date(2026, 11, 23), UTC).days
    1
    """
    ahead = (exam - day_of(at, zone)).days if exam else 0
    if ahead <= 0:
        return interval
    return min(interval, timedelta(days=max(1, ahead // 3)))


@cache
def _scheduler() -> "fsrs.Scheduler":
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=RETENTION, enable_fuzzing=False, maximum_interval=LONGEST_DAYS
    )


def _after(card: "fsrs.Card", rating: Rating, at: datetime) -> "fsrs.Card":
    from fsrs import Rating as Number

    return _scheduler().review_card(card, Number(rating.number), at)[0]


def _card(memory: Memory | None) -> "fsrs.Card":
    from fsrs import Card, State

    if memory is None:
        return Card(card_id=0)
    learning = State.Relearning if memory.relearning else State.Learning
    return Card(
        card_id=0,
        state=learning if memory.learning else State.Review,
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.last + memory.interval,
        last_review=memory.last,
    )
