"""What a page of the Kanban flow game shows, in one value."""

from collections.abc import Sequence
from dataclasses import dataclass

from itpm_lessons.engines.flow import (
    MOST_ITEMS,
    Card,
    Debrief,
    Elsewhere,
    FlowMeasures,
    Game,
    Worth,
)

#: Criteria of the debrief, as the learner reads them.
CRITERIA = {
    "throughput": "most items done",
    "time": "shortest cycle time",
    "balance": "short, at no loss",
    "cost": "least cost of requests",
}
WIDE = 700  # pixels from which two charts stand side by side


@dataclass(frozen=True)
class FlowState:
    """All that the page shows.

    Parameters
    ----------
    game : Game
        The game so far.
    names : sequence of str
        What items are called, by their numbers; "Item 7" where there is none.
    rivals : sequence of (str, FlowMeasures, int)
        Other limits from the take-over until today: name, figures, and what is in progress now.
    debrief : Debrief, optional
        The replays, when they were asked for.
    criterion : str
        What the debrief judges by: a key of `CRITERIA`.
    elsewhere : tuple of two Elsewhere, optional
        The player's decisions, and the best limits in place of theirs, on other seeds.
    worths : sequence of Worth
        The same days without each kind of decision, when they were asked for.
    selected : str, optional
        Id of the card or person whose panel is shown.
    playing : bool
        Whether days pass by themselves.
    width : int, optional
        Pixels of the page, None until they are known.
    plan : str
        What the player wrote to do next time.
    assumed : str
        What a board of the player's own does not say and the game assumes.
    """

    game: Game
    names: Sequence[str] = ()
    rivals: Sequence[tuple[str, FlowMeasures, int]] = ()
    debrief: Debrief | None = None
    criterion: str = "balance"
    elsewhere: tuple[Elsewhere, Elsewhere] | None = None
    worths: Sequence[Worth] = ()
    selected: str | None = None
    playing: bool = False
    width: int | None = None
    plan: str = ""
    assumed: str = ""
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""

    def name_of(self, card: Card) -> str:
        """Return what a card is called."""
        return item_name(card.number, self.names)


def item_name(number: int, names: Sequence[str]) -> str:
    """Name an item; urgent requests, whose numbers are beyond all others, by their own order.

    >>> item_name(2, ["Reminder", "Export"]), item_name(3, ["Reminder"]), item_name(5002, [])
    ('Export', 'Item 3', 'Urgent request 2')
    """
    if number > MOST_ITEMS:
        return f"Urgent request {number - MOST_ITEMS}"
    return names[number - 1] if number <= len(names) else f"Item {number}"
