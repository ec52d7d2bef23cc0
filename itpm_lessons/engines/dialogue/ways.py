"""All ways through a script, counted exactly; which is the best, and what a decision gives away.

What a way is worth is the sum over its decisions, and what may follow depends on the place alone:
the scene, the marks, what is left of the budget. So the best and the number of ways from a place
are worked out once for each place (dynamic programming; R. Bellman, 1957), backward from the ends.
Prices count where they leave too little: for a choice, or for a scene.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from .play import Place, Play, begin, follow, open_choices
from .script import END, Choice, Script


@dataclass(frozen=True)
class Outlook:
    """What can still come, from each place of a script.

    >>> from .examples import ORDER
    >>> found = outlook(ORDER)
    >>> sorted(found.totals(begin(ORDER)).items()), found.best(begin(ORDER))
    ([(-3, 1), (-1, 2), (1, 2), (3, 1)], 3)
    """

    script: Script
    _known: dict[Place, Mapping[int, int]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def totals(self, place: Place) -> Mapping[int, int]:
        """Return how many ways from a place come to each total."""
        key = self._key(place)
        if key not in self._known:
            self._known[key] = self._counted(place)
        return self._known[key]

    def _counted(self, place: Place) -> Mapping[int, int]:
        if place.scene == END:
            return {0: 1}
        found: Counter[int] = Counter()
        for choice in open_choices(self.script, place):
            worth = self.script.worth(choice)
            for total, count in self.totals(follow(self.script, place, choice)).items():
                found[worth + total] += count
        return found

    def _key(self, place: Place) -> Place:
        """Leave out what is left where nothing is limited: fewer places, the same ways."""
        return place if self.script.budget else place._replace(left=0)

    def best(self, place: Place) -> int:
        """Return the highest total that can still be reached from a place."""
        return max(self.totals(place))

    def through(self, place: Place, choice: Choice) -> int:
        """Return the highest total that can be reached from a place by way of a choice."""
        return self.script.worth(choice) + self.best(follow(self.script, place, choice))

    def given_away(self, place: Place, choice: Choice) -> int:
        """Return by how much a choice lowers what can be reached; 0 for a best one."""
        return self.best(place) - self.through(place, choice)

    def best_choice(self, place: Place) -> Choice:
        """Return the first choice that gives nothing away."""
        return max(open_choices(self.script, place), key=lambda choice: self.through(place, choice))


@lru_cache(32)
def outlook(script: Script) -> Outlook:
    """Return what can come in a script, worked out once."""
    return Outlook(script)


def best_way(script: Script) -> Play:
    """Play a script in a way than which none is worth more.

    >>> from .examples import ORDER
    >>> best_way(ORDER).picks
    ('ask', 'show')
    """
    found, play = outlook(script), Play(script)
    while not play.over:
        play = play.choose(found.best_choice(play.place).id)
    return play


def all_ways(script: Script) -> Iterator[Play]:
    """Play a script in every way, one after the other; slow, for checks of small scripts."""
    waiting = [Play(script)]
    while waiting:
        play = waiting.pop()
        if play.scene is None:
            yield play
        else:
            waiting += [play.choose(choice.id) for choice in reversed(play.open)]


def places(script: Script) -> Iterator[Place]:
    """Return every place that some way comes through, ends left out."""
    seen: set[Place] = set()
    waiting = [begin(script)]
    while waiting:
        place = waiting.pop()
        if place.scene == END or place in seen:
            continue
        seen.add(place)
        yield place
        waiting += [follow(script, place, each) for each in open_choices(script, place)]
