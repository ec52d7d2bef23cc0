"""What can be decided in a run, at what price, and what follows.

`choices` says before what each decision costs; `decide` makes it and logs what it came to. An
exception is answered by the board, see `board`; at a gate you are the board.
"""

from collections.abc import Callable
from typing import NamedTuple

from ..refusal import Refusal, shown
from . import rules
from .board import Draft, best, board_answer, complaints, offers, stop_price, true_cause
from .foresight import forecast, leaves, seen
from .plan import DAYS_A_WEEK
from .rules import Issue
from .run import enter
from .state import GATE, STOPPED, Run


class Choice(NamedTuple):
    """Something that can be decided now.

    `price` is the money that it takes and `days` the days that it adds, both as expected. One
    that is not `open` needs more of the reserve than is left.
    """

    id: str
    price: float
    days: float = 0
    open: bool = True


def choices(run: Run) -> tuple[Choice, ...]:
    """Return what can be decided now; nothing while days pass or when the project is over."""
    return tuple(_priced(run, id) for id in offered(run))


def offered(run: Run) -> tuple[str, ...]:
    """Return the ids of what can be decided now, also of what the reserve cannot pay."""
    if run.status == GATE:
        return ("authorise", "re-plan", "stop")
    if run.card is None:
        return ()
    match run.card.kind:
        case "forecast":
            return ("exception", "wait")
        case "case":
            return ("exception", "wait")
    done = run.done >= run.work - 1e-9  # then nothing can wait any longer
    waits, declines = () if done else ("wait",), ("decline",) if run.card.kind == "wish" else ()
    reserve = () if leaves(run, forecast(run)) else ("reserve",)  # outside it is the board's
    return ("absorb", *reserve, "exception", *waits, *declines)


def _priced(run: Run, id: str) -> Choice:
    if run.status == GATE:
        return _gate_choice(run, id)
    issue = run.card
    assert issue is not None
    match id:
        case "absorb":
            known = seen(run)
            days = issue.days * known.pace
            return Choice(id, days * known.rate + issue.money, days)
        case "reserve":
            price = rules.help_price(issue, run.rate)
            return Choice(id, price, 0, price <= run.reserve + 0.005)
        case "exception":
            return Choice(id, report_price(run))
    return Choice(id, 0)


def report_price(run: Run) -> float:
    """Return what sending the report costs now: nothing more once it has come back."""
    return 0 if run.sent else rules.EXCEPTION_DAYS * seen(run).rate


def return_price(run: Run) -> float:
    """Return what it costs on top if the report comes back; once for an exception."""
    return 0 if run.sent else rules.RETURNED_DAYS * seen(run).rate


def _gate_choice(run: Run, id: str) -> Choice:
    after = run.project.stages[run.stage + 1]
    rate = after.rate
    if id == "authorise":
        return Choice(id, after.budget, after.days)
    if id == "re-plan":
        return Choice(id, (rules.REPLAN_DAYS + rules.CURE_DAYS) * rate, rules.REPLAN_DAYS)
    return Choice(id, stop_price(run))


def keeps(run: Run) -> bool:
    """Tell whether the open issue, absorbed, leaves the stage within its limits."""
    return not leaves(run, forecast(run, run.card))


# ---- deciding


def decide(run: Run, choice: str, report: Draft | None = None) -> Run:
    """Make a decision.

    Parameters
    ----------
    run : Run
        One that waits for a decision.
    choice : str
        The id of one of its `choices`.
    report : Draft, optional
        The exception report; one without a mistake where it is missing.

    Raises
    ------
    Refusal
        For a choice that is not offered, or that the reserve cannot pay.
    """
    ids = offered(run)
    if choice not in ids:
        remedy = f"choose one of {', '.join(ids)}" if ids else "let days pass first"
        raise Refusal(f"decision {shown(choice)}", "is not offered", remedy)
    priced = _priced(run, choice)
    if not priced.open:
        problem = f"costs ${priced.price:,.0f} and the reserve has ${run.reserve:,.0f}"
        raise Refusal(f"decision {shown(choice)}", problem, "choose another one")
    if run.status == GATE:
        return _pass_gate(run, priced)
    assert run.card is not None
    if choice == "exception":
        return _raised(run, run.card, priced, report)
    return _ALONE[choice](run, run.card, priced)


def _absorbed(run: Run, issue: Issue, choice: Choice) -> Run:
    log = run.noting(issue.kind, choice.id, "", choice.price, choice.days)
    return _with_issue(run, issue)._replace(card=None, log=log)


