"""The luck of a project, drawn from a seed before anything is decided.

What a day brings and which issues come doesn't depend on decisions, so that one can ask what
other decisions would have come to with the same luck. The numbers drawn are those of `rules`.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from . import rules
from .plan import ManagementStage, StagedProject
from .rules import Issue


@dataclass(frozen=True, slots=True)
class StageLuck:
    """What is hidden in one stage: how slow and dear it is, its days, and its issues in order.

    `work` is what each day gets done of a planned one, before slowness.
    """

    own: float
    dear: float
    work: tuple[float, ...]
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class Luck:
    """What is hidden in a project: the slowness that its stages share, and each stage's luck."""

    seed: object
    common: float
    stages: tuple[StageLuck, ...]

    def slow(self, stage: int, common_left: float) -> float:
        """How much longer a day of work takes in a stage; `common_left` of 1 is uncured."""
        slow = self.common * common_left + self.stages[stage].own
        return min(rules.SLOW_MOST, max(rules.SLOW_LEAST, slow))


def draw(project: StagedProject, seed: object) -> Luck:
    """Draw the luck of a project; the same seed gives the same.

    >>> from .plan import ManagementStage
    >>> project = StagedProject.of("P", (ManagementStage("A", 2, 9_000),), (9_000,))
    >>> draw(project, 3) == draw(project, 3), draw(project, 3) == draw(project, 4)
    (True, False)
    """
    chance = random.Random(f"stages:{seed}")
    common = chance.gauss(rules.SLOW_MEAN, rules.SLOW_COMMON)
    return Luck(seed, common, tuple(_stage(stage, chance) for stage in project.stages))


def _stage(stage: ManagementStage, chance: random.Random) -> StageLuck:
    longest = int(2 * stage.days) + 10  # a stage that takes longer meets the same days again
    most, least, draw = 2 * rules.CHANCE, 1 - rules.CHANCE, chance.random
    return StageLuck(
        chance.gauss(0, rules.SLOW_OWN),
        chance.gauss(rules.DEAR_MEAN, rules.DEAR_SPREAD),
        tuple([least + most * draw() for _ in range(longest)]),
        tuple(sorted(_issues(stage, chance), key=lambda issue: issue.share)),
    )


def _issues(stage: ManagementStage, chance: random.Random) -> list[Issue]:
    kinds = [chance.choice(rules.KINDS) for _ in range(_poisson(stage.days, chance))]
    if chance.random() < rules.CASE_CHANCE:
        kinds.append("case")
    return [_issue(kind, stage, chance) for kind in kinds]


def _issue(kind: str, stage: ManagementStage, chance: random.Random) -> Issue:
    return Issue(
        kind,
        chance.uniform(rules.EARLIEST, rules.LATEST),
        round(_between(rules.WORK_ADDED, kind, chance) * stage.days, 1),
        round(_between(rules.MONEY_ADDED, kind, chance) * stage.budget, -2),
        round(_between(rules.BENEFITS_LOST, kind, chance), 2),
        _patience(chance.random()),
    )


def _between(sizes: Mapping[str, tuple[float, float]], kind: str, chance: random.Random) -> float:
    return chance.uniform(*sizes[kind]) if kind in sizes else 0


def _patience(drawn: float) -> float:
    if drawn < rules.GONE:
        return 0
    return 1 if drawn < rules.GONE + rules.SAME_SIZE else rules.GROWTH


def _poisson(days: float, chance: random.Random) -> int:
    """Count what comes by chance in some days: the gaps between are exponential."""
    count, passed = 0, chance.expovariate(rules.ISSUES_A_DAY)
    while passed < days:
        count, passed = count + 1, passed + chance.expovariate(rules.ISSUES_A_DAY)
    return count
