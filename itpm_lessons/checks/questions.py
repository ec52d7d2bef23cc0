"""What every question keeps: the rules of item writing, and a check that tells options apart."""

from collections.abc import Iterator
from typing import Any

from itpm_lessons.practice.question import question_exercise
from itpm_lessons.practice.question_rules import findings

from .exercises import on_all_variants
from .finding import Finding, Kit, guarded


def questions(kit: Kit) -> Iterator[Finding]:
    """Check all questions; one that breaks does not hide the others."""
    for block in kit.content.blocks:
        where = f"{kit.place(block['file'])} [{block.get('id', '?')}]"
        yield from guarded(where, _one(kit, block, where))


def _one(kit: Kit, block: dict[str, Any], where: str) -> Iterator[Finding]:
    exercise = question_exercise(block)
    for what, repair in on_all_variants(exercise):
        yield Finding(where, what, repair)
    for found in findings([block]):
        if found.is_error:
            yield Finding(where, f"breaks {found.rule}, {found.what}", found.repair)
    for kind, ids in _references(block).items():
        for id in sorted(ids - set(kit.content.table(kind))):
            yield Finding(where, f"{id!r} is unknown", f"add it to {kind}.toml, or name another")


def _references(block: dict[str, Any]) -> dict[str, set[str]]:
    """Return what a question refers to, by the file in which it must stand."""
    wrong = [*block.get("options", ()), *block.get("numeric", {}).get("wrong_forms", ())]
    return {
        "misconceptions": {each["misconception"] for each in wrong if "misconception" in each},
        "outcomes": {block["tags"].get("outcome", "")},
        "sources": {source.get("id", "") for source in block["source"]},
    }
