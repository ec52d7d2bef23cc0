"""What a card is, what it can be about, and what its options do; `deck` holds the cards.

A card may be about one story, its target: `about` finds it, or says that the card cannot come
now. An option does its work on the `World` and returns what came of it, in a sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .world import World

NOBODY = -1  # the target of a card that is about no story in particular

Effect = Callable[["World", int], str]
Target = Callable[["World"], int | None]
Condition = Callable[["World", int], bool]


@dataclass(frozen=True)
class Option:
    """A way to decide: what is done, what it costs, its effect, and when it can be chosen."""

    id: str
    label: str
    price: str
    effect: Effect
    possible: Condition | None = None


@dataclass(frozen=True)
class Card:
    """Something that happens; `text` may name the story that it is about as ``{story}``."""

    id: str
    kind: str
    text: str
    about: Target
    options: tuple[Option, ...]
    spared_by: str = ""  # the improvement after which it no longer comes

    def option(self, id: str) -> Option | None:
        """Return the option of this id, None where there is none."""
        return next((option for option in self.options if option.id == id), None)

    def offered(self, world: World, story: int) -> tuple[Option, ...]:
        """Return the options that can be chosen now."""
        return tuple(
            option
            for option in self.options
            if option.possible is None or option.possible(world, story)
        )


# ---- what a card is about


def anybody(world: World) -> int | None:
    """Be about no story in particular."""
    return NOBODY


def first_in_work(world: World) -> int | None:
    """Find the uppermost story in work."""
    return next(iter(world.building()), None)


def largest_in_work(world: World) -> int | None:
    """Find the story in work with the most hours left to build."""
    return max(world.building(), key=lambda story: world.build[story], default=None)


def in_check_late(world: World) -> int | None:
    """Find a story in check, in the second half of the Sprint."""
    late = world.day >= world.team.days // 2
    return next(iter(world.checking()), None) if late else None


def wish(world: World) -> int | None:
    """Find the most valuable story outside the Sprint that could be started in it."""
    return max(world.wishes(), key=lambda story: world.value[story], default=None)


# ---- effects


def lose(hours: float, said: str) -> Effect:
    """Cost the team so many hours."""

    def effect(world: World, story: int) -> str:
        world.lose(hours)
        return said

    return effect


def nothing(said: str) -> Effect:
    """Cost nothing."""
    return lose(0, said)


def block(days: int, said: str, hours: float = 0) -> Effect:
    """Let the story lie for so many days, and cost so many hours."""

    def effect(world: World, story: int) -> str:
        world.lose(hours)
        world.block(story, days)
        return said

    return effect


def guess(world: World, story: int) -> str:
    """Send two fifths of the story back in one case out of two."""
    if world.risk("unclear") < 0.5:
        world.build[story] += 0.4 * world.hours_to_build(story)
        return "The guess was wrong: two fifths of it are built again."
    return "The guess was right. This time."


def fall_ill(share: float, hours: float, said: str) -> Effect:
    """Take a share of one person out for three days, and cost so many hours."""

    def effect(world: World, story: int) -> str:
        world.lose(hours)
        world.absent(share, 3)
        return said

    return effect


def take_out(world: World, story: int) -> str:
    """Take one person out for three days, and the last story that nobody started."""
    world.absent(1.0, 3)
    world.lose(1)
    out = world.last_not_started()
    assert out is not None
    world.remove(out)
    return f"“{world.names[out]}” went back to the Product Backlog; the Sprint Goal stands."


def add_on_top(world: World, story: int) -> str:
    """Take the story into the Sprint."""
    world.add(story)
    return f"“{world.names[story]}” came on top of what was planned."


def something_to_take_out(world: World, story: int) -> bool:
    """Whether there is a story that nobody has started, and that nothing needs."""
    return world.last_not_started() is not None


def something_to_swap(world: World, story: int) -> bool:
    """Whether as many points are left that nobody has started."""
    twin, freed = world.copy(), 0.0
    while freed < world.points[story] and (last := twin.last_not_started(story)) is not None:
        twin.remove(last)
        freed += world.points[last]
    return freed >= world.points[story]


def let_wait(world: World, story: int) -> str:
    """Leave the story in the Product Backlog; it is worth a fifth less."""
    world.value[story] = round(0.8 * world.value[story], 1)
    return f"“{world.names[story]}” leads the Product Backlog; the Sprint Goal was left alone."


def pull_next(world: World, story: int) -> str:
    """Take the story into the Sprint, for an hour of planning."""
    world.lose(1)
    world.add(story)
    return f"“{world.names[story]}” came in, since there was time."


def search_defects(world: World, story: int) -> str:
    """Spend the day on looking for defects; one that escaped is found."""
    world.idle = True
    if world.escaped:
        world.escaped -= 1
        return "A defect that had escaped was found and repaired."
    return "Nothing was found; it is good to know."


def swap(world: World, story: int) -> str:
    """Take the story in, and at least as many points out that nobody has started."""
    world.lose(3)
    freed, out = 0.0, []
    while freed < world.points[story] and (last := world.last_not_started(story)) is not None:
        world.remove(last)
        out.append(last)
        freed += world.points[last]
    world.add(story)
    names = ", ".join(f"“{world.names[each]}”" for each in out)
    return f"“{world.names[story]}” came in, {names} went out."


def skip_check(world: World, story: int) -> str:
    """Call the story Done unchecked."""
    world.call_done(story)
    return f"“{world.names[story]}” was called Done unchecked; what is wrong with it comes back."


def drift(world: World, story: int) -> str:
    """Cost everybody twenty minutes a day until the end of the Sprint."""
    world.daily_loss += world.team.people / 3
    return "Twenty minutes more a day for each Developer, until the end of the Sprint."


def _grow(world: World, story: int) -> None:
    """Let the story take half as much again to build; from now on everybody knows."""
    world.build[story] += 0.5 * world.hours_to_build(story)
    world.size[story] *= 1.5


def go_on(world: World, story: int) -> str:
    """Let the story grow."""
    _grow(world, story)
    return "It took half as much again to build."


def swarm(world: World, story: int) -> str:
    """Let the story grow, and put three people on it."""
    _grow(world, story)
    world.swarm = story
    return "Three people went at it together; the others waited."


def cut_down(world: World, story: int) -> str:
    """Keep the size of the story, and leave three tenths of its value for later."""
    world.lose(1)
    world.value[story] = round(0.7 * world.value[story], 1)
    return "The Product Owner kept the core; three tenths of the value wait for another day."


def all_go(world: World, story: int) -> str:
    """Cost everybody two hours."""
    world.lose(2 * world.team.people)
    return "Two hours for each Developer."


def let_escape(world: World, story: int) -> str:
    """Let a defect escape."""
    world.escaped += 1
    return "It comes back as a defect in the next Sprint."
