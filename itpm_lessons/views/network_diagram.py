"""A project as a network: a box for each activity, an arrow for each dependency."""

from collections.abc import Collection, Mapping

from itpm_lessons.engines.critical_path import Schedule
from itpm_lessons.engines.network import Dependency

from .lettering import amount, least_width
from .markup import Markup, classes, tag
from .network_arrows import arrows
from .network_boxes import Boxes
from .network_grid import Grid, brief_grid, full_grid


def network_diagram(
    schedule: Schedule,
    *,
    brief: bool = False,
    selected: str | None = None,
    interactive: bool = False,
    shown: Mapping[str, Collection[str]] | None = None,
    active: str | None = None,
    deciding: Collection[Dependency] = (),
    width: int | None = None,
) -> Markup:
    """Draw boxes in layers from left to right, with dates and float in each.

    A box says: early start, duration, early finish; name and title; late start, total float,
    late finish; a brief one name and days, with the title as tooltip. Critical boxes have a
    heavy edge, a hatched side and the word.

    Parameters
    ----------
    schedule : Schedule
        What to draw.
    brief : bool
        Whether a box holds the name and the days only, for a network that is yet to be computed.
    selected : str, optional
        Name of the activity to mark.
    interactive : bool
        Whether boxes are buttons; their ids are ``box:`` and the name.
    shown : mapping of name to field names, optional
        Which dates are known so far, for a step through the passes; all where it is missing.
        Criticality is not given away before the float is shown.
    active : str, optional
        Name of the activity that is being computed.
    deciding : collection of Dependency
        The links that decide its date, drawn strong during the passes.
    width : int, optional
        Pixels to fit into where that is possible; boxes get narrower, never smaller in print.

    Examples
    --------
    >>> from itpm_lessons.engines.network import Project
    >>> from itpm_lessons.engines.critical_path import schedule
    >>> picture = network_diagram(schedule(Project.of(A=(3, ""), B=(2, "A"))))
    >>> picture.count('class="itpm-box"'), 'aria-label="B: 2 days, day 3 to 5, critical"' in picture
    (2, True)
    """
    if not schedule.rows:
        return tag("p", "The plan has no activities yet.", class_="itpm-empty")
    grid = _grid(schedule, brief, width)
    shown = {} if brief else shown
    boxes = Boxes(schedule, grid, brief, selected, interactive, shown, active)
    if shown is None:
        strong, warm = set(schedule.driving), set(schedule.critical)
    else:
        strong, warm = set(deciding), set()
    count = len(schedule.rows)
    picture = tag(
        "svg",
        arrows(schedule.project, grid, strong, warm),
        *map(boxes.draw, schedule.rows),
        viewBox=f"0 0 {grid.across} {grid.down}",
        width=grid.across,
        height=grid.down,
        style=least_width(grid.across) if brief else None,
        role="group",
        aria_label=f"Network diagram of {count} {'activity' if count == 1 else 'activities'}",
        data_nav="boxes" if interactive else None,
        data_keys="ArrowLeft ArrowRight" if interactive else None,
    )
    return tag(
        "div",
        picture,
        class_=classes("itpm-network", brief and "itpm-brief"),
        role="region",
        tabindex=0,  # where it is too wide it is scrolled, by the arrow keys too
        aria_label="Network diagram",
    )


def _grid(schedule: Schedule, brief: bool, width: int | None) -> Grid:
    if brief:
        words = (f"{row.name} {amount(row.duration)} d" for row in schedule.rows)
        return brief_grid(schedule.project, words)
    return full_grid(schedule.project, width)
