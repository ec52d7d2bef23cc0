"""What there is to do today: cards that are due, new ones, those that keep slipping away."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import takewhile

from .card import CardBox, ReviewCard
from .day import beginning_of, day_of
from .history import LESSON, History
from .memory import Memory
from .order import interleaved

DAYS_AHEAD = 14


@dataclass(frozen=True)
class Deck:
    """The deck at one moment.

    Parameters
    ----------
    today : date
        The learner's day, which begins at 4 in the morning.
    due : tuple of ReviewCard
        To be recalled today, in the order in which they are asked: first what can be asked now,
        then what comes back within minutes.
    ready : int
        How many of these can be asked now.
    fresh : tuple of ReviewCard
        New ones, as many as are left for today.
    kept_back : int
        New ones that wait for other days.
    forecast : tuple of int
        Reviews due today (with those overdue) and on each of the next days, as things stand.
    leeches : tuple of ReviewCard
        Forgotten again and again: to be read in their lessons, and not asked meanwhile.
    reviewed : int
        Reviews made today.
    size : int
        Cards that have entered the deck.
    next_day : date, optional
        The next day on which there is something to do.
    """

    today: date
    due: tuple[ReviewCard, ...]
    ready: int
    fresh: tuple[ReviewCard, ...]
    kept_back: int
    forecast: tuple[int, ...]
    leeches: tuple[ReviewCard, ...]
    reviewed: int
    size: int
    next_day: date | None

    @property
    def order(self) -> tuple[ReviewCard, ...]:
        """All cards of today in the order in which they are asked."""
        return (*self.due[: self.ready], *self.fresh, *self.due[self.ready :])


def deck_of(
    box: CardBox,
    history: History,
    memories: Mapping[str, Memory],
    now: datetime,
    *,
    seed: str = "",
    before: str = "",
) -> Deck:
    """Work out what there is to do.

    Parameters
    ----------
    box : CardBox
        All cards there are; what the log says about others is passed over.
    history : History
        What the log says.
    memories : mapping
        By card id, what `remembered` makes of the meetings.
    now : datetime
        The moment, in UTC.
    seed : str
        Orders the cards, together with the day.
    before : str
        Lesson of the card asked last.
    """
    today = day_of(now, history.zone)
    # Where each of the next days begins: asking the time zone for each card would take long.
    begins = [
        beginning_of(today + timedelta(days=at), history.zone) for at in range(DAYS_AHEAD + 2)
    ]
    exam = history.exam_after(today)
    met = [card for card in box.cards if card.id in memories]
    leeches = tuple(card for card in met if memories[card.id].is_leech)
    dues = {
        card: memories[card.id].due(exam, history.zone)
        for card in met
        if not memories[card.id].is_leech
    }
    places = {card: max(0, bisect_right(begins, due) - 1) for card, due in dues.items()}
    now_due = [card for card, place in places.items() if place == 0]
    soon = {card for card in now_due if memories[card.id].learning and dues[card] > now}
    order = f"{seed}:{today}"
    ready = interleaved([card for card in now_due if card not in soon], order, before)
    fresh = _new(box, history, memories)
    kept = _kept(fresh, history, memories, begins[0])
    last = ready[-1].lesson if ready else before
    count = Counter(places.values())
    return Deck(
        today=today,
        due=(*ready, *sorted(soon, key=lambda card: (dues[card], card.id))),
        ready=len(ready),
        fresh=tuple(interleaved(kept, order, last)),
        kept_back=len(fresh) - len(kept),
        forecast=tuple(count[place] for place in range(DAYS_AHEAD + 1)),
        leeches=leeches,
        reviewed=_reviewed(box, history, begins[0]),
        size=len(met) + len(fresh),
        next_day=_next_day(dues.values(), begins[1], len(fresh) > len(kept), history.zone),
    )


def begun(box: CardBox, history: History) -> frozenset[str]:
    """Return the ids of the lessons whose cards have entered: begun, or added by the learner."""
    return frozenset(
        lesson.id
        for lesson in box.lessons
        if LESSON + lesson.id in history.added or lesson.exercises & history.touched
    )


def _new(box: CardBox, history: History, memories: Mapping[str, Memory]) -> list[ReviewCard]:
    """List the cards that have entered and were never met, in the order of the course."""
    lessons = begun(box, history)
    place = {lesson.id: number for number, lesson in enumerate(box.lessons)}
    found = (
        card
        for card in box.cards
        if card.id not in memories
        and (card.id in history.added or (card.lesson in lessons and not card.chosen))
    )
    return sorted(found, key=lambda card: place[card.lesson])


def _kept(
    fresh: list[ReviewCard], history: History, memories: Mapping[str, Memory], begin: datetime
) -> list[ReviewCard]:
    """Take as many new ones as are left for today; met in a lesson does not use them up."""
    seen = sum(each.first.reviewed and each.first.at >= begin for each in memories.values())
    return fresh[: max(0, history.new_per_day - seen)]


def _reviewed(box: CardBox, history: History, begin: datetime) -> int:
    """Count the reviews made since today began; those of a card are in the order of time."""
    return sum(
        meeting.reviewed and meeting.rating is not None
        for name, meetings in history.met.items()
        if name in box.by_id
        for meeting in takewhile(lambda each: each.at >= begin, reversed(meetings))
    )


def _next_day(
    dues: Iterable[datetime], tomorrow: datetime, more_new: bool, zone: tzinfo | None
) -> date | None:
    later = [due for due in dues if due >= tomorrow]
    if more_new:
        later.append(tomorrow)
    return day_of(min(later), zone) if later else None
