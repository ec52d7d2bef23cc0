"""Stages of ClockIn and of projects like it, for exercises: what was agreed, and how it stands."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from itpm_lessons.practice import Mistake

TITLES = ("Find out", "Build the core", "Complete and test", "Pilot and roll-out")
PERCENTS = (5, 8, 10, 15)


def dollars(value: float) -> str:
    """Write an amount of money, with a true minus.

    >>> dollars(33600), dollars(-600.0), dollars(0.4)
    ('$33,600', '−$600', '$0')
    """
    whole = round(value)
    return f"{'−' if whole < 0 else ''}${abs(whole):,}"


@dataclass(frozen=True)
class StageState:
    """A management stage on some day: agreed cost and tolerance, spent so far, still to spend.

    Money is in dollars; `percent` is the tolerance on the agreed cost, upward and downward.

    >>> stage = StageState("Build the core", 30_000, 10, 16_000, 17_600)
    >>> stage.forecast, stage.upper, stage.deviation, stage.room, stage.is_beyond
    (33600, 33000, 3600, -600, True)
    """

    title: str
    agreed: int
    percent: int
    spent: int
    to_go: int

    @property
    def allowance(self) -> int:
        """The tolerance in dollars."""
        return self.agreed * self.percent // 100

    @property
    def upper(self) -> int:
        """The most that the stage may cost by the agreement."""
        return self.agreed + self.allowance

    @property
    def forecast(self) -> int:
        """What the stage will have cost at its end, as seen today."""
        return self.spent + self.to_go

    @property
    def deviation(self) -> int:
        """Forecast minus agreed cost."""
        return self.forecast - self.agreed

    @property
    def deviation_percent(self) -> float:
        """The deviation as a share of the agreed cost, in percent."""
        return 100 * self.deviation / self.agreed

    @property
    def room(self) -> int:
        """What is left up to the limit; below 0 the forecast is beyond it."""
        return self.upper - self.forecast

    @property
    def is_beyond(self) -> bool:
        """Whether the forecast is above the upper limit."""
        return self.room < 0


def within(random: Random) -> StageState:
    """Draw a stage whose forecast is above the plan and inside the tolerance."""
    return _stage(random, lambda allowance: random.randrange(100, allowance - 50, 100))


def beyond(random: Random) -> StageState:
    """Draw a stage whose forecast is above the upper limit."""
    return _stage(random, lambda allowance: allowance + random.randrange(100, 2_100, 100))


def _stage(random: Random, draw_deviation) -> StageState:
    agreed = random.randrange(16_000, 41_000, 2_000)
    percent = random.choice(PERCENTS)
    forecast = agreed + draw_deviation(agreed * percent // 100)
    spent = round(agreed * random.uniform(0.35, 0.65), -2)
    return StageState(random.choice(TITLES), agreed, percent, int(spent), int(forecast - spent))


def _other(stage: StageState) -> int:
    return 5 if stage.percent == 10 else 10


def other_tolerance(answer: Callable[[StageState, float], object]) -> Mistake:
    """Make the mistake of the tolerance of another stage; `answer` is given stage and limit."""

    def limit(stage: StageState) -> float:
        return stage.agreed * (1 + _other(stage) / 100)

    return Mistake(
        "tolerance-of-another-stage",
        lambda stage: answer(stage, round(limit(stage))),
        lambda stage: (
            f"Your limit has {_other(stage)} % in it. Each stage has a tolerance of its own, and "
            f"this one has {stage.percent} %."
        ),
        lambda stage: f"Take {stage.percent} % of {dollars(stage.agreed)}.",
        lambda given, stage: given["Upper limit"]["amount"] == round(limit(stage)),
    )
