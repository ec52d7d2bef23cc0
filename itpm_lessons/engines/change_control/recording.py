"""What is written into the change log of a game: decisions, and what came to light undecided."""

from typing import TYPE_CHECKING

from . import rules
from .log import FOUND, Entry

if TYPE_CHECKING:
    from .world import World


def enter(
    world: "World",
    place: int,
    decision: str,
    known: bool,
    delay: float,
    cost: float,
    decider: str,
    done: bool,
    traded: str = "",
    owner: str = rules.MANAGER,
) -> None:
    """Write a decision into the log; what was not looked into stays empty there."""
    if not world.tells:
        return
    letter = world.luck.letters[place]
    request = letter.request
    world.log.append(
        Entry(
            len(world.log) + 1,
            letter.title,
            letter.writer,
            (world.luck.arrives[place] - 1) * float(rules.DAYS_A_WEEK),
            request.what if known else "",
            round(delay, 2) if known else None,
            round(cost) if known else None,
            request.quality if known else "",
            request.risk if known else "",
            decision,
            decider,
            world.day,
            traded,
            done,
            owner,
        )
    )


def enter_found(world: "World", place: int, delay: float, cost: float) -> None:
    """Write what nobody had decided on into the log."""
    if not world.tells:
        return
    letter = world.luck.letters[place]
    world.log.append(
        Entry(
            len(world.log) + 1,
            letter.title,
            letter.writer,
            world.day,
            letter.request.what,
            round(delay, 2),
            round(cost),
            decision=FOUND,
            done=True,
        )
    )
