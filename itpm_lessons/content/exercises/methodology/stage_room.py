"""The comparison with four gaps: forecast, limit, deviation, and the room that is left."""

from itpm_lessons.content.stage_variants import StageState, beyond, dollars, other_tolerance, within
from itpm_lessons.practice import Exercise, Mistake, Table

LINES = ("Forecast", "Upper limit", "Forecast minus agreed", "Room to the limit")


def case(random):
    """Take ClockIn's third stage, beyond its limit; or another one on either side of it."""
    if random is None:
        return StageState("Complete and test", 27_600, 5, 13_000, 16_200)
    return random.choice((within, beyond, beyond))(random)


def statement(stage):
    """Give what is known, and ask for four lines."""
    return f"""Half of the stage “{stage.title}” is done.

| Line | Amount |
| --- | ---: |
| Agreed cost of the stage | {dollars(stage.agreed)} |
| Tolerance | ±{stage.percent} % |
| Spent so far | {dollars(stage.spent)} |
| Still to spend, as the team sees it today | {dollars(stage.to_go)} |

**Fill the four gaps.** The room is the upper limit minus the forecast; write it with a minus if \
the forecast is beyond the limit."""


def stage_room(stage):
    """Return forecast, limit, deviation and room, in dollars."""
    forecast = stage.spent + stage.to_go
    limit = stage.agreed + stage.agreed * stage.percent / 100
    return {
        "Forecast": [forecast],
        "Upper limit": [limit],
        "Forecast minus agreed": [forecast - stage.agreed],
        "Room to the limit": [limit - forecast],
    }


def _answer(forecast, limit, deviation, room):
    amounts = (forecast, limit, deviation, room)
    return {line: [amount] for line, amount in zip(LINES, amounts, strict=True)}


def explanation(stage):
    """Write the four sums, and what follows."""
    verdict = (
        f"The forecast is {dollars(-stage.room)} beyond the limit. That is an exception, although "
        f"{dollars(stage.upper - stage.spent)} of the limit are not spent yet."
        if stage.is_beyond
        else "The forecast is above the plan and inside the tolerance: the project manager "
        "handles it and shows it in the next regular report."
    )
    return f"""- Forecast: {dollars(stage.spent)} + {dollars(stage.to_go)} = \
**{dollars(stage.forecast)}**.
- Upper limit: {dollars(stage.agreed)} + {dollars(stage.allowance)} = **{dollars(stage.upper)}**.
- Forecast minus agreed: {dollars(stage.forecast)} − {dollars(stage.agreed)} = \
**{dollars(stage.deviation)}**.
- Room: {dollars(stage.upper)} − {dollars(stage.forecast)} = **{dollars(stage.room)}**.

{verdict}"""


EXERCISE = Exercise(
    title="Four gaps: is there room left?",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(LINES, {"amount": "Amount"}, unit="$", label="The four gaps", corner="line"),
    solution=stage_room,
    explanation=explanation,
    hints=(
        "First the forecast for the whole stage, then the limit; the other two are differences.",
        lambda stage: (
            f"The forecast is {dollars(stage.forecast)}. The tolerance is {stage.percent} % of "
            f"{dollars(stage.agreed)}."
        ),
        lambda stage: (
            f"The limit is {dollars(stage.upper)}. Take the forecast from it for the room, and "
            "the agreed cost from the forecast for the deviation."
        ),
    ),
    mistakes=(
        Mistake(
            "spent-is-forecast",
            lambda stage: _answer(
                stage.spent, stage.upper, stage.spent - stage.agreed, stage.upper - stage.spent
            ),
            lambda stage: (
                f"You compared what is spent, {dollars(stage.spent)}, with the limit. Half way "
                "through a stage that looks fine nearly always. What counts is the end."
            ),
            "Begin with spent plus still to spend.",
            lambda answer, stage: (
                answer["Forecast"]["amount"] == stage.spent
                or answer["Room to the limit"]["amount"] == stage.upper - stage.spent
            ),
        ),
        Mistake(
            "tolerance-from-forecast",
            lambda stage: _answer(
                stage.forecast,
                stage.forecast + stage.forecast * stage.percent / 100,
                stage.deviation,
                stage.forecast * stage.percent / 100,
            ),
            lambda stage: (
                f"You took {stage.percent} % of the forecast, so that no forecast could ever be "
                "beyond the limit. A tolerance is counted from what was agreed."
            ),
            lambda stage: f"Take {stage.percent} % of {dollars(stage.agreed)}.",
            lambda answer, stage: (
                answer["Upper limit"]["amount"]
                in (
                    stage.forecast + stage.forecast * stage.percent / 100,
                    stage.agreed + stage.forecast * stage.percent / 100,
                )
            ),
        ),
        other_tolerance(
            lambda stage, limit: _answer(
                stage.forecast, limit, stage.deviation, limit - stage.forecast
            )
        ),
        Mistake(
            "room-without-sign",
            lambda stage: _answer(stage.forecast, stage.upper, stage.deviation, -stage.room),
            lambda stage: (
                f"{dollars(abs(stage.room))} is the distance. The room is the limit minus the "
                "forecast, and its sign says on which side the forecast lies: below 0 it is "
                "beyond the limit."
            ),
            "Write the last line as limit minus forecast, with the sign that comes out.",
            lambda answer, stage: answer["Room to the limit"]["amount"] == -stage.room,
        ),
        Mistake(
            "tolerance-is-the-limit",
            lambda stage: _answer(
                stage.forecast, stage.allowance, stage.deviation, stage.allowance - stage.forecast
            ),
            lambda stage: (
                f"{dollars(stage.allowance)} is the tolerance: how far the stage may be off. The "
                "limit is the agreed cost with the tolerance on top."
            ),
            lambda stage: f"Add it to {dollars(stage.agreed)}, and do the last line again.",
            lambda answer, stage: answer["Upper limit"]["amount"] == stage.allowance,
        ),
        Mistake(
            "tolerance-is-a-budget",
            lambda stage: _answer(
                stage.forecast, stage.upper, stage.forecast - stage.upper, stage.room
            ),
            lambda stage: (
                f"You measured the deviation from the limit of {dollars(stage.upper)}. The plan "
                f"is {dollars(stage.agreed)}; the tolerance is leave to be off, not money to plan "
                "with."
            ),
            "Take the agreed cost from the forecast in the third line.",
            lambda answer, stage: answer["Forecast minus agreed"]["amount"] == -stage.room,
        ),
        Mistake(
            "tolerance-never-used-up",
            lambda stage: _answer(stage.forecast, stage.upper, stage.deviation, stage.allowance),
            lambda stage: (
                f"{dollars(stage.allowance)} is the whole tolerance, and the forecast is already "
                f"{dollars(stage.deviation)} above the plan."
            ),
            "Take the forecast from the limit in the last line.",
            lambda answer, stage: answer["Room to the limit"]["amount"] == stage.allowance,
        ),
    ),
    outcome="compare-with-tolerance",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
