"""Days from start to finish of an item, with the way of counting named.

Two ways are in use, and they differ by one: *inclusive* counts the day of the start and that of
the finish, so that what starts and ends on a day takes 1; *exclusive* counts nights, so that it
takes 0. Mixed, they bias every average. For percentiles see `engines.percentile`.
"""

from datetime import date

from ..refusal import Refusal


def cycle_days(start: date, finish: date, *, inclusive: bool = True) -> int:
    """Count calendar days from `start` to `finish`; both days count unless told otherwise.

    Refuses a finish before its start: some trackers show -1 where only the time of day was cut
    off, and such rows have to be looked at, not averaged.

    >>> cycle_days(date(2026, 3, 2), date(2026, 3, 4))
    3
    >>> cycle_days(date(2026, 3, 2), date(2026, 3, 4), inclusive=False)
    2
    """
    if finish < start:
        raise Refusal(
            f"finish {finish.isoformat()}",
            f"is before the start {start.isoformat()}",
            "mend the dates, or leave the item out and say how many you left out",
        )
    return (finish - start).days + inclusive
