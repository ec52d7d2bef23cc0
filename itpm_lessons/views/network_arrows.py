"""The arrows of a network: between boxes, around those that lie on their way."""

from collections.abc import Collection

from itpm_lessons.engines.network import Dependency, Project

from .lettering import pixels
from .markup import Markup, classes, tag
from .network_grid import Grid


def arrows(
    project: Project, grid: Grid, driving: Collection[Dependency], critical: Collection[str]
) -> Markup:
    """Draw all arrows; those that drive a date are strong and lie above the others."""
    ports = _ports(project, grid)
    drawn = []
    for link in sorted(project.dependencies, key=driving.__contains__):
        drives = link in driving
        warm = drives and link.predecessor in critical and link.successor in critical
        drawn.append(
            tag(
                "path",
                d=_route(grid, link, ports[link]),
                class_=classes(drives and "itpm-drives", warm and "itpm-critical-link"),
                data_id=f"arrow:{link}",
            )
        )
    said = [_kind(link, grid.corner(link.successor)[0], port) for link, port in ports.items()]
    return tag("g", *drawn, *said, class_="itpm-links", aria_hidden="true")


def _ports(project: Project, grid: Grid) -> dict[Dependency, float]:
    """Give arrows that enter the same box heights of their own, in the order they come."""
    ports = {}
    for name in project.names:
        links = sorted(project.into(name), key=lambda link: _last_height(grid, link))
        top = grid.corner(name)[1]
        for place, link in enumerate(links):
            ports[link] = pixels(top + grid.height * (place + 1) / (len(links) + 1))
    return ports


def _last_height(grid: Grid, link: Dependency) -> float:
    bends = grid.layout.bends[link.predecessor, link.successor]
    return bends[-1][1] if bends else grid.layout.boxes[link.predecessor][1]


def _route(grid: Grid, link: Dependency, port: float) -> str:
    """Draw a link from the middle of its box, level through the layers that it passes."""
    layer, height = grid.layout.boxes[link.predecessor]
    x, y = grid.left(layer) + grid.width, grid.middle(height)
    path = [f"M{x} {y}"]
    for layer, height in grid.layout.bends[link.predecessor, link.successor]:
        enter, level = grid.left(layer), grid.middle(height)
        path.append(_curve(x, y, enter, level) + f"H{enter + grid.width}")
        x, y = enter + grid.width, level
    end = grid.corner(link.successor)[0]
    path.append(_curve(x, y, end, port))
    return "".join(path) + f"M{end - 5} {port - 3.5}L{end} {port}L{end - 5} {port + 3.5}"


def _curve(x1: float, y1: float, x2: float, y2: float) -> str:
    middle = pixels((x1 + x2) / 2)
    return f"C{middle} {y1} {middle} {y2} {x2} {y2}"


def _kind(link: Dependency, left: float, port: float) -> Markup | None:
    """Say type and lag of a link before its arrow head; a plain one needs no words."""
    said = link.notation.removeprefix(link.predecessor).strip()
    return tag("text", said, x=left - 9, y=port - 7, class_="itpm-end") if said else None
