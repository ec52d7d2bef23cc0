"""Refuse a question that cannot be asked: the shape of a block, before any rule of good writing."""

import re
from collections.abc import Mapping
from typing import Any

from itpm_lessons.engines.refusal import Refusal

TYPES = ("single", "multi", "true_false", "numeric", "order")
LATER = ("match", "hotspot", "cloze", "case_set")
STATUSES = ("draft", "review", "pilot", "active", "retired")
REQUIRED: dict[str, type] = {
    "id": str,
    "version": int,
    "status": str,
    "type": str,
    "stem": str,
    "tags": dict,
    "source": list,
    "author": str,
    "licence": str,
}
OPTIONAL: dict[str, type | tuple[type, ...]] = {
    "case_ref": str,
    "exhibit": dict,
    "select": int,
    "options": list,
    "numeric": dict,
    "feedback": dict,
    "hints": list,
    "difficulty_author": int,
    "time_s": int,
    "shuffle": bool,
    "reviewers": list,
    "historic": bool,
    "similar_to": list,
    "stats": dict,
    "file": str,
}
OPTION: dict[str, type] = {"id": str, "text": str, "correct": bool, "explanation": str}
OPTION_MORE: dict[str, type | tuple[type, ...]] = {"misconception": str, "weight": (int, float)}
NUMERIC: dict[str, type | tuple[type, ...]] = {
    "expr": str,
    "params": dict,
    "tol": (int, float),
}
NUMERIC_MORE: dict[str, type | tuple[type, ...]] = {"unit": str, "wrong_forms": list}
_WORDS = {
    str: "a text",
    int: "a whole number",
    list: "a list",
    dict: "a table",
    bool: "true or false",
}
WRONG_FORM: dict[str, type] = {"expr": str, "misconception": str, "feedback": str}


def refuse_bad_item(item: Mapping[str, Any], where: str = "question") -> None:
    """Raise `Refusal` unless the block has the fields that its type needs, each of its type."""
    name = item.get("id")
    culprit = f"question {name!r}" if isinstance(name, str) else f"{where}, a question without id"
    _fields(culprit, item, REQUIRED, OPTIONAL)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", item["id"]):
        raise Refusal(culprit, "its id has other characters", "use a-z, 0-9 and single hyphens")
    if item["type"] in LATER:
        raise Refusal(culprit, f"type {item['type']!r} can't be asked yet", f"use {_or(TYPES)}")
    _one_of(culprit, "type", item["type"], TYPES)
    _one_of(culprit, "status", item["status"], STATUSES)
    if item["type"] == "numeric":
        _numeric(culprit, item)
    else:
        _options(culprit, item)


def _options(culprit: str, item: Mapping[str, Any]) -> None:
    options = item.get("options", [])
    if len(options) < 2:
        raise Refusal(culprit, f"it has {len(options)} options", "give two or more")
    for place, option in enumerate(options, 1):
        _fields(f"{culprit}, option {place}", option, OPTION, OPTION_MORE)
    ids = [option["id"] for option in options]
    if len(set(ids)) < len(ids):
        raise Refusal(culprit, "two options have one id", "give each its own")
    keys = sum(option["correct"] for option in options)
    if item["type"] in ("single", "true_false") and keys != 1:
        raise Refusal(culprit, f"{keys} options are correct", "mark exactly one, or use multi")
    if item["type"] == "multi" and keys < 1:
        raise Refusal(culprit, "no option is correct", "mark those that are")


def _numeric(culprit: str, item: Mapping[str, Any]) -> None:
    if "numeric" not in item:
        raise Refusal(culprit, "numeric is missing", "give expr, params and tol")
    _fields(f"{culprit}, numeric", item["numeric"], NUMERIC, NUMERIC_MORE)
    for place, form in enumerate(item["numeric"].get("wrong_forms", ()), 1):
        _fields(f"{culprit}, wrong form {place}", form, WRONG_FORM, {})


def _fields(
    culprit: str,
    block: object,
    required: Mapping[str, type | tuple[type, ...]],
    optional: Mapping[str, type | tuple[type, ...]],
) -> None:
    if not isinstance(block, Mapping):
        raise Refusal(culprit, "is not a table", "write it with names, as { id = …, text = … }")
    for name in required:
        if name not in block:
            raise Refusal(culprit, f"{name} is missing", f"add {name} = …")
    for name, value in block.items():
        kind = required.get(name) or optional.get(name)
        if kind is None:
            known = ", ".join([*required, *optional])
            raise Refusal(culprit, f"{name!r} is not a field", f"use one of {known}")
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise Refusal(culprit, f"{name} is {value!r:.60}", f"give it as {_name(kind)}")


def _name(kind: type | tuple[type, ...]) -> str:
    return "a number" if isinstance(kind, tuple) else _WORDS[kind]


def _one_of(culprit: str, name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise Refusal(culprit, f"{name} is {value!r}", f"use {_or(allowed)}")


def _or(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"
