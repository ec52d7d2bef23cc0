"""The state of one run of a project through its stages, as a value; `run` lets time pass in it.

Nothing is computed here but what the state plainly holds.
"""

from typing import NamedTuple

from .luck import Luck
from .plan import DAYS_A_WEEK, ManagementStage, StagedProject
from .rules import Issue

RUNNING, GATE, FINISHED, STOPPED = "running", "gate", "finished", "stopped"
WATCHES = ("tolerance", "daily", "none")  # by exception, micromanagement, nobody looks
YEAR = 52 * DAYS_A_WEEK
HAIR = 1e-9  # sums of parts are a hair off the whole
FORECAST_CARD = Issue("forecast", 0)


class Entry(NamedTuple):
    """Something that happened or was decided.

    Parameters
    ----------
    stage, day : int, float
        In which stage, and how many days after the start of the project.
    what : str
        The kind of an issue, ``"forecast"``, ``"gate"``, ``"end"``: a stage is done, or
        ``"review"``: a project on hold.
    choice : str
        What was decided, by its id; empty for what only happened.
    came_to : str
        The kind of option that the board took, ``"returned"``, ``"missed"``; what became of an
        issue that waited: ``"gone"``, ``"same"``, ``"grown"``.
    price, days : float
        What it cost, and the days that it added; of a stage that is done, what it took in all.
        An exception: what was paid at once.
    limits : pair of float
        The cost limit of the stage before and after the board's answer; 0 where it set none.
    promised : float
        What the stage was forecast to cost after the board's answer.
    """

    stage: int
    day: float
    what: str
    choice: str = ""
    came_to: str = ""
    price: float = 0
    days: float = 0
    limits: tuple[float, float] = (0, 0)
    promised: float = 0


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
    dropped, sent : bool
        Whether something of this stage was left out, and whether a report on the open exception
        has come back already.
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
    sent: bool = False
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
        return self.plan.rate

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
