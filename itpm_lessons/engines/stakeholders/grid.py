"""The stakeholders of a project as a map, and what the map lacks."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from ..refusal import Refusal, shown
from .stakeholder import HIGH_FROM, HIGHEST, LOWEST, Stakeholder, rated

MOST_STAKEHOLDERS = 40


@dataclass(frozen=True)
class Finding:
    """Something about a map that asks for another look, and about whom."""

    problem: str
    remedy: str
    names: tuple[str, ...] = ()
    serious: bool = False

    def __str__(self) -> str:
        return f"{self.problem} {self.remedy}"


@dataclass(frozen=True)
class StakeholderMap:
    """The stakeholders of one project.

    >>> grid = StakeholderMap((Stakeholder("Sponsor", 9, 8), Stakeholder("Staff", 3, 9)))
    >>> [who.name for who in grid.in_quadrant("keep informed")]
    ['Staff']
    """

    people: tuple[Stakeholder, ...] = ()
    title: str = ""
    high_from: int = HIGH_FROM

    def __post_init__(self) -> None:
        rated("the map", "limit of high", self.high_from)
        if len(self.people) > MOST_STAKEHOLDERS:
            problem = f"there are {len(self.people)}"
            raise Refusal("stakeholders", problem, f"put some together; {MOST_STAKEHOLDERS} fit")
        count = Counter(who.name.casefold() for who in self.people)
        double = next((who for who in self.people if count[who.name.casefold()] > 1), None)
        if double is not None:
            raise Refusal(double.culprit, "is there twice", "rename one of them")

    def __len__(self) -> int:
        return len(self.people)

    def __iter__(self) -> Iterator[Stakeholder]:
        return iter(self.people)

    def __getitem__(self, name: str) -> Stakeholder:
        for who in self.people:
            if who.name == name:
                return who
        raise Refusal("stakeholder", f"there is none named {shown(name)}", "choose one of the map")

    def in_quadrant(self, quadrant: str) -> tuple[Stakeholder, ...]:
        """Who stands in a quadrant, in the order of the map."""
        return tuple(who for who in self.people if who.quadrant(self.high_from) == quadrant)

    def changed(self, name: str, /, **fields: Any) -> "StakeholderMap":
        """Return the map with other fields of one of them."""
        self[name]
        people = (replace(who, **fields) if who.name == name else who for who in self.people)
        return replace(self, people=tuple(people))

    def moved(self, name: str, power: int, interest: int) -> "StakeholderMap":
        """Return the map with one of them at another place, within the grid."""
        power, interest = (min(max(each, LOWEST), HIGHEST) for each in (power, interest))
        return self.changed(name, power=power, interest=interest)

    def added(self, who: Stakeholder | None = None) -> "StakeholderMap":
        """Return the map with one more; with a nameless one in the middle where none is given."""
        if who is None:
            taken = {each.name.casefold() for each in self.people}
            numbers = range(1, MOST_STAKEHOLDERS + 3)
            number = next(n for n in numbers if f"new stakeholder {n}" not in taken)
            who = Stakeholder(f"New stakeholder {number}")
        return replace(self, people=(*self.people, who))

    def without(self, name: str) -> "StakeholderMap":
        """Return the map without one of them."""
        self[name]
        return replace(self, people=tuple(who for who in self.people if who.name != name))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Say what the map lacks; the serious things first.

        >>> grid = StakeholderMap((Stakeholder("Works council", 8, 9, "against", "resistant"),))
        >>> print(grid.findings[0])
        Works council: power is high, they are against it, and nobody acts. Agree on an action \
and an owner.
        """
        found = [*self._resisters(), *self._unserved(), *self._contradictions(), *self._empty()]
        return tuple(sorted(found, key=lambda each: not each.serious))

    @property
    def neglected(self) -> frozenset[str]:
        """Names of those about whom something serious was found."""
        return frozenset(name for found in self.findings if found.serious for name in found.names)

    def _resisters(self) -> Iterator[Finding]:
        for who in self.people:
            against = who.attitude == "against" or who.now == "resistant"
            if against and who.power >= self.high_from and not who.looked_after:
                problem = f"{who.name}: power is high, they are against it, and nobody acts."
                remedy = "Agree on an action and an owner."
                yield Finding(problem, remedy, (who.name,), True)

    def _unserved(self) -> Iterator[Finding]:
        for who in self.people:
            against = who.attitude == "against" or who.now == "resistant"
            strong = who.power >= self.high_from
            if who.looked_after or (against and strong):
                continue
            lacks = "an action" if not who.action.strip() else "an owner of the action"
            if who.gap > 0:
                problem = f"{who.name}: wanted {who.wanted}, now {who.now}, without {lacks}."
                yield Finding(problem, "Say what closes the gap, and who does it.", (who.name,))
            elif who.quadrant(self.high_from) == "manage closely":
                problem = f"{who.name}: to be managed closely, without {lacks}."
                yield Finding(problem, "Say what is done, and who does it.", (who.name,))

    def _contradictions(self) -> Iterator[Finding]:
        for who in self.people:
            if who.attitude == "for" and who.now == "resistant":
                problem = f"{who.name}: for the project, and resistant to it."
                yield Finding(problem, "One of the two is wrong: ask them.", (who.name,))
            if who.attitude == "against" and who.now in ("supportive", "leading"):
                problem = f"{who.name}: against the project, and {who.now}."
                yield Finding(problem, "One of the two is wrong: ask them.", (who.name,))
            if who.wanted in ("unaware", "resistant"):
                problem = f"{who.name}: {who.wanted} is wanted."
                yield Finding(problem, "No project needs that: want neutral or more.", (who.name,))

    def _empty(self) -> Iterator[Finding]:
        if not self.people:
            yield Finding("Nobody is on the map.", "Begin with who pays and who will use it.")
        elif not self.in_quadrant("manage closely"):
            problem = "Nobody is managed closely: power and interest are nowhere both high."
            yield Finding(problem, "Ask who decides, and whether they know of it.")
        if len(self.people) > 1 and not self.in_quadrant("keep informed"):
            problem = "Nobody is kept informed."
            remedy = "Ask who will use the result: often many people with little power."
            yield Finding(problem, remedy)
