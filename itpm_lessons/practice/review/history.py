"""Read from the log what concerns the deck: meetings with cards, cards added, exam and limit.

Rows that make no sense are passed over; nothing here raises. A clock that went wrong is mended:
a row from the future, or from before the kit, counts as happening when the believable row before
it did; and no card is met earlier than it was met before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from ..standing import Attempt
from .day import believable, day_of, moment_of
from .rating import Rating

REVIEW, UNDO, ADD, SETTINGS = "review", "review-undo", "review-add", "review-settings"
SETTINGS_OF = "review"  # the name under which settings are logged
LESSON = "lesson/"  # begins the name under which a whole lesson is added
NEW_PER_DAY = 10
MOST_NEW = 100
_SAID = {"correct": Rating.GOOD, "incorrect": Rating.AGAIN}


@dataclass(frozen=True)
class Meeting:
    """A moment at which a card was recalled or not; without a rating, it was put back instead.

    `reviewed` tells a review from an answer given in a lesson. `logged` is the moment that its row
    in the log has, as text; `at` may differ where a clock went wrong.
    """

    at: datetime
    rating: Rating | None
    reviewed: bool = True
    logged: str = ""


class History:
    """What the log says about the deck; `take` adds one row after the other.

    >>> rows = [Attempt("question/x", "answer", status="correct", at="2026-11-22T10:00:00+00:00")]
    >>> history = History.of(rows, now=moment_of("2026-11-22T12:00:00+00:00"))
    >>> [meeting.rating for meeting in history.meetings("question/x")]
    [<Rating.GOOD: 'good'>]
    """

    def __init__(self, zone: tzinfo | None = None, first: datetime | None = None):
        self.zone = zone
        self.exam: date | None = None
        self.new_per_day = NEW_PER_DAY
        self.touched: set[str] = set()
        self.added: set[str] = set()
        self._last = first  # the latest row that could be believed
        self._met: dict[str, list[Meeting]] = {}

    @classmethod
    def of(
        cls, attempts: Iterable[Attempt], now: datetime, zone: tzinfo | None = None
    ) -> "History":
        """Read a whole log, oldest row first."""
        rows = list(attempts)
        moments = (moment_of(row.at) for row in rows)
        history = cls(zone, next((each for each in moments if believable(each, now)), None))
        for row in rows:
            history.take(row, now)
        return history

    def meetings(self, card: str) -> tuple[Meeting, ...]:
        """Return the meetings with a card, oldest first."""
        return tuple(self._met.get(card, ()))

    @property
    def met(self) -> Mapping[str, list[Meeting]]:
        """All meetings by card."""
        return self._met

    def exam_after(self, today: date) -> date | None:
        """Return the day of the exam while it lies ahead; one that is over shortens nothing."""
        return self.exam if self.exam is not None and self.exam > today else None

    def take(self, attempt: Attempt, now: datetime) -> None:
        """Read one more row."""
        at = self._moment(attempt, now)
        if at is None:
            return
        name = attempt.exercise
        match attempt.event:
            case "answer" | "hint" | "solution" | "variant":
                self.touched.add(name)
                self._answered(attempt, at)
            case "review" if (rating := _rating(attempt)) is not None:
                self._meet(name, Meeting(at, rating, logged=attempt.at))
            case "review-undo":
                self._take_back(name, attempt.entries)
            case "review-add":
                self.added.add(name)
                if name in self._met:
                    self._meet(name, Meeting(at, None))
            case "review-settings" if name == SETTINGS_OF:
                self._set(attempt.entries)

    def _moment(self, attempt: Attempt, now: datetime) -> datetime | None:
        at = moment_of(attempt.at)
        if at is None:
            return None
        if believable(at, now):
            self._last = at
            return at
        return self._last or now

    def _answered(self, attempt: Attempt, at: datetime) -> None:
        """Count the first answer of a day, if the card was not met on it; others are retries."""
        rating = _SAID.get(attempt.status)
        if attempt.event != "answer" or rating is None:
            return
        met = [each for each in self._met.get(attempt.exercise, ()) if each.rating is not None]
        if met and day_of(met[-1].at, self.zone) >= day_of(at, self.zone):
            return
        self._meet(attempt.exercise, Meeting(at, rating, reviewed=False))

    def _meet(self, card: str, meeting: Meeting) -> None:
        met = self._met.setdefault(card, [])
        if met and meeting.at < met[-1].at:
            meeting = replace(meeting, at=met[-1].at)
        met.append(meeting)

    def _take_back(self, card: str, entries: Mapping[str, str]) -> None:
        """Take back the rating that a row names; another sitting may have rated the card since.

        Rows that name none are of an earlier edition: they meant the last meeting.
        """
        met = self._met.get(card, [])
        named = "of" in entries
        for place in reversed(range(len(met)) if named else range(len(met))[-1:]):
            each = met[place]
            is_it = not named or entries == {"of": each.logged, "rating": each.rating}
            if each.reviewed and each.rating is not None and is_it:
                del met[place]
                break
        if not met:
            self._met.pop(card, None)

    def _set(self, entries: Mapping[str, str]) -> None:
        if "exam" in entries:
            self.exam = _date(entries["exam"], self.exam)
        new = entries.get("new", "")
        if new.isdecimal() and new.isascii() and len(new) < 5:
            self.new_per_day = min(int(new), MOST_NEW)


def taking_back(row: Attempt) -> dict[str, str]:
    """Name a rating in the row that takes it back: when it was given, and which one it was."""
    return {"of": row.at, "rating": row.entries.get("rating", "")}


def _rating(attempt: Attempt) -> Rating | None:
    try:
        return Rating(attempt.entries.get("rating", ""))
    except ValueError:
        return None


def _date(text: str, otherwise: date | None) -> date | None:
    """Read the day of an exam; "" takes it away, what is no day changes nothing."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return otherwise
