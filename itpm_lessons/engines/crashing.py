"""Crashing: the least that it costs to finish by a given day.

Some activities can be shortened, up to a number of days, at a price a day. `crash` finds the
cheapest days to buy; `crash_one_at_a_time` does what is often taught, and is a trap: it buys a
day on the cheapest critical activity, again and again. With parallel critical paths one day
must be bought on each of them, or better one where they share an activity, and a day bought
early may turn out to be superfluous. The greedy way never sells one back.

Exact, in plain Python. The price of time is the dual of a flow: money flows from start to finish
along longest paths, and an activity lets through at most its price a day until it is bought out.
Where shorter paths begin to carry the flow, the duration becomes cheaper to keep than to cut.

Sources: D. R. Fulkerson, "A Network Flow Computation for Project Cost Curves", Management
Science 7 (1961); S. Phillips and M. I. Dessouky, Management Science 24 (1977). Not done here:
costs that are not proportional to days, indirect costs, and leads that pull work before day 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from .activity import plain_number
from .critical_path import Schedule, schedule
from .minimum_cost_flow import NoEnd, cheapest_times
from .network import Activity, Project
from .refusal import Refusal, shown


class CrashOption(NamedTuple):
    """An activity may be shortened by up to `days`, each at `cost_per_day`."""

    days: float
    cost_per_day: float


@dataclass(frozen=True)
class CrashPlan:
    """Days bought by activity, in the order of the project, their cost, and the plan that results.

    `bought` names only activities that are shortened.
    """

    bought: Mapping[str, float]
    cost: float
    schedule: Schedule


def crash(
    project: Project, options: Mapping[str, CrashOption | tuple[float, float]], target: float
) -> CrashPlan:
    """Finish `project` by day `target` at the least cost.

    `options` gives activities that can be shortened as (days, cost per day). Whole days give
    whole days. All four dependency types hold. Refuses options for unknown activities, of more
    days than the activity takes or with negative numbers, and a target that cannot be reached.

    >>> project = Project.of(A=(5, ""), B=(6, ""), C=(4, "A, B"))
    >>> plan = crash(project, {"A": (2, 100), "B": (2, 200), "C": (1, 250)}, target=8)
    >>> plan.bought, plan.cost, plan.schedule.duration
    ({'B': 1, 'C': 1}, 450, 8)
    """
    known = _read_options(project, options)
    target = plain_number("target", "it", target)
    lengths = {activity.name: activity.duration for activity in project.activities}
    shortest = {name: days - known[name].days for name, days in lengths.items() if name in known}
    prices = {name: option.cost_per_day for name, option in known.items()}
    try:
        taken = cheapest_times(project, shortest, prices, target)
    except NoEnd as end:
        raise Refusal(
            "target",
            f"day {target} cannot be reached; the earliest is day {end.earliest:g}",
            f"aim at day {end.earliest:g} or later, or allow more days of crashing",
        ) from None
    return _plan(project, known, {name: lengths[name] - days for name, days in taken.items()})


def crash_one_at_a_time(
    project: Project, options: Mapping[str, CrashOption | tuple[float, float]], target: float
) -> CrashPlan:
    """Buy one day after another on the cheapest critical activity: the trap, for comparison.

    Refuses what `crash` refuses, and a target that this way does not reach.

    >>> project = Project.of(A=(5, ""), B=(5, ""), C=(4, "A, B"))
    >>> options = {"A": (2, 100), "B": (2, 200), "C": (1, 250)}
    >>> crash_one_at_a_time(project, options, 8).cost, crash(project, options, 8).cost
    (300, 250)
    """
    known = _read_options(project, options)
    target = plain_number("target", "it", target)
    bought: dict[str, float] = {}
    plan = schedule(project)
    while plan.finish > target:
        left = {name: known[name].days - bought.get(name, 0) for name in known}
        choices = [name for name in plan.critical if left.get(name, 0) > 0]
        if not choices:
            raise Refusal(
                "target", f"day {target} is not reached one day at a time", "use crash instead"
            )
        name = min(choices, key=lambda name: known[name].cost_per_day)
        bought[name] = bought.get(name, 0) + min(1, left[name])
        plan = _plan(project, known, bought).schedule
    return _plan(project, known, bought)


def _read_options(
    project: Project, options: Mapping[str, CrashOption | tuple[float, float]]
) -> dict[str, CrashOption]:
    return {name: _read_option(project[name], option) for name, option in options.items()}


def _read_option(activity: Activity, option: object) -> CrashOption:
    culprit = f"crash option of activity {activity.name!r}"
    if not isinstance(option, tuple | list) or len(option) != 2:
        raise Refusal(culprit, f"it is {shown(option)}", "give (days, cost per day): (2, 100)")
    days = plain_number(culprit, "days", option[0])
    cost = plain_number(culprit, "cost per day", option[1])
    for what, value in (("days", days), ("cost per day", cost)):
        if value < 0:
            raise Refusal(culprit, f"{what} is {value!r}", "give 0 or more")
    if days > activity.duration:
        raise Refusal(
            culprit,
            f"{days!r} days are more than the activity takes",
            f"give at most {activity.duration!r}",
        )
    return CrashOption(days, cost)


def _plan(
    project: Project, options: Mapping[str, CrashOption], bought: Mapping[str, float]
) -> CrashPlan:
    shortened = tuple(
        replace(activity, duration=activity.duration - bought.get(activity.name, 0))
        for activity in project.activities
    )
    kept = {name: bought[name] for name in project.names if bought.get(name, 0) > 0}
    cost = sum(days * options[name].cost_per_day for name, days in kept.items())
    return CrashPlan(kept, cost, schedule(replace(project, activities=shortened)))
