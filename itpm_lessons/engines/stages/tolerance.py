"""Tolerance: how far a forecast may be off plan before somebody else has to decide.

A tolerance is the room that the level above leaves. What is compared with it is the forecast
at completion, that is, what has been used so far plus what is still to come. An exception is
therefore known before the money is spent; who waits until it is spent has no decision left.

Seven targets can have a tolerance: time, cost, quality, scope, benefits, risk, sustainability.
Each is one number with a unit that the plan names: weeks, dollars, open defects, products,
dollars of benefit, dollars of exposure, kilograms of carbon dioxide.

Not done here: several tolerances of one target at once, tolerances that change within a stage
other than by a new plan, and targets that are words and not numbers.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ..refusal import Refusal, shown

TARGETS = ("time", "cost", "quality", "scope", "benefits", "risk", "sustainability")
_HAIR = 1e-9  # 30,000 * 1.1 is a hair above 33,000 in a computer; the limit itself is within


class State(StrEnum):
    """What a forecast means against its tolerance; `EXCEEDED` is the same, found too late."""

    WITHIN = "within tolerance"
    FORECAST = "forecast to exceed"
    EXCEEDED = "exceeded already"


@dataclass(frozen=True)
class Forecast:
    """What has been used so far, and what is expected until completion, in the target's unit.

    >>> Forecast(18_000, 15_600).at_completion
    33600
    """

    so_far: float
    to_complete: float

    def __post_init__(self) -> None:
        for what, value in (("so far", self.so_far), ("to complete", self.to_complete)):
            _number(f"the forecast {what}", value)
        if self.to_complete < 0:
            problem = f"what is still to come is {shown(self.to_complete)}"
            raise Refusal("the forecast", problem, "give 0 or more")

    @property
    def at_completion(self) -> float:
        """So far and to complete together."""
        return self.so_far + self.to_complete


@dataclass(frozen=True)
class Reading:
    """A forecast against a tolerance, with all that an exception report says about it.

    Parameters
    ----------
    tolerance : Tolerance
        What the level above allowed.
    forecast : Forecast
        What was used so far, and what is still expected.
    state : State
        Within, forecast to exceed, or exceeded already.
    """

    tolerance: "Tolerance"
    forecast: Forecast
    state: State

    @property
    def exception(self) -> bool:
        """Whether the level above has to decide."""
        return self.state is not State.WITHIN

    @property
    def difference(self) -> float:
        """How far the forecast is above plan, in the target's unit; below plan it is negative."""
        return self.forecast.at_completion - self.tolerance.planned

    @property
    def percent(self) -> float | None:
        """The difference in percent of the plan; None where the plan is 0."""
        planned = self.tolerance.planned
        return round(100 * self.difference / planned, 9) if planned else None

    @property
    def beyond(self) -> float:
        """How far the forecast lies outside the tolerance; 0 when it is within."""
        if not self.exception:
            return 0
        total, tolerance = self.forecast.at_completion, self.tolerance
        return max(total - tolerance.highest, tolerance.lowest - total)


@dataclass(frozen=True)
class Tolerance:
    """The room around a planned value; the limits themselves are still within.

    Parameters
    ----------
    target : str
        One of `TARGETS`.
    planned : float
        The planned value at completion.
    below, above : float
        How far a forecast may be under and over it, in the same unit; `math.inf` for no limit
        on that side.
    unit : str
        What is counted: ``"$"``, ``"weeks"``.

    Examples
    --------
    A stage of $30,000 with 10 % either way, forecast at $33,600:

    >>> reading = Tolerance.of_percent("cost", 30_000, 10).read(Forecast(18_000, 15_600))
    >>> reading.state.value, reading.percent, reading.tolerance.highest, reading.beyond
    ('forecast to exceed', 12.0, 33000.0, 600.0)
    """

    target: str
    planned: float
    below: float
    above: float
    unit: str = ""

    def __post_init__(self) -> None:
        if self.target not in TARGETS:
            raise Refusal(
                f"target {shown(self.target)}", "is none of the seven", f"use {', '.join(TARGETS)}"
            )
        _number(f"the planned {self.target}", self.planned)
        for side, value in (("below", self.below), ("above", self.above)):
            if isinstance(value, bool) or not isinstance(value, int | float) or not value >= 0:
                problem = f"the room {side} plan is {shown(value)}"
                raise Refusal(f"the tolerance of {self.target}", problem, "give 0 or more")

    @classmethod
    def of_percent(
        cls, target: str, planned: float, percent: float, *, below: float | None = None
    ) -> "Tolerance":
        """Make a tolerance of `percent` of the plan above and, unless told otherwise, below."""
        _number(f"the planned {target}", planned)
        under = percent if below is None else below
        for value in (percent, under):
            if isinstance(value, bool) or not isinstance(value, int | float) or not value >= 0:
                problem = f"is {shown(value)} percent"
                raise Refusal(f"the tolerance of {target}", problem, "give 0 percent or more")
        size = abs(planned)
        unit = "$" if target in ("cost", "benefits") else ""
        return cls(target, planned, _share(size, under), _share(size, percent), unit)

    @property
    def lowest(self) -> float:
        """The least value that is still within."""
        return self.planned - self.below

    @property
    def highest(self) -> float:
        """The greatest value that is still within."""
        return self.planned + self.above

    def read(self, forecast: Forecast | float) -> Reading:
        """Compare a forecast; a plain number is all still to come.

        Exceeded already means that what was used so far is above the highest value; nobody
        knows before completion that a value stays below the lowest one, so that is a forecast.
        """
        if not isinstance(forecast, Forecast):
            _number("the forecast", forecast)
            forecast = Forecast(min(forecast, 0), max(forecast, 0))
        hair = _HAIR * max(1.0, abs(self.planned))
        total = forecast.at_completion
        if forecast.so_far > self.highest + hair:
            state = State.EXCEEDED
        elif total > self.highest + hair or total < self.lowest - hair:
            state = State.FORECAST
        else:
            state = State.WITHIN
        return Reading(self, forecast, state)


def exceptions(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return the readings on which the level above has to decide, in the order given."""
    return tuple(reading for reading in readings if reading.exception)


def _share(size: float, percent: float) -> float:
    return math.inf if percent == math.inf else size * percent / 100


def _number(what: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise Refusal(what, f"is {shown(value)}", "give a number")
