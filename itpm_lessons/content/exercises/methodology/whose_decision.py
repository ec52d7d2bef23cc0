"""Three levels of tolerance: which of them still holds says who decides."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Matching, Mistake

DECIDERS = {
    "team": "The team manager",
    "manager": "The project manager",
    "board": "The project board",
    "above": "Those who set up the board",
}


@dataclass(frozen=True)
class Limit:
    """What was agreed for a piece of work, its tolerance in percent, and today's forecast."""

    agreed: int
    percent: int
    forecast: int

    @property
    def upper(self):
        """The most that it may cost."""
        return self.agreed + self.agreed * self.percent // 100

    @property
    def room(self):
        """What the forecast leaves up to the limit."""
        return self.upper - self.forecast


@dataclass(frozen=True)
class Levels:
    """A work package inside a stage inside a project, and by how much the package gets dearer."""

    package: Limit
    stage: Limit
    project: Limit
    rises: tuple[int, ...]


def case(random):
    """Take ClockIn's interface in stage 2, or other numbers."""
    if random is None:
        limits = Limit(9_000, 5, 9_000), Limit(30_000, 10, 30_000), Limit(97_000, 6, 99_000)
        return Levels(*limits, (1_200, 400, 4_500, 3_600, 2_800))
    package = _limit(random, range(7_000, 13_000, 1_000), (5, 8, 10))
    stage = _limit(random, range(26_000, 42_000, 2_000), (8, 10))
    project = _project(random, stage.room)
    return Levels(package, stage, project, _rises(random, package.room, stage.room, project))


def _project(random, stage_room):
    """Draw a project that has a little more room than the stage, because some of it is used."""
    agreed, percent = random.randrange(80_000, 130_000, 1_000), random.randint(7, 10)
    room = stage_room + random.randrange(700, 1_300, 100)
    forecast = agreed + agreed * percent // 100 - room
    return Limit(agreed, percent, forecast)


def _limit(random, amounts, percents):
    agreed = random.choice(amounts)
    return Limit(agreed, random.choice(percents), agreed)


def _rises(random, package, stage, project):
    """Draw one rise for each of the four who may decide, and one more."""
    allowance = project.upper - project.agreed
    bands = [(0, package), (package, stage), (stage, project.room), (project.room, allowance)]
    chosen = [_between(random, *band) for band in [*bands, random.choice(bands)]]
    random.shuffle(chosen)
    return tuple(chosen)


