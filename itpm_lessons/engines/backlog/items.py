"""Items of a backlog, in the order in which they are wanted, and what each of them waits for."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Self

from ..ordering import topological_order
from ..refusal import Refusal, shown
from .item import Item


@dataclass(frozen=True)
class Backlog:
    """Items in the order in which they are wanted, the first first.

    The order may put an item before one that it waits for: that is somebody's choice, and
    `misplaced` tells of it. Refused with a `Refusal`: two items of one name, and an item that
    waits for an unknown one or for the same one twice; with a `LoopError`, items that wait for
    each other in a circle.

    >>> backlog = Backlog.of("Shop", pay=(8, 40, "cart"), cart=(5, 20))
    >>> backlog.points, backlog.names, backlog.misplaced
    (13, ('pay', 'cart'), (('pay', 'cart'),))
    >>> backlog.moved("cart", "pay").misplaced
    ()
    """

    items: tuple[Item, ...]
    name: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "items", tuple(self.items))
        self._refuse_repeated_names()
        self._refuse_bad_waiting()
        _ = self.possible_order  # raises LoopError

    @classmethod
    def of(cls, backlog_name: str = "", /, **rows: tuple[Any, ...]) -> Self:
        """Build a backlog from rows of (points, value), (…, after) or (…, after, title).

        >>> Backlog.of("Shop", cart=(5, 20), pay=(8, 40, "cart", "Pay by card"))["pay"].after
        ('cart',)
        """
        for name, row in rows.items():
            if not isinstance(row, tuple | list) or not 2 <= len(row) <= 4:
                raise Refusal(
                    f"item {name!r}",
                    f"its row is {shown(row)}",
                    'give (points, value), then what it waits for, as in (8, 40, "cart")',
                )
        return cls(
            tuple(
                Item(name, row[3] if len(row) > 3 else "", row[0], row[1], *row[2:3])
                for name, row in rows.items()
            ),
            backlog_name,
        )

    def _refuse_repeated_names(self) -> None:
        seen: set[str] = set()
        for item in self.items:
            if item.name in seen:
                raise Refusal(
                    f"item {item.name!r}", "stands in the backlog twice", "rename one of them"
                )
            seen.add(item.name)

    def _refuse_bad_waiting(self) -> None:
        for item in self.items:
            for name in item.after:
                if name not in self._by_name:
                    raise Refusal(
                        f"item {item.name!r}",
                        f"waits for {name!r}, which is not in the backlog",
                        f"use one of {_listed(self.names)}",
                    )
            if len(set(item.after)) < len(item.after):
                raise Refusal(
                    f"item {item.name!r}", "waits for the same item twice", "name it once"
                )

    @cached_property
    def _by_name(self) -> dict[str, Item]:
        return {item.name: item for item in self.items}

    def __getitem__(self, name: str) -> Item:
        try:
            return self._by_name[name]
        except (KeyError, TypeError):
            raise Refusal(
                f"item {shown(name)}", "is not in the backlog", f"use one of {_listed(self.names)}"
            ) from None

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name in self._by_name

    def __len__(self) -> int:
        return len(self.items)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names of the items, in their order."""
        return tuple(self._by_name)

    @property
    def points(self) -> float:
        """Effort of all items together."""
        return sum(item.points for item in self.items)

    @property
    def value(self) -> float:
        """Value of all items together."""
        return sum(item.value for item in self.items)

    @cached_property
    def possible_order(self) -> tuple[str, ...]:
        """Names, each after all that it waits for; an order in which they could be built."""
        places = {name: place for place, name in enumerate(self.names)}
        links = [(places[name], places[item.name]) for item in self.items for name in item.after]
        before, after = zip(*links, strict=True) if links else ((), ())
        order = topological_order(len(self.items), before, after, self.names)
        return tuple(self.names[place] for place in order)

    @property
    def misplaced(self) -> tuple[tuple[str, str], ...]:
        """Pairs of an item and one that it waits for, where the first stands above the second."""
        places = {name: place for place, name in enumerate(self.names)}
        return tuple(
            (item.name, name)
            for item in self.items
            for name in item.after
            if places[name] > places[item.name]
        )

    def needs(self, name: str) -> tuple[str, ...]:
        """Names of all that must be done before `name`, near or far, in the backlog's order.

        >>> Backlog.of(A=(1, 1), B=(1, 1, "A"), C=(1, 1, "B")).needs("C")
        ('A', 'B')
        """
        found: set[str] = set()
        waiting = list(self[name].after)
        while waiting:
            each = waiting.pop()
            if each not in found:
                found.add(each)
                waiting += self[each].after
        return tuple(each for each in self.names if each in found)

    def with_order(self, names: Iterable[str]) -> Self:
        """Copy the backlog, in the order of `names`, which names each item once.

        >>> Backlog.of(A=(1, 1), B=(1, 1)).with_order(["B", "A"]).names
        ('B', 'A')
        """
        order = [self[name] for name in names]
        missing = set(self.names) - {item.name for item in order}
        if missing:
            first = next(name for name in self.names if name in missing)
            raise Refusal("order", f"item {first!r} is missing in it", "name each item once")
        return replace(self, items=tuple(order))  # refuses a name that stands there twice

    def without_done(self, *names: str) -> Self:
        """Copy the backlog without items that are Done; nothing waits for them any longer.

        >>> Backlog.of(A=(1, 1), B=(1, 1, "A")).without_done("A")["B"].after
        ()
        """
        done = {self[name].name for name in names}
        left = (item for item in self.items if item.name not in done)
        return replace(
            self,
            items=tuple(
                replace(item, after=tuple(each for each in item.after if each not in done))
                for item in left
            ),
        )

    def moved(self, name: str, before: str = "") -> Self:
        """Copy the backlog with `name` moved to just above `before`; to the end where that is "".

        >>> Backlog.of(A=(1, 1), B=(1, 1), C=(1, 1)).moved("C", "A").names
        ('C', 'A', 'B')
        """
        item = self[name]
        if name == before:
            return self
        rest = [each for each in self.items if each is not item]
        place = rest.index(self[before]) if before else len(rest)
        return replace(self, items=(*rest[:place], item, *rest[place:]))


def _listed(names: tuple[str, ...]) -> str:
    """Name at most twelve of the items there are."""
    some = ", ".join(repr(name) for name in names[:12])
    return f"{some} and {len(names) - 12} more" if len(names) > 12 else some or "(none)"
