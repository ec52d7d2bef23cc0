"""Reads the career data of the course: the ladder, skills and roles, certificates with facts.

Every number about a certificate comes with the id of the fact that states it; an id that
``facts.toml`` does not have is refused.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from itpm_lessons.content.fact_shelf import read_shelf, tables
from itpm_lessons.engines.career import (
    Career,
    Demand,
    Framework,
    Ladder,
    Level,
    Role,
    Skill,
)
from itpm_lessons.engines.facts import Fact
from itpm_lessons.engines.refusal import Refusal, shown

from .certificates import read_certificates, read_situation


def table(name: str) -> dict[str, Any]:
    """Read a TOML file of content/, by its path without ``.toml``."""
    place = files("itpm_lessons.content").joinpath(*f"{name}.toml".split("/"))
    return tomllib.loads(place.read_text(encoding="utf-8"))


@cache
def facts() -> Mapping[str, Fact]:
    """Return the facts of the course by their ids.

    >>> facts()["pmp-renewal-split"].needs_owner
    True
    """
    return {fact.id: fact for fact in read_shelf(*tables()).facts}


@cache
def career() -> Career:
    """Return the career data, read once.

    >>> [level.id for level in career().ladder]
    ['coordinator', 'junior', 'middle', 'senior', 'programme']
    """
    ladder, block = table("career/ladder"), table("career/certificates")
    people = {each["name"]: read_situation(each) for each in block.get("situation", [])}
    return Career(
        read_ladder(ladder),
        ladder["about"],
        read_certificates(block, facts()),
        people,
        facts()["pmp-months-once"],
    )


def read_ladder(block: Mapping[str, Any]) -> Ladder:
    """Make the ladder of what ladder.toml holds."""
    return Ladder(tuple(_made(Level, each, "also") for each in block.get("level", [])))


@cache
def framework() -> Framework:
    """Return skills and roles, read once.

    >>> framework().role("middle").demands["planning"].level
    3
    """
    return read_framework(table("career/skills"))


def read_framework(block: Mapping[str, Any]) -> Framework:
    """Make skills and roles of what skills.toml holds."""
    skills = (_made(Skill, each, "anchors", "steps", "lessons") for each in block.get("skill", []))
    roles = (
        _made(Role, {**each, "demands": {s: Demand(*two) for s, two in each["demands"].items()}})
        for each in block.get("role", [])
    )
    return Framework(tuple(skills), tuple(roles), block.get("attribution", ""))


def _made(kind: type, block: Mapping[str, Any], *lists: str) -> Any:
    try:
        return kind(**{**block, **{name: tuple(block.get(name, ())) for name in lists}})
    except TypeError as error:
        problem = str(error).partition("() ")[2] or str(error)
        culprit = f"{kind.__name__.lower()} {shown(block.get('id', ''))}"
        raise Refusal(culprit, problem, "see the blocks beside it") from None
