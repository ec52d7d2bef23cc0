"""What a script is made of: meters, scenes with their choices, ends.

Amounts are whole numbers. A meter is either paid (`PRICE`), such as minutes, or moved by effects
(`EFFECT`), such as trust. What a choice costs touches the first kind alone, and is shown before it
is made; what it brings about touches the second kind alone, and is told afterwards. So the price
that is shown is always the price that is paid.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..refusal import Refusal, shown

PRICE, EFFECT, END = "price", "effect", "end"
MOST = 1_000  # of any amount
MOST_SCENES, MOST_CHOICES = 60, 6
Amounts = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Meter:
    """Something that is counted: its id, name, unit, where it begins, what a point is worth.

    `about` says in a sentence what it stands for. Only effects have a worth; the sum over all of
    them is what ways are compared by.
    """

    id: str
    name: str
    kind: str = EFFECT
    start: int = 0
    unit: str = ""
    worth: int = 1
    about: str = ""

    def __post_init__(self) -> None:
        culprit = f"meter {shown(self.id)}"
        for what in ("id", "name", "unit", "about"):
            _text(culprit, what, getattr(self, what))
        if self.kind not in (PRICE, EFFECT):
            raise Refusal(culprit, f"its kind is {shown(self.kind)}", f"give {PRICE} or {EFFECT}")
        whole(culprit, "start", self.start)
        whole(culprit, "worth", self.worth)


@dataclass(frozen=True)
class Choice:
    """Something that can be said or done: its words, price, effects, and where it leads.

    `after` tells what happens, `why` explains it; `sets` are marks that later scenes ask for;
    `next` is the id of a scene, or `END`.
    """

    id: str
    text: str
    after: str
    why: str
    next: str
    costs: Amounts = ()
    effects: Amounts = ()
    sets: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        culprit = f"choice {shown(self.id)}"
        for what in ("id", "text", "after", "why", "next"):
            _text(culprit, what, getattr(self, what))
        for what in ("costs", "effects"):
            object.__setattr__(self, what, amounts(culprit, what, getattr(self, what)))
        object.__setattr__(self, "sets", _names(culprit, "sets", self.sets))
        if any(value <= 0 for _, value in self.costs):
            raise Refusal(culprit, "has a cost below 1", "give whole numbers from 1, or leave out")


@dataclass(frozen=True)
class Scene:
    """A moment that asks for a decision.

    Where not all marks of `only_if` are set, or less than `needs_left` of the budget is left,
    the scene is passed over for the one named `otherwise`. `beyond` says that its choices are not
    paid from the budget: one may take them however little is left.
    """

    id: str
    title: str
    says: str
    choices: tuple[Choice, ...]
    who: str = ""
    time: str = ""
    only_if: tuple[str, ...] = ()
    needs_left: int = 0
    otherwise: str = ""
    beyond: bool = False

    def __post_init__(self) -> None:
        culprit = f"scene {shown(self.id)}"
        for what in ("id", "title", "says", "who", "time", "otherwise"):
            _text(culprit, what, getattr(self, what))
        object.__setattr__(self, "choices", tuple(self.choices))
        object.__setattr__(self, "only_if", _names(culprit, "only_if", self.only_if))
        whole(culprit, "needs_left", self.needs_left)
        if len(self.choices) > MOST_CHOICES:
            raise Refusal(culprit, f"has {len(self.choices)} choices", f"keep {MOST_CHOICES}")
        _refuse_twice(culprit, "choice", [each.id for each in self.choices])

    def __getitem__(self, id: str) -> Choice:
        found = {each.id: each for each in self.choices}
        if id not in found:
            remedy = f"use one of {', '.join(found)}"
            raise Refusal(f"choice {shown(id)}", f"is none of scene {shown(self.id)}", remedy)
        return found[id]


@dataclass(frozen=True)
class End:
    """How it may end: the first end whose meters all reach `least` is the one that comes.

    It comes to nobody who has set a mark of `unless`.
    """

    id: str
    title: str
    says: str
    least: Amounts = ()
    unless: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        culprit = f"end {shown(self.id)}"
        for what in ("id", "title", "says"):
            _text(culprit, what, getattr(self, what))
        object.__setattr__(self, "least", amounts(culprit, "least", self.least))
        object.__setattr__(self, "unless", _names(culprit, "unless", self.unless))


@dataclass(frozen=True)
class Share:
    """A share of what was paid that is shown: the meters `of`, among all prices, and its name."""

    of: tuple[str, ...]
    name: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "of", _names("share", "of", self.of))
        _text("share", "name", self.name)


@dataclass(frozen=True)
class Script:
    """All of it. It begins with the first scene.

    Parameters
    ----------
    title, task, closing : str
        Its name, what a player is asked to do, and the sentence that closes it.
    meters, scenes, ends : tuple
        What it is made of. `checks.problems` says what is wrong with how they hang together.
    budget : int
        How much can be paid in all, over all prices together; `unit` says of what.
    share : Share, optional
        A share of what was paid that is shown while one plays.

    Examples
    --------
    >>> ask = Choice("ask", "Ask back", "It is clear now.", "Asking costs little.", END)
    >>> scene = Scene("start", "A vague order", "“Make it nice.”", (ask,))
    >>> end = End("over", "Over", "That was it.")
    >>> script = Script("Order", "Find out what is wanted.", "Ask.", (), (scene,), (end,))
    >>> script["start"].choices[0].next == END
    True
    """

    title: str
    task: str
    closing: str
    meters: tuple[Meter, ...]
    scenes: tuple[Scene, ...]
    ends: tuple[End, ...]
    budget: int = 0
    unit: str = "minutes"
    share: Share | None = None

    def __post_init__(self) -> None:
        culprit = f"script {shown(self.title)}"
        for what in ("title", "task", "closing", "unit"):
            _text(culprit, what, getattr(self, what))
        for what in ("meters", "scenes", "ends"):
            object.__setattr__(self, what, tuple(getattr(self, what)))
            _refuse_twice(culprit, what[:-1], [each.id for each in getattr(self, what)])
        whole(culprit, "budget", self.budget)
        if not self.scenes or not self.ends:
            raise Refusal(culprit, "has no scene or no end", "give one of each at least")
        if len(self.scenes) > MOST_SCENES:
            raise Refusal(culprit, f"has {len(self.scenes)} scenes", f"keep {MOST_SCENES} at most")

    @cached_property
    def by_id(self) -> dict[str, Scene]:
        """The scenes by their ids."""
        return {scene.id: scene for scene in self.scenes}

    @cached_property
    def meters_by_id(self) -> dict[str, Meter]:
        """The meters by their ids."""
        return {meter.id: meter for meter in self.meters}

    def __getitem__(self, id: str) -> Scene:
        if id not in self.by_id:
            raise Refusal(f"scene {shown(id)}", "is not in the script", "use the id of a scene")
        return self.by_id[id]

    def of_kind(self, kind: str) -> tuple[Meter, ...]:
        """Return the meters of one kind, in their order."""
        return tuple(meter for meter in self.meters if meter.kind == kind)

    def worth(self, choice: Choice) -> int:
        """Return what the effects of a choice are worth together."""
        return sum(self.meters_by_id[id].worth * value for id, value in choice.effects)


def amounts(culprit: str, what: str, given: object) -> Amounts:
    """Read amounts by meter: a mapping, or pairs; refuse what is no whole number."""
    if not isinstance(given, Mapping | tuple | list):
        raise Refusal(culprit, f"{what} is {shown(given)}", "give meters with whole numbers")
    try:
        pairs = (
            given.items() if isinstance(given, Mapping) else [(id, value) for id, value in given]
        )
    except (TypeError, ValueError):
        problem = f"{what} is {shown(given)}"
        raise Refusal(culprit, problem, "give meters with whole numbers") from None
    return tuple((str(id), whole(culprit, f"{what} of {id}", value)) for id, value in pairs)


def whole(culprit: str, what: str, value: object) -> int:
    """Return a whole number within bounds; refuse anything else."""
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > MOST:
        remedy = f"give a whole number from -{MOST:,} to {MOST:,}"
        raise Refusal(culprit, f"{what} is {shown(value)}", remedy)
    return value


def _names(culprit: str, what: str, given: object) -> tuple[str, ...]:
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise Refusal(culprit, f"{what} is {shown(given)}", "give a list of names")
    return tuple(str(each) for each in given)


def _text(culprit: str, what: str, value: object) -> None:
    if not isinstance(value, str):
        raise Refusal(culprit, f"{what} is {shown(value)}", "give a text")


def _refuse_twice(culprit: str, what: str, ids: list[str]) -> None:
    for id in ids:
        if ids.count(id) > 1:
            raise Refusal(culprit, f"{what} {shown(id)} stands there twice", "rename one")
