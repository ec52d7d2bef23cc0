"""Move a tail from thin to fat, and watch what happens to averages."""

from dataclasses import replace
from typing import Any

import traitlets

from itpm_lessons.engines.fat_tails import Tails
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.tails import MOST, STEP, TailState, tail_page

from .value_stage import ValueStage

NARROWEST, WIDEST = 280, 1500  # pixels of the pictures
UNKNOWN = 760  # until the page has said how much room there is
LEAST_ALPHA, MOST_ALPHA = 0.5, 4.0  # of the slider
OPENING_ALPHA = 3.0
LARGEST_SEED = 999_999


class TailWidget(ValueStage):
    """Running averages of several samples, with a fat tail and with a thin one.

    Parameters
    ----------
    tails : Tails, optional
        Which tail, how many projects, whose luck; at alpha 3 where it is missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    table : pandas.DataFrame
        Each sample with its average, median, 95th percentile and largest project.

    Examples
    --------
    >>> widget = TailWidget()
    >>> widget.on_pick("more")
    >>> widget.tails.draws, widget.tails.alpha
    (2000, 3.0)
    >>> widget.undo()
    >>> widget.tails.draws
    1000
    """

    HELD = "tails"
    tails = traitlets.Instance(Tails)

    def __init__(self, tails: Any = None, **state: Any):
        super().__init__(tails, **state)

    def pattern(self) -> Tails:
        """Return five samples at alpha 3, where averages still tell something."""
        return Tails(OPENING_ALPHA)

    @property
    def table(self) -> Any:
        """The samples of both worlds as a pandas table."""
        import pandas

        rows = [
            {
                "world": world,
                "sample": number,
                "mean": sample.mean,
                "median": sample.percentile(0.5),
                "p95": sample.percentile(0.95),
                "largest": sample.largest,
                "share of largest": sample.share_of_largest,
            }
            for world, samples in (("fat", self.tails.fat), ("thin", self.tails.thin))
            for number, sample in enumerate(samples, 1)
        ]
        return pandas.DataFrame(rows).set_index(["world", "sample"])

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool: more projects, other samples, another tail."""
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        match kind:
            case "more":
                self.tails = replace(
                    self.tails, draws=max(STEP, min(MOST, self.tails.draws + STEP))
                )
            case "fewer":
                self.tails = replace(self.tails, draws=STEP)
            case "other":
                self.tails = replace(self.tails, seed=self.tails.seed % LARGEST_SEED + 1)
            case "try":
                self.tails = self._with_alpha(float(what))

    def on_enter(self, id: str, value: str) -> None:
        """Take the tail at which the slider was let go, or a seed."""
        if id == "alpha":
            self.preview(self._with_alpha(float(value)))
            self.settle()
        elif id == "seed":
            self.tails = replace(self.tails, seed=_seed(value))
        self.redraw()

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Show another tail while the slider is moved."""
        if id == "alpha":
            self.preview(self._with_alpha(value))

    def _with_alpha(self, alpha: float) -> Tails:
        return replace(self.tails, alpha=round(min(MOST_ALPHA, max(LEAST_ALPHA, alpha)), 1))

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        return tail_page(
            TailState(
                self.tails,
                width=min(WIDEST, max(NARROWEST, self.width("tails") or UNKNOWN)),
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
            )
        )


def _seed(text: str) -> int:
    words = text.strip()
    if not words.isascii() or not words.isdigit() or not 1 <= int(words[:9]) <= LARGEST_SEED:
        raise Refusal(
            "seed", f"{words[:20]!r} is none", f"type a whole number, 1 to {LARGEST_SEED}"
        )
    return int(words)
