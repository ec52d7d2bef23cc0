"""What is left of a message that is passed on from person to person.

Each hand-over keeps a share of what arrived, its fidelity; whoever passes it on can only pass on
what they have. So shares multiply: four hand-overs at 0.9 keep 0.9 x 0.9 x 0.9 x 0.9 = 0.656.
Read-back, the receiver saying in their own words what they understood, catches a share of what was
lost, before it is passed on: then a hand-over keeps fidelity + (1 - fidelity) x caught.

What this is: arithmetic that shows why chains lose so much. What it is not: a measurement. No
study gives a fidelity for your team, words are not equally important, and people also add what
was never said; none of that is in here.
"""

from dataclasses import dataclass, replace
from math import ceil, log

from ..refusal import Refusal
from ..within import number_within, whole_within

MOST_HAND_OVERS = 1_000


@dataclass(frozen=True)
class Chain:
    """A number of hand-overs of one kind.

    Parameters
    ----------
    hand_overs : int
        How often the message is passed on; 0 to `MOST_HAND_OVERS`.
    fidelity : float
        Share of it that a hand-over keeps, from 0 to 1.
    caught : float
        Share of what was lost that read-back brings back, from 0 to 1; 0 is no read-back.

    Examples
    --------
    >>> round(Chain(4, 0.9).kept, 3), round(Chain(4, 0.9, caught=0.5).kept, 3)
    (0.656, 0.815)
    """

    hand_overs: int
    fidelity: float
    caught: float = 0

    def __post_init__(self) -> None:
        count = whole_within("chain", "it", self.hand_overs, 0, MOST_HAND_OVERS, "hand-overs")
        object.__setattr__(self, "hand_overs", count)
        for what in ("fidelity", "caught"):
            object.__setattr__(self, what, _share(what, getattr(self, what)))

    @property
    def each(self) -> float:
        """Share that one hand-over keeps, read-back included."""
        return self.fidelity + (1 - self.fidelity) * self.caught

    @property
    def kept(self) -> float:
        """Share of the message that arrives at the end."""
        return float(self.each**self.hand_overs)

    @property
    def lost(self) -> float:
        """Share of the message that does not arrive."""
        return 1 - self.kept

    def after(self) -> tuple[float, ...]:
        """Share that is there at the start and after each hand-over.

        >>> [round(share, 3) for share in Chain(4, 0.9).after()]
        [1.0, 0.9, 0.81, 0.729, 0.656]
        """
        return tuple(float(self.each**count) for count in range(self.hand_overs + 1))

    def direct(self) -> "Chain":
        """Return the chain with one hand-over: the first tells the last.

        >>> Chain(4, 0.9).direct().kept
        0.9
        """
        return replace(self, hand_overs=min(1, self.hand_overs))


def _share(what: str, value: object) -> float:
    try:
        return number_within("chain", what, value, 0, 1, "")
    except Refusal as refusal:
        remedy = "give a share from 0 to 1, such as 0.9 for 90 %"
        raise Refusal(refusal.culprit, refusal.problem, remedy) from None


def most_hand_overs(chain: Chain, least: float) -> int:
    """Count the hand-overs of this kind after which at least the share `least` is still there.

    Refuses a share of 0, and hand-overs that lose nothing: then there is no end.

    >>> most_hand_overs(Chain(1, 0.9), 0.75)
    2
    """
    goal = _share("what must arrive", least)
    if not goal or chain.each >= 1:
        problem = "nothing must arrive" if not goal else "its hand-overs lose nothing"
        raise Refusal("chain", problem, "give a share above 0 and a fidelity below 1")
    if not chain.each:
        return 0
    count = ceil(log(goal) / log(chain.each)) + 1
    while count and chain.each**count < goal * (1 - 1e-12):
        count -= 1
    return count


def fidelity_needed(hand_overs: int, least: float) -> float:
    """Tell how much each hand-over has to keep, so that the share `least` arrives.

    >>> round(fidelity_needed(4, 0.9), 3)
    0.974
    """
    count = whole_within("chain", "it", hand_overs, 1, MOST_HAND_OVERS, "hand-overs")
    return float(_share("what must arrive", least) ** (1 / count))
