"""How channels grow with people: everybody with everybody, and in teams."""

from math import ceil

from itpm_lessons.engines.communication import Structure, channels

from ..axis import round_step
from ..chart import Chart
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
        drawn.append(
            _named(room, led[-1], f"in {teams} teams with leads: {structure.channels}", "task", 16)
        )
    drawn.append(
        _named(
            room,
            (most - 4, channels(most - 4)),
            f"everybody with everybody: {structure.flat}",
            "critical",
        )
    )
    return room.draw(
        *drawn,
        label=_said(structure),
        x_name="people",
        y_name="channels",
        x_ticks=[1, 4, 8, 12, 16, 20, 24],
        y_ticks=[step * n for n in range(round(high / step) + 1)],
    )


def _named(room: Chart, at: tuple[float, float], name: str, kind: str, dy: float = -8) -> Markup:
    return room.words(at[0], at[1], name, kind, end=True, dy=dy)


def _said(structure: Structure) -> str:
    led = f", in {len(structure.teams)} teams with leads {structure.channels}"
    return (
        f"Channels over people. Everybody with everybody: {structure.people} people have "
        f"{structure.flat} channels{led if structure.leads else ''}."
    )
