"""How large the boxes of a network are, and where each stands, in pixels."""

from collections.abc import Iterable
from dataclasses import dataclass

from itpm_lessons.engines.activity import Activity
from itpm_lessons.engines.network import Project

from .layers import Layout, layout
from .lettering import pixels, width_of, wrapped

MARGIN, LINE = 12, 14  # pixels: around the picture; height of a second line of a title
NAME_SIZE = 12.6  # font size by which a bold name is reckoned
HEIGHT, BETWEEN, ASIDE = 60, 20, 20  # of a full box; beside its title
# Width of the boxes and of the gaps between them, the first that fits; then it is scrolled.
ROOMY, *TIGHTER = (132, 46), (132, 34), (112, 30), (100, 20)


@dataclass(frozen=True)
class Grid:
    """The places of all boxes; `lines` is how many lines their titles have."""

    layout: Layout
    width: int
    gap: int
    height: int
    between: int
    lines: int = 1

    @property
    def across(self) -> int:
        """Width of the picture."""
        return _across(self.layout.columns, self.width, self.gap)

    @property
    def down(self) -> float:
        """Height of the picture."""
        return self.top(self.layout.height) + self.height + MARGIN

    def left(self, layer: int) -> int:
        """Where the boxes of a layer begin."""
        return MARGIN + layer * (self.width + self.gap)

    def top(self, height: float) -> float:
        """Where a box at this height, counted in boxes, begins."""
        return pixels(MARGIN + height * (self.height + self.between))

    def corner(self, name: str) -> tuple[int, float]:
        """Return left and top of a box."""
        layer, height = self.layout.boxes[name]
        return self.left(layer), self.top(height)

    def middle(self, height: float) -> float:
        """Where the middle of a box at this height is."""
        return pixels(self.top(height) + self.height / 2)


def full_grid(project: Project, width: int | None) -> Grid:
    """Make boxes for names, titles and dates; they get narrower to fit into `width`."""
    places = places_of(project)
    sizes = (ROOMY, *TIGHTER) if width else ()
    fits = (size for size in sizes if _across(places.columns, *size) <= (width or 0))
    box, gap = next(fits, ROOMY)
    long = any(len(title_lines(activity, box)) > 1 for activity in project.activities)
    return Grid(places, box, gap, HEIGHT + (LINE if long else 0), BETWEEN, 2 if long else 1)


def brief_grid(project: Project, words: Iterable[str]) -> Grid:
    """Make boxes that hold one line of `words` each."""
    widest = max(width_of(said, NAME_SIZE) for said in words)
    return Grid(places_of(project), round(min(widest, ROOMY[0]) + 13), 18, 28, 16)


def _across(columns: int, width: int, gap: int) -> int:
    return MARGIN * 2 + columns * (width + gap) - gap


def places_of(project: Project) -> Layout:
    """Lay out the boxes of a project."""
    arrows = ((link.predecessor, link.successor) for link in project.dependencies)
    return layout(project.order, tuple(arrows))


def title_lines(activity: Activity, width: float) -> tuple[str, ...]:
    """Break name and title into at most two lines for a box of this width.

    >>> title_lines(Activity("J", 3, "Device roll-out and App Store"), 132)
    ('J Device', 'roll-out and A…')
    """
    return wrapped(activity.label, width - ASIDE, NAME_SIZE)
