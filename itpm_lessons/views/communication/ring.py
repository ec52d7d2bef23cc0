"""People on a ring, and the channels between them."""

from functools import lru_cache
from itertools import combinations
from math import cos, pi, sin

from itpm_lessons.engines.communication import Structure, channels

from ..lettering import pixels, width_of
from ..markup import Markup, classes, piece, tag

EDGE, NODE, CROWDED = 38, 11, 16  # pixels around the ring, radius of a person; people


def ring(structure: Structure, person: int | None, width: int) -> Markup:
    """Draw the ring. Ids: ``person:NUMBER``, from 0; Delete on it takes the person away.

    >>> 'data-id="person:8"' in ring(Structure((9,)), None, 400)
    True
    """
    room = _Room(structure, width)
    return tag(
        "svg",
        piece(_channels(structure, width)),
        _own(structure, person, room),
        tag("g", *(_person(structure, n, person, room) for n in range(structure.people))),
        _names(structure, room),
        viewBox=f"0 0 {width} {room.height}",
        width=width,
        height=room.height,
        role="group",
        aria_label=said(structure),
        class_="itpm-ring",
        data_nav=True,
        data_id="ring",
    )


def said(structure: Structure) -> str:
    """Say what the ring shows.

    >>> said(Structure((3, 2)))
    '5 people in 2 teams of 3 and 2: 5 channels instead of 10.'
    """
    people = f"{structure.people} {'person' if structure.people == 1 else 'people'}"
    if len(structure.teams) == 1:
        return f"{people}, everybody with everybody: {_count(structure.channels)}."
    sizes = " and ".join(map(str, structure.teams))
    return (
        f"{people} in {len(structure.teams)} teams of {sizes}: "
        f"{_count(structure.channels)} instead of {structure.flat}."
    )


def _count(number: int) -> str:
    return f"{number} {'channel' if number == 1 else 'channels'}"


def team_name(team: int) -> str:
    """Name a team by its letter.

    >>> team_name(0)
    'Team A'
    """
    return f"Team {chr(ord('A') + team)}"


class _Room:
    """Where people stand: even steps on a circle, and one more between teams."""

    def __init__(self, structure: Structure, width: int):
        self.structure = structure
        teams = len(structure.teams)
        self.gap = 0.9 if teams > 1 else 0
        self.slots = structure.people + self.gap * teams
        self.radius = min(width / 2 - EDGE - (34 if teams > 1 else 0), 190)
        self.x = width / 2
        self.y = self.radius + EDGE
        self.height = pixels(2 * self.y)

    def slot(self, person: int) -> float:
        return person + self.gap * (self.structure.team_of(person) + 0.5)

    def at(self, slot: float, away: float = 0) -> tuple[float, float]:
        angle = 2 * pi * (slot + 0.5) / self.slots - pi / 2
        reach = self.radius + away
        return pixels(self.x + reach * cos(angle)), pixels(self.y + reach * sin(angle))

    def line(self, one: int, other: int) -> str:
        (x, y), (to_x, to_y) = self.at(self.slot(one)), self.at(self.slot(other))
        return f"M{x} {y}L{to_x} {to_y}"


@lru_cache(256)
def _channels(structure: Structure, width: int) -> Markup:
    """Draw what stays as it is while people are picked."""
    room, pairs = _Room(structure, width), list(structure.pairs())
    leads = set(structure.leads)
    between = [(a, b) for a, b in pairs if a in leads and b in leads]
    within = [pair for pair in pairs if pair not in set(between)]
    gone: list[tuple[int, int]] = []
    if structure.people <= CROWDED and leads:
        gone = [p for p in combinations(range(structure.people), 2) if p not in set(pairs)]
    return tag(
        "g",
        *(
            tag("path", d="".join(room.line(*pair) for pair in some), class_=f"itpm-channel-{kind}")
            for kind, some in (("gone", gone), ("within", within), ("leads", between))
            if some
        ),
        class_="itpm-channels",
    )


def _own(structure: Structure, person: int | None, room: _Room) -> Markup | None:
    """Draw the channels of the person who is picked."""
    if person is None:
        return None
    lines = "".join(room.line(*pair) for pair in structure.pairs() if person in pair)
    return tag("path", d=lines, class_="itpm-channel-own") if lines else None


def own_channels(structure: Structure, person: int) -> int:
    """Count the channels of one person.

    >>> own_channels(Structure((3, 2)), 0), own_channels(Structure((9,)), 4)
    (3, 8)
    """
    within = structure.teams[structure.team_of(person)] - 1
    return within + (len(structure.teams) - 1 if person in structure.leads else 0)


def who(structure: Structure, person: int) -> str:
    """Name a person with team and role.

    >>> who(Structure((3, 2)), 3), who(Structure((9,)), 3)
    ('Person 4, lead of team B', 'Person 4')
    """
    name = f"Person {person + 1}"
    if not structure.leads:
        return name
    role = "lead of" if person in structure.leads else "in"
    return (
        f"{name}, {role} {team_name(structure.team_of(person)).lower()[:-1]}"
        + team_name(structure.team_of(person))[-1]
    )


def _person(structure: Structure, person: int, picked: int | None, room: _Room) -> Markup:
    x, y = room.at(room.slot(person))
    lead, reachable = person in structure.leads, person == (picked or 0)
    own = _count(own_channels(structure, person))
    return tag(
        "g",
        tag("title", f"{who(structure, person)}: {own}"),
        tag("circle", cx=x, cy=y, r=NODE + (3 if lead else 0)),
        tag("text", person + 1, x=x, y=pixels(y + 4), class_="itpm-middle"),
        class_=classes("itpm-talker", lead and "itpm-lead", person == picked and "itpm-picked"),
        data_id=f"person:{person}",
        tabindex=0 if reachable else -1,
        role="button",
        aria_pressed=str(person == picked).lower(),
        aria_label=f"{who(structure, person)}, {own}",
        data_keys="Delete Backspace",
    )


def _names(structure: Structure, room: _Room) -> Markup | None:
    """Write the name of each team beyond its middle, with its channels."""
    if not structure.leads:
        return None
    written, first = [], 0
    for team, size in enumerate(structure.teams):
        middle = (room.slot(first) + room.slot(first + size - 1)) / 2
        x, y = room.at(middle, NODE + 14)
        lines = (team_name(team), f"{channels(size)} ch.")
        wide = max(map(width_of, lines))
        right = x - room.x
        start = x if right > 20 else x - wide if right < -20 else x - wide / 2
        start = max(2, min(room.x * 2 - wide - 2, start))
        down = y + 4 + (6 if y > room.y else -6) * (abs(right) <= 20)
        written.append(
            tag("text", lines[0], x=pixels(start), y=pixels(down), class_="itpm-team-name")
        )
        first += size
    return tag("g", *written)
