"""Sequential, iterative, incremental: two questions about a plan, and what its steps show.

Iterative: the same thing is worked on again because somebody saw it. Incremental: usable parts
are handed over in pieces. A plan can be both, or neither, which makes it sequential. Not judged
here: whether it is a good plan, and whether a team calls itself agile.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ..refusal import Refusal, shown

TO = ("feedback", "use")


@dataclass(frozen=True)
class Development:
    """The answers to the two questions.

    >>> Development(reworked=True, in_pieces=False).name
    'iterative'
    """

    reworked: bool
    in_pieces: bool

    @property
    def name(self) -> str:
        """What a plan with these answers is called."""
        if self.reworked and self.in_pieces:
            return "iterative and incremental"
        return "iterative" if self.reworked else "incremental" if self.in_pieces else "sequential"


@dataclass(frozen=True)
class Step:
    """In `week` a part is shown for ``"feedback"`` or handed over to ``"use"``.

    A part that is named again was worked on again. Refuses another purpose.
    """

    week: float
    part: str
    to: str = "use"

    def __post_init__(self) -> None:
        if self.to not in TO:
            raise Refusal(
                f"step {shown(self.part)}",
                f"it is for {shown(self.to)}",
                "say 'feedback' or 'use'",
            )


def development_of(steps: Iterable[Step]) -> Development:
    """Answer the two questions from the steps of a plan, in any order.

    Reworked: a part comes again in a later week. In pieces: parts come to use for the first time
    in two weeks or more. Refuses a plan in which nothing comes to use.

    >>> development_of([Step(4, "clock in"), Step(8, "export")]).name
    'incremental'
    >>> development_of([Step(2, "app", "feedback"), Step(4, "app")]).name
    'iterative'
    """
    listed = sorted(steps, key=lambda step: step.week)
    seen: dict[str, float] = {}
    first_use: dict[str, float] = {}
    reworked = False
    for step in listed:
        reworked = reworked or step.week > seen.setdefault(step.part, step.week)
        if step.to == "use":
            first_use.setdefault(step.part, step.week)
    if not first_use:
        raise Refusal("plan", "nothing in it comes to use", "say when something is handed over")
    return Development(reworked, len(set(first_use.values())) > 1)
