"""The rules of the simulated project, all of them; the rest of the simulation only applies them.

**Work.** A stage has as many days of work as its plan says. On a real day the team gets through
``(1 + chance) / (1 + slow)`` of a planned one; chance is anything from -`CHANCE` to `CHANCE`.
`slow` is hidden, partly common to all stages of the project, partly each stage's own; plans are
a little hopeful, so its mean is above 0. The team costs its planned rate each day, times
``(1 + dear)``: who is late is also dear.

**Forecast.** Days to go are the work left times the pace seen so far, and the pace is mixed with
`TRUST` days at plan: ``(TRUST + days) / (TRUST + done)``. So the forecast starts at the plan and
sharpens by itself. The range holds 8 of 10 outcomes if the pace is as it was seen. It is
compared with the limits of the stage every day, and the day on which it leaves them is the day
on which an exception is due. Who keeps silent is asked again a reporting period later, and may
speak on any day before.

**Issues** come by chance. One that is *absorbed* adds its work and its money to the stage. The
*reserve* buys help at a premium and leaves the stage as it was; it is there for stages within
their limits. One that *waits* a reporting
period may be gone, the same, or grown; nothing waits beyond the work of its stage. An
*exception* costs a report and puts the board to work. The user's wish can also be *declined*,
which loses a little of the benefits.

**The board** takes the option of the greatest value among those it is offered, and follows a
recommendation within `SAME` of it. A report with fewer than two options, without one of them
recommended or with the wrong consequence comes back, which costs time. The report and a return
are paid once for an exception, however often it is sent. Dealing with the cause
takes away `CURE_SHARE` of the slowness, for this stage and for what later ones share with it,
and does nothing if the report names another cause. What is left out takes its benefits along.
The limits of the stage are then set anew around the forecast.

**The gate** opens when a stage is done. An overrun that the board hears of only here makes it
hold the project for `REVIEW_DAYS`. Re-planning costs `REPLAN_DAYS` and, since it deals with the
cause, `CURE_DAYS` as in a stage; it gives the next stage honest limits. Benefits come only to a
project that is finished.

Every number here is ours, chosen so that the case is neither hopeless nor safe.
"""

from typing import NamedTuple

from .exception import Option

# Hidden slowness: common to the project, and each stage's own; normal, cut at the ends.
SLOW_MEAN, SLOW_COMMON, SLOW_OWN, SLOW_LEAST, SLOW_MOST = 0.05, 0.16, 0.06, -0.15, 0.50
COMMON_SHARE = SLOW_COMMON**2 / (SLOW_COMMON**2 + SLOW_OWN**2)  # what one stage tells of the next
DEAR_MEAN, DEAR_SPREAD = 0.0, 0.03  # hidden dearness of a day
CHANCE = 0.3  # how much more or less a day gets done, each amount as likely
CHANCE_DEVIATION = CHANCE / 3**0.5

TRUST = 3  # days at plan that the forecast mixes in
IN_RANGE = 1.28  # standard deviations either side that hold 8 of 10

REPORT_DAYS = 5  # a reporting period: how long one can wait, or keep silent

# Issues: how many in a planned day of a stage, and how large, as shares of the stage.
ISSUES_A_DAY, CASE_CHANCE = 0.03, 0.07
KINDS = ("rework", "absence", "wish", "price")
WORK_ADDED = {"rework": (0.08, 0.25), "absence": (0.05, 0.15), "wish": (0.06, 0.20)}
MONEY_ADDED = {"price": (0.03, 0.10)}
BENEFITS_LOST = {"wish": (0.0, 0.02), "case": (0.05, 0.45)}
EARLIEST, LATEST = 0.05, 0.85  # share of the stage's work done when an issue comes
GONE, SAME_SIZE, GROWN, GROWTH = 0.2, 0.4, 0.4, 1.7  # what becomes of an issue that waits

PREMIUM = 1.15  # help that the reserve buys costs so much more than the team
EXCEPTION_DAYS, RETURNED_DAYS = 0.25, 0.5  # of the team's rate: a report; what a return adds
CURE_DAYS, CURE_SHARE = 0.75, 0.7  # dealing with the cause: price and effect
LEFT_OUT, LESSER = 0.25, 0.95  # what a descoped stage leaves out, and what that is worth
STOP_DAYS, REVIEW_DAYS, REPLAN_DAYS = 2.0, 2.0, 0.5
SAME = 500  # dollars; options that differ by less are equally good to the board

