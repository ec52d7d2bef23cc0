"""A script that is played: the choices so far, and what they came to."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from ..refusal import Refusal, shown
from .script import END, Choice, End, Scene, Script


class Place(NamedTuple):
    """Where one is: the scene, or `END`; the marks that are set; what is left of the budget."""

    scene: str
    marks: frozenset[str]
    left: int


class Turn(NamedTuple):
    """One decision: the scene, what was chosen, and the meters after it."""

    scene: Scene
    choice: Choice
    meters: Mapping[str, int]


def arrive(script: Script, scene: str, marks: frozenset[str], left: int) -> Place:
    """Go to a scene; where it is not for this player, to the one instead, and so on.

    Refuses a script whose scenes send one round in a circle.
    """
    for _ in range(len(script.scenes) + 1):
        if scene == END:
            return Place(END, marks, left)
        found = script[scene]
        enough = not found.needs_left or left >= found.needs_left  # one may pay too much
        if enough and set(found.only_if) <= marks:
            return Place(scene, marks, left)
        scene = found.otherwise
    raise Refusal(f"scene {shown(scene)}", "leads round in a circle", "mend its “otherwise”")


def begin(script: Script) -> Place:
    """Return where a script begins."""
    return arrive(script, script.scenes[0].id, frozenset(), script.budget)


def follow(script: Script, place: Place, choice: Choice) -> Place:
    """Return where a choice leads from here."""
    left = place.left if script[place.scene].beyond else place.left - price(choice)
    return arrive(script, choice.next, place.marks | set(choice.sets), left)


def open_choices(script: Script, place: Place) -> tuple[Choice, ...]:
    """Return the choices that what is left allows; a cheapest one always stays open.

    >>> from .examples import ORDER
    >>> [each.id for each in open_choices(ORDER, Place("start", frozenset(), 3))]
    ['guess', 'brag']
    """
    scene = script[place.scene]
    if not script.budget or scene.beyond:
        return scene.choices
    least = min((price(choice) for choice in scene.choices), default=0)
    allowed = max(place.left, least)
    return tuple(choice for choice in scene.choices if price(choice) <= allowed)


def shuffled(scene: Scene, seed: object) -> tuple[Choice, ...]:
    """Return the choices of a scene in the order that a seed gives them.

    >>> from .examples import ORDER
    >>> {each.id for each in shuffled(ORDER["start"], 3)} == {"ask", "guess", "brag"}
    True
    """
    choices = list(scene.choices)
    random.Random(f"dialogue:{seed}:{scene.id}").shuffle(choices)
    return tuple(choices)


def price(choice: Choice) -> int:
    """Return what a choice costs in all."""
    return sum(value for _, value in choice.costs)


@dataclass(frozen=True)
class Play:
    """A script and the ids of the choices so far; each choice gives a new play.

    >>> from .examples import ORDER
    >>> play = Play(ORDER).choose("ask").choose("show")
    >>> play.over, play.end.title, play.total
    (True, 'A clear order', 3)
    >>> play.left
    10
    """

    script: Script
    picks: tuple[str, ...] = ()
    _run: tuple[tuple[Turn, ...], Place] = field(
        init=False, repr=False, compare=False, default=((), Place(END, frozenset(), 0))
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "picks", tuple(self.picks))
        object.__setattr__(self, "_run", self._replayed())

    def _replayed(self) -> tuple[tuple[Turn, ...], Place]:
        meters = {meter.id: meter.start for meter in self.script.meters}
        place, turns = begin(self.script), []
        for pick in self.picks:
            if place.scene == END:
                raise Refusal(f"choice {shown(pick)}", "comes after the end", "undo, or reset")
            scene = self.script[place.scene]
            choice = scene[pick]
            if choice not in open_choices(self.script, place):
                problem = f"costs {price(choice)}, and {place.left} are left"
                raise Refusal(f"choice {shown(pick)}", problem, "take one that costs less")
            meters = dict(meters)
            for id, value in (*choice.costs, *choice.effects):
                if id not in meters:
                    raise Refusal(f"meter {shown(id)}", "is not in the script", "add it there")
                meters[id] += value
            place = follow(self.script, place, choice)
            turns.append(Turn(scene, choice, meters))
        return tuple(turns), place

    # ---- state

    @property
    def log(self) -> tuple[Turn, ...]:
        """The decisions so far."""
        return self._run[0]

    @property
    def place(self) -> Place:
        """Where one is now."""
        return self._run[1]

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self.place.scene == END

    @property
    def scene(self) -> Scene | None:
        """The scene that asks for a decision; None when it is over."""
        return None if self.over else self.script[self.place.scene]

    @property
    def open(self) -> tuple[Choice, ...]:
        """The choices that can be made now."""
        return () if self.over else open_choices(self.script, self.place)

    @property
    def left(self) -> int:
        """What is left of the budget; below 0 more was paid than there was."""
        return self.place.left

    @cached_property
    def meters(self) -> Mapping[str, int]:
        """The meters as they stand now."""
        if self.log:
            return self.log[-1].meters
        return {meter.id: meter.start for meter in self.script.meters}

    @property
    def total(self) -> int:
        """What the effects so far are worth together."""
        return sum(self.script.worth(turn.choice) for turn in self.log)

    @property
    def paid(self) -> int:
        """What was paid so far, over all prices."""
        return sum(value for turn in self.log for _, value in turn.choice.costs)

    @property
    def overtime(self) -> int:
        """What was paid beyond the budget, in scenes that are not paid from it."""
        return sum(price(turn.choice) for turn in self.log if turn.scene.beyond)

    @property
    def share(self) -> float | None:
        """The share that the script asks for, of what was paid; None before anything was."""
        if self.script.share is None or not self.paid:
            return None
        of = self.script.share.of
        mine = sum(value for t in self.log for id, value in t.choice.costs if id in of)
        return mine / self.paid

    @property
    def end(self) -> End | None:
        """How it ended; None while it goes on, or where no end fits."""
        if not self.over:
            return None
        return end_for(self.script, self.meters, self.place.marks)

    # ---- moves

    def choose(self, id: str) -> "Play":
        """Make a choice; refuse one that the scene does not have."""
        return Play(self.script, (*self.picks, id))


def end_for(
    script: Script, meters: Mapping[str, int], marks: frozenset[str] = frozenset()
) -> End | None:
    """Return the first end whose meters all reach what it asks for, and that no mark rules out."""
    fits = (
        end
        for end in script.ends
        if all(meters[id] >= least for id, least in end.least) and marks.isdisjoint(end.unless)
    )
    return next(fits, None)
