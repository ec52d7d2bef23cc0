"""Ask for an answer on a screen of lines: for each kind of answer its own prompts.

What is typed is put into the form of the kind, as the fields of a notebook are, so that it is
read and judged in the same way. Options go by letters, in the order in which they are shown.
"""

import re
from collections.abc import Mapping, Sequence
from functools import singledispatch
from string import ascii_lowercase

from itpm_lessons.practice import (
    Choice,
    ChoiceSet,
    Matching,
    NameSet,
    Number,
    Ordering,
    Table,
    Text,
)
from itpm_lessons.practice.kinds import Kind

from .screen import Screen

Entries = dict[str, str]
SEVERAL = ";"  # parts the cells of a row that are typed in one line


class Unclear(Exception):
    """A line that cannot be taken for an answer; the text says why."""


class Command(Exception):
    """A letter that is no option and asks for something else: its text, such as "q"."""


COMMANDS = ("q", "?", "h", "d")


def ask(kind: Kind, screen: Screen, before: Mapping[str, str]) -> Entries:
    """Ask for an answer, and return the entries of the form; `before` holds what was given.

    An empty line keeps what was there before. A line that is not clear is explained, and asked
    again. Where options go by letters, `Command` is raised for a letter that none of them has.
    """
    return _ask(kind, screen, dict(before))


@singledispatch
def _ask(kind: Kind, screen: Screen, before: Entries) -> Entries:
    raise NotImplementedError(f"{type(kind).__name__} has no prompts yet")


@_ask.register
def _(kind: Number, screen: Screen, before: Entries) -> Entries:
    near = f"within {kind.tolerance:g} counts as right" if kind.tolerance else ""
    unit = "" if kind.label.casefold().endswith(" day") else kind.unit
    about = ", ".join(filter(None, (unit, near)))
    line = screen.ask(
        f"{kind.label}{f' ({about})' if about else ''}{_kept(before.get('answer', ''))}: "
    )
    return {"answer": line} if line else before


@_ask.register
def _(kind: Choice, screen: Screen, before: Entries) -> Entries:
    letters = _show(screen, kind.label, kind.named.labels)
    kept = _letters_of([before.get("answer", "")], letters)
    while line := screen.ask(f"Letter{_kept(kept)}: "):
        try:
            (key,) = _keys(line, letters, most=1)
        except Unclear as explained:
            screen.line(str(explained))
            continue
        return {"answer": key}
    return before


@_ask.register
def _(kind: ChoiceSet, screen: Screen, before: Entries) -> Entries:
    letters = _show(screen, kind.label, kind.named.labels)
    chosen = [key for key in kind.named.labels if before.get(f"answer:{key}")]
    while line := screen.ask(f"Letters, as in a c{_kept(_letters_of(chosen, letters))}: "):
        try:
            return kind.entries(frozenset(_keys(line, letters)))
        except Unclear as explained:
            screen.line(str(explained))
    return before


@_ask.register
def _(kind: NameSet, screen: Screen, before: Entries) -> Entries:
    names = kind.named.labels
    screen.line(f"{kind.label}, from: {', '.join(names.values())}", "bold")
    chosen = [key for key in names if before.get(f"answer:{key}")]
    by_name = {label: key for key, label in names.items()}
    while line := screen.ask(f"Names{_kept(' '.join(names[key] for key in chosen))}: "):
        try:
            return kind.entries(frozenset(_keys(line, by_name)))
        except Unclear as explained:
            screen.line(str(explained))
    return before


@_ask.register
def _(kind: Ordering, screen: Screen, before: Entries) -> Entries:
    if kind.path:
        names = list(kind.named.labels)
        line = screen.ask(f"{kind.label}, as in {'-'.join(names[:3])}{_kept(_given(before))}: ")
        return {"answer": line} if line else before
    letters = _show(screen, kind.label, kind.named.labels)
    given = kind.given(before)
    kept = _letters_of(given, letters) if isinstance(given, list) else ""
    while line := screen.ask(f"All letters in order, as {_example(letters)}{_kept(kept)}: "):
        try:
            keys = _keys(line, letters)
            _refuse_gaps(keys, letters)
        except Unclear as explained:
            screen.line(str(explained))
            continue
        return kind.entries(tuple(keys))
    return before


