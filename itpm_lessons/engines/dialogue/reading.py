"""Reads a script from plain tables, as a TOML file holds them."""

from collections.abc import Mapping
from typing import Any

from ..refusal import Refusal, shown
from .script import Choice, End, Meter, Scene, Script, Share


def read_script(table: Mapping[str, Any]) -> Script:
    """Make a script of tables: meter, scene (with its choices), end, share, and what is said.

    A block that lacks something, or has something unknown, is refused by name.

    >>> read_script({"title": "Talk"})
    Traceback (most recent call last):
    itpm_lessons.engines.refusal.Refusal: script 'Talk': lacks 'task'; see the files beside it
    """
    title = table.get("title", "?")
    for key in ("title", "task", "closing"):
        if key not in table:
            raise Refusal(f"script {shown(title)}", f"lacks {key!r}", "see the files beside it")
    share = table.get("share")
    return Script(
        title,
        table["task"],
        table["closing"],
        tuple(_made(Meter, "meter", each) for each in _blocks(table, "meter")),
        tuple(_scene(each) for each in _blocks(table, "scene")),
        tuple(_made(End, "end", each) for each in _blocks(table, "end")),
        table.get("budget", 0),
        table.get("unit", "minutes"),
        None if share is None else _made(Share, "share", share),
    )


def _blocks(table: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    blocks = table.get(name, [])
    if not isinstance(blocks, list) or not all(isinstance(each, Mapping) for each in blocks):
        raise Refusal(f"{name} {shown(blocks)}", "is no list of blocks", f"write [[{name}]]")
    return blocks


def _scene(block: Mapping[str, Any]) -> Scene:
    choices = tuple(_made(Choice, "choice", each) for each in _blocks(block, "choice"))
    rest = {key: value for key, value in block.items() if key != "choice"}
    found: Scene = _made(Scene, "scene", {**rest, "choices": choices})
    return found


def _made(kind: Any, name: str, block: Any) -> Any:
    if not isinstance(block, Mapping):
        raise Refusal(f"{name} {shown(block)}", "is no block", f"write [{name}]")
    try:
        return kind(**{key: tuple(v) if isinstance(v, list) else v for key, v in block.items()})
    except TypeError as error:
        problem = str(error).partition("() ")[2] or str(error)
        what = block.get("id", "")
        raise Refusal(f"{name} {shown(what)}", problem, "see the blocks beside it") from None
