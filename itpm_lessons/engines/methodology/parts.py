"""An approach for each part of a project: a hybrid is different parts done in different ways.

Each part has a profile of its own, often of a few criteria only. A part takes the side to which
its mean leans, predictive below 3 and agile above; a part at exactly 3 can go either way. Not
done here: how the parts depend on each other, which may be a reason to do them alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ..refusal import Refusal
from .fit import Fit
from .profile import Profile


@dataclass(frozen=True)
class PartFit:
    """One part, how it was weighed, and its approach: predictive, agile or either."""

    name: str
    fit: Fit
    approach: str


@dataclass(frozen=True)
class PartsFit:
    """All parts, and what the project as a whole then is: predictive, hybrid, agile or either."""

    parts: tuple[PartFit, ...]
    approach: str

    def __getitem__(self, name: str) -> PartFit:
        return next(part for part in self.parts if part.name == name)


def by_part(parts: Mapping[str, Profile]) -> PartsFit:
    """Choose an approach for each part. Refuses a project without parts.

    >>> from .examples import DELIVERABLES
    >>> project = by_part(DELIVERABLES)
    >>> project.approach, project["iPhone screens"].approach, project["Device roll-out"].approach
    ('hybrid', 'agile', 'predictive')
    """
    if not parts:
        raise Refusal("parts", "there are none", "give at least one part with its profile")
    found = tuple(_of(name, Fit(profile)) for name, profile in parts.items())
    sides = {part.approach for part in found} - {"either"}
    whole = "hybrid" if len(sides) > 1 else next(iter(sides), "either")
    return PartsFit(found, whole)


def _of(name: str, fit: Fit) -> PartFit:
    return PartFit(name, fit, side_of(fit.mean))


def side_of(mean: Fraction) -> str:
    """Tell to which side a mean leans.

    >>> side_of(Fraction(5, 2)), side_of(Fraction(3))
    ('predictive', 'either')
    """
    return "agile" if mean > 3 else "predictive" if mean < 3 else "either"