@_ask.register
def _(kind: Matching, screen: Screen, before: Entries) -> Entries:
    letters = _show(screen, kind.label, kind.options.labels)
    entries = dict(before)
    for key, label in kind.rows.labels.items():
        kept = _letters_of([entries.get(f"answer:{key}", "")], letters)
        while line := screen.ask(f"{label} → letter{_kept(kept)}: "):
            try:
                (entries[f"answer:{key}"],) = _keys(line, letters, most=1)
            except Unclear as explained:
                screen.line(str(explained))
                continue
            break
    return entries


@_ask.register
def _(kind: Table, screen: Screen, before: Entries) -> Entries:
    entries = dict(before)
    heads = list(kind.columns.values() if isinstance(kind.columns, Mapping) else kind.columns)
    unit = f" ({kind.unit})" if kind.unit and not kind.numbers else ""
    screen.line(f"{kind.label}{unit}", "bold")
    if len(heads) > 1:
        screen.line(f"Several cells of a row at once: put {SEVERAL} between them.", "dim")
    for row, name in enumerate(kind.rows):
        _ask_row(screen, entries, row, name, heads)
    return entries


@_ask.register
def _(kind: Text, screen: Screen, before: Entries) -> Entries:
    screen.line(f"{kind.label}. It is judged by these rules:", "bold")
    for rule in kind.rules:
        screen.line(f"- {rule.says}")
    screen.line("Write one line or more; an empty line ends the text.", "dim")
    lines = []
    while line := screen.ask("| "):
        lines.append(line)
    return {"answer": " ".join(lines)} if lines else before


def _ask_row(screen: Screen, entries: Entries, row: int, name: str, heads: Sequence[str]) -> None:
    """Ask for the cells of a row; a line with `SEVERAL` fills those that follow, too."""
    at = 0
    while at < len(heads):
        id = f"answer:{row}:{at}"
        line = screen.ask(f"{name}, {heads[at]}{_kept(entries.get(id, ''))}: ")
        cells = [cell.strip() for cell in line.split(SEVERAL)]
        if len(cells) > len(heads) - at:
            screen.line(f"{len(heads) - at} cells are left in this row, not {len(cells)}.")
            continue
        for cell in cells:
            if cell:
                entries[f"answer:{row}:{at}"] = cell
            at += 1


# ---- letters


def _show(screen: Screen, label: str, options: Mapping[str, str]) -> dict[str, str]:
    """List options by letters, and return the key that each letter stands for."""
    signs = ascii_lowercase if len(options) <= len(ascii_lowercase) else map(str, range(1, 1000))
    letters = dict(zip(signs, options, strict=False))
    screen.line(label, "bold")
    screen.options({letter: options[key] for letter, key in letters.items()})
    return letters


def _keys(line: str, letters: Mapping[str, str], most: int = 0) -> list[str]:
    """Return the options that a line names by letters, as in "a c", "a, c" or "ac".

    >>> _keys("C a", {"a": "one", "b": "two", "c": "three"})
    ['three', 'one']
    """
    known = {letter.casefold(): key for letter, key in letters.items()}
    words = [word.casefold() for word in re.split(r"[\s,;>()→.-]+", line) if word]
    words = [word for word in words if word != "and"]
    if len(words) == 1 and words[0] in COMMANDS and words[0] not in known:
        raise Command(words[0])
    if len(words) == 1 and words[0] not in known and all(sign in known for sign in words[0]):
        words = list(words[0])
    for word in words:
        if word not in known:
            raise Unclear(f"{word!r} is none of {', '.join(letters)}.")
    keys = [known[word] for word in words]
    if twice := [word for word in dict.fromkeys(words) if words.count(word) > 1]:
        raise Unclear(f"{twice[0]} stands there twice.")
    if most and len(keys) != most:
        raise Unclear(f"Give one, of {', '.join(letters)}.")
    return keys


def _refuse_gaps(keys: Sequence[str], letters: Mapping[str, str]) -> None:
    left = [letter for letter, key in letters.items() if key not in keys]
    if left:
        raise Unclear(f"Put all in order; {', '.join(left)} still missing.")


def _letters_of(keys: Sequence[object], letters: Mapping[str, str]) -> str:
    by_key = {key: letter for letter, key in letters.items()}
    return " ".join(by_key[key] for key in keys if key in by_key)


def _example(letters: Mapping[str, str]) -> str:
    return " ".join([*list(letters)[1::-1], *list(letters)[2:3]]) + " …"


def _given(before: Mapping[str, str]) -> str:
    return before.get("answer", "")


def _kept(value: str) -> str:
    return f" [{value}]" if value else ""
