"""An answer that says which belongs to which."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from itpm_lessons.views import forms
from itpm_lessons.views.lettering import are
from itpm_lessons.views.markup import Markup

from .kind import Kind
from .options import Named, Options
from .plain import Malformed, is_empty, shown

Pairs = dict[str, str]


@dataclass(frozen=True)
class Matching(Kind[Pairs]):
    """For each of `left`, one of `right`; an option may serve more than once.

    A dict, a list of pairs, a Series by its index, or lines such as ``"FS: a"`` are understood.

    >>> kind = Matching(["FS", "SS"], {"a": "finish to start", "b": "start to start"})
    >>> kind.read("FS: a, ss = start to start")
    {'FS': 'a', 'SS': 'b'}
    """

    left: Options
    right: Options
    label: str = "Match"
    keyed: ClassVar[bool] = True

    def __post_init__(self) -> None:
        _ = self.rows, self.options

    @cached_property
    def rows(self) -> Named:
        """What is to be matched."""
        return Named(self.left)

    @cached_property
    def options(self) -> Named:
        """What it can be matched with."""
        return Named(self.right)

    def understand(self, value: Any) -> Pairs:
        """Read the pairs; all of `left` must be matched."""
        pairs = {self.rows.key(a): self.options.key(b) for a, b in _pairs(value) if not is_empty(b)}
        open_ = [key for key in self.rows.labels if key not in pairs]
        if open_:
            raise Malformed(f"Still to be matched: {self.rows.listed(open_)}.")
        return {key: pairs[key] for key in self.rows.labels}

    def score(self, answer: Pairs, expected: Pairs) -> float:
        """Share of the pairs that are right."""
        return sum(answer[key] == expected[key] for key in expected) / len(expected)

    def difference(self, answer: Pairs, expected: Pairs) -> str:
        """Count the right pairs, and name one that is not."""
        wrong = [key for key in expected if answer[key] != expected[key]]
        right = len(expected) - len(wrong)
        return (
            f"{right} of {len(expected)} {are(right)} right. "
            f"Look again at “{self.rows.describe(wrong[0])}”."
        )

    def advice(self, answer: Pairs, expected: Pairs) -> str:
        """Say how to go on, by how many pairs are right."""
        score = self.score(answer, expected)
        if score >= 0.5:
            return "Most of it stands: begin there, then check what is like it."
        return "Take one line after the other, or ask for a hint."

    def describe(self, value: Pairs) -> str:
        """Write the pairs one after the other."""
        rows, options = self.rows, self.options
        return "; ".join(f"{rows.describe(a)}: {options.describe(b)}" for a, b in value.items())

    def form(self, entries: Mapping[str, str], group: str = "") -> Markup:
        """Draw a row for each of `left`, with a list to select from."""
        chosen = {id.partition(":")[2]: value for id, value in entries.items()}
        return forms.select_list(self.label, self.rows.labels, self.options.labels, chosen)

    def given(self, entries: Mapping[str, str]) -> object:
        """Take what is selected."""
        return {key: entries.get(f"answer:{key}", "") for key in self.rows.labels}

    def entries(self, value: Pairs) -> dict[str, str]:
        """Select the pairs."""
        return {f"answer:{key}": option for key, option in value.items()}


def _pairs(value: Any) -> list[tuple[Any, Any]]:
    if isinstance(value, dict):
        return list(value.items())
    if isinstance(value, str):
        value = [line for part in value[:2000].splitlines() for line in part.split(",")]
        value = [_split(line) for line in value if line.strip()]
    if isinstance(value, (list, tuple)) and all(
        isinstance(pair, (list, tuple)) and len(pair) == 2 for pair in value
    ):
        return [(a, b) for a, b in value]
    raise Malformed(f"{shown(value)} is not a match. Give a dict, as in {{'A': 'b'}}.")


def _split(line: str) -> tuple[str, ...]:
    for mark in ("->", "→", "=", ":", "-"):
        if mark in line:
            left, _, right = line.partition(mark)
            return left.strip(), right.strip()
    return (line,)
