"""Names on the grid: what stands on each, how large it is, and where it was put."""

from dataclasses import dataclass

from itpm_lessons.engines.stakeholders import Stakeholder, StakeholderMap

from ..lettering import pixels, width_of, wrapped
from ..markup import Markup, classes, join, tag
from .places import Box, Wish, packed, placed
from .room import Room
from .state import SHAPES

WIDEST = 216
SIDES, SHAPE, BOLD = 15, 16, 1.06  # padding with edge, room of the shape
NAME_LINE, SMALL_LINE, ENDS = 17, 14, 7
KEYS = "ArrowLeft ArrowRight ArrowUp ArrowDown"


@dataclass(frozen=True)
class Chip:
    """A name with its lines, or its number where names do not fit."""

    who: Stakeholder
    number: int
    name: tuple[str, ...]
    small: str
    box: Box
    point: tuple[float, float]
    tiny: bool = False

    @property
    def aside(self) -> bool:
        """Whether it stands beside its place, so that a line has to lead there."""
        return not self.tiny and not self.box.holds(*self.point)


def chips(people: StakeholderMap, room: Room) -> list[Chip]:
    """Place all names; with all words where they fit, else names alone, else numbers.

    >>> from itpm_lessons.engines.stakeholders.examples import CLOCKIN
    >>> found = chips(CLOCKIN, Room(760, 6))
    >>> found[2].small
    'against · resistant → neutral'
    """
    for words in ("all", "names", "numbers", "digits"):
        wanted = [_wish(who, number, room, people, words) for number, who in enumerate(people, 1)]
        wishes = tuple(wish for *_, wish in wanted)
        boxes = packed(wishes) if words == "digits" else placed(wishes, room.captions())
        if boxes is not None:
            break
    return [
        Chip(who, number, name, small, box, (wish.x, wish.y), words == "digits")
        for number, (who, (name, small, wish), box) in enumerate(
            zip(people, wanted, boxes or (), strict=True), 1
        )
    ]


def _wish(
    who: Stakeholder, number: int, room: Room, people: StakeholderMap, words: str
) -> tuple[tuple[str, ...], str, Wish]:
    area = room.quadrant(who.quadrant(people.high_from))
    inner = Box(area.x + 3, area.y + 3, area.width - 6, area.height - 6)
    x, y = room.at(who.power, who.interest)
    if words == "digits":
        return (str(number),), "", Wish(x, y, 25, 17, inner)
    if words == "numbers":
        return (str(number),), "", Wish(x, y, 38, 24, inner)
    most = min(WIDEST, inner.width) - SIDES - SHAPE
    name = wrapped(who.name, most, 12.5, 2)
    small = stance(who) if words == "all" else ""
    if width_of(small, 11) > min(WIDEST, inner.width) - SIDES:
        small = who.attitude
    width = max(*(width_of(line, 12.5) * BOLD + SHAPE for line in name), width_of(small, 11))
    height = NAME_LINE * len(name) + (SMALL_LINE if small else 0) + ENDS
    return name, small, Wish(x, y, min(round(width) + SIDES, inner.width), height, inner)


def stance(who: Stakeholder) -> str:
    """Say what somebody thinks, and where their engagement is to go.

    >>> stance(Stakeholder("Board", now="neutral", wanted="neutral"))
    'neutral · engaged as wanted'
    """
    if not who.gap:
        return f"{who.attitude} · engaged as wanted"
    return f"{who.attitude} · {who.now} → {who.wanted}"


def draw_chip(chip: Chip, selected: bool, loud: bool) -> Markup:
    """Draw a name that can be carried, or moved by the arrow keys. Id: ``who:NAME``."""
    who, box = chip.who, chip.box
    place = f"left:{pixels(box.x)}px;top:{pixels(box.y)}px;"
    size = f"width:{pixels(box.width)}px;height:{pixels(box.height)}px"
    return tag(
        "div",
        tag(
            "div",
            tag("span", SHAPES[who.attitude], class_=f"itpm-shape itpm-shape-{who.attitude}"),
            tag("b", *_broken(chip.name)),
            class_="itpm-who-name",
        ),
        tag("div", chip.small, class_="itpm-who-small") if chip.small else None,
        class_=classes(
            "itpm-who",
            selected and "itpm-selected",
            loud and "itpm-who-loud",
            chip.tiny and "itpm-who-tiny",
        ),
        style=place + size,
        data_id=f"who:{who.name}",
        data_move=True,
        data_keys=KEYS,
        tabindex=0,
        role="button",
        aria_pressed=str(selected).lower(),
        aria_label=spoken(who),
        title=who.name,
    )


def _broken(lines: tuple[str, ...]) -> list[object]:
    parts: list[object] = [lines[0]]
    for line in lines[1:]:
        parts += [tag("br"), line]
    return parts


def spoken(who: Stakeholder) -> str:
    """Say who somebody is and where they stand, for a screen reader."""
    return f"{who.name}: power {who.power}, interest {who.interest}, {stance(who)}"


def leaders(all_chips: list[Chip]) -> Markup:
    """Draw the places of names that stand aside, and the lines that lead there."""
    drawn = []
    for chip in all_chips:
        if chip.aside:
            x, y = chip.point
            box = chip.box
            end_x = pixels(min(max(x, box.x), box.x + box.width))
            end_y = pixels(min(max(y, box.y), box.y + box.height))
            x, y = pixels(x), pixels(y)
            drawn.append(tag("path", d=f"M{x} {y}L{end_x} {end_y}"))
            drawn.append(tag("circle", cx=x, cy=y, r=3.5))
    return tag("g", join(*drawn), class_="itpm-leaders")
