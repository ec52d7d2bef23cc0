"""Small pieces that several pages of the Sprint simulation share."""

from itpm_lessons.engines.backlog import Item
from itpm_lessons.engines.sprint import SPRINTS, Game

from ..frame import button, group
from ..lettering import amount
from ..markup import Markup
from .state import SprintState


def percent(share: float) -> str:
    """Write a share.

    >>> percent(0.624)
    '62 %'
    """
    return f"{100 * share:.0f} %"


def points(value: float) -> str:
    """Write points with their unit.

    >>> points(1), points(13)
    ('1 pt', '13 pt')
    """
    return f"{amount(value)} pt"


def range_of(low: float, high: float) -> str:
    """Write a range.

    >>> range_of(18, 25), range_of(5, 5)
    ('18 to 25', '5')
    """
    return amount(low) if low == high else f"{amount(low)} to {amount(high)}"


def title_of(item: Item) -> str:
    """Return what a card calls an item: its name, which is short, with a capital letter."""
    return item.name[:1].upper() + item.name[1:]


def worth(game: Game, name: str) -> str:
    """Write the value of a story as it is now."""
    world = game.world
    return amount(world.value[world.names.index(name)])


def sprint_of(state: SprintState) -> str:
    """Write which Sprint it is."""
    return f"Sprint {state.number} of {SPRINTS}"


def history_tools(state: SprintState) -> Markup:
    """Draw undo and redo."""
    return group(
        button("↶", "game:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "game:redo", disabled=not state.can_redo, spoken="Redo"),
        label="History",
    )


def again_tools(state: SprintState) -> Markup:
    """Draw the buttons that begin anew: with the same luck, and with another."""
    return group(
        button("Reset", "game:reset", disabled=not state.game.moves),
        button(f"seed {state.game.seed} ↻", "game:seed", spoken="Another seed: other luck"),
        label="Begin anew",
    )
