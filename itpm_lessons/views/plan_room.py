"""Which pictures of a plan are drawn, and how many pixels each of them has."""

from dataclasses import dataclass

WIDE, GAP = 980, 18  # pixels from which two pictures stand side by side, and between them
GANTT_SHARE = 0.385  # of the width, when both stand side by side
MOST_IN_BOTH = 60  # activities above which a network is only drawn when asked for


@dataclass(frozen=True)
class Room:
    """The pixels that the pictures have, None until they are known, and how they are shared.

    `view` is "gantt", "network", "both" or "table"; where it is missing, it is chosen by the
    width and by how many `activities` there are.

    >>> Room().shown, Room(None, 1000).shown, Room("both", 500).beside
    ('gantt', 'both', False)
    >>> Room(None, 1000, activities=200).shown
    'gantt'
    """

    view: str | None = None
    width: int | None = None
    activities: int = 0

    @property
    def whole(self) -> int:
        """Pixels for all pictures."""
        return 760 if self.width is None else self.width

    @property
    def shown(self) -> str:
        """What is drawn."""
        fits = (self.width or 0) >= WIDE and self.activities <= MOST_IN_BOTH
        return self.view or ("both" if fits else "gantt")

    @property
    def beside(self) -> bool:
        """Whether two pictures stand beside each other."""
        return self.shown == "both" and (self.width or 0) >= WIDE

    @property
    def chart_width(self) -> int:
        """Pixels for the Gantt chart."""
        return max(320, round((self.whole - GAP) * GANTT_SHARE) if self.beside else self.whole)

    @property
    def network_width(self) -> int:
        """Pixels for the network."""
        return self.whole - GAP - self.chart_width if self.beside else self.whole
