"""Reads the documents of a structured method from documents.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from itpm_lessons.engines.documents import Document, Library, Lure, Need, Neighbour
from itpm_lessons.engines.refusal import Refusal, shown


@cache
def library() -> Library:
    """Return the documents, read once.

    >>> library()["exception-report"].name
    'Exception report'
    """
    text = files("itpm_lessons.content").joinpath("documents.toml").read_text(encoding="utf-8")
    return read_library(tomllib.loads(text))


def read_library(table: Mapping[str, Any]) -> Library:
    """Make a library of what documents.toml holds; a block that lacks something is refused."""
    documents = tuple(_document(block) for block in table.get("document", []))
    needs = tuple(_need(block) for block in table.get("need", []))
    return Library(documents, needs, dict(table.get("moments", {})))


def _document(block: Mapping[str, Any]) -> Document:
    neighbours = block.get("neighbours", {})
    try:
        return Document(
            **{
                **block,
                "moments": tuple(block.get("moments", ())),
                "holds": tuple(block.get("holds", ())),
                "also": tuple(block.get("also", ())),
                "neighbours": tuple(Neighbour(id, words) for id, words in neighbours.items()),
            }
        )
    except TypeError as error:
        raise _incomplete("document", block, error) from None


def _need(block: Mapping[str, Any]) -> Need:
    try:
        return Need(**{**block, "lures": tuple(Lure(**lure) for lure in block.get("lures", ()))})
    except TypeError as error:
        raise _incomplete("need", block, error) from None


def _incomplete(what: str, block: Mapping[str, Any], error: TypeError) -> Refusal:
    problem = str(error).partition("() ")[2] or str(error)
    return Refusal(f"{what} {shown(block.get('id', ''))}", problem, "see the blocks beside it")
