"""Transfer: two links hold one activity, one by its start, one by its finish."""

from dataclasses import dataclass

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount, days


@dataclass(frozen=True)
class Checking:
    """Copying, and checking that overlaps with it; all in days."""

    copy_start: int
    copy_days: int
    check_days: int
    start_lag: int
    finish_lag: int

    @property
    def copy_finish(self):
        """Day on which copying is finished."""
        return self.copy_start + self.copy_days

    @property
    def by_start(self):
        """Day on which checking could start if the start-to-start link were the only one."""
        return self.copy_start + self.start_lag

    @property
    def by_finish(self):
        """Day on which checking could start if the finish-to-finish link were the only one."""
        return self.copy_finish + self.finish_lag - self.check_days

    @property
    def links(self):
        """The two links as planners write them."""
        return f"`G SS+{self.start_lag}` and `G FF+{self.finish_lag}`"


def case(random):
    """Copy from day 20 for 8 days and check for 6, or other days."""
    if random is None:
        return Checking(copy_start=20, copy_days=8, check_days=6, start_lag=2, finish_lag=1)
    copy_days = random.randint(6, 12)
    return Checking(
        copy_start=random.randint(15, 30),
        copy_days=copy_days,
        check_days=random.randint(3, copy_days + 2),
        start_lag=random.randint(1, 4),
        finish_lag=random.randint(1, 3),
    )


def statement(case):
    """Ask for the start of the checking."""
    return f"""In ServerMove, copying mailboxes (G) runs from day {case.copy_start} to day \
{case.copy_finish}. Checking the copies (H) takes {days(case.check_days)} without a break and \
waits with two links: {case.links}. Checking may start {days(case.start_lag)} after copying has \
started, and is done at the earliest {days(case.finish_lag)} after the last copy.

**On which day can checking start at the earliest?**"""


def checking_starts(case):
    """Return the first day on which both links allow checking to start."""
    by_start = case.copy_start + case.start_lag
    by_finish = case.copy_start + case.copy_days + case.finish_lag - case.check_days
    return max(by_start, by_finish)


def by_engine(case):
    """Return the same day by scheduling the three activities."""
    links = f"G SS+{case.start_lag}, G FF+{case.finish_lag}"
    plan = schedule(
        Project.of(
            E=(case.copy_start, ""), G=(case.copy_days, "E"), H=(case.check_days, f"E, {links}")
        )
    )
    return plan["H"].early_start


def explanation(case):
    """Ask each link for its day, and take the later one."""
    finish = max(case.by_start, case.by_finish) + case.check_days
    return f"""Each link gives a day.

- SS+{case.start_lag}: not before day {case.copy_start} + {case.start_lag} = {case.by_start}.
- FF+{case.finish_lag}: not done before day {case.copy_finish} + {case.finish_lag} = \
{case.copy_finish + case.finish_lag}, so with {days(case.check_days)} of work not started before \
day {case.copy_finish + case.finish_lag} − {case.check_days} = {case.by_finish}.

Both hold, so the later one decides: **day {max(case.by_start, case.by_finish)}**. Checking is \
done on day {finish}."""


EXERCISE = Exercise(
    title="When can checking start?",
    minutes=5,
    case=case,
    statement=statement,
    answer=Number(unit="days", label="Checking can start on day"),
    solution=checking_starts,
    explanation=explanation,
    hints=(
        "Take the links one by one. Each of them gives a first possible day.",
        lambda case: (
            f"The first link gives day {case.by_start}. The second one speaks of the finish: when "
            f"is checking done at the earliest, and when must it start for that?"
        ),
        lambda case: (
            f"By the second link checking is done on day {case.copy_finish + case.finish_lag} at "
            f"the earliest. Go back {days(case.check_days)}, and compare with day {case.by_start}."
        ),
    ),
    mistakes=(
        Mistake(
            "one-link-is-enough",
            lambda case: min(case.by_start, case.by_finish),
            lambda case: (
                f"Day {amount(min(case.by_start, case.by_finish))} satisfies one of the two links. "
                "The other one holds as well, and it asks for a later day."
            ),
            "Find the day of each link and take the later one.",
        ),
        Mistake(
            "every-link-is-finish-to-start",
            lambda case: case.copy_finish + case.finish_lag,
            lambda case: (
                f"Day {case.copy_finish + case.finish_lag} lies {days(case.finish_lag)} after the "
                "end of copying. FF holds the *finish* of checking there; most of the work may be "
                "done before."
            ),
            lambda case: f"Go back by the {days(case.check_days)} that checking takes.",
        ),
        Mistake(
            "lag-counts-from-finish",
            lambda case: case.copy_finish + case.start_lag,
            lambda case: (
                f"Day {case.copy_finish + case.start_lag} counts {days(case.start_lag)} from the "
                "end of copying. In SS the first S is the start of copying, and they overlap."
            ),
            lambda case: f"Copying starts on day {case.copy_start}; count from there.",
        ),
    ),
    outcome="read-dependencies",
    domains=("pmp:process", "capm:predictive"),
)
