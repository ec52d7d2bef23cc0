"""What the room of months does to periods: a new one, a moved end, retyped fields."""

from dataclasses import replace
from datetime import date

from itpm_lessons.engines.career import Experience, Period, month_of, read_day
from itpm_lessons.engines.career.months import EARLIEST, LATEST, first_day, last_day
from itpm_lessons.engines.refusal import Refusal


def new_period(led: Experience, today: date) -> Experience:
    """Add three months, not led: after the last period, or before today where there is none."""
    month = month_of(today) - 3
    if led.span:
        month = led.span[1] + 1
    month = min(month, LATEST * 12 + 9)
    return led.with_new(Period(first_day(month), last_day(month + 2), "New project", led=False))


def moved(
    led: Experience, number: int, which: str, *, to: int | None = None, by: int = 0
) -> Experience:
    """Move the start or the end of a period to a month, or by months; it keeps one month."""
    if not 0 <= number < len(led.periods):
        raise ValueError(f"there is no period {number}")
    period = led.periods[number]
    month = (month_of(getattr(period, which)) if to is None else to) + by
    month = min(max(month, EARLIEST * 12), LATEST * 12 + 11)
    if which == "start":
        month = min(month, month_of(period.end))
        start = first_day(month)
        return led.with_period(number, replace(period, start=start, end=max(period.end, start)))
    end = last_day(max(month, month_of(period.start)))
    return led.with_period(number, replace(period, end=end))


def retyped(led: Experience, number: int, field: str, text: str) -> Experience:
    """Take what was said about a period: what it was, from, to, whether it was led."""
    period = led.periods[number]
    if field == "led":
        return led.with_period(number, replace(period, led=text == "on"))
    if field == "what":
        return led.with_period(number, replace(period, what=text))
    day = read_day(text, f"“{field}”", end=field == "to")
    if (field == "from" and day > period.end) or (field == "to" and day < period.start):
        other = period.end if field == "from" else period.start
        problem = f"{day} is {'after the end' if field == 'from' else 'before the start'}, {other}"
        raise Refusal(f"“{field}”", problem, "change the other one first, or mend this one")
    return led.with_period(number, replace(period, **{"start" if field == "from" else "end": day}))
