"""The career data: readable, no blank words, numbers that stand in their facts, known lessons."""

import re
from collections.abc import Iterator
from typing import Any

from itpm_lessons.content.career import read_framework, read_ladder
from itpm_lessons.content.career.certificates import read_certificates
from itpm_lessons.content.fact_shelf import read_shelf
from itpm_lessons.engines.career import DIMENSIONS, Certificate, Figure

from .finding import Finding, Kit, guarded

FOLDER = "career"
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def career(kit: Kit) -> Iterator[Finding]:
    """Check ladder, skills and certificates, where there are any; one does not hide another."""
    for name, rule in (("ladder", _ladder), ("skills", _skills), ("certificates", _certificates)):
        where = kit.place(f"{FOLDER}/{name}.toml")
        if (kit.content.folder / FOLDER / f"{name}.toml").exists():
            yield from guarded(where, rule(kit, where, kit.content.table(f"{FOLDER}/{name}")))


def _ladder(kit: Kit, where: str, table: dict[str, Any]) -> Iterator[Finding]:
    for level in read_ladder(table):
        blank = [name for name in (*DIMENSIONS, "name", "next", "short")
                 if not getattr(level, name).strip()]  # fmt: skip
        for name in blank:
            yield Finding(f"{where} [{level.id}]", f"{name} is blank", "write it")


def _skills(kit: Kit, where: str, table: dict[str, Any]) -> Iterator[Finding]:
    known = set(kit.content.lesson_ids)
    found = read_framework(table)
    for skill in found:
        texts = [*skill.anchors, *skill.steps]
        if not all(map(str.strip, texts)):
            yield Finding(f"{where} [{skill.id}]", "has a blank anchor or step", "write it")
        for lesson in sorted(set(skill.lessons) - known):
            repair = "name a lesson of course.toml"
            yield Finding(f"{where} [{skill.id}]", f"names lesson {lesson!r}", repair)
    for role in found.roles:
        if not role.demands:
            yield Finding(f"{where} [{role.id}]", "asks for nothing", "give it skills and levels")
    if table.get("source") not in kit.content.table("sources"):
        yield Finding(where, "names no source of sources.toml", 'write source = "..."')


def _certificates(kit: Kit, where: str, table: dict[str, Any]) -> Iterator[Finding]:
    shelf = read_shelf(kit.content.table("facts"), kit.content.table("sources"))
    facts = {fact.id: fact for fact in shelf.facts}
    for certificate in read_certificates(table, facts).all:
        place = f"{where} [{certificate.id}]"
        for figure in figures(certificate):
            if figure.value not in numbers(figure.fact.text):
                what = f"says {figure}, which fact {figure.fact.id!r} does not"
                yield Finding(place, what, "take the number from the fact, or name another fact")
        behind = [*certificate.goals.values(), *certificate.methods.values()]
        for fact in [each.fact for each in behind] + [each.fact for each in certificate.routes]:
            if fact is not None and fact.mark == "M":
                what = f"rests on {fact.id!r}, which is from memory"
                yield Finding(place, what, "find a source, or leave it out: ask the owner")


def figures(certificate: Certificate) -> Iterator[Figure]:
    """Yield every number that is said about a certificate."""
    renewal, found = certificate.renewal, [certificate.price]
    for route in certificate.routes:
        found += [route.months, route.hours, route.course]
    if renewal:
        found += [renewal.fee, *renewal.least.values(), *renewal.most.values()]
        found += [Figure(renewal.units, renewal.fact, renewal.unit)] if renewal.units else []
    yield from filter(None, found)


def numbers(text: str) -> set[float]:
    """Find the numbers of a text.

    >>> sorted(numbers("36 months, $1,000 and 2.5 hours"))
    [2.5, 36.0, 1000.0]
    """
    return {float(each.replace(",", "")) for each in NUMBER.findall(text)}
