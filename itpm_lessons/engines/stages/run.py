"""Time passes in a run: `begin` makes one, `advance` lets days pass until a decision is due.

The rules are those of `rules`, the luck that of `luck`; decisions are made in `decisions`.
"""

from . import rules
from .foresight import forecast, leaves
from .luck import draw
from .plan import DAYS_A_WEEK, StagedProject
from .state import FINISHED, FORECAST_CARD, GATE, HAIR, RUNNING, Run, StageResult


def begin(project: StagedProject, seed: object, watch: str = "tolerance") -> Run:
    """Start a project.

    >>> from .plan import ManagementStage
    >>> project = StagedProject.of("P", (ManagementStage("A", 2, 9_000),), (12_000,))
    >>> run = begin(project, 1)
    >>> forecast(run).cost, run.limit_cost
    (9000.0, 9900.0)
    """
    run = Run(project, draw(project, seed), watch, reserve=project.reserve)
    return enter(run, 0, expected=1)


def enter(run: Run, stage: int, *, expected: float) -> Run:
    """Begin a stage; `expected` is the pace that its limits and forecasts start from."""
    plan = run.project.stages[stage]
    return run._replace(
        stage=stage,
        status=RUNNING,
        card=None,
        day=0,
        work=plan.days,
        done=0,
        stage_cost=0,
        regular=0,
        limit_days=plan.days * expected + plan.time_weeks * DAYS_A_WEEK,
        limit_cost=plan.budget * expected * (1 + plan.cost_percent / 100),
        slow=run.luck.slow(stage, run.common_left),
        expected=expected,
        seen_days=0,
        seen_done=0,
        next_issue=0,
        looked=0,
        quiet=0,
        dropped=False,
        waiting=(),
    )


def advance(run: Run, days: float = 1) -> Run:
    """Let whole days pass until `days` are over, a decision is due, or the stage ends.

    A run that waits for a decision stays as it is.
    """
    until = run.day + days
    while run.card is None and run.status == RUNNING:
        run, due = _due(run)
        if not due and run.day >= until - HAIR:
            break
        if not due:
            run = _pass(run, min(until, _next_day(run)), _next_work(run))
    return run


def _next_day(run: Run) -> float:
    """Find the day on which something is due at the latest."""
    waits = run.waiting[0][0] if run.waiting else float("inf")
    if run.watch != "none":
        return run.day + 1
    return waits


def _next_work(run: Run) -> float:
    """Find how much work is done when the next issue comes."""
    issues = run.luck.stages[run.stage].issues
    more = run.next_issue < len(issues)
    return min(run.work, issues[run.next_issue].share * run.plan.days) if more else run.work


def _pass(run: Run, until: float, until_done: float) -> Run:
    """Pass whole days up to a day or an amount of work; the stage's last day may be a part."""
    luck = run.luck.stages[run.stage]
    work, speed = luck.work, 1 / (1 + run.slow)
    if run.watch == "daily":
        speed *= 1 - rules.DAILY_REPORT
    day, done, ends = run.day, run.done, run.work
    while day < until - HAIR and done < until_done:
        gets_done = work[int(day) % len(work)] * speed
        if done + gets_done < ends:
            day, done = day + 1, done + gets_done
        else:
            day, done = day + (ends - done) / gets_done, ends
    paid = (day - run.day) * run.rate * (1 + luck.dear)
    return run._replace(
        day=day,
        done=done,
        seen_days=run.seen_days + day - run.day,
        seen_done=run.seen_done + done - run.done,
        stage_cost=run.stage_cost + paid,
        regular=run.regular + paid,
        spent=run.spent + paid,
    )


def _due(run: Run) -> tuple[Run, bool]:
    """Find what asks for a decision now, or ends the stage."""
    issues = run.luck.stages[run.stage].issues
    if run.next_issue < len(issues):
        issue = issues[run.next_issue]
        if run.done >= issue.share * run.plan.days:
            share = run.share * (1 - issue.loss) if issue.kind == "case" else run.share
            seen_now = run.next_issue + 1
            log = run.noting(issue.kind)
            return run._replace(next_issue=seen_now, share=share, card=issue, log=log), True
    ended = run.done >= run.work - HAIR
    if run.waiting and (ended or run.day >= run.waiting[0][0] - HAIR):
        return _waited(run)
    if ended:
        return _ended(run), True
    if _looks(run):
        run = run._replace(looked=run.day)
        if leaves(run, forecast(run)):
            return run._replace(card=FORECAST_CARD, log=run.noting("forecast")), True
    return run, False


def _looks(run: Run) -> bool:
    """Tell whether the forecast is compared today: each day, unless somebody keeps silent."""
    return run.watch != "none" and run.day >= run.quiet and run.day != run.looked


def speak(run: Run) -> Run:
    """Make an exception due on a day on which it was kept silent.

    A run that runs within its limits, or waits for a decision anyway, stays as it is.
    """
    if run.card is not None or run.status != RUNNING or not leaves(run, forecast(run)):
        return run
    return run._replace(card=FORECAST_CARD, log=run.noting("forecast"))


def _waited(run: Run) -> tuple[Run, bool]:
    """Bring back what waited: gone, or a decision again."""
    (_, before), *others = run.waiting
    issue = rules.waited(before)
    run = run._replace(waiting=tuple(others))
    if not issue.days and not issue.money:
        return run._replace(log=run.noting(before.kind, "", "gone")), False
    grown = issue.days + issue.money > before.days + before.money
    log = run.noting(issue.kind, "", "grown" if grown else "same")
    return run._replace(card=issue, log=log), True


def _ended(run: Run) -> Run:
    """End the stage; the board that hears of an overrun only now holds the project."""
    over = run.day > run.limit_days + HAIR or run.stage_cost > run.limit_cost * (1 + HAIR)
    heard_late = over and run.watch != "none"
    plan, base = run.plan, run.limit_cost / (1 + run.plan.cost_percent / 100)
    room = plan.time_weeks * DAYS_A_WEEK
    result = StageResult(
        plan.name,
        run.day,
        run.stage_cost,
        run.limit_days - room,
        base,
        room,
        run.limit_cost - base,
        heard_late,
    )
    last = run.stage == len(run.project.stages) - 1
    log = run.noting("end", "", "", run.stage_cost, run.day)
    run = run._replace(results=(*run.results, result), status=FINISHED if last else GATE, log=log)
    if not heard_late or last:
        return run
    after, held = run.project.stages[run.stage + 1], rules.REVIEW_DAYS
    price = held * after.rate
    return run._replace(
        before_days=run.before_days + held,
        held=run.held + held,
        spent=run.spent + price,
        log=run.noting("review", "", "", price, held),
    )
