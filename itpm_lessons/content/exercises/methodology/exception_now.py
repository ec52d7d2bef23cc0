"""Compare a forecast with a tolerance, and choose what the project manager does today."""

from dataclasses import dataclass

from itpm_lessons.content.stage_variants import StageState, beyond, dollars, within
from itpm_lessons.practice import Choice, Exercise, Mistake
from itpm_lessons.views.lettering import amount


@dataclass(frozen=True)
class Morning:
    """A stage as it stands on the morning of some day."""

    stage: StageState
    day: int
    days: int


def case(random):
    """Take the second stage of ClockIn with its 12 %; or another one, beyond as often as inside."""
    if random is None:
        return Morning(StageState("Build the core", 30_000, 10, 16_000, 17_600), 6, 10)
    days = random.randint(9, 16)
    draw = random.choice((beyond, within))
    return Morning(draw(random), days // 2 + 1, days)


def statement(morning):
    """Give the numbers of the morning."""
    stage = morning.stage
    return f"""Day {morning.day} of the {morning.days} days of the stage “{stage.title}”. \
The board agreed on {dollars(stage.agreed)} ±{stage.percent} %. {dollars(stage.spent)} are spent. \
The team lead expects the rest to cost {dollars(stage.to_go)}. Scope and date stay as they are.

**What does the project manager do?**"""


def options(morning):
    """Say what could be done, with the numbers of this stage."""
    stage = morning.stage
    return {
        "report": "Tell the board today, and bring an exception report with options",
        "manage": "Handle it inside the stage, and show it in the next regular report",
        "replan": f"Replan the stage to {dollars(stage.forecast)}, and tell the board at the gate",
        "wait": f"Go on, and report when the {dollars(stage.upper)} have been spent",
        "hope": "Say nothing yet: there is time in which the team can catch up",
    }


def exception_now(morning):
    """Return what to do: the forecast decides, compared with the upper limit."""
    stage = morning.stage
    forecast = stage.spent + stage.to_go
    limit = stage.agreed * (100 + stage.percent) / 100
    return "report" if forecast > limit else "manage"


def explanation(morning):
    """Compare, and say what follows."""
    stage = morning.stage
    share = amount(stage.deviation_percent)
    sums = f"""Forecast: {dollars(stage.spent)} + {dollars(stage.to_go)} = \
{dollars(stage.forecast)}. That is {dollars(stage.deviation)} or {share} % above the agreed \
{dollars(stage.agreed)}; up to {stage.percent} %, {dollars(stage.upper)}, is the project \
manager's own field."""
    if stage.is_beyond:
        return f"""{sums}

The forecast is beyond it, so **the board decides, and it hears of it today**. \
{dollars(stage.upper - stage.spent)} of the limit are not spent yet. That is why it is early \
enough: today the board can still leave something out, pay more, or stop."""
    return f"""{sums}

The forecast is inside. **The project manager handles it** and shows it in the next regular \
report. To call the board for it would take back what the tolerance has given to both sides."""


EXERCISE = Exercise(
    title="What do you do this morning?",
    minutes=3,
    case=case,
    statement=statement,
    answer=lambda morning: Choice(options(morning), label="The project manager should"),
    solution=exception_now,
    explanation=explanation,
    hints=(
        "What will the stage have cost when it ends, and up to what amount may it?",
        lambda morning: (
            f"The forecast is {dollars(morning.stage.forecast)}. Take {morning.stage.percent} % of "
            f"{dollars(morning.stage.agreed)} for the tolerance."
        ),
        lambda morning: (
            f"The upper limit is {dollars(morning.stage.upper)}. Above it the board decides, on "
            "the day on which the forecast shows it; up to it the project manager does."
        ),
    ),
    mistakes=(
        Mistake(
            "deviation-size-decides",
            lambda morning: "manage" if morning.stage.is_beyond else "report",
            lambda morning: (
                f"{amount(morning.stage.deviation_percent)} % is beyond the agreed "
                f"{morning.stage.percent} %, however small it may feel. This decision was never "
                "handed to the project manager."
                if morning.stage.is_beyond
                else f"{amount(morning.stage.deviation_percent)} % is a deviation, and it is "
                f"inside the agreed {morning.stage.percent} %. A board that is called for it will "
                "soon ask what the tolerance is for."
            ),
            "Compare the forecast with the limit, and with nothing else.",
        ),
        Mistake(
            "manager-replans-alone",
            lambda morning: "replan",
            lambda morning: (
                f"The agreed {dollars(morning.stage.agreed)} belong to the board. A project "
                "manager moves work inside the limits, but does not move the limits."
            ),
            "Ask who agreed on this number.",
        ),
        Mistake(
            "waits-until-spent",
            lambda morning: "wait",
            lambda morning: (
                f"When {dollars(morning.stage.upper)} are spent, nothing can be chosen any more. "
                "The forecast is what lets somebody decide while there is something to decide."
            ),
            "Take the forecast as the news, not the bill.",
        ),
        Mistake(
            "hopes-it-averages-out",
            lambda morning: "hope",
            "The team's own forecast is the best knowledge of this morning. Keeping it back takes "
            "time from those who have to act on it; if it improves, that is easily told.",
            "Ask what the board could still do today and can no longer do in a week.",
        ),
    ),
    outcome="raise-exception",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
