"""Availability as minutes, maintenance that counts or not, and what a missed level costs.

Availability is up time by agreed service time. 99.5 % of 30 days are 43,200 minutes less 216.
Planned maintenance is the small print: where it does not count, it is taken out of the service
time, and users miss the service for the windows *and* for the minutes that are allowed.

What this does not do: several services with different weights, response times, and whether the
credit makes good what the failure cost you; it seldom does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import prod

from ..percentile import exact_fraction
from ..refusal import Refusal, shown
from ..within import number_within

Tiers = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class ServiceLevel:
    """An agreed availability over a period.

    Parameters
    ----------
    percent : float
        Availability in percent, above 1 and up to 100: 99.5, not 0.995.
    days : float
        Length of the period.
    hours_a_day : float
        Service time of a day, in hours.
    maintenance : float
        Minutes of planned maintenance in the period.
    maintenance_counts : bool
        Whether these minutes count as down time.

    Examples
    --------
    >>> ServiceLevel(99.5).allowed
    216.0
    >>> night = ServiceLevel(99.5, maintenance=240)
    >>> night.allowed, night.without_service
    (214.8, 454.8)
    """

    percent: float
    days: float = 30
    hours_a_day: float = 24
    maintenance: float = 0
    maintenance_counts: bool = False

    def __post_init__(self) -> None:
        read = {
            "percent": _percent("service level", self.percent),
            "days": number_within("service level", "period", self.days, 1, 3_660, "days"),
            "hours_a_day": number_within(
                "service level", "service time", self.hours_a_day, 0.1, 24, "hours a day"
            ),
            "maintenance": number_within(
                "service level", "maintenance", self.maintenance, unit="minutes"
            ),
        }
        for name, value in read.items():
            object.__setattr__(self, name, value)
        if self.maintenance > self._period:
            problem = f"maintenance of {self.maintenance:,} minutes is longer than the service time"
            raise Refusal("service level", problem, f"give {float(self._period):,} at most")

    @property
    def _period(self) -> Fraction:
        return exact_fraction(self.days) * exact_fraction(self.hours_a_day) * 60

    @property
    def _counted(self) -> Fraction:
        left = 0 if self.maintenance_counts else exact_fraction(self.maintenance)
        return self._period - left

    @property
    def minutes(self) -> float:
        """Minutes of the service time over which availability is counted."""
        return float(self._counted)

    @property
    def allowed(self) -> float:
        """Minutes of down time that keep the level; of any kind where maintenance counts."""
        return float(self._counted * (100 - exact_fraction(self.percent)) / 100)

    @property
    def unplanned(self) -> float:
        """Minutes left for failures: all that is allowed, less the maintenance that counts."""
        planned = self.maintenance if self.maintenance_counts else 0
        return max(0.0, self.allowed - planned)

    @property
    def without_service(self) -> float:
        """Minutes that users may be without the service while the level is still kept.

        Refuses a level that cannot be kept, because its own maintenance breaks it.

        >>> ServiceLevel(99.5, maintenance=240, maintenance_counts=True).without_service
        Traceback (most recent call last):
        ...
        itpm_lessons.engines.refusal.Refusal: service level: maintenance of 240 minutes alone \
breaks it, for 216.0 are allowed; shorten the maintenance, agree that it does not count, or lower \
the level
        """
        if not self.can_be_kept:
            problem = f"maintenance of {self.maintenance:,} minutes alone breaks it, for "
            remedy = "shorten the maintenance, agree that it does not count, or lower the level"
            raise Refusal("service level", f"{problem}{self.allowed:,} are allowed", remedy)
        return self.allowed if self.maintenance_counts else self.allowed + self.maintenance

    @property
    def can_be_kept(self) -> bool:
        """Whether the level is kept if nothing fails; not so where counted maintenance breaks it.

        >>> ServiceLevel(99.5, maintenance=240, maintenance_counts=True).can_be_kept
        False
        """
        return self.met(0)

    def achieved(self, down: float) -> float:
        """Availability in percent after so many minutes of unplanned down time.

        >>> round(ServiceLevel(99.5).achieved(300), 3)
        99.306
        """
        failed = exact_fraction(number_within("service level", "down time", down, unit="minutes"))
        planned = exact_fraction(self.maintenance) if self.maintenance_counts else Fraction(0)
        if not self._counted:
            raise Refusal("service level", "no service time is left", "shorten the maintenance")
        share = 1 - min(self._counted, failed + planned) / self._counted
        return float(share * 100)

    def met(self, down: float) -> bool:
        """Whether the level is kept after so many minutes of unplanned down time."""
        planned = exact_fraction(self.maintenance) if self.maintenance_counts else Fraction(0)
        failed = exact_fraction(number_within("service level", "down time", down, unit="minutes"))
        return failed + planned <= self._counted * (100 - exact_fraction(self.percent)) / 100

    def credit(self, down: float, fee: float, tiers: Tiers) -> float:
        """Dollars that come back for a period with so many minutes of unplanned down time.

        `fee` is what the period costs; `tiers` are pairs of an availability in percent and the
        percent of the fee that comes back below it. The lowest tier that was missed counts.

        >>> ServiceLevel(99.5).credit(300, 4_000, ((99.5, 10), (99.0, 25)))
        400.0
        """
        paid = number_within("service level", "fee", fee)
        missed = [
            (exact_fraction(_percent("credit", below)), _share(back)) for below, back in tiers
        ]
        reached = exact_fraction(self.achieved(down))
        due = [(below, back) for below, back in missed if reached < below]
        return float(min(due)[1] * exact_fraction(paid) / 100) if due else 0.0


def _percent(culprit: str, value: object) -> float:
    number = number_within(culprit, "availability", value, 0, 100, "percent")
    if number <= 1:
        problem = f"availability is {shown(value)} %"
        raise Refusal(culprit, problem, "give percent, such as 99.5 and not 0.995")
    return number


def _share(value: object) -> Fraction:
    return exact_fraction(number_within("credit", "part of the fee", value, 0, 100, "percent"))


def in_a_row(percents: Iterable[float]) -> float:
    """Availability of services that are all needed at once, if they fail independently, in percent.

    >>> round(in_a_row([99.5, 99.5, 99.9]), 2)
    98.9
    """
    shares = [exact_fraction(_percent("service", each)) / 100 for each in percents]
    if not shares:
        raise Refusal("services", "there are none", "give at least one availability")
    return float(prod(shares, start=Fraction(1)) * 100)
