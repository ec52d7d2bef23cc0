"""What day it is for a learner, and which moments of a log can be believed.

Moments are kept in UTC. A day begins at 4 in the morning of the machine's own time zone: who
reviews after midnight still does it today, and who gets up early finds the new day's cards. The
zone is that of now; who travels takes the days along.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

DAY_BEGINS = 4  # o'clock, local time
FIRST_YEAR = 2020  # a machine whose battery is empty says 1970


def day_of(moment: datetime, zone: tzinfo | None = None) -> date:
    """Return the learner's day to which a moment belongs; `zone` is the machine's if left out.

    >>> day_of(datetime(2026, 11, 23, 3, 59, tzinfo=UTC), UTC)
    datetime.date(2026, 11, 22)
    >>> day_of(datetime(2026, 11, 23, 4, 0, tzinfo=UTC), UTC)
    datetime.date(2026, 11, 23)
    """
    on_the_wall = moment.astimezone(zone).replace(tzinfo=None)
    return (on_the_wall - timedelta(hours=DAY_BEGINS)).date()


def beginning_of(day: date, zone: tzinfo | None = None) -> datetime:
    """Return the moment at which a learner's day begins, in UTC.

    >>> beginning_of(date(2026, 11, 23), UTC)
    datetime.datetime(2026, 11, 23, 4, 0, tzinfo=datetime.timezone.utc)
    """
    wall = datetime.combine(day, time(DAY_BEGINS))
    local = wall.astimezone() if zone is None else wall.replace(tzinfo=zone)
    return local.astimezone(UTC)


def days_later(moment: datetime, days: int, zone: tzinfo | None = None) -> datetime:
    """Return the moment so many of the learner's days later, at the same hour of their clock.

    Where clocks are changed a day has 23 or 25 hours; an hour that is left out is the one after.

    >>> days_later(datetime(2026, 11, 23, 10, tzinfo=UTC), 2, UTC).isoformat()
    '2026-11-25T10:00:00+00:00'
    """
    wall = moment.astimezone(zone).replace(tzinfo=None) + timedelta(days=days)
    local = wall.astimezone() if zone is None else wall.replace(tzinfo=zone)
    return local.astimezone(UTC)


def moment_of(text: str) -> datetime | None:
    """Read the moment of a row in UTC; None where there is none. Without a zone it is UTC.

    >>> moment_of("2026-11-22T10:00:00+02:00"), moment_of("yesterday")
    (datetime.datetime(2026, 11, 22, 8, 0, tzinfo=datetime.timezone.utc), None)
    """
    try:
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def believable(moment: datetime | None, now: datetime) -> bool:
    """Tell whether a moment can be one at which somebody learned: not before the kit, not later."""
    return moment is not None and moment.year >= FIRST_YEAR and moment <= now


def day_in_words(day: date) -> str:
    """Write a day as people say it.

    >>> day_in_words(date(2026, 11, 22))
    'Sun 22 Nov'
    """
    return f"{day:%a} {day.day} {day:%b}"