def _between(random, low, high):
    """Draw a round number above `low` and up to `high`; hundreds where there are any."""
    hundreds = range(100 * (low // 100 + 1), high + 1, 100)
    return random.choice(hundreds) if hundreds else high


def statement(levels):
    """Show the three levels, and ask for each rise who decides."""
    rows = [
        _row("Work package “Interface”", levels.package),
        _row("Stage", levels.stage),
        _row("Project", levels.project),
    ]
    table = table_of_rows("| Level | Agreed | Tolerance | Forecast so far |", rows)
    return f"""A work package is a piece of work that one team has taken on. This one lies inside \
the stage, and the stage inside the project:

{table}

Five mornings, each on its own: the forecast of the work package rises. What it costs more, the \
stage and the project cost more. **Who decides what is done about it?** It is the lowest level \
whose own tolerance still holds."""


def _row(name, limit):
    return f"| {name} | {dollars(limit.agreed)} | ±{limit.percent} % | {dollars(limit.forecast)} |"


def _lines(levels):
    return {
        letter: f"It rises by {dollars(rise)}"
        for letter, rise in zip("ABCDE", levels.rises, strict=True)
    }


def whose_decision(levels):
    """Return who decides for each rise: the lowest level whose tolerance still holds."""
    deciders = {}
    for letter, rise in zip("ABCDE", levels.rises, strict=True):
        if levels.package.forecast + rise <= levels.package.upper:
            deciders[letter] = "team"
        elif levels.stage.forecast + rise <= levels.stage.upper:
            deciders[letter] = "manager"
        elif levels.project.forecast + rise <= levels.project.upper:
            deciders[letter] = "board"
        else:
            deciders[letter] = "above"
    return deciders


def instead(**other):
    """Return a function that answers rightly, but lets somebody else decide."""
    return lambda levels: {
        letter: other.get(decider, decider) for letter, decider in whose_decision(levels).items()
    }


def whole_tolerance(levels):
    """Compare each rise with the whole tolerance, whatever the forecast has used of it."""
    allowances = [
        limit.upper - limit.agreed for limit in (levels.package, levels.stage, levels.project)
    ]
    return {
        letter: next(
            (who for who, most in zip(DECIDERS, allowances, strict=False) if rise <= most), "above"
        )
        for letter, rise in zip("ABCDE", levels.rises, strict=True)
    }


def _limits(levels):
    return levels.package.room, levels.stage.room, levels.project.room


def explanation(levels):
    """Give the room of each level, and who decides each rise."""
    package, stage, project = map(dollars, _limits(levels))
    rows = [
        f"| {dollars(rise)} | {DECIDERS[who]} |"
        for rise, who in sorted(zip(levels.rises, whose_decision(levels).values(), strict=True))
    ]
    return f"""The room is the limit minus the forecast so far.

- Work package: {dollars(levels.package.upper)} − {dollars(levels.package.forecast)} = {package}.
- Stage: {dollars(levels.stage.upper)} − {dollars(levels.stage.forecast)} = {stage}.
- Project: {dollars(levels.project.upper)} − {dollars(levels.project.forecast)} = {project}. Its \
forecast is already above what was agreed, so part of the tolerance is used.

{table_of_rows("| Rise | Who decides |", rows)}"""


def _last_hint(levels):
    package, stage, project = map(dollars, _limits(levels))
    return (
        f"The rooms are {package} in the work package, {stage} in the stage and {project} in the "
        "project. A rise that fits into the first is the team manager's, and so on upward."
    )


EXERCISE = Exercise(
    title="Whose decision is it?",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda levels: Matching(_lines(levels), DECIDERS, label="Who decides?"),
    solution=whose_decision,
    explanation=explanation,
    hints=(
        "For each level: the upper limit, minus the forecast so far. That is the room.",
        lambda levels: (
            f"The work package may cost {dollars(levels.package.upper)}, the stage "
            f"{dollars(levels.stage.upper)}, the project {dollars(levels.project.upper)}."
        ),
        _last_hint,
    ),
    mistakes=(
        Mistake(
            "board-decides-everything",
            instead(manager="board"),
            "The board gets what the project manager may decide. When the work package is beyond "
            "its tolerance and the stage is not, the level between is there for it.",
            "Compare each rise with the room of the stage before you go to the board.",
        ),
        Mistake(
            "manager-replans-alone",
            instead(board="manager"),
            lambda levels: (
                f"The stage has {dollars(levels.stage.room)} of room. Beyond that, its agreed cost "
                "would have to change, and the project manager did not agree on it alone."
            ),
            "Look for the rises that are larger than the room of the stage.",
        ),
        Mistake(
            "exception-goes-to-the-top",
            instead(board="above"),
            lambda levels: (
                "What the board may decide goes over its head in your answer. The project has "
                f"{dollars(levels.project.room)} of room, and as long as that holds, the board "
                "asks nobody."
            ),
            "Compare each rise with the room of the project before you go above the board.",
        ),
        Mistake(
            "tolerance-never-used-up",
            whole_tolerance,
            lambda levels: (
                "You compared with the whole tolerance of the project. Its forecast is already "
                f"{dollars(levels.project.forecast - levels.project.agreed)} above what was "
                f"agreed, so {dollars(levels.project.room)} are left."
            ),
            "Take the forecast so far from each limit.",
        ),
    ),
    outcome="compare-with-tolerance",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
