"""What a certificate asks for, costs and takes to keep, as far as facts say so.

What no fact says stays None, and is said to be unknown: "ask the owner" is an answer, a guess is
none.

What this module does not do: it holds no certificate; those are data of the course.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..facts import Fact
from ..refusal import Refusal, shown
from .figures import Figure

#: Education, from less to more; what an owner calls so is the owner's to say.
EDUCATION = {
    "none": "no school-leaving certificate",
    "secondary": "secondary school",
    "degree": "four-year degree",
    "accredited": "degree that PMI's accreditation center (GAC) accredited",
    "other": "other: ask the owner what it counts as",
}
#: What a route may ask for that no fact says.
UNKNOWN = {
    "years": "in which years the months must lie",
    "hours": "how many hours of lessons it takes",
}
_ORDER = tuple(EDUCATION)
OTHER = "other"


@dataclass(frozen=True)
class Route:
    """One set of conditions under which somebody may take an exam.

    Parameters
    ----------
    name : str
        What the route is called here.
    education : str
        The least education it needs: a key of `EDUCATION`.
    months : Figure, optional
        Months of leading projects; `years` in which they must lie, 0 for any time.
    hours : Figure, optional
        Hours of lessons; `instead` is a certificate that stands in for them.
    advised : bool
        Whether it is advice only, and nobody is turned away.
    fact : Fact, optional
        What states the route.
    course : Figure, optional
        Hours of a course of the owner's own, which other lessons do not replace.
    unknown : tuple of str
        What the owner may ask for besides, and no fact says: a key of `UNKNOWN` each.
    """

    name: str
    education: str = "none"
    months: Figure | None = None
    years: int = 0
    hours: Figure | None = None
    instead: str = ""
    advised: bool = False
    fact: Fact | None = None
    course: Figure | None = None
    unknown: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        other = next((each for each in self.unknown if each not in UNKNOWN), None)
        if other is not None:
            problem = f"{shown(other)} is nothing that can be unknown"
            raise Refusal(f"route {self.name!r}", problem, f"use {' or '.join(UNKNOWN)}")

    @property
    def ask(self) -> str:
        """What only the owner can say about it, as a sentence; "" where facts say all.

        >>> Route("third", unknown=("years", "hours")).ask[:46]
        'No fact here says in which years the months mu'
        """
        if not self.unknown:
            return ""
        said = ", nor ".join(UNKNOWN[each] for each in self.unknown)
        return f"No fact here says {said}: ask the owner."

    def educated(self, education: str) -> bool:
        """Tell whether that education is enough; of another one only the owner can tell.

        >>> Route("degree", "degree").educated("secondary")
        False
        """
        if education == OTHER:
            return self.education == "none"
        return _ORDER.index(education) >= _ORDER.index(self.education)


@dataclass(frozen=True)
class Renewal:
    """What it takes to keep a certificate: so many units in so many months.

    `units` 0 with `months` 0 means that it does not expire; `least` and `most` are by category.
    """

    fact: Fact
    units: float = 0
    months: int = 0
    unit: str = "hours"
    fee: Figure | None = None
    least: Mapping[str, Figure] = field(default_factory=dict)
    most: Mapping[str, Figure] = field(default_factory=dict)

    @property
    def numbered(self) -> bool:
        """Whether a fact says how many units are asked for."""
        return self.units > 0

    @property
    def doubtful(self) -> bool:
        """Whether its numbers are to be confirmed by the owner before one counts with them."""
        limits = [figure.fact for each in (self.least, self.most) for figure in each.values()]
        return self.numbered and any(fact.needs_owner for fact in (self.fact, *limits))

    @property
    def expires(self) -> bool:
        """Whether there is anything to renew."""
        return self.months > 0


@dataclass(frozen=True)
class Condition:
    """Why a certificate serves a goal or a method: in words, with the fact behind it."""

    words: str
    fact: Fact


@dataclass(frozen=True)
class Certificate:
    """A certificate, as far as the facts go.

    Parameters
    ----------
    id, name, owner, about : str
        Id, name, who issues it, and a sentence about it.
    exam : Fact
        What states the exam.
    routes : tuple of Route
        Who may take it; empty where no fact of the course says.
    goals, methods : mapping of str to Condition
        What it serves; a certificate `tied` to its methods serves no other.
    price : Figure, optional
        What the exam costs in dollars, where a fact says.
    renewal : Renewal, optional
        What keeps it, where a fact says.
    asks : tuple of str
        Questions to its owner that no fact answers.
    """

    id: str
    name: str
    owner: str
    about: str
    exam: Fact
    routes: tuple[Route, ...] = ()
    goals: Mapping[str, Condition] = field(default_factory=dict)
    methods: Mapping[str, Condition] = field(default_factory=dict)
    tied: bool = False
    price: Figure | None = None
    renewal: Renewal | None = None
    asks: tuple[str, ...] = ()
