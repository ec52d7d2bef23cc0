"""An answer that is an order: steps of a process, or a path through a network."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from itpm_lessons.views import forms
from itpm_lessons.views.markup import Markup

from .kind import Kind
from .options import ORDER_MARKS, Named, Options
from .plain import Malformed


@dataclass(frozen=True)
class Ordering(Kind[tuple[str, ...]]):
    """All `items` in order; with `path`, an order of only some of them.

    Lists, tuples, arrays and texts are understood, with dashes, arrows or commas between the
    names. Give `items` in another order than the right one: the form shows them as given.

    >>> Ordering("ABCD", path=True).read("A-B → d")
    ('A', 'B', 'D')
    """

    items: Options
    path: bool = False
    label: str = "In order"

    def __post_init__(self) -> None:
        _ = self.named

    @cached_property
    def named(self) -> Named:
        """The items, ready to be found."""
        return Named(self.items)

    def understand(self, value: Any) -> tuple[str, ...]:
        """Read an order; each item once, and all of them unless it is a path."""
        if isinstance(value, frozenset):
            raise Malformed("A set has no order. Give a list, or a text such as A-B-C.")
        order = tuple(self.named.keys_in(value, ORDER_MARKS))
        if len(set(order)) < len(order):
            twice = next(key for key in order if order.count(key) > 1)
            raise Malformed(f"{twice} stands in your order more than once.")
        if not self.path and (left := set(self.named.labels) - set(order)):
            raise Malformed(
                f"Put all {len(self.named.labels)} in order; {self._named(left)} missing."
            )
        return order

    def _named(self, keys: set[str]) -> str:
        return self.named.listed(keys) + (" is" if len(keys) == 1 else " are")

    def score(self, answer: tuple[str, ...], expected: tuple[str, ...]) -> float:
        """Share that already stands in the right order, reading from first to last."""
        return _common(answer, expected) / max(len(answer), len(expected))

    def difference(self, answer: tuple[str, ...], expected: tuple[str, ...]) -> str:
        """Say how far the order is right."""
        right = next(
            (i for i, pair in enumerate(zip(answer, expected, strict=False)) if pair[0] != pair[1]),
            min(len(answer), len(expected)),
        )
        if right == 0:
            return f"It does not begin with {_quoted(self.named.describe(answer[0]))}."
        if right == len(answer):
            return "It is right as far as it goes, and it goes on."
        return (
            f"It is right up to {_quoted(self.named.describe(answer[right - 1]))}; "
            "look at what follows."
        )

    def advice(self, answer: tuple[str, ...], expected: tuple[str, ...]) -> str:
        """Say what orders the steps."""
        return "Ask of each: what has to be there before it? Or ask for a hint."

    def describe(self, value: tuple[str, ...]) -> str:
        """Write the order with arrows."""
        return " → ".join(self.named.describe(key) for key in value)

    def in_full(self, value: tuple[str, ...]) -> str:
        """Write a path with arrows, and an order as a list."""
        if self.path:
            return super().in_full(value)
        return "**Answer:**\n\n" + "\n".join(f"- {self.named.describe(key)}" for key in value)

    def form(self, entries: Mapping[str, str], group: str = "") -> Markup:
        """Draw the items with buttons that move them, or an input for a path."""
        if self.path:
            note = f"names with dashes between, as in {'-'.join(list(self.named.labels)[:3])}"
            return forms.text_input("answer", self.label, entries.get("answer", ""), note=note)
        labels = {key: self.named.describe(key) for key in self._order(entries)}
        return forms.order_list(self.label, labels)

    def pick(self, entries: Mapping[str, str], id: str) -> dict[str, str] | None:
        """Move an item up or down."""
        way, _, key = id.partition(":")
        order = self._order(entries)
        if way not in ("answer-up", "answer-down") or key not in order:
            return None
        at = order.index(key)
        to = at - 1 if way == "answer-up" else at + 1
        if 0 <= to < len(order):
            order[at], order[to] = order[to], order[at]
        return self.entries(tuple(order))

    def given(self, entries: Mapping[str, str]) -> object:
        """Take the order; None while nothing was moved."""
        return entries.get("answer") if self.path else self._order(entries) if entries else None

    def entries(self, value: tuple[str, ...]) -> dict[str, str]:
        """Put the items in order; stored by place, since a name may hold any character."""
        places = list(self.named.labels)
        return {"answer": " > ".join(value) if self.path else _joined(places, value)}

    def _order(self, entries: Mapping[str, str]) -> list[str]:
        keys = list(self.named.labels)
        places = [int(place) for place in entries.get("answer", "").split() if place.isdecimal()]
        return [keys[place] for place in places] if sorted(places) == [*range(len(keys))] else keys


def _joined(places: list[str], value: tuple[str, ...]) -> str:
    return " ".join(str(places.index(key)) for key in value)


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Length of the longest order that both contain.

    >>> _common(("A", "C", "B"), ("A", "B", "C"))
    2
    """
    best = [0] * (len(other) + 1)
    for item in one:
        diagonal = 0
        for place, match in enumerate(other, 1):
            above = best[place]
            best[place] = diagonal + 1 if item == match else max(above, best[place - 1])
            diagonal = above
    return best[-1]


def _quoted(words: str) -> str:
    """Put words into quotation marks, unless they stand in some already.

    >>> _quoted("Plan"), _quoted("“Plan it.”")
    ('“Plan”', '“Plan it.”')
    """
    return words if words.startswith("“") else f"“{words}”"
