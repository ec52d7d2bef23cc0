"""Reads the glossary: one TOML file a topic in content/glossary."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from itpm_lessons.engines.glossary import Glossary, Term, Topic
from itpm_lessons.engines.refusal import Refusal, shown

FOLDER = Path(__file__).parent / "glossary"


@cache
def glossary() -> Glossary:
    """Return the glossary of the course, read once.

    >>> glossary().best("slack").term
    'Total float'
    """
    return read_glossary(FOLDER)


def read_glossary(folder: Path) -> Glossary:
    """Read the files of a folder; an empty or missing one makes an empty glossary."""
    topics, terms = read_terms(folder)
    return Glossary(terms, topics)


def read_terms(folder: Path) -> tuple[tuple[Topic, ...], tuple[Term, ...]]:
    """Read topics and terms as they are written, whether they fit together or not."""
    tables = {path.stem: _table(path) for path in sorted(folder.glob("*.toml"))}
    ordered = sorted(tables, key=lambda id: (tables[id].get("order", 0), id))
    topics = tuple(Topic(id, str(tables[id].get("title", id))) for id in ordered)
    terms = tuple(_term(id, block) for id in ordered for block in tables[id].get("term", []))
    return topics, terms


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        problem = str(error) if isinstance(error, ValueError) else "cannot be read"
        raise Refusal(f"content file glossary/{path.name}", problem, "mend it") from None


def _term(topic: str, block: Mapping[str, Any]) -> Term:
    values = {key: tuple(v) if isinstance(v, list) else v for key, v in block.items()}
    try:
        return Term(**{**values, "topic": topic})
    except TypeError as error:
        problem = str(error).partition("() ")[2] or str(error)
        where = f"term {shown(block.get('id', ''))} in glossary/{topic}.toml"
        raise Refusal(where, problem, "give id, term and short; see the blocks beside it") from None
