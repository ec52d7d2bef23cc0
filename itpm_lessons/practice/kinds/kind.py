"""What all kinds of answer have in common."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar, Generic, TypeVar

from itpm_lessons.views.markup import Markup

from .plain import NotAttempted, is_empty, plain

Value = TypeVar("Value")


class Kind(ABC, Generic[Value]):
    """A kind of answer: how it is read, compared, explained, and asked for in a form.

    A subclass is a frozen dataclass. `entries` are what a form holds: text by the ``data-id`` of
    each field. They are also the shape in which an answer is stored. `praise` opens the
    verdict on a good answer, and `caveat` ends it.
    """

    label: str
    keyed: ClassVar[bool] = False
    praise: ClassVar[str] = "Correct."
    caveat: str = ""

    def read(self, given: object) -> Value:
        """Understand what the learner handed in.

        Raises `NotAttempted` when nothing was, and `Malformed` with an explanation when it is
        not an answer of this kind.
        """
        value = plain(given, keyed=self.keyed)
        if is_empty(value):
            raise NotAttempted
        return self.understand(value)

    @abstractmethod
    def understand(self, value: Any) -> Value:
        """Make an answer of a plain value that is not empty, or raise `Malformed`."""

    def same(self, answer: Value, expected: Value) -> bool:
        """Tell whether an answer counts as the expected one."""
        return answer == expected

    def score(self, answer: Value, expected: Value) -> float:
        """Share of the answer that is right, from 0 to 1."""
        return float(self.same(answer, expected))

    @abstractmethod
    def difference(self, answer: Value, expected: Value) -> str:
        """Say how a wrong answer is wrong, without giving the right one away."""

    def advice(self, answer: Value, expected: Value) -> str:
        """Say how to go on after `difference`, by how much is right."""
        return (
            "Go through it once more step by step, or ask for a hint. Trying again costs nothing."
        )

    @abstractmethod
    def describe(self, value: Value) -> str:
        """Write a value in words, as a solution would."""

    def in_full(self, value: Value) -> str:
        """Write a value as prose that may take several lines, as a solution shows it."""
        return f"**Answer: {self.describe(value)}**"

    @abstractmethod
    def form(self, entries: Mapping[str, str], group: str = "") -> Markup:
        """Draw labelled inputs that hold `entries`; `group` keeps radio buttons of forms apart."""

    @abstractmethod
    def given(self, entries: Mapping[str, str]) -> object:
        """Collect what the form holds, ready for `read`."""

    @abstractmethod
    def entries(self, value: Value) -> dict[str, str]:
        """Fill the form with a value: what `given` and `read` turn back into it."""

    def enter(self, entries: Mapping[str, str], id: str, value: str) -> dict[str, str]:
        """Return the entries after the learner changed the field `id`."""
        return {**entries, id: value}

    def pick(self, entries: Mapping[str, str], id: str) -> dict[str, str] | None:
        """Return the entries after a press of the form's own button `id`; None if it has none."""
        return None