# What control costs: the share of each day that reports take under micromanagement, and the
# deviation from plan at which it steps in.
DAILY_REPORT, MEDDLING, MEDDLING_DAYS = 0.04, 0.05, 2


class Issue(NamedTuple):
    """Something unplanned, or the forecast itself leaving its tolerance.

    It comes when `share` of the stage's planned work is done. `days` of work and `money` are
    what it adds, `loss` the share of benefits that goes when it is declined or, for a ``case``,
    in any event. `patience` is what its size is multiplied with when it waits.
    """

    kind: str
    share: float
    days: float = 0
    money: float = 0
    loss: float = 0
    patience: float = 1


class Seen(NamedTuple):
    """What can be told of a stage: real days that a planned day takes, and what a day costs."""

    pace: float
    rate: float


def pace(days: float, done: float, expected: float = 1) -> float:
    """Real days that a planned day takes, as far as can be told after `days` and `done` work.

    `expected` is what was thought before: 1 by plan, another pace after re-planning or a cure.

    >>> pace(0, 0), round(pace(10, 8), 3), round(pace(0, 0, 1.2), 3)
    (1.0, 1.182, 1.2)
    """
    return (TRUST * expected + days) / (TRUST + done)


def uncertainty(days: float, left: float) -> float:
    """How far the days to go may be off either way, when `left` planned days are left.

    What is not known of the pace counts for all of the work left, and chance for each day.

    >>> round(uncertainty(0, 10), 2), round(uncertainty(10, 2), 2), uncertainty(12, 0)
    (1.46, 0.34, 0.0)
    """
    return float(IN_RANGE * CHANCE_DEVIATION * (left * left / (TRUST + days) + left) ** 0.5)


def later_pace(days: float, done: float) -> float:
    """Pace to expect of later stages, of which this much is known from the stages so far.

    >>> later_pace(0, 0), round(later_pace(24, 20), 3)
    (1.0, 1.152)
    """
    return 1 + COMMON_SHARE * (pace(days, done) - 1)


def help_price(issue: Issue, rate: float) -> float:
    """Return what the reserve pays to take an issue off the stage; `rate` is the team's, a day."""
    return PREMIUM * issue.days * rate + issue.money


def waited(issue: Issue) -> Issue:
    """Return the issue as it is after a reporting period."""
    days, money = issue.days * issue.patience, issue.money * issue.patience
    return issue._replace(days=days, money=money, patience=1)


def paid_now(kind: str, rate: float) -> float:
    """Return what an option takes at once; what it saves comes later.

    >>> paid_now("continue", 2_000), paid_now("descope", 2_000), paid_now("stop", 2_000)
    (1500.0, 0.0, 4000.0)
    """
    return {"continue": CURE_DAYS, "stop": STOP_DAYS}.get(kind, 0.0) * rate


def cured(pace: float, left: float) -> float:
    """Return the days that dealing with the cause saves on `left` planned days at this pace.

    >>> round(cured(1.2, 10), 2), cured(0.9, 10)
    (1.4, 0.0)
    """
    return CURE_SHARE * max(0.0, pace - 1) * left


def options(
    left: float, later: float, seen: "Seen", worth_a_day: float, *, may_drop: bool
) -> tuple[Option, ...]:
    """Return what the board can choose from, each against the present forecast.

    Parameters
    ----------
    left, later : float
        Planned days of work left in this stage, and in later ones.
    seen : Seen
        Pace and daily cost as far as they can be told.
    worth_a_day : float
        Share of the benefits that belongs to a planned day of this stage.
    may_drop : bool
        Whether there is still something to leave out.
    """
    saved_by_cure = cured(seen.pace, left + COMMON_SHARE * later)
    dropped = LEFT_OUT * left
    kept = max(0.0, 1 - LESSER * dropped * worth_a_day)
    saved = dropped * seen.pace
    found = (
        Option(
            "continue",
            "Keep the scope and deal with the cause",
            (CURE_DAYS - saved_by_cure) * seen.rate,
            -saved_by_cure / 5,
        ),
        Option(
            "descope",
            "Leave out the lesser products of this stage",
            -saved * seen.rate,
            -saved / 5,
            kept,
        ),
        Option("extend", "Take the time and the money that it needs"),
        Option("stop", "Stop the project in order", STOP_DAYS * seen.rate),
    )
    return tuple(option for option in found if may_drop or option.kind != "descope")
