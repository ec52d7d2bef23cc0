"""A first comparison with two gaps: the forecast of a stage, and the limit it may not pass."""

from itpm_lessons.content.stage_variants import StageState, dollars, other_tolerance, within
from itpm_lessons.practice import Exercise, Mistake, Table


def case(random):
    """Take ClockIn's first stage, or another one inside its tolerance."""
    if random is None:
        return StageState("Find out", 26_800, 10, 14_000, 14_100)
    return within(random)


def statement(stage):
    """Give the comparison with two gaps."""
    return f"""Another stage, “{stage.title}”. Its cost was agreed with a tolerance, and the work \
is half done. **Fill the two gaps.**

| Line | Amount |
| --- | ---: |
| Agreed cost of the stage | {dollars(stage.agreed)} |
| Tolerance | ±{stage.percent} % |
| Spent so far | {dollars(stage.spent)} |
| Still to spend, as the team sees it today | {dollars(stage.to_go)} |
| **Forecast at the end of the stage** | **?** |
| **Upper limit** | **?** |
| Forecast minus agreed cost | {dollars(stage.deviation)} |
| Room between forecast and upper limit | {dollars(stage.room)} |
| So | inside: manage it, and show it in the next report |"""


def stage_forecast(stage):
    """Return the forecast at the end of the stage, and the most it may cost."""
    forecast = stage.spent + stage.to_go
    limit = stage.agreed + stage.agreed * stage.percent / 100
    return {"Forecast": [forecast], "Upper limit": [limit]}


def _answer(forecast, limit):
    return {"Forecast": [forecast], "Upper limit": [limit]}


def explanation(stage):
    """Write both sums."""
    return f"""- Forecast: spent and still to spend, {dollars(stage.spent)} + \
{dollars(stage.to_go)} = **{dollars(stage.forecast)}**.
- Upper limit: {stage.percent} % of the *agreed* {dollars(stage.agreed)} are \
{dollars(stage.allowance)}, and {dollars(stage.agreed)} + {dollars(stage.allowance)} = \
**{dollars(stage.upper)}**.

The two lines below the gaps check you: {dollars(stage.forecast)} − {dollars(stage.agreed)} = \
{dollars(stage.deviation)}, and {dollars(stage.upper)} − {dollars(stage.forecast)} = \
{dollars(stage.room)}."""


EXERCISE = Exercise(
    title="Two gaps: forecast and limit",
    minutes=3,
    case=case,
    statement=statement,
    answer=Table(
        ["Forecast", "Upper limit"],
        {"amount": "Amount"},
        unit="$",
        label="The two gaps",
        corner="line",
    ),
    solution=stage_forecast,
    explanation=explanation,
    hints=(
        "The forecast looks at the whole stage: what is behind you and what is still ahead.",
        lambda stage: (
            f"The tolerance is {stage.percent} % of what was agreed, {dollars(stage.agreed)}. "
            "The upper limit is the agreed cost and that amount on top."
        ),
        lambda stage: (
            f"The limit is {dollars(stage.agreed)} + {dollars(stage.allowance)}. The forecast is "
            f"{dollars(stage.spent)} + {dollars(stage.to_go)}."
        ),
    ),
    mistakes=(
        Mistake(
            "spent-is-forecast",
            lambda stage: _answer(stage.spent, stage.upper),
            lambda stage: (
                f"{dollars(stage.spent)} is what the stage has cost so far. The forecast says "
                "what it will have cost when it ends, so the work ahead belongs in it."
            ),
            "Add what is still to be spent.",
            lambda answer, stage: answer["Forecast"]["amount"] == stage.spent,
        ),
        Mistake(
            "tolerance-from-forecast",
            lambda stage: _answer(
                stage.forecast, stage.forecast + stage.forecast * stage.percent / 100
            ),
            lambda stage: (
                f"You took {stage.percent} % of the forecast. Such a limit moves up with the very "
                "cost that it should hold. A tolerance is counted from what was agreed."
            ),
            lambda stage: f"Take {stage.percent} % of {dollars(stage.agreed)}.",
            lambda answer, stage: (
                answer["Upper limit"]["amount"]
                == stage.agreed + stage.forecast * stage.percent / 100
            ),
        ),
        other_tolerance(lambda stage, limit: _answer(stage.forecast, limit)),
        Mistake(
            "tolerance-is-the-limit",
            lambda stage: _answer(stage.forecast, stage.allowance),
            lambda stage: (
                f"{dollars(stage.allowance)} is the tolerance: how far the stage may be off. The "
                "limit is the agreed cost with the tolerance on top."
            ),
            lambda stage: f"Add it to {dollars(stage.agreed)}.",
            lambda answer, stage: answer["Upper limit"]["amount"] == stage.allowance,
        ),
    ),
    outcome="compare-with-tolerance",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
