"""An answer that is a set of options: any order, nothing counted twice."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from itpm_lessons.views import forms
from itpm_lessons.views.lettering import are
from itpm_lessons.views.markup import Markup

from .kind import Kind
from .options import LIST_MARKS, Named, Options


@dataclass(frozen=True)
class ChoiceSet(Kind[frozenset[str]]):
    """Several of `options`, which are names, or a mapping from a short key to a text.

    A set, list, tuple, array, Series, or a text such as ``"A, B and C"`` is understood.

    >>> sorted(ChoiceSet("ABC").read("a and C"))
    ['A', 'C']
    """

    options: Options
    label: str = "Choose all that apply"
    inline: ClassVar[bool] = False

    def __post_init__(self) -> None:
        _ = self.named

    @cached_property
    def named(self) -> Named:
        """The options, ready to be found."""
        return Named(self.options)

    def understand(self, value: Any) -> frozenset[str]:
        """Read the options that a collection or a text names."""
        return frozenset(self.named.keys_in(value, LIST_MARKS))

    def score(self, answer: frozenset[str], expected: frozenset[str]) -> float:
        """Share that both have in common, of all that either has."""
        return len(answer & expected) / len(answer | expected)

    def difference(self, answer: frozenset[str], expected: frozenset[str]) -> str:
        """Count what is right, does not belong, and is missing; names would let one hunt."""
        right, extra = len(answer & expected), len(answer - expected)
        parts = ["All of yours are right" if not extra else f"{right} of yours {are(right)} right"]
        if extra:
            parts.append(f"{extra} {'does' if extra == 1 else 'do'} not belong")
        if missing := len(expected - answer):
            parts.append(f"{missing} {are(missing)} still missing")
        return "; ".join(parts) + "."

    def advice(self, answer: frozenset[str], expected: frozenset[str]) -> str:
        """Say how to look for what is missing or too much."""
        if answer < expected:
            return "Keep yours, and put the same question to each of the others."
        return "Put the question to each option alone, or ask for a hint."

    def describe(self, value: frozenset[str]) -> str:
        """Write the options in the order in which they were given."""
        return ", ".join(label for key, label in self.named.labels.items() if key in value)

    def form(self, entries: Mapping[str, str], group: str = "") -> Markup:
        """Draw a list of checkboxes."""
        chosen = {id.partition(":")[2] for id, value in entries.items() if value}
        return forms.checkbox_list(self.label, self.named.labels, chosen, inline=self.inline)

    def given(self, entries: Mapping[str, str]) -> object:
        """Take the options that are ticked."""
        return [key for key in self.named.labels if entries.get(f"answer:{key}")]

    def entries(self, value: frozenset[str]) -> dict[str, str]:
        """Tick the options."""
        return {f"answer:{key}": "on" for key in self.named.labels if key in value}


@dataclass(frozen=True)
class NameSet(ChoiceSet):
    """Several short names, such as activities; the form shows them side by side.

    >>> sorted(NameSet(["A", "B", "C"]).read(["B", "A", "A"]))
    ['A', 'B']
    """

    inline: ClassVar[bool] = True
