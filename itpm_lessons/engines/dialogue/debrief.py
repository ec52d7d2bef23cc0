"""The way that was taken beside the best one, decision by decision.

What a decision gave away is the best that could still be reached before it, less the best that
could be reached after it. Summed over all decisions that is exactly the distance to the best way,
so nothing is left out and nothing counted twice. There is no luck in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..refusal import Refusal
from .play import Play, begin, follow
from .script import Choice, Scene
from .ways import best_way, outlook


class Step(NamedTuple):
    """One decision looked back on: what was chosen, the best from there, what was given away."""

    scene: Scene
    chosen: Choice
    better: Choice
    given_away: int


@dataclass(frozen=True)
class Debrief:
    """A finished play compared with all ways.

    Parameters
    ----------
    mine, best : Play
        The way taken, and one than which none is worth more.
    steps : tuple of Step
        The decisions of the way taken.
    totals : mapping
        How many of all ways come to each total.
    """

    mine: Play
    best: Play
    steps: tuple[Step, ...]
    totals: Mapping[int, int]

    @property
    def ways(self) -> int:
        """How many ways there are."""
        return sum(self.totals.values())

    @property
    def below(self) -> int:
        """How many of them are worth less than the one taken."""
        return sum(count for total, count in self.totals.items() if total < self.mine.total)

    @property
    def equal(self) -> int:
        """How many are worth just as much, the one taken among them."""
        return self.totals[self.mine.total]

    @property
    def gap(self) -> int:
        """How much more the best is worth."""
        return self.best.total - self.mine.total

    @property
    def dearest(self) -> Step | None:
        """The decision that gave most away; None where none did."""
        worst = max(self.steps, key=lambda step: step.given_away, default=None)
        return worst if worst is not None and worst.given_away > 0 else None


def debrief(play: Play) -> Debrief:
    """Compare a finished play with all ways; refuse one that goes on.

    >>> from .examples import ORDER
    >>> found = debrief(Play(ORDER).choose("guess").choose("show"))
    >>> found.gap, [step.given_away for step in found.steps], found.ways
    (2, [2, 0], 6)
    """
    if not play.over:
        raise Refusal("debrief", "the scene is not over", "play it to its end first")
    found, place, steps = outlook(play.script), begin(play.script), []
    for turn in play.log:
        better = found.best_choice(place)
        lost = found.given_away(place, turn.choice)
        steps.append(Step(turn.scene, turn.choice, turn.choice if lost == 0 else better, lost))
        place = follow(play.script, place, turn.choice)
    return Debrief(play, best_way(play.script), tuple(steps), found.totals(begin(play.script)))
