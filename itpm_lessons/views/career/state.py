"""What somebody says of their own path, and all that the page of careers shows."""

from dataclasses import dataclass, field, replace
from datetime import date

from itpm_lessons.engines.career import (
    Advice,
    Career,
    ContinuingPlan,
    Experience,
    Person,
    Place,
    Situation,
    choose,
)

TABS = {
    "ladder": "Ladder",
    "choose": "Certificates",
    "months": "Months",
    "keep": "Keep it up",
}


@dataclass(frozen=True)
class CareerPath:
    """Where somebody stands, what they want and have, and how they keep a certificate.

    `aim` is the id of the certificate whose months are looked at, `kept` of the one that is kept.
    `none_yet` names what they have done on no step of the ladder. `example` is the name of an
    invented person who is shown, and `own` then keeps the situation of their own. `confirmed` says
    that the owner of the kept certificate confirms numbers known only from memory.
    """

    place: Place = field(default_factory=Place)
    situation: Situation = field(default_factory=Situation)
    aim: str = "pmp"
    kept: str = "pmp"
    plan: ContinuingPlan = field(default_factory=ContinuingPlan)
    none_yet: tuple[str, ...] = ()
    example: str = ""
    own: Situation | None = None
    confirmed: bool = False

    @property
    def person(self) -> Person:
        """Education, periods and hours."""
        return self.situation.person

    @property
    def experience(self) -> Experience:
        """The periods in which they led projects."""
        return self.person.experience

    def changed(self, **changes: object) -> "CareerPath":
        """Return the path with some of it changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def asked(self, **changes: object) -> "CareerPath":
        """Return the path with another situation."""
        return self.changed(situation=replace(self.situation, **changes))  # type: ignore[arg-type]

    def being(self, **changes: object) -> "CareerPath":
        """Return the path of a person of whom something is different."""
        return self.asked(person=replace(self.person, **changes))  # type: ignore[arg-type]

    def stood(self, dimension: str, level: int | None) -> "CareerPath":
        """Return the path of somebody who stands on another level in one thing; None: not said."""
        none = tuple(name for name in self.none_yet if name != dimension)
        return self.changed(place=self.place.put(dimension, level), none_yet=none)

    def without_level(self, dimension: str) -> "CareerPath":
        """Return the path with “none yet” said of one thing, or taken back where it was said."""
        path = self.stood(dimension, None)
        if dimension in self.none_yet:
            return path
        return path.changed(none_yet=(*path.none_yet, dimension))

    def starting_from(self, name: str, example: Situation | None) -> "CareerPath":
        """Return the path with an invented person shown; without one, with one's own restored."""
        own = self.own if self.example else self.situation
        if example is None:
            return self.changed(situation=own or self.situation, own=None, example="")
        return self.changed(situation=example, own=own, example=name)

    def differs(self, other: "CareerPath") -> str | None:
        """Tell on which tab it differs from another one; None where it does not."""
        if (self.place, self.none_yet) != (other.place, other.none_yet):
            return "ladder"
        if self.example != other.example:
            return "choose"
        if (self.experience, self.aim) != (other.experience, other.aim):
            return "months"
        if (self.plan, self.kept, self.confirmed) != (other.plan, other.kept, other.confirmed):
            return "keep"
        return "choose" if self != other else None


@dataclass(frozen=True)
class CareerState:
    """All that the page shows: data, path, tab, what is selected, and what can be done.

    `level` is the step that is looked at, or None, `certificate` the certificate, `period` the
    period.
    """

    career: Career
    path: CareerPath
    today: date
    tab: str = "ladder"
    level: int | None = None
    certificate: str = ""
    period: int | None = None
    width: int = 560
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False

    @property
    def advice(self) -> list[Advice]:
        """What speaks for and against every certificate."""
        return choose(self.career.certificates.all, self.path.situation, self.today)
