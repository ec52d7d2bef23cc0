"""What can be told of a run on a day: pace, forecasts of stage and project, and their limits.

All of it rests on what has been seen, never on what is hidden. Only forecasts above their limits
count as leaving them; a stage that is cheaper than it may be asks for no decision here.
"""

from dataclasses import replace
from typing import NamedTuple

from ..business_case import BusinessCase
from . import rules
from .plan import DAYS_A_WEEK
from .rules import Issue, Seen
from .state import HAIR, YEAR, Run
from .tolerance import Forecast, Reading, Tolerance


class StageForecast(NamedTuple):
    """What a stage is expected to take and to cost, with the range of 8 in 10 either way."""

    days: float
    cost: float
    days_range: float
    cost_range: float
    seen: Seen


class Outlook(NamedTuple):
    """What is expected of the whole project.

    `cost` and `days` are at completion, what has passed included; `late` is in years; `worth` is
    the present value of the benefits that are left, so much later.
    """

    cost: float
    days: float
    late: float
    worth: float


def seen(run: Run) -> Seen:
    """Tell pace and daily cost from what has passed in this stage."""
    rate = (rules.TRUST * run.rate + run.regular) / (rules.TRUST + run.day)
    return Seen(rules.pace(run.seen_days, run.seen_done, run.expected), rate)


def forecast(run: Run, more: Issue | None = None) -> StageForecast:
    """Forecast the stage; issues that wait count as they are, `more` as if it were absorbed."""
    known = seen(run)
    left, money = run.work - run.done, 0.0
    for _, issue in run.waiting:
        left, money = left + issue.days, money + issue.money
    if more is not None:
        left, money = left + more.days, money + more.money
    to_go = left * known.pace
    unsure = rules.uncertainty(run.seen_days, max(0.0, left))
    cost = run.stage_cost + money + to_go * known.rate
    return StageForecast(run.day + to_go, cost, unsure, unsure * known.rate, known)


def leaves(run: Run, expected: StageForecast) -> bool:
    """Tell whether a forecast is above a limit; under micromanagement, above plan is enough."""
    days, cost = run.limit_days, run.limit_cost
    if run.watch == "daily":
        plan = run.plan
        days = (days - plan.time_weeks * DAYS_A_WEEK) * (1 + rules.MEDDLING)
        cost = cost / (1 + plan.cost_percent / 100) * (1 + rules.MEDDLING)
    return expected.days > days + HAIR or expected.cost > cost * (1 + HAIR)


def readings(run: Run, more: Issue | None = None) -> tuple[Reading, Reading]:
    """Compare the forecasts of cost and of time, in days, with the stage's present limits."""
    expected, plan = forecast(run, more), run.plan
    room = plan.time_weeks * DAYS_A_WEEK
    base = run.limit_cost / (1 + plan.cost_percent / 100)
    cost = Tolerance("cost", base, base, run.limit_cost - base, "$")
    time = Tolerance("time", run.limit_days - room, run.limit_days - room, room, "days")
    return (
        cost.read(Forecast(run.stage_cost, max(0.0, expected.cost - run.stage_cost))),
        time.read(Forecast(run.day, max(0.0, expected.days - run.day))),
    )


def outlook(run: Run, more: Issue | None = None) -> Outlook:
    """Forecast the whole project: this stage, and later ones at the pace to expect of them."""
    expected, project = forecast(run, more), run.project
    known = rules.later_pace(run.today - run.held, run.before_done + run.done)
    cost = run.spent + expected.cost - run.stage_cost
    days = run.before_days + expected.days
    for stage in project.stages[run.stage + 1 :]:
        cost, days = cost + stage.budget * known, days + stage.days * known
    late = max(0.0, days - project.weeks * DAYS_A_WEEK) / YEAR
    worth = project.case.worth * run.share / (1 + project.case.rate) ** late
    return Outlook(cost, days, late, worth)


def present(run: Run, more: Issue | None = None) -> BusinessCase:
    """Return the business case as it is expected today: whole cost, delay, benefits left."""
    expected, case = outlook(run, more), run.project.case.with_benefits(run.share)
    return replace(case, cost=expected.cost, delay=case.delay + expected.late)
