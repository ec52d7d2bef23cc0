"""All facts under their topics, to be searched.

It does not rank what it finds: facts stand in the order in which they were put on the shelf.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..refusal import Refusal, shown
from .fact import MARKS, Fact


@dataclass(frozen=True)
class Shelf:
    """Facts in order, and the titles of their topics by id.

    Examples
    --------
    >>> from datetime import date
    >>> from itpm_lessons.engines.facts import Source
    >>> bureau = Source("bureau", "A bureau")
    >>> jobs = Fact("jobs", "There are 10 jobs.", bureau, "O", date(2026, 11, 22), "demand")
    >>> shelf = Shelf((jobs,), {"demand": "Demand"})
    >>> [fact.id for fact in shelf.search("BUREAU 10")], shelf["jobs"].topic
    (['jobs'], 'demand')
    """

    facts: tuple[Fact, ...]
    topics: Mapping[str, str]
    _by_id: Mapping[str, Fact] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {fact.id: fact for fact in self.facts})
        twice = [id for id, count in Counter(fact.id for fact in self.facts).items() if count > 1]
        if twice:
            raise Refusal(f"fact {shown(twice[0])}", "it stands there twice", "rename one")
        for fact in self.facts:
            if fact.topic not in self.topics:
                remedy = f"use one of {', '.join(self.topics)}"
                raise Refusal(f"fact {shown(fact.id)}", f"topic {shown(fact.topic)}", remedy)
            for other in fact.see:
                if other not in self._by_id or other == fact.id:
                    problem = f"points to {shown(other)}, which is no other fact"
                    raise Refusal(f"fact {shown(fact.id)}", problem, "name another, or none")

    def __getitem__(self, id: str) -> Fact:
        """Return the fact of this id."""
        if id not in self._by_id:
            raise Refusal(f"fact {shown(id)}", "there is none of this id", "choose one that is")
        return self._by_id[id]

    def __contains__(self, id: object) -> bool:
        """Tell whether there is a fact of this id."""
        return id in self._by_id

    def __iter__(self) -> Iterator[Fact]:
        """Go through the facts."""
        return iter(self.facts)

    def search(
        self, words: str = "", topic: str = "", mark: str = "", *, to_check: bool = False
    ) -> tuple[Fact, ...]:
        """Return the facts that fit; an empty criterion fits all.

        Parameters
        ----------
        words : str
            All of these have to stand in the fact, its doubts or its sources, in any case.
        topic, mark : str
            Id of a topic, letter of a mark.
        to_check : bool
            Whether only those are wanted that have to be checked with the owner.
        """
        if topic and topic not in self.topics:
            raise Refusal(f"topic {shown(topic)}", "there is none of this id", "choose another")
        if mark and mark not in MARKS:
            raise Refusal(f"mark {shown(mark)}", "there is none", f"use one of {', '.join(MARKS)}")
        return tuple(
            fact
            for fact in self.facts
            if topic in ("", fact.topic)
            and mark in ("", fact.mark)
            and (fact.needs_owner or not to_check)
            and fact.contains(words)
        )

    def beside(self, id: str) -> tuple[Fact, ...]:
        """Return the facts that should be read beside this one."""
        return tuple(self[other] for other in self[id].see)

    @property
    def counts(self) -> dict[str, int]:
        """How many facts each topic has; topics without any are left out."""
        counted = Counter(fact.topic for fact in self.facts)
        return {topic: counted[topic] for topic in self.topics if counted[topic]}
