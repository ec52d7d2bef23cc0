"""Who may take an exam: what is still missing on each route, and the earliest day.

The earliest day assumes what the person says about the future: whether they go on leading
projects in every month from today, and how many hours of lessons they take a week. A month counts
once it is over. Months older than a route's window no longer count, so that waiting can cost some.

What this module does not do: it decides nothing for the owner, who asks for proof.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from math import ceil

from ..refusal import Refusal, shown
from ..within import number_within
from .certificates import EDUCATION, Certificate, Route
from .experience import Experience
from .months import EARLIEST, LATEST, first_day, month_of

HORIZON = 240  # months that are looked ahead
LATEST_TODAY = LATEST - HORIZON // 12
MOST_HOURS, MOST_A_WEEK = 2_000, 60


@dataclass(frozen=True)
class Person:
    """Education, months and hours of somebody, and what they do from now on.

    Parameters
    ----------
    education : str
        A key of `EDUCATION`.
    experience : Experience
        Periods in which they led projects.
    hours : float
        Hours of lessons in project management so far.
    a_week : float
        Hours of lessons a week from now on.
    goes_on : bool
        Whether they lead projects in every month from today.
    holds : tuple of str
        Ids of certificates they have.
    """

    education: str = "secondary"
    experience: Experience = field(default_factory=Experience)
    hours: float = 0
    a_week: float = 2
    goes_on: bool = False
    holds: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.education not in EDUCATION:
            remedy = f"write one of {', '.join(EDUCATION)}"
            raise Refusal("person", f"education is {shown(self.education)}", remedy)
        number_within("person", "hours of lessons", self.hours, 0, MOST_HOURS, "hours")
        number_within("person", "hours a week", self.a_week, 0, MOST_A_WEEK, "hours")


@dataclass(frozen=True)
class Missing:
    """What is missing: `kind` is education, months or hours; how much there is and has to be."""

    kind: str
    have: float
    need: float
    what: str = ""

    @property
    def short(self) -> float:
        """By how much it falls short.

        >>> Missing("months", 12, 36).short
        24
        """
        return self.need - self.have


@dataclass(frozen=True)
class Standing:
    """How somebody stands on a route: what is missing, and the earliest day, None if never."""

    certificate: Certificate
    route: Route
    missing: tuple[Missing, ...]
    earliest: date | None
    months: int

    @property
    def eligible(self) -> bool:
        """Whether nothing is missing and nothing unknown, or what is missing is only advised."""
        return (not self.missing and not self.route.unknown) or self.route.advised

    @property
    def asks(self) -> bool:
        """Whether all is there that facts name, and the owner may ask for more."""
        return not self.missing and not self.eligible


def eligibility(certificate: Certificate, person: Person, today: date) -> tuple[Standing, ...]:
    """Look at every route of a certificate, the nearest first; none where no fact gives routes.

    `today` lies in a year from `EARLIEST` to `LATEST_TODAY`; any other is refused.

    >>> from itpm_lessons.engines.career import Figure, month_range
    >>> from itpm_lessons.engines.facts import Fact, Source
    >>> words, day = "36 months in the last 8 years, 35 hours.", date(2026, 11, 22)
    >>> fact = Fact("x", words, Source("s", "S"), "S", day, "certificates")
    >>> route = Route("degree", "degree", Figure(36, fact), 8, Figure(35, fact), fact=fact)
    >>> exam = Certificate("x", "X", "owner", "", fact, (route,))
    >>> led = Experience.of(month_range("2024-01", "2026-06"))
    >>> person = Person("degree", led, hours=35, goes_on=True)
    >>> found = eligibility(exam, person, date(2026, 7, 1))[0]
    >>> found.missing[0].short, found.earliest
    (6, datetime.date(2027, 1, 1))
    """
    if not isinstance(today, date) or not EARLIEST <= today.year <= LATEST_TODAY:
        remedy = f"give a day in a year from {EARLIEST} to {LATEST_TODAY}"
        raise Refusal("today", f"is {shown(str(today))}", remedy)
    found = [_standing(certificate, route, person, today) for route in certificate.routes]
    return tuple(sorted(found, key=_distance))


def _distance(standing: Standing) -> tuple[bool, date, int, float]:
    """Tell how near a route is: taken now, the day, education, then months."""
    day = standing.earliest or date.max
    schooled = sum(each.kind == "education" for each in standing.missing)
    short = sum(each.short for each in standing.missing if each.kind == "months")
    return not standing.eligible, day, schooled, short


def _standing(certificate: Certificate, route: Route, person: Person, today: date) -> Standing:
    missing = _missing(route, person, today)
    months = person.experience.on(today, route.years)
    return Standing(certificate, route, missing, _earliest(route, person, today), months)


def _missing(route: Route, person: Person, day: date) -> tuple[Missing, ...]:
    found = []
    if not route.educated(person.education):
        found.append(Missing("education", 0, 1, EDUCATION[route.education]))
    if route.months is not None:
        months = person.experience.on(day, route.years)
        if months < route.months.value:
            found.append(Missing("months", months, route.months.value))
    hours = route.hours.value if route.hours and route.instead not in person.holds else 0
    if person.hours < hours:
        found.append(Missing("hours", person.hours, hours))
    return tuple(found)


def _earliest(route: Route, person: Person, today: date) -> date | None:
    """Try today, the day on which the hours are done, and the first of every month from then."""
    if not route.educated(person.education):
        return None
    ready = _hours_done(route, person, today)
    if ready is None:
        return None
    need = route.months.value if route.months else 0
    led = person.experience
    if person.goes_on:
        led = led.going_on(today, first_day(month_of(today) + HORIZON))
    days = [ready, *(first_day(month_of(ready) + ahead) for ahead in range(1, HORIZON))]
    return next((day for day in days if led.on(day, route.years) >= need), None)


def _hours_done(route: Route, person: Person, today: date) -> date | None:
    if route.hours is None or route.instead in person.holds:
        return today
    short = max(0, route.hours.value - person.hours)
    if not short:
        return today
    if not person.a_week:
        return None
    weeks = ceil(short / person.a_week)
    return today + timedelta(weeks=weeks) if weeks <= HORIZON * 4 else None
