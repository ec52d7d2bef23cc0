"""Find the options that a learner means, in whatever way they wrote them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from itpm_lessons.engines.refusal import Refusal

from .plain import Malformed, shown

Options = Mapping[str, str] | Sequence[str]

LONGEST_LIST = 1_000
LIST_MARKS = (r"\s*[,;|\n]+\s*(?:and\s+)?", r"\s+and\s+|\s*&\s*|\s*\+\s*", r"\s+")
ORDER_MARKS = (
    r"\s*(?:->|=>|→|➔|⇒|>|[,;|\n])+\s*",
    r"\s*[–—]+\s*|\s+(?:then|and)\s+",
    r"\s*-+\s*",
    r"\s+",
)


class Named:
    """Options by key, with their labels; found by either, in any case."""

    def __init__(self, options: Options, least: int = 2):
        self.labels: dict[str, str] = (
            dict(options) if isinstance(options, Mapping) else {name: name for name in options}
        )
        if len(self.labels) < least or not all(isinstance(key, str) and key for key in self.labels):
            remedy = f"give {'two or more' if least > 1 else 'at least one'} by name"
            raise Refusal("answer kind", f"its options are {options!r}", remedy)
        self._known = self._spellings()

    def _spellings(self) -> dict[str, str]:
        found: dict[str, str] = {}
        twice: set[str] = set()
        for key, label in self.labels.items():
            for spelling in {_folded(key), _folded(label)}:
                if spelling in found:
                    twice.add(spelling)
                found[spelling] = key
        return {spelling: key for spelling, key in found.items() if spelling not in twice}

    def find(self, value: Any) -> str | None:
        """Return the key that `value` names, or None.

        >>> Named({"a": "It moves", "b": "It stays"}).find("(B)")
        'b'
        """
        if isinstance(value, bool):
            names = ("true", "yes") if value else ("false", "no")
            return next((self._known[name] for name in names if name in self._known), None)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if not isinstance(value, (str, int)):
            return None
        text = str(value)
        if text in self.labels:
            return text
        bare = _folded(text).strip("()[]{}.:\"'` ")
        return self._known.get(_folded(text)) or self._known.get(bare)

    def key(self, value: Any) -> str:
        """Return the key that `value` names; raises `Malformed` with the options there are."""
        found = self.find(value)
        if found is None:
            raise Malformed(f"{shown(value)} is not one of the options: {self.listed()}.")
        return found

    def keys_in(self, value: Any, marks: Sequence[str]) -> list[str]:
        """Return the keys that a list, or a text with `marks` between the names, holds."""
        if isinstance(value, str):
            if len(value) > LONGEST_LIST:
                raise Malformed("This text is too long for a list of names.")
            return self._in_text(value.strip().strip("{}[]()"), marks)
        if isinstance(value, dict):
            raise Malformed(f"{shown(value)} is a dict. Give the names alone, as a list.")
        if not isinstance(value, (list, tuple, frozenset)):
            return [self.key(value)]
        return [self.key(item) for item in value]

    def _in_text(self, text: str, marks: Sequence[str]) -> list[str]:
        if self.find(text) is not None:
            return [self.key(text)]
        for level, mark in enumerate(marks):
            pieces = [piece for piece in re.split(mark, text, flags=re.I) if piece]
            if len(pieces) > 1 or (pieces and pieces[0] != text):
                return [key for piece in pieces for key in self._in_text(piece, marks[level + 1 :])]
        if text and all(self.find(letter) for letter in text) and self._are_letters:
            return [self.key(letter) for letter in text]
        return [self.key(text)]

    @property
    def _are_letters(self) -> bool:
        return all(len(key) == 1 for key in self.labels)

    def listed(self, keys: Iterable[str] | None = None) -> str:
        """Name options, at most twelve of them, in the order in which they were given."""
        names = [key for key in self.labels if keys is None or key in set(keys)]
        more = f" and {len(names) - 12} more" if len(names) > 12 else ""
        return ", ".join(names[:12]) + more

    def describe(self, key: str) -> str:
        """Write an option as its label."""
        return self.labels[key]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
