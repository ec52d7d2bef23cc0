"""Cards to be sorted into bins: a pile, the bins beside each other, and what was said to them.

What is drawn is said by one value, `SorterState`; a widget holds it, and computes nothing here.
"""

from dataclasses import dataclass

from itpm_lessons.engines.sorting import PILE, Sorting

from .cards import card, lane, lanes
from .frame import UNDO_KEYS, button, frame, group
from .markup import Markup, join, tag

KEYS = "123456789"  # one for each bin; 0 is the pile


@dataclass(frozen=True)
class SorterState:
    """All that the page of a sorter shows.

    Parameters
    ----------
    sorting : Sorting
        Where the cards lie.
    selected : str, optional
        Title of the card in the hand.
    shown : frozenset of str
        Titles of the cards whose explanation was asked for.
    can_undo, can_redo, can_reset : bool
        Whether these buttons have something to do.
    """

    sorting: Sorting
    selected: str | None = None
    shown: frozenset[str] = frozenset()
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False


def sorter_page(state: SorterState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.sorting import Bin, Card, Deck
    >>> bins = (Bin("fruit", "Fruit"), Bin("other", "Something else"))
    >>> deck = Deck("Shop", bins, (Card("Pear", "fruit", "It grows on trees."),))
    >>> "1 card to sort" in sorter_page(SorterState(Sorting(deck)))
    True
    """
    sorting = state.sorting
    return frame(
        sorting.deck.title,
        _pile(state),
        _hand(state),
        _bins(state),
        _to_move(state),
        figures=_figures(sorting),
        tools=_tools(state),
        note=_note(state),
        data_id="sorter",
        keys=f"{' '.join(KEYS[: len(sorting.deck.bins)])} 0 {UNDO_KEYS}",
    )


def _figures(sorting: Sorting) -> list[tuple[str, str]]:
    cards, judged = len(sorting.order), sorting.judged
    figures = [(f"{len(sorting.places)} of {cards}", "laid down")]
    if judged:
        right = sum(verdict.right for verdict in judged.values())
        figures.append((f"{right} of {len(judged)}", "right when checked"))
    return figures


def _tools(state: SorterState) -> list[Markup]:
    sorting = state.sorting
    unjudged = len(sorting.places) > len(sorting.judged)
    return [
        group(
            button("Undo", "sorter:undo", disabled=not state.can_undo),
            button("Redo", "sorter:redo", disabled=not state.can_redo),
            button("Reset", "sorter:reset", disabled=not state.can_reset),
            label="History",
        ),
        group(
            button(
                f"Shuffle {sorting.seed}", "sorter:shuffle",
                spoken=f"Begin anew in another order; this is shuffle {sorting.seed}",
            )
        ),
        group(button("Check", "sorter:check", primary=unjudged, disabled=not unjudged)),
    ]  # fmt: skip


def _note(state: SorterState) -> Markup:
    sorting = state.sorting
    wrong = [title for title, verdict in sorting.judged.items() if not verdict.right]
    if sorting.is_solved:
        return join(tag("b", "All cards lie right. "), sorting.deck.closing)
    if wrong:
        left = _count(len(wrong), "card lies", "cards lie")
        again = "it" if len(wrong) == 1 else "them"
        return join(f"{left} in a wrong bin: read why, move {again} and check again.")
    if sorting.pile:
        keys = f"1 to {len(sorting.deck.bins)}"
        return join(
            sorting.deck.task,
            f" Drag the cards, or pick one and press {keys}; 0 takes it back.",
            " Nothing is judged before you check.",
        )
    return join("Every card lies in a bin. Check when you are ready.")


def _pile(state: SorterState) -> Markup:
    """Draw the cards that are not sorted yet, beside each other."""
    pile = state.sorting.pile
    return tag(
        "div",
        lane(
            _count(len(pile), "card to sort", "cards to sort"),
            *(_card(state, title, first=place == 0) for place, title in enumerate(pile)),
            id="lane:pile",
            drop="pile",
            empty="Nothing is left here.",
        ),
        class_="itpm-pile",
        data_id="slot:pile",
    )


def _bins(state: SorterState) -> Markup:
    bins = range(len(state.sorting.deck.bins))
    drawn = lanes(*(_bin(state, number) for number in bins), label="Bins")
    return tag("div", drawn, class_="itpm-bins", data_id="slot:bins")


def _bin(state: SorterState, number: int) -> Markup:
    bin, sorting = state.sorting.deck.bins[number], state.sorting
    inside = sorting.lying_in(bin.id)
    return lane(
        f"{number + 1} {bin.title}",
        *(_card(state, title, first=place == 0) for place, title in enumerate(inside)),
        id=f"lane:{bin.id}",
        drop=bin.id,
        note=bin.note or None,
        label=f"{bin.title}, key {number + 1}",
    )


def _card(state: SorterState, title: str, *, first: bool) -> Markup:
    verdict = state.sorting.verdict(title)
    mark = None if verdict is None else "✓ right" if verdict.right else "✗ not here"
    here = state.selected is not None and _together(state, title)
    return card(
        f"card:{title}",
        title,
        mark,
        tone="" if verdict is None else "good" if verdict.right else "critical",
        movable=True,
        selected=title == state.selected,
        reachable=title == state.selected if here else first,
    )


def _together(state: SorterState, title: str) -> bool:
    """Whether the card lies where the one in the hand does, so that Tab stops at that one."""
    places = state.sorting.places
    return places.get(title, PILE) == places.get(str(state.selected), PILE)


def _hand(state: SorterState) -> Markup:
    """Draw the card in the hand: where it may go, and what was said to it."""
    title, deck = state.selected, state.sorting.deck
    if title is None:
        words = "Pick a card to move it, or to read what was said to it."
        return tag("div", words, class_="itpm-hand", data_id="hand")
    place = state.sorting.places.get(title, PILE)
    goes = [
        button(f"{number} {bin.title}", f"bin:{bin.id}", pressed=bin.id == place)
        for number, bin in enumerate(deck.bins, 1)
    ]
    back = button("0 Back", "bin:", disabled=place == PILE, spoken="0 Back to the pile")
    return tag(
        "div",
        tag("div", "In the hand: ", tag("b", title), data_id="held"),
        group(*goes, back, label=f"Lay {title} into"),
        tag("div", _said(state, title), role="status", class_="itpm-said-to", data_id="said"),
        class_="itpm-hand",
        data_id="hand",
    )


def _said(state: SorterState, title: str) -> Markup | None:
    verdict = state.sorting.verdict(title)
    if verdict is None:
        return None
    lines = [tag("p", tag("b", "Right. " if verdict.right else "Not here. "), verdict.words)]
    if not verdict.right and title in state.shown:
        lines.append(tag("p", state.sorting.deck[title].why))
    elif not verdict.right:
        lines.append(button("Show where it belongs", f"show:{title}"))
    return join(*lines)


def _to_move(state: SorterState) -> Markup | None:
    """List what lies wrong, each with its sentence, so that nobody has to pick one by one."""
    wrong = [(t, verdict) for t, verdict in state.sorting.judged.items() if not verdict.right]
    if not wrong:
        return None
    lines = (
        tag("li", tag("b", f"{title}: "), verdict.words, data_id=f"wrong:{title}")
        for title, verdict in wrong
    )
    return tag(
        "div",
        tag("b", "To move", role="heading", aria_level=4),
        tag("ul", *lines),
        class_="itpm-to-move",
        data_id="to-move",
    )


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
