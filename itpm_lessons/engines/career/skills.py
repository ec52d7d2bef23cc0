"""Skills with anchors, roles that ask for them, and what closes the next step.

A skill has levels from 0 to 4. An *anchor* says what somebody at this level does, so that a rating
of one's own means something. A role asks for levels, with a weight from 1 to 3 for how much each
counts there; both are the judgement of who wrote them and can be changed to fit a posting.

What this module does not do: it measures nobody. A rating is what somebody says of themselves.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from ..refusal import Refusal, shown
from ..within import whole_within

HIGHEST, HEAVIEST = 4, 3
MOST_NAME = 80


@dataclass(frozen=True)
class Skill:
    """A skill: name, why it counts, an anchor for each level, what closes each step.

    Parameters
    ----------
    id, name, why : str
        Id, name, and a sentence about it.
    anchors : tuple of str
        What somebody does at level 0, 1, 2, 3, 4.
    steps : tuple of str
        What leads from each level to the next: 0 to 1, ..., 3 to 4.
    lessons : tuple of str
        Ids of lessons of the course that train it.
    """

    id: str
    name: str
    why: str
    anchors: tuple[str, ...]
    steps: tuple[str, ...]
    lessons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.anchors) != HIGHEST + 1 or len(self.steps) != HIGHEST:
            problem = f"has {len(self.anchors)} anchors and {len(self.steps)} steps"
            raise Refusal(f"skill {self.name!r}", problem, "give five anchors and four steps")

    def closes(self, level: int) -> str:
        """Say what leads from a level to the next one."""
        place = whole_within(f"skill {self.name!r}", "level", level, 0, HIGHEST - 1, "levels")
        return self.steps[place]


@dataclass(frozen=True)
class Demand:
    """What a role asks for in one skill: the level, and how much it counts there."""

    level: int
    weight: int = 1

    def __post_init__(self) -> None:
        whole_within("role", "level", self.level, 0, HIGHEST, "levels")
        whole_within("role", "weight", self.weight, 1, HEAVIEST, "points")


@dataclass(frozen=True)
class Role:
    """A role and what it asks for, by ids of skills."""

    id: str
    name: str
    about: str
    demands: Mapping[str, Demand] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Framework:
    """The skills and roles of a course.

    Refuses roles that ask for an unknown skill, and ids that stand there twice.
    """

    skills: tuple[Skill, ...]
    roles: tuple[Role, ...]
    attribution: str = ""

    def __post_init__(self) -> None:
        for what, each in (("skill", self.skills), ("role", self.roles)):
            ids = [thing.id for thing in each]
            twice = next((id for id in ids if ids.count(id) > 1), None)
            if twice:
                raise Refusal(f"{what} {twice!r}", "is there twice", "rename one")
        known = {skill.id for skill in self.skills}
        for role in self.roles:
            unknown = next((id for id in role.demands if id not in known), None)
            if unknown:
                problem = f"asks for {shown(unknown)}, which is no skill"
                raise Refusal(f"role {role.id!r}", problem, "add the skill, or mend its id")

    def __iter__(self) -> Iterator[Skill]:
        return iter(self.skills)

    def skill(self, id: str) -> Skill:
        """Return a skill by its id."""
        return _found("skill", self.skills, id)

    def role(self, id: str) -> Role:
        """Return a role by its id."""
        return _found("role", self.roles, id)

    def named(self, name: str) -> Skill | None:
        """Find a skill by its name or id, whatever the case; None where there is none."""
        plain = " ".join(name.split()).casefold()
        return next((s for s in self.skills if plain in (s.name.casefold(), s.id.casefold())), None)

    def role_named(self, name: str) -> Role | None:
        """Find a role by its name or id, whatever the case; None where there is none."""
        plain = " ".join(name.split()).casefold()
        return next((r for r in self.roles if plain in (r.name.casefold(), r.id.casefold())), None)


Named = TypeVar("Named", Skill, Role)


def _found(what: str, things: tuple[Named, ...], id: str) -> Named:
    found = next((each for each in things if each.id == id), None)
    if found is None:
        known = ", ".join(each.id for each in things)
        raise Refusal(what, f"{shown(id)} is not known", f"use one of {known}")
    return found
