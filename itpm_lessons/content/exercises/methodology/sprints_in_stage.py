"""Sprints inside a stage: cost and date hold, scope has the tolerance."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount


@dataclass(frozen=True)
class SprintStage:
    """A stage of some Sprints: points agreed, how many may be missing, points done so far."""

    sprints: int
    agreed: int
    tolerance: int
    done: tuple[int, ...]

    @property
    def mean(self) -> float:
        """Mean points of a Sprint so far."""
        return sum(self.done) / len(self.done)

    @property
    def left(self) -> int:
        """Sprints still to come."""
        return self.sprints - len(self.done)

    @property
    def forecast(self) -> float:
        """Points done at the end of the stage, if the mean goes on."""
        return sum(self.done) + self.left * self.mean

    @property
    def least(self) -> int:
        """The fewest points with which the stage still keeps what was agreed."""
        return self.agreed - self.tolerance


def case(random):
    """Take three Sprints with two behind, or other numbers on either side of the limit."""
    if random is None:
        return SprintStage(3, 60, 12, (16, 14))
    sprints = random.randint(3, 6)
    past = random.randint(2, sprints - 1)
    mean = random.randint(12, 26)
    steps = [random.randint(1, 4) for _ in range(past // 2)]
    done = [*(mean + step for step in steps), *(mean - step for step in steps)]
    done += [mean] * (past - len(done))
    random.shuffle(done)
    tolerance = random.randint(6, 16)
    short = random.choice((1, 1, -1)) * random.randint(2, 9)
    return SprintStage(sprints, sprints * mean + short + tolerance, tolerance, tuple(done))


def statement(stage):
    """Say what was agreed, and what is done."""
    done = " and ".join(map(str, stage.done)) if len(stage.done) == 2 else _listed(stage.done)
    return f"""The next release of ClockIn is one stage of {stage.sprints} Sprints. Date and cost \
are fixed, so the tolerance lies on the scope. Agreed are {stage.agreed} story points; up to \
{stage.tolerance} of them may be missing at the end, from the bottom of the backlog. \
{len(stage.done)} Sprints are over, with {done} points Done.

**What is the forecast for the end of the stage, at the mean of the Sprints so far? What is the \
least that was agreed, and how much is the forecast short of it?** If it is not short, write 0."""


def _listed(numbers):
    *first, last = map(str, numbers)
    return f"{', '.join(first)} and {last}"


def sprints_in_stage(stage):
    """Return forecast, least scope, and what is missing, in story points."""
    mean = sum(stage.done) / len(stage.done)
    left = stage.sprints - len(stage.done)
    forecast = sum(stage.done) + left * mean
    least = stage.agreed - stage.tolerance
    return {
        "Forecast": [forecast],
        "Least that was agreed": [least],
        "Short by": [max(0, least - forecast)],
    }


def _answer(forecast, least):
    return {
        "Forecast": [forecast],
        "Least that was agreed": [least],
        "Short by": [max(0, least - forecast)],
    }


def best_sprint_goes_on(stage):
    """Let each Sprint to come be as good as the best so far."""
    return _answer(sum(stage.done) + stage.left * max(stage.done), stage.least)


def explanation(stage):
    """Work it out, and say what follows."""
    short = max(0, stage.least - stage.forecast)
    verdict = (
        f"The forecast is {amount(short)} points below the least that was agreed. **That is an "
        "exception now**, with "
        f"{stage.left} {'Sprint' if stage.left == 1 else 'Sprints'} still to come, and "
        "the board chooses: less scope, another date, or more money. The Product Owner brings "
        "what could be left out; the team goes on with its Sprint."
        if short
        else "The forecast keeps the least that was agreed. **No exception:** what is left out at "
        "the end is the Product Owner's choice, from the bottom of the backlog."
    )
    return f"""- Mean: {amount(sum(stage.done))} points in {len(stage.done)} Sprints are \
{amount(stage.mean)} a Sprint.
- Forecast: {amount(sum(stage.done))} + {stage.left} × {amount(stage.mean)} = \
**{amount(stage.forecast)}**.
- Least: {stage.agreed} − {stage.tolerance} = **{stage.least}**.
- Short by: **{amount(short)}**.

{verdict}"""


EXERCISE = Exercise(
    title="Sprints inside a stage",
    minutes=5,
    case=case,
    statement=statement,
    answer=Table(
        ["Forecast", "Least that was agreed", "Short by"],
        {"points": "Points"},
        unit="points",
        tolerance=0.05,
        label="Three numbers",
        corner="line",
    ),
    solution=sprints_in_stage,
    explanation=explanation,
    hints=(
        "The forecast is what is Done, and what the Sprints still to come will add.",
        lambda stage: (
            f"The mean is {amount(stage.mean)} points a Sprint, and {stage.left} "
            f"{'Sprint is' if stage.left == 1 else 'Sprints are'} to come."
        ),
        lambda stage: (
            f"The forecast is {amount(stage.forecast)}. The least is {stage.agreed} minus the "
            f"{stage.tolerance} that may be missing."
        ),
    ),
    mistakes=(
        Mistake(
            "best-sprint-goes-on",
            best_sprint_goes_on,
            lambda stage: (
                f"You let the Sprints to come bring {max(stage.done)} points each, as the best one "
                f"did. The mean so far is {amount(stage.mean)}."
            ),
            "Use the mean; a forecast that needs the best case hides the exception.",
        ),
        Mistake(
            "spent-is-forecast",
            lambda stage: _answer(sum(stage.done), stage.least),
            lambda stage: (
                f"{sum(stage.done)} points are what is Done today. The stage is not over: "
                f"{stage.left} {'Sprint adds' if stage.left == 1 else 'Sprints add'} to it."
            ),
            "Add what is still to come.",
            lambda answer, stage: answer["Forecast"]["points"] == sum(stage.done),
        ),
        Mistake(
            "tolerance-ignored",
            lambda stage: _answer(stage.forecast, stage.agreed),
            lambda stage: (
                f"You compared with {stage.agreed} points. {stage.tolerance} of them may be "
                "missing; that is the room in which the Product Owner is free."
            ),
            lambda stage: f"Take {stage.tolerance} from {stage.agreed}.",
            lambda answer, stage: answer["Least that was agreed"]["points"] == stage.agreed,
        ),
    ),
    outcome="agile-inside-stages",
    domains=("pmp:business_environment", "pmi-acp:delivery", "capm:agile"),
)