def _helped(run: Run, issue: Issue, choice: Choice) -> Run:
    log = run.noting(issue.kind, choice.id, "", choice.price)
    reserve, spent = run.reserve - choice.price, run.spent + choice.price
    return run._replace(card=None, reserve=reserve, spent=spent, log=log)


def _waits(run: Run, issue: Issue, choice: Choice) -> Run:
    run = run._replace(card=None, sent=False, log=run.noting(issue.kind, choice.id))
    if issue.kind == "case":
        return run
    if issue.kind == "forecast":
        return run._replace(quiet=run.day + rules.REPORT_DAYS)
    waiting = sorted((*run.waiting, (run.day + rules.REPORT_DAYS, issue)))
    return run._replace(waiting=tuple(waiting))


def _declined(run: Run, issue: Issue, choice: Choice) -> Run:
    log = run.noting(issue.kind, choice.id)
    return run._replace(card=None, share=run.share * (1 - issue.loss), log=log)


_ALONE: dict[str, Callable[[Run, Issue, Choice], Run]] = {
    "absorb": _absorbed,
    "reserve": _helped,
    "wait": _waits,
    "decline": _declined,
}


def _raised(run: Run, issue: Issue, choice: Choice, draft: Draft | None) -> Run:
    """Give the report to the board: it comes back, or is answered."""
    wrong = complaints(run, draft) if draft else ()
    if wrong:
        price = choice.price + return_price(run)
        log = run.noting(issue.kind, choice.id, f"returned: {wrong[0]}", price)
        return _paid(run, price)._replace(log=log, sent=True)
    option = board_answer(run, draft) if draft else best(offers(run)).option
    right_cause = draft is None or draft.cause == true_cause(run)
    came_to = option.kind if right_cause or option.kind != "continue" else "missed"
    now = rules.paid_now(option.kind, seen(run).rate)
    log = run.noting(issue.kind, choice.id, came_to, choice.price + now)
    run = _with_issue(_paid(run, choice.price), issue)._replace(card=None, sent=False, log=log)
    run = _paid(run, now)
    if option.kind == "stop":
        return run._replace(status=STOPPED)
    if option.kind == "continue" and right_cause:
        run = _cured(run)
    if option.kind == "descope":
        left = run.work - rules.LEFT_OUT * (run.work - run.done)
        run = run._replace(work=left, share=run.share * option.benefits, dropped=True)
    return _limits_anew(run)


def _limits_anew(run: Run) -> Run:
    """Set the limits of the stage around its forecast, with the room that they had."""
    expected, plan = forecast(run), run.plan
    limit = expected.cost * (1 + plan.cost_percent / 100)
    answer = run.log[-1]._replace(limits=(run.limit_cost, limit), promised=expected.cost)
    return run._replace(
        limit_days=expected.days + plan.time_weeks * DAYS_A_WEEK,
        limit_cost=limit,
        quiet=run.day + (rules.MEDDLING_DAYS if run.watch == "daily" else 0),
        log=(*run.log[:-1], answer),
    )


def _pass_gate(run: Run, choice: Choice) -> Run:
    run = run._replace(log=run.noting("gate", choice.id, "", choice.price))
    if choice.id == "stop":
        return run._replace(status=STOPPED, spent=run.spent + choice.price)
    expected: float = 1
    days, done, held = run.today, run.before_done + run.done, run.held
    if choice.id == "re-plan":
        left = 1 - rules.CURE_SHARE
        expected = max(1, 1 + (rules.later_pace(days - held, done) - 1) * left)
        days, held = days + rules.REPLAN_DAYS, held + rules.REPLAN_DAYS
        run = run._replace(spent=run.spent + choice.price, common_left=run.common_left * left)
    run = run._replace(before_days=days, before_done=done, held=held)
    return enter(run, run.stage + 1, expected=expected)


# ---- pieces


def _with_issue(run: Run, issue: Issue) -> Run:
    return run._replace(
        work=run.work + issue.days,
        stage_cost=run.stage_cost + issue.money,
        spent=run.spent + issue.money,
    )


def _paid(run: Run, price: float) -> Run:
    return run._replace(stage_cost=run.stage_cost + price, spent=run.spent + price)


def _cured(run: Run) -> Run:
    """Take away a part of the slowness, and expect the pace that is then left."""
    left, known = 1 - rules.CURE_SHARE, seen(run).pace
    return run._replace(
        slow=run.slow * left if run.slow > 0 else run.slow,
        common_left=run.common_left * left,
        expected=1 + (known - 1) * left if known > 1 else known,
        seen_days=0,
        seen_done=0,
    )
