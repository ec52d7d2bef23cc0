"""Business cases for exercises: what is paid at the start, what comes back year by year."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Flows:
    """A cost paid at the start, net benefits at the end of years 1, 2, 3, and a yearly rate.

    Money is in dollars, `percent` is the rate in percent a year.

    >>> flows = Flows(97_000, (38_000, 46_000, 46_000), 8)
    >>> round(flows.worth), round(flows.value), round(flows.ratio, 3), round(flows.payback, 2)
    (111139, 14139, 1.146, 2.28)
    >>> round(flows.margin, 1)
    12.7
    """

    cost: int
    benefits: tuple[int, ...]
    percent: int

    @property
    def growth(self) -> float:
        """What a dollar grows to in a year."""
        return 1 + self.percent / 100

    @property
    def worth(self) -> float:
        """The benefits in today's money."""
        return sum(benefit / self.growth**year for year, benefit in enumerate(self.benefits, 1))

    @property
    def value(self) -> float:
        """The net present value."""
        return self.worth - self.cost

    @property
    def ratio(self) -> float:
        """The benefit-cost ratio."""
        return self.worth / self.cost

    @property
    def payback(self) -> float:
        """Years until the benefits, undiscounted and even over each year, have paid the cost."""
        return years_until(self.cost, self.benefits)

    @property
    def margin(self) -> float:
        """By how many percent all benefits may fall before the net present value is 0."""
        return 100 * self.value / self.worth


def years_until(cost: float, benefits: tuple[float, ...]) -> float:
    """Return the years until `benefits`, even over each year, add up to `cost`.

    >>> years_until(20_000, (12_000, 12_000)) == 1 + 8_000 / 12_000
    True
    """
    left = cost
    for year, benefit in enumerate(benefits):
        if benefit >= left:
            return year + left / benefit
        left -= benefit
    return float("inf")


def draw(random: Random) -> Flows:
    """Draw a case that is worth its money and is paid back within its last year.

    >>> drawn = draw(Random(1))
    >>> drawn.value > 2_000, 2.1 < drawn.payback < 2.9
    (True, True)
    """
    while True:
        cost = random.randrange(60_000, 141_000, 1_000)
        each = cost * random.uniform(1.16, 1.42) / 3
        shares = (random.uniform(0.75, 0.95), random.uniform(1.0, 1.1), random.uniform(1.0, 1.15))
        benefits = tuple(int(round(each * share, -3)) for share in shares)
        flows = Flows(cost, benefits, random.randint(5, 12))
        if flows.value > 2_000 and 2.1 < flows.payback < 2.9:
            return flows


@dataclass(frozen=True)
class Small:
    """A small project of two years: hours saved a week, what an hour costs, and what it takes."""

    what: str
    hours: int
    wage: int
    running: int
    cost: int
    percent: int
    weeks: int = 50

    @property
    def hours_a_year(self) -> int:
        """Hours saved in a year."""
        return self.hours * self.weeks

    @property
    def saving(self) -> int:
        """What is no longer paid in a year."""
        return self.hours_a_year * self.wage

    @property
    def net(self) -> int:
        """Saving minus running cost: the net benefit of a year."""
        return self.saving - self.running

    @property
    def flows(self) -> Flows:
        """The same as flows."""
        return Flows(self.cost, (self.net, self.net), self.percent)


WHATS = (
    "Forms for sick notes, filled in online",
    "A page that shows free meeting rooms",
    "Tablets with the rota for the shops",
    "A scanner for delivery notes",
    "Templates for customer letters",
)


def draw_small(random: Random) -> Small:
    """Draw a small project on either side of 0.

    >>> small = draw_small(Random(1))
    >>> small.net > small.running
    True
    """
    hours, wage = random.randint(6, 20), random.choice((30, 35, 40, 45, 50))
    saving = hours * wage * 50
    running = int(round(saving * random.uniform(0.15, 0.4), -2))
    percent = random.choice((5, 6, 8, 10, 12))
    bare = Small(random.choice(WHATS), hours, wage, running, 0, percent)
    cost = int(round(bare.flows.worth * random.choice((0.8, 0.9, 0.94, 1.07, 1.15)), -2))
    return Small(bare.what, hours, wage, running, cost, percent)
