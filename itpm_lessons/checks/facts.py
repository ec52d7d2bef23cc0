"""Every fact has a source, and somebody looked at it within the last twelve months."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from itpm_lessons.content.fact_shelf import TOPICS, read_shelf
from itpm_lessons.engines.facts import FRESH, MARKS

from .finding import Finding, Kit

MEMORY = "M"


def facts(kit: Kit) -> Iterator[Finding]:
    """Check facts.toml, and the sources that facts and questions rest on."""
    sources = kit.content.table("sources")
    for name, block in kit.content.table("facts").items():
        where = f"{kit.place('facts.toml')} [{name}]"
        yield from _dated(where, block, kit.today, "text")
        if block.get("source") not in sources:
            yield Finding(
                where,
                f"is unsourced: {block.get('source', '')!r} is not in sources.toml",
                f"add the source to {kit.place('sources.toml')}",
            )
        yield from _weighed(where, block, sources)
    for name, block in sources.items():
        yield from _dated(f"{kit.place('sources.toml')} [{name}]", block, kit.today, "title")
    yield from _questions(kit, sources)
    if all(block.get("source") in sources for block in kit.content.table("facts").values()):
        read_shelf(kit.content.table("facts"), sources)  # refuses what cannot be shown


def _weighed(where: str, block: Mapping[str, Any], sources: Mapping[str, Any]) -> Iterator[Finding]:
    """Look at what helps to weigh a fact: mark, topic, and what other sources say."""
    from_memory = sources.get(block.get("source"), {}).get("mark") == MEMORY
    if (block.get("mark") == MEMORY) != from_memory:
        repair = "mark a fact M where its source is marked M, and nowhere else"
        yield Finding(where, f"mark is {block.get('mark')!r}, unlike that of its source", repair)
    if block.get("topic", "other") not in TOPICS:
        yield Finding(where, f"topic is {block['topic']!r}", f"use one of {', '.join(TOPICS)}")
    for each in block.get("disagrees", ()):
        if each.get("source") not in sources or not each.get("text", "").strip():
            what = "says that others disagree, without their text or a source of sources.toml"
            yield Finding(where, what, "give both")


def _questions(kit: Kit, sources: Mapping[str, Any]) -> Iterator[Finding]:
    """No question rests on memory."""
    for block in kit.content.blocks:
        for source in block.get("source", ()):
            if sources.get(source.get("id"), {}).get("mark") == MEMORY:
                where = f"{kit.place(block['file'])} [{block.get('id', '?')}]"
                what = f"rests on {source['id']!r}, which is from memory"
                yield Finding(where, what, "find a source, or drop the question")


def _dated(where: str, block: Mapping[str, Any], today: date, text: str) -> Iterator[Finding]:
    if not str(block.get(text, "")).strip():
        yield Finding(where, f"has no {text}", "write it")
    if block.get("mark") not in MARKS:
        yield Finding(where, f"mark is {block.get('mark')!r}", f"use one of {sorted(MARKS)}")
    asof = block.get("asof")
    if type(asof) is not date:
        yield Finding(where, f"asof is {asof!r}, not a day", "write it as asof = 2026-11-22")
    elif not timedelta(0) <= today - asof <= FRESH:
        yield Finding(
            where,
            f"asof is {asof}, which is stale or not yet come on {today}",
            "look at the source again, correct what changed, and set asof to that day",
        )
