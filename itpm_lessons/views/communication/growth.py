"""How channels grow with people: everybody with everybody, and in teams."""

from math import ceil

from itpm_lessons.engines.communication import Structure, channels

from ..axis import round_step
from ..chart import Chart
from ..lettering import width_of
from ..markup import Markup
from .state import MOST_PEOPLE

HEIGHT = 190


def growth(structure: Structure, width: int) -> Markup:
    """Draw channels over people, with a dot where the group stands now.

    >>> "36 channels" in growth(Structure((9,)), 480)
    True
    """
    teams, people = len(structure.teams), structure.people
    most = max(MOST_PEOPLE, people)
    step = round_step(channels(most) / 4)
    high = step * ceil(channels(most) / step)
    room = Chart((1, most), (0, high), width, HEIGHT, left=38, right=16, top=24)
    flat = [(n, channels(n)) for n in range(1, most + 1)]
    drawn = [room.line(flat, "critical"), room.dots([(people, structure.flat)], "critical", 4)]
    if teams > 1:
        led = [(n, Structure.even(n, teams).channels) for n in range(teams, most + 1)]
        drawn += [room.line(led, "task"), room.dots([(people, structure.channels)], "task", 4.5)]
        drawn.append(_below(room, led, f"in {teams} teams: {structure.channels}"))
    name = f"everybody with everybody: {structure.flat}"
    drawn.append(room.words(most - 4, channels(most - 4), name, "critical", end=True, dy=-8))
    return room.draw(
        *drawn,
        label=_said(structure),
        x_name="people",
        y_name="channels",
        x_ticks=[1, 4, 8, 12, 16, 20, 24],
        y_ticks=[step * n for n in range(round(high / step) + 1)],
    )


def _below(room: Chart, line: list[tuple[int, int]], name: str) -> Markup:
    """Name the lower curve: below its end where the name fits there, else above it."""
    most, last = line[-1]
    scale = (room.width - room.left - room.right) / (room.x[1] - room.x[0])
    begins = most - width_of(name, 11) / scale
    lowest = next((count for people, count in line if people >= begins), last)
    space = room.down(0) - room.down(lowest) - 13
    if space >= 3:
        return room.words(most, 0, name, "task", end=True, dy=-space)
    return room.words(most, last, name, "task", end=True, dy=-6)


def _said(structure: Structure) -> str:
    led = f", in {len(structure.teams)} teams with leads {structure.channels}"
    return (
        f"Channels over people. Everybody with everybody: {structure.people} people have "
        f"{structure.flat} channels{led if structure.leads else ''}."
    )
