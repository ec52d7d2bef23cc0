"""The power-interest grid: quadrants with what they mean, cells to drop on, and the names."""

from functools import lru_cache

from itpm_lessons.engines.stakeholders import HIGHEST, LOWEST, QUADRANTS, StakeholderMap

from ..lettering import pixels
from ..markup import Markup, join, piece, tag
from .chips import Chip, chips, draw_chip, leaders
from .room import BOTTOM, EDGE, LEFT, LINE, Room

SCALE = range(LOWEST, HIGHEST + 1)


def grid(
    people: StakeholderMap, width: int, selected: str | None = None, told: bool = True
) -> Markup:
    """Draw the grid; ids ``who:NAME``, places to drop on ``POWER:INTEREST``.

    `told` says that those whom nobody looks after stand out.

    >>> from itpm_lessons.engines.stakeholders.examples import CLOCKIN
    >>> grid(CLOCKIN, 760).count('data-move="data-move"')
    8
    """
    room = Room(width, people.high_from)
    loud = people.neglected if told else frozenset()
    all_chips = chips(people, room)
    return tag(
        "div",
        _ground(room),
        _leading(all_chips, room),
        _cells(room),
        *(draw_chip(chip, chip.who.name == selected, chip.who.name in loud) for chip in all_chips),
        class_="itpm-power-grid",
        style=f"width:{width}px;height:{room.height}px",
        role="group",
        aria_label="Power-interest grid: power upwards, interest to the right",
        data_id="grid",
    )


def numbered(people: StakeholderMap, width: int) -> bool:
    """Tell whether names did not fit, so that numbers stand on the grid."""
    found = chips(people, Room(width, people.high_from))
    return bool(found) and found[0].name == ("1",)


@lru_cache(8)
def _ground(room: Room) -> Markup:
    return piece(
        tag(
            "svg",
            *(_quadrant(room, name) for name in QUADRANTS),
            tag("g", *_scales(room), class_="itpm-ticks"),
            viewBox=f"0 0 {room.width} {room.height}",
            width=room.width,
            height=room.height,
            aria_hidden="true",
        )
    )


def _quadrant(room: Room, name: str) -> Markup | None:
    box = room.quadrant(name)
    if box.width < 1 or box.height < 1:
        return None
    words = room.caption(name)
    lines = room.meaning(name)
    kind = name.replace(" ", "-")
    return tag(
        "g",
        tag(
            "rect",
            x=pixels(box.x + 1),
            y=pixels(box.y + 1),
            width=pixels(box.width - 2),
            height=pixels(box.height - 2),
            rx=5,
        ),
        tag(
            "text",
            name.capitalize(),
            x=pixels(words.x),
            y=pixels(words.y + 13),
            class_="itpm-quadrant-name",
        )
        if box.width > 40
        else None,
        *(
            tag(
                "text",
                line,
                x=pixels(words.x),
                y=pixels(words.y + 13 + LINE * (index + 1)),
                class_="itpm-quadrant-meaning",
            )
            for index, line in enumerate(lines)
        ),
        class_=f"itpm-quadrant itpm-quadrant-{kind}",
    )


def _scales(room: Room) -> list[Markup]:
    base = room.height - BOTTOM
    marks = []
    for value in SCALE:
        x, y = room.at(value, value)
        marks.append(tag("text", value, x=pixels(x), y=base + 14, class_="itpm-middle"))
        marks.append(tag("text", value, x=LEFT - 5, y=pixels(y + 4), class_="itpm-end"))
    middle = (base + EDGE) / 2
    across = (LEFT + room.width) / 2
    marks.append(tag("text", "interest →", x=across, y=base + 29, class_="itpm-middle"))
    turned = f"translate(9 {pixels(middle)}) rotate(-90)"
    marks.append(tag("text", "power →", transform=turned, class_="itpm-middle"))
    return marks


def _leading(all_chips: list[Chip], room: Room) -> Markup:
    return tag(
        "svg",
        leaders(all_chips),
        viewBox=f"0 0 {room.width} {room.height}",
        width=room.width,
        height=room.height,
        aria_hidden="true",
        data_id="grid-leaders",
    )


@lru_cache(8)
def _cells(room: Room) -> Markup:
    across, down = room.cell
    size = f"width:{pixels(across)}px;height:{pixels(down)}px"
    drawn = []
    for power in SCALE:
        for interest in SCALE:
            x, y = room.corner(power, interest)
            style = f"left:{pixels(x)}px;top:{pixels(y)}px;{size}"
            drawn.append(tag("div", data_drop=f"{power}:{interest}", style=style))
    return piece(tag("div", join(*drawn), class_="itpm-cells", aria_hidden="true"))
