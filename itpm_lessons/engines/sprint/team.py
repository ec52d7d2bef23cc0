"""The Developers of a Scrum team, and the hours that they have for a Sprint."""

from dataclasses import dataclass

from ..refusal import Refusal, shown


@dataclass(frozen=True)
class Team:
    """Developers, their time, and what they did in the Sprints before.

    Parameters
    ----------
    people : int
        Developers; the Product Owner and the Scrum Master are not counted.
    days : int
        Working days of a Sprint.
    events : float
        Working days of these that go into the events of Scrum.
    hours : float
        Hours a person works on a day, without breaks and company business.
    focus : float
        Share of these hours that interruptions leave.
    velocities : tuple of float
        Points Done in each of the last Sprints, oldest first; may be empty.

    Notes
    -----
    Capacity is a common practice; the Scrum Guide does not ask for it.

    Examples
    --------
    >>> round(Team().capacity, 6)  # 5 people, 9 days, 6 hours, 0.8
    216.0
    """

    people: int = 5
    days: int = 10
    events: float = 1
    hours: float = 6.0
    focus: float = 0.8
    velocities: tuple[float, ...] = (18, 22, 20, 25, 21)

    def __post_init__(self) -> None:
        object.__setattr__(self, "velocities", tuple(self.velocities))
        self._refuse("people", 1 <= self.people <= 15, "give 1 to 15 Developers")
        self._refuse("days", 2 <= self.days <= 23, "give 2 to 23 working days: a month at most")
        self._refuse("events", 0 <= self.events < self.days, "leave days to work")
        self._refuse("hours", 0 < self.hours <= 12, "give hours a day, such as 6")
        self._refuse("focus", 0 < self.focus <= 1, "give a share, such as 0.8")

    def _refuse(self, what: str, good: bool, remedy: str) -> None:
        if not good:
            raise Refusal("team", f"{what} is {shown(getattr(self, what))}", remedy)

    @property
    def capacity(self) -> float:
        """Hours of a Sprint that are there for the work on stories, on average."""
        return self.people * (self.days - self.events) * self.hours * self.focus
