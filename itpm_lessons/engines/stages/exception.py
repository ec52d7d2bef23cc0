"""The exception report as data: what will not be kept, why, what can be done, what is advised.

An option says what it adds to the cost and to the time, and what is left of the benefits; with
a business case that is a value, so that options can be compared. Stopping costs what it takes
to stop in order, brings nothing, and is worth considering whenever going on is worth less.

The report checks itself for completeness, never for truth: no rule can judge whether a cause is
the cause. Not done here: wording of reports, and approval.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..business_case import BusinessCase
from ..refusal import Refusal, shown
from .tolerance import Reading

KINDS = ("continue", "descope", "extend", "stop")
FEWEST_OPTIONS = 2  # one option is a message, no question


@dataclass(frozen=True)
class Option:
    """Something that can be done about an exception, with its price.

    Parameters
    ----------
    kind : {"continue", "descope", "extend", "stop"}
        Keep scope and date at a price; leave products out; take more time; stop in order.
    label : str
        What would be done, in a sentence.
    cost : float
        What the project then costs beyond the present forecast; a saving is negative. For a
        stop: what it takes to stop in order.
    weeks : float
        How much later it then finishes than the present forecast; earlier is negative.
    benefits : float
        Share of the present benefits that is kept: 1 for all of them.
    """

    kind: str
    label: str
    cost: float = 0
    weeks: float = 0
    benefits: float = 1

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise Refusal(f"option {shown(self.kind)}", "is unknown", f"use {', '.join(KINDS)}")
        for what in ("cost", "weeks", "benefits"):
            value = getattr(self, what)
            bad = isinstance(value, bool) or not isinstance(value, int | float)
            if bad or not math.isfinite(value) or (what == "benefits" and value < 0):
                raise Refusal(f"option {self.kind!r}", f"{what} is {shown(value)}", "give a number")

    def value(self, case: BusinessCase, spent: float) -> float:
        """Value of choosing this when `spent` is gone; `case` is the present forecast.

        Weeks later move all benefits; 52 weeks are a year.

        >>> case = BusinessCase(100_000, (40_000, 46_000, 46_000))
        >>> round(Option("stop", "Stop", cost=2_000).value(case, 60_000))
        -2000
        >>> later = Option("extend", "Four weeks more", cost=3_600, weeks=4)
        >>> round(case.going_on(60_000) - later.value(case, 60_000))
        4267
        """
        if self.kind == "stop":
            return -self.cost
        delay = max(-case.delay, self.weeks / 52)
        then = case.delayed(delay).with_benefits(self.benefits)
        return then.worth - max(0, case.cost - spent) - self.cost


def best_option(options: Sequence[Option], case: BusinessCase, spent: float) -> Option:
    """Return the option of the greatest value; of equal ones the first. Refuses an empty list.

    This is how the board of the simulation answers. Real boards weigh more than money.
    """
    if not options:
        raise Refusal("the options", "there are none", "give two or more")
    return max(options, key=lambda option: option.value(case, spent))


@dataclass(frozen=True)
class ExceptionReport:
    """What a board needs to decide.

    Parameters
    ----------
    stage : str
        Which stage it is about.
    readings : tuple of Reading
        The forecasts that leave their tolerance.
    cause, consequence : str
        Why, and what follows for the rest of the project if nothing is done.
    options : tuple of Option
        What can be done, each with its price.
    recommendation : str
        The kind of the option that is advised.
    lessons : str
        What others should know.

    Examples
    --------
    >>> from .tolerance import Tolerance
    >>> reading = Tolerance.of_percent("cost", 30_000, 10).read(33_600)
    >>> ExceptionReport("Build", (reading,)).missing[0]
    'the cause: say why the forecast leaves its tolerance'
    """

    stage: str
    readings: tuple[Reading, ...]
    cause: str = ""
    consequence: str = ""
    options: tuple[Option, ...] = ()
    recommendation: str = ""
    lessons: str = ""

    def __post_init__(self) -> None:
        kinds = [option.kind for option in self.options]
        if len(set(kinds)) < len(kinds):
            raise Refusal("the options", "name one kind twice", "keep one option of a kind")

    @property
    def missing(self) -> tuple[str, ...]:
        """What is still to write, in the order of the report; nothing when it is complete."""
        kinds = [option.kind for option in self.options]
        asked = {
            "the reading: show a forecast that leaves its tolerance": any(
                reading.exception for reading in self.readings
            ),
            "the cause: say why the forecast leaves its tolerance": self.cause.strip(),
            "the consequence: say what follows if nothing is done": self.consequence.strip(),
            f"the options: give {FEWEST_OPTIONS} or more, each with its price": (
                len(kinds) >= FEWEST_OPTIONS
            ),
            "the recommendation: choose one of the options": self.recommendation in kinds,
            "the lessons: say what others should know": self.lessons.strip(),
        }
        return tuple(what for what, there in asked.items() if not there)

    @property
    def complete(self) -> bool:
        """Whether a board could decide on it."""
        return not self.missing

    def with_(self, **parts: object) -> "ExceptionReport":
        """Return the report with some of its parts replaced."""
        return replace(self, **parts)  # type: ignore[arg-type]
