"""One run of a project through its stages: what is known, what passes, what is forecast.

A `Run` is a value; `begin` makes one, `advance` lets days pass until something asks for a
decision, and `decisions.decide` answers it. The rules are those of `rules`, the luck that of
`luck`. Only forecasts above their limits count here; a stage that is cheaper than it may be asks
for no decision in the simulation.
"""

from dataclasses import replace
from typing import NamedTuple

from . import rules
from .business_case import BusinessCase
from .luck import Luck, draw
from .plan import DAYS_A_WEEK, ManagementStage, StagedProject
from .rules import Issue, Seen
from .tolerance import Forecast, Reading, Tolerance

RUNNING, GATE, FINISHED, STOPPED = "running", "gate", "finished", "stopped"
WATCHES = ("tolerance", "daily", "none")  # by exception, micromanagement, nobody looks
YEAR = 52 * DAYS_A_WEEK
_HAIR = 1e-9
FORECAST_CARD = Issue("forecast", 0)


class Entry(NamedTuple):
    """Something that happened or was decided.

    Parameters
    ----------
    stage, day : int, float
        In which stage, and how many days after the start of the project.
    what : str
        The kind of an issue, ``"forecast"``, ``"gate"``, or ``"review"``: a project on hold.
    choice : str
        What was decided, by its id; empty for what only happened.
    came_to : str
        The kind of option that the board took, ``"returned"``, ``"missed"``; what became of an
        issue that waited: ``"gone"``, ``"same"``, ``"grown"``.
    price, days : float
        What it cost, and the days that it added.
    """

    stage: int
    day: float
    what: str
    choice: str = ""
    came_to: str = ""
    price: float = 0
    days: float = 0


class StageResult(NamedTuple):
    """How a stage ended, and what it might take and cost by the limits that held at its end.

    `planned_days` and `planned_cost` are the middle of these limits, `days_room` and `cost_room`
    what was allowed above. `heard_late` says that the board heard of an overrun at the gate.
    """

    name: str
    days: float
    cost: float
    planned_days: float
    planned_cost: float
    days_room: float
    cost_room: float
    heard_late: bool


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


class Run(NamedTuple):
    """A project under way. Days and work count from the start of the present stage.

    Parameters
    ----------
    project, luck : StagedProject, Luck
        What was planned, and what is hidden.
    watch : str
        How it is controlled: one of `WATCHES`.
    stage, status, card : int, str, Issue or None
        Which stage it is in, how things stand, and what asks for a decision.
    day, work, done : float
        Days passed, planned days of work in the stage, and how many of them are done.
    stage_cost, regular, spent, reserve : float
        Money of this stage, that part of it that the days took, money in all, and the reserve.
    limit_days, limit_cost : float
        What the stage may take and cost; tolerance included, at its present plan.
    share : float
        Share of the benefits that is left.
    slow, common_left : float
        Hidden slowness of the stage, and how much of the common part is left to later ones.
    expected, seen_days, seen_done : float
        What the forecast rests on: the pace expected, and days and work since.
    before_days, before_done, held : float
        Days and work of the stages before, and how many of these days the project was on hold.
    next_issue, looked, quiet : int, float, float
        Which issue is next, when forecasts were last compared, until when nobody asks again.
    dropped : bool
        Whether something of this stage was left out.
    waiting : tuple of (float, Issue)
        What waits, and until which day.
    results, log : tuple
        How stages ended, and all that happened.
    """

    project: StagedProject
    luck: Luck
    watch: str = "tolerance"
    stage: int = 0
    status: str = RUNNING
    card: Issue | None = None
    day: float = 0
    work: float = 0
    done: float = 0
    stage_cost: float = 0
    regular: float = 0
    spent: float = 0
    reserve: float = 0
    limit_days: float = 0
    limit_cost: float = 0
    share: float = 1
    slow: float = 0
    common_left: float = 1
    expected: float = 1
    seen_days: float = 0
    seen_done: float = 0
    before_days: float = 0
    before_done: float = 0
    held: float = 0
    next_issue: int = 0
    looked: float = 0
    quiet: float = 0
    dropped: bool = False
    waiting: tuple[tuple[float, Issue], ...] = ()
    results: tuple[StageResult, ...] = ()
    log: tuple[Entry, ...] = ()

    @property
    def plan(self) -> ManagementStage:
        """The present stage as it was planned."""
        return self.project.stages[self.stage]

    @property
    def rate(self) -> float:
        """What a day of the team costs by plan."""
        return self.plan.budget / self.plan.days

    @property
    def today(self) -> float:
        """Days since the start of the project."""
        return self.before_days + self.day

    @property
    def over(self) -> bool:
        """Whether the project has ended, one way or the other."""
        return self.status in (FINISHED, STOPPED)

    @property
    def later_days(self) -> float:
        """Planned days of the stages that come after this one."""
        return sum(stage.days for stage in self.project.stages[self.stage + 1 :])

    def noting(
        self, what: str, choice: str = "", came_to: str = "", price: float = 0, days: float = 0
    ) -> tuple[Entry, ...]:
        """Return the log with one entry more."""
        return (*self.log, Entry(self.stage, self.today, what, choice, came_to, price, days))


def begin(project: StagedProject, seed: object, watch: str = "tolerance") -> Run:
    """Start a project.

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


# ---- what can be told


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
    return expected.days > days + _HAIR or expected.cost > cost * (1 + _HAIR)


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


# ---- what passes


def advance(run: Run, days: float = 1) -> Run:
    """Let whole days pass until `days` are over, a decision is due, or the stage ends.

    A run that waits for a decision stays as it is.
    """
    until = run.day + days
    while run.card is None and run.status == RUNNING:
        run, due = _due(run)
        if not due and run.day >= until - _HAIR:
            break
        if not due:
            run = _pass(run, min(until, _next_day(run)), _next_work(run))
    return run


def _next_day(run: Run) -> float:
    """Find the day on which something is due at the latest."""
    waits = run.waiting[0][0] if run.waiting else float("inf")
    if run.watch == "daily":
        return run.day + 1
    looks = (run.day // rules.REPORT_DAYS + 1) * rules.REPORT_DAYS
    return min(waits, looks) if run.watch == "tolerance" else waits


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
    while day < until - _HAIR and done < until_done:
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
    ended = run.done >= run.work - _HAIR
    if run.waiting and (ended or run.day >= run.waiting[0][0] - _HAIR):
        return _waited(run)
    if ended:
        return _ended(run), True
    if _looks(run):
        run = run._replace(looked=run.day)
        if leaves(run, forecast(run)):
            return run._replace(card=FORECAST_CARD, log=run.noting("forecast")), True
    return run, False


def _looks(run: Run) -> bool:
    """Tell whether forecasts are compared today: each reporting period, or each day."""
    if run.watch == "none" or run.day < run.quiet or run.day == run.looked:
        return False
    return run.watch == "daily" or run.day % rules.REPORT_DAYS == 0


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
    over = run.day > run.limit_days + _HAIR or run.stage_cost > run.limit_cost * (1 + _HAIR)
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
    run = run._replace(results=(*run.results, result), status=FINISHED if last else GATE)
    if not heard_late or last:
        return run
    after, held = run.project.stages[run.stage + 1], rules.REVIEW_DAYS
    price = held * after.budget / after.days
    return run._replace(
        before_days=run.before_days + held,
        held=run.held + held,
        spent=run.spent + price,
        log=run.noting("review", "", "", price, held),
    )
