"""A self-assessment, its gaps to a role, and the steps that close most.

    gap        = level that the role asks for - own level, 0 where that is not more
    counts     = gap x weight of the skill in the role
    met        = sum of weight x min(own, asked) / sum of weight x asked, over rated skills

A skill that is not rated is not 0: it is left out, and said to be open.

What this module does not do: it tells nobody that they are fit for a role, or not.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from ..refusal import Refusal, shown
from ..tidy import NAME, SENTENCE, tidy
from ..within import whole_within
from .skills import HIGHEST, MOST_NAME, Demand, Framework, Role, Skill

MOST_RATINGS = 60


@dataclass(frozen=True)
class Rating:
    """One's own level in a skill, None where it is open, and what shows it.

    `asked` is a level that a posting asks for instead of the role, None for that of the role.
    """

    skill: str
    level: int | None = None
    evidence: str = ""
    asked: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "skill", tidy("skill", "name", self.skill, MOST_NAME))
        if not self.skill:
            raise Refusal("skill", "has no name", "write a name")
        culprit = f"skill {self.skill!r}"
        object.__setattr__(self, "evidence", tidy(culprit, "evidence", self.evidence, SENTENCE))
        for name in ("level", "asked"):
            value = getattr(self, name)
            if value is not None:
                whole = whole_within(culprit, name, value, 0, HIGHEST, "levels")
                object.__setattr__(self, name, whole)


@dataclass(frozen=True)
class Assessment:
    """Ratings by the names of skills, and the role that somebody aims at.

    >>> Assessment((Rating("Planning", 2),), "Coordinator")["planning"].level
    2
    """

    ratings: tuple[Rating, ...] = ()
    role: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "role", tidy("assessment", "role", self.role, NAME))
        if len(self.ratings) > MOST_RATINGS:
            problem = f"has {len(self.ratings)} skills"
            raise Refusal("assessment", problem, f"keep {MOST_RATINGS} at most")
        names = [each.skill.casefold() for each in self.ratings]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice:
            raise Refusal(f"skill {twice!r}", "is there twice", "keep one row of it")

    def __getitem__(self, skill: str) -> Rating:
        found = next((e for e in self.ratings if e.skill.casefold() == skill.casefold()), None)
        return found or Rating(skill)

    def __iter__(self) -> Iterator[Rating]:
        return iter(self.ratings)

    def with_rating(self, skill: str, **changes: object) -> "Assessment":
        """Return it with something changed about one skill; an unknown one is added."""
        changed = replace(self[skill], **changes)  # type: ignore[arg-type]
        names = [each.skill.casefold() for each in self.ratings]
        if skill.casefold() not in names:
            return replace(self, ratings=(*self.ratings, changed))
        at = names.index(skill.casefold())
        return replace(self, ratings=(*self.ratings[:at], changed, *self.ratings[at + 1 :]))

    def fitted(self, framework: Framework) -> "Assessment":
        """Name the skills as the framework does, in its order, open where missing; others last.

        A role that the framework does not have is refused.
        """
        known = {skill.id: Rating(skill.name) for skill in framework}
        others = []
        for each in self.ratings:
            skill = framework.named(each.skill)
            if skill is None:
                others.append(each)
            elif known[skill.id] != Rating(skill.name):
                raise Refusal(f"skill {skill.name!r}", "is there twice", "keep one row of it")
            else:
                known[skill.id] = replace(each, skill=skill.name)
        role = framework.role_named(self.role) if self.role else framework.roles[0]
        if role is None:
            names = ", ".join(each.name for each in framework.roles)
            raise Refusal("role", f"{shown(self.role)} is not known", f"write one of {names}")
        return Assessment((*known.values(), *others), role.name)


@dataclass(frozen=True)
class Gap:
    """A skill that a role asks for: own level (None where open), what is asked, how much it counts.

    >>> skill = Skill("p", "Planning", "", ("",) * 5, ("",) * 4)
    >>> Gap(skill, 1, Demand(3, 2)).counts
    4
    """

    skill: Skill
    own: int | None
    demand: Demand
    evidence: str = ""

    @property
    def size(self) -> int:
        """By how many levels it falls short; 0 where it does not, or is open."""
        return 0 if self.own is None else max(0, self.demand.level - self.own)

    @property
    def counts(self) -> int:
        """Size times weight."""
        return self.size * self.demand.weight

    @property
    def closes(self) -> str:
        """What leads to the next level; nothing where no step is needed."""
        return self.skill.closes(self.own) if self.own is not None and self.size else ""


def gaps(assessment: Assessment, role: Role, framework: Framework) -> tuple[Gap, ...]:
    """Compare a self-assessment with a role, skill by skill, in the order of the framework.

    A level that the learner's posting asks for (`Rating.asked`) goes before that of the role.
    """
    found = []
    for skill in framework:
        rating = assessment[skill.name]
        demand = role.demands.get(skill.id)
        if rating.asked is not None:
            demand = replace(demand or Demand(0), level=rating.asked)
        if demand is not None and demand.level:
            found.append(Gap(skill, rating.level, demand, rating.evidence))
    return tuple(found)


def next_steps(found: tuple[Gap, ...]) -> tuple[Gap, ...]:
    """Sort the gaps by what they count, the largest first; those that are closed are left out.

    Equal ones stay in their order.
    """
    return tuple(sorted((gap for gap in found if gap.counts), key=lambda gap: -gap.counts))


def met(found: tuple[Gap, ...]) -> Fraction | None:
    """Share of what the role asks for that is met, by weight, over rated skills; None without.

    >>> skill = Skill("p", "Planning", "", ("",) * 5, ("",) * 4)
    >>> met((Gap(skill, 1, Demand(3, 2)), Gap(skill, 4, Demand(2, 1))))
    Fraction(1, 2)
    """
    rated = [gap for gap in found if gap.own is not None]
    asked = sum(gap.demand.weight * gap.demand.level for gap in rated)
    own = sum(gap.demand.weight * min(gap.own or 0, gap.demand.level) for gap in rated)
    return Fraction(own, asked) if asked else None
