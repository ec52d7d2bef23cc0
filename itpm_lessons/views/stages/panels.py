"""Beside the board: the limits of a stage and who set them, and how its forecast sharpened."""

from collections.abc import Callable

from itpm_lessons.engines.stages import GATE, LEVELS, Reading, Run, project_readings
from itpm_lessons.engines.stages.plan import DAYS_A_WEEK

from ..chart import Chart
from ..frame import button, group, panel, row
from ..lettering import amount, money
from ..markup import Markup, tag
from .readings import authority, stage_readings
from .state import ROOMS, StageState
from .words import days, weeks

WIDTH, HEIGHT = 220, 170


def limits_panel(state: StageState) -> Markup:
    """Show what the stage may take and cost, who decides now, and what is left in reserve."""
    run, number = state.run, state.shown
    plan = run.project.stages[number]
    cost, time, _ = stage_readings(run, number)
    rows = [
        row("cost agreed", money(plan.budget)),
        row(*_limit("cost limit", plan.cost.highest, cost.tolerance.highest, money)),
        row("time agreed", days(plan.days)),
        row(*_limit("time limit", plan.time.highest * DAYS_A_WEEK, time.tolerance.highest, days)),
    ]
    if number == run.stage and not run.over:
        found, gate = authority(run), run.status == GATE
        decides = LEVELS[1].set_by if gate else found.decides
        weaker = run.card is not None and run.card.kind == "case"
        decides = LEVELS[1].set_by if weaker and found.broken is None else decides
        rows.append(row("decides now", decides, critical=not gate and found.broken is not None))
    rows.append(row("reserve left", money(run.reserve)))
    if run.waiting and number == run.stage:
        rows.append(row("issues that wait", len(run.waiting)))
    return panel(
        f"Limits of {plan.name}",
        *rows,
        _setting(run) if not run.today and not run.log else None,
        tag("p", f"Set by the {LEVELS[1].set_by}; the {LEVELS[1].holder} works within them."),
        _assumed(run, number),
        data_id="panel:limits",
    )


def project_panel(state: StageState) -> Markup:
    """Show the limits of the whole project beside its forecasts, and who answers for them."""
    run = state.run
    cost, time = project_readings(run)
    over = "ended at" if run.over else "forecast"
    return panel(
        "Limits of the project",
        row("cost agreed", money(cost.tolerance.planned)),
        row("cost limit", money(cost.tolerance.highest)),
        row(f"cost {over}", money(_so_far(cost, run)), critical=cost.exception),
        row("time limit", weeks(time.tolerance.highest)),
        row(f"time {over}", weeks(_so_far(time, run)), critical=time.exception),
        tag(
            "p",
            f"Set by the {LEVELS[2].set_by}; the {LEVELS[2].holder} answers for them. Only where "
            "these would not hold either does a question go higher than the board.",
        ),
        data_id="panel:project",
    )


def _so_far(reading: Reading, run: Run) -> float:
    return reading.forecast.so_far if run.over else reading.forecast.at_completion


def _limit(name: str, first: float, now: float, write: Callable[[float], str]) -> tuple[str, str]:
    """Name a limit; one that was set anew is shown with the one before."""
    if abs(first - now) < 0.01:
        return name, write(now)
    return f"{name}, new", f"{write(now)} (was {write(first)})"


def _setting(run: Run) -> Markup:
    """Let the tolerance of all stages be set, before the project begins."""
    percent = run.project.stages[0].cost_percent
    return tag(
        "div",
        tag("span", "tolerance of all stages"),
        group(
            button("−", "room:less", disabled=percent <= ROOMS[0], spoken="Narrower tolerance"),
            tag("b", f"{amount(percent)} %", class_="itpm-count"),
            button("+", "room:more", disabled=percent >= ROOMS[-1], spoken="Wider tolerance"),
            label="Tolerance of all stages",
        ),
        class_="itpm-setting",
        data_id="setting:room",
    )


def _assumed(run: Run, number: int) -> Markup | None:
    return tag("p", run.project.assumed) if run.project.assumed and number == 0 else None


def forecast_panel(state: StageState) -> Markup:
    """Draw the forecasts of the stage's cost as they were made, over the tolerance."""
    run, number = state.run, state.shown
    points = [point for point in state.trail if point.stage == number]
    cost, _, _ = stage_readings(run, number)
    if not points:
        said = "Its forecast begins with the stage; until then it is the plan."
        return panel("Forecast of the cost", tag("p", said), data_id="panel:forecast")
    low = min(
        [
            cost.tolerance.planned - cost.tolerance.above,
            *(point.cost - point.unsure for point in points),
        ]
    )
    high = max([cost.tolerance.highest, *(point.cost + point.unsure for point in points)])
    last = points[-1]
    room = Chart(
        (0, max(last.day, run.project.stages[number].days)),
        (low / 1000 * 0.98, high / 1000 * 1.02),
        WIDTH,
        HEIGHT,
        left=28,
    )
    limit = cost.tolerance.highest / 1000
    above = last.cost > cost.tolerance.highest
    kind = "critical" if above else "task"
    drawn = room.draw(
        room.area(
            [(p.day, (p.cost - p.unsure) / 1000) for p in points],
            [(p.day, (p.cost + p.unsure) / 1000) for p in points],
            "band",
            title="eight of ten outcomes end up in here",
        ),
        room.level(limit, "limit", "critical" if above else "muted"),
        room.line([(p.day, p.cost / 1000) for p in points], kind),
        room.dots([(last.day, last.cost / 1000)], kind, 4),
        label=f"Forecast of the stage's cost by day; on day {amount(last.day)} "
        f"{money(last.cost)}, give or take {money(last.unsure)}.",
        x_name="day",
        y_name="$1,000",
    )
    sure = f"{money(last.cost)} ± {money(last.unsure)}"
    return panel(
        "Forecast of the cost",
        drawn,
        row("8 in 10", sure),
        data_id="panel:forecast",
    )
