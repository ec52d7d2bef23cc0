"""What the board of the simulation is told, and how it answers; the rules stand in `rules`.

The report of an exception depends on four things: the cause it names, the consequence, the
options it offers and the one it recommends. Whether they are right is told from what can be
known on that day, never from what is hidden.
"""

from typing import NamedTuple

from . import rules
from .exception import FEWEST_OPTIONS, Option
from .foresight import Outlook, outlook, present, readings, seen
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
    """An option that a report can offer, and what choosing it is worth from here."""

    option: Option
    value: float


def offers(run: Run) -> tuple[Offer, ...]:
    """Return the options that an exception report can offer now, the open issue absorbed.

    Values are those of `Option.value`: money spent counts for nothing, and stopping is below 0
    by what it costs to stop in order.
    """
    left = run.work - run.done + (run.card.days if run.card else 0)
    left += sum(issue.days for _, issue in run.waiting)
    worth = run.rate / run.project.budget
    there = rules.options(left, run.later_days, seen(run), worth, may_drop=not run.dropped)
    look = outlook(run, run.card)
    return tuple(Offer(option, _value(run, option, look)) for option in there)


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
    known = seen(run)
    extra, money = max(0.0, run.work - run.plan.days), run.stage_cost - run.regular
    left = run.work - run.done
    if run.card is not None:
        extra, money, left = extra + run.card.days, money + run.card.money, left + run.card.days
    days = run.day + left * known.pace
    moved = {
        "pace": (days - run.done - left) * known.rate,
        "extra": extra * known.rate,
        "prices": money + days * (known.rate - run.rate),
    }
    return max(moved, key=lambda cause: moved[cause])


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
    return advise(project.case, present(run), run.spent, project_readings(run), project.cost.above)


def gate_decision(run: Run) -> str:
    """Return the decision of `gate_advice` alone, as replays need it by the thousand."""
    project, look = run.project, outlook(run)
    if look.worth - max(0.0, look.cost - run.spent) <= 0:
        return "stop"
    room, case = project.cost.above, project.case
    holds = (
        look.cost <= project.budget + room + _HAIR
        and look.days / DAYS_A_WEEK <= project.weeks + project.time_weeks + _HAIR
        and look.worth - look.cost >= case.worth - case.cost - room - _HAIR
    )
    return "authorise" if holds else "re-plan"
