"""How a stage stands: when it is, and its cost and time against their limits."""

from itpm_lessons.engines.stages import (
    STOPPED,
    Authority,
    Forecast,
    Reading,
    Run,
    Tolerance,
    forecast,
    project_readings,
    readings,
    who_decides,
)


def when_of(run: Run, number: int) -> str:
    """Say whether a stage is done, now, to come, stopped or never reached."""
    if number < len(run.results):
        return "done"
    if number > run.stage:
        return "not reached" if run.status == STOPPED else "to come"
    return "stopped" if run.status == STOPPED else "now"


def stage_readings(run: Run, number: int) -> tuple[Reading, Reading, float]:
    """Compare a stage with its limits: as it ended, as it is forecast, or as it is planned.

    The last value is how many days the forecast may be off.
    """
    plan = run.project.stages[number]
    if number == run.stage and number >= len(run.results):
        cost, time = readings(run)
        return cost, time, forecast(run).days_range
    planned = Tolerance("time", plan.days, plan.time_weeks * 5, plan.time_weeks * 5, "days")
    if number >= len(run.results):
        cost = plan.cost.read(Forecast(0, plan.budget))
        return cost, planned.read(Forecast(0, plan.days)), 0
    result = run.results[number]
    money_room = Tolerance("cost", result.planned_cost, result.planned_cost, result.cost_room, "$")
    time_room = Tolerance(
        "time", result.planned_days, result.planned_days, result.days_room, "days"
    )
    return money_room.read(Forecast(result.cost, 0)), time_room.read(Forecast(result.days, 0)), 0


def authority(run: Run) -> Authority:
    """Find who decides now: within the limits of the stage the manager, else those above.

    An open issue does not count: whoever decides on it decides on whether it is taken in.
    """
    stage = sorted(readings(run), key=lambda reading: not reading.exception)
    if not stage[0].exception:
        return who_decides({"stage": stage[0]})
    project = sorted(project_readings(run), key=lambda reading: not reading.exception)
    return who_decides({"stage": stage[0], "project": project[0]})
