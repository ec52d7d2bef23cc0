"""Reads facts.toml and sources.toml onto a shelf."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from itpm_lessons.engines.facts import Fact, Reading, Shelf, Source
from itpm_lessons.engines.refusal import Refusal, shown

TOPICS = {
    "demand": "Demand",
    "pay": "Pay",
    "certificates": "Certificates",
    "learning": "Keeping a certificate",
    "role": "The role",
    "resume": "Résumé and interview",
    "study": "How one learns",
    "approaches": "Approaches",
    "scrum": "Scrum",
    "kanban": "Kanban and flow",
    "control": "Structured control",
    "change": "Change and people",
    "risk": "Risk and overruns",
    "other": "Other",
}
# Topics of facts that name none, by how their ids begin.
_BY_ID = {
    "project-": "role",
    "it-pm-": "role",
    "onet-": "role",
    "pulse-": "approaches",
    "iterative-": "approaches",
    "boehm-": "approaches",
    "scrum-": "scrum",
    "sprint-": "scrum",
    "kanban-": "kanban",
    "littles-": "kanban",
    "cfd-": "kanban",
    "cycle-": "kanban",
    "prince2-": "control",
    "pmp-": "certificates",
    "capm-": "certificates",
    "brooks-": "change",
    "resume-": "resume",
    "spaced-": "study",
    "risk-": "risk",
    "it-": "risk",
    "standish": "risk",
    "chaos": "risk",
    "bls-": "demand",
}

Rest = tuple[str, str, str]
"""A question that rests on a source: the source's id, its lesson's id, and what it asks."""


@cache
def tables() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return facts.toml and sources.toml, read once."""
    facts, sources = (
        tomllib.loads(
            files("itpm_lessons.content").joinpath(f"{name}.toml").read_text(encoding="utf-8")
        )
        for name in ("facts", "sources")
    )
    return facts, sources


def read_shelf(
    facts: Mapping[str, Any],
    sources: Mapping[str, Any],
    rests: Iterable[Rest] = (),
    titles: Mapping[str, str] | None = None,
) -> Shelf:
    """Put facts on a shelf.

    `rests` are the questions by their sources, `titles` the lessons by id, in the order of the
    course. Topics stand in the order of `TOPICS`. A block that lacks something is refused.
    """
    known = {id: Source(id, str(block.get("title", id))) for id, block in sources.items()}
    asked: dict[str, dict[str, None]] = {}
    taught: dict[str, set[str]] = {}
    for source, lesson, stem in rests:
        asked.setdefault(source, {})[stem] = None
        taught.setdefault(source, set()).add(lesson)
    made = []
    for id, block in facts.items():
        source = str(block.get("source", ""))
        in_lessons = {*block.get("lessons", ()), *taught.get(source, ())}
        named = tuple(title for lesson, title in (titles or {}).items() if lesson in in_lessons)
        made.append(_fact(id, block, known, named, tuple(asked.get(source, ()))))
    order = list(TOPICS)
    return Shelf(tuple(sorted(made, key=lambda fact: order.index(fact.topic))), TOPICS)


def _fact(
    id: str,
    block: Mapping[str, Any],
    sources: Mapping[str, Source],
    lessons: tuple[str, ...],
    questions: tuple[str, ...],
) -> Fact:
    try:
        return Fact(
            id,
            block["text"],
            sources[block["source"]],
            block["mark"],
            block["asof"],
            topic_of(id, block),
            block.get("doubt", ""),
            tuple(Reading(each["text"], sources[each["source"]]) for each in _other(block)),
            tuple(block.get("see", ())),
            bool(block.get("check", False)),
            lessons,
            questions,
        )
    except KeyError as missing:
        raise Refusal(
            f"fact {shown(id)}", f"{missing} is missing or unknown", "see the blocks beside it"
        ) from None


def _other(block: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    return block.get("disagrees", ())


def topic_of(id: str, block: Mapping[str, Any]) -> str:
    """Return the topic of a fact: as its block says, or by how its id begins.

    >>> topic_of("scrum-cancel", {}), topic_of("scrum-cancel", {"topic": "pay"})
    ('scrum', 'pay')
    """
    begun = (topic for start, topic in _BY_ID.items() if id.startswith(start))
    topic = block.get("topic") or next(begun, "other")
    return topic if topic in TOPICS else "other"
