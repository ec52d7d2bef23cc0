"""The rules of the inbox game, all of them; the rest of the simulation only applies them.

**Time** passes in weeks of five working days. Requests come on Mondays. The plan is ClockIn's,
scheduled by the critical path method; what is added to an activity makes it longer.

**Not knowing.** A letter says what its writer believes. An *impact analysis* says what it will
probably take: those who know the work sit together, so every running activity loses
`ANALYSIS_DAYS`; in the same week a further analysis takes only `FURTHER` of that, as they sit
together already. What the work really takes is the estimate times a factor between `FACTOR`'s
ends, whoever decided.

**Approve** puts the work into the plan and moves the agreed finish and cost by the estimate; work
approved without an analysis moves nothing that is agreed, as nobody knows by how much. What is
more than the manager's room, or what a law demands, goes to the board, which costs `BOARD_PRICE`;
what was approved without an analysis uses the room when it comes to light. **Trade** does the same
and takes equally many days of lesser things out of the same activity, with their value. **Just do
it** leaves no trace in plan and log; what is not written down is understood less well and
tested less, so it takes `UNTRACKED` times as long and brings more defects. **Defer** puts it
into the backlog of the release after go-live, which costs `DEFER_PRICE` for keeping and for talking
about it again; if it is worth more than it costs, `DEFERRED` of that difference is kept. **Reject**
ends it.

**What nobody recorded comes to light** when the activity should have been finished and is not.

**Finished work**: what asks for a change of an activity that is done lands on the next one of its
path, and takes `LATE` times as long.

**Waiting.** Each week without an answer costs trust. After `PATIENCE` weeks the writer of
something small goes to a developer and gets it, which is creep; the writer of something large
gives up. What the team has begun by itself is finished after a week if nobody says a word.

**Elaboration** is a detail of what was agreed: it takes nothing, needs no board and no line in the
log. **Answer** says "it was agreed" and hands the detail on, which earns `ANSWERED` points of
trust; just doing it earns none, as its writer hears nothing. If it is put off or refused, or waits
too long, the team guesses, and `GUESSED` days of work are done again. Said of what was *not*
agreed, "it was agreed" is a promise without a record: the team does it, as in just do it, with all
that this takes.

**Owner.** What is approved or traded is seen to by who does the activity (`OWNERS`), all else by
the project manager.

**Worth.** Benefits, times the trust of those who use and pay for it, plus the value of what was
changed, less cost, less `DELAY_PRICE` a day of delay against the first plan, less defects, less
fines for a must that was not met.

Every number is ours, chosen for learning; none is measured. That late changes and rework cost more
is well known in direction, not in size.
"""

from typing import Final

DAYS_A_WEEK: Final = 5
LAST_ARRIVAL: Final = 8  # week
LONGEST_WEEKS: Final = 40  # no game is longer; nothing that can be decided makes it so

RATE = 1_200  # dollars that a day of added work costs
BENEFITS = 111_139  # present value of what ClockIn brings; with its cost, 14,139 as agreed
DELAY_PRICE = 800  # dollars a day: benefits that begin later, and people who are kept
DEFECT_PRICE = 700

ANALYSIS_DAYS, ANALYSIS_PRICE, FURTHER = 0.2, 300, 0.25
BOARD_PRICE = 400
ROOM_DAYS, ROOM_COST = 2, 5_000  # what the manager may approve alone, in sum
FACTOR = (0.7, 1.0, 1.45)  # least, likeliest, greatest, of a triangular distribution
UNTRACKED, LATE, GUESSED = 1.25, 1.5, 1.5
DEFERRED, DEFER_PRICE = 0.5, 300
PATIENCE, SMALL = 2, 1.0  # weeks; days up to which a thing is small

DEFECTS_TRACKED, DEFECTS_UNTRACKED, DEFECTS_LATE = 0.12, 0.5, 0.4  # a day of work

# Lesser things that were agreed and can be left out, by activity: days, value a day, what it is.
LESSER = {
    "C": (2.0, 500, "old versions of the API"),
    "D": (4.0, 500, "favourite sites and themes"),
    "E": (2.0, 700, "a whole week offline rather than a day"),
    "F": (2.0, 600, "a history of past exports"),
}

# Trust, 0 to 100, of four groups.
GROUPS = ("users", "payroll", "sponsor", "team")
TRUST, TRUST_WORTH = 70.0, 0.0025  # at first; share of the benefits that a point of the mean moves
POINT = BENEFITS * TRUST_WORTH / len(GROUPS)  # dollars: a point of trust of one group
YES, TRADED, DONE_AT_ONCE = 3, 2, 4
NO, NO_WITH_REASON, LATER, LATER_WITH_REASON = -6, -3, -3, -1
WAITED, WENT_ROUND = -1, -3
NEEDLESS_BOARD = -2
ANSWERED = 2  # a detail that was agreed
LEFT_OUT = -1  # of the users, for a lesser thing that was promised
SURPRISE, BLIND = -2.0, -1.0  # of the sponsor, a day: done undecided; approved, unknown how much
UNAGREED_DELAY = -2.0  # of the sponsor, a day at the end
FINED = -10
DEFECT = -1.0  # of the users, each

MANAGER = "project manager"
OWNERS = {  # who does an activity, and so sees to what is approved there
    "A": "product owner",
    "B": "UX designer",
    "C": "backend developer",
    "D": "iOS developer",
    "E": "iOS developer",
    "F": "backend developer",
    "G": "security engineer",
    "H": "tester",
    "I": "tester",
    "J": "DevOps engineer",
}

DECISIONS = ("approve", "trade", "defer", "reject", "do", "answer")
UNRECORDED = ("do", "answer")  # what leaves no line in the log


def worth_of_trust(mean: float) -> float:
    """Return the dollars of benefit that a mean trust adds, or below 0 takes away.

    >>> worth_of_trust(70), round(worth_of_trust(66))
    (0.0, -1111)
    """
    return BENEFITS * TRUST_WORTH * (mean - TRUST)


def analysis(already: int) -> tuple[float, float]:
    """Return days and dollars of an analysis, with so many done this week already.

    >>> analysis(0), analysis(1)
    ((0.2, 300), (0.05, 75.0))
    """
    if already:
        return ANALYSIS_DAYS * FURTHER, ANALYSIS_PRICE * FURTHER
    return ANALYSIS_DAYS, ANALYSIS_PRICE


def kept(value: float, cost: float) -> float:
    """Return what a deferred request is still worth, before `DEFER_PRICE`.

    >>> kept(9_500, 7_200), kept(500, 900)
    (1150.0, 0.0)
    """
    return DEFERRED * max(0.0, value - cost)


def defects(days: float, *, tracked: bool, late: bool) -> float:
    """Return the defects that so many days of work bring on average.

    >>> defects(2, tracked=True, late=False), defects(2, tracked=False, late=True)
    (0.24, 1.8)
    """
    rate = DEFECTS_TRACKED if tracked else DEFECTS_UNTRACKED
    return round(max(0.0, days) * (rate + (DEFECTS_LATE if late else 0)), 9)
