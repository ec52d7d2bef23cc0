"""A project in management stages: what each may cost and take, and what it has to deliver.

A management stage is a part of a project that is authorised by itself: money is committed for
one stage, and at its end somebody decides whether there will be another. Stages follow each
other; work that goes on over a boundary is cut there into two pieces.

Not done here: activities and their dependencies (that is `critical_path`), calendars, and the
stage of a widget in the browser, which only shares the word.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from ..business_case import BusinessCase
from ..refusal import Refusal, shown
from .tolerance import Forecast, Reading, Tolerance

MOST_STAGES = 20
DAYS_A_WEEK = 5


@dataclass(frozen=True)
class ManagementStage:
    """One stage with its tolerances, as the level above set them.

    Parameters
    ----------
    name : str
        How it is called.
    weeks, budget : float
        What is planned: weeks of five working days, and dollars; both above 0.
    cost_percent : float
        Tolerance of the cost, in percent of the budget, either way.
    time_weeks : float
        Tolerance of the time, in weeks, either way.
    products : tuple of str
        What it delivers.
    more : tuple of Tolerance
        Tolerances of other targets: quality, scope, benefits, risk, sustainability.

    Examples
    --------
    >>> build = ManagementStage("Build", 4, 30_000, 10, 0.5, ("the app", "the interface"))
    >>> [round(tolerance.highest, 1) for tolerance in build.tolerances]
    [33000.0, 4.5]
    """

    name: str
    weeks: float
    budget: float
    cost_percent: float = 10
    time_weeks: float = 0
    products: tuple[str, ...] = ()
    more: tuple[Tolerance, ...] = ()

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise Refusal("a stage", "has no name", "name it")
        for what in ("weeks", "budget", "cost_percent", "time_weeks"):
            value = getattr(self, what)
            least = 0 if what in ("weeks", "budget") else -1e-12
            bad = isinstance(value, bool) or not isinstance(value, int | float)
            if bad or not math.isfinite(value) or value <= least:
                remedy = "give a number above 0" if least == 0 else "give 0 or more"
                words = what.replace("_", " ")
                raise Refusal(f"stage {shown(self.name)}", f"{words} is {shown(value)}", remedy)
        targets = [tolerance.target for tolerance in self.tolerances]
        if len(set(targets)) < len(targets):
            raise Refusal(
                f"stage {shown(self.name)}", "one target has two tolerances", "keep one of a target"
            )

    @property
    def cost(self) -> Tolerance:
        """The tolerance of the cost."""
        return Tolerance.of_percent("cost", self.budget, self.cost_percent)

    @property
    def time(self) -> Tolerance:
        """The tolerance of the time, in weeks."""
        return Tolerance("time", self.weeks, self.time_weeks, self.time_weeks, "weeks")

    @property
    def tolerances(self) -> tuple[Tolerance, ...]:
        """All tolerances of the stage: cost, time, then the others."""
        return (self.cost, self.time, *self.more)

    @cached_property
    def days(self) -> float:
        """Planned working days."""
        return self.weeks * DAYS_A_WEEK

    @cached_property
    def rate(self) -> float:
        """Dollars that a planned day costs."""
        return self.budget / self.days

    def within(self, percent: float) -> "ManagementStage":
        """Return the stage with another tolerance of the cost, and of the time in proportion.

        >>> stage = ManagementStage("Build", 4, 30_000, 10, 0.5).within(40)
        >>> stage.cost_percent, stage.time_weeks
        (40, 2.0)
        """
        per_percent = self.time_weeks / self.cost_percent if self.cost_percent else self.weeks / 100
        return replace(self, cost_percent=percent, time_weeks=round(percent * per_percent, 6))

    def read(self, **forecasts: Forecast | float) -> tuple[Reading, ...]:
        """Compare forecasts, by target, with the tolerances; targets without one are refused.

        >>> [r.state.value for r in ManagementStage("Build", 4, 30_000).read(cost=33_600)]
        ['forecast to exceed']
        """
        known = {tolerance.target: tolerance for tolerance in self.tolerances}
        for target in forecasts:
            if target not in known:
                remedy = f"use {', '.join(known)}, or give the stage a tolerance for it"
                raise Refusal(f"target {shown(target)}", "has no tolerance in this stage", remedy)
        return tuple(known[target].read(value) for target, value in forecasts.items())


@dataclass(frozen=True)
class Commitment:
    """What is at risk at one gate: the money of the next stage and not that of the whole project.

    `before` was spent by plan when the gate is reached; `committed` is authorised there; `open`
    is what a stop at this gate saves, the stage itself included.
    """

    stage: str
    before: float
    committed: float
    open: float


@dataclass(frozen=True)
class StagedProject:
    """Stages in their order, the business case that justifies them, and what is set aside.

    Parameters
    ----------
    name : str
        How the project is called.
    stages : tuple of ManagementStage
        One at least, each name once.
    case : BusinessCase
        What the project is for; its cost is the sum of the budgets.
    reserve : float
        Money beside the budgets, for issues and risks; 0 or more.
    cost_percent, time_weeks : float
        Tolerance of the project as a whole, which the business set for the board.

    Examples
    --------
    >>> stages = (ManagementStage("Plan", 1, 6_000), ManagementStage("Build", 8, 91_000))
    >>> project = StagedProject.of("ClockIn", stages, (38_000, 46_000, 46_000))
    >>> project.budget, round(project.case.value), project.commitments[1].before
    (97000, 14139, 6000)
    """

    name: str
    stages: tuple[ManagementStage, ...]
    case: BusinessCase
    reserve: float = 0
    cost_percent: float = 10
    time_weeks: float = 1
    assumed: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not 1 <= len(self.stages) <= MOST_STAGES:
            problem = f"has {len(self.stages)} stages"
            raise Refusal(f"project {shown(self.name)}", problem, f"give 1 to {MOST_STAGES}")
        names = [stage.name for stage in self.stages]
        for name in names:
            if names.count(name) > 1:
                raise Refusal(f"stage {shown(name)}", "stands there twice", "rename one of them")
        if not self.reserve >= 0 or self.reserve == math.inf:
            raise Refusal("the reserve", f"is {shown(self.reserve)}", "give 0 or more")
        if abs(self.case.cost - self.budget) > 0.005:
            problem = f"costs {self.case.cost:,.0f} and its stages {self.budget:,.0f}"
            raise Refusal("the business case", problem, "make it the sum of the stages")

    @classmethod
    def of(
        cls,
        name: str,
        stages: Sequence[ManagementStage],
        benefits: Sequence[float],
        rate: float = 0.08,
        **more: object,
    ) -> "StagedProject":
        """Make a project whose business case costs what its stages cost."""
        budget = sum(stage.budget for stage in stages)
        case = BusinessCase(budget, tuple(benefits), rate)
        return cls(name, tuple(stages), case, **more)  # type: ignore[arg-type]

    @cached_property
    def budget(self) -> float:
        """All stages together, without the reserve."""
        return sum(stage.budget for stage in self.stages)

    @cached_property
    def weeks(self) -> float:
        """All stages together."""
        return sum(stage.weeks for stage in self.stages)

    @cached_property
    def cost(self) -> Tolerance:
        """The tolerance of the whole project's cost."""
        return Tolerance.of_percent("cost", self.budget, self.cost_percent)

    @property
    def time(self) -> Tolerance:
        """The tolerance of the whole project's time, in weeks."""
        return Tolerance("time", self.weeks, self.time_weeks, self.time_weeks, "weeks")

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        """What is at risk at each gate, by plan."""
        rows: list[Commitment] = []
        before: float = 0
        for stage in self.stages:
            rows.append(Commitment(stage.name, before, stage.budget, self.budget - before))
            before += stage.budget
        return tuple(rows)
