"""Sort cards into bins, check them, and read what each wrong one was tempted by."""

from typing import Any

import traitlets

from itpm_lessons.engines.sorting import PILE, Deck, Sorting
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.sorter import SorterState, sorter_page

from .history import History, step_for
from .stage import Stage


class SorterWidget(Stage):
    """Cards of a deck, to be sorted into its bins.

    Cards are dragged, or picked and laid down by number keys or buttons. Nothing is judged before
    *Check*; a verdict goes when its card is moved.

    Parameters
    ----------
    deck : Deck
        The cards and bins; in a notebook, ``sorter("scrum")`` opens one of the course.
    seed : int, optional
        What shuffles the cards.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    sorting : Sorting
        Where the cards lie, and what was said to them.
    selected : str or None
        Title of the card in the hand.
    table : pandas.DataFrame
        Each card, the bin in which it lies, "" for the pile, and whether it was right there
        when it was checked.

    Examples
    --------
    >>> from itpm_lessons.engines.sorting import Bin, Card
    >>> bins = (Bin("fruit", "Fruit"), Bin("other", "Something else"))
    >>> widget = SorterWidget(Deck("Shop", bins, (Card("Pear", "fruit", "It grows on trees."),)))
    >>> widget.on_key("sorter", "1")
    >>> widget.check()
    >>> widget.sorting.is_solved
    True
    """

    sorting = traitlets.Instance(Sorting)
    selected = traitlets.Unicode(None, allow_none=True)
    shown = traitlets.Instance(frozenset, ())

    def __init__(self, deck: Deck, seed: int = 1, **state: Any):
        self._history = History()
        sorting = Sorting(deck, seed)
        super().__init__(sorting=sorting, **({"selected": sorting.order[0]} | state))

    @traitlets.validate("selected")
    def _known(self, proposal: Any) -> str | None:
        return None if proposal.value is None else self.sorting.deck[proposal.value].title

    @traitlets.observe("sorting", "selected", "shown")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @property
    def seed(self) -> int:
        """What shuffled the cards."""
        return self.sorting.seed

    @property
    def table(self) -> Any:
        """The cards as a pandas table."""
        from pandas import DataFrame

        sorting = self.sorting
        rows = [
            (title, sorting.places.get(title, PILE), self._right(title)) for title in sorting.order
        ]
        return DataFrame(rows, columns=["card", "bin", "right"]).set_index("card")

    def _right(self, title: str) -> bool | None:
        verdict = self.sorting.verdict(title)
        return None if verdict is None else verdict.right

    # ---- what can be done

    def lay(self, title: str, bin: str, before: str = "") -> None:
        """Lay a card into a bin, or with "" back on the pile; then take up the next card."""
        was_in_pile = title in self.sorting.pile
        self._go(self.sorting.lay(title, bin, before))
        pile = self.sorting.pile
        self.selected = pile[0] if was_in_pile and pile and bin != PILE else title

    def check(self) -> None:
        """Judge all cards that lie in a bin."""
        self._go(self.sorting.check())
        wrong = [title for title, each in self.sorting.judged.items() if not each.right]
        self.selected = wrong[0] if wrong else self.selected

    def reset(self, seed: int | None = None) -> None:
        """Take all cards back; with another `seed`, in another order. It can be undone."""
        self._go(self.sorting.shuffled(self.seed if seed is None else seed))
        self.selected, self.shown = self.sorting.order[0], frozenset()

    def undo(self) -> None:
        """Take back the last step."""
        self.sorting = self._history.back(self.sorting)

    def redo(self) -> None:
        """Make the step again that was taken back."""
        self.sorting = self._history.forward(self.sorting)

    def _go(self, sorting: Sorting) -> None:
        if sorting != self.sorting:
            self._history.leave(self.sorting)
        self.sorting = sorting

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Take a card into the hand, lay it down, or press a tool."""
        kind, _, what = id.partition(":")
        match kind:
            case "card" if what in self.sorting.deck:
                self.selected = what
            case "bin" if self.selected is not None:
                self.lay(self.selected, what)
            case "show" if what in self.sorting.deck:
                self.shown = self.shown | {what}
            case "sorter" if what in ("undo", "redo", "reset", "check"):
                getattr(self, what)()
            case "sorter" if what == "shuffle":
                self.reset(self.seed + 1)

    def on_drop(self, id: str, target: str, before: str) -> None:
        """Lay a card where it was let go."""
        bin = PILE if target == "pile" else target
        self.lay(id.removeprefix("card:"), bin, before.removeprefix("card:"))

    def on_key(self, id: str, key: str) -> None:
        """Lay the card in the hand into a bin by its number; undo and redo."""
        bins = self.sorting.deck.bins
        match key:
            case _ if step := step_for(key):
                getattr(self, step)()
            case "0" if self.selected is not None:
                self.lay(self.selected, PILE)
            case _ if key.isdecimal() and 0 < int(key) <= len(bins) and self.selected is not None:
                self.lay(self.selected, bins[int(key) - 1].id)

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the cards in the frame."""
        return sorter_page(
            SorterState(
                self.sorting,
                self.selected,
                self.shown,
                can_undo=self._history.has_past,
                can_redo=self._history.has_future,
                can_reset=bool(self.sorting.places),
            )
        )
