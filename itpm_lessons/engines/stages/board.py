"""What the board of the simulation is told, and how it answers; the rules stand in `rules`.

The report of an exception depends on four things: the cause it names, the consequence, the
options it offers and the one it recommends. Whether they are right is told from what can be
known on that day, never from what is hidden.
"""

from typing import NamedTuple

from . import rules
from .exception import FEWEST_OPTIONS, Option
from .foresight import Outlook, forecast, outlook, present, readings, seen
from .gate import GateAdvice, advise
from .plan import DAYS_A_WEEK
from .state import Run
from .tolerance import Forecast, Reading, Tolerance

_HAIR = 1e-6
CAUSES = ("pace", "extra", "prices", "people")  # the last one is never the right answer
CONSEQUENCES = ("cost", "time", "both")


class Draft(NamedTuple):
    """An exception report as far as the board's answer depends on it.

    `cause` is one of `CAUSES`, `consequence` one of `CONSEQUENCES`; `offered` are kinds of
    options, and `recommended` is one of them.
    """

    cause: str
    consequence: str
    offered: tuple[str, ...]
    recommended: str


class Offer(NamedTuple):
    """An option that a report can offer, and what choosing it is worth from here.

    `now` is what it takes at once; `stage` and `project` say how much more the stage and the
    project then cost than they are forecast to: less is negative, and a stop saves all the rest.
    """

    option: Option
    value: float
    now: float = 0
    stage: float = 0
    project: float = 0


def offers(run: Run) -> tuple[Offer, ...]:
    """Return the options that an exception report can offer now, the open issue absorbed.

    Values are those of `Option.value`: money spent counts for nothing, and stopping is below 0
    by what it costs to stop in order.
    """
    left = run.work - run.done + (run.card.days if run.card else 0)
    left += sum(issue.days for _, issue in run.waiting)
    worth = run.rate / run.project.budget
    known = seen(run)
    there = rules.options(left, run.later_days, known, worth, may_drop=not run.dropped)
    later = rules.cured(known.pace, rules.COMMON_SHARE * run.later_days) * known.rate
    look = outlook(run, run.card)
    stage_left = forecast(run, run.card).cost - run.stage_cost
    return tuple(
        Offer(
            option,
            _value(run, option, look),
            rules.paid_now(option.kind, known.rate),
            option.cost + {"continue": later, "stop": -stage_left}.get(option.kind, 0.0),
            option.cost - (look.cost - run.spent if option.kind == "stop" else 0),
        )
        for option in there
    )


def _value(run: Run, option: Option, look: Outlook) -> float:
    """Value an option as `Option.value` does, without making a business case for it."""
    if option.kind == "stop":
        return -option.cost
    case = run.project.case
    later = max(-look.late - case.delay, option.weeks / 52)
    worth = look.worth * option.benefits / (1 + case.rate) ** later
    return float(worth - max(0.0, look.cost - run.spent) - option.cost)


def best(there: tuple[Offer, ...]) -> Offer:
    """Return the offer of the greatest value, of equal ones the first."""
    return max(there, key=lambda offer: offer.value)


def board_answer(run: Run, draft: Draft) -> Option:
    """Choose as the board does: its best of what is offered, or what is as good and advised."""
    there = tuple(offer for offer in offers(run) if offer.option.kind in draft.offered)
    first = best(there)
    advised = next((offer for offer in there if offer.option.kind == draft.recommended), first)
    return (advised if first.value - advised.value <= rules.SAME else first).option


def complaints(run: Run, draft: Draft) -> tuple[str, ...]:
    """Say why the board would send a report back, by keys; nothing when it will answer.

    The keys are ``"options"``: fewer than two; ``"recommendation"``: none of those offered;
    ``"consequence"``: it does not fit the forecasts.
    """
    there = {offer.option.kind for offer in offers(run)}.intersection(draft.offered)
    found = []
    if len(there) < FEWEST_OPTIONS:
        found.append("options")
    elif draft.recommended not in there:
        found.append("recommendation")
    if draft.consequence != true_consequence(run):
        found.append("consequence")
    return tuple(found)


def sound_report(run: Run) -> Draft:
    """Return a report without a mistake that offers everything and recommends the best."""
    there = offers(run)
    kinds = tuple(offer.option.kind for offer in there)
    return Draft(true_cause(run), true_consequence(run), kinds, best(there).option.kind)


def true_cause(run: Run) -> str:
    """Tell what moved the forecast of the stage's cost most: pace, extra work, or prices."""
    moved = evidence(run)
    return max(moved, key=lambda cause: moved[cause])


def evidence(run: Run) -> dict[str, float]:
    """Return by how much each cause moved the forecast of the stage's cost off its first plan.

    ``"pace"``: days that the work takes longer than planned, at what a day costs; ``"extra"``:
    work that came in, less what was left out; ``"prices"``: dearer days, and money beside them.
    The three add up to the forecast less the budget.
    """
    expected, plan, kept = forecast(run, run.card), run.plan, run.work
    kept += sum(issue.days for _, issue in run.waiting) + (run.card.days if run.card else 0)
    rate = expected.seen.rate
    pace, extra = (expected.days - kept) * rate, (kept - plan.days) * rate
    return {"pace": pace, "extra": extra, "prices": expected.cost - plan.budget - pace - extra}


def true_consequence(run: Run) -> str:
    """Tell which limits of the stage the forecasts leave; for the cost where they leave none."""
    cost, time = readings(run, run.card)
    if time.exception:
        return "both" if cost.exception else "time"
    return "cost"


def project_readings(run: Run) -> tuple[Reading, Reading]:
    """Compare the forecasts of the whole project's cost and time, in weeks, with its tolerances."""
    project, look = run.project, outlook(run, run.card)
    cost = Tolerance("cost", project.budget, project.budget, project.cost.above, "$")
    time = Tolerance("time", project.weeks, project.weeks, project.time_weeks, "weeks")
    to_go = max(0.0, look.days - run.today) / DAYS_A_WEEK
    return (
        cost.read(Forecast(run.spent, max(0.0, look.cost - run.spent))),
        time.read(Forecast(run.today / DAYS_A_WEEK, to_go)),
    )


def gate_advice(run: Run) -> GateAdvice:
    """Apply the rules of `gate` to a run at a gate; the value may fall by the cost tolerance."""
    project = run.project
    room, stopping = project.cost.above, stop_price(run)
    case, broken = present(run), project_readings(run)
    return advise(project.case, case, run.spent, broken, room, stopping)


def stop_price(run: Run) -> float:
    """Return what it costs at a gate to stop in order, at the rate of the stage to come."""
    return rules.STOP_DAYS * run.project.stages[run.stage + 1].rate


def gate_decision(run: Run) -> str:
    """Return the decision of `gate_advice` alone, as replays need it by the thousand."""
    project, look = run.project, outlook(run)
    if look.worth - max(0.0, look.cost - run.spent) <= -stop_price(run):
        return "stop"
    room, case = project.cost.above, project.case
    holds = (
        look.cost <= project.budget + room + _HAIR
        and look.days / DAYS_A_WEEK <= project.weeks + project.time_weeks + _HAIR
        and look.worth - look.cost >= case.worth - case.cost - room - _HAIR
    )
    return "authorise" if holds else "re-plan"
