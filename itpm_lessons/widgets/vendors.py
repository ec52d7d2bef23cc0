"""Weigh vendors: weights and scores to change, the ranking, and what would flip it."""

from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.procurement import BEST_SCORE, Scores
from itpm_lessons.engines.procurement.examples import SUPPLIERS
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.vendors import VendorState, vendors_page

from .stage import read_number
from .value_stage import ValueStage

NARROWEST, WIDEST = 280, 1400  # pixels of the pictures
UNKNOWN = 640  # until the page has said how much room there is


class VendorWidget(ValueStage):
    """Vendors scored on weighted criteria, with knock-outs, as a ranking of bars.

    Parameters
    ----------
    scores : Scores or path, optional
        Criteria, weights and scores, or a CSV file with the columns criterion, weight and least,
        and one more for each vendor; three suppliers for ServerMove where it is missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    scores : Scores
        What the widget shows; ``widget.scores.best`` says who leads.
    table : pandas.DataFrame
        Weights, shares, least scores and the scores of each vendor.

    Examples
    --------
    >>> widget = VendorWidget()
    >>> widget.on_enter("weight:0", "40")
    >>> widget.scores.best
    ('Kestrel',)
    """

    HELD = "scores"
    scores = traitlets.Instance(Scores)

    def __init__(self, scores: Any = None, **state: Any):
        super().__init__(scores, **state)

    def pattern(self) -> Scores:
        """Return three suppliers for ServerMove."""
        return SUPPLIERS

    def read(self, file: Path) -> Scores:
        """Read scores from CSV."""
        from itpm_lessons.exchange.vendors_csv import read_vendors

        return read_vendors(file)

    def write(self, value: Scores, file: Path) -> None:
        """Write scores as CSV."""
        from itpm_lessons.exchange.vendors_csv import write_vendors

        write_vendors(value, file)

    @property
    def table(self) -> Any:
        """Criteria with weight, share, least score and the score of each vendor, as pandas."""
        import pandas

        scores = self.scores
        rows = [
            {
                "criterion": each.name,
                "weight": each.weight,
                "share": float(scores.share(each.name)),
                "least": each.least,
                **{vendor.name: vendor.scores[place] for vendor in scores.vendors},
            }
            for place, each in enumerate(scores.criteria)
        ]
        return pandas.DataFrame(rows).set_index("criterion")

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, try a change, or make weights add up to 100."""
        if self.change(id):
            return
        kind, *parts = id.split(":")
        if kind == "hundred":
            self.scores = self.scores.to_hundred()
        elif kind == "try" and len(parts) == 3 and parts[0] == "weight":
            self.scores = self._weighed(int(parts[1]), float(parts[2]))
        elif kind == "try" and len(parts) == 4 and parts[0] == "score":
            self.scores = self._scored(int(parts[1]), int(parts[2]), float(parts[3]))

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Show what a weight comes to while its slider is moved."""
        kind, _, what = id.partition(":")
        if kind == "weight":
            self.preview(self._weighed(int(what), value))

    def on_enter(self, id: str, value: str) -> None:
        """Take a weight, a score or a least score."""
        kind, *parts = id.split(":")
        if kind == "weight":
            self.preview(self._weighed(int(parts[0]), float(value)))
            self.settle()
        elif kind == "type" and parts[0] == "weight":
            self.scores = self._weighed(int(parts[1]), read_number(value, "weight", "points"))
        elif kind == "score":
            score = read_number(value, "score", "points from 0 to 10")
            self.scores = self._scored(int(parts[0]), int(parts[1]), score)
        elif kind == "least":
            name = self._criterion(int(parts[0]))
            least = read_number(value, "least score", "points") if value.strip() else None
            self.scores = self.scores.with_least(name, least)
        self.redraw()

    def _weighed(self, place: int, weight: float) -> Scores:
        return self.scores.with_weight(self._criterion(place), weight)

    def _scored(self, vendor: int, criterion: int, score: float) -> Scores:
        names = [each.name for each in self.scores.vendors]
        if not 0 <= vendor < len(names):
            raise Refusal("vendor", f"there is no number {vendor}", "choose one of the table")
        if not 0 <= score <= BEST_SCORE:
            remedy = f"give a score from 0 to {BEST_SCORE}"
            raise Refusal(f"vendor {names[vendor]!r}", f"a score is {score:g}", remedy)
        return self.scores.with_score(names[vendor], self._criterion(criterion), score)

    def _criterion(self, place: int) -> str:
        names = [each.name for each in self.scores.criteria]
        if not 0 <= place < len(names):
            raise Refusal("criterion", f"there is no number {place}", "choose one of the table")
        return names[place]

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        return vendors_page(
            VendorState(
                self.scores,
                width=min(WIDEST, max(NARROWEST, self.width("vendors") or UNKNOWN)),
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                can_save=self.can_save,
                problem=self._problem,
            )
        )
