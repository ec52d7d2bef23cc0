"""What a change does to a plan: finish, float and cost, before and after.

A change adds days to activities; the critical path method then says what becomes of the finish.
Work on an activity with float may move nothing; six days on a critical one move the finish by six;
and changes that are harmless alone need not be so together, since they share the same float.

Conventions are those of `critical_path`: days from the start of the project, all links hold.
Not done here: work that is finished already, calendars, and what a later finish costs.

Source: the critical path method, see `critical_path`; that small changes add up is F. P. Brooks,
"How does a project get to be a year late? One day at a time", The Mythical Man-Month (1975).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

from ..critical_path import Schedule, schedule
from ..network import Activity, Project
from ..refusal import Refusal, shown
from .requests import MOST, ChangeRequest, amount_in

_HAIR = 1e-9


@dataclass(frozen=True)
class Baseline:
    """A plan as it was agreed: its activities, and the budget of each in dollars.

    >>> plan = Project.of(A=(5, ""), B=(8, "A"))
    >>> baseline = Baseline(plan, {"A": 6_000, "B": 9_600})
    >>> baseline.finish, baseline.cost
    (13, 15600)
    """

    project: Project
    budgets: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        budgets = {}
        for name, budget in self.budgets.items():
            dollars = amount_in(f"activity {shown(name)}", "budget", budget, "dollars")
            budgets[self.project[name].name] = dollars
        object.__setattr__(self, "budgets", MappingProxyType(budgets))

    @cached_property
    def plan(self) -> Schedule:
        """The dates of the plan."""
        return schedule(self.project)

    @property
    def finish(self) -> float:
        """Day of the finish."""
        return self.plan.finish

    @property
    def cost(self) -> float:
        """All budgets together."""
        return sum(self.budgets.values())

    def with_days(self, added: Mapping[str, float]) -> Schedule:
        """Schedule the plan with days added to its activities.

        Refuses an activity that is not in the plan, and one that would end up below 0 days.
        """
        for name in added:
            _ = self.project[name]
        changed = tuple(_longer(each, added.get(each.name, 0)) for each in self.project.activities)
        return schedule(replace(self.project, activities=changed))


def _longer(activity: Activity, days: float) -> Activity:
    if not days:
        return activity
    duration = activity.duration + days
    if duration < 0:
        problem = f"has {activity.duration:g} days, and {-days:g} are taken out"
        raise Refusal(f"activity {activity.name!r}", problem, "take out fewer")
    if duration > MOST:
        raise Refusal(f"activity {activity.name!r}", "becomes endless", "add fewer days")
    return replace(activity, duration=duration)


@dataclass(frozen=True)
class Impact:
    """The effect of one or more requests on a plan.

    Parameters
    ----------
    finish_before, finish_after : float
        Days from the start.
    cost_before, cost_after : float
        Dollars.
    days : mapping of str to float
        Days of work added, by activity.
    float_used : mapping of str to float
        By touched activity: how much of its total float is used up, at most what it had.
    newly_critical : tuple of str
        Activities that had float and have none now.
    """

    finish_before: float
    finish_after: float
    cost_before: float
    cost_after: float
    days: Mapping[str, float]
    float_used: Mapping[str, float]
    newly_critical: tuple[str, ...]

    @property
    def delay(self) -> float:
        """Days by which the finish moves."""
        return self.finish_after - self.finish_before

    @property
    def added_cost(self) -> float:
        """Dollars that it adds."""
        return self.cost_after - self.cost_before

    @property
    def looks_harmless(self) -> bool:
        """Whether it moves the finish by less than a day, as every trifle does."""
        return self.delay < 1 - _HAIR


def impact(baseline: Baseline, *requests: ChangeRequest) -> Impact:
    """Compute what requests do to a plan, all of them together.

    >>> from .examples import CLOCKIN
    >>> found = impact(CLOCKIN, ChangeRequest("biometrics", {"E": 6}, 7_200))
    >>> found.finish_after, found.cost_after
    (51, 104200)
    """
    added: dict[str, float] = {}
    for request in requests:
        for name, days in request.days.items():
            added[name] = added.get(name, 0) + days
    before, after = baseline.plan, baseline.with_days(added)
    used = {
        name: min(max(0, days), before[name].total_float) for name, days in added.items() if days
    }
    critical = set(before.critical)
    return Impact(
        before.finish,
        after.finish,
        baseline.cost,
        baseline.cost + sum(request.cost for request in requests),
        MappingProxyType(added),
        MappingProxyType(used),
        tuple(name for name in after.critical if name not in critical),
    )


@dataclass(frozen=True)
class EachAndAll:
    """Requests one by one, each as if it were the only one, and all together."""

    each: Mapping[str, Impact]
    together: Impact

    @property
    def all_look_harmless(self) -> bool:
        """Whether every one alone moves the finish by less than a day."""
        return all(found.looks_harmless for found in self.each.values())


def each_and_all(baseline: Baseline, requests: Iterable[ChangeRequest]) -> EachAndAll:
    """Show what each request does alone, and what they do together.

    >>> from .examples import CLOCKIN
    >>> wishes = [ChangeRequest(f"wish {n}", {"D": 0.75}) for n in range(1, 9)]
    >>> found = each_and_all(CLOCKIN, wishes)
    >>> found.all_look_harmless, found.each["wish 1"].delay, found.together.finish_after
    (True, 0.75, 51.0)
    """
    there = tuple(requests)
    names = [request.name for request in there]
    for name in names:
        if names.count(name) > 1:
            raise Refusal(f"change request {shown(name)}", "is there twice", "rename one of them")
    alone = {request.name: impact(baseline, request) for request in there}
    return EachAndAll(MappingProxyType(alone), impact(baseline, *there))
