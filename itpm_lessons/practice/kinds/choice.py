"""An answer that is one of several options."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from itpm_lessons.views import forms
from itpm_lessons.views.markup import Markup

from .kind import Kind
from .options import Named, Options
from .plain import Malformed


@dataclass(frozen=True)
class Choice(Kind[str]):
    """One of `options`: names, or a mapping from a short key to the text that is shown.

    The answer is the key; the text, other case, and ``"(b)"`` for ``"b"`` are understood.

    >>> Choice({"yes": "Yes, it moves", "no": "No, it stays"}).read("yes, it moves.")
    'yes'
    """

    options: Options
    label: str = "Your choice"

    def __post_init__(self) -> None:
        _ = self.named

    @cached_property
    def named(self) -> Named:
        """The options, ready to be found."""
        return Named(self.options)

    def understand(self, value: Any) -> str:
        """Read one option, also from a list that holds only it."""
        if isinstance(value, (list, tuple, frozenset)):
            if len(value) != 1:
                raise Malformed(f"Choose one option; you gave {len(value)}.")
            value = next(iter(value))
        return self.named.key(value)

    def difference(self, answer: str, expected: str) -> str:
        """Say that it is another option; why not this one is for the exercise to say."""
        return f"“{self.describe(answer)}” does not fit."

    def advice(self, answer: str, expected: str) -> str:
        """Send back to the task."""
        return "Read the task once more and compare, or ask for a hint."

    def describe(self, value: str) -> str:
        """Write the option as it is shown."""
        return self.named.describe(value)

    def form(self, entries: Mapping[str, str], group: str = "") -> Markup:
        """Draw a list of radio buttons."""
        return forms.radio_list(
            f"answer{group}", self.label, self.named.labels, entries.get("answer", "")
        )

    def enter(self, entries: Mapping[str, str], id: str, value: str) -> dict[str, str]:
        """Keep the option whose radio button was chosen."""
        return {"answer": id.partition(":")[2]}

    def given(self, entries: Mapping[str, str]) -> object:
        """Take the chosen option."""
        return entries.get("answer")

    def entries(self, value: str) -> dict[str, str]:
        """Choose the option."""
        return {"answer": value}
