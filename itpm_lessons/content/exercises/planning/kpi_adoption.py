"""One indicator on its day: the value, and its colour."""

from dataclasses import dataclass

from itpm_lessons.practice import Choice, Exercise, Mistake


@dataclass(frozen=True)
class Adoption:
    """How many use the app, of those who are meant and of all; target and limit in percent."""

    used: int
    meant: int
    staff: int
    target: int
    amber: int
    day: int

    @property
    def share(self) -> float:
        """The value of the indicator, in percent."""
        return 100 * self.used / self.meant

    @property
    def colour(self) -> str:
        """Green at the target, amber down to the limit, red below."""
        return colour(self.share, self.target, self.amber)


def colour(value, target, amber):
    """Return the colour of a value that should be high.

    >>> colour(85, 85, 82), colour(84.9, 85, 82), colour(81.9, 85, 82)
    ('green', 'amber', 'red')
    """
    return "green" if value >= target else "amber" if value >= amber else "red"


def case(random):
    """Take 322 of 400, or other counts."""
    if random is None:
        return Adoption(322, 400, 600, 85, 82, 30)
    wanted = random.choice(("red", "amber"))
    while True:
        meant = random.randrange(200, 601, 20)
        target = random.choice((80, 85, 90))
        amber = target - random.choice((2, 3, 5))
        used = round(meant * random.uniform(amber - 6, target - 0.4) / 100)
        drawn = Adoption(
            used, meant, round(meant * 1.5), target, amber, random.choice((20, 30, 60))
        )
        far = abs(drawn.share - amber) > 0.3 and drawn.share < target - 0.3
        if far and drawn.colour == wanted and 100 * drawn.share / target >= target:
            return drawn


def statement(case):
    """Define the indicator, and ask for value and colour."""
    return f"""The indicator: *share of the hourly staff who clocked in with the app on day \
{case.day} after go-live*. Green is {case.target} % or more, amber from {case.amber} % up to \
below {case.target} %, red anything less.

The company has {case.staff} employees; {case.meant} of them are paid by the hour and fill in \
timesheets. On day {case.day}, {case.used} of these {case.meant} clocked in with the app, \
the others on paper.

**What does the report say?**"""


def options(case):
    """Offer the value with each colour, and two other values."""
    base = 100 * case.used / case.staff
    reached = 100 * case.share / case.target
    shown = {
        "green": f"{case.share:.1f} %, green",
        "amber": f"{case.share:.1f} %, amber",
        "red": f"{case.share:.1f} %, red",
        "staff": f"{base:.1f} %, {colour(base, case.target, case.amber)}",
        "reached": f"{reached:.1f} %, {colour(reached, case.target, case.amber)}",
    }
    return shown


def kpi_adoption(case):
    """Return the colour of the share of those who are meant."""
    share = 100 * case.used / case.meant
    if share >= case.target:
        return "green"
    return "amber" if share >= case.amber else "red"


def _nearly(case):
    return {"red": "amber", "amber": "green"}[case.colour]


def _stricter(case):
    return "red" if case.colour == "amber" else "green"


def explanation(case):
    """Compute the share, and compare it."""
    where = (
        f"below {case.amber} %: **red**"
        if case.colour == "red"
        else f"below {case.target} % and not below {case.amber} %: **amber**"
    )
    return f"""{case.used} / {case.meant} = {case.share:.1f} %. That is {where}.

It is {case.target - case.share:.1f} percentage points short of the target. In people: \
{_needed(case)} would have to clock in with the app, {_needed(case) - case.used} more than \
{case.used}. A colour is no blame. It says whether somebody has to act, and the report names who \
and how."""


def _needed(case):
    return -(-case.meant * case.target // 100)


EXERCISE = Exercise(
    title="Day thirty",
    minutes=3,
    case=case,
    statement=statement,
    answer=lambda case: Choice(options(case), label="In the report stands"),
    solution=kpi_adoption,
    explanation=explanation,
    hints=(
        "The name of the indicator says of whom it is a share.",
        lambda case: f"Divide {case.used} by {case.meant}, and compare with both limits.",
        lambda case: (
            f"{case.used} / {case.meant} is {case.share:.1f} %. Green begins at {case.target} %, "
            f"amber at {case.amber} %."
        ),
    ),
    mistakes=(
        Mistake(
            "base-is-everybody",
            lambda case: "staff",
            lambda case: (
                f"You divided by all {case.staff} employees. The indicator is about the "
                f"{case.meant} who fill in timesheets; the others have no reason to clock in."
            ),
            "Read of whom the indicator is a share.",
        ),
        Mistake(
            "share-of-target",
            lambda case: "reached",
            lambda case: (
                f"That is how much of the target was reached: {case.share:.1f} / {case.target}. "
                "The limits are set for the share itself, so this number may not be compared with "
                "them."
            ),
            "Compare the share of the staff with the limits.",
        ),
        Mistake(
            "nearly-is-enough",
            _nearly,
            lambda case: (
                f"{case.share:.1f} % is below the limit of "
                f"{case.amber if case.colour == 'red' else case.target} %, and how near to it does "
                "not count. Limits are agreed on before anybody knows the number, so that nobody "
                "has to argue on the day."
            ),
            "Compare with the limit as it stands.",
        ),
        Mistake(
            "colour-by-feeling",
            _stricter,
            lambda case: (
                f"{case.share:.1f} % misses the target, but not by much: the limits call anything "
                f"from {case.amber} % amber. A red that comes too early is not looked at later."
                if case.colour == "amber"
                else f"{case.share:.1f} % may be more than one had hoped for. It is below both "
                "limits, and these decide the colour."
            ),
            "Take the colour from the limits.",
        ),
    ),
    outcome="define-kpis",
    domains=("capm:business_analysis", "pmp:process", "project-plus:tools_documentation"),
)
