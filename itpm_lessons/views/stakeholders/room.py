"""The room of the grid: how power and interest become pixels, and where the quadrants lie."""

from dataclasses import dataclass

from itpm_lessons.engines.stakeholders import HIGHEST, LOWEST, MEANING, QUADRANTS

from ..lettering import width_of, wrapped
from .places import Box

LEFT, BOTTOM, EDGE = 30, 34, 4
TITLE, LINE = 19, 14
WIDE = 236  # pixels of a quadrant that has room for what it means
STEPS = HIGHEST - LOWEST + 1


@dataclass(frozen=True)
class Room:
    """Pixels of a grid of `width`; from `high_from` on, power and interest are high.

    >>> room = Room(640, 6)
    >>> room.at(10, 10)[0] > room.at(10, 1)[0], room.at(10, 1)[1] < room.at(1, 1)[1]
    (True, True)
    """

    width: int
    high_from: int

    @property
    def height(self) -> int:
        """Height of the picture, lower than wide where there is room."""
        return round(min(560, max(400, self.width * 0.66)))

    @property
    def cell(self) -> tuple[float, float]:
        """Width and height of one step of the ratings."""
        return (self.width - LEFT - EDGE) / STEPS, (self.height - BOTTOM - EDGE) / STEPS

    def corner(self, power: int, interest: int) -> tuple[float, float]:
        """Upper left corner of the cell of two ratings."""
        across, down = self.cell
        return LEFT + (interest - LOWEST) * across, EDGE + (HIGHEST - power) * down

    def at(self, power: int, interest: int) -> tuple[float, float]:
        """Middle of the cell of two ratings."""
        x, y = self.corner(power, interest)
        across, down = self.cell
        return x + across / 2, y + down / 2

    def quadrant(self, name: str) -> Box:
        """Rectangle of a quadrant; it may be empty where everything counts as high."""
        across, down = self.cell
        split_x = LEFT + (self.high_from - LOWEST) * across
        split_y = EDGE + (HIGHEST + 1 - self.high_from) * down
        right, bottom = self.width - EDGE, self.height - BOTTOM
        high_power = name in ("manage closely", "keep satisfied")
        high_interest = name in ("manage closely", "keep informed")
        x, x2 = (split_x, right) if high_interest else (LEFT, split_x)
        y, y2 = (EDGE, split_y) if high_power else (split_y, bottom)
        return Box(x, y, x2 - x, y2 - y)

    def meaning(self, name: str) -> tuple[str, ...]:
        """Lines that say what a quadrant asks for, none where there is no room."""
        box = self.quadrant(name)
        if box.width < WIDE or box.height < 120:
            return ()
        return wrapped(MEANING[name], box.width - 20, 11, 2)  # type: ignore[index]

    def caption(self, name: str) -> Box:
        """Where the words of a quadrant stand: at its outer edge, above or below."""
        box, lines = self.quadrant(name), self.meaning(name)
        height = TITLE + LINE * len(lines)
        widths = [width_of(name, 13), *(width_of(line, 11) for line in lines)]
        below = name in ("keep informed", "monitor")
        y = box.y + box.height - height - 5 if below else box.y + 5
        return Box(box.x + 8, y, min(max(widths), box.width - 12), height)

    def captions(self) -> tuple[Box, ...]:
        """Rectangles of all captions, which names keep clear of."""
        shown = (name for name in QUADRANTS if self.quadrant(name).width > 40)
        return tuple(map(self.caption, shown))
