"""Tailoring: how much of a structured method a project of this size and risk needs.

Our own advice, with its reasons, and no rule of any method's owner. What stays in every project,
however small: somebody who answers for the business case and decides, somebody else who manages
from day to day, a written reason, a plan with limits, and a moment at which to stop. What shrinks
is the number of people, of papers and of gates.

The rules stand in `STAGE_WEEKS`, `NEVER`, `ROLE_RULES` and `PAPER_RULES` below. Not done here:
weighing a law or a contract that asks for a document; they come first.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from ..refusal import Refusal, shown

RISKS = ("low", "medium", "high")
# How many weeks a stage may have: what the board dares to let run without deciding again.
STAGE_WEEKS = {"low": 13, "medium": 8, "high": 5}
SMALL_TEAM, LARGE_TEAM = 6, 15
SHORT_WEEKS, LONG_WEEKS = 16, 52
MOST_STAGES = 8


@dataclass(frozen=True)
class ProjectProfile:
    """What tailoring looks at.

    Parameters
    ----------
    weeks : float
        Planned duration.
    people : int
        How many work on it, the project manager included.
    risk : {"low", "medium", "high"}
        What could go wrong, times what would hang on it.
    suppliers : int
        Outside firms that deliver something.
    """

    weeks: float
    people: int
    risk: str = "medium"
    suppliers: int = 0

    def __post_init__(self) -> None:
        for what, least in (("weeks", 0.2), ("people", 1), ("suppliers", 0)):
            value = getattr(self, what)
            bad = isinstance(value, bool) or not isinstance(value, int | float)
            if bad or not math.isfinite(value) or value < least:
                raise Refusal("the profile", f"{what} is {shown(value)}", f"give {least} or more")
        if self.risk not in RISKS:
            raise Refusal("the profile", f"risk is {shown(self.risk)}", f"use {', '.join(RISKS)}")

    @property
    def small(self) -> bool:
        """Whether it is short, with few people and no high risk: the light end."""
        few = self.people <= SMALL_TEAM and self.weeks <= SHORT_WEEKS
        return few and self.risk != "high"

    @property
    def large(self) -> bool:
        """Whether it is long, has many people or much at stake: the full end."""
        return self.people > LARGE_TEAM or self.weeks > LONG_WEEKS or self.risk == "high"


@dataclass(frozen=True)
class Combination:
    """Two roles, whether one person may hold both here, and why."""

    roles: tuple[str, str]
    allowed: bool
    because: str


@dataclass(frozen=True)
class Paper:
    """A document or several, what becomes of them here, and why.

    `form` is "keep", "shrink", "merge" or "talk" (nothing written beyond a line).
    """

    names: tuple[str, ...]
    form: str
    into: str
    because: str


@dataclass(frozen=True)
class Tailoring:
    """What is advised for a profile.

    `stages` counts the first one, in which the project is set up. `stage_reason` says why.
    """

    profile: ProjectProfile
    stages: int
    stage_reason: str
    combinations: tuple[Combination, ...]
    papers: tuple[Paper, ...]

    def may_combine(self, one: str, other: str) -> bool:
        """Tell whether one person may hold both roles; what no rule names may not.

        >>> tailor(ProjectProfile(13, 5, "low")).may_combine("team manager", "project manager")
        True
        """
        found = [each for each in self.combinations if set(each.roles) == {one, other}]
        return bool(found) and found[0].allowed


# Roles that never fall together, in no project, and why.
NEVER = (
    (
        ("executive", "project manager"),
        "Who asks for money and who decides on it must be two people, or nobody says no.",
    ),
    (
        ("project manager", "project assurance"),
        "Nobody checks their own work for the board.",
    ),
    (
        ("senior user", "senior supplier"),
        "Who accepts the work and who delivers it want different things, and both must speak.",
    ),
)
_Rule = Callable[[ProjectProfile], bool]
# Roles that may fall together, when, and why so or not.
ROLE_RULES: tuple[tuple[tuple[str, str], _Rule, str, str], ...] = (
    (
        ("project manager", "team manager"),
        lambda p: p.people <= SMALL_TEAM + 4 and p.suppliers <= 1,
        "One team can be led from day to day by the project manager.",
        "Several teams or firms need somebody each who answers for their work packages.",
    ),
    (
        ("executive", "senior user"),
        lambda p: not p.large,
        "The one who pays often also speaks for those who will use it.",
        "Many groups of users need a voice of their own on the board.",
    ),
    (
        ("executive", "senior supplier"),
        lambda p: p.small and p.suppliers == 0,
        "Where own staff build it, their head may be the one who pays.",
        "An outside firm, or a large team of one's own, must speak for itself.",
    ),
    (
        ("project manager", "project support"),
        lambda p: not p.large,
        "Registers of a few lines are kept by the one who uses them.",
        "Registers of hundreds of lines are a job of their own.",
    ),
    (
        ("senior user", "project assurance"),
        lambda p: not p.large,
        "Members of a board may look after their own interest themselves.",
        "With this much at stake somebody should look who has the time.",
    ),
)
_PaperRule = tuple[tuple[str, ...], _Rule, str, str, str, str]
# Documents: when they shrink, to what, why; and why they stay otherwise.
PAPER_RULES: tuple[_PaperRule, ...] = (
    (
        ("project brief", "project initiation documentation"),
        lambda p: p.small,
        "merge",
        "one project canvas of two pages",
        "What is known after a day and after a week hardly differs in a short project.",
        "Starting the work and starting the project are two decisions here.",
    ),
    (
        ("project plan", "stage plan"),
        lambda p: p.weeks <= SHORT_WEEKS and p.risk != "high",
        "merge",
        "one plan, with the next stage in more detail",
        "A plan of a few weeks can be seen whole.",
        "Nobody can plan the last stage today as finely as the next one.",
    ),
    (
        ("issue register", "risk register", "quality register"),
        lambda p: not p.large,
        "merge",
        "one sheet with a column for the kind",
        "A few dozen lines are found without three files.",
        "Different people keep them, and they grow long.",
    ),
    (
        ("checkpoint report",),
        lambda p: p.people <= SMALL_TEAM + 4 and p.suppliers == 0,
        "talk",
        "ten minutes at the board, once a week",
        "Without a separate team manager nobody has to report to the project manager.",
        "Teams and firms that are not in the room have to write.",
    ),
    (
        ("highlight report",),
        lambda p: p.small,
        "shrink",
        "five lines by mail: forecast against tolerance, what is next, what is needed",
        "The board needs the forecasts, and reads five lines sooner than five pages.",
        "The board decides on forecasts and must be able to look them up.",
    ),
    (
        ("end stage report", "lessons log"),
        lambda p: p.small,
        "shrink",
        "one page for each gate",
        "The gate stays; what is said there fits on a page.",
        "What the next stage learns from this one has to outlive the people.",
    ),
    (
        ("business case",),
        lambda p: p.small,
        "shrink",
        "one page with cost, benefits, and what would make you stop",
        "It never goes away: without it nobody can decide at a gate.",
        "It is looked at again at each gate, with figures.",
    ),
)


def stage_count(profile: ProjectProfile) -> int:
    """Count the stages: one to set up, then as many as keep each within `STAGE_WEEKS`.

    >>> [stage_count(ProjectProfile(13, 5, risk)) for risk in RISKS]
    [2, 3, 4]
    """
    delivery = max(1, math.ceil(profile.weeks / STAGE_WEEKS[profile.risk]))
    return min(MOST_STAGES, 1 + delivery)


def tailor(profile: ProjectProfile) -> Tailoring:
    """Apply the rules of this module to a profile.

    Examples
    --------
    Three months, five people, little risk:

    >>> advice = tailor(ProjectProfile(13, 5, "low"))
    >>> advice.stages, advice.may_combine("executive", "project manager")
    (2, False)
    >>> [paper.into for paper in advice.papers][:1]
    ['one project canvas of two pages']
    """
    never = [Combination(roles, False, because) for roles, because in NEVER]
    ruled = []
    for roles, rule, yes, no in ROLE_RULES:
        allowed = rule(profile)
        ruled.append(Combination(roles, allowed, yes if allowed else no))
    count = stage_count(profile)
    weeks = STAGE_WEEKS[profile.risk]
    reason = (
        f"One stage to set the project up; with {profile.risk} risk a board should not let "
        f"more than {weeks} weeks pass without deciding again."
    )
    papers = tuple(_paper(profile, rule) for rule in PAPER_RULES)
    return Tailoring(profile, count, reason, (*never, *ruled), papers)


def _paper(profile: ProjectProfile, rule: _PaperRule) -> Paper:
    names, applies, form, into, yes, no = rule
    if applies(profile):
        return Paper(names, form, into, yes)
    return Paper(names, "keep", "as they are" if len(names) > 1 else "as it is", no)
