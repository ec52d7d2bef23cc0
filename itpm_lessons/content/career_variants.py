"""Occupations, periods and pay with which the lesson on careers reckons.

The figures of the course are facts of facts.toml; all that is drawn belongs to invented countries
and people.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
TRADES = (
    "Network technicians",
    "Test engineers",
    "Business analysts",
    "System administrators",
    "Project coordinators",
    "Database specialists",
)


@dataclass(frozen=True)
class Occupation:
    """Jobs of an occupation in two years ten years apart, and the openings of one year.

    >>> specialists = Occupation("Specialists in the U.S.", 2023, 973_600, 1_043_400, 77_000)
    >>> specialists.new, specialists.new_a_year, specialists.replaced
    (69800, 6980.0, 70020.0)
    """

    who: str
    year: int
    start: int
    end: int
    openings: int

    @property
    def until(self) -> int:
        """The year of the projection's end."""
        return self.year + 10

    @property
    def new(self) -> int:
        """Jobs that there are more in ten years."""
        return self.end - self.start

    @property
    def new_a_year(self) -> float:
        """Jobs that there are more a year, on average."""
        return self.new / 10

    @property
    def growth(self) -> float:
        """Growth in ten years, in percent of the jobs at the start."""
        return 100 * self.new / self.start

    @property
    def replaced(self) -> float:
        """Openings of a year that are there because somebody left."""
        return self.openings - self.new_a_year

    @property
    def share(self) -> float:
        """Percent of the openings that are there because somebody left."""
        return 100 * self.replaced / self.openings


SPECIALISTS = Occupation(
    "Project management specialists in the U.S.", 2023, 973_600, 1_043_400, 77_000
)


def draw_occupation(random: Random) -> Occupation:
    """Draw an occupation of an invented country, in round numbers."""
    start = random.randrange(20_000, 400_000, 1_000)
    new = round(start * random.uniform(0.04, 0.22), -2)
    openings = round(new / 10 / random.uniform(0.08, 0.35), -2)
    who = f"{random.choice(TRADES)} in an invented country"
    return Occupation(
        who, random.choice((2022, 2023, 2024)), start, int(start + new), int(openings)
    )


@dataclass(frozen=True, order=True)
class Period:
    """Months from `first` to `last`, both of them counted, as numbers from year 0 on.

    >>> Period.of(2024, 1, 2024, 6).length
    6
    """

    first: int
    last: int

    @classmethod
    def of(cls, year: int, month: int, last_year: int, last_month: int) -> "Period":
        """Make a period of two months of the calendar."""
        return cls(12 * year + month - 1, 12 * last_year + last_month - 1)

    @property
    def length(self) -> int:
        """How many months it has."""
        return self.last - self.first + 1

    @property
    def months(self) -> range:
        """Its months as numbers."""
        return range(self.first, self.last + 1)

    def __str__(self) -> str:
        """Write it as people do."""
        return f"{month_name(self.first)} to {month_name(self.last)}"


def month_name(number: int) -> str:
    """Write a month.

    >>> month_name(12 * 2024 + 3)
    'Apr 2024'
    """
    year, month = divmod(number, 12)
    return f"{MONTHS[month]} {year}"


def counted(periods: Iterable[Period]) -> int:
    """Count the months of all periods, each month of the calendar once.

    >>> counted([Period.of(2024, 1, 2024, 6), Period.of(2024, 4, 2024, 12)])
    12
    """
    return len({month for period in periods for month in period.months})


def runs(periods: Iterable[Period]) -> Iterator[Period]:
    """Join periods that overlap or follow each other without a gap."""
    months = sorted({month for period in periods for month in period.months})
    first = last = None
    for month in months:
        if last is not None and month > last + 1:
            yield Period(first, last)
            first = None
        first, last = month if first is None else first, month
    if last is not None:
        yield Period(first, last)
