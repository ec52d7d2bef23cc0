"""Every fact has a source, and somebody looked at it within the last twelve months."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from .finding import Finding, Kit

FRESH = timedelta(days=365)
MARKS = {"O", "S", "V", "C"}  # official copy, second hand, vendor, computed; nothing from memory


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
    for name, block in sources.items():
        yield from _dated(f"{kit.place('sources.toml')} [{name}]", block, kit.today, "title")


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
